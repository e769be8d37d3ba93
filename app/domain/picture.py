"""Decoded pixels on their way to a screen: plain bytes, no library's type."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels in sRGB, 8 bits a channel, row by row without padding.

    `channels` is 3 (RGB) or 4 (RGBA, alpha not multiplied in); `data` holds
    width × height × channels bytes.
    """

    width: int
    height: int
    channels: int
    data: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse a size that the data does not have."""
        if self.channels not in (3, 4) or len(self.data) != self.width * self.height * self.channels:
            msg = f"picture of {self.width} × {self.height} × {self.channels} with {len(self.data)} bytes"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of an animation or page of a document, counted from 0, at the size at which it is shown.

    `width` and `height` are those of the whole frame as displayed: pages differ.
    """

    number: int
    picture: Picture
    width: int
    height: int
