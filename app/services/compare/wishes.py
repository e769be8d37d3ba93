"""What is wanted of a comparison, by names as one writes them; and which series and questions they mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.combining import Combine
from app.domain.policy import Policy
from app.errors import SettingsError
from app.services.compare.dataset import Series
from app.services.compare.values import DATABASE, DECISIONS, Overview, Question, Setting

Thresholds = Mapping[str, float]
"""By PROVIDER, or PROVIDER:AXIS – or PROVIDER:QUESTION – where it holds for that alone."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A setting to replay: what `app.services.compare.values.Setting` has, with its series by names."""

    name: str
    thresholds: Thresholds = field(default_factory=dict)
    combine: Combine = Combine.ANY
    margin: float = 0.0
    look_at_flagged: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that is asked of a comparison.

    Args:
        data: the database, or a loaded file.
        truth: people's rulings, or a loaded file.
        axes: which axes or questions; all when empty.
        providers: whose series settings count; all when empty.
        thresholds: by which everything is counted; 0.5 where none is given.
        trials: settings to replay.
        policies: whole policies to replay beside them; the database's data only.
        daily: images a day; None: the mean of the days on which images came.
        since, until: answers that were superseded between these moments (ISO 8601 UTC) are held against those that
            took their place; no end: that stand now; empty: none.
    """

    data: str = DATABASE
    truth: str = DECISIONS
    axes: tuple[str, ...] = ()
    providers: frozenset[str] = frozenset()
    thresholds: Thresholds = field(default_factory=dict)
    trials: tuple[Trial, ...] = (Trial("A"),)
    policies: tuple[Policy, ...] = ()
    daily: float | None = None
    since: str = ""
    until: str = ""


def chosen(overview: Overview, axes: Sequence[str]) -> tuple[Question, ...]:
    """The questions of these axes or names; raises SettingsError for one on which nothing was said."""
    found = tuple(one for one in overview.questions if not axes or one.axis.value in axes or one.id in axes)
    missing = sorted(set(axes) - {one.axis.value for one in found} - {one.id for one in found})
    if missing:
        known = ", ".join(dict.fromkeys(one.axis.value for one in overview.questions)) or "none yet"
        raise SettingsError(f"Nothing was said on “{missing[0]}”. There is: {known}.")
    return found


def check(overview: Overview, wanted: Wanted) -> None:
    """Raise SettingsError where somebody is named that did not answer, or a question that he was not asked."""
    known = ", ".join(sorted({one.provider for one in overview.series})) or "none"
    spoken = {one.provider for one in overview.series} | {provider for provider, _ in overview.sources}
    for name in sorted(wanted.providers - spoken):
        raise SettingsError(f"There is no answer by “{name}”. There are answers by: {known}.")
    for name in dict.fromkeys([*wanted.thresholds, *(key for trial in wanted.trials for key in trial.thresholds)]):
        if not any(_means(name, one) for one in overview.series):
            raise SettingsError(f"There is no answer by “{name}”. There are answers by: {known}.")
    if wanted.policies and wanted.data != DATABASE:
        raise SettingsError("A policy is replayed over the database; a file's answers can only be tried by thresholds.")
    if wanted.since and wanted.data != DATABASE:
        raise SettingsError("A file has no dates: what moved since a day needs the database.")
    if wanted.until and not "" < wanted.since < wanted.until:
        raise SettingsError("The day on which a time ends needs an earlier one on which it begins.")


def limits(series: Sequence[Series], question: Question, thresholds: Thresholds) -> dict[int, float]:
    """The thresholds of a question's series by their places: what names the question goes before what does not."""
    found: dict[int, float] = {}
    for place in question.counted:
        meant = [(len(name), bound) for name, bound in thresholds.items() if _means(name, series[place])]
        if meant:
            found[place] = max(meant)[1]
    return found


def setting(series: Sequence[Series], question: Question, trial: Trial, providers: frozenset[str]) -> Setting | None:
    """The setting that a trial is for this question; None where no series counts."""
    bounds = limits(series, question, trial.thresholds)
    places = tuple(place for place in question.counted if not providers or series[place].provider in providers)
    if not places:
        return None
    counted = tuple((place, bounds.get(place, 0.5)) for place in places)
    return Setting(question.id, counted, trial.combine, trial.margin, trial.look_at_flagged)


def _means(name: str, one: Series) -> bool:
    """The longer of two names that mean a series says more."""
    return name in (one.provider, f"{one.provider}:{one.axis.value}", f"{one.provider}:{one.question}")
