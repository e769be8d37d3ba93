"""Remapping: keys as values, clashes, what is refused, and that the window follows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui.actions import SPECS, Actions, ActionSpec
from ui.actions.edits import KeyEdits
from ui.actions.keys import caution, is_key, key_text, recorded, refusal, same_key

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Which keys edit text, and how keys are written, only a running application knows.
pytestmark = pytest.mark.usefixtures("qapp")

IDS = [spec.id for spec in SPECS]
KEYS = ["1", "2", "A", "Q", "Ctrl+A", "Ctrl+Q", "F1", "F7", "Return", "Space", "+", "Alt+1", "]"]
edit = st.tuples(
    st.sampled_from(["assign", "add", "take", "clear", "reset"]), st.sampled_from(IDS), st.sampled_from(KEYS)
)


def apply(edits: KeyEdits, kind: str, action: str, key: str) -> None:
    if kind in ("assign", "add"):
        edits.assign(action, key, add=kind == "add")
    elif kind == "take":
        edits.take(action, key)
        assert not edits.clashes(action, key)
    elif kind == "clear":
        edits.clear(action)
        assert edits.keymap[action] == ()
    else:
        edits.reset(action)


@given(st.lists(edit, max_size=12))
def test_only_what_differs_is_kept_and_clashes_are_mutual(steps: list[tuple[str, str, str]]) -> None:
    edits = KeyEdits(SPECS, {})
    for kind, action, key in steps:
        apply(edits, kind, action, key)
    assert all(edits.changed[name] != edits.specs[name].keys for name in edits.changed)
    clashes = edits.all_clashes()
    assert all(name in clashes[other] for name, others in clashes.items() for other in others)
    again = KeyEdits(SPECS, {})
    held = {spec.id for spec in SPECS if spec.hold}  # what is held takes no key with a modifier
    assert again.replace(edits.keymap) == () or held & edits.changed.keys()
    edits.reset_all()
    assert edits.keymap == {spec.id: spec.keys for spec in SPECS}


def test_the_declared_keys_clash_nowhere() -> None:
    assert KeyEdits(SPECS, {}).all_clashes() == {}


def test_actions_of_different_pages_may_share_a_key() -> None:
    here = ActionSpec("a", "A", "Go", ("1",), page="review")
    there = ActionSpec("b", "B", "Go", ("1",), page="train")
    everywhere = ActionSpec("c", "C", "Go", ("1",), page="")
    assert KeyEdits((here, there), {}).all_clashes() == {}
    assert KeyEdits((here, there, everywhere), {}).all_clashes() == {"a": ("c",), "b": ("c",), "c": ("a", "b")}


def test_an_imported_keymap_leaves_out_what_is_not_known() -> None:
    edits = KeyEdits(SPECS, {})
    left = edits.replace({"human": ("Q", "no such key"), "gone": ("X",), "reveal": ("Ctrl+V",), "skip": ()})
    assert left == ("human: no such key", "gone", "reveal: Ctrl+V")
    assert edits.keymap["human"] == ("Q",)
    assert edits.keymap["skip"] == ()


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab", "Ctrl+K, Ctrl+C", "", "gibberish"])
def test_what_is_no_usable_key_is_refused(key: str) -> None:
    assert refusal(key, SPECS[0])


def test_a_reviewer_is_told_what_a_key_does_in_text() -> None:
    assert "edits" in caution("Ctrl+C")
    assert "silent" in caution("Q")
    assert caution("F7") == ""


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "wanted"),
    [
        (Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier, "q", "Q"),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier, "Q", "Shift+Q"),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "?", "?"),
        (Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier, "1", "1"),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "", "Ctrl+Shift+F"),
        (Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, "", ""),
    ],
)
def test_a_press_is_written_as_a_sequence(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, wanted: str) -> None:
    assert recorded(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == wanted
    assert not wanted or is_key(wanted)


def test_sequences_are_compared_as_presses() -> None:
    assert same_key("Esc", "Escape")
    assert not same_key("1", "Ctrl+1")


class Desk:
    """A window with its actions, and what was done."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, self.did = QMainWindow(), list[str]()
        qtbot.addWidget(self.window)
        self.actions = Actions(self.window)
        for name in ("human", "next", "undo"):
            self.actions.on(name, lambda done=name: self.did.append(done))  # type: ignore[misc]
        middle = QWidget()
        middle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.window.setCentralWidget(middle)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        middle.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        handle = self.window.windowHandle()
        assert handle is not None
        assert QApplication.focusWidget() is not None
        QTest.keyClick(handle, key, modifier)


def test_the_window_follows_a_remapping_at_once(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    with qtbot.waitSignal(desk.actions.keys_changed):
        desk.actions.set_keys({"human": ("Q", "Ctrl+7"), "undo": ("Z",), "next": ()})
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_J)
    assert desk.did == []
    desk.press(Qt.Key.Key_Q)
    desk.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Z)
    assert desk.did == ["human", "human", "undo"]
    assert desk.actions.key("human") == "Q"
    assert "(Q)" in desk.actions["human"].toolTip()
    assert [spec.keys for spec in desk.actions.described() if spec.id == "next"] == [()]
    desk.actions.set_keys({})
    desk.press(Qt.Key.Key_J)
    assert desk.did[-1] == "next"
    assert desk.actions["undo"].shortcuts() == [QKeySequence("Ctrl+Z")]


def test_the_actions_of_another_page_are_silent_and_say_why(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.actions.set_page("compare")
    desk.press(Qt.Key.Key_1)
    assert desk.did == []
    assert desk.actions.why_not("human")
    desk.actions.set_page("review")
    desk.press(Qt.Key.Key_1)
    assert desk.did == ["human"]
    assert desk.actions.why_not("human") == ""


def test_an_action_is_barred_with_a_reason(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.actions.bar("undo", "Nothing to undo")
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (desk.did, desk.actions.why_not("undo")) == ([], "Nothing to undo")
    desk.actions.bar("undo", "")
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.did == ["undo"]


def test_caps_show_the_words_of_the_platform() -> None:
    assert key_text("Return") == "Enter"
    assert key_text("Ctrl+Shift+Z") == "Ctrl+Shift+Z"
