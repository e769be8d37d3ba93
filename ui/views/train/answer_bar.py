"""The answers to choose from, each with its key on the button, and the one that keeps the choice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from ui.theme import SPACE_1, SPACE_2, SPACE_3
from ui.translate import tr, tr_marked
from ui.views.train.desk import TrainDesk, key_number
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_label import IconLabel
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import label, set_tone

_ICONS = {"human": "human", "artificial": "artificial"}


class AnswerBar(QFrame):
    """A pure view: it emits what was pressed, and marks what it is told to."""

    chosen = Signal(str)
    cleared = Signal()
    committed = Signal()
    said = Signal(str)
    """What stands in it in words, where somebody else shows them."""

    def __init__(self, desk: TrainDesk, commit_words: str = "", clear_words: str = "") -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "bar")
        self.setAccessibleName(tr("Answer"))
        self._buttons: dict[str, KeyButton] = {}
        self._flow = FlowLayout(spacing=SPACE_1)
        self._clear = KeyButton(clear_words or tr("Clear"), "clear")
        self.commit = KeyButton(commit_words or tr("Keep and go on"), "commit")
        self.commit.setProperty("role", "primary")
        self._commit_words = self.commit.text()
        self._glyph, self._words = IconLabel("info", "muted"), label(wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._clear.clicked.connect(self.cleared)
        self.commit.clicked.connect(self.committed)
        below = QHBoxLayout()
        below.setSpacing(SPACE_2)
        below.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self._words, 1)
        below.addWidget(self._clear)
        below.addWidget(self.commit)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addLayout(self._flow)
        column.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        desk.actions.keys_changed.connect(self._show_keys)
        desk.policy_changed.connect(self._name_anew)
        self._show_keys()

    def offer(self, answers: Sequence[str]) -> None:
        """Offer these answers."""
        if list(self._buttons) == list(answers):
            return
        for old in self._buttons.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for answer in answers:
            button = KeyButton(self._desk.answer_title(answer), _ICONS.get(answer, "tag"))
            button.setCheckable(True)
            button.clicked.connect(partial(self._pressed, answer))
            self._buttons[answer] = button
            self._flow.addWidget(button)
        self._name_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No lower than its lines need at this width."""
        super().resizeEvent(event)
        self._keep_height()

    def offered(self, digit: int) -> str:
        """The offered answer that has this digit as its key; nothing where none has."""
        policy = self._desk.policy
        return next((answer for answer in self._buttons if key_number(policy, answer) == digit), "")

    def mark(
        self,
        answers: Iterable[str],
        *,
        enabled: bool = True,
        ready: bool = True,
        clearable: bool = False,
        words: str = "",
    ) -> None:
        """Mark what is chosen.

        Args:
            answers: what is chosen.
            enabled: whether something can be chosen.
            ready: whether it can be kept.
            clearable: whether it can be cleared even while nothing is chosen, because that is a choice, too.
            words: stand on the button instead of its own.
        """
        marked = set(answers)
        for answer, button in self._buttons.items():
            button.setChecked(answer in marked)
            button.setEnabled(enabled)
        self._clear.setEnabled(enabled and (clearable or bool(marked)))
        self.commit.setEnabled(ready)
        if self.commit.text() != (words or self._commit_words):
            self.commit.setText(words or self._commit_words)
            self.commit.set_key(self.commit.key)

    def say(self, words: str, icon_name: str = "info", tint: str = "muted") -> None:
        """What is awaited, or what came of it."""
        self._glyph.set_icon(icon_name, tint)
        self._words.setText(words)
        self._keep_height()
        set_tone(self._words, "muted" if tint == "muted" else "")
        self.setAccessibleDescription(words)
        self.said.emit(words)

    def _keep_height(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.heightForWidth(self.width()))

    def _pressed(self, answer: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self._buttons[answer].setChecked(False)  # only `mark` says what is chosen
        self.chosen.emit(answer)

    def _name_anew(self) -> None:
        """Call the answers as the policy in force does."""
        for answer, button in self._buttons.items():
            known = self._desk.policy.label(answer)
            button.setText(self._desk.answer_title(answer))
            button.setAccessibleDescription(tr_marked(known.about) if known is not None else "")
        self._show_keys()
        self._keep_height()

    def _show_keys(self) -> None:
        for answer, button in self._buttons.items():
            button.set_key(self._desk.answer_key(answer))
        self._clear.set_key(self._desk.actions.key("train_clear"))
        self.commit.set_key(self._desk.actions.key("train_commit"))
