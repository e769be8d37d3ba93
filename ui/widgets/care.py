"""Care for the reviewer's eyes: the one place where a picture's pixels become something to look at.

Stage, magnifier, thumbnails, drag picture and clipboard all take their image from `covered_image`,
so the filter holds everywhere or nowhere (`tests/architecture/test_pixels.py` sees to that).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, qRgb

from app.domain.care import Rung, strictest
from ui.translate import tr

# What remains of the longer side at each blur strength, in pixels. A fixed number of cells, not a
# radius: a thumbnail and a full stage then hide the same details.
CELLS = (0, 72, 40, 22, 11)
STRONGEST = len(CELLS) - 1
USUAL_BLUR = 3
# Contours are found in a picture of this many cells, and kept in so many tones of line.
EDGE_CELLS = 64
_EDGE_TONES = 4
_EDGE_NOISE = 10
_EDGE_GROUND, _EDGE_LINE = 26, 214
# The longer side of the flat image that stands for a picture of which only words are shown.
_FLAT = 8


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
    """The filter in force.

    `blur` is 0 (none) to 4, `grey_strength` how much of the colour greyscale takes, in percent.
    `edges` leaves contours only, `words_only` nothing of the picture. `usual_blur` is the
    strength to which the ladder comes back.
    """

    blur: int = 2
    grey: bool = True
    words_only: bool = False
    edges: bool = False
    grey_strength: int = 100
    usual_blur: int = USUAL_BLUR

    def __post_init__(self) -> None:
        """Refuse a strength that does not exist."""
        if not 0 <= self.blur <= STRONGEST:
            msg = f"blur strength is 0 to {STRONGEST}, not {self.blur}"
            raise ValueError(msg)
        if not 0 <= self.grey_strength <= 100:
            msg = f"grey strength is 0 to 100 percent, not {self.grey_strength}"
            raise ValueError(msg)
        if not 1 <= self.usual_blur <= STRONGEST:
            msg = f"the usual blur is 1 to {STRONGEST}, not {self.usual_blur}"
            raise ValueError(msg)

    @property
    def greys(self) -> bool:
        """Whether any colour is taken away."""
        return self.grey and self.grey_strength > 0

    @property
    def covers(self) -> bool:
        """Whether anything of the picture is withheld."""
        return self.rung is not Rung.COLOUR

    @property
    def softens(self) -> bool:
        """Whether the covered image is small and to be drawn with smooth scaling."""
        return self.blur > 0 or self.edges or self.words_only

    @property
    def rung(self) -> Rung:
        """Where on the ladder this filter stands; a blur without greyscale counts as blurred."""
        if self.words_only:
            return Rung.WORDS
        if self.edges:
            return Rung.EDGES
        if self.blur:
            return Rung.BLURRED
        return Rung.GREY if self.greys else Rung.COLOUR

    def on(self, rung: Rung) -> Care:
        """The filter of one rung, with this one's strengths."""
        usual = self.blur or self.usual_blur
        return replace(
            self,
            usual_blur=usual,
            words_only=rung is Rung.WORDS,
            edges=rung is Rung.EDGES,
            blur=usual if rung in (Rung.WORDS, Rung.EDGES, Rung.BLURRED) else 0,
            grey=rung is not Rung.COLOUR,
            grey_strength=self.grey_strength or 100,
        )

    def at_least(self, rung: Rung) -> Care:
        """This filter, or that of `rung` where it shows less."""
        return self if strictest((self.rung, rung)) is self.rung else self.on(rung)

    def with_blur(self, strength: int) -> Care:
        """Another strength of blur. It is a choice of the blur: contours and words give way to it."""
        usual = strength or self.usual_blur
        return replace(self, blur=strength, usual_blur=usual, words_only=False, edges=False)

    def words(self) -> str:
        """The filter in words, for the corner of the stage and for screen readers."""
        if self.words_only:
            return tr("words only")
        if self.edges:
            return tr("edges only")
        parts = [tr("blur {strength} of {strongest}", strength=self.blur, strongest=STRONGEST)] if self.blur else []
        if self.greys:
            weak = tr("greyscale {percent} %", percent=self.grey_strength)
            parts.append(tr("greyscale") if self.grey_strength == 100 else weak)
        return ", ".join(parts) or tr("uncovered")


UNCOVERED = Care(blur=0, grey=False)


