"""Keeps the second picture beside the stage like the first: zoom and place, turn, look, magnifier, what is revealed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.viewport import Viewport


def linked(view: Viewport, image: tuple[float, float]) -> Viewport:
    """The view that shows the same part of a picture of another size (as it is turned), at the same size."""
    if view.fitted:
        return replace(view, image=image)
    scale = view.scale * view.image[0] / image[0]
    centre = (view.centre[0] / view.image[0] * image[0], view.centre[1] / view.image[1] * image[1])
    return replace(view, image=image, scale=scale, centre=centre)


class Follower(QObject):
    """Whatever repaints the first canvas may have changed how it is looked at: the second follows a moment later."""

    def __init__(self, first: ImageCanvas, second: ImageCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._first, self._second = first, second
        self._linked, self._busy = True, False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.follow)
        first.viewportChanged.connect(lambda _: self._link(first, second))
        second.viewportChanged.connect(lambda _: self._link(second, first))
        first.revealChanged.connect(self._reveal)
        first.installEventFilter(self)

    def set_linked(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Move both together from now on, or each by itself."""
        self._linked = on
        self.link()

    def link(self) -> None:
        """Show the same part on both, where they are moved together."""
        self._link(self._first, self._second)

    def follow(self) -> None:
        """Make the second as the first is now."""
        first, second = self._first, self._second
        if second.isHidden():
            return
        turn, adjustment = first.layer.turn, first.layer.adjustment
        if (second.layer.turn, second.layer.adjustment) != (turn, adjustment):
            second.set_view_change(turn, adjustment)
            self._link(first, second)
        if second.ground is not first.ground:
            second.set_ground(first.ground)
        if second.overlay.look != first.overlay.look:
            second.set_overlay_look(first.overlay.look)
        if second.overlay.visible != first.overlay.visible:
            second.set_overlays_visible(first.overlay.visible)
        if second.lens != first.lens:
            second.set_lens(first.lens)
        if second.spotlight != first.spotlight or (first.spotlight and first.pointer not in (None, second.pointer)):
            second.set_spotlight(first.spotlight, first.pointer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """The first canvas is painted."""
        if event.type() is QEvent.Type.Paint and not self._second.isHidden():
            self._later.start()
        return False

    def _link(self, moved: ImageCanvas, other: ImageCanvas) -> None:
        if not self._linked or self._busy or self._second.isHidden():
            return
        self._busy = True  # else the other's answer, rounded, would move this one again
        other.set_view(linked(moved.view, other.view.image))
        self._busy = False

    def _reveal(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._second.reveal(on and not self._first.spotlight and not self._second.isHidden())
        if not on:
            self._second.set_spotlight(0)
