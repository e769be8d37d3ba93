"""A picture that the program draws itself, shown as the care filter would show any other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.picture import Picture
from ui.translate import tr
from ui.widgets.care import Care, covered_image

_WIDTH, _HEIGHT = 480, 300


def sample_picture() -> Picture:
    """A landscape with a figure and a sign: large shapes, a face and letters, so that every strength shows."""
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB888)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sky = QLinearGradient(0, 0, 0, _HEIGHT * 0.7)
        sky.setColorAt(0, QColor("#2c5fa8"))
        sky.setColorAt(1, QColor("#f6c38a"))
        painter.fillRect(image.rect(), sky)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#fff0b8"))
        painter.drawEllipse(QPointF(370, 80), 34, 34)
        for hue, points in (
            ("#5b6f8f", ((0, 200), (110, 90), (210, 190), (300, 120), (480, 220), (480, 300), (0, 300))),
            ("#3f7a4d", ((0, 240), (160, 200), (330, 235), (480, 205), (480, 300), (0, 300))),
        ):
            painter.setBrush(QColor(hue))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        _figure(painter)
        _sign(painter)
    # 480 × 3 bytes is a multiple of four: Qt's rows carry no padding.
    return Picture(_WIDTH, _HEIGHT, 3, bytes(image.constBits()))


def _figure(painter: QPainter) -> None:
    painter.setBrush(QColor("#b3352c"))
    painter.drawRoundedRect(QRectF(96, 196, 92, 110), 30, 30)
    painter.setBrush(QColor("#e0a983"))
    painter.drawEllipse(QPointF(142, 160), 34, 42)
    painter.setBrush(QColor("#3a241a"))
    painter.drawChord(QRectF(106, 112, 72, 60), 0, 180 * 16)
    for x in (130, 154):
        painter.drawEllipse(QPointF(x, 158), 4, 5)
    painter.drawChord(QRectF(128, 168, 28, 18), 180 * 16, 180 * 16)


def _sign(painter: QPainter) -> None:
    painter.setBrush(QColor("#6d4a2c"))
    painter.drawRect(QRectF(326, 200, 8, 80))
    painter.setBrush(QColor("#f4ecd9"))
    painter.drawRoundedRect(QRectF(276, 160, 108, 52), 6, 6)
    font = painter.font()
    font.setPixelSize(19)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#1f2a33"))
    painter.drawText(QRectF(276, 160, 108, 52), Qt.AlignmentFlag.AlignCenter, tr("Sample"))


class CarePreview(QWidget):
    """Paints the sample under one setting of the filter."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = sample_picture()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_care(Care())

    def set_care(self, care: Care) -> None:
        """Show the sample under another setting."""
        self._image = covered_image(self._picture, care)
        self.setAccessibleName(tr("Preview: {words}", words=care.words()))
        self.setToolTip(tr("A drawing under this setting: {words}", words=care.words()))
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to judge the effect."""
        return QSize(320, 200)

    def minimumSizeHint(self) -> QSize:
        """Still recognisable."""
        return QSize(160, 200)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the picture at the left, in its proportions."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            scale = min(self.width() / _WIDTH, self.height() / _HEIGHT)
            painter.drawImage(QRectF(0, 0, _WIDTH * scale, _HEIGHT * scale), self._image)
