"""The line of controls under a stage that compares: which way, with what, and how strongly."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QToolButton, QVBoxLayout, QWidget

from ui.theme import SPACE_2, SPACE_3, icon, plain_tip
from ui.translate import later, tr, tr_marked
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.compare_consensus import TOPS, USUAL_TOP
from ui.widgets.compare_difference import GAINS
from ui.widgets.compare_legend import Legend
from ui.widgets.compare_slide import Slide
from ui.widgets.flow import FlowLayout
from ui.widgets.text import label


class Mode(StrEnum):
    """Ways of comparing, in the order of the key that goes from one to the next."""

    HEATMAPS = "heatmaps"
    DOUBLE = "double"
    SPLIT = "split"
    BLINK = "blink"
    DIFFERENCE = "difference"


TITLES = {
    Mode.HEATMAPS: later("Heatmaps together"),
    Mode.DOUBLE: later("Side by side"),
    Mode.SPLIT: later("Split"),
    Mode.BLINK: later("Blink"),
    Mode.DIFFERENCE: later("Difference"),
}

RATES = {
    0: later("by hand only"),
    2000: later("every 2 seconds"),
    1000: later("every second"),
    500: later("twice a second"),
}
"""How long each picture of a blinking pair stands, in milliseconds; 0: it never blinks by itself."""

_WITH_OVERLAY = (Mode.DOUBLE, Mode.SPLIT, Mode.BLINK)
_WITH_OTHER = (Mode.DOUBLE, Mode.SPLIT, Mode.BLINK, Mode.DIFFERENCE)


class CompareBar(QFrame):
    """Shows the controls of one way of comparing, and says in a sentence what is seen."""

    mode_chosen = Signal(str)
    about_chosen = Signal(str)
    limits_changed = Signal(int, int)
    link_chosen = Signal(bool)
    over_chosen = Signal(int)
    split_moved = Signal(int)
    play_wanted = Signal()
    rate_chosen = Signal(int)
    gain_chosen = Signal(int)
    pin_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.setAccessibleName(tr("Compare"))
        self.mode, self.about = _choice(tr("Way of comparing")), _choice(tr("What the heatmaps are about"))
        for each, title in TITLES.items():
            self.mode.addItem(tr_marked(title), each.value)
        self.least = Slide(tr("Agreeing"), (1, 1), lambda value, most: tr("{least} of {all}", least=value, all=most))
        self.top = Slide(tr("Strongest"), TOPS, lambda value, _: f"{value} %")
        self.top.set_value(USUAL_TOP)
        self.linked = QCheckBox(tr("Move together"))
        self.linked.setChecked(True)
        self.over = _choice(tr("What lies over the second picture"))
        self.split = Slide(tr("Line"), (0, 100), lambda value, _: f"{value} %", 160)
        self.split.set_value(50)
        self.play = _button("play", tr("Blink"))
        self.rate, self.gain = _choice(tr("How fast it blinks")), _choice(tr("How strongly differences are shown"))
        for milliseconds, title in RATES.items():
            self.rate.addItem(tr_marked(title), milliseconds)
        for gain in GAINS:
            self.gain.addItem(f"× {gain}", gain)
        self.pin, self.stop = _button("lock", tr("Pin this image")), _button("close", tr("Stop comparing"))
        self._about_words = label("", tone="muted", wrap=True)
        self.legend = Legend()
        self._lay_out()
        self._connect()
        self.hide()

    def show_mode(self, mode: Mode) -> None:
        """Show the controls of this way."""
        with QSignalBlocker(self.mode):
            self.mode.setCurrentIndex(self.mode.findData(mode.value))
        for part, modes in self._parts:
            part.setVisible(mode in modes)
        self.legend.setVisible(mode is Mode.HEATMAPS)
        self.setAccessibleDescription(tr_marked(TITLES[mode]))

    def set_about(self, entries: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these questions (value and words), the heatmaps of one of which are laid together."""
        _fill(self.about, entries, chosen)
        self.about.setVisible(self.mode.currentData() == Mode.HEATMAPS.value and len(entries) > 1)

    def set_over(self, entries: Sequence[str], chosen: int) -> None:
        """Offer these to lie over the second picture."""
        _fill(self.over, [(str(place), words) for place, words in enumerate(entries)], str(chosen))

    def set_voices(self, count: int, least: int) -> None:
        """So many maps there are, of which at least so many are to agree."""
        self.least.set_limits(1, max(1, count))
        self.least.set_value(least)

    def set_rate(self, milliseconds: int) -> None:
        """Say how fast it blinks."""
        with QSignalBlocker(self.rate):
            self.rate.setCurrentIndex(max(0, self.rate.findData(milliseconds)))
        self.play.setEnabled(milliseconds > 0)

    def set_playing(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Say whether it blinks by itself, and offer the other."""
        self.play.setIcon(icon("pause" if on else "play"))
        words = tr("Hold still") if on else tr("Blink")
        self.play.setText(words)
        self.play.setAccessibleName(words)

    def set_pinned(self, name: str) -> None:
        """Say whether the present image is pinned (its name), or offer that."""
        self.pin.setText(tr("Unpin") if name else tr("Pin this image"))
        self.pin.setAccessibleName(self.pin.text())

    def show_values(self, split: float, gain: int) -> None:
        """Show where the line stands (0–1) and how strong differences are made, without telling anybody."""
        self.split.set_value(round(100 * split))
        with QSignalBlocker(self.gain):
            self.gain.setCurrentIndex(self.gain.findData(gain))

    def say(self, words: str) -> None:
        """What is seen, in a sentence or two."""
        self._about_words.setText(words)
        self._about_words.setVisible(bool(words))

    def _lay_out(self) -> None:
        self._parts: tuple[tuple[QWidget, tuple[Mode, ...]], ...] = (
            (self.about, (Mode.HEATMAPS,)),
            (self.least, (Mode.HEATMAPS,)),
            (self.top, (Mode.HEATMAPS,)),
            (self.over, _WITH_OVERLAY),
            (self.linked, (Mode.DOUBLE,)),
            (self.split, (Mode.SPLIT,)),
            (self.play, (Mode.BLINK,)),
            (self.rate, (Mode.BLINK,)),
            (self.gain, (Mode.DIFFERENCE,)),
            (self.pin, _WITH_OTHER),
        )
        controls = QWidget()
        flow = FlowLayout(controls, spacing=SPACE_2)
        for part in (self.mode, *(part for part, _ in self._parts), self.stop):
            part.setMinimumHeight(self.mode.sizeHint().height())  # all of one height, so that they stand on one line
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addWidget(controls)
        column.addWidget(self.legend)
        column.addWidget(self._about_words)

    def _connect(self) -> None:
        self.mode.currentIndexChanged.connect(lambda: self.mode_chosen.emit(str(self.mode.currentData())))
        self.about.currentIndexChanged.connect(lambda: self.about_chosen.emit(str(self.about.currentData())))
        for slide in (self.least, self.top):
            slide.changed.connect(lambda: self.limits_changed.emit(self.least.value, self.top.value))
        self.linked.toggled.connect(self.link_chosen)
        self.over.currentIndexChanged.connect(self.over_chosen)
        self.split.changed.connect(self.split_moved)
        self.play.clicked.connect(self.play_wanted)
        self.rate.currentIndexChanged.connect(lambda: self.rate_chosen.emit(int(self.rate.currentData())))
        self.gain.currentIndexChanged.connect(lambda: self.gain_chosen.emit(int(self.gain.currentData())))
        self.pin.clicked.connect(self.pin_wanted)
        self.stop.clicked.connect(self.stop_wanted)


def _fill(box: ChoiceBox, entries: Sequence[tuple[str, str]], chosen: str) -> None:
    """Offer other entries without telling anybody; the same ones stay as they are."""
    with QSignalBlocker(box):
        if [(str(box.itemData(place)), box.itemText(place)) for place in range(box.count())] != list(entries):
            box.clear()
            for value, words in entries:
                box.addItem(words, value)
                box.setItemData(box.count() - 1, plain_tip(words), Qt.ItemDataRole.ToolTipRole)
        box.setCurrentIndex(max(0, box.findData(chosen)))


def _choice(name: str) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMaximumWidth(260)
    return box


def _button(icon_name: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setText(words)
    button.setAccessibleName(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
