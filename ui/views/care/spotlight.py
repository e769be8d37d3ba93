"""The spotlight: a circle of the picture as it is, moved by mouse or keys; whatever covers ends it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QWheelEvent

from ui.actions import Actions
from ui.translate import tr
from ui.widgets.image_canvas import ImageCanvas

RADIUS, SMALLEST, LARGEST = 90, 24, 480
GROWTH = 1.25
STEP = 24
MOVES = {"spotlight_left": (-1, 0), "spotlight_right": (1, 0), "spotlight_up": (0, -1), "spotlight_down": (0, 1)}


class Spotlight(QObject):
    """Steers the spotlight of a canvas. Its size is remembered until the window closes."""

    message = Signal(str)

    def __init__(self, canvas: ImageCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._radius, self._at = RADIUS, QPointF()
        canvas.installEventFilter(self)

    def act(self, actions: Actions) -> None:
        """Carry out the actions of the keyboard and the menus."""
        actions.on("spotlight", self.toggle)
        actions.on("spotlight_larger", lambda: self.resize(GROWTH))
        actions.on("spotlight_smaller", lambda: self.resize(1 / GROWTH))
        for name, (across, down) in MOVES.items():
            actions.on(name, partial(self.move, across * STEP, down * STEP))

    def toggle(self) -> None:
        """Switch the circle on – under the mouse, or in the middle when the mouse is elsewhere – or off."""
        if self._canvas.spotlight:
            self._canvas.set_spotlight(0)
            self.message.emit(tr("The spotlight is off."))
            return
        under = QPointF(self._canvas.mapFromGlobal(QCursor.pos()))
        inside = self._canvas.isVisible() and self._canvas.rect().contains(under.toPoint())
        self._at = under if inside else QPointF(self._canvas.rect().center())
        self._canvas.set_spotlight(self._radius, self._at)
        self.message.emit(
            tr("Spotlight: move it with the mouse or Alt and the arrows; Shift and the wheel change its size.")
        )

    def move(self, across: float, down: float) -> None:
        """Move the circle by logical pixels; it stays on the stage."""
        if self._canvas.spotlight:
            bounds = self._canvas.rect()
            x = min(max(self._at.x() + across, 0.0), float(bounds.width()))
            y = min(max(self._at.y() + down, 0.0), float(bounds.height()))
            self._at = QPointF(x, y)
            self._canvas.set_spotlight(self._radius, self._at)

    def resize(self, factor: float) -> None:
        """Make the circle larger or smaller."""
        if self._canvas.spotlight:
            self._radius = round(min(max(self._radius * factor, SMALLEST), LARGEST))
            self._canvas.set_spotlight(self._radius, self._at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Follow the mouse; take the wheel with Shift."""
        if not self._canvas.spotlight:
            return False
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._at = event.position()
        elif isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            turned: QPoint = event.angleDelta()
            steps = (turned.y() or turned.x()) / 120  # with Shift some systems turn the wheel sideways
            self.resize(GROWTH**steps)
            return True
        return False
