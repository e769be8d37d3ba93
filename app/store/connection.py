"""A thread that owns one SQLite connection: functions are sent to it, their results awaited."""

from __future__ import annotations

import asyncio
import logging
import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from app.errors import BugError, CancelledByUserError, SecondLookError
from app.store.futures import settle

log = logging.getLogger(__name__)

T = TypeVar("T")

QUIET_AFTER = 0.1  # seconds without a job until the quiet work is done …
QUIET_AT_LEAST_EVERY = 1.0  # … which also comes round this often while jobs keep coming

_Job = tuple[Callable[[sqlite3.Connection], Any], asyncio.AbstractEventLoop, "asyncio.Future[Any]"]


@contextmanager
def immediate(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A write transaction that takes the lock at once, commits at the end and rolls back on any error.

    Taking the lock first means that what is read inside (the chain's head) cannot have been
    overtaken by another process before the commit.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may already have ended the transaction by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


class ConnectionThread:
    """Runs functions on its own connection, one after the other, in the order in which they came.

    What was accepted is carried out, even when its waiter is cancelled meanwhile: a half
    known fate of a decision would be worse than a finished one nobody waits for.

    Args:
        name: of the thread.
        connect: opens the connection; called on the thread.
        explain: turns an SQLite error into one of ours.
        quiet: called on the thread when no job came for a moment, at least once a second
            while jobs keep coming, and last of all before the connection is closed.
    """

    def __init__(
        self,
        name: str,
        connect: Callable[[], sqlite3.Connection],
        explain: Callable[[sqlite3.Error], SecondLookError],
        quiet: Callable[[sqlite3.Connection], None] | None = None,
    ) -> None:
        self._connect = connect
        self._explain = explain
        self._quiet = quiet
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._accepting = False
        self._ended = True
        self._closers: list[tuple[asyncio.AbstractEventLoop, asyncio.Future[None]]] = []
        self._thread = threading.Thread(target=self._serve, name=name, daemon=True)
        self._opened: tuple[asyncio.AbstractEventLoop, asyncio.Future[None]] | None = None

    async def start(self) -> None:
        """Start the thread and open the connection.

        Raises:
            SecondLookError: the connection cannot be opened.
        """
        loop = asyncio.get_running_loop()
        opened: asyncio.Future[None] = loop.create_future()
        self._opened = (loop, opened)
        self._accepting, self._ended = True, False
        self._thread.start()
        try:
            # Not cancellable: a thread that opens a database must be known to be closed again.
            await asyncio.shield(opened)
        except asyncio.CancelledError:
            await self.close()
            raise

    async def run(self, job: Callable[[sqlite3.Connection], T]) -> T:
        """Carry out `job` on the thread and return its result.

        Raises:
            EnvironmentFaultError: the machine refuses (disk full, locked, read-only, damaged).
            BugError: the job broke a rule of the schema or left a transaction open.
            CancelledByUserError: the database is closing or closed.
        """
        loop = asyncio.get_running_loop()
        result: asyncio.Future[T] = loop.create_future()
        with self._gate:
            if not self._accepting:
                raise CancelledByUserError("The database is closed: nothing was done.")
            self._jobs.put((job, loop, result))
        return await result

    async def close(self) -> None:
        """Finish what was accepted, then close the connection and end the thread; twice is fine."""
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[None] = loop.create_future()
        with self._gate:
            if self._ended:
                return
            self._closers.append((loop, ended))
            if self._accepting:
                self._accepting = False
                self._jobs.put(None)
        await ended
        self._thread.join()  # only its last instructions are left

    @property
    def is_open(self) -> bool:
        """Whether jobs are accepted."""
        return self._accepting

    def _serve(self) -> None:
        assert self._opened is not None  # noqa: S101 - set by start() before the thread runs
        loop, opened = self._opened
        try:
            connection = self._connect()
        except Exception as error:  # noqa: BLE001 - handed to whoever awaits start()
            self._end()
            settle(loop, opened, None, self._named(error))
            return
        settle(loop, opened, None, None)
        try:
            self._work(connection)
        finally:
            connection.close()
            self._end()

    def _end(self) -> None:
        with self._gate:
            self._accepting, self._ended = False, True
            closers, self._closers = self._closers, []
        for loop, ended in closers:
            settle(loop, ended, None, None)

    def _work(self, connection: sqlite3.Connection) -> None:
        stale, last_quiet = False, time.monotonic()
        while True:
            try:
                job = self._jobs.get(timeout=QUIET_AFTER if stale else None)
            except queue.Empty:
                self._be_quiet(connection)
                stale, last_quiet = False, time.monotonic()
                continue
            if job is None:
                self._be_quiet(connection)
                return
            self._carry_out(connection, job)
            del job  # the job's closure must not live until the next one comes
            stale = self._quiet is not None
            if stale and time.monotonic() - last_quiet >= QUIET_AT_LEAST_EVERY:
                self._be_quiet(connection)
                last_quiet = time.monotonic()

    def _carry_out(self, connection: sqlite3.Connection, job: _Job) -> None:
        function, loop, future = job
        result, failure = None, None
        try:
            result = function(connection)
        except Exception as error:  # noqa: BLE001 - handed to whoever awaits the job
            failure = self._named(error)
        if connection.in_transaction:
            connection.execute("ROLLBACK")
            failure = failure or BugError("A job left its transaction open: it was rolled back.")
        settle(loop, future, result, failure)

    def _named(self, error: Exception) -> Exception:
        if not isinstance(error, sqlite3.Error):
            return error
        named = self._explain(error)
        named.__cause__ = error
        return named

    def _be_quiet(self, connection: sqlite3.Connection) -> None:
        if self._quiet is None:
            return
        try:
            self._quiet(connection)
        except (OSError, sqlite3.Error, SecondLookError):
            log.warning("the store's quiet work failed; it is tried again later", exc_info=True)
