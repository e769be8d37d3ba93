"""The ladder and what an image's risks ask of it: never less care than the strictest axis that passed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.care import DEFAULT_RUNGS, LADDER, AxisRules, Rung, strictest
from app.domain.labels import Axis

RISKS = st.dictionaries(st.sampled_from(Axis), st.floats(0, 1))
RUNGS = st.dictionaries(st.sampled_from(Axis), st.sampled_from(Rung))


def test_nothing_asks_for_nothing() -> None:
    assert strictest(()) is Rung.COLOUR
    assert AxisRules().rung({}) is Rung.COLOUR


def test_what_a_fresh_installation_holds_back() -> None:
    rules = AxisRules()
    assert rules.rung({Axis.NUDITY: 0.5}) is Rung.BLURRED
    assert rules.rung({Axis.NUDITY: 0.9, Axis.GORE: 0.7}) is Rung.EDGES
    assert rules.rung({Axis.NUDITY: 0.49, Axis.ORIGIN: 1.0}) is Rung.COLOUR


@given(RISKS, RUNGS, st.floats(0, 1))
def test_the_strictest_axis_that_passed_decides(
    risks: dict[Axis, float], rungs: dict[Axis, Rung], threshold: float
) -> None:
    rules = AxisRules(threshold, rungs)
    chosen = LADDER.index(rules.rung(risks))
    for axis, risk in risks.items():
        if risk >= threshold and axis in rungs:
            assert chosen <= LADDER.index(rungs[axis])
    assert chosen == len(LADDER) - 1 or any(rungs.get(a) is LADDER[chosen] for a in rules.passed(risks))


@given(RISKS, RISKS)
def test_more_risk_never_means_less_care(first: dict[Axis, float], second: dict[Axis, float]) -> None:
    both = {axis: max(first.get(axis, 0.0), second.get(axis, 0.0)) for axis in {*first, *second}}
    rules = AxisRules(rungs=DEFAULT_RUNGS)
    assert LADDER.index(rules.rung(both)) <= LADDER.index(rules.rung(first))
