"""Answers and notices reach the window's thread, at frame rate and within a budget, and never after the end."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QTimer

from app.errors import EnvironmentFaultError, SecondLookError
from app.events import Fault, Hub
from ui.bridge import BUDGET_SECONDS, Bridge

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.container import Core

PATIENCE_SECONDS = 30


class CoreLoop:
    """A loop on a thread of its own, with a core that is nothing but a hub."""

    def __init__(self) -> None:
        self.core = SimpleNamespace(hub=Hub())
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, name="core in test")
        self._thread.start()

    def bridge(self, **options: Any) -> Bridge:
        return Bridge(cast("Core", self.core), self.loop, **options)

    def settle(self) -> None:
        """Wait until the loop has done what it was told so far."""

        async def nothing() -> None:
            await asyncio.sleep(0)

        asyncio.run_coroutine_threadsafe(nothing(), self.loop).result(PATIENCE_SECONDS)

    def publish(self, *notices: Fault) -> None:
        """Publish all of them in one turn of the core's loop."""

        def say() -> None:
            for notice in notices:
                self.core.hub.publish(notice)

        self.loop.call_soon_threadsafe(say)
        self.settle()

    def end(self) -> None:
        if not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self.loop.stop)
            self._thread.join()
            self.loop.close()


@pytest.fixture
def core_loop() -> Iterator[CoreLoop]:
    made = CoreLoop()
    yield made
    made.end()


@pytest.fixture
def bridge(qtbot: QtBot, core_loop: CoreLoop) -> Iterator[Bridge]:  # noqa: ARG001
    made = core_loop.bridge()
    yield made
    made.close()
    made.deleteLater()


def turns_until(qtbot: QtBot, done: Callable[[], bool], after_turn: Callable[[], None]) -> None:
    """Let the window's loop run, counting its turns by a timer that is always due."""
    ticker = QTimer()
    ticker.timeout.connect(after_turn)
    ticker.start(0)
    qtbot.waitUntil(done, timeout=PATIENCE_SECONDS * 1000)
    ticker.stop()


