"""Content Credentials (C2PA) and declared origin as values: what the file says of itself, and what checks out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class ProvenanceState(StrEnum):
    """The validation state of a manifest store. Invalid does not mean tampered: the codes say why."""

    INVALID = "Invalid"
    VALID = "Valid"
    TRUSTED = "Trusted"


class AbsenceKind(StrEnum):
    """Four different ways of having no local C2PA reading; they are never merged."""

    NO_MANIFEST = "no_manifest"
    CANNOT_CARRY = "cannot_carry"
    REMOTE_NOT_FETCHED = "remote_not_fetched"
    UNREADABLE = "unreadable"


class TrustKind(StrEnum):
    """Who stands behind a trust list."""

    OFFICIAL = "official"
    INTERIM = "interim"
    OWN = "own"


class CodeLevel(StrEnum):
    """Whether a validation code reports a success, a mere information or a failure."""

    SUCCESS = "success"
    INFORMATIONAL = "informational"
    FAILURE = "failure"


class FindingGroup(StrEnum):
    """The findings a reviewer must tell apart, in words of the interface."""

    CONTENT_BROKEN = "content hash broken"
    SIGNER_UNVERIFIED = "signer not verified"
    VALID_UNKNOWN = "valid, unknown signer"
    TRUSTED = "trusted"
    STRUCTURE = "manifest does not meet the rules"
    DETACHED = "manifest without its picture"


@dataclass(frozen=True, slots=True)
class TrustListRef:
    """Which trust list decided: its name, who stands behind it, its date (ISO) and its SHA-256."""

    name: str
    kind: TrustKind
    date: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ValidationCode:
    """One validation status, with the sentence that the panel shows for it."""

    code: str
    level: CodeLevel
    sentence: str
    url: str = ""
    explanation: str = ""
    ingredient: str | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """One entry of a `c2pa.actions` assertion."""

    action: str
    when: str | None = None
    software: str | None = None
    digital_source_type: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture embedded in a manifest, decoded in the sandbox: RGBA bytes, width × height × 4."""

    width: int
    height: int
    rgba: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed and when, as the certificate says.

    `issuer` is the signer's organization, as the C2PA library calls it; `authority` issued
    the certificate, which holds from `valid_from` until `valid_until` (ISO 8601);
    `stamped_by` is who vouches for the `time`.
    """

    issuer: str | None
    common_name: str | None
    algorithm: str | None
    serial: str | None
    time: str | None
    subject: str | None = None
    authority: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    stamped_by: str | None = None


@dataclass(frozen=True, slots=True)
class Ingredient:
    """Something the content was made from; `manifest` is the label of its own manifest, when it has one."""

    title: str
    format: str
    relationship: str
    manifest: str | None
    codes: tuple[ValidationCode, ...] = ()
    thumbnail: Thumbnail | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """One C2PA manifest of the store."""

    label: str
    title: str | None
    format: str | None
    claim_generator: str | None
    signature: Signature | None
    actions: tuple[Action, ...]
    ingredients: tuple[Ingredient, ...]
    assertions: tuple[str, ...]
    thumbnail: Thumbnail | None = None


@dataclass(frozen=True, slots=True)
class ProvenanceReport:
    """What the local, offline reader found in a file that carries a manifest store.

    `trust_list` is the list that made the state Trusted; None when none did. `trust_lists`
    names all that were consulted, in their order, so that "Valid" can say whom we asked.
    `detached` marks a manifest store that is a file of its own: no content was there to
    be checked against its hash. `fetched` marks a store that did not lie in the file but was
    fetched from `remote_url` because somebody asked for it.
    """

    state: ProvenanceState
    active_manifest: str | None
    manifests: tuple[Manifest, ...]
    codes: tuple[ValidationCode, ...]
    trust_list: TrustListRef | None
    trust_lists: tuple[TrustListRef, ...] = ()
    remote_url: str | None = None
    raw: bytes = field(default=b"", repr=False)
    detached: bool = False
    fetched: bool = False


@dataclass(frozen=True, slots=True)
class ProvenanceAbsence:
    """Why there is no local reading, in one of four kinds; a remote manifest is named, not fetched."""

    kind: AbsenceKind
    message: str
    remote_url: str | None = None


Provenance = ProvenanceReport | ProvenanceAbsence


class Says(StrEnum):
    """What a declaration in a file claims about its origin. A claim, not a finding, never a probability."""

    AI_GENERATED = "ai_generated"
    AI_EDITED = "ai_edited"
    CAMERA = "camera"
    COMPUTER = "computer"
    HUMAN_EDITED = "human_edited"
    OTHER = "other"


# How the source of a declaration begins that stands in the active manifest, before a comma.
C2PA_ACTIVE = "C2PA"


@dataclass(frozen=True, slots=True)
class Declaration:
    """One thing a file declares of its origin: where it stands (`source`), its literal `value`, what it says."""

    source: str
    value: str
    says: Says


# ------------------------------------------------------------------------------------------------- reading a report

# A hash over the content does not match what was signed.
BINDING_CODES = frozenset(
    {
        "assertion.dataHash.mismatch",
        "assertion.bmffHash.mismatch",
        "assertion.boxesHash.mismatch",
        "assertion.collectionHash.mismatch",
        "assertion.multiAssetHash.mismatch",
    }
)
# … or one over a part of the manifest itself, which a changed byte of the file may hit as well.
_CONTENT_CODES = BINDING_CODES | {"assertion.hashedURI.mismatch"}
# Families of codes that are about who signed, not about what was signed.
_SIGNER_PREFIXES = ("signingCredential.", "claimSignature.", "cawg.ica.", "cawg.x509.", "timeStamp.", "timeOfSigning.")


def finding_group(report: ProvenanceReport) -> FindingGroup:
    """Which of the findings a reviewer must tell apart a report amounts to.

    A broken hash counts only when it is the active manifest's: an ingredient's file is
    not here to be checked. `signingCredential.untrusted` alone never makes a manifest
    Invalid (C2PA 2.x, "validation states"), so it is left out when the cause is sought.
    """
    if report.state is ProvenanceState.TRUSTED:
        return FindingGroup.TRUSTED
    if report.state is ProvenanceState.VALID:
        return FindingGroup.VALID_UNKNOWN
    failures = [c for c in report.codes if c.level is CodeLevel.FAILURE and c.code != "signingCredential.untrusted"]
    if report.detached:
        failures = [c for c in failures if c.code not in BINDING_CODES]
        if not failures:
            return FindingGroup.DETACHED
    if any(c.code in _CONTENT_CODES and c.ingredient is None for c in failures):
        return FindingGroup.CONTENT_BROKEN
    if failures and all(c.code.startswith(_SIGNER_PREFIXES) for c in failures):
        return FindingGroup.SIGNER_UNVERIFIED
    return FindingGroup.STRUCTURE


@dataclass(frozen=True, slots=True)
class ProvenanceNode:
    """One step of the ingredient tree: an ingredient (None at the root), its manifest if it has one, its own parts."""

    ingredient: Ingredient | None
    manifest: Manifest | None
    children: tuple[ProvenanceNode, ...] = ()


MAX_TREE_DEPTH = 32
MAX_TREE_NODES = 2_000


def ingredient_tree(report: ProvenanceReport) -> ProvenanceNode | None:
    """The active manifest with its ingredients, theirs, and so on; None when no active manifest can be shown.

    A manifest that names itself among its ancestors is not entered again, and depth and
    size are bounded: a hostile store can share one ingredient among many.
    """
    by_label = {manifest.label: manifest for manifest in report.manifests}
    root = by_label.get(report.active_manifest or "")
    if root is None:
        return None
    budget = [MAX_TREE_NODES]

    def grow(ingredient: Ingredient | None, manifest: Manifest | None, above: tuple[str, ...]) -> ProvenanceNode:
        budget[0] -= 1
        children: list[ProvenanceNode] = []
        if manifest is not None and manifest.label not in above and len(above) < MAX_TREE_DEPTH:
            path = (*above, manifest.label)
            for part in manifest.ingredients:
                if budget[0] <= 0:
                    break
                children.append(grow(part, by_label.get(part.manifest or ""), path))
        return ProvenanceNode(ingredient, manifest, tuple(children))

    return grow(None, root, ())
