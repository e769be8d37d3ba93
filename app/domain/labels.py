"""What can be asked of an image (axes), and what the number of an answer means (score kinds)."""

from __future__ import annotations

from enum import StrEnum


class Axis(StrEnum):
    """What is asked about an image."""

    ORIGIN = "origin"
    NUDITY = "nudity"
    GORE = "gore"
    QUALITY = "quality"
    OVERLAY = "overlay"
    OTHER = "other"


class ScoreKind(StrEnum):
    """What a score means. Scores of different kinds are never compared as numbers.

    `PROBABILITY` is p(label); `BINARY` a bare yes (1.0) or no (0.0), drawn as a flag;
    `AREA` a share of the picture's area; `CONFIDENCE` the confidence of the chosen class.
    """

    PROBABILITY = "probability"
    BINARY = "binary"
    AREA = "area"
    CONFIDENCE = "confidence"


class Risk(StrEnum):
    """How a label bears on its axis: what a reviewer looks out for, its softer form, or neither."""

    HIGH = "high"
    SOFT = "soft"
    NONE = "none"


# Labels that mean "this is what the axis looks for". A label that is in neither set
# (neutral, drawing, human, high quality, …) carries no risk of its own.
_HIGH: dict[Axis, frozenset[str]] = {
    Axis.ORIGIN: frozenset({"artificial"}),
    Axis.NUDITY: frozenset({"porn", "hentai", "nsfw", "adult"}),
    Axis.GORE: frozenset({"gruesome", "gore"}),
    Axis.QUALITY: frozenset({"low"}),
    Axis.OVERLAY: frozenset(),
    Axis.OTHER: frozenset(),
}
_SOFT: dict[Axis, frozenset[str]] = {
    Axis.NUDITY: frozenset({"sexy"}),
    Axis.OVERLAY: frozenset({"text", "watermarks"}),
}


def risk_of(axis: Axis, label: str) -> Risk:
    """How `label` bears on `axis` (case does not matter)."""
    name = label.casefold()
    if name in _HIGH[axis]:
        return Risk.HIGH
    if name in _SOFT.get(axis, frozenset()):
        return Risk.SOFT
    return Risk.NONE
