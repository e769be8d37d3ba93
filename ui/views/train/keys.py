"""The keys of the Train page: they act on whatever is open, and are silent where nothing is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.actions.train import TRAIN_PAGE
from ui.translate import tr
from ui.views.care.spotlight import GROWTH, MOVES, STEP
from ui.views.stage.magnifier import WAYS
from ui.views.train.desk import LABEL_KEYS, TrainDesk
from ui.views.train.stage import TrainStage
from ui.views.train.view import TrainView


class TrainKeys(QObject):
    """Joins the actions to the open part of the page."""

    begin_wanted = Signal()
    resume_wanted = Signal()

    def __init__(self, desk: TrainDesk, view: Callable[[], TrainView | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._actions, self._view = desk, desk.actions, view
        actions = desk.actions
        self._resumable = False
        self._on("train_human", lambda open_: open_.choose_key(1))
        self._on("train_artificial", lambda open_: open_.choose_key(2))
        for digit in LABEL_KEYS:
            self._on(f"train_label{digit}", partial(_choose, digit))
        self._on("train_clear", lambda open_: open_.clear())
        self._on("train_commit", lambda open_: open_.commit())
        self._on("train_pause", lambda open_: open_.pause())
        self._on("train_next", lambda open_: open_.step(1))
        self._on("train_previous", lambda open_: open_.step(-1))
        self._on("train_note", lambda open_: open_.write_note())
        self._on("train_note_round", lambda open_: open_.write_round_note())
        self._on("train_report", lambda open_: open_.report())
        self._on("train_leave", lambda open_: open_.leave())
        for name, steps in (("train_fit", 0), ("train_zoom_in", 1), ("train_zoom_out", -1)):
            self._on(name, partial(_zoom, steps))
        self._on("train_heatmap", lambda open_: open_.heatmaps.step() if open_.heatmaps is not None else None)
        self._on_stages()
        actions.on_hold("train_reveal", self._reveal)
        actions.on("train_begin", self.begin_wanted.emit)
        actions.on("train_resume", self.resume_wanted.emit)
        desk.policy_changed.connect(self.enable)
        self.enable()

    def set_resumable(self, resumable: bool) -> None:  # noqa: FBT001 - a switch
        """Whether a session waits to be gone on with."""
        self._resumable = resumable
        self.enable()

    def enable(self) -> None:
        """Another part is open, or none: with the lists alone there is nothing to act on, but something to open."""
        open_ = self._view()
        is_open = open_ is not None
        nothing = "" if is_open else tr("No session and no set is open")
        for name, spec in self._actions.specs.items():
            if spec.page == TRAIN_PAGE:
                self._actions.bar(name, nothing)
        keys = {label.key for label in self._desk.policy.labels}
        for digit in (digit for digit in LABEL_KEYS if is_open and digit not in keys):
            self._actions.bar(f"train_label{digit}", tr("The policy has no label on this key"))
        if open_ is not None and not open_.can_be_alone:
            self._actions.bar("train_full_screen", tr("Only the picture of a session is shown alone"))
        self._actions.bar("train_begin", tr("Something is open; go back to the lists first") if is_open else "")
        waits = self._resumable and not is_open
        self._actions.bar("train_resume", "" if waits else tr("No session is unfinished, or something is open"))

    def _on(self, name: str, run: Callable[[TrainView], None]) -> None:
        def act() -> None:
            view = self._view()
            if view is not None:
                run(view)

        self._actions.on(name, act)

    def _on_stages(self) -> None:
        """What Review does with its stage, by the same keys."""
        self._look("spotlight", lambda stage: stage.spotlight.toggle())
        self._look("spotlight_larger", lambda stage: stage.spotlight.resize(GROWTH))
        self._look("spotlight_smaller", lambda stage: stage.spotlight.resize(1 / GROWTH))
        for name, (across, down) in MOVES.items():
            self._look(name, partial(_move_spotlight, across * STEP, down * STEP))
        self._look("actual_size", lambda stage: stage.canvas.actual_size())
        for way, (across, down) in WAYS.items():
            self._look(f"pan_{way}", partial(_pan, across, down))
        self._look("magnifier", lambda stage: stage.magnifier.toggle())
        self._look("magnify_more", lambda stage: stage.magnifier.strengthen(1))
        self._look("magnify_less", lambda stage: stage.magnifier.strengthen(-1))

    def _look(self, name: str, run: Callable[[TrainStage], None]) -> None:
        def act(view: TrainView) -> None:
            if view.stage is not None and view.stage.in_sight:
                run(view.stage)

        self._on(f"train_{name}", act)

    def _reveal(self, on: bool) -> None:  # noqa: FBT001 - a switch
        view = self._view()
        if view is not None and view.stage is not None:
            view.stage.canvas.reveal(on)


def _choose(digit: int, view: TrainView) -> None:
    view.choose_key(digit)


def _move_spotlight(across: int, down: int, stage: TrainStage) -> None:
    stage.spotlight.move(across, down)


def _pan(across: int, down: int, stage: TrainStage) -> None:
    stage.magnifier.move(across, down)


def _zoom(steps: int, view: TrainView) -> None:
    if view.stage is not None:
        view.stage.zoom_by(steps)
