"""The bar at which a person rules: every action with its key on the button, what is drafted, and what it will send."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.policy import Policy
from ui.theme import SPACE_1, SPACE_2, SPACE_3, plain_tip
from ui.translate import tr, tr_marked
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.draft_line import DraftLine
from ui.widgets.flow import FlowLayout
from ui.widgets.key_cap import KeyButton
from ui.widgets.reason_list import ReasonList
from ui.widgets.suggestion_line import SuggestionLine, SuggestionWords

HUMAN, ARTIFICIAL, CLEAR = "human", "artificial", "clear"
_ASIDE, _BACK = ("skip", "escalate"), ("undo", "redo")
_TALK = 120  # so many letters of what is drafted are worth more than the words on four buttons
KEYS = {
    "human": "1",
    "artificial": "2",
    "clear": "0",
    "commit": "Enter",
    "skip": "U",
    "escalate": "E",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z",
    "note": "N",
    "reasons": "R",
    "suggestion": "Y",
}


@dataclass(frozen=True, slots=True)
class DecisionState:
    """What the bar shows. `force` is the draft: "human", "artificial", "clear" or "" for none yet.

    `standing` says in words what stands for this image so far; `missing` what keeps the draft
    from being committed; `deliveries` what committing sends where; `grace_seconds` how long
    undo still stops a delivery of the ruling just made, None when nothing waits. `notice` is what the reviewer
    should know first, and says all while `can_keep`: committing then leaves what stands. `settled`: something
    stands and nothing is drafted, so that nobody need be told what is missing. `suggestion` is what the policy
    suggests, None where nothing is to be said of it.
    """

    enabled: bool = False
    force: str = ""
    policy_label: str | None = None
    reason: str | None = None
    note: str = ""
    standing: str = ""
    missing: tuple[str, ...] = ()
    deliveries: tuple[str, ...] = ()
    grace: str = ""
    grace_seconds: int | None = None
    can_undo: bool = False
    can_redo: bool = False
    notice: str = ""
    can_keep: bool = False
    settled: bool = False
    suggestion: SuggestionWords | None = None


class NoteField(QLineEdit):
    """One line of words. Enter and Esc leave the field; nothing is committed from inside it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Enter and Esc, else edit."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


