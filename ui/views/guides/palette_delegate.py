"""Paints a line of the palette: icon, words, group, why it cannot be chosen, and the key on a cap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.palette_model import Entry, EntryRole, Index
from ui.theme import SPACE_2, SPACE_3, colour, draw_icon, icon_side, scaled_font
from ui.widgets.key_cap import cap_size, paint_cap

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PaletteDelegate(QStyledItemDelegate):
    """Lays out from the start of the line, mirrored where the language runs from right to left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """One line of words with air around it."""
        return QSize(240, round(QFontMetricsF(option.font).height()) + 2 * SPACE_2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        entry = index.data(EntryRole)
        if not isinstance(entry, Entry):
            return
        painter.save()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("selection"))
            painter.fillRect(self._at(option, 0, 3), colour("accent"))
        side = icon_side(option.font)
        at = float(SPACE_3)
        if entry.icon:
            box = self._at(option, at, side)
            draw_icon(painter, QRectF(box.left(), rect.center().y() - side / 2, side, side), entry.icon, _ink(entry))
        at += side + SPACE_2
        end = rect.width() - SPACE_3
        if entry.key:
            font = scaled_font(option.font, 0.85)
            size = cap_size(font, entry.key)
            end -= size.width()
            box = self._at(option, end, size.width())
            painter.setFont(font)
            cap = QRectF(box.left(), rect.center().y() - size.height() / 2, size.width(), size.height())
            paint_cap(painter, cap, entry.key)
            end -= SPACE_3
        painter.setFont(option.font)
        metrics = QFontMetricsF(option.font)
        words = metrics.elidedText(entry.text, Qt.TextElideMode.ElideMiddle, max(0.0, end - at))
        width = metrics.horizontalAdvance(words) + 2
        painter.setPen(colour(_ink(entry)))
        painter.drawText(self._at(option, at, width), _aligned(option), words)
        at += width + SPACE_3
        if end - at > 40:
            small = scaled_font(option.font, 0.9)
            painter.setFont(small)
            painter.setPen(colour("caution" if entry.why and not _selected(option) else "muted"))
            room = QFontMetricsF(small).elidedText(entry.why or entry.group, Qt.TextElideMode.ElideRight, end - at)
            painter.drawText(self._at(option, at, end - at), _aligned(option), room)
        painter.restore()

    @staticmethod
    def _at(option: QStyleOptionViewItem, start: float, width: float) -> QRectF:
        """A part of the line, counted from where reading begins."""
        rect = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        left = rect.right() - start - width if mirrored else rect.left() + start
        return QRectF(left, rect.top(), width, rect.height())


def _selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def _aligned(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight if mirrored else _LEFT


def _ink(entry: Entry) -> str:
    return "muted" if entry.why else "text"
