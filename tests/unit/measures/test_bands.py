"""Bands and areas: scikit-learn's numbers, and intervals as wide as theory has them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics

from app.measures.bands import CELLS, area, bands
from app.measures.scores import roc


@given(st.lists(st.tuples(st.booleans(), st.sampled_from([0.0, 0.1, 0.5, 0.7, 1.0])), min_size=2, max_size=40))
def test_the_area_is_that_of_scikit_learn(items: list[tuple[bool, float]]) -> None:
    truth = np.array([kind for kind, _ in items])
    scores = np.array([score for _, score in items])
    if truth.all() or not truth.any():
        assert bands(truth, scores, 1) is None
    else:
        assert area(truth, scores) == pytest.approx(metrics.roc_auc_score(truth, scores))


@pytest.mark.parametrize("count", [200, 3 * CELLS])
def test_bands_hold_the_curve_and_intervals_the_figure(count: int) -> None:
    rng = np.random.default_rng(5)
    truth = rng.random(count) < 0.4
    scores = np.clip(rng.normal(np.where(truth, 0.6, 0.4), 0.2), 0, 1)
    found = bands(truth, scores, 7)
    assert found is not None
    curve = roc(truth, scores)
    middle = np.interp(found.roc.x, curve.x, curve.y)
    inside = (found.roc.low - 0.02 <= middle) & (middle <= found.roc.high + 0.02)
    assert inside.mean() > 0.95
    assert found.auc is not None
    assert found.auc[0] < metrics.roc_auc_score(truth, scores) < found.auc[1]
    assert found.brier is not None
    assert found.brier[0] < ((scores - truth) ** 2).mean() < found.brier[1]
    # The bootstrap's spread of the area is the one that Hanley & McNeil (1982) reckon with, within a third.
    auc = metrics.roc_auc_score(truth, scores)
    yes, no = truth.sum(), (~truth).sum()
    q1, q2 = auc / (2 - auc), 2 * auc**2 / (1 + auc)
    error = np.sqrt((auc * (1 - auc) + (yes - 1) * (q1 - auc**2) + (no - 1) * (q2 - auc**2)) / (yes * no))
    assert (found.auc[1] - found.auc[0]) / (2 * 1.96) == pytest.approx(error, rel=0.33)
    assert (found.precision_recall.low <= found.precision_recall.high).all()
