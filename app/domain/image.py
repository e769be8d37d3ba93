"""An image's identity (SHA-256 of the file's bytes), its facts, its states and their legal transitions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


def is_sha256(text: str) -> bool:
    """Whether `text` is a SHA-256 in the only spelling used here: 64 lower-case hex digits."""
    return _SHA256.match(text) is not None


class Arrival(StrEnum):
    """How a path or an image came in."""

    ARGUMENT = "argument"
    OPEN = "open"
    DROP = "drop"
    PASTE = "paste"
    URL = "url"


class ReviewState(StrEnum):
    """Where an image stands in review. The state is what the image's last decision event left."""

    OPEN = "open"
    RULED = "ruled"
    SKIPPED = "skipped"
    ESCALATED = "escalated"


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What the decoder says of a readable image.

    Width and height are pixels as displayed (after EXIF orientation); `orientation` is the
    EXIF value 1–8 that was applied; `frames` is 1 for a still picture.
    """

    format: str
    mime: str
    width: int
    height: int
    frames: int
    orientation: int
    mode: str
    has_alpha: bool


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file could not be decoded: a failure `kind` (see `FailureKind`) and a sentence for a person."""

    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Image:
    """One file's bytes, known by their SHA-256; it may have many paths.

    Exactly one of `facts` and `unreadable` is set. `first_seen_at` is ISO 8601 in UTC.
    """

    sha256: str
    byte_size: int
    facts: ImageFacts | None
    unreadable: Unreadable | None
    first_seen_at: str
    paths: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an identity that is not a SHA-256, and facts that contradict each other."""
        if not is_sha256(self.sha256):
            msg = f"not a SHA-256: {self.sha256!r}"
            raise ValueError(msg)
        if (self.facts is None) == (self.unreadable is None):
            msg = "an image is either readable (facts) or unreadable (reason)"
            raise ValueError(msg)

    @property
    def name(self) -> str:
        """The last path's file name, or a short form of the identity when no path is known."""
        if self.paths:
            return self.paths[-1].replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or self.paths[-1]
        return self.sha256[:12]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A path that did not become an image: listed with its reason, never silently skipped."""

    path: str
    kind: str
    message: str
    seen_at: str
