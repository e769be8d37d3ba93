"""A list of a document's parts with buttons to add, remove and move them; what the parts are, its owner knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QToolButton, QVBoxLayout, QWidget

from ui.theme import SPACE_1, SPACE_2, icon
from ui.translate import tr

T = TypeVar("T")


class PartList(QWidget):
    """Names in order. It changes nothing itself: `moved` carries from and to."""

    added = Signal()
    removed = Signal(int)
    moved = Signal(int, int)
    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setMinimumWidth(160)
        self.list.currentRowChanged.connect(self._chose)
        self._add = tool("add", tr("Add"), f"{name}: {tr('Add')}")
        self._remove = tool("trash", tr("Remove"), f"{name}: {tr('Remove')}")
        self._up = tool("chevron-up", tr("Move up"), f"{name}: {tr('Move up')}")
        self._down = tool("chevron-down", tr("Move down"), f"{name}: {tr('Move down')}")
        self._add.clicked.connect(self.added)
        self._remove.clicked.connect(lambda: self.removed.emit(self.list.currentRow()))
        self._up.clicked.connect(lambda: self.moved.emit(self.list.currentRow(), self.list.currentRow() - 1))
        self._down.clicked.connect(lambda: self.moved.emit(self.list.currentRow(), self.list.currentRow() + 1))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_1)
        for button in (self._add, self._remove, self._up, self._down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self._chose(-1)

    def show_parts(self, names: Sequence[str], current: int) -> None:
        """Show these names and stand on one of them; `chosen` is not sent."""
        self.list.blockSignals(True)
        while self.list.count() > len(names):
            self.list.takeItem(self.list.count() - 1)
        for at, name in enumerate(names):
            if at < self.list.count():
                self.list.item(at).setText(name)
            else:
                self.list.addItem(name)
        current = min(current, len(names) - 1)
        self.list.setCurrentRow(current)
        self.list.blockSignals(False)
        self._enable(current)

    def _chose(self, row: int) -> None:
        self._enable(row)
        self.chosen.emit(row)

    def _enable(self, row: int) -> None:
        self._remove.setEnabled(row >= 0)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < self.list.count() - 1)


def tool(icon_name: str, tip: str, name: str) -> QToolButton:
    """A small button with an icon, a tip, and a name for screen readers."""
    made = QToolButton()
    made.setIcon(icon(icon_name))
    made.setToolTip(tip)
    made.setAccessibleName(name)
    return made


def shifted(parts: Sequence[T], start: int, end: int) -> tuple[T, ...]:
    """The parts with the one at `start` moved to `end`; unchanged where either is outside."""
    if not (0 <= start < len(parts) and 0 <= end < len(parts)):
        return tuple(parts)
    rest = [part for at, part in enumerate(parts) if at != start]
    return (*rest[:end], parts[start], *rest[end:])