class DecisionBar(QFrame):
    """A pure view: it emits what was pressed and shows what `set_state` says. It keeps no draft of its own."""

    forceChosen = Signal(str)
    policyChosen = Signal(str)
    reasonChosen = Signal(str)
    noteEdited = Signal(str)
    noteLeft = Signal()
    commitRequested = Signal()
    skipRequested = Signal()
    escalateRequested = Signal()
    undoRequested = Signal()
    redoRequested = Signal()
    suggestionAccepted = Signal()
    shown = Signal(object)
    """The DecisionState that is shown now, with label and reason by their titles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAccessibleName(tr("Decision"))
        self._state = DecisionState()
        self._buttons = {
            HUMAN: KeyButton(tr("Human"), "human", KEYS[HUMAN]),
            ARTIFICIAL: KeyButton(tr("Artificial"), "artificial", KEYS[ARTIFICIAL]),
            CLEAR: KeyButton(tr("No force"), "clear", KEYS[CLEAR]),
            "skip": KeyButton(tr("Skip"), "skip", KEYS["skip"]),
            "escalate": KeyButton(tr("Escalate"), "escalate", KEYS["escalate"]),
            "undo": KeyButton(tr("Undo"), "undo", KEYS["undo"]),
            "redo": KeyButton(tr("Redo"), "redo", KEYS["redo"]),
            "commit": KeyButton(tr("Commit and next"), "commit", KEYS["commit"]),
        }
        self._labels: dict[str, KeyButton] = {}
        self._policy: Policy | None = None
        self._keys = dict(KEYS)
        self._suggestion = SuggestionLine()
        self._choices = FlowLayout(spacing=SPACE_1)
        self._reasons = ChoiceBox()
        self._note = NoteField()
        self._draft = DraftLine()
        self._above, self._middle, self._below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._aside, self._back = _group(self._buttons, _ASIDE), _group(self._buttons, _BACK)
        self._lay_out()
        self._connect()
        self.set_policy(None)
        self.set_keys(KEYS)
        self.set_state(self._state)

    def set_policy(self, policy: Policy | None) -> None:
        """Offer the labels and reasons of a policy."""
        for old in self._labels.values():
            self._choices.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._labels, self._policy = {}, policy
        for offered in policy.labels if policy else ():
            button = KeyButton(tr_marked(offered.title), "", self._label_key(offered.key))
            button.setCheckable(True)
            button.setToolTip(plain_tip("\n\n".join(filter(None, (tr_marked(offered.about), offered.rule)))))
            button.setAccessibleDescription(tr_marked(offered.about))
            button.clicked.connect(lambda _=False, chosen=offered.id: self._pressed(self.policyChosen, chosen))
            self._labels[offered.id] = button
            self._choices.addWidget(button)
        self._reasons.blockSignals(True)
        self._reasons.clear()
        self._reasons.addItem(tr("No reason given"), "")
        for reason in policy.reasons if policy else ():
            self._reasons.addItem(tr_marked(reason.title), reason.id)
        self._reasons.blockSignals(False)
        self.set_state(self._state)
        self._arrange(self.width())
        choices = [self._buttons[name] for name in (HUMAN, ARTIFICIAL, CLEAR)]
        aside = [self._buttons[name] for name in _ASIDE]
        order = (*choices, *self._labels.values(), *aside, self._reasons, self._note, self._buttons["commit"])
        for before, after in pairwise(order):  # as they are read: labels come and go with the policy
            QWidget.setTabOrder(before, after)

    def set_keys(self, keys: dict[str, str]) -> None:
        """Show other keys, by the names in `KEYS`, and those of the labels as “label3” to “label9”."""
        self._keys.update(keys)
        for offered in self._policy.labels if self._policy else ():
            self._labels[offered.id].set_key(self._label_key(offered.key))
        for name, button in self._buttons.items():
            if name in keys:
                button.set_key(keys[name])
        note, reasons = self._keys["note"], self._keys["reasons"]
        self._note.setPlaceholderText(tr("Note ({key}) – Enter keeps it", key=note))
        self._note.setAccessibleName(tr("Note (key {key})", key=note))
        self._reasons.setAccessibleName(tr("Reason (key {key})", key=reasons))
        self._reasons.setToolTip(plain_tip(tr("Reason ({key})", key=reasons)))
        self._suggestion.set_key(self._keys["suggestion"])
        self._arrange(self.width())

    def set_state(self, state: DecisionState) -> None:
        """Show this state. It is no choice of anybody: only `shown` is emitted."""
        self._state = state
        for name in (HUMAN, ARTIFICIAL, CLEAR):
            self._buttons[name].setChecked(state.force == name)
        for identifier, button in self._labels.items():
            button.setChecked(identifier == state.policy_label)
        for button in (*self._buttons.values(), *self._labels.values()):
            button.setEnabled(state.enabled)
        self._buttons["commit"].setEnabled(state.enabled and not state.missing)
        self._buttons["undo"].setEnabled(state.can_undo)
        self._buttons["redo"].setEnabled(state.can_redo)
        self._reasons.setEnabled(state.enabled)
        self._reasons.blockSignals(True)
        self._reasons.setCurrentIndex(max(0, self._reasons.findData(state.reason or "")))
        self._reasons.blockSignals(False)
        self._note.setEnabled(state.enabled)
        if self._note.text() != state.note:
            self._note.setText(state.note)
        self._say(state)
        labels, reasons = (self._policy.labels, self._policy.reasons) if self._policy else ((), ())
        label = _titled(state.policy_label, {each.id: each.title for each in labels})
        reason = _titled(state.reason, {each.id: each.title for each in reasons})
        self.shown.emit(replace(state, policy_label=label, reason=reason))

    def focus_note(self) -> None:
        """Put the cursor to the note's end. Nothing is marked: the next letter must not wipe what stands there."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._note.end(False)

    def open_reasons(self) -> None:
        """Open the reasons as a list for the keyboard, over the field that shows the chosen one."""
        if self._policy is None or not self._policy.reasons or not self._state.enabled:
            return
        offered = [(reason.id, tr_marked(reason.title)) for reason in self._policy.reasons]
        opened = ReasonList(offered, self._state.reason or "", self)
        opened.chosen.connect(self.reasonChosen)
        opened.open_above(self._reasons)

    def key(self, name: str) -> str:
        """The key in force of one of `KEYS`."""
        return self._keys[name]

    def _label_key(self, digit: int | None) -> str:
        return "" if digit is None else self._keys.get(f"label{digit}", str(digit))

    def _say(self, state: DecisionState) -> None:
        if state.grace_seconds is not None:
            undo = self._buttons["undo"].key
            icon_name, tint = "clock", "accent"
            words = tr(
                "{grace_seconds} s left to undo ({undo}): {value}",
                value=state.grace or tr("delivery"),
                grace_seconds=state.grace_seconds,
                undo=undo,
            )
        elif not state.enabled:
            icon_name, tint, words = "info", "muted", state.standing or tr("No image is chosen.")
        elif state.missing:
            icon_name, tint = "info", "muted"
            words = "" if state.settled else tr("Still needed: {names}", names=", ".join(state.missing))
        else:
            icon_name, tint, words = "check", "accent", tr("Ready to commit")
        if state.can_keep and state.grace_seconds is None:
            words = state.notice
        elif state.enabled:
            words = " · ".join(filter(None, (state.notice, state.standing, words)))
        self._draft.say(icon_name, tint, words, state.deliveries)
        self.setAccessibleDescription(". ".join((words, *state.deliveries)))
        self._suggestion.show_words(state.suggestion)

    def _lay_out(self) -> None:
        for name in (HUMAN, ARTIFICIAL, CLEAR):
            self._buttons[name].setCheckable(True)
        self._buttons["commit"].setProperty("role", "primary")
        self._reasons.setMinimumWidth(120)
        self._reasons.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._note.setMinimumWidth(120)
        self._note.setMaxLength(2000)
        self._note.setAcceptDrops(False)  # a file dropped here is meant for the window
        for name in (HUMAN, ARTIFICIAL, CLEAR):
            self._choices.addWidget(self._buttons[name])
        gap = QWidget()
        gap.setFixedWidth(SPACE_1)
        self._choices.addWidget(gap)
        above, middle = self._above, self._middle
        above.setSpacing(SPACE_2)
        above.addWidget(self._suggestion, 5)
        above.addWidget(self._draft, 6)
        above.addWidget(self._back, 0, Qt.AlignmentFlag.AlignVCenter)
        middle.setSpacing(SPACE_2)
        middle.addLayout(self._choices, 1)
        middle.addWidget(self._aside)
        below = self._below
        below.setSpacing(SPACE_2)
        below.addWidget(self._reasons)
        below.addWidget(self._note, 1)
        below.addWidget(self._buttons["commit"])
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        for each_row in (above, middle, below):
            column.addLayout(each_row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """As wide as it must be with four buttons that show but glyph and key."""
        rows = (self._choices.minimumSize().width(), self._below.minimumSize().width(), self._least_above())
        return QSize(max(rows) + 2 * SPACE_3, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the choices: they are what the hand looks for."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        """All choices stand on one line with what is beside them; else that goes up, and at last loses its words."""
        room = width - 2 * SPACE_3
        aside, back = (sum(self._full(name) for name in names) for names in (_ASIDE, _BACK))
        above = self._choices.sizeHint().width() + SPACE_2 + aside > room
        if above != (self._above.indexOf(self._aside) >= 0):
            if above:
                self._above.insertWidget(2, self._aside, 0, Qt.AlignmentFlag.AlignVCenter)
            else:
                self._middle.insertWidget(1, self._aside)
        words = not above or aside + back + _TALK * self.fontMetrics().averageCharWidth() <= room
        for name in (*_ASIDE, *_BACK):
            self._buttons[name].show_words(words)
        if (column := self.layout()) is not None:
            column.activate()  # at once: nothing is painted at places that no longer fit

    def _full(self, name: str) -> int:
        """How wide a button is with its words."""
        button = self._buttons[name]
        return button.sizeHint().width() + (0 if button.words_shown else button.words_extra())

    def _least_above(self) -> int:
        parts = (self._suggestion, self._draft)
        shown = [each.minimumSizeHint().width() for each in parts if not each.isHidden()]
        shown += [self._full(name) - self._buttons[name].words_extra() for name in (*_ASIDE, *_BACK)]
        return sum(shown) + SPACE_2 * (len(shown) - 1)

    def _connect(self) -> None:
        for name in (HUMAN, ARTIFICIAL, CLEAR):
            self._buttons[name].clicked.connect(lambda _=False, chosen=name: self._pressed(self.forceChosen, chosen))
        for name, signal in (
            ("commit", self.commitRequested),
            ("skip", self.skipRequested),
            ("escalate", self.escalateRequested),
            ("undo", self.undoRequested),
            ("redo", self.redoRequested),
        ):
            self._buttons[name].clicked.connect(signal)
        self._reasons.activated.connect(lambda _: self.reasonChosen.emit(self._reasons.currentData() or ""))
        self._note.textEdited.connect(self.noteEdited)
        self._note.left.connect(self.noteLeft)
        self._suggestion.accepted.connect(self.suggestionAccepted)

    def _pressed(self, signal: object, chosen: str) -> None:
        """Tell what was pressed, then show the draft as it is: only `set_state` changes a mark."""
        signal.emit(chosen)  # type: ignore[attr-defined]
        self.set_state(self._state)


def _titled(identifier: str | None, titles: dict[str, str]) -> str | None:
    """What the policy calls this; by its identifier where this policy knows it no more."""
    return None if identifier is None else tr_marked(titles.get(identifier, identifier))


def _group(buttons: dict[str, KeyButton], names: tuple[str, ...]) -> QWidget:
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_1)
    for name in names:
        row.addWidget(buttons[name], 0, Qt.AlignmentFlag.AlignTop)
    return group
