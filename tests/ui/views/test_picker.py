"""The picker says how it stands with each provider, and hands on what a person wants of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.assessment import Cost
from app.domain.lanes import Lane, LaneState, total_cost
from tests.ui.samples_lanes import LANES
from ui.views.sending.provider_picker import ProviderPicker
from ui.widgets.lane_chip import LANES as LOOKS
from ui.widgets.lane_chip import LaneChip, clock_words, cost_words, figures_words, lane_words, summary

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
LATER = "2026-11-21T10:42:00+00:00"


def opened(qtbot: QtBot, lanes: tuple[Lane, ...] = LANES) -> ProviderPicker:
    picker = ProviderPicker(lanes)
    picker.show()
    qtbot.waitExposed(picker)
    return picker


def close(qtbot: QtBot, picker: ProviderPicker) -> None:
    gone: list[bool] = []
    picker.destroyed.connect(lambda: gone.append(True))
    picker.close()
    qtbot.waitUntil(lambda: bool(gone))


def button(picker: ProviderPicker, name: str) -> QPushButton:
    return next(b for b in picker.findChildren(QPushButton) if b.accessibleName() == name)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (LaneState.READY, "Ready until 10:42"),
        (LaneState.LIMITED, "Limited until 10:42"),
        (LaneState.DOWN, "Down – next try 10:42"),
    ],
)
def test_a_state_with_an_end_names_it(state: LaneState, words: str) -> None:
    assert lane_words(Lane("x", "X", state, LATER), UTC, NOW) == words
    assert lane_words(Lane("x", "X", state), UTC, NOW) == LOOKS[state].word


def test_another_day_is_named() -> None:
    assert clock_words("2026-11-22T00:05:00+00:00", UTC, NOW) == "2026-11-22 00:05"
    assert clock_words("soon", UTC, NOW) == clock_words(None) == ""


def test_every_state_has_its_own_glyph_and_word(qtbot: QtBot) -> None:
    assert set(LOOKS) == set(LaneState)
    assert len({spec.icon for spec in LOOKS.values()}) == len({spec.word for spec in LOOKS.values()}) == len(LOOKS)
    for lane in LANES:
        chip = LaneChip(lane)
        qtbot.addWidget(chip)
        assert chip.accessibleName() == lane_words(lane)
        assert chip.accessibleDescription() == (lane.words or LOOKS[lane.state].about)


def test_money_of_different_currencies_is_never_added() -> None:
    costs = total_cost([Cost(0.1, "USD"), Cost(0.25, "EUR"), Cost(0.2, "USD")])
    assert cost_words(costs) == "0.25 EUR, 0.3 USD"
    lane = Lane("x", "X", LaneState.BUSY, waiting=3, under_way=2, done=5, failed=1, cost=costs)
    assert figures_words(lane) == "5 of 10 · 1 without an answer · 0.25 EUR, 0.3 USD"


def test_all_in_one_sentence_names_the_gravest_first() -> None:
    spec, words = summary(LANES)
    assert spec is LOOKS[LaneState.DOWN]
    assert words.startswith("1 down · 1 without a key")
    assert summary(())[1] == "none"


def test_it_switches_pauses_resumes_and_opens_settings(qtbot: QtBot) -> None:
    picker = opened(qtbot)
    tick = next(b for b in picker.findChildren(QCheckBox) if b.text() == "identifAI")
    with qtbot.waitSignal(picker.switched) as caught:
        QTest.keyClick(tick, Qt.Key.Key_Space)
    assert caught.args == ["identifai", False]
    with qtbot.waitSignal(picker.pause_wanted) as caught:
        button(picker, "Pause identifAI").click()
    assert caught.args == ["identifai"]
    with qtbot.waitSignal(picker.resume_wanted) as caught:
        button(picker, "Resume MrAugu").click()
    assert caught.args == ["mraugu"]
    with qtbot.waitSignal(picker.settings_wanted) as caught:
        button(picker, "Settings of Yandex Vision Classifier").click()
    assert caught.args == ["yandex_grpc"]
    close(qtbot, picker)


def test_the_keyboard_starts_at_the_first_provider(qtbot: QtBot) -> None:
    picker = opened(qtbot)
    first = picker.focusWidget()
    assert isinstance(first, QCheckBox)
    assert first.text() == "On this device"
    close(qtbot, picker)


def test_news_keep_the_focus_and_show_at_once(qtbot: QtBot) -> None:
    picker = opened(qtbot)
    held = button(picker, "Pause identifAI")
    held.setFocus()
    picker.set_lane(replace(LANES[1], state=LaneState.PAUSED, cost=(Cost(1.5, "EUR"),)))
    assert held.accessibleName() == "Resume identifAI"
    assert picker.focusWidget() is held
    said = [each.text() for each in picker.findChildren(QLabel)]
    assert "Cost so far: 1.5 EUR, 0.0027 USD, 0.00012 XNO" in said
    close(qtbot, picker)


def test_what_cannot_be_paused_has_no_pause(qtbot: QtBot, qapp: QApplication) -> None:  # noqa: ARG001
    picker = opened(qtbot)
    assert not button(picker, "Pause Yandex Vision Classifier").isEnabled()
    assert not button(picker, "Pause Newsroom’s own detector with quite a long name").isEnabled()
    close(qtbot, picker)
