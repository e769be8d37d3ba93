"""Agreement between raters beyond chance: Cohen, Fleiss, Krippendorff, Gwet, Scott, Bennett, Randolph.

Where it says `times`, each row of counts stands for as many items (one where it is None): what hangs on a hundred
thousand items hangs on a few different rows.
"""

from __future__ import annotations

from typing import Literal

import krippendorff
import numpy as np
from numpy.typing import NDArray
from scipy import stats
from statsmodels.stats import inter_rater

from app.measures.ratings import Counts, Ratings, Times
from app.measures.value import Measure, known, undefined

Weights = Literal["linear", "quadratic"]
Level = Literal["nominal", "ordinal", "interval", "ratio"]

# Below this many items a coefficient is shown as not yet known (an interval of ±0.3 and more is then usual).
ENOUGH_ITEMS = 30
_SURE = 0.975
_ONE_CATEGORY = "all ratings fall into one category, so chance alone would agree as well"
_NOTHING = "no item was rated twice"
_NOT_BOTH = "no item was rated by both"


def raw_agreement(counts: Counts, times: Times | None = None) -> Measure:
    """The share of agreeing pairs of ratings, averaged over the items with two ratings or more."""
    twice, many = _rated(counts, times, 2)
    n = round(float(many.sum()))
    if not n:
        return undefined(_NOTHING)
    return known(float(np.average(item_agreement(twice), weights=many)), n, enough=n >= ENOUGH_ITEMS)


def item_agreement(counts: Counts) -> NDArray[np.float64]:
    """For each item the share of agreeing pairs of its ratings (Fleiss 1971, P_i); every item needs two ratings."""
    given = counts.sum(axis=1)
    share: NDArray[np.float64] = (counts * (counts - 1)).sum(axis=1) / (given * (given - 1))
    return share


# ------------------------------------------------------------------------------------------------------ two raters


def cohen_kappa(table: Counts, weights: Weights | None = None) -> Measure:
    """Cohen's kappa of a square contingency table, plain or weighted, with a 95 % interval.

    The interval is kappa ± 1.96 × ASE (Fleiss, Cohen & Everitt 1969), as statsmodels computes it.
    """
    total = round(float(table.sum()))
    why = _why_no_kappa(table)
    if why:
        return undefined(why, total)
    with np.errstate(invalid="ignore", divide="ignore"):  # two raters without a common category have no test
        result = inter_rater.cohens_kappa(table, wt=weights)
    value, spread = float(result.kappa), float(result.std_kappa)
    bounds = (float(result.kappa_low), float(result.kappa_upp)) if np.isfinite(spread) else None
    return known(value, total, bounds, "95 %, asymptotic", enough=total >= ENOUGH_ITEMS)


def cohen_test(table: Counts) -> tuple[float, float]:
    """The z and two-sided p of Cohen's kappa against the hypothesis of no agreement beyond chance.

    Raises:
        ValueError: kappa is undefined for this table.
    """
    if why := _why_no_kappa(table):
        raise ValueError(why)
    result = inter_rater.cohens_kappa(table)
    return float(result.z_value), float(result.pvalue_two_sided)


def cohen_error(table: Counts, weights: Weights | None = None) -> float:
    """The asymptotic standard error of Cohen's kappa (Fleiss, Cohen & Everitt 1969); raises ValueError as above."""
    if why := _why_no_kappa(table):
        raise ValueError(why)
    return float(inter_rater.cohens_kappa(table, wt=weights).std_kappa)


def cohen_interval_gwet(table: Counts) -> tuple[float, float]:
    """The 95 % interval of Cohen's kappa by Gwet's variance and Student's t (Gwet 2014, ch. 5); high end at most 1."""
    p = table / table.sum()
    n = float(table.sum())
    rows, columns = p.sum(axis=1), p.sum(axis=0)
    pa, pe = float(np.trace(p)), float(rows @ columns)
    kappa = (pa - pe) / (1 - pe)
    spread = (p * (np.eye(len(p)) - (1 - kappa) * (columns[:, None] + rows[None, :])) ** 2).sum()
    variance = (spread - (pa - 2 * (1 - kappa) * pe) ** 2) / (n * (1 - pe) ** 2)
    reach = float(stats.t.ppf(_SURE, n - 1)) * float(np.sqrt(variance))
    return kappa - reach, min(1.0, kappa + reach)


def scott_pi(table: Counts) -> Measure:
    """Scott's pi of a contingency table: chance by the mean of both raters' shares."""
    p = table / table.sum() if table.sum() else table
    mean = (p.sum(axis=0) + p.sum(axis=1)) / 2
    return _beyond(float(np.trace(p)), float((mean**2).sum()), round(float(table.sum())))


