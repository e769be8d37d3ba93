"""The stage's tools at work: turning, adjusting, the magnifier, zoom kept or not, and the panels for all of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.services.preferences import StageSettings
from ui.actions import Actions
from ui.translate import tr, tr_marked
from ui.views.stage.magnifier import WAYS, Magnifier
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.stage_adjust import AS_IT_IS, Adjustment
from ui.widgets.stage_ground import TITLES, Ground
from ui.widgets.stage_options import OverlayOptions, ViewOptions
from ui.widgets.stage_turn import UPRIGHT

_STEP = 5
_GAMMA_STEP = 1.15
# Choices are kept once the sliders have come to rest.
_REST_MS = 400


class StageTools(QObject):
    """Carries out what changes how a canvas' picture is looked at."""

    message = Signal(str)
    kept = Signal(object)
    """StageSettings that the reviewer has just chosen."""

    def __init__(self, canvas: ImageCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.magnifier = Magnifier(canvas, self)
        self.magnifier.message.connect(self.message)
        self.overlay_options, self.view_options = OverlayOptions(parent), ViewOptions(parent)
        self._settings = StageSettings()
        self.overlay_options.changed.connect(self._overlays_changed)
        self.view_options.adjusted.connect(self._adjust)
        self.view_options.turned.connect(self.turn)
        self.view_options.ground_chosen.connect(self._choose_ground)
        self.view_options.keep_zoom_chosen.connect(self._choose_keep_zoom)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(lambda: self.kept.emit(self._settings))

    def act(self, actions: Actions, adjust_button: QWidget, overlay_button: QWidget) -> None:
        """Carry out the actions of keyboard, menus and palette; the panels open beside their buttons."""
        on = actions.on
        on("actual_size", self._canvas.actual_size)
        on("keep_zoom", lambda: self._choose_keep_zoom(not self._canvas.keep_zoom))
        for way, (across, down) in WAYS.items():
            on(f"pan_{way}", partial(self.magnifier.move, across, down))
        on("magnifier", self.magnifier.toggle)
        on("magnify_more", partial(self.magnifier.strengthen, 1))
        on("magnify_less", partial(self.magnifier.strengthen, -1))
        for name in ("turn_left", "turn_right", "mirror", "reset_view"):
            on(name, partial(self.turn, name))
        for name, change in _ADJUSTING.items():
            on(name, partial(self._step, change))
        on("adjust_options", partial(self.open_view_options, adjust_button))
        on("overlay_options", partial(self.overlay_options.open_at, overlay_button))

    def use_settings(self, settings: StageSettings) -> None:
        """Draw as the reviewer chose."""
        self._settings = settings
        self.overlay_options.set_values(
            settings.opacity, settings.colours, settings.clip_low, settings.clip_high, settings.box_threshold
        )
        self._canvas.set_overlay_look(self.overlay_options.look())
        ground = Ground(settings.ground)
        self._canvas.set_ground(ground)
        self._canvas.keep_zoom = settings.keep_zoom
        self.view_options.set_choices(ground, keep_zoom=settings.keep_zoom)

    def open_view_options(self, button: QWidget) -> None:
        """Open the panel with what holds now."""
        self.view_options.set_adjustment(self._canvas.layer.adjustment)
        self.view_options.open_at(button)

    def turn(self, name: str) -> None:
        """Turn, mirror or reset the view, by the id of the action; say what is seen now."""
        layer = self._canvas.layer
        turn = layer.turn
        if name == "reset_view":
            self._canvas.set_view_change(UPRIGHT, AS_IT_IS)
            self._canvas.fit()
        else:
            changes = {"turn_left": lambda: turn.clockwise(3), "turn_right": turn.clockwise, "mirror": turn.flipped}
            self._canvas.set_view_change(changes[name](), layer.adjustment)
        self._say_view()

    @property
    def blink(self) -> int:
        """How long each picture of a blinking pair stands, in milliseconds; 0: nothing blinks by itself."""
        return self._settings.blink

    def keep_blink(self, milliseconds: int) -> None:
        """Keep that."""
        self._settings = replace(self._settings, blink=milliseconds)
        self._rest.start()

    # -- inside ----------------------------------------------------------------------------

    def _step(self, change: Callable[[Adjustment], Adjustment]) -> None:
        self._adjust(change(self._canvas.layer.adjustment))
        self._say_view()

    def _adjust(self, adjustment: Adjustment) -> None:
        self._canvas.set_view_change(self._canvas.layer.turn, adjustment)
        if not self.view_options.isVisible():
            self.view_options.set_adjustment(adjustment)

    def _say_view(self) -> None:
        changed = self._canvas.layer.words()
        self.view_options.set_adjustment(self._canvas.layer.adjustment)
        self.message.emit(
            tr("View changed: {changes}", changes=changed) if changed else tr("The view is as the image is.")
        )

    def _overlays_changed(self) -> None:
        self._canvas.set_overlay_look(self.overlay_options.look())
        self._keep()

    def _choose_ground(self, name: str) -> None:
        ground = Ground(name)
        self._canvas.set_ground(ground)
        self._keep(ground=ground)
        self.message.emit(tr("Behind the picture: {ground}", ground=tr_marked(TITLES[ground])))

    def _choose_keep_zoom(self, on: bool) -> None:  # noqa: FBT001 - a switch
        self._canvas.keep_zoom = on
        self._keep()
        self.view_options.set_choices(Ground(self._settings.ground), keep_zoom=on)
        kept, fitted = tr("Zoom is kept from image to image."), tr("Each image begins fitted.")
        self.message.emit(kept if on else fitted)

    def _keep(self, *, ground: Ground | None = None) -> None:
        opacity, colours, low, high, threshold = self.overlay_options.values()
        self._settings = replace(
            self._settings,
            opacity=opacity,
            colours=colours,
            clip_low=low,
            clip_high=high,
            box_threshold=threshold,
            ground=ground.value if ground is not None else self._settings.ground,
            keep_zoom=self._canvas.keep_zoom,
        )
        self._rest.start()


_ADJUSTING: dict[str, Callable[[Adjustment], Adjustment]] = {
    "brighter": lambda now: now.stepped(brightness=_STEP),
    "darker": lambda now: now.stepped(brightness=-_STEP),
    "more_contrast": lambda now: now.stepped(contrast=_STEP),
    "less_contrast": lambda now: now.stepped(contrast=-_STEP),
    "more_gamma": lambda now: now.stepped(gamma=_GAMMA_STEP),
    "less_gamma": lambda now: now.stepped(gamma=1 / _GAMMA_STEP),
}
