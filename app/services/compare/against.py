"""Series against the truth: confusion, curves with bands, reliability, and what they did to people's rulings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.domain.decision import Force, Ruling
from app.domain.labels import Axis
from app.measures.bands import area, bands
from app.measures.chance import cohen_kappa
from app.measures.confusion import Confusion
from app.measures.intervals import ENOUGH
from app.measures.reliance import reliance
from app.measures.scores import Band, Bin, Curve, precision_recall, reliability, roc, why_not
from app.measures.value import Measure, Standing, known, undefined
from app.services.compare.dataset import Dataset
from app.services.compare.questions import answers, limits, question_of
from app.services.compare.truth import UNKNOWN, YES, Truth
from app.services.compare.values import Against, AgainstTruth, Relied
from app.store.policies import BlindPair

_SEED = 20261121
_BOTH = "people's rulings cannot be both what is judged and the truth: load a file of known answers"
_OF_ORIGIN = "rulings made before the answers were shown are counted for the question “origin” only"
_NOBODY = "nobody ruled before the answers were shown (see the setting “blind first”)"
_NO, _YES = "no", "yes"
_POINTS = 1000
"""More points of a curve than this no plot can show."""


@dataclass(frozen=True, slots=True)
class Curves:
    """What of `Against` does not hang on a threshold."""

    auc: Measure
    brier: Measure
    reliability: tuple[Bin, ...]
    roc: Curve | None = None
    roc_band: Band | None = None
    precision_recall: Curve | None = None
    precision_recall_band: Band | None = None
    why: str = ""


def against(
    data: Dataset,
    name: str,
    truth: Truth,
    thresholds: Mapping[int, float],
    blind: Sequence[BlindPair] = (),
    drawn: dict[int, Curves] | None = None,
) -> AgainstTruth:
    """Hold every series of a question against the truth.

    Args:
        data: the scores.
        name: the question.
        truth: what is true.
        thresholds: by place of a series; 0.5 where none is given.
        blind: rulings made before the answers were shown, with what was left standing afterwards.
        drawn: curves by place that hold for these data and this truth whatever the thresholds; further ones are added.
    """
    question = question_of(data, name)
    bounds = limits(question, thresholds)
    curves = {} if drawn is None else drawn
    series = tuple(
        _against(data, place, bound, truth, curves if place in question.numbers else None)
        for place, bound in bounds.items()
    )
    relied, why = _relied(data, name, bounds, truth, blind)
    return AgainstTruth(
        name,
        truth.name,
        truth.words,
        int((truth.of != UNKNOWN).sum()),
        int((truth.of == YES).sum()),
        series,
        question.left_out,
        relied,
        why,
    )


def _against(data: Dataset, place: int, bound: float, truth: Truth, curves: dict[int, Curves] | None) -> Against:
    yes, there = answers(data, place, bound)
    both = there & (truth.of != UNKNOWN)
    true, said = truth.of[both] == YES, yes[both]
    (passed, alarms), (missed, caught) = np.bincount(2 * true.astype(int) + said, minlength=4).reshape(2, 2).tolist()
    table = Confusion((_NO, _YES), np.array([[passed, alarms], [missed, caught]], dtype=float))
    plain = Against(
        place, bound, int(both.sum()), caught, missed, alarms, passed,
        accuracy=table.exact(),
        hit_rate=_said(table.recall(_YES), nothing="no image with an answer is truly yes"),
        precision=_said(table.precision(_YES), nothing="it never said yes"),
        false_alarm_rate=_opposite(_said(table.recall(_NO), nothing="no image with an answer is truly no")),
        f1=_said(table.f1(_YES), nothing="nothing is truly yes, and it never said so"),
        kappa=cohen_kappa(table.table),
        prevalence=_said(table.prevalence(_YES), nothing="no image has both an answer and the truth"),
    )  # fmt: skip
    if curves is None:
        return plain
    if place not in curves:
        curves[place] = _curves(true, data.scores[place][both].astype(np.float64))
    found = curves[place]
    return replace(plain, **{name: getattr(found, name) for name in Curves.__slots__})


def _said(measure: Measure, *, nothing: str) -> Measure:
    return measure if measure.defined else undefined(nothing, measure.n)


def _opposite(measure: Measure) -> Measure:
    """One minus a share, with its interval turned round."""
    if measure.value is None:
        return measure
    bounds = None if measure.low is None or measure.high is None else (1 - measure.high, 1 - measure.low)
    enough = measure.standing is Standing.KNOWN
    return known(1 - measure.value, measure.n, bounds, measure.interval, enough=enough)


def _curves(true: NDArray[np.bool_], scores: NDArray[np.float64]) -> Curves:
    why = why_not(true)
    bins = reliability(true, scores) if len(true) else ()
    drawn = bands(true, scores, _SEED)
    if why or drawn is None:
        return Curves(auc=undefined(why, len(true)), brier=_brier(true, scores, None), reliability=bins, why=why)
    least = int(min(true.sum(), (~true).sum()))
    return Curves(
        roc=_thinned(roc(true, scores)),
        roc_band=drawn.roc,
        precision_recall=_thinned(precision_recall(true, scores)),
        precision_recall_band=drawn.precision_recall,
        auc=known(area(true, scores), len(true), drawn.auc, "95 %, bootstrap", enough=least >= ENOUGH // 2),
        brier=_brier(true, scores, drawn.brier),
        reliability=bins,
    )


def _brier(true: NDArray[np.bool_], scores: NDArray[np.float64], bounds: tuple[float, float] | None) -> Measure:
    if not len(true):
        return undefined("no image has both a score and the truth")
    value = float(((scores - true) ** 2).mean())
    return known(value, len(true), bounds, "95 %, bootstrap", enough=len(true) >= ENOUGH)


def _thinned(curve: Curve) -> Curve:
    """At most _POINTS points, the first and the last among them."""
    if len(curve.x) <= _POINTS:
        return curve
    kept = np.unique(np.linspace(0, len(curve.x) - 1, _POINTS).astype(np.int64))
    return Curve(curve.x[kept], curve.y[kept], curve.thresholds[kept])


def _relied(
    data: Dataset, name: str, bounds: Mapping[int, float], truth: Truth, blind: Sequence[BlindPair]
) -> tuple[tuple[Relied, ...], str]:
    if truth.name == "decisions":
        return (), _BOTH
    if name != Axis.ORIGIN.value:
        return (), _OF_ORIGIN
    if not blind:
        return (), _NOBODY
    at = {sha256: place for place, sha256 in enumerate(data.images)}
    found = []
    for place, bound in bounds.items():
        yes, there = answers(data, place, bound)
        items = []
        for pair in blind:
            image, first, final = at.get(pair.sha256), _said_by(pair.first), _said_by(pair.final)
            if image is None or first is None or final is None or not there[image] or truth.of[image] == UNKNOWN:
                continue
            items.append((bool(truth.of[image] == YES), first, bool(yes[image]), final))
        counts = reliance(items)
        found.append(Relied(place, counts, counts.help_rate(), counts.harm_rate()))
    return tuple(found), ""


def _said_by(ruling: Ruling) -> bool | None:
    return None if ruling.force is None else ruling.force is Force.ARTIFICIAL
