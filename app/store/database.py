"""The database as the rest of the program sees it: send a function, await its result."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.errors import EnvironmentFaultError, SecondLookError
from app.store.backup import BackgroundBackup
from app.store.connection import ConnectionThread
from app.store.faults import explain
from app.store.opening import Access, connect_reader, connect_writer, find_access

T = TypeVar("T")


class Database:
    """One SQLite file, one thread ("store") that owns the writing connection, one ("store-reader") for long reads.

    The reader is a second connection, so that a page of 10,000 rows is never in the way of
    a decision that commits: in WAL mode a reader does not block the writer.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._path = path
        self._access = Access(path, "", read_only=read_only)
        self._is_new = False
        self._quiet: list[Callable[[sqlite3.Connection], None]] = []
        self._writer = ConnectionThread("store", self._connect, self._explain, self._be_quiet)
        self._reader: ConnectionThread | None = None
        self._reader_ready = asyncio.Lock()
        self._backup = BackgroundBackup(path)

    @classmethod
    async def open(cls, path: Path, *, read_only: bool = False) -> Database:
        """Open the database at `path`, creating or migrating it; call from the loop that will use it.

        Where file or folder cannot be written, it is opened read-only and `notice` says so.

        Raises:
            EnvironmentFaultError: damaged, of a newer schema, locked, or cannot be opened or created.
        """
        database = cls(path, read_only=read_only)
        await database._writer.start()
        if not (database.read_only or database._is_new):
            database._backup.start()
        return database

    @property
    def path(self) -> Path:
        """The database file."""
        return self._path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written (by wish, or because the machine refuses)."""
        return self._access.read_only

    @property
    def notice(self) -> str | None:
        """A sentence for the user where the database is open in a lesser way than wished; else None."""
        return self._access.notice

    async def run(self, job: Callable[[sqlite3.Connection], T]) -> T:
        """Run `job` on the owner's connection: for writes, and for reads of a few rows.

        Wrap writes in `app.store.connection.immediate`. What was accepted is carried out even
        when the waiter is cancelled.

        Raises:
            EnvironmentFaultError: disk full, locked, read-only, damaged – nothing was saved.
            CancelledByUserError: the database is closed.
        """
        return await self._writer.run(job)

    async def read(self, job: Callable[[sqlite3.Connection], T]) -> T:
        """Run `job` on the reading connection: sees everything committed before it began. Raises as `run` does."""
        async with self._reader_ready:
            if self._reader is None:
                reader = ConnectionThread("store-reader", lambda: connect_reader(self._access), self._explain)
                await reader.start()
                self._reader = reader
        return await self._reader.run(job)

    def when_quiet(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Have `work` called on the owner thread at quiet moments, at least once a second under load, and at close."""
        self._quiet.append(work)

    async def close(self) -> None:
        """Finish everything accepted, take the day's backup when due, close the connections; twice is fine."""
        if self._reader is not None:
            await self._reader.close()
        if self._writer.is_open and not self.read_only:
            self._backup.start()
        # Before the writer: whoever closes last puts the write-ahead log away, and a reader cannot.
        await self._backup.wait()
        await self._writer.close()

    def _connect(self) -> sqlite3.Connection:
        try:
            self._is_new = not self._path.exists()
            self._access = find_access(self._path, read_only=self._access.read_only)
            return connect_writer(self._access)
        except OSError as error:
            raise EnvironmentFaultError(f"The database {self._path} cannot be opened: {error.strerror}.") from error

    def _explain(self, error: sqlite3.Error) -> SecondLookError:
        return explain(error, self._path)

    def _be_quiet(self, connection: sqlite3.Connection) -> None:
        for work in self._quiet:
            work(connection)
