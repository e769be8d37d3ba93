"""A slider with its name and its value on one line, for rows of controls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from ui.theme import SPACE_2
from ui.widgets.text import label


class Slide(QWidget):
    """Name, slider, value in words: `shown` makes them of the value and the largest value there is."""

    changed = Signal(int)

    def __init__(self, name: str, limits: tuple[int, int], shown: Callable[[int, int], str], width: int = 110) -> None:
        super().__init__()
        self._shown = shown
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(*limits)
        self.slider.setFixedWidth(width)
        self.slider.setAccessibleName(name)
        title: QLabel = label(name)
        title.setBuddy(self.slider)
        self._value = label("", tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for part in (title, self.slider, self._value):
            row.addWidget(part)
        self.slider.valueChanged.connect(self._say)
        self.slider.valueChanged.connect(self.changed)
        self._say()

    @property
    def value(self) -> int:
        """Where the slider stands."""
        return self.slider.value()

    def set_value(self, value: int) -> None:
        """Move the slider without telling anybody."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(value)
        self._say()

    def set_limits(self, least: int, most: int) -> None:
        """Another range, without telling anybody."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(least, most)
        self._say()

    def _say(self) -> None:
        least, most_value = self.slider.minimum(), self.slider.maximum()
        words = self._shown(self.slider.value(), most_value)
        most = max((self._shown(value, most_value) for value in (least, most_value)), key=len)
        self._value.setMinimumWidth(self.fontMetrics().horizontalAdvance(most) + 4)
        self._value.setText(words)
        self.slider.setAccessibleDescription(words)
