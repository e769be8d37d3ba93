"""The small plates in the corners of a picture: the filter in force, and that the view was changed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.theme import SPACE_2, SPACE_3, colour, draw_icon, icon_side


def paint_note(painter: QPainter, bounds: QRectF, icon_name: str, words: str, *, corner: Qt.Corner, tint: str) -> None:
    """Paint a plate with a glyph and words into a corner; `tint` colours the glyph and the rim."""
    metrics, side = QFontMetricsF(painter.font()), icon_side(painter.font())
    most = max(0.0, bounds.width() - 2 * SPACE_3 - side - 3 * SPACE_2)
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, most)
    plate = QRectF(0, 0, metrics.horizontalAdvance(words) + side + 3 * SPACE_2, max(side, metrics.height()) + SPACE_2)
    if corner is Qt.Corner.TopLeftCorner:
        plate.moveTopLeft(bounds.topLeft() + QPointF(SPACE_3, SPACE_3))
    else:
        plate.moveBottomLeft(bounds.bottomLeft() + QPointF(SPACE_3, -SPACE_3))
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour("line") if tint == "muted" else colour(tint))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(plate, 6, 6)
    glyph = QRectF(plate.left() + SPACE_2, plate.center().y() - side / 2, side, side)
    draw_icon(painter, glyph, icon_name, tint)
    painter.setPen(colour("text"))
    painter.drawText(plate.adjusted(side + 2 * SPACE_2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
