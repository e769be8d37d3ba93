"""Paints one row of the queue: covered thumbnail, name, facts, state as glyph and word, highest risk as a small bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.image import ReviewState
from app.domain.queue import QueueRow
from ui.models.queue_model import RowRole
from ui.theme import colour, draw_icon, scaled_font
from ui.translate import later, tr, tr_marked

PAD, GAP = 8, 12
THUMB = 64
_GLYPH = 16

Index = QModelIndex | QPersistentModelIndex

_STATES: dict[ReviewState, tuple[str, str, str]] = {
    ReviewState.OPEN: ("circle", "muted", later("Open")),
    ReviewState.RULED: ("check-circle", "good", later("Ruled")),
    ReviewState.SKIPPED: ("skip", "caution", later("Skipped")),
    ReviewState.ESCALATED: ("escalate", "caution", later("Escalated")),
}
_FORCES = {"human": ("human", "good", later("Human")), "artificial": ("artificial", "accent", later("Artificial"))}


def state_of(row: QueueRow) -> tuple[str, str, str]:
    """Icon, tint and words for where an image stands."""
    if row.state is ReviewState.RULED:
        icon, tint, words = _FORCES.get(row.force or "", _STATES[ReviewState.RULED])
        words = tr_marked(words)
        return icon, tint, f"{words} · {row.policy_label}" if row.policy_label else words
    icon, tint, words = _STATES[row.state]
    return icon, tint, tr_marked(words)


class QueueDelegate(QStyledItemDelegate):
    """Paints from ready values only; a missing thumbnail is asked for and painted when it is there."""

    def __init__(self, thumbnail: Callable[[str], QImage | None]) -> None:
        super().__init__()
        self._thumbnail = thumbnail
        self.covered = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Every row is equally high, so that the list need not measure them."""
        line = QFontMetrics(option.font).height()
        return QSize(240, max(THUMB, 3 * line + 8) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(RowRole)
        if not isinstance(row, QueueRow):
            return
        rect: QRect = option.rect
        state = option.state
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("selection"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour("hover"))
        thumb = QRect(rect.left() + PAD + 2, rect.top() + (rect.height() - THUMB) // 2, THUMB, THUMB)
        self._paint_thumbnail(painter, thumb, row)
        text = rect.adjusted(PAD + 2 + THUMB + GAP, PAD, -PAD, -PAD)
        self._paint_words(painter, text, row, font)
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, rect: QRect, row: QueueRow) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(rect), 6, 6)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(rect, colour("stage"))
        image = self._thumbnail(row.sha256) if row.readable and not self.covered else None
        if image is not None:
            size = image.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            target = QRect(0, 0, size.width(), size.height())
            target.moveCenter(rect.center())
            painter.drawImage(target, image)
        else:
            name = "eye-off" if self.covered else "image" if row.readable else "broken-image"
            tint = "muted" if row.readable else "caution"
            glyph = QRectF(0, 0, 28, 28)
            glyph.moveCenter(QRectF(rect).center())
            draw_icon(painter, glyph, name, tint)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, row: QueueRow, font: QFont) -> None:
        small = scaled_font(font, 0.9)
        bold = scaled_font(font, 1.0, bold=True)
        line = QFontMetrics(font).height()
        top = rect.top() + max(0, (rect.height() - 3 * line - 8) // 2)
        _elided(painter, QRect(rect.left(), top, rect.width(), line), row.name, bold, "text", middle=True)
        top += line + 4
        facts = row.unreadable_message or _facts(row)
        tint = "muted" if row.readable else "caution"
        _elided(painter, QRect(rect.left(), top, rect.width(), line), facts, small, tint)
        top += line + 4
        icon, tint, words = state_of(row)
        draw_icon(painter, QRectF(rect.left(), top + (line - _GLYPH) / 2, _GLYPH, _GLYPH), icon, tint)
        left = rect.left() + _GLYPH + 4
        risk = min(104, rect.width() // 2)
        width = rect.width() - _GLYPH - 4 - (risk + GAP if row.worst or row.failed or row.declares_ai else 0)
        _elided(painter, QRect(left, top, width, line), words, small, tint)
        self._paint_risk(painter, QRect(rect.right() - risk, top, risk, line), row, small)

    def _paint_risk(self, painter: QPainter, rect: QRect, row: QueueRow, font: QFont) -> None:
        right = rect.right()
        for shown, icon, tint in ((row.failed > 0, "alert", "caution"), (row.declares_ai, "sparkle", "accent")):
            if shown:
                draw_icon(
                    painter,
                    QRectF(right - _GLYPH, rect.top() + (rect.height() - _GLYPH) / 2, _GLYPH, _GLYPH),
                    icon,
                    tint,
                )
                right -= _GLYPH + 4
        if row.worst is None:
            return
        number = f"{row.worst.score:.0%}"
        metrics = QFontMetrics(font)
        text = metrics.horizontalAdvance("100%")
        _elided(painter, QRect(right - text, rect.top(), text + 1, rect.height()), number, font, "muted", right=True)
        bar = QRectF(rect.left(), rect.center().y() - 2, max(12, right - text - 6 - rect.left()), 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("track"))
        painter.drawRoundedRect(bar, 2.5, 2.5)
        tint = "bad" if row.worst.score >= 0.7 else "caution" if row.worst.score >= 0.3 else "good"
        painter.setBrush(colour(tint))
        painter.drawRoundedRect(
            QRectF(bar.left(), bar.top(), max(4.0, bar.width() * row.worst.score), bar.height()), 2.5, 2.5
        )


def _facts(row: QueueRow) -> str:
    frames = tr(" · frame 1 of {frames}", frames=row.frames) if row.frames > 1 else ""
    return f"{row.format} · {row.width} × {row.height}{frames}"


def _elided(
    painter: QPainter, rect: QRect, text: str, font: QFont, tint: str, *, right: bool = False, middle: bool = False
) -> None:
    painter.setFont(font)
    painter.setPen(colour(tint))
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    shown = QFontMetrics(font).elidedText(text, mode, rect.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
