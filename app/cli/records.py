"""Domain values as the JSON objects that the command line prints; described by the schemas in docs/schemas/."""

from __future__ import annotations

from typing import Any

from app.cli.files import path_fields
from app.domain.assessment import Assessment, Finding, Outcome, Verdict
from app.domain.decision import Delivery
from app.domain.image import Image
from app.domain.provenance import (
    AbsenceKind,
    CodeLevel,
    Declaration,
    Provenance,
    ProvenanceAbsence,
    TrustListRef,
)
from app.domain.sendings import Sending

Record = dict[str, Any]


def outcome_record(path: str, outcome: Outcome) -> Record:
    """One line of `classify`: what one model of one provider said, or why it did not."""
    assessed = outcome if isinstance(outcome, Assessment) else None
    verdict = assessed.verdict if assessed else None
    return {
        **path_fields(path),
        "sha256": outcome.sha256,
        "provider": outcome.provider,
        "model": outcome.model,
        "status": "assessed" if assessed else "failed",
        "findings": [_finding(f) for f in assessed.findings] if assessed else [],
        "verdict": verdict.label if verdict else None,
        "verdicts": [_verdict(v) for v in assessed.verdicts] if assessed else [],
        "inconclusive": assessed.inconclusive if assessed else False,
        "failure": None if isinstance(outcome, Assessment) else failure_record(outcome.kind, outcome.message),
        "requested_at": outcome.requested_at,
        "elapsed_ms": round(outcome.elapsed_ms, 3),
    }


def undecoded_record(path: str, sha256: str | None, kind: str, message: str) -> Record:
    """One line of `classify` for a file that reached no provider: `provider` and `model` are null."""
    return {
        **path_fields(path),
        "sha256": sha256,
        "provider": None,
        "model": None,
        "status": "failed",
        "findings": [],
        "verdict": None,
        "verdicts": [],
        "inconclusive": False,
        "failure": failure_record(kind, message),
        "requested_at": None,
        "elapsed_ms": None,
    }


def failure_record(kind: str, message: str) -> Record:
    """Why something failed, in a word and in a sentence."""
    return {"kind": str(kind), "message": message}


def inspection_record(
    path: str,
    sha256: str | None,
    image: Image | None,
    failure: Record | None,
    provenance: Provenance | None,
    declarations: tuple[Declaration, ...],
) -> Record:
    """One line of `inspect`: what the file itself says."""
    facts = image.facts if image else None
    if failure is None and image is not None and image.unreadable is not None:
        failure = failure_record(image.unreadable.kind, image.unreadable.message)
    return {
        **path_fields(path),
        "sha256": sha256,
        "readable": facts is not None,
        "failure": failure,
        "byte_size": image.byte_size if image else None,
        "format": facts.format if facts else None,
        "mime": facts.mime if facts else None,
        "width": facts.width if facts else None,
        "height": facts.height if facts else None,
        "frames": facts.frames if facts else None,
        "orientation": facts.orientation if facts else None,
        "provenance": _provenance(provenance),
        "provenance_failure": _provenance_failure(provenance, failure),
        "declared_origin": [{"source": d.source, "value": d.value, "says": d.says.value} for d in declarations],
    }


def _provenance(provenance: Provenance | None) -> Record | None:
    """What was read, or that a remote manifest is named; None where there is neither."""
    if provenance is None:
        return None
    if isinstance(provenance, ProvenanceAbsence):
        if provenance.remote_url is None:
            return None
        return {
            "state": None,
            "active_manifest": None,
            "manifests": 0,
            "codes": [],
            "informational_codes": [],
            "trust_list": None,
            "remote_url": provenance.remote_url,
        }
    return {
        "state": provenance.state.value,
        "active_manifest": provenance.active_manifest,
        "manifests": len(provenance.manifests),
        "codes": [c.code for c in provenance.codes if c.level is CodeLevel.FAILURE],
        "informational_codes": [c.code for c in provenance.codes if c.level is CodeLevel.INFORMATIONAL],
        "trust_list": trust_record(provenance.trust_list) if provenance.trust_list else None,
        "remote_url": provenance.remote_url,
    }


def _provenance_failure(provenance: Provenance | None, failure: Record | None) -> Record | None:
    """Why there is no local reading; None where there is one."""
    if isinstance(provenance, ProvenanceAbsence):
        return failure_record(provenance.kind.value, provenance.message)
    if provenance is None:
        message = "The file could not be read" + (f": {failure['message']}" if failure else ".")
        return failure_record(AbsenceKind.UNREADABLE.value, message)
    return None


def trust_record(trust: TrustListRef) -> Record:
    """A trust list by name, who stands behind it, and its date."""
    return {"name": trust.name, "kind": trust.kind.value, "date": trust.date, "sha256": trust.sha256}


def delivery_record(delivery: Delivery) -> Record:
    """One line of `queue deliver`."""
    return {
        "sha256": delivery.sha256,
        "provider": delivery.provider,
        "target_hash": delivery.target_hash,
        "force_classification": delivery.force.value if delivery.force else None,
        "state": delivery.state.value,
        "attempts": delivery.attempts,
        "error": delivery.last_error,
        "updated_at": delivery.updated_at,
    }


def sending_record(line: Sending) -> Record:
    """One line of `providers sent`."""
    return {
        "sent_at": line.sent_at,
        "provider": line.provider,
        "host": line.host,
        "purpose": line.purpose,
        "sha256": line.sha256,
        "name": line.name,
        "byte_size": line.sent.byte_size,
        "mime": line.sent.mime,
        "sent_sha256": line.sent.sha256,
        "alterations": list(line.sent.alterations),
    }


def _finding(finding: Finding) -> Record:
    return {
        "axis": finding.axis.value,
        "label": finding.label,
        "score": finding.score,
        "kind": finding.kind.value,
        "model": finding.model,
        "inconclusive": finding.inconclusive,
    }


def _verdict(verdict: Verdict) -> Record:
    return {"heuristic": verdict.heuristic, "label": verdict.label, "confidence": verdict.confidence}
