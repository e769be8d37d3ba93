"""The magnifier of a canvas: laid on and taken away, moved by mouse or keys, stronger and weaker."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QWheelEvent

from ui.translate import tr
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.stage_lens import Lens

WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_PAN = 64
_LENS_STEP = 24


class Magnifier(QObject):
    """Steers the lens of a canvas, which enlarges what the filter leaves. Its power is remembered until the end."""

    message = Signal(str)

    def __init__(self, canvas: ImageCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._power = 3.0
        canvas.installEventFilter(self)

    def toggle(self) -> None:
        """Lay the magnifier under the mouse – in the middle when the mouse is elsewhere – or take it away."""
        canvas = self._canvas
        if canvas.lens is not None:
            canvas.set_lens(None)
            self.message.emit(tr("The magnifier is off."))
            return
        under = QPointF(canvas.mapFromGlobal(QCursor.pos()))
        inside = canvas.isVisible() and canvas.rect().contains(under.toPoint())
        canvas.set_lens(Lens(under if inside else QPointF(canvas.rect().center()), self._power))
        self.message.emit(
            tr("Magnifier: move it with the mouse or Alt, Shift and the arrows; Ctrl and the wheel change its power.")
        )

    def strengthen(self, by: int) -> None:
        """Make the lens stronger, or weaker."""
        if self._canvas.lens is not None:
            lens = self._canvas.lens.stepped(by)
            self._power = lens.power
            self._canvas.set_lens(lens)
            self.message.emit(tr("Magnifier × {power}", power=f"{lens.power:g}"))

    def move(self, across: int, down: int) -> None:
        """Move the lens where there is one, and the view once the lens is at the rim; else the view."""
        canvas, lens = self._canvas, self._canvas.lens
        if lens is None:
            canvas.set_view(canvas.view.panned(-across * _PAN, -down * _PAN))
            return
        wanted = lens.at + QPointF(across * _LENS_STEP, down * _LENS_STEP)
        moved = lens.moved(wanted, QRectF(canvas.rect()))
        canvas.set_lens(moved)
        if moved.at != wanted:
            canvas.set_view(canvas.view.panned(-across * _PAN, -down * _PAN))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """The lens follows the mouse, and takes the wheel with Ctrl."""
        lens = self._canvas.lens
        if lens is None:
            return False
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._canvas.set_lens(lens.moved(event.position(), QRectF(self._canvas.rect())))
        elif isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.strengthen(1 if event.angleDelta().y() > 0 else -1)
            return True
        return False
