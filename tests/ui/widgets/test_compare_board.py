"""The bar of comparing comes and goes with its area, and leaves the picture room where there is little."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.compare_board import CompareBoard
from ui.widgets.image_canvas import ImageCanvas


def test_the_bar_is_seen_when_it_is_asked_for_and_scrolls_where_it_is_low(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    board = CompareBoard(ImageCanvas())
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(board)
    window.resize(600, 500)
    window.show()
    assert not board.bar.isVisible()
    board.bar.show()
    qtbot.waitUntil(lambda: not board.bar.visibleRegion().isEmpty())
    assert board.bar.visibleRegion().boundingRect() == board.bar.rect()
    assert board.canvas.geometry().bottom() < board.height() - board.bar.height()
    window.resize(600, 160)
    qtbot.waitUntil(lambda: board.bar.visibleRegion().boundingRect().height() < board.bar.height())
    assert window.height() == 160
    assert not board.bar.visibleRegion().isEmpty()
    board.bar.hide()
    qtbot.waitUntil(lambda: board.canvas.height() > 140)
