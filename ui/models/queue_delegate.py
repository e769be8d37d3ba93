"""Paints an image of the queue as a row or a tile: covered thumbnail, name, why it deserves a look, risks, state."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.image import ReviewState
from app.domain.order import WEIGHTS, Order
from app.domain.queue import QueueRow
from ui.models.queue_model import LabelRole, RowRole, SuggestedRole
from ui.models.queue_words import AXIS_WORDS, glyph_of, suggested_words, why_of, why_short
from ui.theme import colour, draw_icon, flip, scaled_font, upright_icon, upright_words
from ui.translate import decimal, later, say_kept, tr, tr_marked

PAD, GAP = 8, 12
THUMB = 72
TILE = 96
_LEAD = 2
_GLYPH, _SMALL_GLYPH = 16, 13
_GRAVE = 0.7

Index = QModelIndex | QPersistentModelIndex

_STATES: dict[ReviewState, tuple[str, str, str]] = {
    ReviewState.OPEN: ("circle", "muted", later("Open")),
    ReviewState.RULED: ("check-circle", "good", later("Ruled")),
    ReviewState.SKIPPED: ("skip", "caution", later("Skipped")),
    ReviewState.ESCALATED: ("escalate", "caution", later("Escalated")),
}
_FORCES = {"human": ("human", "good", later("Human")), "artificial": ("artificial", "accent", later("Artificial"))}


def state_of(row: QueueRow, label: str = "") -> tuple[str, str, str]:
    """Icon, tint and words for where an image stands; `label` is the title of its policy label."""
    if row.state is ReviewState.RULED:
        icon, tint, words = _FORCES.get(row.force or "", _STATES[ReviewState.RULED])
        words = tr_marked(words)
        return icon, tint, f"{words} · {label or row.policy_label}" if row.policy_label else words
    icon, tint, words = _STATES[row.state]
    return icon, tint, tr_marked(words)


def _stands(index: Index, row: QueueRow) -> tuple[str, str, str]:
    """The same; while an image is open, what the policy suggests."""
    what = index.data(SuggestedRole) if row.state is ReviewState.OPEN else ""
    return ("suggested", "accent", suggested_words(str(what))) if what else state_of(row, str(index.data(LabelRole)))


class QueueDelegate(QStyledItemDelegate):
    """Paints from ready values only; a missing thumbnail is asked for and painted when it is there."""

    def __init__(self, thumbnail: Callable[[str], QImage | None]) -> None:
        super().__init__()
        self._thumbnail = thumbnail
        self.covered = False
        self.grid = False
        self.order = Order.ARRIVAL

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Every row is equally high, and every tile equally large, so that the list need not measure them."""
        line = QFontMetrics(option.font).height()
        if self.grid:
            return QSize(TILE + 2 * PAD, TILE + 2 * line + 3 * PAD)
        return QSize(240, max(THUMB, 4 * line + 3 * _LEAD) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one image."""
        row = index.data(RowRole)
        if not isinstance(row, QueueRow):
            return
        rect: QRect = option.rect
        font: QFont = option.font
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        flip(painter, QRectF(rect))  # all places change sides; pictures, glyphs and words are turned back
        _paint_ground(painter, rect, option.state)
        if self.grid:
            thumb = QRect(rect.left() + (rect.width() - TILE) // 2, rect.top() + PAD, TILE, TILE)
            self._paint_thumbnail(painter, thumb, row)
            below = QRect(
                rect.left() + PAD, thumb.bottom() + PAD, rect.width() - 2 * PAD, rect.height() - TILE - 2 * PAD
            )
            self._paint_tile_words(painter, below, row, font, _stands(index, row))
        else:
            thumb = QRect(rect.left() + PAD + 2, rect.top() + (rect.height() - THUMB) // 2, THUMB, THUMB)
            self._paint_thumbnail(painter, thumb, row)
            text = rect.adjusted(PAD + 2 + THUMB + GAP, PAD, -PAD, -PAD)
            self._paint_words(painter, text, row, font, _stands(index, row))
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, rect: QRect, row: QueueRow) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(rect), 6, 6)
        painter.save()
        flip(painter, QRectF(rect))
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

    def _paint_words(
        self, painter: QPainter, rect: QRect, row: QueueRow, font: QFont, stands: tuple[str, str, str]
    ) -> None:
        small, bold = scaled_font(font, 0.9), scaled_font(font, 1.0, bold=True)
        line = QFontMetrics(font).height()
        top = rect.top() + max(0, (rect.height() - 4 * line - 3 * _LEAD) // 2)
        lines = [QRect(rect.left(), top + at * (line + _LEAD), rect.width(), line) for at in range(4)]
        _elided(painter, lines[0], row.name, bold, "text", middle=True)
        why = why_of(row, self.order)
        if why is not None:
            name, tint = glyph_of(why)
            _glyph_words(painter, lines[1], name, tint, why_short(why), small)
        else:
            tint = "muted" if row.readable else "caution"
            _elided(painter, lines[1], say_kept(row.unreadable_message or "") or _facts(row), small, tint)
        _paint_risks(painter, lines[2], row, small)
        marks = _paint_marks(painter, lines[3], row, small)
        name, tint, words = stands
        _glyph_words(painter, lines[3].adjusted(0, 0, -marks, 0), name, tint, words, small)

    def _paint_tile_words(
        self, painter: QPainter, rect: QRect, row: QueueRow, font: QFont, stands: tuple[str, str, str]
    ) -> None:
        small = scaled_font(font, 0.9)
        line = QFontMetrics(font).height()
        name, tint, stood = stands
        _glyph_words(painter, QRect(rect.left(), rect.top(), rect.width(), line), name, tint, row.name, small)
        second = QRect(rect.left(), rect.top() + line, rect.width(), line)
        why = why_of(row, self.order)
        if why is not None:
            name, tint = glyph_of(why)
            _glyph_words(painter, second, name, tint, why_short(why), small)
        elif name == "suggested":
            _elided(painter, second, stood, small, "text")
        elif row.risks:
            _paint_risks(painter, second, row, small)
        else:
            marks = _paint_marks(painter, second, row, small)
            _elided(painter, second.adjusted(0, 0, -marks, 0), _facts(row), small, "muted")


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, colour("selection"))
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, colour("hover"))
    if state & QStyle.StateFlag.State_HasFocus:  # the present one of several that are selected
        painter.setPen(QPen(colour("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_risks(painter: QPainter, rect: QRect, row: QueueRow, font: QFont) -> None:
    """The worst risk of each axis, the gravest first: glyph where it reaches the threshold, word and number."""
    metrics, left = QFontMetrics(font), rect.left()
    for axis, risk in sorted(row.risks.items(), key=lambda pair: -pair[1] * WEIGHTS[pair[0]]):
        high = risk >= row.limits.of(axis)
        words = f"{tr_marked(AXIS_WORDS[axis])} {decimal(risk)}"
        width = metrics.horizontalAdvance(words) + (_SMALL_GLYPH + 3 if high else 0)
        if left + width > rect.right() and left > rect.left():
            _elided(painter, QRect(left, rect.top(), max(0, rect.right() - left), rect.height()), "…", font, "muted")
            return
        place = QRect(left, rect.top(), min(width, rect.right() - left) + 1, rect.height())
        if high:
            _glyph_words(
                painter, place, "alert", "bad" if risk >= _GRAVE else "caution", words, font, side=_SMALL_GLYPH
            )
        else:
            _elided(painter, place, words, font, "muted")
        left += width + GAP - 4


def _paint_marks(painter: QPainter, rect: QRect, row: QueueRow, font: QFont) -> int:
    """Marks at the right: how many gave no answer, what the file declares; returns their width."""
    right = rect.right()
    if row.failed:
        number = str(row.failed)
        width = QFontMetrics(font).horizontalAdvance(number)
        _elided(painter, QRect(right - width, rect.top(), width + 1, rect.height()), number, font, "muted")
        right -= width + 2
    for shown, name, tint in (
        (row.failed > 0, "cloud-off", "caution"),
        (row.declares_ai, "sparkle", "accent"),
        (row.declares_camera, "camera", "muted"),
    ):
        if shown:
            top = rect.top() + (rect.height() - _GLYPH) / 2
            upright_icon(painter, QRectF(right - _GLYPH, top, _GLYPH, _GLYPH), name, tint)
            right -= _GLYPH + 4
    return rect.right() - right


def _glyph_words(
    painter: QPainter, rect: QRect, name: str, tint: str, words: str, font: QFont, *, side: int = _GLYPH
) -> None:
    upright_icon(painter, QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side), name, tint)
    ink = "text" if tint == "bad" else tint
    _elided(painter, rect.adjusted(side + 3, 0, 0, 0), words, font, ink)


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
    upright_words(painter, QRectF(rect), shown, at_end=right)
