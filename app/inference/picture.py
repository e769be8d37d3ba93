"""What the engine takes (decoded pixels) and gives (a reading, or why there is none)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from app.errors import UnreadableImageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import numpy.typing as npt


class PixelShapeError(UnreadableImageError):
    """Width, height and bytes of a decoded picture do not agree: it cannot be assessed."""


class Picture(Protocol):
    """Decoded pixels: RGB, 8 bits a channel, row by row without padding."""

    @property
    def width(self) -> int:
        """Pixels in a row."""
        ...

    @property
    def height(self) -> int:
        """Rows."""
        ...

    @property
    def rgb(self) -> bytes:
        """All rows, width × height × 3 bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What one model says about one picture.

    `probabilities` and `maps` are by label, in the card's order. A map is rows × columns
    of float32: how much each cell speaks for its label against the mean of the others
    (their sum and a constant make the margin of the logits); negative speaks against.
    `elapsed_ms` is the picture's share of its run, without the wait in the queue.
    """

    probabilities: Mapping[str, float]
    maps: Mapping[str, npt.NDArray[np.float32]] = field(repr=False)
    elapsed_ms: float


@dataclass(frozen=True, slots=True)
class ModelUnavailable:
    """Why a model cannot be used on this machine at present, in words for a person."""

    message: str


def require_shape(picture: Picture) -> None:
    """Raise PixelShapeError unless the picture has pixels and as many bytes as they need."""
    expected = picture.width * picture.height * 3
    if picture.width < 1 or picture.height < 1 or len(picture.rgb) != expected:
        msg = (
            f"The decoded picture does not fit its size: {picture.width} × {picture.height} pixels "
            f"need {expected} bytes, there are {len(picture.rgb)}."
        )
        raise PixelShapeError(msg)
