"""A policy survives being written and read; what is wrong in a file is named with its place and its remedy."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.decision import Force, Verb
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import Need, Occasion, Policy, PolicyLabel, Proposal, Reason, missing
from app.domain.policy_file import parse_policy
from app.domain.rules import AllOf, AnyOf, Condition, Declared, Declares, Manifest, ManifestIs, Rule, ScoreIs
from app.errors import SettingsError
from app.services.ruling.policy_files import print_policy, read_policy

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12).filter(
    lambda text: text.strip() != ""
)
SHARES = st.floats(0, 1)


@st.composite
def scores(draw: st.DrawFn) -> ScoreIs:
    share, low = draw(SHARES), draw(st.booleans())
    return ScoreIs(
        draw(st.sampled_from(Axis)),
        None if low else share,
        share if low else None,
        draw(WORDS),
        draw(st.none() | WORDS),
        draw(st.sampled_from(ScoreKind)),
    )


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    scores() | st.sampled_from(Declared).map(Declares) | st.sampled_from(ManifestIs).map(Manifest),
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(tuple).flatmap(
        lambda parts: st.sampled_from([AnyOf(parts), AllOf(parts)])
    ),
    max_leaves=5,
)  # fmt: skip


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    ids = draw(st.lists(WORDS, unique=True, max_size=4))
    keys = draw(st.permutations(range(3, 10)))
    labels = tuple(
        PolicyLabel(
            each,
            draw(WORDS),
            draw(st.just("") | WORDS),
            draw(st.sampled_from([None, keys[at]])),
            draw(st.just("") | WORDS),
            draw(st.none() | st.integers(1, 5)),
            draw(st.booleans()),
            draw(st.booleans()),
        )
        for at, each in enumerate(ids)
    )
    reasons = tuple(Reason(each, draw(WORDS)) for each in draw(st.lists(WORDS, unique=True, min_size=1, max_size=3)))
    rules = tuple(
        Rule(each, draw(WORDS), draw(CONDITIONS), draw(st.sampled_from(Force)), draw(st.sampled_from([None, *ids])))
        for each in draw(st.lists(WORDS, unique=True, max_size=3))
    )
    occasions = st.frozensets(st.sampled_from(Occasion))
    return Policy(draw(WORDS), draw(WORDS), labels, reasons, draw(occasions), draw(occasions), rules)


@given(policies())
def test_what_is_written_is_read_again(policy: Policy) -> None:
    assert read_policy(print_policy(policy)) == policy


LABEL = {"id": "ok", "title": "Allowed"}
GOOD: dict[str, Any] = {"version": "1", "title": "P", "labels": [LABEL], "reasons": [{"id": "r", "title": "R"}]}


def rule(**when: Any) -> dict[str, Any]:
    return {**GOOD, "rules": [{"id": "one", "title": "One", "force": "human", "when": when}]}


def deep(levels: int) -> dict[str, Any]:
    return {"axis": "origin", "at_least": 0.5} if levels == 0 else {"any": [deep(levels - 1)]}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (rule(), r"rule 1 \(“one”\), when is one of `any`.*none of them"),
        (rule(any=[{"axis": "origin"}]), r"when\.any\[1\] needs either `at_least` or `below`"),
        (rule(axis="origin", at_least=0.5, below=0.4), "needs either"),
        (rule(axis="origin", at_least=2), "number from 0 to 1, not 2"),
        (rule(axis="origin", at_least=True), "number from 0 to 1"),
        (rule(axis="nowhere", at_least=0.5), '`axis` is one of "origin", "nudity"'),
        (rule(axis="overlay", at_least=0.5), "needs a `label`"),
        (rule(axis="origin", at_least=0.5, above=1), "has no `above`; it knows axis"),
        (rule(all=[]), "at least one condition"),
        (rule(all=[{"declares": "ai"}], any=[]), "`any`, `all`"),
        (rule(declares="alien"), "`declares` is one of"),
        (rule(**deep(9)), "nested more than 8 deep"),
        ({**GOOD, "rules": [{"id": "one", "title": "One", "when": {"declares": "ai"}}]}, "suggests nothing"),
        (
            {**GOOD, "rules": [{"id": "one", "title": "One", "label": "no", "when": {"declares": "ai"}}]},
            r"“no”, which the policy does not have \(it has: ok\)",
        ),
        ({**GOOD, "requires": {"reason": ["sometimes"]}}, '`reason` is one of "ruling"'),
        ({**GOOD, "requires": {"reason": ["skip"]}, "reasons": []}, r"add \[\[reasons\]\]"),
        ({**GOOD, "labels": [{**LABEL, "severity": 9}]}, "digit 1 to 5"),
        ({**GOOD, "labels": [{**LABEL, "needs_note": 1}]}, "true or false"),
        ({**GOOD, "lables": []}, "has no `lables`"),
    ],
)
def test_what_is_wrong_is_named_with_place_and_remedy(data: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_policy(data)


def test_a_text_that_is_no_policy_is_refused_in_words() -> None:
    for text in ("version = ", "[" * 5000, "version = 1"):
        with pytest.raises(SettingsError, match="This is no policy"):
            read_policy(text)


STRICT = Policy(
    "1",
    "Strict",
    (PolicyLabel("gore", "Gore", "", 5, needs_note=True), PolicyLabel("ok", "Allowed", "", 9, needs_reason=True)),
    (Reason("r", "R"),),
    frozenset({Occasion.SKIP, Occasion.HUMAN}),
    frozenset({Occasion.ESCALATE}),
)


@pytest.mark.parametrize(
    ("proposal", "lacking"),
    [
        (Proposal(), [(Need.RULING, "")]),
        (Proposal(force=Force.ARTIFICIAL), []),
        (Proposal(force=Force.HUMAN), [(Need.REASON, "human")]),
        (Proposal(force=Force.HUMAN, reason="r"), []),
        (Proposal(cleared=True), []),
        (Proposal(policy_label="gore"), [(Need.NOTE, "Gore")]),
        (Proposal(policy_label="gore", note="  "), [(Need.NOTE, "Gore")]),
        (Proposal(policy_label="gore", note="blood"), []),
        (Proposal(policy_label="ok"), [(Need.REASON, "Allowed")]),
        (Proposal(Verb.SKIP), [(Need.REASON, "skip")]),
        (Proposal(Verb.ESCALATE), [(Need.NOTE, "escalate")]),
        (Proposal(Verb.ESCALATE, policy_label="ok", note="see"), [(Need.REASON, "Allowed")]),
    ],
)
def test_what_a_decision_must_carry(proposal: Proposal, lacking: list[tuple[Need, str]]) -> None:
    assert [(each.need, each.because) for each in missing(STRICT, proposal)] == lacking
