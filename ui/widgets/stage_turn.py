"""A picture turned by quarters and mirrored for looking at it: where its points, rectangles and pixels go."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QTransform

from ui.translate import tr


@dataclass(frozen=True, slots=True)
class Turn:
    """First mirrored left to right (or not), then turned clockwise by so many quarters, 0 to 3.

    "Upright" are coordinates of the picture as it is displayed without this turn.
    """

    quarters: int = 0
    mirrored: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no quarter."""
        if not 0 <= self.quarters <= 3:
            msg = f"quarters are 0 to 3, not {self.quarters}"
            raise ValueError(msg)

    @property
    def swaps(self) -> bool:
        """Whether width and height change places."""
        return self.quarters % 2 == 1

    def clockwise(self, quarters: int = 1) -> Turn:
        """As it is seen now, turned further."""
        return Turn((self.quarters + quarters) % 4, self.mirrored)

    def flipped(self) -> Turn:
        """As it is seen now, mirrored left to right on the screen."""
        return Turn(-self.quarters % 4, not self.mirrored)

    def size(self, width: float, height: float) -> tuple[float, float]:
        """The size on the screen of what is upright `width` × `height`."""
        return (height, width) if self.swaps else (width, height)

    def point(self, x: float, y: float, width: float, height: float) -> tuple[float, float]:
        """Where an upright point of a picture of `width` × `height` (upright) comes to lie."""
        x = width - x if self.mirrored else x
        return ((x, y), (height - y, x), (width - x, height - y), (y, width - x))[self.quarters]

    def back(self, x: float, y: float, width: float, height: float) -> tuple[float, float]:
        """The upright point of what is seen at (x, y); `width` and `height` are upright."""
        x, y = ((x, y), (y, height - x), (width - x, height - y), (width - y, x))[self.quarters]
        return width - x if self.mirrored else x, y

    def rect(self, rect: QRectF, width: float, height: float) -> QRectF:
        """Where an upright rectangle comes to lie."""
        corners = [self.point(p.x(), p.y(), width, height) for p in (rect.topLeft(), rect.bottomRight())]
        return QRectF(QPointF(*corners[0]), QPointF(*corners[1])).normalized()

    def rect_back(self, rect: QRectF, width: float, height: float) -> QRectF:
        """The upright rectangle of what is seen in `rect`."""
        corners = [self.back(p.x(), p.y(), width, height) for p in (rect.topLeft(), rect.bottomRight())]
        return QRectF(QPointF(*corners[0]), QPointF(*corners[1])).normalized()

    def image(self, image: QImage) -> QImage:
        """The pixels, turned; exact, for quarters move pixels only."""
        if self == UPRIGHT:
            return image
        flipped = image.flipped(Qt.Orientation.Horizontal) if self.mirrored else image
        return flipped.transformed(QTransform().rotate(90 * self.quarters)) if self.quarters else flipped

    def words(self) -> str:
        """What was done to the view, in words; nothing when nothing was."""
        parts = [tr("mirrored")] if self.mirrored else []
        if self.quarters:
            parts.append(tr("turned {degrees}°", degrees=90 * self.quarters))
        return ", ".join(parts)


UPRIGHT = Turn()