def test_the_work_runs_on_the_core_and_its_answer_comes_in_the_windows_thread(qtbot: QtBot, bridge: Bridge) -> None:
    threads: list[str] = []

    async def work(_core: object) -> int:
        threads.append(threading.current_thread().name)
        return 42

    answers: list[tuple[int, threading.Thread]] = []
    bridge.call(work, lambda answer: answers.append((answer, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(answers))
    assert threads == ["core in test"]
    assert answers == [(42, threading.main_thread())]


def test_a_cancelled_call_ends_its_work_and_stays_silent(qtbot: QtBot, bridge: Bridge, core_loop: CoreLoop) -> None:
    begun, ended = threading.Event(), threading.Event()
    heard: list[object] = []

    async def work(_core: object) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    call = bridge.call(work, heard.append, heard.append)
    bridge.failed.connect(lambda *words: heard.append(words))
    assert begun.wait(PATIENCE_SECONDS)
    call.cancel()
    assert ended.wait(PATIENCE_SECONDS)
    later: list[int] = []
    core_loop.settle()
    bridge.call(lambda _: asyncio.sleep(0, 1), later.append)
    qtbot.waitUntil(lambda: bool(later))
    assert heard == []


def test_an_answer_that_is_already_waiting_is_dropped_by_cancelling(
    qtbot: QtBot, bridge: Bridge, core_loop: CoreLoop
) -> None:
    heard: list[int] = []
    call = bridge.call(lambda _: asyncio.sleep(0, 1), heard.append)
    core_loop.settle()
    core_loop.settle()
    call.cancel()
    bridge.call(lambda _: asyncio.sleep(0, 2), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [2]


def test_an_expected_error_goes_to_who_asked_or_is_told_to_the_user(qtbot: QtBot, bridge: Bridge) -> None:
    async def work(_core: object) -> None:
        message = "The disk is full."
        raise EnvironmentFaultError(message)

    asked: list[SecondLookError] = []
    bridge.call(work, failed=asked.append)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].message == "The disk is full."
    with qtbot.waitSignal(bridge.failed) as told:
        bridge.call(work)
    assert told.args is not None
    assert "The disk is full." in told.args[1]


@pytest.mark.expects_log
def test_a_bug_is_told_to_the_user_and_to_who_waits_for_the_answer(qtbot: QtBot, bridge: Bridge) -> None:
    async def work(_core: object) -> None:
        message = "no such key"
        raise KeyError(message)

    asked: list[SecondLookError] = []
    with qtbot.waitSignal(bridge.failed) as told:
        bridge.call(work, failed=asked.append)
    assert told.args is not None
    assert "KeyError" in told.args[1]
    assert [error.message for error in asked] == [told.args[1]]


@pytest.mark.expects_log
def test_a_slot_that_raises_keeps_no_other_from_hearing(qtbot: QtBot, bridge: Bridge, core_loop: CoreLoop) -> None:
    heard: list[str] = []

    def slot(fault: Fault) -> None:
        heard.append(fault.title)
        if fault.title == "first":
            raise ZeroDivisionError

    bridge.listen(Fault, slot)
    core_loop.publish(Fault("first", ""), Fault("second", ""))
    qtbot.waitUntil(lambda: heard == ["first", "second"])


def test_what_is_told_and_fails_is_told_back(qtbot: QtBot, bridge: Bridge) -> None:
    def act(_core: object) -> None:
        message = "There is no such provider."
        raise EnvironmentFaultError(message)

    with qtbot.waitSignal(bridge.failed) as told:
        bridge.tell(act)
    assert told.args is not None
    assert "There is no such provider." in told.args[1]


def test_a_burst_of_notices_is_handed_over_in_order_and_never_more_than_the_budget_at_once(
    qtbot: QtBot, core_loop: CoreLoop
) -> None:
    """Each notice costs a fiftieth of a millisecond of a clock that only the notices move."""
    now = [0.0]
    bridge = core_loop.bridge(clock=lambda: now[0])
    cost, count = 0.00002, 5000
    heard: list[str] = []
    in_this_turn, most = [0], [0]

    def slot(fault: Fault) -> None:
        now[0] += cost
        heard.append(fault.title)
        in_this_turn[0] += 1
        most[0] = max(most[0], in_this_turn[0])

    def turn_over() -> None:
        in_this_turn[0] = 0

    bridge.listen(Fault, slot)
    core_loop.publish(*(Fault(str(number), "") for number in range(count)))
    turns_until(qtbot, lambda: len(heard) == count, turn_over)
    bridge.close()
    assert heard == [str(number) for number in range(count)]
    assert 1 < most[0] <= BUDGET_SECONDS / cost + 1


def test_what_the_reviewer_waits_for_overtakes_a_burst_and_keeps_its_own_order(
    qtbot: QtBot, core_loop: CoreLoop
) -> None:
    bridge = core_loop.bridge(clock=lambda: 0.0)
    heard: list[str] = []
    bridge.listen(Fault, lambda fault: heard.append(fault.title))
    core_loop.publish(*(Fault(str(number), "") for number in range(100)))
    for name in ("first", "second"):
        bridge.call(lambda _, name=name: asyncio.sleep(0, name), heard.append, urgent=True)  # type: ignore[misc]
        core_loop.settle()
    qtbot.waitUntil(lambda: len(heard) == 102)
    bridge.close()
    assert heard.index("first") < heard.index("second") < heard.index("99")


def test_an_answer_never_comes_before_its_call_has_returned(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = asyncio.run_coroutine_threadsafe

    def run_to_its_end(work: Coroutine[Any, Any, str], loop: asyncio.AbstractEventLoop) -> Future[str]:
        future = run(work, loop)
        future.result(PATIENCE_SECONDS)
        return future

    monkeypatch.setattr(asyncio, "run_coroutine_threadsafe", run_to_its_end)
    heard: list[str] = []
    bridge.call(lambda _: asyncio.sleep(0, "at once"), heard.append, urgent=True)
    assert not heard, "whoever keeps the call until its answer would keep it for ever"
    qtbot.waitUntil(lambda: bool(heard))


def test_nothing_arrives_after_the_end(qtbot: QtBot, bridge: Bridge, core_loop: CoreLoop) -> None:
    heard: list[object] = []
    bridge.listen(Fault, heard.append)
    core_loop.publish(Fault("waiting", ""))
    bridge.call(lambda _: asyncio.sleep(0, 1), heard.append)
    core_loop.settle()
    bridge.close()
    core_loop.publish(Fault("late", ""))
    assert bridge.call(lambda _: asyncio.sleep(0, 2), heard.append).cancelled
    turns = [0]

    def turn_over() -> None:
        turns[0] += 1

    turns_until(qtbot, lambda: turns[0] > 50, turn_over)
    assert heard == []


def test_a_core_that_has_ended_is_asked_in_vain_and_without_noise(bridge: Bridge, core_loop: CoreLoop) -> None:
    call = bridge.call(lambda _: asyncio.Event().wait())
    call.cancel()
    core_loop.settle()
    core_loop.settle()
    core_loop.end()
    assert bridge.call(lambda _: asyncio.sleep(0)).cancelled
    bridge.tell(lambda _: None)
    call.cancel()
    bridge.close()
