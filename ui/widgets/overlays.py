"""What is painted over a picture: heatmaps through a perceptual colour map, and boxes with their labels."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from app.domain.assessment import Heatmap
from ui.theme import RADIUS, colour
from ui.widgets.colour_maps import ColourMap, heat_colours

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


def heat_image(
    heatmap: Heatmap, clip: tuple[float, float] = (0.0, 100.0), colours: ColourMap = ColourMap.GLOW
) -> QImage:
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
    indexed.setColorTable(list(heat_colours(colours)))
    return indexed.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def paint_boxes(painter: QPainter, boxes: tuple[tuple[QRectF, str], ...], bounds: QRectF) -> None:
    """Paint rectangles (window coordinates) each with its words; a dark rim keeps them visible on any picture."""
    metrics = QFontMetricsF(painter.font())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect, _ in boxes:
        for tint, width in ((QColor(0, 0, 0, 190), 4.0), (colour("accent"), 2.0)):
            painter.setPen(QPen(tint, width))
            painter.drawRoundedRect(rect, 2, 2)
    for rect, words in boxes:  # after all rectangles: no line of another one crosses the words
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