def bennett_s(table: Counts) -> Measure:
    """Bennett's S of a contingency table: chance is one in as many as there are categories."""
    total = float(table.sum())
    return _beyond(float(np.trace(table)) / total if total else 0.0, 1 / len(table), round(total))


# ----------------------------------------------------------------------------------------------------- many raters


def fleiss_kappa(counts: Counts, times: Times | None = None) -> Measure:
    """Fleiss' kappa; items with gaps are taken as Gwet generalizes it (2014, ch. 2).

    With equally many ratings an item this is Fleiss 1971. The interval is by `gwet_interval`.
    """
    rated, many = _rated(counts, times, 1)
    if not len(rated) or not (rated.sum(axis=1) >= 2).any():
        return undefined(_NOTHING)
    shares = _shares(rated, many)
    bounds = _fleiss_bounds(rated, many)
    return _beyond(_pairs(rated, many), float((shares**2).sum()), round(float(many.sum())), bounds)


def fleiss_z(counts: Counts) -> float:
    """The z of Fleiss' kappa against chance (Fleiss, Nee & Landis 1979); needs equally many ratings an item."""
    items, raters = counts.shape[0], float(counts[0].sum())
    p = counts.sum(axis=0) / (items * raters)
    spread = float((p * (1 - p)).sum())
    skew = float((p * (1 - p) * (1 - 2 * p)).sum())
    variance = 2 * (spread**2 - skew) / (spread**2 * items * raters * (raters - 1))
    value = fleiss_kappa(counts).value
    if value is None or variance <= 0:
        raise ValueError(_ONE_CATEGORY)
    return value / float(np.sqrt(variance))


def randolph_kappa(counts: Counts) -> Measure:
    """Randolph's free-marginal kappa: chance is one in as many as there are categories."""
    return _beyond(_pairs(counts, np.ones(len(counts))), 1 / counts.shape[1], len(counts))


def gwet_ac1(counts: Counts, times: Times | None = None) -> Measure:
    """Gwet's AC1 (2008), which stays readable where one category is rare; gaps allowed."""
    rated, many = _rated(counts, times, 1)
    size, n = counts.shape[1], round(float(many.sum()))
    if not len(rated) or not (rated.sum(axis=1) >= 2).any():
        return undefined(_NOTHING)
    if size < 2:
        return undefined("there is only one category to choose", n)
    shares = _shares(rated, many)
    expected = float((shares * (1 - shares)).sum()) / (size - 1)
    return _beyond(_pairs(rated, many), expected, n, _ac1_bounds(rated, many))


def krippendorff_alpha(ratings: Ratings, level: Level = "nominal") -> Measure:
    """Krippendorff's alpha; for levels above nominal the categories are numbers, and the `krippendorff` library counts.

    Of nominal data it is worked out here, because the library takes no rows that stand for many items. The interval,
    for nominal data, is Gwet's (see `alpha_interval_gwet`).
    """
    twice, many = _rated(ratings.counts, ratings.times, 2)
    n = round(float(many.sum()))
    if not n:
        return undefined(_NOTHING)
    if (twice.sum(axis=0) > 0).sum() < 2:
        return undefined(_ONE_CATEGORY, n)
    if level == "nominal":
        value = _nominal_alpha(twice, many)
    else:
        domain = np.array(ratings.categories, dtype=float)
        each = np.repeat(twice, many.astype(np.int64), axis=0)
        value = float(krippendorff.alpha(value_counts=each, value_domain=domain, level_of_measurement=level))
    bounds = alpha_interval_gwet(ratings) if level == "nominal" and n > 1 else None
    return known(value, n, bounds, "95 %, by items", enough=n >= ENOUGH_ITEMS)


def _nominal_alpha(counts: Counts, times: Times) -> float:
    """Alpha from coincidences (Krippendorff 2011, "Computing Krippendorff's alpha-reliability", C)."""
    given = counts.sum(axis=1)
    pairs = times / (given - 1)
    same = float((pairs * (counts * (counts - 1)).sum(axis=1)).sum())
    margins = times @ counts
    total = float(margins.sum())
    by_chance = float((margins * (margins - 1)).sum()) / (total - 1)
    return (same - by_chance) / (total - by_chance)


