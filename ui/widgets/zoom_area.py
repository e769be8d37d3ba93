"""A widget through which something larger is seen: zoom to the cursor, pan by hand and keyboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.viewport import Viewport

_ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_STEP = 1.25
_PAN = 64
_GRIPS = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)
_CONTROLS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ZoomArea(QWidget):
    """Keeps a `Viewport` and moves it by wheel, pinch, drag, double click, `+`, `-` and Shift+arrows.

    Every other key goes on to the window. Linked areas exchange views by `viewportChanged` and `set_view`.
    """

    zoomChanged = Signal(float)
    viewportChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = Viewport((1, 1), (1, 1))
        self._movable = False
        self._grip: QPointF | None = None
        self._pointer: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 80)

    @property
    def view(self) -> Viewport:
        """Zoom and position; hand it to another canvas' `set_view` to link two."""
        return self._view

    @property
    def zoom(self) -> float:
        """Screen pixels per pixel of the whole image; 1.0 is 1:1."""
        return self._view.scale * self.devicePixelRatioF()

    @property
    def pointer(self) -> QPointF | None:
        """Where the mouse was last seen over it, or something was put in its place; None when it has left."""
        return self._pointer

    def set_view(self, view: Viewport) -> None:
        """Take over zoom and position; emits nothing when they are the same."""
        view = replace(view, image=self._view.image).resized(max(1, self.width()), max(1, self.height()))
        if view == self._view:
            return
        zoomed = view.scale != self._view.scale
        self._view = view
        if zoomed:
            self.zoomChanged.emit(self.zoom)
        self.viewportChanged.emit(view)
        self.update()

    def fit(self) -> None:
        """Show the whole image."""
        self.set_view(self._view.fit())

    def actual_size(self) -> None:
        """One pixel of the image to one of the screen."""
        self.zoom_to(1.0)

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom to screen pixels per image pixel, holding the point under `at` (the middle if None)."""
        if self._movable:
            point = at or QPointF(self.width() / 2, self.height() / 2)
            self.set_view(self._view.zoomed(zoom / self.devicePixelRatioF(), (point.x(), point.y())))

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is fitted fitted."""
        self.set_view(self._view)
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the point under the cursor."""
        turned = event.angleDelta().y() / 120
        if turned and self._movable:
            self.zoom_to(self.zoom * _STEP**turned, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Two fingers on a touchpad zoom to the point between them."""
        if isinstance(event, QNativeGestureEvent) and self._movable:
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_to(self.zoom * max(0.1, 1 + event.value()), event.position())
                return True
            if event.gestureType() is Qt.NativeGestureType.SmartZoomNativeGesture:
                self._change_at(event.position())
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`+`, `-` and Shift+arrows; every other key goes on to the window."""
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus) and not modifiers & _CONTROLS:
            self.zoom_to(self.zoom * (1 / _STEP if key == Qt.Key.Key_Minus else _STEP))
        elif key in _ARROWS and modifiers & Qt.KeyboardModifier.ShiftModifier:
            dx, dy = _ARROWS[Qt.Key(key)]
            self.set_view(self._view.panned(dx * _PAN, dy * _PAN))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is larger than the area."""
        if self._movable and self._view.overflows and event.button() in _GRIPS:
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it with the hand; with mouse tracking on, paint anew wherever the pointer goes."""
        if self.hasMouseTracking():
            self._pointer = event.position()
            self.update()
        if self._grip is None:
            super().mouseMoveEvent(event)
            return
        moved, self._grip = event.position() - self._grip, event.position()
        self.set_view(self._view.panned(moved.x(), moved.y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._pointer = None
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._grip is None:
            super().mouseReleaseEvent(event)
            return
        self._grip = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change between the whole image and 1:1 at this point."""
        if not self._movable or event.button() is not Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
        else:
            self._change_at(event.position())

    def _change_at(self, at: QPointF) -> None:
        if self._view.fitted:
            self.zoom_to(1.0, at)
        else:
            self.fit()
