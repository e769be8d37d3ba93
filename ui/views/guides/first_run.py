"""The first steps: four things worth knowing before the first ruling, on the empty window and from the Help menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.theme import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from ui.translate import tr
from ui.views.fitting import fit
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_label import IconLabel
from ui.widgets.key_cap import KeyButton
from ui.widgets.scrolled import scrolled
from ui.widgets.text import HEADING, TITLE, label

_CARD = 300


def steps(actions: Actions) -> tuple[tuple[str, str, str], ...]:
    """Icon, title and words of each step, with the keys that are in force."""
    key = actions.key
    return (
        (
            "drop",
            tr("Bring images in"),
            tr(
                "Drop files, folders or pictures from a browser anywhere on the window, paste them, or press {open}. "
                "The models on this device look at them at once.",
                open=key("open"),
            ),
        ),
        (
            "keyboard",
            tr("Rule by keys"),
            tr(
                "{human} is human, {artificial} artificial; {commit} records the ruling and goes on, {undo} takes it "
                "back. {palette} finds every action, {help} shows all keys – each can be changed.",
                human=key("human"),
                artificial=key("artificial"),
                commit=key("commit"),
                undo=key("undo"),
                palette=key("palette"),
                help=key("help"),
            ),
        ),
        (
            "eye-off",
            tr("See only what you need"),
            tr(
                "Pictures are blurred and grey until you hold {reveal}. {blur} steps through the blur, {grey} switches "
                "grey on and off, and {panic} covers everything at once.",
                reveal=key("reveal"),
                blur=key("blur"),
                grey=key("grey"),
                panic=key("panic"),
            ),
        ),
        (
            "lock",
            tr("Nothing leaves this machine"),
            tr(
                "Only a provider that you switch on ({providers}) is ever sent anything, and before each batch you see "
                "what would go to whom, and at what price.",
                providers=key("providers"),
            ),
        ),
    )


class StepCards(QWidget):
    """The steps as cards, side by side where there is room."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_3)
        self._cards: list[QFrame] = []
        self._across = 0
        self._fill()
        actions.keys_changed.connect(self._fill)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside each other as fit."""
        super().resizeEvent(event)
        self._place()

    def _fill(self) -> None:
        for old in self._cards:
            old.hide()
            old.deleteLater()
        self._cards = [_card(*step) for step in steps(self._actions)]
        self._across = 0
        self._place()

    def _place(self) -> None:
        room = int(self.width() / (_CARD * max(1.0, self.fontMetrics().height() / 18)))
        across = 4 if room >= 4 else 2 if room >= 2 else 1
        if across == self._across:
            return
        self._across = across
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // across, place % across)


class FirstStepsDialog(QDialog):
    """The steps again, from the Help menu."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("First steps"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_4)
        column.addWidget(label(tr("First steps"), size=TITLE, bold=True))
        column.addWidget(scrolled(StepCards(actions), tr("First steps"), stops_tab=False), 1)
        column.addLayout(foot)
        fit(self, 760, 480)
        close.setFocus()


class Welcome(QWidget):
    """The window while there is nothing to look at: where to drop, and the first steps until they are put away.

    `pressed` carries the id of an action; `hidden_for_good` says that the reviewer knows the steps.
    """

    pressed = Signal(str)
    hidden_for_good = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._drop = EmptyState("drop", "", drop_hint=True)
        self._drop.pressed.connect(self.pressed)
        self._steps = QWidget()
        self._know = KeyButton(tr("Do not show this again"), "check")
        self._know.clicked.connect(self._put_away)
        heading = QHBoxLayout()
        heading.addWidget(label(tr("First steps"), size=HEADING, bold=True))
        heading.addStretch(1)
        heading.addWidget(self._know)
        below = QVBoxLayout(self._steps)
        below.setContentsMargins(SPACE_4, 0, SPACE_4, SPACE_4)
        below.setSpacing(SPACE_3)
        below.addLayout(heading)
        below.addWidget(StepCards(actions))
        inside = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside, tr("First steps"), stops_tab=False))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._drop, 1)
        column.addWidget(self._steps)
        self._steps.hide()
        self._say()
        actions.keys_changed.connect(self._say)

    def show_steps(self, shown: bool) -> None:  # noqa: FBT001 - a switch
        """Show the first steps, or not."""
        self._steps.setVisible(shown)

    def _say(self) -> None:
        self._drop.set_message(
            "drop",
            tr("Drop images here"),
            tr(
                "Files, folders, or pictures from a browser. They are looked at on this device: "
                "nothing leaves the machine unless you switch a provider on."
            ),
        )
        self._drop.set_buttons(
            (
                ("open", tr("Open files…"), "open", self._actions.key("open")),
                ("open_folder", tr("Open folder…"), "images", self._actions.key("open_folder")),
            )
        )

    def _put_away(self) -> None:
        self._steps.hide()
        self.hidden_for_good.emit()


def _card(icon_name: str, title: str, words: str) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    card.setAccessibleName(title)
    card.setAccessibleDescription(words)
    column = QVBoxLayout(card)
    column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
    column.setSpacing(SPACE_2)
    head = QHBoxLayout()
    head.setSpacing(SPACE_2)
    head.addWidget(IconLabel(icon_name, "accent", 20))
    head.addWidget(label(title, bold=True, wrap=True), 1)
    column.addLayout(head)
    column.addWidget(label(words, tone="muted", wrap=True))
    column.addStretch(1)
    return card
