"""Signal detection: how well two kinds are told apart (d′), and which way one leans (criterion c)."""

from __future__ import annotations

from dataclasses import dataclass

from scipy import stats

from app.measures.intervals import ENOUGH
from app.measures.value import Measure, known, undefined

_NONE_WITH = "there is no item with the sought label, so hits cannot be held against false alarms"
_NONE_WITHOUT = "there is no item without the sought label, so hits cannot be held against false alarms"


@dataclass(frozen=True, slots=True)
class Detection:
    """d′ (0: blind guessing) and criterion c (positive: says “no” too readily), each with its interval."""

    d_prime: Measure
    criterion: Measure


def detection(hits: int, misses: int, false_alarms: int, correct_rejections: int) -> Detection:
    """d′ and c from the four counts.

    Rates are corrected log-linearly, half an item to each count (Hautus 1995), so that perfect
    and empty rows stay finite; intervals are asymptotic (Gourevitch & Galanter 1967).
    """
    signal, noise = hits + misses, false_alarms + correct_rejections
    if not signal or not noise:
        why = _NONE_WITHOUT if signal else _NONE_WITH
        return Detection(undefined(why, signal + noise), undefined(why, signal + noise))
    hit, alarm = (hits + 0.5) / (signal + 1), (false_alarms + 0.5) / (noise + 1)
    z_hit, z_alarm = float(stats.norm.ppf(hit)), float(stats.norm.ppf(alarm))
    variance = _variance(hit, z_hit, signal) + _variance(alarm, z_alarm, noise)
    reach = 1.959964 * variance**0.5
    enough = min(signal, noise) >= ENOUGH // 2
    n = signal + noise
    d_prime, c = z_hit - z_alarm, -(z_hit + z_alarm) / 2
    return Detection(
        known(d_prime, n, (d_prime - reach, d_prime + reach), "95 %, asymptotic", enough=enough),
        known(c, n, (c - reach / 2, c + reach / 2), "95 %, asymptotic", enough=enough),
    )


def _variance(rate: float, z: float, count: int) -> float:
    return rate * (1 - rate) / (count * float(stats.norm.pdf(z)) ** 2)
