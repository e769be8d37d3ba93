"""Cycles go in the window's thread, soon when young, wholly when nobody waits; and Python gets its collector back."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.garbage import Garbage


class Clock:
    """Seconds that pass when they are told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Ring:
    """Refers to itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def garbage(window: QWidget, clock: Clock) -> Iterator[Garbage]:
    handle = window.windowHandle()
    assert handle is not None
    made = Garbage(handle, clock=clock)
    made._timer.stop()  # the test looks
    gc.freeze()  # as when a window has opened
    yield made
    made.stop()
    made.deleteLater()


def ring() -> weakref.ref[Ring]:
    return weakref.ref(Ring())


def grow_old() -> None:
    """As after long work: many looks at the younger ones have gone by."""
    for _ in range(6):
        gc.collect(1)


def test_many_new_objects_are_looked_through_at_once_and_few_are_not(garbage: Garbage) -> None:
    gc.collect()
    lost = ring()
    garbage.look()
    assert lost() is not None
    kept = [[number] for number in range(6_000)]
    garbage.look()
    assert lost() is None
    assert kept


def test_everything_is_looked_through_only_after_a_rest(garbage: Garbage, window: QWidget, clock: Clock) -> None:
    held = Ring()
    lost = weakref.ref(held)
    gc.collect(1)  # it grows old while it is in use
    del held
    grow_old()
    clock.now = 10.0
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_J)  # as from the system: to the window, which hands it to the widget
    clock.now = 10.9
    garbage.look()
    assert lost() is not None, "a key was pressed less than a second ago"
    clock.now = 11.1
    garbage.look()
    assert lost() is None


def test_what_a_look_left_alive_is_looked_through_again_only_after_ten_minutes(garbage: Garbage, clock: Clock) -> None:
    held = Ring()
    lost = weakref.ref(held)
    for now, gone in ((10.0, False), (20.0, False), (599.0, False), (601.0, True)):
        clock.now = now
        grow_old()
        garbage.look()
        assert (lost() is None) is gone
        if now == 10.0:
            del held


def test_what_came_in_masses_is_set_aside_unseen(garbage: Garbage, clock: Clock) -> None:
    rows = [[number] for number in range(50_000)]
    grow_old()
    seen: list[int] = []

    def note(_: str, about: dict[str, int]) -> None:
        seen.append(about["generation"])

    gc.callbacks.append(note)
    try:
        clock.now = 10.0
        garbage.look()
    finally:
        gc.callbacks.remove(note)
    assert set(seen) == {1}
    assert gc.get_freeze_count() > len(rows)


def test_no_other_thread_ever_collects(garbage: Garbage) -> None:
    seen: list[str] = []

    def note(phase: str, _: dict[str, int]) -> None:
        seen.append(f"{phase} in {threading.current_thread().name}")

    gc.callbacks.append(note)
    try:
        worker = threading.Thread(target=lambda: [[number] for number in range(50_000)], name="core")
        worker.start()
        worker.join()
    finally:
        gc.callbacks.remove(note)
    assert not seen
    garbage.stop()
    assert gc.isenabled()
