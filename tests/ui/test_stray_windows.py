"""No part of the window is ever shown as a window of its own: it would flash, and take the keyboard with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.bridge import Bridge
from ui.views.main_window import MainWindow

PATIENCE_MS = 30_000
_FRAMED = frozenset({Qt.WindowType.Window, Qt.WindowType.Widget})


class Shown(QObject):
    """Notes what is shown as a window and belongs to none."""

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and _is_stray(watched):
            self.strays.append(f"{watched!r} {watched.property('text') or watched.accessibleName()}")
        return False


def _is_stray(widget: QWidget) -> bool:
    """A tooltip may stand by itself, and the window does."""
    return widget.parent() is None and widget.windowType() in _FRAMED and not isinstance(widget, MainWindow)


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Shown]:
    made = Shown()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_the_window_and_its_pages_are_one_window(
    qtbot: QtBot, real_bridge: Bridge, taken_in: Callable[..., str], shown: Shown
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
    for page in ("train", "compare", "review"):
        assert window.switch.show_page(page)
        qtbot.wait(50)
    assert shown.strays == []
    window.close()
