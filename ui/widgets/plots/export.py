"""A drawing as a picture for a file: PNG pixels painted here and encoded elsewhere, or SVG."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.widgets.plots.drawing import Drawing

_SHARP = 2.0


def png_of(drawing: Drawing) -> Callable[[], bytes]:
    """Paints the drawing at twice its size; what is returned encodes it, on whatever thread it is called."""
    size = drawing.size()
    image = QImage(size * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    with QPainter(image) as painter:
        _paint(painter, drawing, size)

    def encode() -> bytes:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        # A QImage may be used on any thread. PySide6's stub wants bytes for the format, PySide6 itself text.
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(data.data())

    return encode


def svg_of(drawing: Drawing) -> bytes:
    """The drawing as SVG."""
    size, data = drawing.size(), QByteArray()
    generator = QSvgGenerator()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(drawing.accessibleName())
    generator.setDescription(drawing.accessibleDescription())
    with QPainter(generator) as painter:
        _paint(painter, drawing, size)
    return bytes(data.data())


def _paint(painter: QPainter, drawing: Drawing, size: QSize) -> None:
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    drawing.paint_whole(painter, size)
