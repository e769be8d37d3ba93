"""The parts of a splitter begin with shares of its width, and with what was kept where something was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.shares import ShareSplitter


def splitter(qtbot: QtBot, width: int) -> ShareSplitter:
    made = ShareSplitter(((0.2, 340), (0.48, 0), (0.32, 760)))
    for _ in range(3):
        made.addWidget(QWidget())
    qtbot.addWidget(made)
    made.setStretchFactor(1, 1)
    made.resize(width, 100)
    return made


@pytest.mark.parametrize(("width", "left"), [(1010, 200), (2560, 340)])
def test_the_first_part_has_its_share_and_no_more_than_is_of_use(qtbot: QtBot, width: int, left: int) -> None:
    made = splitter(qtbot, width)
    made.show()
    assert made.sizes()[0] == pytest.approx(left, abs=4)
    assert sum(made.sizes()) == width - 2 * made.handleWidth()
    made.resize(1600, 100)
    assert made.sizes()[0] == pytest.approx(320, abs=4), "a larger window is shared out anew …"
    made.moveSplitter(250, 1)
    made.resize(1700, 100)
    assert made.sizes()[0] == pytest.approx(250, abs=4), "… until somebody moves an edge"
    assert made.moved


def test_what_was_kept_wins_and_showing_again_moves_nothing(qtbot: QtBot) -> None:
    first = splitter(qtbot, 1010)
    first.show()
    first.setSizes([500, 300, 200])
    kept = first.sizes()
    first.hide()
    first.show()
    assert first.sizes() == kept
    second = splitter(qtbot, 1010)
    assert second.restoreState(first.saveState())
    second.show()
    assert second.sizes() == kept


def test_an_edge_dragged_over_its_part_folds_it_and_it_comes_back_as_wide_as_it_was(qtbot: QtBot) -> None:
    made = splitter(qtbot, 1010)
    left = made.widget(0)
    assert left is not None
    made.set_foldable(left)
    made.show()
    width = left.width()
    edge = made.handle(1)
    QTest.mousePress(edge, Qt.MouseButton.LeftButton)
    made.setSizes([0, *made.sizes()[1:]])  # as a drag would: where the mouse is matters only on a real screen
    QTest.mouseRelease(edge, Qt.MouseButton.LeftButton)
    assert left.isHidden()
    assert made.folded == (0,)
    made.fold(left, False)
    assert left.width() == width
    assert made.beside(made.handle(2)) is None
