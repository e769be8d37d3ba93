"""What a trainee's answers amount to, against the known answers, against each provider, and among trainees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from app.domain.labels import Axis
from app.domain.training import ORIGINS, GoldSet, Session
from app.measures import chance
from app.measures.confusion import Confusion, confusion
from app.measures.detection import Detection, detection
from app.measures.intervals import ENOUGH, bootstrap, mean_share, share
from app.measures.ratings import Counts, Ratings, by_item
from app.measures.reliance import Reliance, reliance
from app.measures.value import Measure, Standing, known, undefined

CLEAR = frozenset({"human", "ok", "allowed"})
"""The answers that find nothing: to all others a provider's yes on the item's axis is the matching one."""

_SEED = 20261121  # of the bootstrap only: the same answers always give the same interval


_NONE_BOTH = "there is no item that both answered"
_SAME = "the known answers are all the same, so that it would be 0 whatever was answered"
_TWO_ANSWERS = "there are only two answers, so every disagreement weighs the same"
_NO_ORDER = "the answers have no order by which some disagreements weigh less"
_NONE_OF_AXIS = "no counted item of this axis was answered"
_NOBODY_TWICE = "no item was answered by two"


class Judgement(StrEnum):
    """How a share of right answers stands to a pass mark."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_YET_KNOWN = "not_yet_known"


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """One answer, held against all others: how common it is, how well it is found, and which way one leans."""

    label: str
    prevalence: Measure
    recall: Measure
    precision: Measure
    f1: Measure
    detection: Detection


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement with the known answers, or among raters, by several coefficients together.

    Kappa alone misleads where an answer is rare: `prevalence` says how common each one is, among the known
    answers where they are one of the raters, else on average over the raters. `cohen` and `weighted` are for
    two raters; `weighted` counts steps between the answers in their order and needs three answers.
    """

    raw: Measure
    cohen: Measure
    weighted: Measure
    fleiss: Measure
    alpha: Measure
    ac1: Measure
    prevalence: tuple[tuple[str, Measure], ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reviewers' agreement, and how often which answer of the first (row) met which of the second (column)."""

    agreement: Agreement
    table: Confusion


