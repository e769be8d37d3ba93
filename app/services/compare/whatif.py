"""What if: a setting of thresholds, or a whole policy, replayed over everything that is known, in milliseconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from app.domain.combining import Combine
from app.domain.decision import Force
from app.domain.labels import Axis, Risk, risk_of
from app.domain.policy import Policy
from app.domain.rules import AllOf, AnyOf, Condition, Rule, ScoreIs
from app.domain.sentence import Figure, Sentence
from app.domain.statements import BY_LABEL
from app.errors import SettingsError
from app.measures.intervals import share
from app.measures.value import Measure, Standing, known, undefined
from app.services.compare.dataset import Dataset
from app.services.compare.fits import Trier
from app.services.compare.operations import mean_of
from app.services.compare.truth import UNKNOWN, Truth, questions_of_labels
from app.services.compare.values import Counts, Money, Setting, WhatIf

Codes = NDArray[np.int8]

_FLAGGED, _GREY, _UNDECIDED, _PASSED = range(4)
_NO_POSITIVE = "no image is known to be truly yes"
_NO_NEGATIVE = "no image is known to be truly no"
_RULE = "compare"


@dataclass(frozen=True, slots=True)
class Daily:
    """How many images come in a day: as handed in, or the mean of the days on which any came."""

    images: float
    words: str


def daily_of(per_day: Sequence[int], wanted: float | None) -> Daily | None:
    """What a day's work is reckoned by; None where nobody knows."""
    if wanted is not None:
        return Daily(wanted, Sentence.of("reckoned with {count} images a day", count=Figure.of(wanted, ",.0f")))
    if not per_day:
        return None
    mean = sum(per_day) / len(per_day)
    days = Sentence.of("one day") if len(per_day) == 1 else Sentence.of("{count} days", count=str(len(per_day)))
    words = Sentence.of(
        "reckoned with {count} images a day, the mean of {days} on which any came",
        count=Figure.of(mean, ",.0f"),
        days=days,
    )
    return Daily(mean, words)


