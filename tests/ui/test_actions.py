"""Single keys act outside text fields only, never with a modifier, and leave the focused widget what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ui.actions import EVERYWHERE, SPECS, Actions, key_text
from ui.widgets.decision_bar import NoteField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.display

Key = Qt.Key


class Desk:
    """A window with one widget of each kind, and a record of what was done."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.did: list[str] = []
        self.actions = Actions(self.window)
        for spec in SPECS:
            if spec.hold:
                self.actions.on_hold(spec.id, lambda down, name=spec.id: self.did.append(f"{name} {down}"))  # type: ignore[misc]
            else:
                self.actions.on(spec.id, lambda name=spec.id: self.did.append(name))  # type: ignore[misc]
        self.plain, self.line, self.text = QWidget(), QLineEdit(), QPlainTextEdit()
        self.note, self.spin, self.combo = NoteField(), QSpinBox(), QComboBox()
        self.combo.addItems(["Just one", "Another"])
        self.button, self.slider, self.list, self.tree = QPushButton("Press"), QSlider(), QListWidget(), QTreeView()
        self.list.addItems(["juniper", "kale"])
        self.button.clicked.connect(lambda: self.did.append("pressed"))
        model = QStandardItemModel(self.tree)
        parent = QStandardItem("parent")
        parent.appendRow(QStandardItem("child"))
        model.appendRow(parent)
        self.tree.setModel(model)
        middle = QWidget()
        column = QVBoxLayout(middle)
        self.plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (
            self.plain, self.line, self.text, self.note, self.spin, self.combo,
            self.button, self.slider, self.list, self.tree,
        ):  # fmt: skip
            column.addWidget(widget)
        self.window.setCentralWidget(middle)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def press(self, widget: QWidget, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Give the focus and press a key as the window system does: by way of the window."""
        widget.setFocus()
        assert QApplication.focusWidget() is widget
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, modifier)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


SINGLE = {
    "human": Key.Key_1, "artificial": Key.Key_2, "clear": Key.Key_0, "label3": Key.Key_3, "label9": Key.Key_9,
    "commit": Key.Key_Return, "skip": Key.Key_U, "escalate": Key.Key_E, "note": Key.Key_N, "next": Key.Key_J,
    "previous": Key.Key_K, "blur": Key.Key_B, "grey": Key.Key_G, "panic": Key.Key_Escape, "heatmap": Key.Key_H,
    "provenance": Key.Key_P, "help": Key.Key_F1,
}  # fmt: skip


@pytest.mark.parametrize(("action", "key"), SINGLE.items())
def test_each_key_does_its_action_once(desk: Desk, action: str, key: Key) -> None:
    desk.press(desk.plain, key)
    assert desk.did == [action]


@pytest.mark.parametrize("name", ["line", "text", "note", "spin"])
def test_single_keys_are_silent_where_text_goes(desk: Desk, name: str) -> None:
    for action, key in SINGLE.items():
        if action not in ("panic", "help"):
            desk.press(getattr(desk, name), key)
    assert desk.did == []


def test_a_list_of_choices_is_no_text_field(desk: Desk) -> None:
    desk.press(desk.combo, Key.Key_1)
    assert desk.did == ["human"]
    desk.combo.setEditable(True)
    desk.press(desk.combo, Key.Key_1)
    assert desk.did == ["human"]


def test_a_note_takes_digits_and_enter_without_ruling(desk: Desk) -> None:
    desk.note.setFocus()
    QTest.keyClicks(desk.note, "1 of 20, juke!")
    QTest.keyClick(desk.note, Key.Key_Return)
    assert desk.note.text() == "1 of 20, juke!"
    assert desk.did == []


def test_enter_with_shift_is_the_text_fields_too(desk: Desk) -> None:
    left: list[bool] = []
    desk.note.left.connect(lambda: left.append(True))
    desk.press(desk.note, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.did == []
    assert left
    desk.press(desk.plain, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.did == ["commit_stay"]


def test_undo_inside_a_note_is_the_notes(desk: Desk) -> None:
    desk.note.setFocus()
    QTest.keyClicks(desk.note, "word")
    desk.press(desk.note, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.did == []
    assert desk.note.text() == ""
    desk.press(desk.plain, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.did == ["undo"]


def test_esc_covers_from_inside_a_text_field_too(desk: Desk) -> None:
    desk.press(desk.note, Key.Key_Escape)
    assert desk.did == ["panic"]


@pytest.mark.parametrize(
    "modifier",
    [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier],
)
def test_a_modifier_makes_another_key_of_it(desk: Desk, modifier: Qt.KeyboardModifier) -> None:
    for key in (Key.Key_1, Key.Key_J, Key.Key_U):
        desk.press(desk.plain, key, modifier)
    assert not {"human", "next", "skip"} & set(desk.did)


def test_the_keypads_digits_rule_too(desk: Desk) -> None:
    desk.press(desk.plain, Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    desk.press(desk.plain, Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert desk.did == ["human", "commit"]


def test_plus_needs_shift_on_some_keyboards(desk: Desk) -> None:
    desk.press(desk.plain, Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert desk.did == ["zoom_in"]


def test_enter_on_a_focused_button_presses_that_button(desk: Desk) -> None:
    desk.button.setAutoDefault(True)
    desk.press(desk.button, Key.Key_Return)
    assert "commit" not in desk.did


def test_arrows_belong_to_trees_and_sliders_and_go_on_elsewhere(desk: Desk) -> None:
    desk.press(desk.tree, Key.Key_Right)
    desk.press(desk.slider, Key.Key_Left)
    assert desk.did == []
    desk.press(desk.list, Key.Key_Right)
    desk.press(desk.plain, Key.Key_Left)
    assert desk.did == ["next", "previous"]


def test_letters_in_the_list_act_instead_of_searching(desk: Desk) -> None:
    desk.press(desk.list, Key.Key_K)
    assert desk.did == ["previous"]
    assert desk.list.currentRow() <= 0


def key_event(kind: QEvent.Type, key: Key, *, repeat: bool) -> QKeyEvent:
    return QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeat)


def send(desk: Desk, kind: QEvent.Type, key: Key, *, repeat: bool = False) -> None:
    QApplication.sendEvent(desk.plain, key_event(kind, key, repeat=repeat))


def test_a_held_key_begins_once_and_ends_once(desk: Desk) -> None:
    press, release = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    send(desk, press, Key.Key_V)
    for _ in range(5):  # X11 repeats both
        send(desk, release, Key.Key_V, repeat=True)
        send(desk, press, Key.Key_V, repeat=True)
    assert desk.did == ["reveal True"]
    send(desk, release, Key.Key_V)
    assert desk.did == ["reveal True", "reveal False"]


def test_what_is_held_ends_with_its_key_whatever_modifier_went_down_meanwhile(desk: Desk) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    send(desk, QEvent.Type.KeyPress, Key.Key_V)
    QApplication.sendEvent(desk.plain, QKeyEvent(QEvent.Type.KeyRelease, Key.Key_V, shift, "V"))
    assert desk.did == ["reveal True", "reveal False"]
    control = Qt.KeyboardModifier.ControlModifier
    QApplication.sendEvent(desk.plain, QKeyEvent(QEvent.Type.KeyRelease, Key.Key_V, control))
    assert len(desk.did) == 2, "a key that was pressed with a modifier began nothing"


def test_a_key_that_is_held_goes_on_but_never_rules_again(desk: Desk) -> None:
    for key in (Key.Key_J, Key.Key_1, Key.Key_Return, Key.Key_U, Key.Key_B):
        send(desk, QEvent.Type.KeyPress, key)
        for _ in range(3):
            send(desk, QEvent.Type.KeyPress, key, repeat=True)
    assert desk.did == ["next"] * 4 + ["human", "commit", "skip", "blur"]


def test_what_needs_an_image_is_silent_without_one(desk: Desk) -> None:
    desk.actions.set_image_present(False)
    for key in (Key.Key_1, Key.Key_Return, Key.Key_U, Key.Key_V, Key.Key_H):
        desk.press(desk.plain, key)
    desk.press(desk.plain, Key.Key_B)
    assert desk.did == ["reveal False", "blur"]


def test_keys_of_another_window_are_not_ours(desk: Desk, qtbot: QtBot) -> None:
    dialog = QDialog(desk.window)
    qtbot.addWidget(dialog)
    inside = QListWidget(dialog)
    dialog.open()
    QTest.keyClick(inside, Key.Key_1)
    assert desk.did == []
    dialog.close()


def test_every_action_has_words_and_no_two_share_a_key() -> None:
    for page in ("review", "compare", "train"):
        here = [spec for spec in SPECS if spec.page in (EVERYWHERE, page)]
        keys = [QKeySequence(key).toString() for spec in here for key in spec.keys]
        assert len(keys) == len(set(keys)), page
    assert len({spec.id for spec in SPECS}) == len(SPECS)
    assert all(spec.text for spec in SPECS)


def test_the_reviewers_keys_are_those_of_the_issue() -> None:
    bound = {key for spec in SPECS for key in spec.keys}
    wanted = [
        "1",
        "2",
        "0",
        *"3456789",
        "Return",
        "J",
        "K",
        "U",
        "E",
        "N",
        "Ctrl+Z",
        "V",
        "B",
        "G",
        "Escape",
        "H",
        "P",
        "F1",
    ]
    assert set(wanted) <= bound
    assert key_text("Return") == "Enter"
