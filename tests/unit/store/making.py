"""Values that the tests of the store are made of."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.domain.assessment import Assessment, Failure, FailureKind, Finding
from app.domain.decision import Force, Ruling
from app.domain.image import Image, ImageFacts, ReviewState, Unreadable
from app.domain.labels import Axis, ScoreKind
from app.store.assessments import AssessmentStore
from app.store.database import Database
from app.store.decisions import DecisionStore
from app.store.egress import EgressLedger
from app.store.images import ImageStore
from app.store.outbox import Outbox

LONG_AGO = "2026-01-01T00:00:00+00:00"
HUMAN = Ruling(ReviewState.RULED, Force.HUMAN, None, "camera", "looks right")
ARTIFICIAL = Ruling(ReviewState.RULED, Force.ARTIFICIAL, "synthetic", "hands", None)
SKIPPED = Ruling(ReviewState.SKIPPED, reason="too small")


@dataclass(frozen=True)
class Stores:
    """Everything that stands on one open database."""

    database: Database
    decisions: DecisionStore
    outbox: Outbox
    images: ImageStore
    assessments: AssessmentStore
    egress: EgressLedger
    path: Path
    head: Path


async def open_stores(path: Path, *, read_only: bool = False) -> Stores:
    """A window's worth of stores; close `database` in the end."""
    head = path.with_suffix(".head")
    database = await Database.open(path, read_only=read_only)
    return Stores(
        database,
        DecisionStore(database, head),
        Outbox(database),
        ImageStore(database),
        AssessmentStore(database),
        EgressLedger(database),
        path,
        head,
    )


def sha(number: int) -> str:
    """The identity of a made-up image."""
    return hashlib.sha256(str(number).encode()).hexdigest()


def image(number: int, *paths: str, readable: bool = True) -> Image:
    """A made-up image."""
    facts = ImageFacts("JPEG", "image/jpeg", 40, 30, 1, 6, "RGB", has_alpha=False)
    broken = Unreadable("unreadable", "the file ends too early")
    return Image(sha(number), 1000 + number, facts if readable else None, None if readable else broken, LONG_AGO, paths)


def assessment(number: int, provider: str, score: float, *, model: str = "m", options: str = "") -> Assessment:
    """A made-up answer."""
    finding = Finding(Axis.NUDITY, "porn", score, ScoreKind.PROBABILITY)
    return Assessment(sha(number), provider, model, options, LONG_AGO, 12.5, (finding,))


def failure(number: int, provider: str) -> Failure:
    """A made-up failure."""
    return Failure(sha(number), provider, "m", "", FailureKind.TIMEOUT, "no answer within 30 s", LONG_AGO, 30_000.0)
