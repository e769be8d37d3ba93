"""Everything that Compare works out, on the one thread on which it does: data, truths and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.labels import Axis
from app.domain.policy import Policy
from app.domain.statements import THRESHOLD
from app.errors import SettingsError
from app.services.compare.against import Curves, against
from app.services.compare.blind import Blind
from app.services.compare.dataset import Dataset, dataset, merged
from app.services.compare.fits import Known, Trier
from app.services.compare.operation_values import Drift, Operation
from app.services.compare.operations import drift_since, operations
from app.services.compare.questions import limits, question_of, questions
from app.services.compare.sights import Sight
from app.services.compare.truth import Truth, by_file, by_rulings, matched, own_data
from app.services.compare.truth_file import KnownAnswers, parse
from app.services.compare.values import DATABASE, DECISIONS, AgainstTruth, Loaded, Overview, Setting, WhatIf
from app.services.compare.whatif import Replayer, daily_of
from app.store.comparing import Evidence, Ruled
from app.store.policies import BlindPair
from app.store.scores import Scores


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known beside the scores of the database."""

    rulings: Mapping[str, Ruled]
    blind: tuple[BlindPair, ...]
    per_day: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What rules can be tried on beside scores: evidence of the files, and who is expected to speak on which axes."""

    evidence: Mapping[str, Evidence]
    expected: Mapping[str, frozenset[Axis]]


@dataclass(slots=True)
class _File:
    """A file that was loaded: its lines, its own data if it brings any, and which image each key means by data."""

    known: KnownAnswers
    folder: str
    own: Dataset | None
    places: dict[str, dict[str, int]] = field(default_factory=dict)


class Engine:
    """Holds data and truths. Not for several threads: the service calls it on one of its own."""

    def __init__(self) -> None:
        self._database: Dataset | None = None
        self._beside = Beside({}, (), ())
        self.blind = Blind()
        self._files: dict[str, _File] = {}
        self._paths: Mapping[str, str] = {}
        self._truths: dict[tuple[str, str, str, str], Truth] = {}
        self._curves: dict[tuple[str, str, str, str], dict[int, Curves]] = {}
        self._trier: tuple[Told, Trier] | None = None
        self._replayers: dict[str, Replayer] = {}

    # -- what there is ---------------------------------------------------------------------

    def take(self, scores: Scores, *, only_new: bool) -> None:
        """Take over what was read of the database: all of it, or what is new since the last time."""
        new = dataset(scores)
        self._database = merged(self._database, new) if only_new and self._database is not None else new
        self._forget_what_followed()

    def take_beside(self, beside: Beside) -> None:
        """Take over rulings and arrivals."""
        self._beside = beside
        self._truths.clear()
        self._curves.clear()

    def load(self, text: str, name: str, folder: str, paths: Mapping[str, str], question: str) -> Loaded:
        """Take over a file under a name of its own; raises SettingsError where it cannot be read."""
        known = parse(text, name, question)
        own, own_places = own_data(known) if known.providers else (None, {})
        file = _File(known, folder, own, {name: own_places} if own is not None else {})
        self._files[name], self._paths = file, paths
        self._replayers.pop(name, None)
        self._truths.clear()
        self._curves.clear()
        found = len(self._places(file, DATABASE)) if self._database is not None else 0
        truths = sum(line.truth is not None for line in known.lines)
        return Loaded(
            name, len(known.lines), len(known.providers), truths, None if own is not None else found, known.remarks
        )

    def data(self, name: str) -> Dataset:
        """The data of this name; raises SettingsError where there is none."""
        if name == DATABASE and self._database is not None:
            return self._database
        file = self._files.get(name)
        if file is None or file.own is None:
            raise SettingsError(f"There are no providers' answers in “{name}”. Load a file that has some.")
        return file.own

    def sight(self, name: str) -> Sight:
        """What can be seen in this data without any truth."""
        data = self.data(name)
        return Sight(data, self.blind.hidden(data.images) if name == DATABASE else None)

    def overview(self, name: str) -> Overview:
        """What can be compared in this data."""
        data, rulings = self.data(name), self._beside.rulings
        ruled = sum(sha256 in rulings for sha256 in data.images) if rulings else 0
        blind = len(self._beside.blind) if name == DATABASE else 0
        hidden = self.sight(name).hidden
        covered = 0 if hidden is None else int(hidden.sum())
        return Overview(name, len(data.images), data.sources, data.series, questions(data), ruled, blind, covered)

    # -- with the truth --------------------------------------------------------------------

    def truth(self, data: str, name: str, question: str, policy: Policy) -> Truth:
        """The truth of this name for these data and this question; raises SettingsError where there is none."""
        key = (data, name, question, policy.version)
        if key not in self._truths:
            self._truths[key] = self._make_truth(data, name, question, policy)
        return self._truths[key]

    def against(
        self, data: str, question: str, truth: str, thresholds: Mapping[int, float], policy: Policy
    ) -> AgainstTruth:
        """Every series of a question against one truth."""
        found = self.truth(data, truth, question, policy)
        drawn = self._curves.setdefault((data, truth, question, policy.version), {})
        return against(self.data(data), question, found, thresholds, self._beside.blind, drawn)

    def what_if(self, data: str, setting: Setting, truth: str, daily: float | None, policy: Policy) -> WhatIf:
        """A setting replayed."""
        found = self.truth(data, truth, setting.question, policy)
        return self._replayer(data).replay(setting, found, daily_of(self._per_day(data), daily))

    def what_if_policy(
        self, tried: Policy, question: str, truth: str, daily: float | None, policy: Policy, told: Told
    ) -> WhatIf:
        """A policy replayed over the database; `policy` is the one in force, which says what labels mean."""
        if self._trier is None or self._trier[0] != told:
            self._trier = (told, Trier(Known(self.data(DATABASE), told.evidence, told.expected)))
        found = self.truth(DATABASE, truth, question, policy)
        days = daily_of(self._per_day(DATABASE), daily)
        return self._replayer(DATABASE).replay_policy(self._trier[1], tried, question, found, days)

    # -- operations ------------------------------------------------------------------------

    def operations(
        self, data: str, question: str | None, truth: str, thresholds: Mapping[int, float], policy: Policy
    ) -> tuple[Operation, ...]:
        """How every source works."""
        found = None if question is None else self.truth(data, truth, question, policy)
        return operations(self.data(data), question, found, thresholds)

    def drift_since(
        self, then: Scores, later: Scores | None, question: str, words: tuple[str, str], thresholds: Mapping[int, float]
    ) -> tuple[Drift, ...]:
        """The database's answers then and later; now where `later` is None."""
        now = self.data(DATABASE)
        bounds = limits(question_of(now, question), thresholds)
        known = {(now.series[place].key, now.series[place].kind): bound for place, bound in bounds.items()}
        end = now if later is None else dataset(later)
        return drift_since(dataset(then), end, question, words, lambda one: known.get((one.key, one.kind), THRESHOLD))

    # -- inside ----------------------------------------------------------------------------

    def _make_truth(self, data: str, name: str, question: str, policy: Policy) -> Truth:
        if name == DECISIONS:
            return by_rulings(self.data(data), self._beside.rulings, policy, question)
        file = self._files.get(name)
        if file is None or not file.known.has_truth:
            raise SettingsError(f"“{name}” holds no truth. Load a file with a column “truth”.")
        return by_file(self.data(data), file.known, self._places(file, data), question, name)

    def _places(self, file: _File, data: str) -> dict[str, int]:
        if data not in file.places:
            file.places[data] = matched(self.data(data), file.known, self._paths, file.folder)
        return file.places[data]

    def _replayer(self, data: str) -> Replayer:
        if data not in self._replayers:
            self._replayers[data] = Replayer(self.data(data))
        return self._replayers[data]

    def _per_day(self, data: str) -> Sequence[int]:
        return self._beside.per_day if data == DATABASE else ()

    def _forget_what_followed(self) -> None:
        self._truths.clear()
        self._curves.clear()
        self._trier = None
        self._replayers.pop(DATABASE, None)
        for file in self._files.values():
            file.places.pop(DATABASE, None)
