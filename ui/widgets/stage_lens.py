"""The magnifier: a round lens over the stage, moved by mouse or keyboard; what it shows went through the filter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.theme import colour

POWERS = (2.0, 3.0, 4.0, 6.0, 8.0)
RADIUS = 112


@dataclass(frozen=True, slots=True)
class Lens:
    """Where the lens is (in the stage's logical pixels), how much it enlarges, and how large it is."""

    at: QPointF
    power: float = 3.0
    radius: float = RADIUS

    def stepped(self, by: int) -> Lens:
        """The next stronger or weaker power."""
        place = min(range(len(POWERS)), key=lambda i: abs(POWERS[i] - self.power))
        return replace(self, power=POWERS[max(0, min(len(POWERS) - 1, place + by))])

    def moved(self, to: QPointF, inside: QRectF) -> Lens:
        """At another place, kept inside."""
        x = min(max(to.x(), inside.left()), inside.right())
        y = min(max(to.y(), inside.top()), inside.bottom())
        return replace(self, at=QPointF(x, y))

    def enlarged(self, target: QRectF) -> QRectF:
        """Where the picture that lies in `target` lies for the lens: the point under its middle stays there."""
        return QRectF(
            self.at.x() + (target.x() - self.at.x()) * self.power,
            self.at.y() + (target.y() - self.at.y()) * self.power,
            target.width() * self.power,
            target.height() * self.power,
        )

    def looks_at(self) -> QRectF:
        """What of the stage, as it is without the lens, the lens shows."""
        half = self.radius / self.power
        return QRectF(self.at.x() - half, self.at.y() - half, 2 * half, 2 * half)


def paint_lens(painter: QPainter, lens: Lens, target: QRectF, picture: Callable[[QRectF, QRectF], None]) -> None:
    """Paint the lens; `picture` paints the picture, given where it lies and what of that is seen."""
    circle = QPainterPath()
    circle.addEllipse(lens.at, lens.radius, lens.radius)
    painter.save()
    painter.setClipPath(circle)
    painter.fillPath(circle, colour("stage"))
    picture(lens.enlarged(target), circle.boundingRect())
    painter.restore()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for tint, width in (("stage", 5.0), ("focus", 2.0)):
        painter.setPen(QPen(colour(tint), width))
        painter.drawEllipse(lens.at, lens.radius, lens.radius)
