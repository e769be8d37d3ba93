"""A policy over all images at once suggests what it suggests for each by itself."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.assessment import Failure, FailureKind, Finding, Outcome, Verdict
from app.domain.decision import Force
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import Policy, PolicyLabel
from app.domain.provenance import Says
from app.domain.rules import AllOf, AnyOf, Declared, Declares, Manifest, ManifestIs, Rule, ScoreIs
from app.domain.suggestion import Case, suggest
from app.services.compare.fits import Known, Trier
from app.store.comparing import Evidence
from tests.unit.services.compare.making import said, table
from tests.unit.store.making import LONG_AGO, sha

IMAGES, PROVIDERS = 6, ("identifai", "p", "q")
LABELS = {
    Axis.ORIGIN: ("artificial", "human"),
    Axis.NUDITY: ("porn", "hentai", "sexy", "neutral"),
    Axis.OVERLAY: ("text",),
}
# Which kind of score a provider gives on an axis: with two kinds on one question, Review shows one of them only.
KINDS = {
    (provider, axis): ScoreKind.BINARY if (provider, axis) == ("q", Axis.NUDITY) else ScoreKind.PROBABILITY
    for provider in PROVIDERS
    for axis in LABELS
}
SCORE = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])


def _findings(provider: str) -> st.SearchStrategy[list[Finding]]:
    axes = [axis for axis in LABELS if not (provider == "identifai" and axis is Axis.ORIGIN)]
    one = st.sampled_from(axes).flatmap(
        lambda axis: st.builds(
            Finding,
            st.just(axis),
            st.sampled_from(LABELS[axis]),
            SCORE,
            st.just(KINDS[provider, axis]),
            st.none(),
            st.booleans(),
        )
    )
    return st.lists(one, max_size=4, unique_by=lambda finding: (finding.axis, finding.label))


def _outcome(number: int, provider: str) -> st.SearchStrategy[Outcome | None]:
    verdicts = st.builds(Verdict, st.just(""), st.sampled_from(["artificial", "human"]), SCORE)
    return st.one_of(
        st.none(),
        st.just(Failure(sha(number), provider, "m", "", FailureKind.TIMEOUT, "", LONG_AGO, 1.0)),
        st.builds(
            lambda findings, verdict, unsure: said(number, provider, findings, verdict, unsure=unsure),
            _findings(provider),
            st.none() | verdicts if provider == "identifai" else st.none(),
            st.booleans(),
        ),
    )


def _score(draw: Any) -> ScoreIs:
    axis = draw(st.sampled_from(list(LABELS)))
    label = draw(st.sampled_from([None, *LABELS[axis]]))
    provider = draw(st.sampled_from([None, *PROVIDERS]))
    bound, high = draw(SCORE), draw(st.booleans())
    kind = draw(st.sampled_from([ScoreKind.PROBABILITY, ScoreKind.BINARY]))
    return ScoreIs(axis, bound if high else None, None if high else bound, label, provider, kind)


@st.composite
def _conditions(draw: Any) -> Any:
    leaf = st.one_of(
        st.composite(_score)(),
        st.composite(_score)(),
        st.builds(Declares, st.sampled_from(Declared)),
        st.builds(Manifest, st.sampled_from(ManifestIs)),
    )
    parts = st.lists(leaf, min_size=1, max_size=3).map(tuple)
    return draw(st.one_of(leaf, st.builds(AnyOf, parts), st.builds(AllOf, parts)))


POLICIES = st.lists(
    st.tuples(
        _conditions(),
        st.sampled_from([(Force.ARTIFICIAL, None), (Force.HUMAN, None), (None, "nudity"), (Force.ARTIFICIAL, "spam")]),
    ),
    min_size=1,
    max_size=4,
).map(
    lambda rules: Policy(
        "1",
        "",
        (PolicyLabel("nudity", "", "", 3), PolicyLabel("spam", "", "", 4)),
        (),
        rules=tuple(Rule(f"r{n}", "", when, *then) for n, (when, then) in enumerate(rules)),
    )
)
EVIDENCE = st.none() | st.builds(
    Evidence,
    st.sampled_from(["trusted", "valid", "invalid", "no_manifest", "unreadable", "remote_not_fetched"]),
    st.frozensets(st.sampled_from(Says), max_size=2),
)
EXPECTED = st.dictionaries(
    st.sampled_from([*PROVIDERS, "silent"]), st.frozensets(st.sampled_from(list(LABELS)), min_size=1)
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), POLICIES, EXPECTED)
def test_all_at_once_is_one_by_one(
    tmp_path_factory: Any, data: st.DataObject, policy: Policy, expected: dict[str, frozenset[Axis]]
) -> None:
    outcomes = [data.draw(_outcome(number, provider)) for number in range(IMAGES) for provider in PROVIDERS]
    evidence = [data.draw(EVIDENCE) for _ in range(IMAGES)]
    path: Path = tmp_path_factory.mktemp("fits") / "secondlook.db"
    known = asyncio.run(table(path, [one for one in outcomes if one is not None], IMAGES))
    found = {sha(number): one for number, one in enumerate(evidence) if one is not None}
    together = Trier(Known(known, found, expected)).suggest(policy)
    for number, sha256 in enumerate(known.images):
        mine = tuple(one for one in outcomes if one is not None and one.sha256 == sha256)
        seen = found.get(sha256)
        case = Case(mine, None if seen is None else seen.state, frozenset() if seen is None else seen.says, expected)
        alone = suggest(policy, case)
        force = {1: Force.ARTIFICIAL, 0: Force.HUMAN, -1: None}[int(together.force[number])]
        label = None if together.label[number] < 0 else together.labels[together.label[number]]
        assert (force, label) == (alone.force, alone.label)
        undecided = {one.rule.label for one in alone.undecided if one.rule.label is not None}
        assert {name for name, open_ in together.open_labels.items() if open_[number]} == undecided
        forced = any(one.rule.force is Force.ARTIFICIAL for one in alone.undecided)
        assert bool(together.open_force[number]) == forced
