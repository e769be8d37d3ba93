"""The measures beyond the published tables: what is undefined says why, intervals hold their figure, counts add up."""

from __future__ import annotations

import math

import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.measures import chance
from app.measures.confusion import confusion
from app.measures.detection import detection
from app.measures.intervals import bootstrap, share
from app.measures.ratings import by_item
from app.measures.reliance import reliance
from app.measures.scores import auc, brier, precision_recall, reliability, roc, roc_band, why_not
from app.measures.value import Measure, Standing, known, undefined

_LABEL = st.sampled_from(["a", "b", "c"])
_RATINGS = st.lists(st.lists(st.one_of(st.none(), _LABEL), min_size=3, max_size=3), min_size=1, max_size=40)


# ----------------------------------------------------------------------------------------------------------- values


def test_a_measure_without_a_number_says_why() -> None:
    assert undefined("all alike", 4).words() == "undefined: all alike"
    with pytest.raises(ValueError, match="says why"):
        Measure(None, 4, Standing.UNDEFINED)
    with pytest.raises(ValueError, match="says why"):
        Measure(0.5, 4, Standing.UNDEFINED, why="but there is one")
    with pytest.raises(ValueError, match="finite"):
        known(float("nan"), 4)


def test_a_measure_of_few_items_is_not_yet_known() -> None:
    assert share(3, 4).words() == "0.75 (0.30 to 0.95) – not yet known (n = 4)"
    assert share(75, 100).words(3) == "0.750 (0.657 to 0.825)"


# --------------------------------------------------------------------------------------------------------- agreement


@given(_RATINGS)
def test_any_ratings_give_a_number_in_its_range_or_a_reason(rows: list[list[str | None]]) -> None:
    ratings = by_item(rows, ["a", "b", "c"])
    counts = ratings.counts
    for measure in (
        chance.raw_agreement(counts),
        chance.fleiss_kappa(counts),
        chance.gwet_ac1(counts),
        chance.krippendorff_alpha(ratings),
        chance.cohen_kappa(ratings.pair(0, 1)),
        chance.scott_pi(ratings.pair(0, 1)),
    ):
        # With gaps there is no lowest value: chance is then taken from other items than agreement (Gwet 2014, ch. 2).
        assert measure.value is None or measure.value <= 1.0 + 1e-9
        if measure.low is not None and measure.high is not None:
            assert measure.value is not None
            assert measure.low - 1e-9 <= measure.value <= measure.high + 1e-9


@given(_RATINGS)
def test_rows_that_stand_for_many_items_give_what_the_items_give(rows: list[list[str | None]]) -> None:
    ratings = by_item(rows, ["a", "b", "c"])
    few = ratings.gathered()
    assert len(few.codes) == len({tuple(row) for row in rows})
    counts, times = few.counts, few.times
    for one, other in (
        (chance.raw_agreement(counts, times), chance.raw_agreement(ratings.counts)),
        (chance.fleiss_kappa(counts, times), chance.fleiss_kappa(ratings.counts)),
        (chance.gwet_ac1(counts, times), chance.gwet_ac1(ratings.counts)),
        (chance.krippendorff_alpha(few), chance.krippendorff_alpha(ratings)),
        (chance.cohen_kappa(few.pair(0, 1)), chance.cohen_kappa(ratings.pair(0, 1))),
    ):
        assert (one.n, one.standing, one.why) == (other.n, other.standing, other.why)
        for mine, theirs in ((one.value, other.value), (one.low, other.low), (one.high, other.high)):
            assert mine == pytest.approx(theirs, abs=1e-9)
    alpha, twice = chance.krippendorff_alpha(ratings), ratings.counts[ratings.counts.sum(axis=1) >= 2]
    if alpha.value is not None:
        library = krippendorff.alpha(value_counts=twice, level_of_measurement="nominal")
        assert alpha.value == pytest.approx(library, abs=1e-9)


@given(_RATINGS)
def test_the_order_of_items_does_not_matter(rows: list[list[str | None]]) -> None:
    ratings = by_item(rows, ["a", "b", "c"])
    turned = by_item(rows[::-1], ["a", "b", "c"])
    for figure in (chance.fleiss_kappa, chance.gwet_ac1):
        one, other = figure(ratings.counts).value, figure(turned.counts).value
        assert (one is None) == (other is None)
        assert one is None or one == pytest.approx(other)


@pytest.mark.parametrize("figure", [chance.fleiss_kappa, chance.raw_agreement, chance.gwet_ac1])
def test_nothing_rated_twice_is_undefined(figure: object) -> None:
    counts = by_item([["a", None], ["b", None]]).counts
    assert not figure(counts).defined  # type: ignore[operator]


def test_one_category_only_is_undefined_and_says_so() -> None:
    ratings = by_item([["a", "a"]] * 5, ["a", "b"])
    for measure in (
        chance.cohen_kappa(ratings.pair(0, 1)),
        chance.fleiss_kappa(ratings.counts),
        chance.krippendorff_alpha(ratings),
    ):
        assert not measure.defined
        assert "one category" in measure.why
    assert chance.gwet_ac1(ratings.counts).value == 1.0  # AC1 is made for this case


def test_ratings_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="one place"):
        by_item([["a"], ["a", "b"]])
    with pytest.raises(ValueError, match="not among"):
        by_item([["a", "z"]], ["a", "b"])


# --------------------------------------------------------------------------------------------------- classification


