"""Rules become suggestions in words; what failed or is missing leaves a rule undecided, and never reads as safe."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import suggestion
from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Outcome, Verdict
from app.domain.decision import Force
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import Policy, PolicyLabel
from app.domain.provenance import AbsenceKind, ProvenanceState, Says
from app.domain.rules import (
    AllOf,
    AnyOf,
    Condition,
    Declared,
    Declares,
    Manifest,
    ManifestIs,
    Rule,
    ScoreIs,
    part_at,
    with_part,
    with_parts,
)
from app.domain.suggestion import Case, Fit, suggest, try_rule

NUDITY = ScoreIs(Axis.NUDITY, at_least=0.8)
CALM = ScoreIs(Axis.NUDITY, below=0.2)
ON = {"a": frozenset({Axis.NUDITY}), "b": frozenset({Axis.NUDITY})}


def said(
    provider: str,
    score: float,
    *,
    label: str = "porn",
    axis: Axis = Axis.NUDITY,
    kind: ScoreKind = ScoreKind.PROBABILITY,
    inconclusive: bool = False,
) -> Assessment:
    finding = Finding(axis, label, score, kind)
    return Assessment("0" * 64, provider, "m", "", "", 0.0, (finding,), inconclusive=inconclusive)


def failed(provider: str) -> Failure:
    return Failure("0" * 64, provider, "m", "", FailureKind.TIMEOUT, "", "", 0.0)


def fit(when: Condition, *outcomes: Outcome, **more: object) -> Fit:
    case = replace(Case(tuple(outcomes)), **more)  # type: ignore[arg-type]
    return try_rule(Rule("r", "R", when, Force.HUMAN), case, {}).fit


@pytest.mark.parametrize(
    ("when", "outcomes", "expected"),
    [
        (NUDITY, [said("a", 0.9)], Fit.YES),
        (NUDITY, [said("a", 0.9), failed("b")], Fit.YES),
        (NUDITY, [said("a", 0.1)], Fit.NO),
        (NUDITY, [said("a", 0.1), failed("b")], Fit.UNDECIDED),
        (NUDITY, [], Fit.UNDECIDED),
        (CALM, [said("a", 0.1)], Fit.YES),
        (CALM, [said("a", 0.1), said("b", 0.1)], Fit.YES),
        (CALM, [said("a", 0.1), said("b", 0.3)], Fit.NO),
        (CALM, [said("a", 0.1), failed("b")], Fit.UNDECIDED),
        (CALM, [failed("b")], Fit.UNDECIDED),
        (CALM, [], Fit.UNDECIDED),
        (CALM, [said("a", 0.1, inconclusive=True)], Fit.UNDECIDED),
        # A flag that says yes is no probability, but it must not be passed over either.
        (CALM, [said("a", 0.1), said("b", 1.0, label="nsfw", kind=ScoreKind.BINARY)], Fit.UNDECIDED),
        (CALM, [said("a", 0.1), said("b", 0.0, label="nsfw", kind=ScoreKind.BINARY)], Fit.YES),
        (replace(NUDITY, kind=ScoreKind.BINARY), [said("a", 0.9)], Fit.NO),
        (replace(NUDITY, kind=ScoreKind.BINARY), [said("a", 1.0, kind=ScoreKind.BINARY)], Fit.YES),
        (replace(NUDITY, provider="b"), [said("a", 0.9)], Fit.UNDECIDED),
        (replace(NUDITY, label="sexy"), [said("a", 0.9)], Fit.UNDECIDED),
        (replace(NUDITY, label="Sexy"), [said("a", 0.9, label="sexy")], Fit.YES),
        # What is suggestive does not answer the axis' own question.
        (NUDITY, [said("a", 0.9, label="sexy"), said("b", 0.1)], Fit.NO),
    ],
)
def test_a_threshold_holds_fails_or_is_undecided(when: Condition, outcomes: list[Outcome], expected: Fit) -> None:
    assert fit(when, *outcomes) is expected


def test_a_provider_that_is_on_and_silent_leaves_the_calm_undecided() -> None:
    assert fit(CALM, said("a", 0.1), expected=ON) is Fit.UNDECIDED
    assert fit(NUDITY, said("a", 0.9), expected=ON) is Fit.YES
    assert fit(CALM, said("a", 0.1), said("b", 0.1), expected=ON) is Fit.YES
    # One that never speaks on this axis leaves nothing open by failing.
    assert fit(CALM, said("a", 0.1), failed("c"), expected={"c": frozenset({Axis.ORIGIN})}) is Fit.YES


def test_a_verdicts_confidence_counts_only_where_it_may_become_p_artificial() -> None:
    verdict = Verdict("majority", "human", 0.97)
    rule = ScoreIs(Axis.ORIGIN, at_least=0.9, label="artificial")
    below = ScoreIs(Axis.ORIGIN, below=0.1, label="artificial")
    known = Assessment("0" * 64, "identifai", "m", "", "", 0.0, (), verdict)
    assert (fit(rule, known), fit(below, known)) == (Fit.NO, Fit.YES)
    unknown = replace(known, provider="somebody", verdict=replace(verdict, label="artificial"))
    assert fit(rule, unknown) is not Fit.YES


@pytest.mark.parametrize(
    ("when", "provenance", "says", "expected"),
    [
        (Declares(Declared.AI), None, {Says.AI_EDITED}, Fit.YES),
        (Declares(Declared.AI), None, set(), Fit.UNDECIDED),
        (Declares(Declared.AI), AbsenceKind.NO_MANIFEST, set(), Fit.NO),
        (Declares(Declared.AI), AbsenceKind.REMOTE_NOT_FETCHED, set(), Fit.UNDECIDED),
        (Declares(Declared.AI_GENERATED), AbsenceKind.NO_MANIFEST, {Says.AI_EDITED}, Fit.NO),
        (Manifest(ManifestIs.TRUSTED), ProvenanceState.TRUSTED, set(), Fit.YES),
        (Manifest(ManifestIs.TRUSTED), ProvenanceState.VALID, set(), Fit.NO),
        (Manifest(ManifestIs.VALID), ProvenanceState.TRUSTED, set(), Fit.YES),
        (Manifest(ManifestIs.INVALID), AbsenceKind.UNREADABLE, set(), Fit.UNDECIDED),
        (Manifest(ManifestIs.NONE), AbsenceKind.CANNOT_CARRY, set(), Fit.YES),
        (Manifest(ManifestIs.NONE), AbsenceKind.UNREADABLE, set(), Fit.UNDECIDED),
    ],
)
def test_what_the_file_carries(when: Condition, provenance: str | None, says: set[Says], expected: Fit) -> None:
    assert fit(when, provenance=provenance, says=frozenset(says)) is expected


YES, NO, OPEN = Manifest(ManifestIs.TRUSTED), Manifest(ManifestIs.INVALID), NUDITY
GROUPS = st.recursive(
    st.sampled_from([YES, NO, OPEN]),
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(tuple).flatmap(
        lambda parts: st.sampled_from([AnyOf(parts), AllOf(parts)])
    ),
    max_leaves=8,
)  # fmt: skip


def kleene(when: Condition) -> float:
    """The oracle: no, open and yes as 0, ½ and 1; any-of is the greatest, all-of the least."""
    if isinstance(when, AnyOf | AllOf):
        return (max if isinstance(when, AnyOf) else min)(kleene(part) for part in when.of)
    return {YES: 1.0, NO: 0.0, OPEN: 0.5}[when]


@given(GROUPS)
def test_groups_follow_three_valued_logic(when: Condition) -> None:
    expected = {1.0: Fit.YES, 0.0: Fit.NO, 0.5: Fit.UNDECIDED}[kleene(when)]
    assert fit(when, provenance=ProvenanceState.TRUSTED.value) is expected


@given(st.lists(st.floats(0, 1), max_size=4), st.integers(0, 3), st.floats(0.01, 1))
def test_what_is_missing_never_makes_an_image_calm(scores: list[float], failures: int, bound: float) -> None:
    outcomes: list[Outcome] = [said(f"p{n}", score) for n, score in enumerate(scores)]
    outcomes += [failed(f"f{n}") for n in range(failures)]
    calm = fit(ScoreIs(Axis.NUDITY, below=bound), *outcomes) is Fit.YES
    assert calm == (bool(scores) and not failures and max(scores, default=1.0) < bound)


def policy(*rules: Rule) -> Policy:
    labels = (PolicyLabel("nudity", "Nudity", "", 3), PolicyLabel("ok", "Allowed", "", 9))
    return Policy("1", "P", labels, (), rules=rules)


def test_force_and_label_come_from_the_first_rules_that_fit() -> None:
    found = suggest(
        policy(
            Rule("label", "Explicit", NUDITY, label="nudity"),
            Rule("force", "Trusted", Manifest(ManifestIs.TRUSTED), Force.HUMAN),
            Rule("other", "Otherwise", NUDITY, Force.ARTIFICIAL, "ok"),
        ),
        Case((said("a", 0.93),), ProvenanceState.TRUSTED.value),
        {"a": "Anna"},
    )
    assert (found.force, found.label) == (Force.HUMAN, "nudity")
    assert [ruled.rule.id for ruled in found.grounds] == ["label", "force"]
    assert [ruled.rule.id for ruled in found.against] == ["other"]
    assert found.grounds[0].because == ("nudity porn 0.93 ≥ 0.8 (Anna, m)",)


def test_a_reassuring_rule_stays_silent_while_a_graver_one_is_undecided() -> None:
    rules = policy(
        Rule("grave", "By b", replace(NUDITY, provider="b"), label="nudity"),
        Rule("calm", "Calm by a", replace(CALM, provider="a"), label="ok"),
    )
    found = suggest(rules, Case((said("a", 0.01), failed("b"))))
    assert not found.says_something
    assert [ruled.rule.id for ruled in found.undecided] == ["grave"]
    assert found.undecided[0].because == ("b timed out",)
    assert [ruled.rule.id for ruled in found.withheld] == ["calm"]
    assert suggest(rules, Case((said("a", 0.01), said("b", 0.01)))).label == "ok"


def test_a_tree_is_edited_by_paths() -> None:
    tree = AllOf((YES, AnyOf((NO, OPEN))))
    assert part_at(tree, (1, 1)) == OPEN
    assert with_part(tree, (1, 0), YES) == AllOf((YES, AnyOf((YES, OPEN))))
    assert with_parts(tree, (1,), (NO,)) == AllOf((YES, AnyOf((NO,))))
    assert with_parts(tree, (0,), (NO,)) == tree


def test_every_kind_of_failure_has_words_of_its_own() -> None:
    assert {*suggestion._NO_ANSWER} == {*FailureKind}
    assert len({*suggestion._NO_ANSWER.values()}) == len(FailureKind)
