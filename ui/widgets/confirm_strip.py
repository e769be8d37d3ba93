"""A question inside the window with its answers as buttons; it blocks nothing, and the first answer has the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import SPACE_2, SPACE_3
from ui.translate import tr
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import SMALL, label

Answer = tuple[str, Callable[[], None]]
"""The words on a button, and what it does."""


class ConfirmStrip(QFrame):
    """Hidden until `ask` is called, and again once it is answered."""

    left = Signal()
    """The question had the keyboard and is over: the keyboard may go back to where it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._words = label(bold=True, wrap=True)
        self._more = label(tone="muted", size=SMALL, wrap=True)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(2)
        for each in (self._words, self._more):
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            words.addWidget(each)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(IconLabel("question", "caution", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addLayout(self._answers)
        self.hide()

    @property
    def buttons(self) -> list[QPushButton]:
        """The answers that are offered now; the last one calls the question off."""
        items = [self._answers.itemAt(place) for place in range(self._answers.count())]
        return [w for item in items if item is not None and isinstance(w := item.widget(), QPushButton)]

    def ask(self, words: str, more: str, answers: Sequence[Answer]) -> None:
        """Show a question; a former one that was not answered is called off."""
        self._clear()
        self._words.setText(words)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        for place, (text, act) in enumerate((*answers, (tr("Cancel"), _nothing))):
            button = _AnswerButton(text)
            button.setAutoDefault(True)  # Enter presses it, as Space does, also outside a dialog
            if place == 0:
                button.setProperty("role", "primary")
            button.clicked.connect(partial(self._answered, act))
            self._answers.addWidget(button)
        self.setAccessibleName(words)
        self.setAccessibleDescription(more)
        self.show()
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def call_off(self) -> None:
        """The question has lost its object; whoever writes a note meanwhile goes on writing."""
        if self.isVisible():
            focused = self.window().focusWidget()
            mine = focused is not None and self.isAncestorOf(focused)
            self.hide()
            self._clear()
            if mine:
                self.left.emit()

    def _answered(self, act: Callable[[], None], _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.hide()
        self._clear()
        self.left.emit()
        act()

    def _clear(self) -> None:
        for button in self.buttons:
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()


class _AnswerButton(QPushButton):
    """The key that asked the question, still held, is no answer to it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button, once for each press of the key."""
        if not event.isAutoRepeat():
            super().keyPressEvent(event)


def _nothing() -> None:
    """Call the question off."""
