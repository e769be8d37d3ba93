"""Care for the reviewer's eyes: the one place where a picture's pixels become something to look at.

Canvas, thumbnails, drag picture and clipboard all take their image from `covered_image`, so the
filter holds everywhere or nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

# What remains of the longer side at each blur strength, in pixels. A fixed number of cells, not a
# radius: a thumbnail and a full stage then hide the same details.
CELLS = (0, 72, 40, 22, 11)
STRONGEST = len(CELLS) - 1


class Picture(Protocol):
    """Decoded pixels: 8-bit sRGB rows without padding, 3 (RGB) or 4 (RGBA, straight alpha) channels."""

    @property
    def width(self) -> int:
        """Pixels across."""

    @property
    def height(self) -> int:
        """Pixels down."""

    @property
    def channels(self) -> int:
        """3 or 4."""

    @property
    def data(self) -> bytes:
        """Width × height × channels bytes."""


@dataclass(frozen=True, slots=True)
class Care:
    """The filter in force: blur strength 0 (none) to 4, greyscale, and whether only words are shown."""

    blur: int = 2
    grey: bool = True
    words_only: bool = False

    def __post_init__(self) -> None:
        """Refuse a strength that does not exist."""
        if not 0 <= self.blur <= STRONGEST:
            msg = f"blur strength is 0 to {STRONGEST}, not {self.blur}"
            raise ValueError(msg)

    @property
    def covers(self) -> bool:
        """Whether anything of the picture is withheld."""
        return self.blur > 0 or self.grey or self.words_only

    def words(self) -> str:
        """The filter in words, for the corner of the stage and for screen readers."""
        if self.words_only:
            return "words only"
        parts = [f"blur {self.blur} of {STRONGEST}"] if self.blur else []
        return ", ".join([*parts, "greyscale"] if self.grey else parts) or "uncovered"


UNCOVERED = Care(blur=0, grey=False)


def covered_image(picture: Picture, blur: int, grey: bool) -> QImage:  # noqa: FBT001 - both halves of one setting
    """The picture as the filter lets it be seen, ready to paint.

    With a blur the image returned is small (its longer side is at most 4 × `CELLS[blur]`): the sharp
    pixels are gone from it, whatever is done with it later. Draw it with smooth scaling.

    Raises:
        ValueError: the picture's bytes do not fit its size.
    """
    width, height, channels = picture.width, picture.height, picture.channels
    if channels not in (3, 4) or width < 1 or height < 1 or len(picture.data) != width * height * channels:
        msg = f"{len(picture.data)} bytes are no picture of {width} × {height} × {channels}"
        raise ValueError(msg)
    kind = QImage.Format.Format_RGB888 if channels == 3 else QImage.Format.Format_RGBA8888
    # This image only borrows the bytes; every branch below ends in one that owns its pixels.
    borrowed = QImage(picture.data, width, height, width * channels, kind)
    paintable = QImage.Format.Format_RGB32 if channels == 3 else QImage.Format.Format_ARGB32_Premultiplied
    image = _blurred(borrowed, blur, paintable) if blur else borrowed
    if grey:
        image = _greyed(image, paintable)
    return image.convertToFormat(paintable) if image is borrowed else image


def _blurred(image: QImage, strength: int, paintable: QImage.Format) -> QImage:
    width, height = image.width(), image.height()
    cells = CELLS[strength] / max(width, height)
    # Every n-th pixel first: what is lost there would be lost in the cells anyway, and the rest costs nothing.
    sampled = min(1.0, cells * 8)
    small = image.scaled(max(1, round(width * sampled)), max(1, round(height * sampled))).convertToFormat(paintable)
    small = _resized(small, min(1.0, cells) * width, min(1.0, cells) * height)
    # Twice up, once down, twice up: each bilinear step spreads a cell over its neighbours, for next to nothing.
    for factor in (2.0, 0.5, 2.0, 2.0):
        small = _resized(small, small.width() * factor, small.height() * factor)
    return small


def _resized(image: QImage, width: float, height: float) -> QImage:
    return image.scaled(
        max(1, round(width)),
        max(1, round(height)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _greyed(image: QImage, paintable: QImage.Format) -> QImage:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(paintable)
    if image.hasAlphaChannel():
        painter = QPainter(grey)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, image)
        painter.end()
    return grey
