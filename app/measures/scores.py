"""Probability scores against the truth: ROC, precision-recall, area, reliability, Brier score; with bootstrap bands."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn import metrics

from app.measures.intervals import ENOUGH, bootstrap, resampled, share
from app.measures.value import Measure, known, undefined

Scores = NDArray[np.float64]
Truth = NDArray[np.bool_]

GRID = 101
"""Points of a band's common axis."""

_ONE_KIND = "all items are of one kind, so there is nothing to tell apart"
_NOTHING = "no item has both a score and the truth"


@dataclass(frozen=True, slots=True)
class Curve:
    """Points of a curve; `thresholds[i]` is the score from which on point i counts an item as positive."""

    x: Scores
    y: Scores
    thresholds: Scores


@dataclass(frozen=True, slots=True)
class Band:
    """The 95 % bootstrap band of a curve over a common axis."""

    x: Scores
    low: Scores
    high: Scores


@dataclass(frozen=True, slots=True)
class Bin:
    """One bin of a reliability curve: the mean score and the share of positives among its items."""

    low: float
    high: float
    mean: float
    share: Measure


def why_not(truth: Truth) -> str:
    """Why scores cannot be held against this truth; empty when they can."""
    if not len(truth):
        return _NOTHING
    return "" if truth.any() and not truth.all() else _ONE_KIND


def roc(truth: Truth, scores: Scores) -> Curve:
    """False-alarm rate (x) against hit rate (y); raises ValueError where `why_not` says why."""
    _check(truth)
    x, y, thresholds = metrics.roc_curve(truth, scores, drop_intermediate=len(truth) > 2000)
    return Curve(x, y, np.minimum(thresholds, np.nextafter(1.0, 2.0)))


def precision_recall(truth: Truth, scores: Scores) -> Curve:
    """Recall (x) against precision (y), from low recall to high; raises ValueError as `roc` does."""
    _check(truth)
    precision, recall, thresholds = metrics.precision_recall_curve(truth, scores, drop_intermediate=len(truth) > 2000)
    return Curve(recall[::-1], precision[::-1], np.append(thresholds, np.nextafter(1.0, 2.0))[::-1])


def roc_band(truth: Truth, scores: Scores, seed: int, times: int = 400) -> Band | None:
    """The 95 % bootstrap band of the ROC curve over the false-alarm rate; None where the truth is of one kind."""
    if why_not(truth):
        return None
    axis = np.linspace(0.0, 1.0, GRID)
    rows = [r for r in resampled(len(truth), seed, times) if not why_not(truth[r])]
    lines = np.array([np.interp(axis, *_rates(truth[r], scores[r])) for r in rows])
    if len(lines) * 2 < times:
        return None
    low, high = np.percentile(lines, [2.5, 97.5], axis=0)
    return Band(axis, low, high)


def auc(truth: Truth, scores: Scores, seed: int) -> Measure:
    """The area under the ROC curve (Mann–Whitney, ties count half) with a bootstrap interval."""
    if why := why_not(truth):
        return undefined(why, len(truth))
    bounds = bootstrap(len(truth), lambda rows: _area(truth[rows], scores[rows]), seed)
    least = int(min(truth.sum(), (~truth).sum()))
    return known(_area(truth, scores), len(truth), bounds, "95 %, bootstrap", enough=least >= ENOUGH // 2)


def brier(truth: Truth, scores: Scores, seed: int) -> Measure:
    """The mean squared distance of score and truth (Brier 1950; 0 is perfect), with a bootstrap interval."""
    if not len(truth):
        return undefined(_NOTHING)
    missed = (scores - truth) ** 2
    bounds = bootstrap(len(truth), lambda rows: float(missed[rows].mean()), seed)
    return known(float(missed.mean()), len(truth), bounds, "95 %, bootstrap", enough=len(truth) >= ENOUGH)


def reliability(truth: Truth, scores: Scores, bins: int = 10) -> tuple[Bin, ...]:
    """Items by score in bins of equal width, each with its share of positives; empty bins are left out."""
    edges = np.linspace(0.0, 1.0, bins + 1)
    place = np.clip(np.digitize(scores, edges[1:-1]), 0, bins - 1)
    found = []
    for at in range(bins):
        inside = place == at
        if inside.any():
            positives = share(int(truth[inside].sum()), int(inside.sum()))
            found.append(Bin(float(edges[at]), float(edges[at + 1]), float(scores[inside].mean()), positives))
    return tuple(found)


def _check(truth: Truth) -> None:
    if why := why_not(truth):
        raise ValueError(why)


def _rates(truth: Truth, scores: Scores) -> tuple[Scores, Scores]:
    x, y, _ = metrics.roc_curve(truth, scores)
    return x, y


def _area(truth: Truth, scores: Scores) -> float:
    """Mann–Whitney's U over the product of the counts; NaN where a resample holds one kind only."""
    positives = int(truth.sum())
    negatives = len(truth) - positives
    if not positives or not negatives:
        return float("nan")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return float(metrics.roc_auc_score(truth, scores))
