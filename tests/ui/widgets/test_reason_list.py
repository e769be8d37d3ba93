"""The list of reasons takes a digit or letters, and leaves the bar as it was on Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from app.domain.policy import Policy, PolicyLabel, Reason
from ui.widgets.decision_bar import DecisionBar, DecisionState
from ui.widgets.elided import ElidedLabel
from ui.widgets.key_cap import KeyButton
from ui.widgets.reason_list import ReasonList
from ui.widgets.suggestion_line import SuggestionLine, SuggestionWords

REASONS = (Reason("context", "Context decides"), Reason("known", "Known source"), Reason("clear", "Clearly wrong"))
POLICY = Policy("1", "P", (PolicyLabel("gore", "Gore & blood", "Injury", 5, "No gore."),), REASONS)


@pytest.fixture
def bar(qtbot: QtBot) -> DecisionBar:
    made = DecisionBar()
    qtbot.addWidget(made)
    made.set_policy(POLICY)
    made.set_state(DecisionState(enabled=True))
    made.show()
    return made


def opened(bar: DecisionBar) -> QListWidget:
    bar.open_reasons()
    return bar.findChildren(ReasonList)[-1].findChildren(QListWidget)[0]


@pytest.mark.parametrize(
    ("typed", "expected"), [("2", "known"), ("0", ""), ("k\r", "known"), ("cc\r", "clear"), ("cl\r", "clear")]
)
def test_a_digit_or_letters_choose(bar: DecisionBar, qtbot: QtBot, typed: str, expected: str) -> None:
    shown = opened(bar)
    with qtbot.waitSignal(bar.reasonChosen) as caught:
        for key in typed:
            if key == "\r":
                QTest.keyClick(shown, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(shown, key)
    assert caught.args == [expected]


def test_esc_and_keys_without_a_reason_choose_nothing(bar: DecisionBar, qtbot: QtBot) -> None:
    shown = opened(bar)
    with qtbot.assertNotEmitted(bar.reasonChosen):
        QTest.keyClicks(shown, "9z")
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in bar.findChildren(ReasonList)))


def test_every_entry_says_its_key_to_a_screen_reader(bar: DecisionBar) -> None:
    shown = opened(bar)
    spoken = [shown.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(shown.count())]
    assert spoken == ["Context decides (1)", "Known source (2)", "Clearly wrong (3)", "No reason (0)"]


def test_without_image_or_reasons_nothing_opens(bar: DecisionBar) -> None:
    bar.set_state(DecisionState())
    bar.open_reasons()
    bar.set_policy(Policy("1", "P", (), ()))
    bar.set_state(DecisionState(enabled=True))
    bar.open_reasons()
    assert not bar.findChildren(ReasonList)


def button(bar: DecisionBar, text: str) -> KeyButton:
    return next(each for each in bar.findChildren(KeyButton) if each.text() == text)


def test_a_suggestion_is_called_one_and_can_be_taken_once(bar: DecisionBar, qtbot: QtBot) -> None:
    line = bar.findChildren(SuggestionLine)[0]
    assert not line.isVisible()
    bar.set_state(DecisionState(enabled=True, suggestion=SuggestionWords("Artificial", "declares AI", ("because",))))
    assert line.isVisible()
    height = line.height()
    words = next(each for each in line.findChildren(ElidedLabel) if each.text())
    assert words.text() == "Suggested: Artificial – declares AI"
    assert words.accessibleDescription().endswith("because")
    with qtbot.waitSignal(bar.suggestionAccepted):
        button(bar, "Take suggestion").click()
    bar.set_state(DecisionState(enabled=True, suggestion=SuggestionWords("Artificial", "declares AI", (), taken=True)))
    assert not button(bar, "Take suggestion").isEnabled()
    bar.set_state(DecisionState(enabled=True, suggestion=SuggestionWords("", "cannot be decided")))
    assert not button(bar, "Take suggestion").isVisible()
    assert line.height() == height, "the stage above must not jump"


def test_labels_show_their_rule_and_the_key_in_force(bar: DecisionBar) -> None:
    gore = button(bar, "Gore & blood")
    assert "No gore." in gore.toolTip()
    bar.set_keys({"label5": "F5"})
    assert gore.key == "F5"
