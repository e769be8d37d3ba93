"""One thread owns the connection: order, cancellation, errors in words, and a close that drains."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest

from app.domain.image import Arrival
from app.errors import BugError, CancelledByUserError, EnvironmentFaultError
from app.store.connection import immediate
from app.store.database import Database
from tests.unit.store.making import Stores, image, open_stores


async def test_every_job_runs_on_the_owner_thread_in_order(stores: Stores) -> None:
    seen: list[tuple[int, str]] = []

    async def note(number: int) -> None:
        await stores.database.run(lambda _: seen.append((number, threading.current_thread().name)))

    await asyncio.gather(*(note(n) for n in range(50)))
    assert seen == [(n, "store") for n in range(50)]


async def test_commits_are_durable_by_the_pragmas_asked_for(stores: Stores) -> None:
    def ask(connection: sqlite3.Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "recursive_triggers")
        return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert await stores.database.run(ask) == ["wal", 2, 1, 5000, 1]


async def test_a_cancelled_waiter_leaves_its_job_to_be_done_and_the_thread_sound(stores: Stores) -> None:
    gate, began = threading.Event(), threading.Event()

    def hold(_: sqlite3.Connection) -> None:
        began.set()
        gate.wait()

    def write(connection: sqlite3.Connection) -> None:
        with immediate(connection):
            connection.execute("INSERT INTO refusal (path, kind, message, seen_at) VALUES ('p', 'k', 'm', 't')")

    holding = asyncio.create_task(stores.database.run(hold))
    writing = asyncio.create_task(stores.database.run(write))
    await asyncio.to_thread(began.wait)
    writing.cancel()
    holding.cancel()
    results = await asyncio.gather(holding, writing, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    gate.set()
    assert await stores.database.run(lambda c: c.execute("SELECT path FROM refusal").fetchall()) == [("p",)]


async def test_close_finishes_what_was_accepted_and_refuses_what_comes_after(tmp_path: Path) -> None:
    stores = await open_stores(tmp_path / "x.db")
    tasks = [asyncio.create_task(stores.images.add([image(n)], Arrival.DROP)) for n in range(20)]
    await asyncio.sleep(0)  # lets every task hand in its job
    await stores.database.close()
    await asyncio.gather(*tasks)
    await stores.database.close()
    with pytest.raises(CancelledByUserError):
        await stores.images.count()
    again = await open_stores(tmp_path / "x.db")
    assert await again.images.count() == 20
    await again.database.close()


async def test_two_closers_at_once_both_come_back(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "x.db")
    await asyncio.gather(database.close(), database.close())


async def test_an_error_of_the_job_reaches_its_waiter_only(stores: Stores) -> None:
    def fail(_: sqlite3.Connection) -> None:
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        await stores.database.run(fail)
    assert await stores.database.run(lambda _: 1) == 1


async def test_a_transaction_left_open_is_rolled_back_and_called_a_bug(stores: Stores) -> None:
    with pytest.raises(BugError, match="left its transaction open"):
        await stores.database.run(lambda c: c.execute("BEGIN IMMEDIATE"))
    assert await stores.database.run(lambda c: c.in_transaction) is False


async def test_a_broken_rule_of_the_schema_is_a_bug_and_leaves_nothing(stores: Stores) -> None:
    def write(connection: sqlite3.Connection) -> None:
        with immediate(connection):
            connection.execute("INSERT INTO refusal (path, kind, message, seen_at) VALUES ('p', 'k', 'm', 't')")
            connection.execute("INSERT INTO image_path (image_id, path, arrival, seen_at) VALUES (7, 'p', 'a', 't')")

    with pytest.raises(BugError, match="FOREIGN KEY"):
        await stores.database.run(write)
    assert await stores.images.refusals() == []


async def test_the_reader_sees_what_is_committed_and_cannot_write(stores: Stores) -> None:
    await stores.images.add([image(1)], Arrival.DROP)
    assert await stores.database.read(lambda c: c.execute("SELECT count(*) FROM image").fetchone()) == (1,)
    with pytest.raises(EnvironmentFaultError, match="can only be read"):
        await stores.database.read(lambda c: c.execute("DELETE FROM image"))


async def test_a_long_read_does_not_hold_up_a_decision(stores: Stores) -> None:
    gate, began = threading.Event(), threading.Event()

    def long_read(connection: sqlite3.Connection) -> int:
        cursor = connection.execute("SELECT value FROM (SELECT 1 AS value UNION ALL SELECT 2)")
        cursor.fetchone()
        began.set()
        gate.wait()
        return len(cursor.fetchall())

    reading = asyncio.create_task(stores.database.read(long_read))
    await asyncio.to_thread(began.wait)
    await stores.images.add([image(1)], Arrival.DROP)  # would never return if it had to wait
    assert not reading.done()
    gate.set()
    assert await reading == 1


async def test_a_lock_held_by_another_program_is_waited_for_then_named(stores: Stores) -> None:
    other = sqlite3.connect(stores.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await stores.database.run(lambda c: c.execute("PRAGMA busy_timeout=50"))
    with pytest.raises(EnvironmentFaultError, match="Another program has kept the database"):
        await stores.images.add([image(1)], Arrival.DROP)
    other.execute("ROLLBACK")
    await stores.images.add([image(1)], Arrival.DROP)
    other.close()
    assert await stores.images.count() == 1


async def test_a_full_database_is_named_and_nothing_of_it_is_there(stores: Stores) -> None:
    pages = await stores.database.run(lambda c: c.execute("PRAGMA page_count").fetchone()[0])
    await stores.database.run(lambda c: c.execute(f"PRAGMA max_page_count={pages}").fetchall())
    with pytest.raises(EnvironmentFaultError, match="disk is full"):
        await stores.images.add([image(n, f"/{n:0500}") for n in range(200)], Arrival.DROP)
    assert await stores.images.count() == 0
