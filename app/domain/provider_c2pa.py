"""A provider's own C2PA reading beside the local one: what each says of the same things, and where they differ."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.assessment import Assessment, Outcome
from app.domain.provenance import CodeLevel, Provenance, ProvenanceAbsence, ProvenanceReport

NOT_SAID = "not said"
_MAX_TEXT = 200
_MAX_CODES = 12


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing that both readings speak of; `local` and `theirs` are in words."""

    what: str
    local: str
    theirs: str

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same."""
        return NOT_SAID not in (self.local, self.theirs) and self.local.casefold() != self.theirs.casefold()


@dataclass(frozen=True, slots=True)
class ProviderReading:
    """What one provider read, line by line beside the local reading.

    `other_bytes` says that the provider was sent other bytes than the file's, so that
    differences say nothing about the file.
    """

    provider: str
    model: str
    lines: tuple[Compared, ...]
    other_bytes: bool


def provider_readings(provenance: Provenance | None, outcomes: Iterable[Outcome]) -> tuple[ProviderReading, ...]:
    """The readings of all providers that gave one, each beside the local one."""
    found: list[ProviderReading] = []
    for outcome in outcomes:
        theirs = reading_of(outcome) if isinstance(outcome, Assessment) else None
        if theirs is None or not isinstance(outcome, Assessment):
            continue
        other = outcome.sent is not None and outcome.sent.sha256 != outcome.sha256
        lines = tuple(Compared(what, _local(provenance, what), theirs[what]) for what in theirs)
        found.append(ProviderReading(outcome.provider, outcome.model, lines, other))
    return tuple(found)


def reading_of(assessment: Assessment) -> dict[str, str] | None:
    """A provider's reading in words, by what is said; None where there is none that can be understood."""
    try:
        store = json.loads(assessment.provider_c2pa or "null")
    except (ValueError, RecursionError):
        return None
    if not isinstance(store, dict):
        return None
    manifests = _mapping(store.get("manifests"))
    active = _mapping(manifests.get(str(store.get("active_manifest"))))
    signature = _mapping(active.get("signature_info"))
    failures = _mapping(_mapping(store.get("validation_results")).get("activeManifest")).get("failure")
    flat = store.get("validation_status")
    codes = failures if isinstance(failures, list) else flat
    return {
        "State": _text(store.get("validation_state")),
        "Active manifest": _text(store.get("active_manifest")),
        "Signed by": _text(signature.get("issuer")),
        "Manifests": str(len(manifests)) if manifests else NOT_SAID,
        "Failed checks": _codes(_mapping(code).get("code") for code in codes) if isinstance(codes, list) else NOT_SAID,
    }


def _local(provenance: Provenance | None, what: str) -> str:
    if isinstance(provenance, ProvenanceAbsence):
        return provenance.kind.value.replace("_", " ") if what == "State" else NOT_SAID
    if not isinstance(provenance, ProvenanceReport):
        return NOT_SAID
    active = next((one for one in provenance.manifests if one.label == provenance.active_manifest), None)
    signature = active.signature if active is not None else None
    failed = (c.code for c in provenance.codes if c.level is CodeLevel.FAILURE and c.ingredient is None)
    return {
        "State": provenance.state.value,
        "Active manifest": _text(provenance.active_manifest),
        "Signed by": _text(signature.issuer if signature is not None else None),
        "Manifests": str(len(provenance.manifests)),
        "Failed checks": _codes(failed),
    }[what]


def _codes(codes: Iterable[object]) -> str:
    names = sorted({code for code in codes if isinstance(code, str)})
    more = f" and {len(names) - _MAX_CODES} more" if len(names) > _MAX_CODES else ""
    return ", ".join(_text(name) for name in names[:_MAX_CODES]) + more if names else "none"


def _text(value: object) -> str:
    return value[:_MAX_TEXT] if isinstance(value, str) and value else NOT_SAID


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