def covered_image(picture: Picture, care: Care | int, grey: bool | None = None) -> QImage:  # noqa: FBT001 - see below
    """The picture as the filter lets it be seen, ready to paint.

    With blur, edges or words only the image returned is small (its longer side is at most
    4 × `CELLS[blur]`, `EDGE_CELLS` or 8 pixels): the sharp pixels are gone from it, whatever
    is done with it later. Draw it with smooth scaling.

    Args:
        picture: decoded pixels.
        care: the filter; a bare blur strength with `grey` beside it stands for both.
        grey: only with a bare strength.

    Raises:
        ValueError: the picture's bytes do not fit its size.
    """
    if not isinstance(care, Care):
        care = Care(care, bool(grey))
    width, height, channels = picture.width, picture.height, picture.channels
    if channels not in (3, 4) or width < 1 or height < 1 or len(picture.data) != width * height * channels:
        msg = f"{len(picture.data)} bytes are no picture of {width} × {height} × {channels}"
        raise ValueError(msg)
    if care.words_only:
        return _flat(width, height)
    kind = QImage.Format.Format_RGB888 if channels == 3 else QImage.Format.Format_RGBA8888
    # This image only borrows the bytes; every branch below ends in one that owns its pixels.
    borrowed = QImage(picture.data, width, height, width * channels, kind)
    paintable = QImage.Format.Format_RGB32 if channels == 3 else QImage.Format.Format_ARGB32_Premultiplied
    if care.edges:
        return _contours(borrowed, paintable)
    image = _blurred(borrowed, care.blur, paintable) if care.blur else borrowed
    if care.greys:
        image = _greyed(image, paintable, care.grey_strength)
    return image.convertToFormat(paintable) if image is borrowed else image


def _flat(width: int, height: int) -> QImage:
    """An even ground in the picture's proportions."""
    share = _FLAT / max(width, height)
    size = (max(1, round(width * share)), max(1, round(height * share)))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(qRgb(_EDGE_GROUND, _EDGE_GROUND, _EDGE_GROUND))
    return image


def _blurred(image: QImage, strength: int, paintable: QImage.Format) -> QImage:
    small = _reduced(image, CELLS[strength], paintable)
    # Twice up, once down, twice up: each bilinear step spreads a cell over its neighbours, for next to nothing.
    for factor in (2.0, 0.5, 2.0, 2.0):
        small = _resized(small, small.width() * factor, small.height() * factor)
    return small


def _reduced(image: QImage, cells: int, paintable: QImage.Format) -> QImage:
    """The picture with at most `cells` pixels on its longer side."""
    width, height = image.width(), image.height()
    share = cells / max(width, height)
    # Every n-th pixel first: what is lost there would be lost in the cells anyway, and the rest costs nothing.
    sampled = min(1.0, share * 8)
    small = image.scaled(max(1, round(width * sampled)), max(1, round(height * sampled))).convertToFormat(paintable)
    return _resized(small, min(1.0, share) * width, min(1.0, share) * height)


def _resized(image: QImage, width: float, height: float) -> QImage:
    return image.scaled(
        max(1, round(width)),
        max(1, round(height)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _contours(image: QImage, paintable: QImage.Format) -> QImage:
    """Where neighbouring cells differ in lightness, as pale lines on an even ground; nothing of either tone is left."""
    small = _reduced(image, EDGE_CELLS, paintable)
    light = QImage(small.size(), QImage.Format.Format_RGB32)
    light.fill(Qt.GlobalColor.gray)  # what is see-through lies on grey
    with QPainter(light) as painter:
        painter.drawImage(0, 0, small)
    light = light.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_RGB32)
    found = _shifted_difference(light, 1, 0)
    with QPainter(found) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Lighten)
        painter.drawImage(0, 0, _shifted_difference(light, 0, 1))
    rows = found.convertToFormat(QImage.Format.Format_Grayscale8)
    cells = bytes(rows.constBits())
    lines = QImage(cells, rows.width(), rows.height(), rows.bytesPerLine(), QImage.Format.Format_Indexed8)
    lines.setColorTable([_line_colour(value) for value in range(256)])
    return lines.convertToFormat(QImage.Format.Format_RGB32)


def _shifted_difference(image: QImage, right: int, down: int) -> QImage:
    """|image − image moved|; at the rim, where there is no neighbour, nothing."""
    found = image.copy()
    rest = QRectF(right, down, image.width() - right, image.height() - down)
    with QPainter(found) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(rest.topLeft(), image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        if right:
            painter.fillRect(0, 0, right, image.height(), Qt.GlobalColor.black)
        if down:
            painter.fillRect(0, 0, image.width(), down, Qt.GlobalColor.black)
    return found


def _line_colour(difference: int) -> int:
    step = min(_EDGE_TONES - 1, max(0, difference - _EDGE_NOISE) // 14)
    tone = _EDGE_GROUND + round((_EDGE_LINE - _EDGE_GROUND) * step / (_EDGE_TONES - 1))
    return qRgb(tone, tone, tone)


def _greyed(image: QImage, paintable: QImage.Format, strength: int) -> QImage:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(paintable)
    if strength < 100:
        with QPainter(grey) as painter:
            painter.setOpacity(1.0 - strength / 100)
            painter.drawImage(0, 0, image)
    if image.hasAlphaChannel():
        with QPainter(grey) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            painter.drawImage(0, 0, image)
    return grey
