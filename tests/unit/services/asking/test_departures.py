"""The egress ledger: on the disk before bytes leave, written ahead where it can be, struck out where nothing left."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from app.domain.assessment import Sent
from app.errors import SecondLookError
from app.services.asking import departures as module
from app.services.asking.departures import Departure, Departures, over
from app.services.asking.turns import Turns, at_work
from app.services.tasks import Tasks
from app.store.clock import utc_now
from app.store.database import Database
from app.store.egress import EgressLedger

IMAGE = "a" * 64
SENT = Sent("b" * 64, 3, "image/png", ("metadata stripped",))


@asynccontextmanager
async def ledger(folder: Path) -> AsyncIterator[tuple[Departure, EgressLedger]]:
    """One image's way out, and where it is noted."""
    database, tasks = await Database.open(folder / "x.db"), Tasks()
    try:
        kept = EgressLedger(database)
        yield Departures(tasks, kept, lambda _: "host").of("someone", IMAGE, SENT), kept
    finally:
        await tasks.close()
        await database.close()


def on_disk(folder: Path) -> int:
    """How many lines another process sees."""
    with closing(sqlite3.connect(folder / "x.db")) as connection:
        return int(connection.execute("SELECT count(*) FROM egress").fetchone()[0])


async def test_a_line_is_on_the_disk_before_the_bytes_may_leave(tmp_path: Path) -> None:
    async with ledger(tmp_path) as (departure, _):
        await departure()
        assert on_disk(tmp_path) == 1
        await departure()
        assert (on_disk(tmp_path), departure.times) == (2, 2)
        await departure.over()
        assert on_disk(tmp_path) == 2


async def test_a_line_written_ahead_serves_the_departure_that_follows(tmp_path: Path) -> None:
    async with ledger(tmp_path) as (departure, kept):
        departure.ahead()
        departure.ahead()
        async with asyncio.timeout(30):
            while not await kept.of_image(IMAGE):
                pass
        assert on_disk(tmp_path) == 1
        await departure()
        await departure.over()
        (line,) = await kept.of_image(IMAGE)
        assert (line.provider, line.host, line.sent, departure.times) == ("someone", "host", SENT, 1)


@pytest.mark.parametrize("turns_of_the_loop", [0, 1, 2, 500])
async def test_a_line_whose_bytes_never_left_is_struck_out(tmp_path: Path, turns_of_the_loop: int) -> None:
    async with ledger(tmp_path) as (departure, kept):
        departure.ahead()
        for _ in range(turns_of_the_loop):
            await asyncio.sleep(0.0005 if turns_of_the_loop > 2 else 0)
        await departure.over()
        await departure.over()
        assert on_disk(tmp_path) == 0
        await departure()
        assert len(await kept.of_image(IMAGE)) == 1


async def test_a_line_that_waited_long_says_when_the_bytes_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_FRESH_SECONDS", 0.05)
    async with ledger(tmp_path) as (departure, kept):
        departure.ahead()
        await asyncio.sleep(0.1)
        left = utc_now()
        await departure()
        (line,) = await kept.of_image(IMAGE)
        assert line.sent_at >= left


async def test_a_departure_that_is_broken_off_leaves_no_line(tmp_path: Path) -> None:
    async with ledger(tmp_path) as (departure, _):

        async def call() -> None:
            try:
                await departure()
            finally:
                await departure.over()

        task = asyncio.create_task(call())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        assert (on_disk(tmp_path), departure.times) == (0, 0)


async def test_a_call_that_is_broken_off_twice_leaves_no_line_of_any_of_its_images(tmp_path: Path) -> None:
    async with ledger(tmp_path) as (first, kept):
        those = [first, *(first.departures.of("someone", letter * 64, SENT) for letter in "bc")]

        async def call() -> None:
            try:
                for each in those:
                    each.ahead()
                await asyncio.Event().wait()
            finally:
                await over(those)

        task = asyncio.create_task(call())
        async with asyncio.timeout(30):
            while (await kept.totals()).get("someone", (0, 0))[0] < 3:
                pass
        task.cancel()
        await asyncio.sleep(0)
        task.cancel()  # the program closes while it is being put right
        await asyncio.wait([task])
        await kept._database.run(lambda c: c.execute("SELECT 1").close())  # after what was handed to its thread before
        assert on_disk(tmp_path) == 0


async def test_what_cannot_be_noted_may_not_leave(tmp_path: Path) -> None:
    async with ledger(tmp_path) as (departure, kept):
        await kept._database.run(lambda c: c.execute("ALTER TABLE egress RENAME TO away").close())
        departure.ahead()
        with pytest.raises(SecondLookError):
            await departure()
        assert departure.times == 0
        await departure.over()
        await kept._database.run(lambda c: c.execute("ALTER TABLE away RENAME TO egress").close())
        await departure()
        assert on_disk(tmp_path) == 1


async def test_no_more_than_the_count_have_a_turn_and_the_first_come_first() -> None:
    turns, now, most, order = Turns(lambda: 2), 0, 0, []

    async def work(number: int) -> None:
        nonlocal now, most
        async with turns:
            order.append(number)
            now += 1
            most = max(most, now)
            await asyncio.sleep(0)
            now -= 1

    await asyncio.gather(*(work(number) for number in range(7)))
    assert (now, most, order) == (0, 2, list(range(7)))


async def test_a_turn_given_up_while_waiting_goes_to_the_next() -> None:
    turns = Turns(lambda: 1)
    held, got = asyncio.Event(), []

    async def hold(number: int) -> None:
        async with turns:
            got.append(number)
            await held.wait()

    first, second, third = [asyncio.create_task(hold(number)) for number in range(3)]
    await asyncio.sleep(0)
    second.cancel()
    held.set()
    await asyncio.wait([first, second, third])
    assert (got, second.cancelled()) == ([0, 2], True)
    # Cancelled in the same moment in which the turn is granted.
    held.clear()
    fourth, fifth = asyncio.create_task(hold(4)), asyncio.create_task(hold(5))
    await asyncio.sleep(0)
    held.set()
    await fourth
    fifth.cancel()
    await asyncio.wait([fifth])
    async with asyncio.timeout(5), turns:
        pass


def test_something_is_made_ready_beside_what_is_under_way() -> None:
    assert [at_work(count) for count in (1, 4, 16, 32)] == [2, 5, 20, 40]
