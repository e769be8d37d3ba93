"""Against the truth: counts by hand, areas by scikit-learn, bands that hold the curve, flags that have one point."""

from __future__ import annotations

import numpy as np
import pytest

from app.domain.decision import Force, Ruling
from app.domain.image import ReviewState
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import Policy, PolicyLabel
from app.domain.rules import Rule, ScoreIs
from app.services.compare.against import Curves, against
from app.services.compare.truth import Truth, by_rulings, questions_of_labels
from app.store.comparing import Ruled
from app.store.policies import BlindPair
from tests.unit.services.compare.making import columns
from tests.unit.store.making import sha

NAN = float("nan")


def _truth(*of: int, name: str = "file") -> Truth:
    return Truth(name, "", np.array(of, dtype=np.int8))


def test_the_four_counts_leave_out_what_is_not_known() -> None:
    data = columns([[0.9, 0.8, 0.2, 0.1, 0.9, NAN]])
    found = against(data, "origin", _truth(1, 0, 1, 0, -1, 1), {})
    (one,) = found.series
    assert (one.n, one.caught, one.missed, one.false_alarms, one.passed) == (4, 1, 1, 1, 1)
    assert (found.n, found.positives) == (5, 3)
    assert (one.hit_rate.value, one.precision.value, one.false_alarm_rate.value) == (0.5, 0.5, 0.5)
    assert one.kappa.value == pytest.approx(0.0)
    assert one.auc is not None
    assert one.auc.value == pytest.approx(0.75)
    assert one.brier is not None
    assert one.brier.value == pytest.approx((0.01 + 0.64 + 0.64 + 0.01) / 4)


def test_a_flag_has_its_point_and_no_curve() -> None:
    found = against(columns([[1.0, 1.0, 0.0]], [ScoreKind.BINARY]), "origin", _truth(1, 0, 0), {0: 0.9})
    (one,) = found.series
    assert (one.threshold, one.roc, one.auc, one.brier, one.reliability) == (0.5, None, None, None, ())
    assert (one.hit_rate.value, one.false_alarm_rate.value) == (1.0, 0.5)


def test_an_area_is_left_out_and_said_so() -> None:
    found = against(columns([[0.5], [0.5]], [ScoreKind.PROBABILITY, ScoreKind.AREA]), "origin", _truth(1), {})
    assert ([one.place for one in found.series], [one.place for one in found.left_out]) == ([0], [1])


def test_truth_of_one_kind_is_undefined_and_says_why() -> None:
    (one,) = against(columns([[0.9, 0.1]]), "origin", _truth(1, 1), {}).series
    assert one.roc is None
    assert one.auc is not None
    assert (one.auc.value, one.why) == (None, "all items are of one kind, so there is nothing to tell apart")
    assert one.false_alarm_rate.why == "no image with an answer is truly no"
    (none,) = against(columns([[0.9, 0.1]]), "origin", _truth(-1, -1), {}).series
    assert (none.n, none.hit_rate.value, none.brier and none.brier.value) == (0, None, None)


def _policy() -> Policy:
    return Policy(
        "1",
        "",
        (PolicyLabel("nudity", "", "", 3), PolicyLabel("bad", "", "", 4), PolicyLabel("ok", "", "", 9)),
        (),
        rules=(Rule("r", "", ScoreIs(Axis.NUDITY, 0.5, label="sexy"), label="bad"),),
    )


def test_rulings_are_read_by_their_policy() -> None:
    rulings = {
        sha(0): Ruled(Force.ARTIFICIAL, None),
        sha(1): Ruled(Force.HUMAN, "nudity"),
        sha(2): Ruled(None, "bad"),
        sha(3): Ruled(None, "ok"),
    }
    assert questions_of_labels(_policy()) == {
        "nudity": frozenset({"nudity"}),
        "bad": frozenset({"nudity: sexy"}),
        "ok": frozenset(),
    }
    data = columns([[0.9, 0.1, 0.5, 0.5]])
    for question, expected in (
        ("origin", [1, 0, -1, -1]),
        ("nudity", [-1, 1, -1, 0]),
        ("nudity: sexy", [-1, -1, 1, 0]),
        ("gore", [-1, -1, -1, 0]),
    ):
        assert by_rulings(data, rulings, _policy(), question).of.tolist() == expected


def test_people_are_helped_and_harmed_against_a_file_only() -> None:
    def ruled(force: Force | None) -> Ruling:
        return Ruling(ReviewState.RULED, force)

    human, fake = ruled(Force.HUMAN), ruled(Force.ARTIFICIAL)
    blind = (
        BlindPair(sha(0), "a", human, fake),
        BlindPair(sha(1), "a", human, fake),
        BlindPair(sha(2), "a", human, human),
        BlindPair(sha(3), "a", human, human),
        BlindPair(sha(0), "b", ruled(None), fake),
    )
    data = columns([[0.9, 0.9, 0.9, 0.9]])
    found = against(data, "origin", _truth(1, 0, 1, 0), {}, blind)
    (one,) = found.relied
    counts = one.counts
    assert (counts.helped, counts.harmed, counts.ignored, counts.resisted, counts.other) == (1, 1, 1, 1, 0)
    assert against(data, "origin", _truth(1, 0, 1, 0, name="decisions"), {}, blind).relied == ()
    assert "blind first" in against(data, "origin", _truth(1, 0, 1, 0), {}).why_no_reliance


def test_curves_are_drawn_once_for_all_thresholds() -> None:
    data, truth = columns([[0.9, 0.8, 0.2, 0.1]]), _truth(1, 0, 1, 0)
    drawn: dict[int, Curves] = {}
    first = against(data, "origin", truth, {0: 0.5}, drawn=drawn).series[0]
    again = against(data, "origin", truth, {0: 0.15}, drawn=drawn).series[0]
    assert again.roc is first.roc
    assert (first.caught, again.caught) == (1, 2)
    plain = against(data, "origin", truth, {0: 0.15}).series[0]
    assert (plain.auc, plain.brier, plain.caught) == (again.auc, again.brier, again.caught)
