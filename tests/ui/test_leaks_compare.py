"""No unblurred pixel gets out while the stage compares; what is revealed is revealed on both sides; keys are enough."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.test_leaks import PATIENCE_MS, Desk, by_rung, desk, leaks, sees, settle
from ui.views.review_page import ReviewPage
from ui.views.stage.compare import StageCompare
from ui.widgets.care import UNCOVERED, Care
from ui.widgets.compare_bar import Mode
from ui.widgets.compare_scene import LEAST_MS
from ui.widgets.stage_turn import UPRIGHT

__all__ = ["desk"]

CARES = [Care(3, grey=False), Care(edges=True), Care(words_only=True)]


def compared(qtbot: QtBot, desk: Desk, mode: Mode) -> ReviewPage:
    """The second image on the stage, compared with the first, which is pinned."""
    window, page = desk
    window.actions_.trigger("pin")
    window.actions_.trigger("next")
    settle(qtbot, page)
    window.actions_.trigger(f"compare_{mode.value}")
    qtbot.waitUntil(lambda: page.compare.partner.source.picture is not None, timeout=PATIENCE_MS)
    page.compare.blinking.hold()
    page.compare.blink.show_second(True)
    page.compare.difference.set_gain(16)
    page.compare.difference._timer.stop()
    settle(qtbot, page)
    return page


def rest(qtbot: QtBot, page: ReviewPage) -> None:
    """Wait until the pair may change again: nothing is left behind."""
    qtbot.waitUntil(lambda: not page.compare.blink._rest.isActive(), timeout=20 * LEAST_MS)


@pytest.mark.parametrize("care", CARES, ids=Care.words)
@pytest.mark.parametrize("mode", Mode)
def test_nothing_sharp_in_any_widget(qtbot: QtBot, desk: Desk, mode: Mode, care: Care) -> None:
    page = compared(qtbot, desk, mode)
    by_rung(page, care)
    settle(qtbot, page)
    assert leaks() == {}
    rest(qtbot, page)


@pytest.mark.parametrize("mode", [Mode.DOUBLE, Mode.SPLIT, Mode.BLINK])
def test_reveal_works_on_both_sides_and_panic_covers_both(qtbot: QtBot, desk: Desk, mode: Mode) -> None:
    window, _ = desk
    page = compared(qtbot, desk, mode)
    by_rung(page, Care(3, grey=False))
    settle(qtbot, page)
    canvas, second = page.stage.canvas, page.stage.board.second
    shown = [canvas, second] if mode is Mode.DOUBLE else [canvas]
    lifts: tuple[Callable[[], None], ...] = (lambda: canvas.reveal(True), page.spotlight.toggle)
    for lift in lifts:
        lift()
        QTest.qWait(20)
        assert all(sees(each) for each in shown)
        canvas.reveal(False)
        assert leaks() == {}
    by_rung(page, UNCOVERED)
    settle(qtbot, page)
    assert all(sees(each) for each in shown), "the control: without a filter the pictures are sharp"
    window.actions_.trigger("panic")
    assert leaks() == {}
    window.actions_.trigger("panic")
    rest(qtbot, page)


Press = Callable[..., None]


@pytest.fixture
def press(qtbot: QtBot, desk: Desk) -> Press:
    """Keys, as the queue gets them; the first image is pinned and the second on the stage."""
    window, page = desk
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
    page.queue.list.setFocus()

    def key(which: Qt.Key, *, shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(page.queue.list, which, modifier)

    key(Qt.Key.Key_P, shift=True)
    key(Qt.Key.Key_J)
    settle(qtbot, page)
    key(Qt.Key.Key_C)
    qtbot.waitUntil(lambda: page.compare.partner.source.picture is not None, timeout=PATIENCE_MS)
    return key


def mode_of(page: ReviewPage) -> Mode | None:
    """How the stage compares now: asked anew, because a type checker believes the last answer."""
    return page.compare.mode


def test_two_canvases_are_moved_together_by_keys(desk: Desk, press: Press) -> None:
    page = desk[1]
    compare, canvas, second = page.compare, page.stage.canvas, page.stage.board.second
    assert mode_of(page) is Mode.DOUBLE
    assert second.isVisible()
    assert second.layer.picture is compare.partner.source.picture
    press(Qt.Key.Key_Plus)
    assert not canvas.view.fitted
    assert second.view.scale == pytest.approx(canvas.view.scale)
    press(Qt.Key.Key_L, shift=True)
    press(Qt.Key.Key_Plus)
    assert second.view.scale != pytest.approx(canvas.view.scale)
    press(Qt.Key.Key_L, shift=True)
    assert second.view.scale == pytest.approx(canvas.view.scale)
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_M)
    QTest.qWait(50)
    assert second.layer.turn == canvas.layer.turn != UPRIGHT
    assert second.lens == canvas.lens is not None
    press(Qt.Key.Key_C, shift=True)
    assert mode_of(page) is None
    assert not second.isVisible()


def _plays(compare: StageCompare) -> bool:
    """Whether the pictures take turns now; asked anew, because a key may have changed it."""
    return compare.blink.playing


def test_every_way_is_reached_steered_and_left_by_keys(qtbot: QtBot, desk: Desk, press: Press) -> None:
    page = desk[1]
    compare, canvas = page.compare, page.stage.canvas
    press(Qt.Key.Key_C)
    assert mode_of(page) is Mode.SPLIT
    at = compare.split.at
    press(Qt.Key.Key_Right, shift=True)
    assert compare.split.at > at
    assert "right of the line 0.png" in canvas.accessibleDescription()
    press(Qt.Key.Key_C)
    assert mode_of(page) is Mode.BLINK
    press(Qt.Key.Key_Right, shift=True)
    assert not _plays(compare)
    qtbot.waitUntil(lambda: compare.blink.shows_second, timeout=PATIENCE_MS)
    press(Qt.Key.Key_Space, shift=True)
    assert _plays(compare)
    press(Qt.Key.Key_C)
    assert mode_of(page) is Mode.DIFFERENCE
    assert not _plays(compare)
    press(Qt.Key.Key_Right, shift=True)
    assert compare.difference.gain == 2
    assert "difference from 0.png" in canvas.accessibleDescription()
    press(Qt.Key.Key_C)
    assert mode_of(page) is None
    assert canvas.scene is None
    press(Qt.Key.Key_Right, shift=True)
    assert compare.difference.gain == 2, "the key is free again for the queue"
    rest(qtbot, page)


def test_of_two_selected_the_other_is_compared(qtbot: QtBot, desk: Desk) -> None:
    window, page = desk
    compare = page.compare
    assert compare.partner.same
    QTest.keyClick(page.queue.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    selected = page.queue.selected()
    assert len(selected) == 2
    assert page.current is not None
    assert {compare.partner.sha256, page.current.sha256} == set(selected)
    window.actions_.trigger("compare_double")
    qtbot.waitUntil(lambda: compare.partner.source.picture is not None, timeout=PATIENCE_MS)
    window.actions_.trigger("compare_stop")
