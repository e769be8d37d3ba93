"""The bar shows the state it is given, says what will be sent, and decides nothing itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.policy import Policy, PolicyLabel, Reason
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.decision_bar import DecisionBar, DecisionState, NoteField
from ui.widgets.key_cap import KeyButton

pytestmark = pytest.mark.display

POLICY = Policy(
    "1",
    "Default",
    (
        PolicyLabel("gore", "Gore", "Injury", 5),
        PolicyLabel("ok", "Allowed", "", 9),
        PolicyLabel("rare", "Rare", "", None),
    ),
    (Reason("context", "Context decides"), Reason("unsure", "Not sure")),
)


@pytest.fixture
def bar(qtbot: QtBot) -> DecisionBar:
    made = DecisionBar()
    qtbot.addWidget(made)
    made.set_policy(POLICY)
    made.set_state(DecisionState(enabled=True, can_undo=True, can_redo=True))
    made.show()
    return made


def button(bar: DecisionBar, text: str) -> KeyButton:
    return next(b for b in bar.findChildren(KeyButton) if b.text() == text)


SIGNALS: list[tuple[str, Callable[[DecisionBar], SignalInstance], list[str]]] = [
    ("Human", lambda b: b.forceChosen, ["human"]),
    ("Artificial", lambda b: b.forceChosen, ["artificial"]),
    ("No force", lambda b: b.forceChosen, ["clear"]),
    ("Gore", lambda b: b.policyChosen, ["gore"]),
    ("Commit and next", lambda b: b.commitRequested, []),
    ("Skip", lambda b: b.skipRequested, []),
    ("Escalate", lambda b: b.escalateRequested, []),
    ("Undo", lambda b: b.undoRequested, []),
    ("Redo", lambda b: b.redoRequested, []),
]


@pytest.mark.parametrize(("text", "signal", "arguments"), SIGNALS, ids=[s[0] for s in SIGNALS])
def test_buttons_emit(
    bar: DecisionBar,
    qtbot: QtBot,
    text: str,
    signal: Callable[[DecisionBar], SignalInstance],
    arguments: list[str],
) -> None:
    with qtbot.waitSignal(signal(bar)) as caught:
        button(bar, text).click()
    assert [a for a in caught.args if not isinstance(a, bool)] == arguments


def test_a_press_marks_nothing_until_the_state_says_so(bar: DecisionBar) -> None:
    button(bar, "Human").click()
    assert not button(bar, "Human").isChecked()
    bar.forceChosen.connect(lambda force: bar.set_state(DecisionState(enabled=True, force=force)))
    button(bar, "Human").click()
    assert button(bar, "Human").isChecked()


def test_every_button_shows_its_key(bar: DecisionBar) -> None:
    keys = {b.text(): b.key for b in bar.findChildren(KeyButton)}
    assert keys == {
        "Human": "1",
        "Artificial": "2",
        "No force": "0",
        "Gore": "5",
        "Allowed": "9",
        "Rare": "",
        "Skip": "U",
        "Escalate": "E",
        "Undo": "Ctrl+Z",
        "Redo": "Ctrl+Shift+Z",
        "Commit and next": "Enter",
        "Take suggestion": "Y",
    }
    bar.set_keys({"human": "F9", "note": "Alt+N"})
    assert button(bar, "Human").key == "F9"
    assert "F9" in button(bar, "Human").accessibleName()


def shown(bar: QWidget) -> str:
    return " ".join(each.text() for each in bar.findChildren(QLabel) if each.isVisibleTo(bar))


def test_what_is_missing_keeps_commit_off_and_is_said(bar: DecisionBar) -> None:
    bar.set_state(DecisionState(enabled=True, missing=("a reason",)))
    assert not button(bar, "Commit and next").isEnabled()
    assert "Still needed: a reason" in shown(bar)
    assert "Still needed: a reason" in bar.accessibleDescription()


def test_what_is_sent_where_and_when_is_said(bar: DecisionBar) -> None:
    bar.set_state(DecisionState(enabled=True, force="human", deliveries=("identifAI: human, in 10 s",)))
    assert "identifAI: human, in 10 s" in shown(bar)
    bar.set_state(DecisionState(enabled=True, grace="identifAI: human", grace_seconds=7))
    assert "7 s left to undo (Ctrl+Z): identifAI: human" in shown(bar)
    bar.set_state(DecisionState(enabled=True, force="human"))
    assert "identifAI" not in shown(bar)


def test_reason_and_note(bar: DecisionBar, qtbot: QtBot) -> None:
    bar.set_state(DecisionState(enabled=True, reason="unsure", note="six fingers"))
    with qtbot.waitSignal(bar.shown) as told:
        bar.set_state(DecisionState(enabled=True, policy_label="gore", reason="unsure", note="six fingers"))
    assert (told.args[0].policy_label, told.args[0].reason) == ("Gore", "Not sure"), "for whoever shows it elsewhere"
    reasons, note = bar.findChildren(ChoiceBox)[0], bar.findChildren(NoteField)[0]
    assert reasons.currentText() == "Not sure"
    assert note.text() == "six fingers"
    bar.focus_note()
    with qtbot.waitSignal(bar.noteEdited) as caught:
        QTest.keyClicks(note, "!")
    assert caught.args == ["six fingers!"]
    with qtbot.waitSignal(bar.noteLeft), qtbot.assertNotEmitted(bar.commitRequested):
        QTest.keyClick(note, Qt.Key.Key_Return)


def test_single_keys_pass_through_everything_but_the_note(bar: DecisionBar) -> None:
    said: list[object] = []
    for signal in (bar.forceChosen, bar.policyChosen, bar.reasonChosen, bar.skipRequested, bar.escalateRequested):
        signal.connect(lambda *a: said.append(a))
    before = bar.findChildren(ChoiceBox)[0].currentIndex()
    for each in (*bar.findChildren(KeyButton), *bar.findChildren(ChoiceBox)):
        QTest.keyClicks(each, "0123456789juevbgxhmfpikn")
    assert said == []
    assert bar.findChildren(ChoiceBox)[0].currentIndex() == before


def test_without_an_image_nothing_can_be_ruled(bar: DecisionBar) -> None:
    bar.set_state(DecisionState(can_undo=True))
    enabled = {b.text() for b in bar.findChildren(KeyButton) if b.isEnabled()}
    assert enabled == {"Undo"}


def test_another_policy_replaces_the_labels(bar: DecisionBar, qtbot: QtBot) -> None:
    bar.set_policy(Policy("2", "Other", (PolicyLabel("x", "Only", "", 3),), ()))
    qtbot.waitUntil(lambda: {b.key for b in bar.findChildren(KeyButton)} & {"5", "9"} == set())
    assert button(bar, "Only").key == "3"


def test_labels_wrap_and_nothing_overlaps(bar: DecisionBar, qtbot: QtBot) -> None:
    labels = tuple(PolicyLabel(str(n), f"A long policy label {n}", "", n) for n in range(3, 10))
    bar.set_policy(Policy("1", "x", labels, ()))
    layout = bar.layout()
    assert layout is not None
    bar.resize(800, layout.totalHeightForWidth(800))
    qtbot.waitUntil(lambda: bar.width() == 800)
    placed = [QRect(b.mapTo(bar, QPoint()), b.size()) for b in bar.findChildren(KeyButton) if b.isVisible()]
    for index, first in enumerate(placed):
        assert not any(first.intersects(second) for second in placed[index + 1 :])
