"""Paints a score of the comparison as a small bar with its number, a flag as a flag, a gap as its glyph and words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.compare_grid import CELL, GridCell, Span
from ui.theme import SPACE_1, SPACE_2, colour, draw_icon, icon_side
from ui.translate import decimal, tr

_BAR = 6.0


class GridDelegate(QStyledItemDelegate):
    """Cells of series; all others are Qt's own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Every row is equally high."""
        return QSize(120, option.fontMetrics.height() + SPACE_2 + SPACE_1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        cell = index.data(CELL)
        if not isinstance(cell, GridCell):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour("hover"))
        painter.setFont(option.font)
        room = QRectF(option.rect).adjusted(SPACE_2, 0, -SPACE_2, 0)
        if cell.score is None or cell.flag:
            _paint_words(painter, room, cell)
        else:
            _paint_bar(painter, room, cell.score, cell)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))
        painter.restore()


def _paint_bar(painter: QPainter, room: QRectF, score: float, cell: GridCell) -> None:
    metrics = QFontMetricsF(painter.font())
    wide = metrics.horizontalAdvance("0.00") + SPACE_2
    painter.setPen(colour("text"))
    number = QRectF(room.left(), room.top(), wide, room.height())
    painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, decimal(score))
    bar = QRectF(room.left() + wide, room.center().y() - _BAR / 2, max(0.0, room.width() - wide), _BAR)
    painter.fillRect(bar, colour("track"))
    filled = QRectF(bar)
    filled.setWidth(bar.width() * min(1.0, max(0.0, score)))
    painter.fillRect(filled, colour("caution" if score >= cell.threshold else "accent"))
    if cell.span is not None:
        _paint_whisker(painter, bar, cell.span)
    tick = bar.left() + bar.width() * cell.threshold
    painter.fillRect(QRectF(tick - 0.75, bar.top() - 2, 1.5, _BAR + 4), colour("text"))


def _paint_whisker(painter: QPainter, bar: QRectF, span: Span) -> None:
    """From the lowest to the highest score of a probe, with an edge, so that it shows on the bar as well."""
    y, (left, right) = bar.center().y(), (bar.left() + bar.width() * end for end in span)
    for pen in (QPen(colour("surface"), 3.2), QPen(colour("text"), 1.4)):
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for x in (left, right):
            painter.drawLine(QPointF(x, bar.top() - 1), QPointF(x, bar.bottom() + 1))


def _paint_words(painter: QPainter, room: QRectF, cell: GridCell) -> None:
    if cell.score is not None:
        said = cell.score >= cell.threshold
        glyph, tint, words = ("flag", "caution", tr("yes")) if said else ("flag-empty", "muted", tr("no"))
    elif cell.why is not None:
        glyph, tint, words = cell.why.icon, cell.why.tint, cell.why.word
    else:
        return
    side = icon_side(painter.font())
    draw_icon(painter, QRectF(room.left(), room.center().y() - side / 2, side, side), glyph, tint)
    rest = room.adjusted(side + SPACE_1, 0, 0, 0)
    painter.setPen(colour("text" if cell.score is not None else tint))
    cut = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, rest.width())
    painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
