"""Images that look alike: what the comparison found, and which of them one ruling may be about.

Looking alike is no proof: two different files can share a fingerprint, and the same scene photographed twice may not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.decision import Force, QueueEntry
from app.domain.image import ReviewState

BITS = 64
# Measured on the corpus: re-encoding and shrinking move a fingerprint by 0 to 8 bits, cutting 2 % off each
# edge in nine of ten cases; two different pictures are some 32 bits apart, the nearest 12.
USUAL_DISTANCE = 8


@dataclass(frozen=True, slots=True)
class AlikeImage:
    """An image that looks like another: how many of 64 bits differ, and what stands for it (None: it is open)."""

    sha256: str
    name: str
    distance: int
    entry: QueueEntry | None = None


@dataclass(frozen=True, slots=True)
class AlikeGroup:
    """What looks like one image, the nearest first.

    `plain` says that the image has too little in it to be compared (one colour, hardly any
    contrast): then nothing is like it. `compared` of `known` images have a fingerprint so far.
    `more` are further ones beyond those listed.
    """

    sha256: str
    images: tuple[AlikeImage, ...] = ()
    plain: bool = False
    compared: int = 0
    known: int = 0
    more: int = 0


@dataclass(frozen=True, slots=True)
class Split:
    """Alike images by what a ruling would do to them.

    `fresh` are open; `same` are ruled just so already; `otherwise` have another ruling, were
    skipped or escalated, and are left alone unless somebody says so.
    """

    fresh: tuple[str, ...]
    same: tuple[str, ...]
    otherwise: tuple[AlikeImage, ...]


def split(images: Iterable[AlikeImage], force: Force | None, policy_label: str | None) -> Split:
    """Sort alike images by what ruling them so would change."""
    fresh: list[str] = []
    same: list[str] = []
    otherwise: list[AlikeImage] = []
    for image in images:
        ruling = image.entry.ruling if image.entry is not None else None
        if ruling is None or ruling.state is ReviewState.OPEN:
            fresh.append(image.sha256)
        elif ruling.state is ReviewState.RULED and (ruling.force, ruling.policy_label) == (force, policy_label):
            same.append(image.sha256)
        else:
            otherwise.append(image)
    return Split(tuple(fresh), tuple(same), tuple(otherwise))
