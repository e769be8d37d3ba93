"""Provider against provider: figures recomputed by hand, gaps that stay gaps, undefined cases that say why."""

from __future__ import annotations

import numpy as np
import pytest

from app.domain.labels import ScoreKind
from app.errors import SettingsError
from app.services.compare import agreeing, questions
from tests.unit.services.compare.making import columns

NAN = float("nan")


def test_a_pair_is_counted_over_the_images_that_both_answered() -> None:
    data = columns([[0.9, 0.9, 0.1, 0.1, NAN, 0.9], [0.8, 0.2, 0.7, 0.3, 0.9, NAN]])
    (pair,) = agreeing.agreement(data, "origin", {}).pairs
    assert (pair.n, pair.table, pair.raw.value) == (4, ((1, 1), (1, 1)), 0.5)
    assert pair.kappa.value == pytest.approx(0.0)
    assert [each.value for each in pair.prevalence] == [0.5, 0.5]
    moved = agreeing.agreement(data, "origin", {1: 0.75}).pairs[0]
    assert moved.table == ((1, 1), (0, 2))
    assert moved.kappa.value == pytest.approx((0.75 - 0.5) / (1 - 0.5))


def test_a_score_at_the_threshold_says_yes_in_the_precision_of_the_scores() -> None:
    data = columns([[0.9, 0.7], [0.9, 0.7]])
    assert agreeing.agreement(data, "origin", {0: 0.9, 1: 0.7}).pairs[0].table == ((1, 0), (1, 0))


def test_what_is_undefined_says_why() -> None:
    alike = agreeing.agreement(columns([[0.9] * 40, [0.8] * 40]), "origin", {}).pairs[0]
    assert alike.raw.value == 1.0
    assert (alike.kappa.value, alike.alpha.value) == (None, None)
    assert "category" in alike.kappa.why
    apart = agreeing.agreement(columns([[0.9, NAN], [NAN, 0.9]]), "origin", {})
    assert apart.pairs[0].kappa.why == "no image was answered by both"
    single = agreeing.agreement(columns([[0.9]]), "origin", {})
    assert (single.pairs, single.alpha.value) == ((), None)
    assert "fewer than two" in single.alpha.why


def test_all_together_are_krippendorffs_alpha_of_the_same_answers() -> None:
    rng = np.random.default_rng(3)
    scores = rng.random((3, 60))
    scores[rng.random((3, 60)) < 0.2] = NAN
    found = agreeing.agreement(columns(scores.tolist()), "origin", {})
    said = np.where(np.isnan(scores), -1, scores >= 0.5)
    coincidences = np.zeros((2, 2))
    for item in said.T:
        given = item[item >= 0].astype(int)
        for i, one in enumerate(given):
            for j, other in enumerate(given):
                if i != j:
                    coincidences[one, other] += 1 / (len(given) - 1)
    totals = coincidences.sum(axis=1)
    expected = (totals[0] * totals[1] * 2) / (totals.sum() - 1)
    assert found.alpha.value == pytest.approx(1 - coincidences[0, 1] * 2 / expected)


def test_scatter_and_histogram_leave_gaps_out_and_count_them() -> None:
    data = columns([[0.05, 1.0, NAN, 0.5], [0.5, NAN, 0.5, 0.25]])
    found = agreeing.scatter(data, 0, 1)
    assert (found.images.tolist(), found.x.tolist(), found.y.tolist()) == (
        [0, 3],
        [pytest.approx(0.05), 0.5],
        [0.5, 0.25],
    )
    histogram = agreeing.histogram(data, 0, 10)
    assert histogram.counts.tolist() == [1, 0, 0, 0, 0, 1, 0, 0, 0, 1]
    assert [(gap.words, gap.count) for gap in histogram.gaps] == [("not asked", 1)]


def test_the_worst_disagreement_comes_first_in_words() -> None:
    first, second = agreeing.disagreements(columns([[0.5, 0.95, 0.2], [0.4, 0.05, NAN]]), "origin")
    assert (first.image, first.name) == (1, "1.jpg")
    assert first.spread == pytest.approx(0.9)
    assert first.sentence == "p0 m says 0.95, p1 m 0.05 on origin."
    assert second.image == 0


def test_images_are_ordered_by_spread_or_score_with_gaps_last() -> None:
    data = columns([[0.5, 0.9, NAN, 0.1], [0.4, 0.1, 0.3, NAN]])
    assert np.isnan(questions.grid(data, "origin").spread).tolist() == [False, False, True, True]


def test_kinds_that_cannot_be_compared_are_left_out_with_the_reason() -> None:
    kinds = [ScoreKind.PROBABILITY, ScoreKind.BINARY, ScoreKind.AREA]
    (question,) = questions.questions(columns([[0.9], [1.0], [0.2]], kinds))
    assert (question.numbers, question.flags, question.counted) == ((0,), (1,), (0, 1))
    assert [(one.place, "area" in one.why) for one in question.left_out] == [(2, True)]
    with pytest.raises(SettingsError, match=r"Nobody answers the question “gore”\. There is: origin\."):
        questions.question_of(columns([[0.5]]), "gore")
