"""Values for showing and testing widgets: every score kind, failure, provenance state and absence."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from app.domain.assessment import Assessment, Cost, Failure, FailureKind, Finding, Heatmap, Sent, Verdict
from app.domain.contradictions import IN_FILE, IN_PROVENANCE, Contradiction, Place, PlaceKind
from app.domain.labels import Axis, ScoreKind
from app.domain.provenance import (
    AbsenceKind,
    Action,
    CodeLevel,
    Declaration,
    Ingredient,
    Manifest,
    ProvenanceAbsence,
    ProvenanceReport,
    ProvenanceState,
    Says,
    Signature,
    Thumbnail,
    TrustKind,
    TrustListRef,
    ValidationCode,
)

SHA = "ab" * 32
LONG = "A name that is far too long for the room it is given, as real file names are.jpeg"


@dataclass(frozen=True)
class Pixels:
    """A picture as the decoder hands it over."""

    width: int
    height: int
    channels: int
    data: bytes


@lru_cache(maxsize=8)
def landscape(width: int = 640, height: int = 480, channels: int = 3) -> Pixels:
    """A drawn landscape with fine stripes, so that a blur shows; with alpha its upper part is see-through."""
    rows = []
    for y in range(height):
        v = y / height
        for x in range(width):
            u = x / width
            hill = 0.62 + 0.12 * math.sin(u * 9) + 0.05 * math.sin(u * 23)
            sun = (u - 0.7) ** 2 + ((v - 0.28) * height / width) ** 2 < 0.006
            if sun:
                pixel = (255, 226, 120)
            elif v < hill:
                pixel = (int(40 + 150 * v), int(90 + 130 * v), int(190 + 60 * v))
            else:
                stripe = 30 if (x // 3 + y // 3) % 2 else 0
                pixel = (int(40 + 90 * v) + stripe, int(110 - 40 * (v - hill)) + stripe, 50 + stripe)
            rows.append(bytes(pixel) if channels == 3 else bytes((*pixel, 255 if v > 0.3 else int(v * 850))))
    return Pixels(width, height, channels, b"".join(rows))


def blob(cells: int = 7, label: str = "nsfw") -> Heatmap:
    """A heatmap with one strong place."""
    centre = (cells * 0.64, cells * 0.36)
    values = bytes(
        min(255, int(255 * math.exp(-((x - centre[0]) ** 2 + (y - centre[1]) ** 2) / (cells * 0.8))))
        for y in range(cells)
        for x in range(cells)
    )
    return Heatmap(label, cells, cells, values, "class activation map")


FINDINGS = (
    Finding(Axis.ORIGIN, "artificial", 0.97, ScoreKind.PROBABILITY, model="Michelangelo"),
    Finding(Axis.ORIGIN, "human", 0.41, ScoreKind.PROBABILITY, model="Rubens", inconclusive=True),
    Finding(Axis.NUDITY, "sexy", 0.63, ScoreKind.PROBABILITY),
    Finding(Axis.NUDITY, "neutral", 0.12, ScoreKind.PROBABILITY),
    Finding(Axis.NUDITY, "nsfw", 1.0, ScoreKind.BINARY),
    Finding(Axis.GORE, "gruesome", 0.0, ScoreKind.BINARY),
    Finding(Axis.ORIGIN, "artificial", 0.31, ScoreKind.AREA, model="Ardē"),
    Finding(Axis.ORIGIN, "artificial", 0.88, ScoreKind.CONFIDENCE),
)


def assessment(**changes: object) -> Assessment:
    """An answer with everything in it."""
    values: dict[str, object] = {
        "sha256": SHA,
        "provider": "identifai",
        "model": "v3.2",
        "options": "{}",
        "requested_at": "2026-11-20T10:11:12.000000+00:00",
        "elapsed_ms": 812.4,
        "findings": FINDINGS,
        "verdict": Verdict("majority", "artificial", 0.97, ("Michelangelo",)),
        "heatmaps": (blob(),),
        "cost": Cost(0.012, "EUR"),
        "request_id": "3f0c9c1e-77aa-4f6a-9d0e-5f1b8f0b6a11",
        "sent": Sent(SHA, 1_234_567, "image/jpeg", ("EXIF removed", "scaled to 2048 px")),
        "notes": ("A C2PA signature forced this verdict; the switch “c2pa” turns that off.",),
    }
    return Assessment(**{**values, **changes})  # type: ignore[arg-type]


def failure(kind: FailureKind, message: str = "") -> Failure:
    """A failure of this kind."""
    return Failure(SHA, "nanogpt", "x-1", "{}", kind, message, "2026-11-20T10:11:12+00:00", 1530.0)


def thumbnail() -> Thumbnail:
    """A small embedded picture."""
    small = landscape(64, 48, 4)
    return Thumbnail(64, 48, small.data)


TRUST = TrustListRef("C2PA official trust list", TrustKind.OFFICIAL, "2026-10-02", "cd" * 32)
CODES = (
    ValidationCode("claimSignature.validated", CodeLevel.SUCCESS, "The signature over the claim is valid."),
    ValidationCode("timeStamp.untrusted", CodeLevel.INFORMATIONAL, "The time stamp's signer is not trusted."),
    ValidationCode(
        "assertion.dataHash.mismatch",
        CodeLevel.FAILURE,
        "The picture's bytes differ from those that were signed.",
        explanation="hash mismatch in c2pa.hash.data",
    ),
)


def report(state: ProvenanceState = ProvenanceState.TRUSTED) -> ProvenanceReport:
    """A report with two manifests and an ingredient of its own history."""
    parent = Manifest(
        "urn:c2pa:parent",
        "IMG_2041.jpg",
        "image/jpeg",
        "Leica M11-P 2.1.0",
        Signature("Leica Camera AG", "M11-P 5512345", "Es256", "51 23", "2026-08-03T09:12:44+00:00"),
        (Action("c2pa.created", "2026-08-03T09:12:44Z", "M11-P", "digitalCapture"),),
        (),
        ("c2pa.hash.data", "stds.exif"),
        thumbnail(),
    )
    active = Manifest(
        "urn:c2pa:active",
        "sunset-edited.jpg",
        "image/jpeg",
        "Adobe Photoshop 27.1",
        Signature("Adobe Inc.", "Adobe C2PA", "Ps256", "0a 77", "2026-08-04T18:00:00+00:00"),
        (
            Action("c2pa.opened", "2026-08-04T17:20:00Z", "Adobe Photoshop"),
            Action("c2pa.color_adjustments", "2026-08-04T17:31:00Z", "Adobe Photoshop"),
            Action(
                "c2pa.edited",
                "2026-08-04T17:45:00Z",
                "Adobe Firefly",
                "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
                "Generative fill",
            ),
        ),
        (
            Ingredient("IMG_2041.jpg", "image/jpeg", "parentOf", "urn:c2pa:parent", CODES[:1], thumbnail()),
            Ingredient("texture.png", "image/png", "componentOf", None),
        ),
        ("c2pa.actions.v2", "c2pa.hash.data", "c2pa.ingredient.v3"),
        thumbnail(),
    )
    codes = CODES if state is ProvenanceState.INVALID else CODES[:2]
    trust = TRUST if state is ProvenanceState.TRUSTED else None
    return ProvenanceReport(state, active.label, (active, parent), codes, trust, (TRUST,))


ABSENCES = {
    AbsenceKind.NO_MANIFEST: ProvenanceAbsence(AbsenceKind.NO_MANIFEST, "The file holds no C2PA manifest."),
    AbsenceKind.CANNOT_CARRY: ProvenanceAbsence(AbsenceKind.CANNOT_CARRY, "BMP files cannot hold a manifest."),
    AbsenceKind.REMOTE_NOT_FETCHED: ProvenanceAbsence(
        AbsenceKind.REMOTE_NOT_FETCHED, "The manifest lies on a server.", "https://cai.example/manifests/77f2.c2pa"
    ),
    AbsenceKind.UNREADABLE: ProvenanceAbsence(
        AbsenceKind.UNREADABLE, "The manifest store ends in the middle of a box."
    ),
}
DECLARATIONS = (
    Declaration("XMP Iptc4xmpExt:DigitalSourceType", "trainedAlgorithmicMedia", Says.AI_GENERATED),
    Declaration("EXIF Make / Model", "FUJIFILM X-T5", Says.CAMERA),
    Declaration("PNG text “Software”", "GIMP 3.0", Says.HUMAN_EDITED),
)
CONTRADICTIONS = (
    Contradiction("EXIF declares “FUJIFILM X-T5”", "XMP declares “trainedAlgorithmicMedia”", IN_FILE, IN_FILE),
    Contradiction(
        "A trusted manifest declares a capture: digitalCapture",
        "identifai says “artificial” 0.97",
        IN_PROVENANCE,
        Place(PlaceKind.PROVIDER, "identifai", "v3.2"),
    ),
)
