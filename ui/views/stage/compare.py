"""Comparing on the stage: several providers' heatmaps on one picture, or two pictures beside or over one another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.domain.queue import QueueRow
from ui.actions import Actions
from ui.bridge import Bridge
from ui.translate import tr, tr_marked
from ui.views.care.keeper import CareKeeper
from ui.views.decisions.blind_first import BlindFirst
from ui.views.evidence.cards import CardsView
from ui.views.guides.key_tips import follow_keys
from ui.views.stage.compare_blink import Blinking
from ui.views.stage.compare_heatmaps import HeatmapsTogether
from ui.views.stage.compare_line import SplitLine
from ui.views.stage.compare_partner import Partner
from ui.views.stage.compare_second import SecondSide
from ui.views.stage.compare_words import (
    alone_words,
    difference_words,
    filters_words,
    fitted_words,
    names_words,
)
from ui.views.stage.view import StageView
from ui.widgets.care import Care
from ui.widgets.compare_bar import TITLES, Mode
from ui.widgets.compare_consensus import ConsensusScene
from ui.widgets.compare_difference import GAINS, DifferenceScene
from ui.widgets.compare_scene import BlinkScene, Scene, SplitScene

_ORDER = tuple(Mode)
# These act only while something is compared: at other times their keys are free for whatever else takes them.
_ONLY_WHILE = ("compare_stop", "compare_less", "compare_more", "compare_overlay", "compare_link", "compare_play")


class StageCompare(QObject):
    """Carries out the actions of comparing; the scenes and the second canvas do the painting."""

    message = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        stage: StageView,
        cards: CardsView,
        care: CareKeeper,
        blind: BlindFirst,
        rows: Callable[[str], QueueRow | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._stage, self._care = stage, care
        self._actions: Actions | None = None
        self.board, self.bar = stage.board, stage.board.bar
        self.mode: Mode | None = None
        self._last: Mode | None = None
        self._early = False  # began before it was known what there is to compare
        self.partner = Partner(bridge, cards, blind, rows, self)
        self.side = SecondSide(stage, self.partner, cards, self)
        second = self.side.second
        self.heatmaps, self.split = ConsensusScene(self), SplitScene(second, self)
        self.blink, self.difference = BlinkScene(second, self), DifferenceScene(second, self)
        self._scenes: dict[Mode, Scene] = {
            Mode.HEATMAPS: self.heatmaps,
            Mode.SPLIT: self.split,
            Mode.BLINK: self.blink,
            Mode.DIFFERENCE: self.difference,
        }
        self.line = SplitLine(stage.canvas, self.split, self)
        self.together = HeatmapsTogether(self.heatmaps, stage, self.partner, cards, self)
        self.blinking = Blinking(self.blink, stage.canvas, stage.tools, self.bar, self)
        self._connect()

    # -- what the page calls ---------------------------------------------------------------

    def act(self, actions: Actions) -> None:
        """Carry out the actions of keyboard, menus and palette."""
        on = actions.on
        on("compare", self.step_mode)
        on("compare_stop", self.stop_comparing)
        for mode in Mode:
            on(f"compare_{mode.value}", partial(self.show_mode, mode))
        on("pin", self.pin)
        on("compare_less", partial(self.step, -1))
        on("compare_more", partial(self.step, 1))
        on("compare_overlay", self.side.step_over)
        on("compare_link", self.bar.linked.toggle)
        on("compare_play", self.blinking.toggle)
        buttons = {"compare_stop": self.bar.stop, "pin": self.bar.pin, "compare_play": self.bar.play}
        follow_keys(actions, {**buttons, "compare": self._stage.compare_button})
        self._actions = actions
        self._enable()

    def show_image(self, row: QueueRow | None) -> None:
        """Another image is on the stage."""
        self.blink.show_second(False)  # else the last image's partner would stand for the new image
        self.partner.show_image(row)

    def choose(self, selected: Sequence[str]) -> None:
        """These are selected in the queue."""
        self.partner.choose(selected)

    def cares(self) -> tuple[Care, ...]:
        """The filters of what else is in sight besides the image on the stage."""
        row = self.partner.row
        return () if self.mode in (None, Mode.HEATMAPS) or self.partner.same else (self._care.of_row(row),)

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001 - a switch
        """Cover the second picture with everything else (panic), or uncover it."""
        self.blinking.hold()
        self.board.second.set_panic(covered)

    def stop(self) -> None:
        """The window closes."""
        self.blinking.hold()
        self.partner.stop()

    # -- the ways of comparing -------------------------------------------------------------

    def step_mode(self) -> None:
        """Begin to compare, or go on to the next way; after the last, stop."""
        if self.mode is None:
            self.show_mode(self._last or (Mode.HEATMAPS if self.partner.same else Mode.DOUBLE))
        elif self.mode is _ORDER[-1]:
            self.stop_comparing()
            self._last = None
        else:
            self.show_mode(_ORDER[_ORDER.index(self.mode) + 1])

    def show_mode(self, mode: Mode) -> None:
        """Compare in this way."""
        self.mode = self._last = mode
        self.blinking.hold()
        self.bar.show_mode(mode)
        self.bar.show()
        self.board.show_second(mode is Mode.DOUBLE)
        self._stage.canvas.set_scene(self._scenes.get(mode))
        if mode is Mode.BLINK:
            self.blinking.enter()
        if mode is not Mode.DIFFERENCE:
            self.difference.forget()
        self.line.keep_in_sight()
        self._enable()
        self._early = False
        self.partner.set_active(True)  # which refreshes all that is shown
        self._early = mode is Mode.HEATMAPS and not self.together.known
        self._announce(mode)

    def stop_comparing(self) -> None:
        """Show the picture alone again."""
        if self.mode is None:
            return
        focused = QApplication.focusWidget()
        self.mode = None
        self.blinking.hold()
        self.difference.forget()
        self.bar.hide()
        self.board.show_second(False)
        self._stage.canvas.set_scene(None)
        self.partner.set_active(False)
        self.board.set_names("", "")
        self._enable()
        if focused is not None and self.bar.isAncestorOf(focused):
            self._stage.canvas.setFocus()
        self.message.emit(tr("The picture alone."))

    def step(self, by: int) -> None:
        """Move what this way of comparing has to move."""
        if self.mode is Mode.SPLIT:
            self.line.step(by)
        elif self.mode is Mode.BLINK:
            self.blinking.hold()
            self.blink.show_second(by > 0)
        elif self.mode is Mode.DIFFERENCE:
            place = GAINS.index(self.difference.gain) + by
            self.difference.set_gain(GAINS[max(0, min(len(GAINS) - 1, place))])
        elif self.mode is Mode.HEATMAPS:
            self.together.step(by)
        if self.mode in self._scenes and self.mode is not Mode.BLINK:  # that says so itself, once it is shown
            self.message.emit(self._scenes[self.mode].words())

    def pin(self) -> None:
        """Pin the image on the stage as reference, or unpin it."""
        name = self.partner.toggle_pin()
        self.message.emit(
            tr("Pinned: {name}. Other images are compared with it.", name=name) if name else tr("Nothing is pinned.")
        )

    def refresh(self) -> None:
        """Show what is known now."""
        if self.mode is None:
            return
        self.together.refresh()
        self.side.sharpen(over=self.mode in (Mode.SPLIT, Mode.BLINK))
        self.side.refresh(self._care.of_row(self.partner.row), beside=self.mode is Mode.DOUBLE)
        self.bar.set_over([each.words for each in self.side.overs], self.side.over)
        first, pinned = self.partner.first, self.partner.pinned
        self.bar.set_pinned(first.name if first is not None and first.sha256 == pinned else "")
        self._say()
        self._stage.canvas.update()
        if self._early and self.together.known:
            self._early = False
            self._announce(self.mode)

    # -- inside ----------------------------------------------------------------------------

    def _connect(self) -> None:
        bar, stage = self.bar, self._stage
        self.partner.changed.connect(self.refresh)
        self.side.changed.connect(self.refresh)
        self._care.changed.connect(self.refresh)
        stage.canvas.looked.connect(self._looked)
        stage.size_changed.connect(self.partner.source.resize)
        stage.compare_button.clicked.connect(self.step_mode)
        bar.mode_chosen.connect(lambda name: self.show_mode(Mode(name)))
        bar.stop_wanted.connect(self.stop_comparing)
        bar.pin_wanted.connect(self.pin)
        bar.link_chosen.connect(self.side.follower.set_linked)
        bar.over_chosen.connect(self.side.choose_over)
        bar.split_moved.connect(lambda value: self.line.move_to(value / 100))
        bar.gain_chosen.connect(self.difference.set_gain)
        self.blink.turned.connect(lambda _: None if self.blink.playing else self.message.emit(self.blink.words()))
        for scene in self._scenes.values():
            scene.changed.connect(self._say)

    def _enable(self) -> None:
        if self._actions is None:
            return
        for name in _ONLY_WHILE:
            self._actions.bar(name, "" if self.mode is not None else tr("Nothing is being compared"))

    def _announce(self, mode: Mode) -> None:
        self.message.emit(tr("Compare: {mode}. {words}", mode=tr_marked(TITLES[mode]), words=self._words()))

    def _looked(self) -> None:
        """The stage's own picture may be another: that beside itself is the same one."""
        layer = self._stage.canvas.layer
        if self.mode is Mode.DOUBLE and self.partner.same and self.board.second.layer.picture is not layer.picture:
            self.refresh()

    def _say(self) -> None:
        """Say what is seen, in the bar and above the pictures."""
        if self.mode is None:
            return
        self.bar.say(self._words())
        self.bar.show_values(self.split.at, self.difference.gain)
        over = self.side.overs[self.side.over].words if self.side.over else ""
        self.board.set_names(*names_words(self.mode, self.partner, over, shows_second=self.blink.shows_second))

    def _words(self) -> str:
        """What is seen, and how it was made to fit."""
        first, other = self.partner.first, self.partner.row
        if self.mode is Mode.HEATMAPS:
            return self.together.words()
        if first is None or other is None:
            return ""
        if self.partner.same:
            return alone_words(self.mode, self._actions.key("pin") if self._actions is not None else "")
        fitted = "" if self.mode is Mode.DOUBLE else fitted_words(first, other)
        through = filters_words(self._care.of_row(first), self._care.of_row(other))
        if self.mode is Mode.DIFFERENCE:
            through = difference_words(self.difference, self._stage.canvas.layer, self.side.second.layer)
        return " ".join(filter(None, (self.partner.source.trouble, through, fitted)))
