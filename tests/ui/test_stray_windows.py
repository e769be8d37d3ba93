"""No part of the window is a window of its own for an instant; the guard that holds in every test bites."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.guards.strays import no_stray_windows
from ui.bridge import Bridge
from ui.views.compare.opening import CompareOpening
from ui.views.main_window import MainWindow

PATIENCE_MS = 30_000


def test_the_guard_finds_what_was_shown_before_it_had_a_place(qtbot: QtBot) -> None:
    with no_stray_windows() as strays:
        whole, early, late = QWidget(), QLabel("early"), QLabel("late")
        qtbot.addWidget(whole)
        column = QVBoxLayout(whole)
        early.setVisible(True)
        for each in (early, late):
            column.addWidget(each)
        whole.show()
    assert strays == ["QLabel “early” in QWidget"]
    early.setParent(None)  # so that the guard over this test finds nothing
    early.deleteLater()


def test_the_window_and_its_pages_are_one_window(
    qtbot: QtBot, real_bridge: Bridge, taken_in: Callable[..., str]
) -> None:
    taken_in()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.attach(real_bridge)
    review = window._page
    assert review is not None
    qtbot.waitUntil(lambda: review.current is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: review.evidence.provenance is not None, timeout=PATIENCE_MS)
    assert window.switch.show_page("train")
    assert window.switch.show_page("compare")
    opening = window.findChild(CompareOpening)
    assert opening is not None
    qtbot.waitUntil(lambda: opening.page is not None, timeout=PATIENCE_MS)
    page = opening.page
    assert page is not None
    for section in range(page.list.count()):
        page.list.setCurrentRow(section)
        qtbot.waitUntil(lambda: page.stack.currentWidget() is page._built.get(page.list.currentRow()))
    assert window.switch.show_page("review")
    window.close()
