"""The status line counts what is at work, and names whose images wait for something else to happen."""

from __future__ import annotations

from PySide6.QtWidgets import QStatusBar
from pytestqt.qtbot import QtBot

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
