"""What is painted over a picture: heatmaps through a perceptual colour map, and boxes with their labels."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, qRgba

from app.domain.assessment import Heatmap
from ui.theme import RADIUS, colour

# A map is enlarged once to at least this many pixels a side; the painter does the rest.
_ENLARGED = 224


@dataclass(frozen=True, slots=True)
class LabelledBox:
    """A rectangle in picture pixels with its words; `score` is None where there is no number to show."""

    x1: float
    y1: float
    x2: float
    y2: float
    label: str
    score: float | None = None


def clipped(values: bytes, low: float, high: float) -> bytes:
    """Stretch the values between two percentiles (0–100) to 0–255; what lies outside is cut off."""
    counts = Counter(values)
    bounds = []
    for percentile in (low, high):
        rest = percentile / 100 * len(values)
        found = 255
        for value in range(256):
            rest -= counts[value]
            if rest <= 0 and counts[value]:
                found = value
                break
        bounds.append(found)
    bottom, top = bounds
    span = max(1, top - bottom)
    return values.translate(bytes(min(255, max(0, round((v - bottom) * 255 / span))) for v in range(256)))


def heat_image(heatmap: Heatmap, clip: tuple[float, float] = (0.0, 100.0)) -> QImage:
    """The map as a colour image with alpha, enlarged bilinearly. Weak places stay clear, strong ones glow."""
    values = clipped(heatmap.values, *clip) if clip != (0.0, 100.0) else heatmap.values
    grey = QImage(values, heatmap.width, heatmap.height, heatmap.width, QImage.Format.Format_Grayscale8)
    large = grey.convertToFormat(QImage.Format.Format_RGB32)
    while max(large.width(), large.height()) < _ENLARGED:  # by doubling, which rounds the corners of large cells
        size = large.size() * 2
        large = large.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    large = large.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(large.constBits())
    indexed = QImage(rows, large.width(), large.height(), large.bytesPerLine(), QImage.Format.Format_Indexed8)
    indexed.setColorTable(list(heat_colours()))
    return indexed.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


@lru_cache(maxsize=1)
def heat_colours() -> tuple[int, ...]:
    """256 colours from deep violet over red to pale yellow, of evenly rising lightness in OKLab.

    Conversion by Björn Ottosson, "A perceptual color space for image processing" (bottosson.github.io, 2020).
    """
    table = []
    for index in range(256):
        t = index / 255
        hue = math.radians(290 + t * 180)
        chroma = 0.20 * math.sin(math.pi * min(1.0, 0.12 + t * 0.82))
        red, green, blue = _oklch(0.18 + 0.77 * t, chroma, hue)
        table.append(qRgba(red, green, blue, round(255 * min(1.0, t * 1.6) ** 0.8)))
    return tuple(table)


def _oklch(lightness: float, chroma: float, hue: float) -> tuple[int, int, int]:
    """8-bit sRGB of an OKLCH colour; the chroma gives way where the screen cannot show it."""
    while True:
        a, b = chroma * math.cos(hue), chroma * math.sin(hue)
        long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        linear = (
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        )
        if chroma < 0.005 or all(-1e-4 <= c <= 1.0001 for c in linear):
            break
        chroma -= 0.005
    r, g, b = (min(1.0, max(0.0, c)) for c in linear)
    parts = [12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in (r, g, b)]
    return round(parts[0] * 255), round(parts[1] * 255), round(parts[2] * 255)


def paint_boxes(painter: QPainter, boxes: tuple[tuple[QRectF, str], ...], bounds: QRectF) -> None:
    """Paint rectangles (window coordinates) each with its words; a dark rim keeps them visible on any picture."""
    metrics = QFontMetricsF(painter.font())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for rect, words in boxes:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tint, width in ((QColor(0, 0, 0, 190), 4.0), (colour("accent"), 2.0)):
            painter.setPen(QPen(tint, width))
            painter.drawRoundedRect(rect, 2, 2)
        size = metrics.size(0, words).toTuple()
        tag = QRectF(0, 0, size[0] + 12, size[1] + 4)
        tag.moveBottomLeft(rect.topLeft() + QPointF(-1, -2))
        if tag.top() < bounds.top():
            tag.moveTopLeft(rect.topLeft() + QPointF(3, 3))
        tag.moveRight(min(tag.right(), bounds.right()))
        tag.moveLeft(max(tag.left(), bounds.left()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(tag, RADIUS / 2, RADIUS / 2)
        painter.setPen(colour("on_accent"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)
