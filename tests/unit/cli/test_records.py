"""The JSON objects of the command line fit their schemas, for whatever the domain can say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from app.cli import records
from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Verdict
from app.domain.decision import DecisionEvent, Delivery, DeliveryState, Force, QueueEntry, Ruling, Verb
from app.domain.image import Image, ImageFacts, ReviewState, Unreadable
from app.domain.labels import Axis, ScoreKind
from app.domain.provenance import (
    AbsenceKind,
    CodeLevel,
    Declaration,
    Manifest,
    Provenance,
    ProvenanceAbsence,
    ProvenanceReport,
    ProvenanceState,
    Says,
    TrustKind,
    TrustListRef,
    ValidationCode,
)
from app.services.exports.records import entry_record, event_record

SCHEMAS = Path(__file__).resolve().parents[3] / "docs" / "schemas"
SHA = "ab" * 32
NOW = "2026-11-21T09:00:00.000000+00:00"

text = st.text(max_size=20)
maybe = st.none() | text
score = st.floats(0, 1)
findings = st.builds(Finding, st.sampled_from(Axis), text, score, st.sampled_from(ScoreKind), maybe, st.booleans())
verdicts = st.builds(Verdict, text, text, st.none() | score)
assessments = st.builds(
    Assessment,
    sha256=st.just(SHA),
    requested_at=st.just(NOW),
    elapsed_ms=st.floats(0, 1e6),
    findings=st.lists(findings, max_size=3).map(tuple),
    verdict=st.none() | verdicts,
    verdicts=st.lists(verdicts, max_size=2).map(tuple),
    inconclusive=st.booleans(),
    provider=text,
    model=text,
    options=text,
    detections=st.just(()),
    heatmaps=st.just(()),
)
failures = st.builds(
    Failure,
    sha256=st.just(SHA),
    provider=text,
    model=text,
    options=text,
    kind=st.sampled_from(FailureKind),
    message=st.text(min_size=1),
    requested_at=st.just(NOW),
    elapsed_ms=st.floats(0, 1e6),
)
trust = st.builds(TrustListRef, text, st.sampled_from(TrustKind), st.just("2026-01-31"), st.just(SHA))
codes = st.builds(ValidationCode, text, st.sampled_from(CodeLevel), text)
manifest = Manifest("urn:x", None, None, None, None, (), (), ())
provenances: st.SearchStrategy[Provenance] = st.builds(
    ProvenanceReport,
    state=st.sampled_from(ProvenanceState),
    active_manifest=maybe,
    manifests=st.lists(st.just(manifest), max_size=2).map(tuple),
    codes=st.lists(codes, max_size=4).map(tuple),
    trust_list=st.none() | trust,
    remote_url=maybe,
) | st.builds(ProvenanceAbsence, st.sampled_from(AbsenceKind), st.text(min_size=1), maybe)
facts = st.builds(
    ImageFacts, text, text, st.integers(1), st.integers(1), st.integers(1), st.integers(1, 8), text, st.booleans()
)
images = st.builds(Image, st.just(SHA), st.integers(0), facts, st.none(), st.just(NOW)) | st.builds(
    Image, st.just(SHA), st.integers(0), st.none(), st.just(Unreadable("unreadable", "damaged")), st.just(NOW)
)
rulings = st.builds(Ruling, st.sampled_from(ReviewState), st.none() | st.sampled_from(Force), maybe, maybe, maybe)


def check(name: str, record: dict[str, Any]) -> None:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text())
    Draft202012Validator(schema).validate(json.loads(json.dumps(record)))


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda p: p.name)
def test_every_schema_is_a_schema(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_text()))


@given(assessments | failures)
def test_outcomes(outcome: Assessment | Failure) -> None:
    record = records.outcome_record("a.jpg", outcome)
    check("classify", record)
    assert (record["failure"] is None) == isinstance(outcome, Assessment)


def test_a_file_that_reached_no_provider() -> None:
    check("classify", records.undecoded_record("a.txt", None, FailureKind.UNSUPPORTED, "No image."))


@given(images, provenances, st.lists(st.builds(Declaration, text, text, st.sampled_from(Says)), max_size=2).map(tuple))
def test_inspections(image: Image, provenance: Provenance, declared: tuple[Declaration, ...]) -> None:
    record = records.inspection_record("a.jpg", SHA, image, None, provenance, declared)
    check("inspect", record)
    assert record["readable"] == (record["failure"] is None)
    local = isinstance(provenance, ProvenanceReport)
    assert (record["provenance_failure"] is None) == local
    assert (record["provenance"] is not None) == (local or provenance.remote_url is not None)


def test_an_inspection_of_nothing() -> None:
    failure = records.failure_record("environment", "There is no such file.")
    record = records.inspection_record("gone", None, None, failure, None, ())
    check("inspect", record)
    assert record["provenance"] is None
    assert record["provenance_failure"]["kind"] == "unreadable"


def test_only_codes_that_say_something_are_listed() -> None:
    report = ProvenanceReport(
        ProvenanceState.VALID,
        "urn:x",
        (manifest,),
        (
            ValidationCode("claimSignature.validated", CodeLevel.SUCCESS, "x"),
            ValidationCode("signingCredential.untrusted", CodeLevel.FAILURE, "x"),
        ),
        None,
    )
    record = records.inspection_record("a", SHA, None, None, report, ())
    assert record["provenance"]["codes"] == ["signingCredential.untrusted"]


@given(rulings, st.lists(st.tuples(text, st.sampled_from(DeliveryState)), max_size=3).map(tuple))
def test_entries(ruling: Ruling, deliveries: tuple[tuple[str, DeliveryState], ...]) -> None:
    record = entry_record(QueueEntry(SHA, ruling, "me", NOW, 1, deliveries))
    check("queue-list", record)
    assert (record["delivery"] is None) == (not deliveries)


def test_of_several_deliveries_the_failed_one_is_shown() -> None:
    deliveries = (("a", DeliveryState.DELIVERED), ("b", DeliveryState.FAILED), ("c", DeliveryState.GRACE))
    record = entry_record(QueueEntry(SHA, Ruling(ReviewState.RULED), "me", NOW, 1, deliveries))
    assert record["delivery"] == {"provider": "b", "state": "failed"}


@given(rulings)
def test_decisions(ruling: Ruling) -> None:
    event = DecisionEvent(1, "e", SHA, Verb.RULE, ruling, "me", NOW, "1", None, SHA, SHA)
    check("queue-decide", event_record(event))


@given(st.sampled_from(DeliveryState), st.none() | st.sampled_from(Force), maybe)
def test_deliveries(state: DeliveryState, force: Force | None, error: str | None) -> None:
    delivery = Delivery(1, 1, SHA, "identifai", SHA, force, state, NOW, 0, error, NOW)
    check("queue-deliver", records.delivery_record(delivery))