@given(st.lists(st.tuples(_LABEL, _LABEL), max_size=60))
def test_the_confusion_table_holds_every_item_once(pairs: list[tuple[str, str]]) -> None:
    table = confusion([t for t, _ in pairs], [a for _, a in pairs], ["a", "b", "c"])
    assert table.n == len(pairs)
    hits = sum(t == a for t, a in pairs)
    assert table.exact().value == (pytest.approx(hits / len(pairs)) if pairs else None)
    for label in "abc":
        assert table.recall(label).defined == any(t == label for t, _ in pairs)
        assert table.precision(label).defined == any(a == label for _, a in pairs)


def test_precision_recall_and_f1_by_hand() -> None:
    table = confusion([1, 1, 1, 0, 0], [1, 1, 0, 1, 0], [0, 1])
    assert (table.recall(1).value, table.precision(1).value, table.f1(1).value) == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert table.prevalence(1).value == pytest.approx(0.6)
    assert table.f1(0).value == pytest.approx(0.5)


def test_wilson_stays_within_bounds_at_the_ends() -> None:
    assert share(0, 10).low == pytest.approx(0.0, abs=1e-12)
    assert share(0, 10).high == pytest.approx(0.2775, abs=5e-5)  # Wilson 1927, as tabulated by Newcombe 1998
    assert not share(0, 0).defined
    with pytest.raises(ValueError, match="no share"):
        share(3, 2)


def test_the_bootstrap_is_the_same_for_the_same_seed() -> None:
    data = np.arange(50.0)
    one = bootstrap(50, lambda rows: float(data[rows].mean()), seed=4)
    assert one == bootstrap(50, lambda rows: float(data[rows].mean()), seed=4)
    assert one is not None
    assert one[0] < 24.5 < one[1]
    assert bootstrap(5, lambda _rows: float("nan"), seed=1) is None
    assert bootstrap(0, lambda _rows: 0.0, seed=1) is None


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 10)), min_size=1, max_size=60))
def test_the_area_is_the_chance_that_a_positive_scores_higher(pairs: list[tuple[bool, int]]) -> None:
    truth = np.array([t for t, _ in pairs])
    scores = np.array([s / 10 for _, s in pairs])
    if why_not(truth):
        with pytest.raises(ValueError, match="item"):
            roc(truth, scores)
        return
    wins = [(p > n) + 0.5 * (p == n) for p in scores[truth] for n in scores[~truth]]
    curve = roc(truth, scores)
    assert np.trapezoid(curve.y, curve.x) == pytest.approx(float(np.mean(wins)))
    pr = precision_recall(truth, scores)
    assert (np.diff(pr.x) >= -1e-12).all()


def test_area_brier_and_band_of_a_known_case() -> None:
    rng = np.random.default_rng(2)
    truth = rng.random(400) < 0.4
    scores = np.clip(rng.normal(np.where(truth, 0.65, 0.35), 0.2), 0, 1)
    area = auc(truth, scores, seed=1)
    assert area.value == pytest.approx(stats.norm.cdf(0.3 / (0.2 * math.sqrt(2))), abs=0.04)
    assert area.low is not None
    assert area.high is not None
    assert area.low < (area.value or 0) < area.high
    band = roc_band(truth, scores, seed=1, times=50)
    assert band is not None
    assert (band.low <= band.high).all()
    assert brier(truth, truth.astype(float), seed=1).value == 0.0
    assert not auc(np.array([True, True]), np.array([0.1, 0.2]), seed=1).defined
    assert roc_band(np.array([True]), np.array([0.1]), seed=1) is None
    assert not brier(np.array([], dtype=bool), np.array([]), seed=1).defined


def test_reliability_counts_every_item_once() -> None:
    scores = np.array([0.0, 0.05, 0.1, 0.95, 1.0])
    bins = reliability(np.array([False, False, True, True, True]), scores)
    assert [(b.low, b.share.n) for b in bins] == [(0.0, 2), (0.1, 1), (0.9, 2)]
    assert bins[0].mean == pytest.approx(0.025)


# --------------------------------------------------------------------------------------------------------- detection


def test_detection_of_guessing_and_of_leaning() -> None:
    guessing = detection(50, 50, 50, 50)
    assert guessing.d_prime.value == pytest.approx(0.0)
    assert guessing.criterion.value == pytest.approx(0.0)
    strict = detection(60, 40, 5, 95)
    assert (strict.criterion.value or 0) > 0
    assert (strict.d_prime.value or 0) == pytest.approx(
        stats.norm.ppf(60.5 / 101) - stats.norm.ppf(5.5 / 101)
    )  # Hautus 1995
    perfect = detection(20, 0, 0, 20)
    assert perfect.d_prime.defined
    assert not detection(0, 0, 3, 4).d_prime.defined


def test_reliance_is_counted_by_who_was_right() -> None:
    found = reliance(
        [
            ("y", "n", "y", "y"),  # helped
            ("y", "n", "y", "n"),  # ignored
            ("y", "y", "n", "n"),  # harmed
            ("y", "y", "n", "y"),  # resisted
            ("y", "y", "y", "y"),
        ]
    )
    assert (found.helped, found.ignored, found.harmed, found.resisted, found.other) == (1, 1, 1, 1, 1)
    assert found.help_rate().value == 0.5
    assert found.harm_rate().value == 0.5
    assert not reliance([]).help_rate().defined
    assert found.n == 5
