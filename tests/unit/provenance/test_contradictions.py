"""Contradictions are found, listed with both speakers, and never made of silence."""

from __future__ import annotations

import json

from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Sent, Verdict
from app.domain.contradictions import IN_FILE, IN_PROVENANCE, Contradiction, Place, PlaceKind, contradictions
from app.domain.labels import Axis, ScoreKind
from app.domain.provenance import (
    AbsenceKind,
    Declaration,
    ProvenanceAbsence,
    ProvenanceReport,
    ProvenanceState,
    Says,
)

CAPTURE = Declaration(
    "C2PA, action c2pa.created", "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture", Says.CAMERA
)
GENERATED = Declaration("XMP DigitalSourceType", "trainedAlgorithmicMedia", Says.AI_GENERATED)

CREATED = Declaration("C2PA, action c2pa.created", "trainedAlgorithmicMedia", Says.AI_GENERATED)
CAMERA = Declaration("EXIF Make, Model and exposure", "Canon EOS R5", Says.CAMERA)
PROMPT = Declaration("PNG text “parameters”", "a cat, Steps: 20", Says.AI_GENERATED)

ACME = Place(PlaceKind.PROVIDER, "acme", "1")


def _report(state: ProvenanceState) -> ProvenanceReport:
    return ProvenanceReport(state, "m", (), (), None)


def _says(label: str, score: float, kind: ScoreKind = ScoreKind.PROBABILITY, **more: object) -> Assessment:
    finding = Finding(Axis.ORIGIN, label, score, kind)
    return Assessment("a" * 64, "acme", "1", "", "2026-01-01T00:00:00Z", 1.0, (finding,), **more)  # type: ignore[arg-type] # fields by name


def test_a_trusted_capture_against_artificial() -> None:
    (found,) = contradictions(_report(ProvenanceState.TRUSTED), [CAPTURE], [_says("artificial", 0.97)])
    assert "trusted manifest" in found.first
    assert found.second == "acme says “artificial” 0.97"
    flag = _says("artificial", 1.0, ScoreKind.BINARY)
    (found,) = contradictions(_report(ProvenanceState.TRUSTED), [CAPTURE], [flag])
    assert found.second == "acme says “artificial”"  # a bare yes has no number


def test_an_untrusted_capture_or_a_weak_score_is_none() -> None:
    assert contradictions(_report(ProvenanceState.VALID), [CAPTURE], [_says("artificial", 0.97)]) == ()
    assert contradictions(_report(ProvenanceState.TRUSTED), [CAPTURE], [_says("artificial", 0.5)]) == ()
    assert contradictions(_report(ProvenanceState.TRUSTED), [CAMERA], [_says("artificial", 0.97)]) == ()


def test_declared_ai_against_human() -> None:
    (found,) = contradictions(None, [GENERATED], [_says("human", 0.95)])
    assert found == Contradiction(
        "XMP DigitalSourceType declares “trainedAlgorithmicMedia”", "acme says “human” 0.95", IN_FILE, ACME
    )


def test_a_verdict_counts_as_a_statement() -> None:
    assessment = _says("human", 0.6, verdict=Verdict("main", "human", 0.8))
    assert len(contradictions(None, [GENERATED], [assessment])) == 1


def test_an_area_or_an_inconclusive_answer_states_nothing() -> None:
    assert contradictions(None, [GENERATED], [_says("human", 0.99, ScoreKind.AREA)]) == ()
    assert contradictions(None, [GENERATED], [_says("human", 0.99, inconclusive=True)]) == ()


def test_a_camera_beside_a_generator() -> None:
    (found,) = contradictions(None, [CAMERA, PROMPT], [])
    assert "Canon EOS R5" in found.first
    assert "Steps: 20" in found.second


def test_another_c2pa_state_at_a_provider() -> None:
    told = _says("human", 0.5, provider_c2pa=json.dumps({"validation_state": "Invalid"}))
    (found,) = contradictions(_report(ProvenanceState.TRUSTED), [], [told])
    assert (found.first, found.second) == ("The local C2PA reading is Trusted", "acme reads the manifest as Invalid")
    assert contradictions(_report(ProvenanceState.INVALID), [], [told]) == ()


def test_a_provider_that_got_other_bytes_read_another_file() -> None:
    sent = Sent("b" * 64, 10, "image/jpeg", ("scaled",))
    told = _says("human", 0.5, provider_c2pa=json.dumps({"validation_state": "Invalid"}), sent=sent)
    assert contradictions(_report(ProvenanceState.TRUSTED), [], [told]) == ()


def test_silence_contradicts_nothing() -> None:
    failure = Failure("a" * 64, "acme", "1", "", FailureKind.TIMEOUT, "no answer", "2026-01-01T00:00:00Z", 1.0)
    assert contradictions(None, [], []) == ()
    assert contradictions(_report(ProvenanceState.TRUSTED), [GENERATED, CAPTURE], [failure]) == (
        contradictions(None, [GENERATED, CAPTURE], [])
    )
    for rubbish in ("", "[1]", "{", '{"validation_state": 5}', '{"validation_state": "Unknown"}'):
        told = _says("human", 0.5, provider_c2pa=rubbish)
        assert contradictions(_report(ProvenanceState.TRUSTED), [], [told]) == ()


def test_each_side_says_where_it_can_be_looked_at() -> None:
    (found,) = contradictions(_report(ProvenanceState.TRUSTED), [CAPTURE], [_says("artificial", 0.97)])
    assert (found.first_at, found.second_at) == (IN_PROVENANCE, ACME)
    (found,) = contradictions(None, [CAMERA, CREATED], [])
    assert (found.first_at, found.second_at) == (IN_FILE, IN_PROVENANCE)


def test_a_provider_that_reads_a_manifest_where_there_is_none() -> None:
    told = _says("human", 0.5, provider_c2pa=json.dumps({"validation_state": "Valid"}))
    for kind in (AbsenceKind.NO_MANIFEST, AbsenceKind.CANNOT_CARRY):
        (found,) = contradictions(ProvenanceAbsence(kind, ""), [], [told])
        assert found.first == "Read here, the file carries no C2PA manifest"
    for kind in (AbsenceKind.REMOTE_NOT_FETCHED, AbsenceKind.UNREADABLE):
        assert contradictions(ProvenanceAbsence(kind, ""), [], [told]) == ()
