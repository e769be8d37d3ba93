"""What the pages of the settings dialog are built of: a scrolling sheet, sections, and fields with their words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from ui.translate import tr
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import HEADING, SMALL, TITLE, label, set_tone

# Lines of prose are not read well beyond this.
_WIDEST = 760


class Sheet(QScrollArea):
    """One page: a title, what it is about, and sections below each other. `kept` confirms a change in words."""

    kept = Signal(str)

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        inside = QWidget()
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_4)
        self._column.addWidget(label(title, size=TITLE, bold=True, wrap=True))
        self._column.addWidget(label(about, tone="muted", wrap=True))
        held = QWidget()
        held.setLayout(self._column)
        held.setMaximumWidth(_WIDEST)
        self._column.setContentsMargins(0, 0, 0, 0)
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        outer.addWidget(held, 1, Qt.AlignmentFlag.AlignTop)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def add(self, widget: QWidget) -> None:
        """Put `widget` below what is there."""
        self._column.addWidget(widget)

    def exchange(self, before: QWidget, after: QWidget) -> None:
        """Put `after` in the place of `before`, which goes."""
        self._column.replaceWidget(before, after)
        before.hide()
        before.deleteLater()

    def section(self, title: str, about: str = "") -> Card:
        """A new titled card at the end of the page."""
        card = Card(title, about)
        self.add(card)
        return card

    def flush(self) -> None:
        """Keep what is still being typed; the dialog closes."""


class Card(QFrame):
    """A framed group of fields under a heading."""

    def __init__(self, title: str = "", about: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        self._column.setSpacing(SPACE_3)
        if title:
            self.setAccessibleName(title)
            self._column.addWidget(label(title, size=HEADING, bold=True, wrap=True))
        if about:
            self._column.addWidget(label(about, tone="muted", wrap=True))

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below what is there."""
        for widget in widgets:
            self._column.addWidget(widget)

    def add_row(self, *widgets: QWidget) -> None:
        """Put widgets beside each other, at the left."""
        self._column.addWidget(row_of(*widgets))


class Field(QWidget):
    """A control with its label above, help below, and room for what is wrong with it."""

    def __init__(self, words: str, control: QWidget, help_words: str = "") -> None:
        super().__init__()
        self.control = control
        self._help = help_words
        named = label(words, wrap=True)
        named.setBuddy(control)
        control.setAccessibleName(words)
        control.setAccessibleDescription(help_words)
        if isinstance(control, QComboBox) and (line := control.lineEdit()) is not None:
            line.setAccessibleName(words)  # where one can write, that is where a screen reader stands
        column = bare_column(self, SPACE_1)
        column.addWidget(named)
        column.addWidget(control)
        if help_words:
            column.addWidget(label(help_words, tone="muted", size=SMALL, wrap=True))
        self._fault = FaultLine()
        column.addWidget(self._fault)

    def show_fault(self, words: str) -> None:
        """Say what is wrong, or, with nothing, that all is well again."""
        self._fault.say(words)
        self.control.setAccessibleDescription(
            tr("Not kept: {words} {help}", words=words, help=self._help).strip() if words else self._help
        )


class FaultLine(QWidget):
    """One line that is there only when something went wrong, or is under way, or well done."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("error", "bad")
        self.words = spread(label(tone="bad", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, words: str, icon_name: str = "error", tone: str = "bad") -> None:
        """Show `words`; nothing hides the line."""
        self._icon.set_icon(icon_name, tone or "muted")
        set_tone(self.words, tone)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


class QuietSpin(QSpinBox):
    """A number field that is not changed by scrolling past."""

    def __init__(self, lowest: int, highest: int) -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setKeyboardTracking(False)
        self.setMaximumWidth(180)
        self.lineEdit().setTextMargins(SPACE_1, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what lies behind."""
        event.ignore()


def bare_column(widget: QWidget, spacing: int) -> QVBoxLayout:
    """A column without margins as the layout of `widget`."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def row_of(*widgets: QWidget) -> QWidget:
    """Widgets beside each other, at the left."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return held


def spread(words: QLabel) -> QLabel:
    """Let a wrapping label take the room beside others; it stays as high as its lines need at that width."""
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)  # a new policy forgets what wrapping had set
    words.setSizePolicy(policy)
    return words


def glyph_line(icon_name: str, tint: str, words: str, *, tone: str = "") -> QWidget:
    """An icon and a sentence that may wrap."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    row.addWidget(IconLabel(icon_name, tint), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(spread(label(words, tone=tone, wrap=True)), 1)
    return held


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
