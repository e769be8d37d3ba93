"""The thresholds inside a policy: found by question, replaced wherever they stand, and told in the rules' titles."""

from __future__ import annotations

from dataclasses import replace

from app.container import load_policy
from app.domain.policy import Policy
from app.domain.rules import AllOf, AnyOf, Rule, ScoreIs
from app.services.compare.policy_bounds import bounds, with_bounds


def test_a_question_hangs_on_the_thresholds_of_its_own_rules() -> None:
    policy = load_policy()
    found = {question: [bound.value for bound in bounds(policy, question)] for question in ("origin", "nudity", "gore")}
    assert found == {"origin": [0.9, 0.5], "nudity": [0.8, 0.5], "gore": [0.7, 0.5]}
    assert [bound.value for bound in bounds(policy, "nudity: sexy")] == [0.8]
    assert bounds(policy, "quality") == ()


def test_other_thresholds_stand_in_place_and_in_the_title() -> None:
    policy = load_policy()
    artificial, capture = bounds(policy, "origin")
    changed = with_bounds(policy, {(artificial.rule, artificial.path): 0.855, (capture.rule, capture.path): 0.4})
    assert [bound.value for bound in bounds(changed, "origin")] == [0.855, 0.4]
    assert changed.rules[artificial.rule].title == "A classifier gives p(artificial) of 0.855 or more"
    assert changed.rules[capture.rule].title == "Trusted camera credentials, and no classifier at 0.40 or more"
    untouched = {artificial.rule, capture.rule}
    assert all(
        old == new
        for place, (old, new) in enumerate(zip(policy.rules, changed.rules, strict=True))
        if place not in untouched
    )
    (_, below) = (bound.score for bound in bounds(changed, "origin"))
    assert below.below == 0.4
    assert below.at_least is None


def test_deep_conditions_are_reached_and_titles_without_the_number_stay() -> None:
    policy = load_policy()
    origin = ScoreIs(policy.rules[1].when.axis, at_least=0.3) if isinstance(policy.rules[1].when, ScoreIs) else None
    assert origin is not None
    deep = AnyOf((AllOf((origin, origin)), origin))
    made = with_bounds(_with_rule(policy.rules[1], deep), {(0, (0, 1)): 0.6})
    assert [bound.value for bound in bounds(made, "origin")] == [0.3, 0.6, 0.3]
    assert made.rules[0].title == policy.rules[1].title


def _with_rule(rule: Rule, when: AnyOf) -> Policy:
    return replace(load_policy(), rules=(replace(rule, when=when),))
