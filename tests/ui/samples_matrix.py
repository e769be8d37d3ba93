"""Answers of many providers for showing and testing the matrix: agreement, contradiction, every kind of silence."""

from __future__ import annotations

from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Outcome, Verdict
from app.domain.labels import Axis, ScoreKind
from app.domain.matrix import Column

SHA = "ab" * 32
WHEN = "2026-11-20T10:11:12+00:00"
NSFWJS = Column("on_device", "nsfwjs", "nsfwjs MobileNet v2", (Axis.NUDITY,), "On this device")
OPEN_NSFW = Column("on_device", "open_nsfw", "open_nsfw", (Axis.NUDITY,), "On this device")
IDENTIFAI = Column("identifai", "image", "identifAI", (Axis.ORIGIN, Axis.NUDITY), "image")
NANOGPT = Column("nanogpt", "nsfw-classifier", "NanoGPT", (Axis.NUDITY,), "nsfw-classifier")
QUALITY = Column("yandex", "quality", "Yandex quality", (Axis.QUALITY,), "Yandex Vision")
MODERATION = Column(
    "yandex", "moderation", "Yandex moderation", (Axis.NUDITY, Axis.GORE, Axis.OVERLAY), "Yandex Vision"
)
MRAUGU = Column("mraugu", "nsfw", "MrAugu", (Axis.NUDITY,), "nsfw")
OWN = Column(
    "newsroom", "detector-2026-11-with-a-long-name", "Newsroom’s own detector of pictures", (Axis.ORIGIN, Axis.NUDITY)
)
EIGHT = (NSFWJS, OPEN_NSFW, IDENTIFAI, NANOGPT, MODERATION, QUALITY, MRAUGU, OWN)


def said(column: Column, *findings: tuple[Axis, str, float, ScoreKind], **more: object) -> Assessment:
    """An answer with these findings."""
    made = tuple(Finding(*finding) for finding in findings)
    return Assessment(SHA, column.provider, column.model, "{}", WHEN, 120.0, made, **more)  # type: ignore[arg-type]


def failed(column: Column, kind: FailureKind, message: str = "") -> Failure:
    """No answer."""
    return Failure(SHA, column.provider, column.model, "{}", kind, message, WHEN, 900.0)


def nsfw(column: Column, score: float) -> Assessment:
    """A probability of nudity."""
    return said(column, (Axis.NUDITY, "porn", score, ScoreKind.PROBABILITY))


def yes_or_no(column: Column, *, yes: bool) -> Assessment:
    """A bare flag."""
    return said(column, (Axis.NUDITY, "nsfw", float(yes), ScoreKind.BINARY))


def verdict(label: str, confidence: float, *findings: tuple[Axis, str, float, ScoreKind], **more: object) -> Assessment:
    """What identifAI concludes of the origin."""
    return said(IDENTIFAI, *findings, verdict=Verdict("majority", label, confidence), **more)


FLAG = (Axis.NUDITY, "nsfw", 0.0, ScoreKind.BINARY)
AGREED: tuple[Outcome, ...] = (
    nsfw(NSFWJS, 0.03),
    nsfw(OPEN_NSFW, 0.08),
    yes_or_no(NANOGPT, yes=False),
    verdict("human", 0.94, FLAG),
)
CONFLICT: tuple[Outcome, ...] = (
    nsfw(NSFWJS, 0.81),
    nsfw(OPEN_NSFW, 0.64),
    yes_or_no(NANOGPT, yes=False),
    verdict("artificial", 0.97, FLAG, forced="artificial"),
    said(
        MODERATION,
        (Axis.NUDITY, "adult", 0.72, ScoreKind.PROBABILITY),
        (Axis.GORE, "gruesome", 0.02, ScoreKind.PROBABILITY),
        (Axis.OVERLAY, "text", 0.88, ScoreKind.PROBABILITY),
        (Axis.OVERLAY, "watermarks", 0.31, ScoreKind.PROBABILITY),
    ),
    said(
        QUALITY, (Axis.QUALITY, "low", 0.12, ScoreKind.PROBABILITY), (Axis.QUALITY, "high", 0.7, ScoreKind.PROBABILITY)
    ),
    said(
        OWN,
        (Axis.ORIGIN, "artificial", 0.31, ScoreKind.AREA),
        (Axis.NUDITY, "sexy", 0.55, ScoreKind.PROBABILITY),
    ),
)
FAILURES: tuple[Outcome, ...] = (
    nsfw(NSFWJS, 0.44),
    failed(IDENTIFAI, FailureKind.CREDENTIALS, "identifAI does not accept the key (401)."),
    failed(NANOGPT, FailureKind.QUOTA, "The daily cap is used up."),
    failed(MODERATION, FailureKind.TIMEOUT, "No answer within 30 s."),
    failed(QUALITY, FailureKind.UNAVAILABLE, "Connection refused."),
)
KINDS: tuple[Outcome, ...] = (
    said(NSFWJS, (Axis.NUDITY, "porn", 0.81, ScoreKind.PROBABILITY)),
    yes_or_no(NANOGPT, yes=True),
    said(
        IDENTIFAI,
        (Axis.ORIGIN, "artificial", 0.52, ScoreKind.PROBABILITY),
        (Axis.NUDITY, "nsfw", 1.0, ScoreKind.BINARY),
        inconclusive=True,
    ),
    said(OWN, (Axis.ORIGIN, "human", 0.88, ScoreKind.CONFIDENCE)),
)