def alpha_interval_gwet(ratings: Ratings) -> tuple[float, float]:
    """The 95 % interval of nominal alpha over a sample of items (Gwet 2014, ch. 6), with Student's t; at most 1."""
    counts, times = _rated(ratings.counts, ratings.times, 2)
    n, given = float(times.sum()), counts.sum(axis=1)
    mean, small = float(np.average(given, weights=times)), 1 / float(given @ times)
    each = (counts * (counts - 1)).sum(axis=1) / (mean * (given - 1))
    shares = np.average(counts / mean, axis=0, weights=times)
    expected, observed = float((shares**2).sum()), float(np.average(each, weights=times))
    value = ((1 - small) * observed + small - expected) / (1 - expected)
    # The variance is that of alpha without its correction for small samples, which hardly moves from sample to sample.
    plain = (observed - expected) / (1 - expected)
    agreed = each - observed * (given - mean) / mean
    chance = (counts @ shares) / mean - expected * (given - mean) / mean
    parts = (agreed - expected) / (1 - expected) - 2 * (1 - plain) * (chance - expected) / (1 - expected)
    error = float(np.sqrt(times @ (parts - plain) ** 2 / (n * (n - 1))))
    reach = float(stats.t.ppf(_SURE, n - 1)) * error
    return min(value, max(-1.0, value - reach)), min(1.0, value + reach)  # with gaps it may itself be below -1


# ---------------------------------------------------------------------------------------------------------- inside


def _rated(counts: Counts, times: Times | None, least: int) -> tuple[Counts, Times]:
    """The rows with so many ratings at least, and how many items each stands for."""
    there = counts.sum(axis=1) >= least
    many = np.ones(len(counts)) if times is None else times
    there &= many > 0
    return counts[there], many[there]


def _shares(rated: Counts, times: Times) -> NDArray[np.float64]:
    """How often each category was given: the mean of the items' shares."""
    shares: NDArray[np.float64] = np.average(rated / rated.sum(axis=1, keepdims=True), axis=0, weights=times)
    return shares


def _why_no_kappa(table: Counts) -> str:
    if not table.sum():
        return _NOT_BOTH
    p = table / table.sum()
    certain = float(p.sum(axis=1) @ p.sum(axis=0)) >= 1 - 1e-12
    return _ONE_CATEGORY if certain else ""


def _pairs(counts: Counts, times: Times) -> float:
    twice, many = _rated(counts, times, 2)
    return float(np.average(item_agreement(twice), weights=many))


def _beyond(observed: float, expected: float, n: int, bounds: tuple[float, float] | None = None) -> Measure:
    if n == 0:
        return undefined(_NOTHING)
    if expected >= 1 - 1e-12:
        return undefined(_ONE_CATEGORY, n)
    value = (observed - expected) / (1 - expected)
    return known(value, n, bounds, "95 %, by items", enough=n >= ENOUGH_ITEMS)


def _fleiss_bounds(rated: Counts, times: Times) -> tuple[float, float] | None:
    """Gwet's variance of the generalized Fleiss kappa (2014, ch. 5)."""
    shares = _shares(rated, times)
    expected = float((shares**2).sum())
    each = (rated / rated.sum(axis=1, keepdims=True)) @ shares
    return _bounds(rated, times, expected, each)


def _ac1_bounds(rated: Counts, times: Times) -> tuple[float, float] | None:
    """Gwet's variance of AC1 (2008, eq. 25 and 2014, ch. 5)."""
    parts, shares = rated / rated.sum(axis=1, keepdims=True), _shares(rated, times)
    size = rated.shape[1]
    expected = float((shares * (1 - shares)).sum()) / (size - 1)
    each = (parts @ (1 - shares)) / (size - 1)
    return _bounds(rated, times, expected, each)


def _bounds(rated: Counts, times: Times, expected: float, chance: NDArray[np.float64]) -> tuple[float, float] | None:
    """The interval of a coefficient (pa - pe) / (1 - pe) from each item's part in it; None for a single item."""
    n, given = float(times.sum()), rated.sum(axis=1)
    if n < 2 or expected >= 1 - 1e-12:
        return None
    twice = given >= 2
    agreed = np.zeros(len(rated))
    agreed[twice] = item_agreement(rated[twice])
    observed = float(np.average(agreed[twice], weights=times[twice]))
    value = (observed - expected) / (1 - expected)
    own = np.where(twice, n / float(times[twice].sum()) * (agreed - expected) / (1 - expected), 0.0)
    parts = own - 2 * (1 - value) * (chance - expected) / (1 - expected)
    error = float(np.sqrt(times @ (parts - value) ** 2 / (n * (n - 1))))
    reach = float(stats.t.ppf(_SURE, n - 1)) * error
    return min(value, max(-1.0, value - reach)), min(1.0, value + reach)  # with gaps it may itself be below -1
