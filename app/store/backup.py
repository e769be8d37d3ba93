"""Automatic copies of the database beside it: before each migration and once a day, the last three kept."""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.errors import EnvironmentFaultError
from app.store.futures import settle

log = logging.getLogger(__name__)

KEEP = 3
EVERY = timedelta(days=1)
_STAMP = "%Y%m%dT%H%M%S%fZ"


def folder_of(path: Path) -> Path:
    """Where the backups of the database `path` lie."""
    return path.with_name("backups")


def backups_of(path: Path, kind: str = "*") -> list[Path]:
    """The backups of `path`, oldest first; `kind` is "daily", "before-schema-N" or a pattern of these."""
    found = folder_of(path).glob(f"{path.stem}.{kind}.*{path.suffix}")
    return sorted(found, key=lambda file: file.name.removesuffix(path.suffix).rsplit(".", 1)[-1])


def is_due(path: Path, now: datetime) -> bool:
    """Whether the newest backup is older than a day, or there is none."""
    found = backups_of(path)
    if not found:
        return True
    stamp = found[-1].name.removesuffix(path.suffix).rsplit(".", 1)[-1]
    try:
        taken = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return True
    return now - taken >= EVERY


def take(connection: sqlite3.Connection, path: Path, kind: str, now: datetime) -> Path:
    """Copy the database as it stands through SQLite's backup interface, then drop the oldest of this kind.

    The copy is checked before it takes its name and before an older one goes: a damaged
    database never displaces a sound backup. Writers are not held up (WAL: this only reads).

    Returns:
        The backup's path.

    Raises:
        sqlite3.Error: the copy could not be made.
        EnvironmentFaultError: the database is damaged.
        OSError: the folder refuses.
    """
    folder = folder_of(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"{path.stem}.{kind}.{now.astimezone(UTC).strftime(_STAMP)}{path.suffix}"
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    partial.touch(mode=0o600)
    try:
        with closing(sqlite3.connect(partial, isolation_level=None)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            verdict = str(copy.execute("PRAGMA quick_check(1)").fetchone()[0])
        if verdict != "ok":
            msg = f"The database {path} is damaged ({verdict}): no backup was made, and the older ones are kept."
            raise EnvironmentFaultError(msg)
        sync(partial)
        partial.replace(target)
        sync(folder)
    finally:
        partial.unlink(missing_ok=True)
    for old in backups_of(path, kind.split("-", 1)[0] + "*")[:-KEEP]:
        old.unlink(missing_ok=True)
    return target


class BackgroundBackup:
    """The day's backup of one database, made on a thread and a connection of its own beside the work."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._gate = threading.Lock()
        self._thread: threading.Thread | None = None
        self._waiters: list[tuple[asyncio.AbstractEventLoop, asyncio.Future[None]]] = []

    def start(self) -> None:
        """Begin, unless one is being made; the thread itself finds out whether a backup is due."""
        with self._gate:
            if self._thread is None:
                self._thread = threading.Thread(target=self._serve, name="store-backup", daemon=True)
                self._thread.start()

    async def wait(self) -> None:
        """Wait until none is being made."""
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[None] = loop.create_future()
        with self._gate:
            if self._thread is None:
                return
            self._waiters.append((loop, ended))
        await ended

    def _serve(self) -> None:
        try:
            self._make()
        finally:
            with self._gate:
                self._thread = None
                waiters, self._waiters = self._waiters, []
            for loop, ended in waiters:
                settle(loop, ended, None, None)

    def _make(self) -> None:
        try:
            if not is_due(self._path, datetime.now(UTC)):
                return
            address = f"{self._path.absolute().as_uri()}?mode=ro"
            with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
                (worth,) = connection.execute(
                    "SELECT EXISTS (SELECT 1 FROM image) OR EXISTS (SELECT 1 FROM decision)"
                ).fetchone()
                if worth:
                    take(connection, self._path, "daily", datetime.now(UTC))
        except (OSError, sqlite3.Error, EnvironmentFaultError):
            log.warning("the day's backup of %s could not be made", self._path, exc_info=True)


def restore(path: Path, backup: Path, head_file: Path, now: datetime) -> list[Path]:
    """Put `backup` in the place of the database `path`, which must not be open anywhere.

    What lay there – the file, its write-ahead log, the chain's checkpoint – is moved aside,
    never deleted: restoring accepts that the decisions since the backup are missing, so
    the checkpoint that still knows of them must not call the restored chain cut off.

    Returns:
        Where the former files are now.

    Raises:
        EnvironmentFaultError: the backup is not sound.
        OSError: the folder refuses.
    """
    try:
        with closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as source:
            verdict = str(source.execute("PRAGMA integrity_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        verdict = str(error)
    if verdict != "ok":
        raise EnvironmentFaultError(f"The backup {backup} is not sound ({verdict}): nothing was changed.")
    stamp = now.astimezone(UTC).strftime(_STAMP)
    partial = path.with_name(f"{path.name}.{stamp}.partial")
    partial.touch(mode=0o600)
    partial.write_bytes(backup.read_bytes())
    sync(partial)
    formers = (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm"), head_file)
    aside = [old.rename(old.with_name(f"{old.name}.{stamp}.replaced")) for old in formers if old.exists()]
    partial.replace(path)
    sync(path.parent)
    return aside


def sync(path: Path) -> None:
    """Ask the system to put a file, or a folder's entries, on the disk before going on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
