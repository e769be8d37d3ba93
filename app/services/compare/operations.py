"""How providers work: speed, failures by kind, money; and how a provider's answers moved from then to now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from app.domain.labels import ScoreKind
from app.domain.sentence import Sentence
from app.measures.intervals import ENOUGH, share
from app.measures.value import Measure, known, undefined
from app.services.compare.dataset import ANSWERED, NOT_ASKED, Dataset, Flags, Floats, Series
from app.services.compare.operation_values import Drift, FailureShare, Operation, Spent, Spread, Waiting
from app.services.compare.questions import answers, limits, question_of
from app.services.compare.truth import UNKNOWN, YES, Truth
from app.store.scores import FAILURES

_NO_WAITS = Sentence.of("how long its calls waited was not recorded")
_NO_PRICE = Sentence.of("it names no price")
_COUNTED = (ScoreKind.PROBABILITY, ScoreKind.BINARY)
_NOTHING_ASKED = "it was asked about no image"


def operations(
    data: Dataset, question: str | None, truth: Truth | None, thresholds: Mapping[int, float]
) -> tuple[Operation, ...]:
    """Every source. With a question and its truth, what each true positive cost is told, too.

    What it cost to ask about images whose truth is not known is not counted there: nobody knows what that found.
    """
    caught: dict[int, int] = {}
    judged = np.zeros(len(data.images), dtype=np.bool_) if truth is None else truth.of != UNKNOWN
    if question is not None and truth is not None:
        for place, bound in limits(question_of(data, question), thresholds).items():
            yes, _ = answers(data, place, bound)
            source = data.series[place].source
            caught[source] = max(caught.get(source, 0), int((yes & (truth.of == YES)).sum()))
    return tuple(_operation(data, source, caught.get(source), judged) for source in range(len(data.sources)))


def _operation(data: Dataset, source: int, caught: int | None, judged: Flags) -> Operation:
    provider, model = data.sources[source]
    states = data.states[source]
    asked, answered = int((states != NOT_ASKED).sum()), int((states == ANSWERED).sum())
    codes, counts = np.unique(states[states >= 0], return_counts=True)
    failures = tuple(
        FailureShare(FAILURES[int(code)], int(count), share(int(count), asked))
        for code, count in sorted(zip(codes, counts, strict=True), key=lambda each: -each[1])
    )
    mine = [place for place, one in enumerate(data.series) if one.source == source]
    spent = tuple(
        one
        for number in range(len(data.currencies))
        if (one := _spent(data, source, number, caught, judged)) is not None
    )
    waiting = _waiting(data, source)
    return Operation(
        source,
        provider,
        model,
        asked,
        answered,
        int(data.unsure[mine].any(axis=0).sum()) if mine else 0,
        share(asked - answered, asked, nothing=_NOTHING_ASKED),
        failures,
        _times(data.elapsed[source][states == ANSWERED]),
        waiting,
        _waiting_words(asked, 0 if waiting is None else waiting.n),
        spent,
        "" if spent else _NO_PRICE,
    )


def _times(elapsed: Floats) -> Spread | None:
    there = elapsed[~np.isnan(elapsed)]
    if not len(there):
        return None
    p50, p90, p99 = (float(value) for value in np.percentile(there, [50, 90, 99]))
    return Spread(len(there), p50, p90, p99, float(there.max()))


def _waiting(data: Dataset, source: int) -> Waiting | None:
    """Answers and failures alike: who was refused for going too fast waited most."""
    waited, elapsed = data.waited[:, source], data.elapsed[source]
    known = ~np.isnan(waited).any(axis=0) & ~np.isnan(elapsed)
    pace, asked, place = (_times(row[known]) for row in waited)
    if pace is None or asked is None or place is None:
        return None
    spent = waited[:, known].sum(dtype=np.float64)
    whole = elapsed[known].sum(dtype=np.float64) + waited[2, known].sum(dtype=np.float64)
    return Waiting(pace.n, pace, asked, place, min(1.0, float(spent / whole)) if whole > 0 else 0.0)


def _waiting_words(asked: int, recorded: int) -> str:
    if not recorded:
        return _NO_WAITS
    if recorded == asked:
        return ""
    return Sentence.of("not recorded for {n}", n=str(asked - recorded))


def _spent(data: Dataset, source: int, number: int, caught: int | None, judged: Flags) -> Spent | None:
    priced = (data.currency[source] == number) & ~np.isnan(data.cost[source])
    if not priced.any():
        return None
    each = data.cost[source][priced].astype(np.float64)
    paid = data.cost[source][priced & judged].astype(np.float64)
    if caught is None:
        per_caught = undefined("the truth is not known")
    elif not caught:
        per_caught = undefined("it found nothing that is truly yes")
    elif not len(paid):
        per_caught = undefined("no image whose truth is known has a price")
    else:
        per_caught = known(float(paid.sum()) / caught, caught, enough=caught >= ENOUGH)
    return Spent(data.currencies[number], float(each.sum()), len(each), mean_of(each * 1000), per_caught)


def mean_of(each: NDArray[np.float64]) -> Measure:
    """The mean of values with Student's 95 % interval."""
    n = len(each)
    if not n:
        return undefined("there is no such image")
    mean = float(each.mean())
    if n < 2:
        return known(mean, n, enough=False)
    reach = float(stats.t.ppf(0.975, n - 1)) * float(each.std(ddof=1)) / n**0.5
    return known(mean, n, (mean - reach, mean + reach), "95 %, Student's t", enough=n >= ENOUGH)


