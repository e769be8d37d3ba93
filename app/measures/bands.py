"""Bootstrap bands of curves and intervals of areas in one go, quick enough for a hundred thousand scores.

Drawing n items with replacement and counting them by score and truth is one draw of a multinomial, so that a resample
costs as much as there are different scores, not items. Beyond CELLS different scores they are first put into as many
classes of equal size.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.measures.scores import GRID, Band, Scores, Truth, why_not

CELLS = 1000
TIMES = 400
_EDGES = (2.5, 97.5)

Counted = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bands:
    """95 % bootstrap bands and intervals of one set of scores; an interval is None where too few resamples have one."""

    roc: Band
    precision_recall: Band
    auc: tuple[float, float] | None
    brier: tuple[float, float] | None


def bands(truth: Truth, scores: Scores, seed: int, times: int = TIMES) -> Bands | None:
    """Bands over the false-alarm rate and over recall, intervals of AUC and Brier score; None where `why_not`."""
    if why_not(truth):
        return None
    yes, no, missed = _cells(truth, scores)
    n = len(truth)
    chance = np.concatenate([yes, no]) / n
    drawn = np.random.default_rng(seed).multinomial(n, chance, size=times).astype(np.float64)
    size = len(yes)
    hits, alarms = drawn[:, :size], drawn[:, size:]
    both = (hits.sum(axis=1) > 0) & (alarms.sum(axis=1) > 0)
    hits, alarms, drawn = hits[both], alarms[both], drawn[both]
    up, across = _cumulated(hits), _cumulated(alarms)
    axis = np.linspace(0.0, 1.0, GRID)
    lines = np.array([np.interp(axis, x, y) for x, y in zip(across, up, strict=True)])
    found = np.cumsum(hits, axis=1)
    precision = found / np.maximum(found + np.cumsum(alarms, axis=1), 1.0)
    reached = [_precision_at(axis, y[1:], p) for y, p in zip(up, precision, strict=True)]
    enough = len(lines) * 2 >= times
    return Bands(
        _band(axis, lines),
        _band(axis, np.array(reached)),
        _interval(((across[:, 1:] - across[:, :-1]) * (up[:, 1:] + up[:, :-1]) / 2).sum(axis=1)) if enough else None,
        _interval(drawn @ missed / n) if enough else None,
    )


def area(truth: Truth, scores: Scores) -> float:
    """The area under the ROC curve, ties counting half (Mann & Whitney 1947); both kinds must be there."""
    levels, place = np.unique(scores, return_inverse=True)
    yes = np.bincount(place[truth], minlength=len(levels)).astype(np.float64)
    no = np.bincount(place[~truth], minlength=len(levels)).astype(np.float64)
    below = np.cumsum(no) - no
    return float((yes * (below + no / 2)).sum() / (yes.sum() * no.sum()))


def _cells(truth: Truth, scores: Scores) -> tuple[Counted, Counted, Counted]:
    """Positives and negatives by score, the highest first; and the mean squared error of each cell, in that order."""
    levels, place = np.unique(scores, return_inverse=True)
    if len(levels) > CELLS:
        edges = np.unique(np.quantile(scores, np.linspace(0, 1, CELLS + 1))[1:-1])
        place = np.searchsorted(edges, scores, side="right")
    size = int(place.max()) + 1
    yes = np.bincount(place[truth], minlength=size).astype(np.float64)
    no = np.bincount(place[~truth], minlength=size).astype(np.float64)
    off = (scores - truth) ** 2
    sums = [np.bincount(place[kind], weights=off[kind], minlength=size) for kind in (truth, ~truth)]
    missed = [total / np.maximum(count, 1.0) for total, count in zip(sums, (yes, no), strict=True)]
    return yes[::-1], no[::-1], np.concatenate([missed[0][::-1], missed[1][::-1]])


def _cumulated(counts: Counted) -> Counted:
    """Shares from 0 to 1, a row a resample."""
    sums = np.cumsum(counts, axis=1)
    return np.concatenate([np.zeros((len(sums), 1)), sums / sums[:, -1:]], axis=1)


def _precision_at(axis: Counted, recall: Counted, precision: Counted) -> Counted:
    """The precision at the first threshold that reaches each recall."""
    reached: Counted = precision[np.minimum(np.searchsorted(recall, axis - 1e-12), len(recall) - 1)]
    return reached


def _band(axis: Counted, lines: Counted) -> Band:
    low, high = np.percentile(lines, _EDGES, axis=0)
    return Band(axis, low, high)


def _interval(values: Counted) -> tuple[float, float]:
    low, high = np.percentile(values, _EDGES)
    return float(low), float(high)
