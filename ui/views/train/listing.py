"""A list of the page – sets, sessions, reviews, rounds – with its buttons, and words that help where it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import SPACE_2, SPACE_4, icon, plain_tip
from ui.views.train.desk import TrainDesk
from ui.widgets.empty_state import ButtonSpec, EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.quiet_tree import QuietTree
from ui.widgets.text import label

_KEY = Qt.ItemDataRole.UserRole

Row = tuple[object, Sequence[str]]
"""What a row stands for, and its words by column."""


class Listing(QuietTree):
    """Rows of words. Enter or a double press opens one."""

    def __init__(self, name: str, headings: tuple[str, ...]) -> None:
        super().__init__(name, headings)
        self.setProperty("ownKeys", True)  # Enter opens here
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(False)
        self.setAllColumnsShowFocus(True)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the current row stays current if it is still there."""
        former = self.current
        self.clear()
        for key, words in rows:
            item = QTreeWidgetItem([" ".join(word.split()) for word in words])
            item.setData(0, _KEY, key)
            for column, word in enumerate(words):
                item.setToolTip(column, plain_tip(word))
            self.addTopLevelItem(item)
            if key == former:
                self.setCurrentItem(item)
        first = self.topLevelItem(0)
        if self.currentItem() is None and first is not None:
            self.setCurrentItem(first)

    def go_to(self, key: object) -> None:
        """Make the row current that stands for this."""
        for at in range(self.topLevelItemCount()):
            item = self.topLevelItem(at)
            if item is not None and item.data(0, _KEY) == key:
                self.setCurrentItem(item)

    @property
    def current(self) -> object:
        """What the current row stands for; None where there is none."""
        item = self.currentItem()
        return item.data(0, _KEY) if item is not None else None


class ListPage(QWidget):
    """One tab. A subclass asks for its rows in `refresh`, and says in `chosen` which buttons are of use now."""

    def __init__(self, desk: TrainDesk, name: str, about: str, headings: tuple[str, ...]) -> None:
        super().__init__()
        self.desk = desk
        self.setAccessibleName(name)
        self.listing = Listing(name, headings)
        self.empty = EmptyState("hourglass", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.listing)
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setAccessibleName(name)
        self._room.setWidget(self.empty)
        self._room.viewport().setAutoFillBackground(False)
        self.empty.setAutoFillBackground(False)
        self._stack.addWidget(self._room)
        self._row = FlowLayout(spacing=SPACE_2)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addWidget(label(about, tone="muted", wrap=True))
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)
        self.listing.currentItemChanged.connect(lambda *_: self.chosen())
        self.listing.itemActivated.connect(lambda *_: self.open())
        desk.renewed.connect(self.refresh)

    def refresh(self) -> None:
        """Ask for the rows."""

    def chosen(self) -> None:
        """Another row is current: enable the buttons that are of use for it."""

    def open(self) -> None:
        """Open the current row."""

    def button(self, words: str, icon_name: str, *, primary: bool = False) -> QPushButton:
        """A further button above the list."""
        made = QPushButton(icon(icon_name, "on_accent" if primary else "text"), words)
        made.setAutoDefault(False)
        if primary:
            made.setProperty("role", "primary")
        self._row.addWidget(made)
        return made

    def set_below(self, part: QWidget) -> None:
        """Put something under the list."""
        self._column.addWidget(part)

    def end_buttons(self) -> None:
        """No more buttons come."""
        self.chosen()

    def show_rows(self, rows: Sequence[Row], nothing: tuple[str, str, str, Sequence[ButtonSpec]]) -> None:
        """Show rows, or – icon, title, words and buttons – what to do while there are none."""
        self.listing.show_rows(rows)
        if not rows:
            icon_name, title, words, buttons = nothing
            self.empty.set_message(icon_name, title, words)
            self.empty.set_buttons(buttons)
        self._stack.setCurrentWidget(self.listing if rows else self._room)
        self.chosen()

    def showEvent(self, event: QShowEvent) -> None:
        """It is seen: read anew."""
        super().showEvent(event)
        self.refresh()
