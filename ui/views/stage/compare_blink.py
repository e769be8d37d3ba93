"""When the blinking pair blinks by itself: as the reviewer chose, never where motion is reduced or nobody looks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QStyle

from ui.views.stage.toolbar import StageTools
from ui.widgets.compare_bar import CompareBar
from ui.widgets.compare_scene import BlinkScene
from ui.widgets.image_canvas import ImageCanvas


class Blinking(QObject):
    """Starts and stops one scene."""

    def __init__(
        self, scene: BlinkScene, canvas: ImageCanvas, tools: StageTools, bar: CompareBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._scene, self._canvas, self._tools, self._bar = scene, canvas, tools, bar
        bar.rate_chosen.connect(self._choose_rate)
        bar.play_wanted.connect(self.toggle)
        scene.playing_changed.connect(bar.set_playing)
        canvas.installEventFilter(self)

    def enter(self) -> None:
        """The scene is shown: begin with the first picture, and blink where that is wanted."""
        self._bar.set_rate(self._tools.blink)
        self._scene.show_second(False)
        self._scene.set_interval(self._tools.blink)
        self._scene.play(self._tools.blink > 0 and not self._motion_reduced())

    def hold(self) -> None:
        """Stand still."""
        self._scene.play(False)

    def toggle(self) -> None:
        """Blink, or stand still; by hand only where the reviewer chose that."""
        if self._canvas.scene is self._scene:
            self._scene.play(not self._scene.playing and self._tools.blink > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Nothing blinks that nobody looks at."""
        if event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.Hide):
            self.hold()
        return False

    def _choose_rate(self, milliseconds: int) -> None:
        self._tools.keep_blink(milliseconds)
        self._scene.set_interval(milliseconds)
        self._bar.set_rate(milliseconds)
        if not milliseconds:
            self.hold()

    def _motion_reduced(self) -> bool:
        """Whether the system asks programs to animate nothing."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._canvas.style().styleHint(hint, None, self._canvas) == 0
