"""Moves the line of a split: by mouse, by key, and along with the view, so that it is always within sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

from ui.widgets.compare_scene import SplitScene
from ui.widgets.image_canvas import ImageCanvas

_NEAR = 8.0
_STEP = 16.0


class SplitLine(QObject):
    """Steers one split on one canvas while that shows it."""

    def __init__(self, canvas: ImageCanvas, scene: SplitScene, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._scene = canvas, scene
        self._held = False
        canvas.viewportChanged.connect(lambda _: self.keep_in_sight())
        canvas.installEventFilter(self)

    def step(self, by: int) -> None:
        """Move the line by so many steps of the screen."""
        width = self._canvas.view.image[0] * self._canvas.view.scale
        self.move_to(self._scene.at + by * _STEP / max(1.0, width))

    def move_to(self, at: float) -> None:
        """Move the line to a share of the picture's width, as far as that is in sight."""
        low, high = self._in_sight()
        self._scene.move_to(min(max(at, low), high))

    def keep_in_sight(self) -> None:
        """The view moved."""
        if self._canvas.scene is self._scene:
            self.move_to(self._scene.at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Take hold of the line near which the mouse is pressed."""
        if self._canvas.scene is not self._scene or not isinstance(event, QMouseEvent):
            return False
        view, kind = self._canvas.view, event.type()
        x = event.position().x()
        line = view.to_window(self._scene.at * view.image[0], 0)[0]
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._held = abs(x - line) <= _NEAR
            if self._held:
                self._canvas.setCursor(Qt.CursorShape.SplitHCursor)
            return self._held
        if kind is QEvent.Type.MouseMove and self._held:
            self.move_to(view.to_image(x, 0)[0] / view.image[0])
            return True
        if kind is QEvent.Type.MouseButtonRelease and self._held:
            self._held = False
            self._canvas.unsetCursor()
            return True
        return False

    def _in_sight(self) -> tuple[float, float]:
        view = self._canvas.view
        ends = (view.to_image(x, 0)[0] / view.image[0] for x in (0, view.window[0]))
        low, high = (min(1.0, max(0.0, end)) for end in ends)
        return low, high
