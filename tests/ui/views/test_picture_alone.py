"""The picture alone on the screen: everything else goes and comes back, and the keys that rule still rule."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.domain.image import Arrival
from tests.ui.views.conftest import Run
from ui.actions import Actions
from ui.bridge import Bridge
from ui.views.layout_keeper import parts_of, put_parts_back
from ui.views.review_page import ReviewPage
from ui.views.side_panels import QUEUE
from ui.views.stage.picture_alone import PictureAlone
from ui.widgets.care import Care
from ui.widgets.decision_bar import DecisionState
from ui.widgets.shares import ShareSplitter
from ui.widgets.stage_strip import StageStrip

if TYPE_CHECKING:
    from app.container import Core

pytestmark = pytest.mark.display

PATIENCE_MS = 30_000


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.menuBar().addMenu("File")
    made.statusBar().showMessage("ready")
    return made


@pytest.fixture
def page(
    window: QMainWindow, bridge: Bridge, run: Run[str], tmp_path: Path, qtbot: QtBot
) -> Iterator[tuple[ReviewPage, PictureAlone]]:
    """A window with the Review page and one image on the stage."""
    path = tmp_path / "noise.png"
    Pillow.fromarray(np.random.default_rng(1).integers(0, 255, (90, 120, 3), dtype=np.uint8)).save(path)

    async def ingest(core: Core) -> str:
        return (await core.ingest.take(str(path), Arrival.OPEN)).sha256

    run(ingest)
    actions = Actions(window)
    made = ReviewPage(bridge, actions, Care(2, True))
    window.setCentralWidget(made)
    alone = PictureAlone(window, made, actions)
    window.resize(1200, 800)
    with qtbot.waitActive(window):  # who has the keyboard is told of the active window only
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: made.current is not None, timeout=PATIENCE_MS)
    yield made, alone
    made.stop()


def visible(made: ReviewPage, window: QMainWindow) -> tuple[bool, ...]:
    parts = (made.queue, made.evidence, made.bar, *made.stage.chrome, window.menuBar(), window.statusBar())
    return tuple(part.isVisible() for part in parts)


def test_all_else_goes_and_comes_back(window: QMainWindow, page: tuple[ReviewPage, PictureAlone]) -> None:
    made, alone = page
    before = visible(made, window)
    assert all(before)
    alone.toggle()
    assert not any(visible(made, window))
    assert made.stage.canvas.isVisible()
    assert made.stage.canvas.width() > made.width() - 9  # but for the frame
    assert alone.on
    alone.toggle()
    assert visible(made, window) == before
    assert not alone.on


def test_the_keys_that_rule_still_rule(window: QMainWindow, page: tuple[ReviewPage, PictureAlone]) -> None:
    made, alone = page
    alone.toggle()
    strip = window.findChild(StageStrip)
    assert strip is not None
    QTest.keyClick(made.stage.canvas, Qt.Key.Key_2)
    assert "artificial" in strip._state.text()
    assert strip._name.text() == "noise.png"


def test_a_note_brings_the_bar_up_and_leaving_it_takes_it_away(
    window: QMainWindow, page: tuple[ReviewPage, PictureAlone]
) -> None:
    made, alone = page
    alone.toggle()
    QTest.keyClick(made.stage.canvas, Qt.Key.Key_N)
    assert made.bar.isVisible()
    made.bar.noteLeft.emit()
    assert not made.bar.isVisible()
    QTest.keyClick(made.stage.canvas, Qt.Key.Key_P)
    assert not alone.on
    assert made.evidence.isVisible()
    assert made.bar.isVisible()
    assert window.isVisible()


def test_closing_leaves_the_usual_layout(window: QMainWindow, page: tuple[ReviewPage, PictureAlone]) -> None:
    _, alone = page
    alone.toggle()
    window.close()
    assert not alone.on


def test_the_panels_fold_and_come_back_for_what_is_in_them(
    window: QMainWindow, page: tuple[ReviewPage, PictureAlone]
) -> None:
    made, alone = page
    made.take_focus()
    width = made.queue.width()
    assert made.queue.list.hasFocus()
    QTest.keyClick(made.queue.list, Qt.Key.Key_F7)
    assert not made.queue.isVisible()
    assert made.stage.canvas.hasFocus()
    button = made.stage.panel_buttons[QUEUE]
    assert button.isChecked()
    made.decisions.focus_wanted.emit()
    assert made.stage.canvas.hasFocus()
    QTest.keyClick(made.stage.canvas, Qt.Key.Key_F7)
    assert made.queue.width() == width
    button.click()
    kept = parts_of(window)
    alone.toggle()
    alone.toggle()
    assert not made.queue.isVisible()  # what was folded before is folded after
    parts = (made.stage, made.evidence, made.bar, made.stage)  # F6 goes round what is seen
    made.take_focus()
    focused: QWidget | None = made.stage.canvas
    for after in parts[1:]:
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert after.isAncestorOf(focused)
    QTest.keyClick(made.stage.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert made.queue.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert made.queue.isAncestorOf(focused)
    put_parts_back(window, kept)
    assert not made.queue.isVisible()
    button.click()
    assert made.queue.isVisible()
    widths = []
    for _ in range(4):
        QTest.keyClick(made.stage.canvas, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
        widths.append(made.evidence.width())
    assert len(set(widths)) == 3, "wider by steps, and round again"
    splitter = window.findChild(ShareSplitter)
    assert splitter is not None
    QTest.mouseDClick(splitter.handle(2), Qt.MouseButton.LeftButton)
    assert not made.evidence.isVisible()
    QTest.keyClick(made.stage.canvas, Qt.Key.Key_I)
    assert made.evidence.isVisible()


def test_the_strip_says_what_is_drafted_and_what_is_missing(qtbot: QtBot) -> None:
    strip = StageStrip("F11", "Esc")
    qtbot.addWidget(strip)
    strip.set_state(DecisionState(force="human", policy_label="gore", missing=("a reason",)))
    assert strip._state.text() == "Draft: human, gore · still needed: a reason"
    strip.set_state(DecisionState(standing="Ruled human by ada"))
    assert strip._state.text() == "Ruled human by ada"
    assert "F11" in strip._keys.text()
