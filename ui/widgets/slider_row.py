"""A slider with its name before it and its value behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QSlider

from ui.widgets.text import label

Shown = Callable[[int], str]


class SliderRow(QObject):
    """One row of a grid that all rows of a panel share: name, slider, value in words."""

    changed = Signal(int)

    def __init__(self, grid: QGridLayout, name: str, limits: tuple[int, int], shown: Shown) -> None:
        super().__init__(grid)
        self._shown = shown
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(*limits)
        self._slider.setFixedWidth(180)
        self._slider.setAccessibleName(name)
        title, self._value = label(name), label("", tone="muted")
        title.setBuddy(self._slider)
        widest = max((shown(value) for value in (*limits, 0)), key=len)
        self._value.setMinimumWidth(QFontMetrics(self._value.font()).horizontalAdvance(widest) + 8)
        row = grid.rowCount()
        for column, part in enumerate((title, self._slider, self._value)):
            grid.addWidget(part, row, column)
        self._slider.valueChanged.connect(self._say)
        self._slider.valueChanged.connect(self.changed)
        self._say(self._slider.value())

    @property
    def value(self) -> int:
        """Where the slider stands."""
        return self._slider.value()

    def set_value(self, value: int) -> None:
        """Move the slider without telling anybody."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(value)
        self._say(value)

    def _say(self, value: int) -> None:
        words = self._shown(value)
        self._value.setText(words)
        self._slider.setAccessibleDescription(words)


def percent(value: int) -> str:
    """A whole percentage."""
    return f"{value} %"


def signed(value: int) -> str:
    """A number with its sign."""
    return f"{value:+d}" if value else "0"