class Replayer:
    """Replays settings over one set of data; what does not change while a threshold is dragged is worked out once."""

    def __init__(self, data: Dataset) -> None:
        self._data = data
        self._silent: dict[tuple[int, ...], Codes] = {}
        self._spent: dict[tuple[int, ...], list[tuple[str, Measure, NDArray[np.float64]]]] = {}

    def replay(self, setting: Setting, truth: Truth, daily: Daily | None) -> WhatIf:
        """What a setting would have done with every image; raises SettingsError where it names no series here."""
        places = _checked(self._data, setting)
        sources = tuple(sorted({self._data.series[place].source for place in places}))
        return self._whatif(setting.question, self._done(setting, places), truth, daily, sources, setting)

    def replay_policy(self, trier: Trier, policy: Policy, question: str, truth: Truth, daily: Daily | None) -> WhatIf:
        """What a policy's suggestions on one question would have done with every image; it has no grey zone."""
        suggested = trier.suggest(policy)
        if question == Axis.ORIGIN.value:
            flagged, open_ = suggested.force == 1, suggested.open_force & (suggested.force == -1)
        else:
            labels = [label for label, asked in questions_of_labels(policy).items() if question in asked]
            numbers = [suggested.labels.index(label) for label in labels if label in suggested.labels]
            flagged = np.isin(suggested.label, numbers)
            open_ = np.zeros(len(self._data.images), dtype=np.bool_)
            for label in labels:
                open_ |= suggested.open_labels.get(label, False)
            open_ &= ~flagged
        done = np.full(len(self._data.images), _PASSED, dtype=np.int8)
        done[open_], done[flagged] = _UNDECIDED, _FLAGGED
        sources = tuple(sorted({one.source for one in self._data.series if one.question == question}))
        return self._whatif(question, done, truth, daily, sources, None)

    def _done(self, setting: Setting, places: tuple[int, ...]) -> Codes:
        """What becomes of each image."""
        scores = self._data.scores[list(places)]
        if places not in self._silent:
            self._silent[places] = np.isnan(scores).sum(axis=0, dtype=np.int8)
        bounds = np.array([bound for _, bound in setting.thresholds], dtype=np.float32)[:, None]
        count = len(places)
        needed = {Combine.ANY: 1, Combine.ALL: count, Combine.MOST: count // 2 + 1}[setting.combine]
        yes = near = (scores >= bounds).sum(axis=0, dtype=np.int8)
        if setting.margin > 0:
            near = (scores >= np.maximum(bounds - np.float32(setting.margin), 0)).sum(axis=0, dtype=np.int8)
        # Who is silent might have come as near as the others did.
        done = np.where(near + self._silent[places] >= needed, np.int8(_UNDECIDED), np.int8(_PASSED))
        if setting.margin > 0:
            done[near >= needed] = _GREY
        done[yes >= needed] = _FLAGGED
        return done

    def _whatif(
        self, question: str, done: Codes, truth: Truth, daily: Daily | None, sources: tuple[int, ...],
        setting: Setting | None,
    ) -> WhatIf:  # fmt: skip
        table = np.bincount(4 * (truth.of + np.int8(1)) + done, minlength=12).reshape(3, 4)
        unknown, negatives, positives = (Counts(*(int(count) for count in row)) for row in table)
        flagged = int(table[:, _FLAGGED].sum())
        review = int(table[:, _GREY].sum() + table[:, _UNDECIDED].sum())
        if setting is None or setting.look_at_flagged:
            review += flagged
        reviewed = share(review, len(done), nothing="there is no image")
        caught = share(positives.flagged, positives.n, nothing=_NO_POSITIVE)
        if sources not in self._spent:
            self._spent[sources] = _spent(self._data, sources)
        spent = self._spent[sources]
        judged = positives.flagged + negatives.flagged
        # What it cost to ask about images whose truth is not known is no part of what was caught.
        paid = [(currency, each[truth.of != UNKNOWN]) for currency, _, each in spent]
        return WhatIf(
            question,
            positives,
            negatives,
            unknown,
            caught,
            share(positives.grey + positives.undecided, positives.n, nothing=_NO_POSITIVE),
            share(positives.passed, positives.n, nothing=_NO_POSITIVE),
            share(negatives.flagged, negatives.n, nothing=_NO_NEGATIVE),
            share(positives.flagged, judged, nothing="nothing that is known was flagged"),
            reviewed,
            _per_day(reviewed, daily),
            tuple(Money(currency, each) for currency, each, _ in spent),
            tuple(Money(currency, _per_caught(each, caught, positives)) for currency, each in paid),
            () if daily is None else (daily.words,),
        )


def with_rule(policy: Policy, data: Dataset, setting: Setting, version: str, title: str) -> Policy:
    """The policy with a rule that suggests what the setting flags, as a new version; other rules stay.

    Raises:
        SettingsError: no label of the policy answers the question, or one provider's models differ in their thresholds.
    """
    places = _checked(data, setting)
    bounds = dict(setting.thresholds)
    seen: dict[str, float] = {}
    for place in places:
        one = data.series[place]
        if seen.setdefault(one.provider, bounds[place]) != bounds[place]:
            raise SettingsError(
                f"A policy's rule names providers, not models: give all models of {one.provider} the same threshold."
            )
    scores = tuple(dict.fromkeys(_condition(data, place, bounds[place]) for place in places))
    asked = setting.question
    if asked == Axis.ORIGIN.value:
        force, label = Force.ARTIFICIAL, None
    else:
        force, label = None, next((name for name, on in questions_of_labels(policy).items() if asked in on), None)
        if label is None:
            raise SettingsError(
                f"No label of the policy answers “{asked}”. Name one like it, or give one a rule for it."
            )
    rule_id = f"{_RULE}_{''.join(c if c.isalnum() else '_' for c in asked)}"
    rule = Rule(rule_id, f"Set in Compare: {asked}", _combined(scores, setting.combine), force, label)
    rest = [one for one in policy.rules if one.id != rule_id]
    at = next((i for i, one in enumerate(policy.rules) if one.id == rule_id), len(rest))
    return replace(policy, version=version, title=title or policy.title, rules=(*rest[:at], rule, *rest[at:]))


# ------------------------------------------------------------------------------------------------ inside


def _checked(data: Dataset, setting: Setting) -> tuple[int, ...]:
    places = tuple(place for place, _ in setting.thresholds)
    if not places:
        raise SettingsError("Choose at least one provider to try thresholds on.")
    for place in places:
        if not 0 <= place < len(data.series) or data.series[place].question != setting.question:
            raise SettingsError(f"Series {place} does not answer “{setting.question}”.")
    return places


def _per_day(reviewed: Measure, daily: Daily | None) -> Measure:
    if daily is None:
        return undefined("it is not known how many images come in a day")
    return _scaled(reviewed, daily.images)


def _scaled(measure: Measure, factor: float) -> Measure:
    if measure.value is None:
        return measure
    bounds = None if measure.low is None or measure.high is None else (measure.low * factor, measure.high * factor)
    return replace(
        measure,
        value=measure.value * factor,
        low=None if bounds is None else bounds[0],
        high=None if bounds is None else bounds[1],
    )


def _spent(data: Dataset, sources: Sequence[int]) -> list[tuple[str, Measure, NDArray[np.float64]]]:
    """For each currency what a thousand images cost at these sources, and what each image did (NaN: no price)."""
    found = []
    for number, currency in enumerate(data.currencies):
        mine = np.where(data.currency[list(sources)] == number, data.cost[list(sources)], np.nan)
        priced = ~np.isnan(mine).all(axis=0)
        if priced.any():
            each = np.where(priced, np.nansum(mine, axis=0, dtype=np.float64), np.nan)
            found.append((currency, mean_of(each[priced] * 1000), each))
    return found


def _per_caught(paid: NDArray[np.float64], caught: Measure, positives: Counts) -> Measure:
    """What asking about all these images cost for each positive that was flagged, with the interval of their share."""
    if not positives.flagged or caught.value is None:
        return undefined("nothing that is truly yes was flagged", positives.n)
    if np.isnan(paid).all():
        return undefined("no image whose truth is known has a price", positives.n)
    total = float(np.nansum(paid))
    bounds = None
    if caught.low and caught.high:
        bounds = (total / (caught.high * positives.n), total / (caught.low * positives.n))
    enough = caught.standing is Standing.KNOWN
    return known(total / positives.flagged, positives.n, bounds, "95 %, by the share caught", enough=enough)


def _condition(data: Dataset, place: int, bound: float) -> ScoreIs:
    one = data.series[place]
    label = one.question.partition(": ")[2] or None
    if label is None and one.axis in BY_LABEL:
        raise SettingsError(f"The question “{one.question}” has no label that a rule could name.")
    if label is not None and risk_of(one.axis, label) is Risk.HIGH:
        label = None
    return ScoreIs(one.axis, at_least=round(float(bound), 4), label=label, provider=one.provider, kind=one.kind)


def _combined(scores: tuple[ScoreIs, ...], combine: Combine) -> Condition:
    if len(scores) == 1:
        return scores[0]
    if combine is Combine.ANY:
        return AnyOf(scores)
    if combine is Combine.ALL or len(scores) == 2:
        return AllOf(scores)
    return AnyOf(tuple(AllOf(some) for some in combinations(scores, len(scores) // 2 + 1)))
