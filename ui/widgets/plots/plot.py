"""A drawing with marks that keys and mouse walk: each has words, and opening one is told to the owner."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen

from ui.theme import colour, plain_tip
from ui.widgets.announce import announce
from ui.widgets.plots.drawing import Drawing
from ui.widgets.plots.scale import Area, Scale

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_PAGE = 10
_REACH = 14.0
_LOOKED_AT = 2000


class Plot(Drawing):
    """One focusable drawing. Arrows walk the marks, Enter or a double press opens one, the mouse points at them.

    A subclass says where its marks are (`mark_count`, `mark_place`, `mark_words`) and paints them.
    """

    opened = Signal(int)
    """A mark was opened, by its number."""

    picked = Signal(int, bool)
    """A press, or Space, on a mark: its number, and whether what is there adds to what was picked before."""

    pointed = Signal(int)
    """The cursor or the mouse is at a mark; -1 at none."""

    def __init__(self, name: str, across: Scale, up: Scale) -> None:
        super().__init__(name, across, up)
        self.cursor_at = -1
        self.tips = True  # off where the owner shows a mark in a way of its own
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # -- what a subclass says --------------------------------------------------------------

    def mark_count(self) -> int:
        """How many marks the cursor can stand at."""
        return 0

    def mark_place(self, mark: int, area: Area) -> QPointF:  # noqa: ARG002 - what a subclass says
        """Where a mark is."""
        return area.rect.center()

    def mark_words(self, mark: int) -> str:  # noqa: ARG002 - what a subclass says
        """A mark in words."""
        return ""

    def mark_beside(self, mark: int, right: int, up: int) -> int:
        """The mark one step from another; up and right are both forwards in a plain row of marks."""
        return mark + right + up

    def changed(self) -> None:
        """Data or look changed: a cursor at a mark that is gone is gone, too."""
        if self.cursor_at >= self.mark_count():
            self.cursor_at = -1
        super().changed()

    def paint_over(self, painter: QPainter, area: Area) -> None:
        """Paint the cursor."""
        if 0 <= self.cursor_at < self.mark_count():
            self.paint_cursor(painter, area)

    def paint_cursor(self, painter: QPainter, area: Area) -> None:
        """A ring around the mark at the cursor."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("focus"), 2))
        painter.drawEllipse(self.mark_place(self.cursor_at, area), 7, 7)

    def go_to(self, mark: int) -> None:
        """Put the cursor at a mark, and have it said."""
        count = self.mark_count()
        if not count:
            return
        self.cursor_at = min(max(0, mark), count - 1)
        words = self.mark_words(self.cursor_at)
        self.setToolTip(plain_tip(words) if self.tips else "")
        announce(self, words)
        self.pointed.emit(self.cursor_at)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Page and Home and End move; Space picks, Enter opens."""
        key = Qt.Key(event.key())
        here = self.cursor_at
        if key in _STEPS and self.mark_count():
            right, up = _STEPS[key]
            self.go_to(0 if here < 0 else self.mark_beside(here, right, up))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self.mark_count():
            self.go_to(here + (_PAGE if key == Qt.Key.Key_PageDown else -_PAGE))
        elif key == Qt.Key.Key_Home:
            self.go_to(0)
        elif key == Qt.Key.Key_End:
            self.go_to(self.mark_count() - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here >= 0:
            self.opened.emit(here)
        elif key == Qt.Key.Key_Space and here >= 0:
            self.picked.emit(here, adds_to(event))
        else:
            event.ignore()

    def mark_near(self, place: QPointF) -> int:
        """The mark nearest to a place of the mouse; -1 where none is near."""
        area, best, found = self.area(), _REACH, -1
        for mark in range(min(self.mark_count(), _LOOKED_AT)):
            gap = self.mark_place(mark, area) - place
            if (distance := (gap.x() ** 2 + gap.y() ** 2) ** 0.5) < best:
                best, found = distance, mark
        return found

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the mouse points at."""
        mark = self.mark_near(event.position())
        self.setToolTip(plain_tip(self.mark_words(mark)) if mark >= 0 and self.tips else "")
        if mark >= 0 and mark != self.cursor_at:
            self.cursor_at = mark
            self.pointed.emit(mark)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press picks what is there."""
        mark = self.mark_near(event.position())
        if mark >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(mark, adds_to(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is there."""
        mark = self.mark_near(event.position())
        if mark >= 0:
            self.opened.emit(mark)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse points at nothing any more."""
        super().leaveEvent(event)
        self.pointed.emit(-1)


def adds_to(event: QKeyEvent | QMouseEvent) -> bool:
    """Whether Shift or Ctrl is held: what is picked then adds to what was."""
    return bool(event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
