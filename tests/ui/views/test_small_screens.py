"""The window on a small screen, or at 200 % on a usual one: it fits, and every part of it keeps its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from app.domain.image import Arrival
from ui import theme
from ui.bridge import Bridge
from ui.views.main_window import MainWindow
from ui.widgets.key_cap import KeyButton

if TYPE_CHECKING:
    from app.container import Core

# 1440 × 900 at 200 %, less what a window manager draws around a window.
SMALL = QSize(712, 410)


@pytest.fixture
def window(
    qtbot: QtBot,
    real_bridge: Bridge,
    on_core: Callable[[Callable[[Core], Any]], Any],
    noise: Callable[..., Path],
    qapp: QApplication,
) -> MainWindow:
    theme.apply(qapp, theme.Scheme.DARK)
    on_core(lambda core: core.ingest.take(str(noise("a picture.png")), Arrival.OPEN))
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    made.attach(real_bridge)
    qtbot.waitUntil(lambda: made._page is not None and made._page.current is not None)
    return made


def test_the_window_fits_a_small_screen(window: MainWindow, qtbot: QtBot) -> None:
    page = window._page
    assert page is not None
    window.resize(SMALL)
    qtbot.waitUntil(lambda: page.bar.width() <= SMALL.width())
    assert window.size() == SMALL
    parts = (page.bar, page.findChild(QSplitter, "review"), page.stage, page.queue, page.evidence)
    for part in parts:
        assert part is not None
        least = part.minimumSizeHint()
        assert (part.width() >= least.width(), part.height() >= least.height()) == (True, True), part
    assert window.rect().contains(page.bar.mapTo(window, page.bar.rect().bottomRight()))
    keys = [each for each in page.bar.findChildren(KeyButton) if not each.isHidden()]
    assert all(page.bar.rect().contains(each.mapTo(page.bar, each.rect().bottomRight())) for each in keys)
    assert "Escalate" in {each.accessibleName().partition(" (")[0] for each in keys}
    for other in ("page_compare", "page_train"):
        window.actions_.trigger(other)
        assert window.minimumSizeHint().boundedTo(SMALL) == window.minimumSizeHint(), other
    page.stop()
