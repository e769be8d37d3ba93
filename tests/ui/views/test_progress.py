"""The status line counts what is at work, and names whose images wait for something else to happen."""

from __future__ import annotations

from PySide6.QtWidgets import QStatusBar
from pytestqt.qtbot import QtBot

from app.domain.assessment import Cost
from app.domain.lanes import Lane, LaneState
from ui.views.progress import Progress
from ui.widgets.progress_line import ProgressLine


def test_a_provider_that_stands_still_is_named_once_no_other_is_at_work(qtbot: QtBot) -> None:
    bar = QStatusBar()
    qtbot.addWidget(bar)
    progress = Progress(bar)
    line = bar.findChildren(ProgressLine)[0]
    progress._show_assess(Lane("nanogpt", "NanoGPT", LaneState.PAUSED, waiting=20))
    assert line.accessibleName() == "Standing still: NanoGPT: 0 of 20"
    progress._show_assess(Lane("mraugu", "MrAugu", LaneState.BUSY, waiting=3, under_way=1, done=6, failed=2))
    assert line.accessibleName() == "Assessing: 6 of 10 · 2 without an answer"
    progress._show_assess(Lane("mraugu", "MrAugu", LaneState.READY, done=10, failed=2))
    assert line.accessibleName() == "Standing still: NanoGPT: 0 of 20"
    progress._show_assess(Lane("nanogpt", "NanoGPT", LaneState.READY, done=20))
    assert line.isHidden()


def test_how_fast_how_long_and_how_dear_is_said_where_it_is_known_and_only_there(qtbot: QtBot) -> None:
    bar, now = QStatusBar(), [0.0]
    qtbot.addWidget(bar)
    progress = Progress(bar, lambda: now[0])
    line = bar.findChildren(ProgressLine)[0]

    def told(done: int, at: float, *cost: Cost, state: LaneState = LaneState.BUSY) -> str:
        now[0] = at
        progress._show_assess(Lane("nanogpt", "NanoGPT", state, waiting=400 - done, done=done, cost=cost))
        return line.accessibleName()

    assert told(0, 0) == "Assessing: 0 of 400"
    assert told(2, 10) == "Assessing: 2 of 400"  # two are no pace
    spent = Cost(0.12, "USD")
    assert told(120, 15, spent) == "Assessing: 120 of 400 · 8 a second · about 35 s left · 0.12 USD so far"
    other = Lane("mraugu", "MrAugu", LaneState.BUSY, waiting=10, cost=(Cost(0.5, "USD"), Cost(0.1, "EUR")))
    progress._show_assess(other)
    assert line.accessibleName() == "Assessing: 120 of 410 · 8 a second · 0.1 EUR, 0.62 USD so far"
    progress._show_assess(Lane("mraugu", "MrAugu", LaneState.READY))
    assert told(120, 15, state=LaneState.LIMITED) == "Assessing: 120 of 400 · 8 a second"
    assert told(120, 80) == "Assessing: 120 of 400"  # nothing was dealt with for a minute
    assert told(0, 81) == "Assessing: 0 of 400"
    assert told(3, 141) == "Assessing: 3 of 400 · 3 a minute · about 2.2 h left"