@dataclass(frozen=True, slots=True)
class AxisFigures:
    """The counted items of which one thing is asked."""

    axis: Axis
    exact: Measure
    cohen: Measure
    ac1: Measure


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything about one person's answers to one set. `left_out` counts ambiguous items not yet confirmed.

    `axes` has every axis that the set asks of, in their order.
    """

    counted: int
    left_out: int
    unanswered: int
    exact: Measure
    confusion: Confusion
    agreement: Agreement
    labels: tuple[LabelFigures, ...]
    axes: tuple[AxisFigures, ...]
    seconds: Measure
    interruptions: int


@dataclass(frozen=True, slots=True)
class Versus:
    """A trainee and a provider on the very same items: who was right how often, both blind, and what seeing it did.

    `provider` says yes or no on the item's axis; an item of which it said nothing conclusive is not among the `n`.
    """

    name: str
    n: int
    trainee: Measure
    provider: Measure
    reliance: Reliance | None


def figures(gold: GoldSet, session: Session, *, first: bool = False) -> Figures:
    """The figures of one session over its set; `first` takes the blind answers, else the final ones."""
    said = {answer.sha256: answer.first if first else answer.final for answer in session.answers}
    items = [item for item in gold.items if item.sha256 in said]
    counted = [item for item in items if item.counts]
    truth, answers = [item.answer for item in counted], [said[item.sha256] for item in counted]
    table = confusion(truth, answers, gold.choices)
    ratings = by_item(list(zip(truth, answers, strict=True)), gold.choices)
    used = {*truth, *answers}
    labels = tuple(_label(table, label) for label in gold.choices if label in used)
    agreement = _agreement(ratings.counts, ratings.pair(0, 1) if counted else None, gold.choices, ratings)
    return Figures(
        counted=len(counted),
        left_out=len(items) - len(counted),
        unanswered=len(gold.items) - len(items),
        exact=table.exact(),
        confusion=table,
        agreement=replace(
            agreement,
            raw=table.exact(),
            cohen=_kappa(truth, agreement.cohen),
            weighted=_kappa(truth, agreement.weighted),
            prevalence=tuple((one.label, one.prevalence) for one in labels),
        ),
        labels=labels,
        axes=tuple(_axis(axis, gold, said) for axis in Axis if any(item.axis is axis for item in gold.items)),
        seconds=_seconds([answer.active_ms for answer in session.answers]),
        interruptions=session.interruptions + sum(answer.interruptions for answer in session.answers),
    )


def among(gold: GoldSet, answers: Sequence[Mapping[str, str]]) -> Agreement:
    """Agreement of several raters on the items of a set; each gives answers by image, gaps allowed."""
    rows = [[said.get(item.sha256) for said in answers] for item in gold.items]
    if not rows or not answers:
        nothing = undefined("nobody answered")
        return Agreement(nothing, nothing, nothing, nothing, nothing, nothing)
    ratings = by_item(rows, gold.choices)
    pair = ratings.pair(0, 1) if len(answers) == 2 else None
    return _agreement(ratings.counts, pair, gold.choices, ratings)


def of_pairs(pairs: Sequence[tuple[str, str]]) -> Pair:
    """Agreement of two raters with each other: each pair is what both said of one item."""
    choices = sorted({answer for pair in pairs for answer in pair})
    ratings = by_item(pairs, choices)
    agreement = replace(_agreement(ratings.counts, ratings.pair(0, 1), choices, ratings), weighted=undefined(_NO_ORDER))
    return Pair(agreement, confusion([one for one, _ in pairs], [other for _, other in pairs], choices))


def versus(gold: GoldSet, session: Session, name: str, yes: Mapping[str, bool]) -> Versus:
    """A trainee against a provider that said `yes` (True) or no of these images, on the items that both answered."""
    given = {answer.sha256: answer for answer in session.answers}
    items = [item for item in gold.items if item.counts and item.sha256 in given and item.sha256 in yes]
    right = sum(_found(given[item.sha256].first) == _found(item.answer) for item in items)
    theirs = sum(yes[item.sha256] == _found(item.answer) for item in items)
    twice = [item for item in items if given[item.sha256].second is not None]
    moved = reliance(
        (
            _found(item.answer),
            _found(given[item.sha256].first),
            yes[item.sha256],
            _found(given[item.sha256].final),
        )
        for item in twice
    )
    return Versus(
        name,
        len(items),
        share(right, len(items), nothing=_NONE_BOTH),
        share(theirs, len(items), nothing=_NONE_BOTH),
        moved if twice else None,
    )


def judged(exact: Measure, mark: float) -> Judgement:
    """Pass or fail only on enough items, and where the whole interval lies on one side of the mark (0–1)."""
    if exact.standing is not Standing.KNOWN or exact.low is None or exact.high is None:
        return Judgement.NOT_YET_KNOWN
    if exact.low >= mark:
        return Judgement.PASSED
    return Judgement.FAILED if exact.high < mark else Judgement.NOT_YET_KNOWN


def _found(answer: str) -> bool:
    """Whether an answer finds what is looked for."""
    return answer not in CLEAR


def _agreement(counts: Counts, pair: Counts | None, choices: Sequence[str], ratings: Ratings) -> Agreement:
    two = undefined("it is made for two raters")
    few = undefined(_TWO_ANSWERS if len(choices) < 3 else _NO_ORDER)
    # Labels have the order of their keys; where an image comes from is no step on the same ladder.
    ordered = len(choices) > 2 and not set(ORIGINS) & set(choices)
    twice, rated = counts[counts.sum(axis=1) > 1], counts[counts.sum(axis=1) > 0]
    shares = rated / rated.sum(axis=1, keepdims=True)
    return Agreement(
        raw=mean_share(chance.item_agreement(twice), nothing=_NOBODY_TWICE),
        cohen=two if pair is None else chance.cohen_kappa(pair),
        weighted=few if not ordered else two if pair is None else chance.cohen_kappa(pair, "linear"),
        fleiss=chance.fleiss_kappa(counts),
        alpha=chance.krippendorff_alpha(ratings),
        ac1=chance.gwet_ac1(counts),
        prevalence=tuple(
            (answer, mean_share(shares[:, at])) for at, answer in enumerate(choices) if shares[:, at].any()
        ),
    )


def _axis(axis: Axis, gold: GoldSet, said: Mapping[str, str]) -> AxisFigures:
    """The figures of the items of one axis, of those that count."""
    items = [item for item in gold.items if item.axis is axis and item.counts and item.sha256 in said]
    pairs = [(item.answer, said[item.sha256]) for item in items]
    ratings = by_item(pairs, gold.choices)
    return AxisFigures(
        axis,
        share(sum(known_ == given for known_, given in pairs), len(pairs), nothing=_NONE_OF_AXIS),
        _kappa([item.answer for item in items], chance.cohen_kappa(ratings.pair(0, 1)))
        if pairs
        else undefined(_NONE_OF_AXIS),
        chance.gwet_ac1(ratings.counts) if pairs else undefined(_NONE_OF_AXIS),
    )


def _kappa(truth: Sequence[str], found: Measure) -> Measure:
    """Cohen's kappa, plain or weighted, with the known answers: none where these are all the same."""
    return undefined(_SAME, found.n) if found.defined and len(set(truth)) == 1 else found


def _label(table: Confusion, label: str) -> LabelFigures:
    at = table.labels.index(label)
    hits = int(table.table[at, at])
    misses, alarms = int(table.table[at].sum()) - hits, int(table.table[:, at].sum()) - hits
    return LabelFigures(
        label,
        table.prevalence(label),
        table.recall(label),
        table.precision(label),
        table.f1(label),
        detection(hits, misses, alarms, table.n - hits - misses - alarms),
    )


def _seconds(active_ms: Sequence[int]) -> Measure:
    """The median time at work on an item, in seconds."""
    if not active_ms:
        return undefined("nothing was answered")
    times = np.array(active_ms, dtype=np.float64) / 1000
    bounds = bootstrap(len(times), lambda rows: float(np.median(times[rows])), _SEED)
    return known(float(np.median(times)), len(times), bounds, "95 %, bootstrap", enough=len(times) >= ENOUGH)
