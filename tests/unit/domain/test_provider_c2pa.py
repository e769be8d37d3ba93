"""A provider's C2PA reading stands beside the local one, and only what both speak of can differ."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Failure, FailureKind, Sent
from app.domain.provenance import (
    AbsenceKind,
    CodeLevel,
    Manifest,
    ProvenanceAbsence,
    ProvenanceReport,
    ProvenanceState,
    Signature,
    ValidationCode,
)
from app.domain.provider_c2pa import NOT_SAID, ProviderReading, provider_readings, reading_of

THEIRS = {
    "manifests": {"urn:1": {"signature_info": {"issuer": "Leica"}}},
    "active_manifest": "urn:1",
    "validation_state": "Valid",
    "validation_results": {"activeManifest": {"failure": [{"code": "signingCredential.untrusted"}]}},
}
LOCAL = ProvenanceReport(
    ProvenanceState.TRUSTED,
    "urn:1",
    (Manifest("urn:1", None, None, None, Signature("Leica", None, None, None, None), (), (), ()),),
    (ValidationCode("claimSignature.validated", CodeLevel.SUCCESS, ""),),
    None,
)


def told(c2pa: object, **more: object) -> Assessment:
    text = c2pa if isinstance(c2pa, str) else json.dumps(c2pa)
    return Assessment("a" * 64, "acme", "1", "", "2026", 1.0, (), provider_c2pa=text, **more)  # type: ignore[arg-type]


def read(assessment: Assessment) -> ProviderReading:
    (found,) = provider_readings(LOCAL, [assessment])
    return found


def test_each_line_has_both_sides_and_says_whether_they_differ() -> None:
    lines = {line.what: line for line in read(told(THEIRS)).lines}
    assert {what for what, line in lines.items() if line.differs} == {"State", "Failed checks"}
    assert (lines["State"].local, lines["State"].theirs) == ("Trusted", "Valid")
    assert lines["Failed checks"].local == "none"
    assert lines["Signed by"].theirs == "Leica"


def test_what_one_does_not_say_is_no_difference() -> None:
    lines = read(told({"validation_state": "Trusted"})).lines
    assert not any(line.differs for line in lines)
    assert NOT_SAID in {line.theirs for line in lines}


def test_other_bytes_and_absences_are_said() -> None:
    assert read(told(THEIRS, sent=Sent("b" * 64, 1, "image/png", ()))).other_bytes
    assert not read(told(THEIRS, sent=Sent("a" * 64, 1, "image/png", ()))).other_bytes
    (found,) = provider_readings(ProvenanceAbsence(AbsenceKind.NO_MANIFEST, ""), [told(THEIRS)])
    assert found.lines[0].local == "no manifest"


def test_no_reading_is_none() -> None:
    failure = Failure("a" * 64, "acme", "1", "", FailureKind.TIMEOUT, "", "2026", 1.0)
    assert provider_readings(LOCAL, [failure, told("null"), told("{"), told([1])]) == ()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*THEIRS, "code"]), inner, max_size=4),
)


@given(json_values)
def test_whatever_a_provider_says_is_taken_or_left(value: object) -> None:
    assert (reading_of(told(value)) is not None) == isinstance(value, dict)
