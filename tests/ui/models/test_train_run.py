"""A session as it runs: phases, the clock that is handed in, and answers that are on the disk before it goes on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.labels import Axis
from app.domain.training import GoldItem, GoldSet, Mode, Session
from ui.bridge import Bridge
from ui.models.train_run import Phase, SessionRun

if TYPE_CHECKING:
    from app.container import Core

OnCore = Callable[[Callable[["Core"], Awaitable[Any]]], Any]
Begin = Callable[..., SessionRun]


class Clock:
    """Milliseconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def begin(real_bridge: Bridge, on_core: OnCore, taken_in: Callable[..., str], clock: Clock) -> Begin:
    """A set of three images, and a session over it."""
    images = [taken_in(f"{seed}.png", seed=seed, size=(32, 24)) for seed in range(3)]

    def start(mode: Mode = Mode.PRACTICE, *, second_look: bool = False) -> SessionRun:
        items = [GoldItem(one, Axis.ORIGIN, ("human", "artificial")[n % 2]) for n, one in enumerate(images)]

        async def make(core: Core) -> tuple[Session, GoldSet]:
            gold = await core.train.sets.save("three", ("human", "artificial"), items)
            return await core.train.sessions.begin(gold.id, mode, second_look=second_look, seed="1"), gold

        session, gold = on_core(make)
        return SessionRun(real_bridge, session, gold, clock=clock)

    return start


def keep(qtbot: QtBot, run: SessionRun, answer: str) -> None:
    """Choose and keep, and wait until it is kept."""
    run.seen()
    run.choose(answer)
    run.commit()
    assert run.saving
    qtbot.waitUntil(lambda: not run.saving, timeout=10_000)


def test_practice_shows_the_known_answer_after_each(begin: Begin, qtbot: QtBot, on_core: OnCore) -> None:
    run = begin()
    run.begin()
    assert (run.phase, run.place, run.image) == (Phase.FIRST, 1, run.session.order[0])
    run.commit()  # nothing is chosen: nothing is kept
    run.choose("gore")  # not offered
    assert (run.saving, run.draft) == (False, "")
    keep(qtbot, run, "human")
    assert (run.phase, run.place) == (Phase.REVEALED, 1)
    run.choose("artificial")  # too late
    assert run.answer is not None
    assert run.answer.final == "human"
    kept = on_core(lambda core: core.train.sessions.get(run.session.id))
    assert [one.first for one in kept.answers] == ["human"]
    run.commit()
    assert (run.phase, run.place, run.draft) == (Phase.FIRST, 2, "")


def test_an_assessment_goes_on_and_ends(begin: Begin, qtbot: QtBot, on_core: OnCore) -> None:
    run = begin(Mode.ASSESSMENT)
    run.begin()
    for place in (1, 2, 3):
        assert run.place == place
        with qtbot.waitSignal(run.changed):
            keep(qtbot, run, "artificial")
    qtbot.waitUntil(lambda: run.phase is Phase.DONE and run.session.ended_at is not None, timeout=10_000)
    assert on_core(lambda core: core.train.sessions.get(run.session.id)).finished


def test_the_second_answer_stands_beside_the_first(begin: Begin, qtbot: QtBot) -> None:
    run = begin(Mode.ASSESSMENT, second_look=True)
    run.begin()
    keep(qtbot, run, "human")
    assert (run.phase, run.draft, run.place) == (Phase.SECOND, "human", 1)
    keep(qtbot, run, "artificial")
    first = run.session.answers[0]
    assert (first.first, first.second, run.place) == ("human", "artificial", 2)


def test_the_clock_counts_what_is_seen_and_caps_what_is_idle(begin: Begin, qtbot: QtBot, clock: Clock) -> None:
    run = begin()
    run.begin()
    clock.now = 5_000  # the picture was still on its way
    run.seen()
    clock.now += 2_000
    run.pause()
    clock.now += 1_000_000
    assert run.paused
    run.choose("human")  # a pause takes no answer
    run.commit()  # goes on
    assert (run.paused, run.draft) == (False, "")
    clock.now += 3_000
    run.touched()
    clock.now += 600_000  # coffee: a minute of it counts
    keep(qtbot, run, "human")
    kept = run.session.answers[0]
    assert (kept.active_ms, kept.interruptions) == (2_000 + 3_000 + 60_000, 1)


def test_turning_away_while_the_answer_is_shown_is_marked_on_the_session(
    begin: Begin, qtbot: QtBot, on_core: OnCore
) -> None:
    run = begin()
    run.begin()
    keep(qtbot, run, "human")
    run.interrupt()
    run.interrupt()  # away is away: counted once

    def marked() -> int:
        return int(on_core(lambda core: core.train.sessions.get(run.session.id)).interruptions)

    qtbot.waitUntil(lambda: marked() == 1, timeout=10_000)


def test_a_resumed_session_goes_on_at_its_item(
    begin: Begin, qtbot: QtBot, on_core: OnCore, real_bridge: Bridge
) -> None:
    run = begin(Mode.ASSESSMENT, second_look=True)
    run.begin()
    keep(qtbot, run, "human")
    session = on_core(lambda core: core.train.sessions.resume(run.session.id))
    again = SessionRun(real_bridge, session, run.gold)
    again.begin()
    assert (again.phase, again.draft, again.image) == (Phase.SECOND, "human", run.session.order[0])
    assert session.interruptions == 1
