"""One setting of the what-if: which series count, from which score each says yes, and how they decide together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QSlider, QVBoxLayout, QWidget

from app.domain.combining import Combine
from app.services.compare.values import Setting
from ui.theme import SPACE_2, SPACE_3
from ui.translate import later, tr, tr_marked
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.text import HEADING, label

STEPS = 200
_COMBINE = (
    (Combine.ANY, later("any of them says yes")),
    (Combine.ALL, later("all of them say yes")),
    (Combine.MOST, later("most of them say yes")),
)


@dataclass(frozen=True, slots=True)
class Offered:
    """A series that a setting may count; a flag has no threshold to move."""

    place: int
    title: str
    flag: bool


class SettingPanel(QFrame):
    """`changed` comes with every step of every control."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self._title, self._question = title, ""
        self._rows: list[tuple[Offered, QCheckBox, QSlider, QLabel]] = []
        self.combine = ChoiceBox()
        self.combine.setAccessibleName(tr("{title}: flagged when", title=title))
        for _, words in _COMBINE:
            self.combine.addItem(tr_marked(words))
        self.margin = threshold_slider(STEPS // 2, tr("{title}: margin for people", title=title))
        self._margin_words = label()
        self.look = QCheckBox(tr("A person sees what is flagged, too"))
        self.look.setChecked(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_3)
        self._grid.setVerticalSpacing(SPACE_2)
        self._grid.setColumnStretch(1, 1)
        below = QGridLayout()
        below.setHorizontalSpacing(SPACE_3)
        below.setColumnStretch(1, 1)
        below.addWidget(label(tr("Flagged when")), 0, 0)
        below.addWidget(self.combine, 0, 1, 1, 2)
        below.addWidget(label(tr("Margin")), 1, 0)
        below.addWidget(self.margin, 1, 1)
        below.addWidget(self._margin_words, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(label(title, size=HEADING, bold=True))
        column.addLayout(self._grid)
        column.addLayout(below)
        column.addWidget(self.look)
        column.addStretch(1)
        self.combine.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.margin.valueChanged.connect(lambda _: self._moved())
        self.look.toggled.connect(lambda _: self.changed.emit())
        self._say()

    def offer(self, question: str, series: Sequence[Offered]) -> None:
        """Offer the series of a question; what was chosen of the same series stays."""
        if question == self._question and [row[0] for row in self._rows] == list(series):
            return
        self._question = question
        for _, *parts in self._rows:
            for part in parts:
                self._grid.removeWidget(part)
                part.setParent(None)
                part.deleteLater()
        self._rows = []
        for at, one in enumerate(series):
            check = QCheckBox(one.title)
            check.setChecked(True)
            check.setAccessibleName(tr("{title}: count {series}", title=self._title, series=one.title))
            slider = threshold_slider(STEPS, tr("{title}: threshold of {series}", title=self._title, series=one.title))
            slider.setValue(STEPS // 2)
            words = label()
            self._rows.append((one, check, slider, words))
            for column, part in enumerate((check, slider, words)):
                self._grid.addWidget(part, at, column)
            slider.setVisible(not one.flag)  # a bare yes or no has nothing to move
            check.toggled.connect(lambda _: self._moved())
            slider.valueChanged.connect(lambda _: self._moved())
        self._say()

    def set_threshold(self, place: int, value: float) -> None:
        """Move a series' slider without telling anybody."""
        for one, _, slider, _ in self._rows:
            if one.place == place and not one.flag:
                with QSignalBlocker(slider):
                    slider.setValue(round(value * STEPS))
        self._say()

    @property
    def setting(self) -> Setting | None:
        """What is set; None while no series counts."""
        thresholds = tuple(
            (one.place, slider.value() / STEPS) for one, check, slider, _ in self._rows if check.isChecked()
        )
        if not thresholds:
            return None
        combine = _COMBINE[self.combine.currentIndex()][0]
        return Setting(self._question, thresholds, combine, self.margin.value() / STEPS, self.look.isChecked())

    def _moved(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        for one, check, slider, words in self._rows:
            text = tr("yes or no") if one.flag else tr("from {value:.3f}", value=slider.value() / STEPS)
            words.setText(text if check.isChecked() else tr("not counted"))
            slider.setAccessibleDescription(words.text())
        margin = self.margin.value() / STEPS
        text = tr("to people from {value:.3f} below", value=margin) if margin else tr("none")
        self._margin_words.setText(text)
        self.margin.setAccessibleDescription(text)


def threshold_slider(most: int, name: str) -> QSlider:
    """A slider from 0 to `most` steps."""
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, most)
    slider.setPageStep(STEPS // 20)
    slider.setAccessibleName(name)
    slider.setMinimumWidth(120)
    return slider


def side_by_side(first: QWidget, second: QWidget) -> QWidget:
    """Two panels of equal width."""
    both = QWidget()
    grid = QGridLayout(both)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(SPACE_3)
    for column, part in enumerate((first, second)):
        grid.addWidget(part, 0, column)
        grid.setColumnStretch(column, 1)
    return both