# ------------------------------------------------------------------------------------------------ drift


def drift_since(
    earlier: Dataset, later: Dataset, question: str, words: tuple[str, str], bound_of: Callable[[Series], float]
) -> tuple[Drift, ...]:
    """Each series of a question then and later, on the images that were asked about again in between.

    Args:
        earlier: answers that were superseded.
        later: what stood in their place.
        question: the question.
        words: what the two are called.
        bound_of: from which score a series says yes.
    """
    at = {sha256: place for place, sha256 in enumerate(later.images)}
    columns = [at[sha256] for sha256 in earlier.images if sha256 in at]
    rows = [row for row, sha256 in enumerate(earlier.images) if sha256 in at]
    found = []
    for place, one in enumerate(later.series):
        then = next((old for old, other in enumerate(earlier.series) if _same(one, other)), None)
        if one.question == question and one.kind in _COUNTED and then is not None:
            scores, bound = (earlier.scores[then][rows], later.scores[place][columns]), bound_of(one)
            found.append(_drift(one, words, scores, (bound, bound)))
    return tuple(found)


def versions(data: Dataset, question: str, thresholds: Mapping[int, float]) -> tuple[Drift, ...]:
    """Every two models of one provider on one question, as the earlier and the later, over the images both answered."""
    asked = question_of(data, question)
    bounds = limits(asked, thresholds)
    return tuple(
        _between(data, first, second, bounds)
        for first, second in combinations(asked.counted, 2)
        if data.series[first].provider == data.series[second].provider
        and data.series[first].kind is data.series[second].kind
    )


def _between(data: Dataset, first: int, second: int, bounds: Mapping[int, float]) -> Drift:
    one, other = data.series[first], data.series[second]
    found = _drift(
        one, (one.model, other.model), (data.scores[first], data.scores[second]), (bounds[first], bounds[second])
    )
    return replace(found, model="")


def _same(one: Series, other: Series) -> bool:
    return (one.key, one.question, one.kind) == (other.key, other.question, other.kind)


def _drift(one: Series, words: tuple[str, str], scores: tuple[Floats, Floats], bounds: tuple[float, float]) -> Drift:
    before, after = scores
    both = ~np.isnan(before) & ~np.isnan(after)
    old, new = before[both].astype(np.float64), after[both].astype(np.float64)
    was, is_ = (before[both] >= np.float32(bounds[0])), (after[both] >= np.float32(bounds[1]))
    up, down = int((~was & is_).sum()), int((was & ~is_).sum())
    higher, lower = int((new > old).sum()), int((new < old).sum())
    n = int(both.sum())
    return Drift(
        one.provider, one.model, one.question, *words, n,
        mean_of(old), mean_of(new), mean_of(new - old),
        up, down, _p_of(up, down, nothing="no answer turned"), _p_of(higher, lower, nothing="no score moved"),
        _drift_words(n, up, down, higher, lower), bounds,
    )  # fmt: skip


def _p_of(one: int, other: int, *, nothing: str) -> Measure:
    """The exact two-sided p of two counts against a fair coin (McNemar 1947, exact form; the sign test)."""
    if not one + other:
        return undefined(nothing)
    return known(float(stats.binomtest(one, one + other).pvalue), one + other)


def _drift_words(n: int, up: int, down: int, higher: int, lower: int) -> str:
    if not n:
        return Sentence.of("No image was answered both times.")
    return Sentence.of(
        "Of {n} images answered both times, {up} turned to yes and {down} to no; "
        "{higher} scores rose, {lower} fell, {stayed} stayed.",
        n=str(n),
        up=str(up),
        down=str(down),
        higher=str(higher),
        lower=str(lower),
        stayed=str(n - higher - lower),
    )
