"""Opens the database file: created, writable, or read-only where the machine allows no more – each said in words."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.errors import EnvironmentFaultError
from app.store import backup, migrations

BUSY_SECONDS = 5.0
# "SLOO", in the file's header, so that the database of another program is not mistaken for ours.
APPLICATION_ID = 0x534C4F4F


@dataclass(frozen=True, slots=True)
class Access:
    """How a database file can be used: the address that opens it, and a notice where that is less than wished."""

    path: Path
    uri: str
    read_only: bool
    notice: str | None = None


def find_access(path: Path, *, read_only: bool) -> Access:
    """How `path` can be opened on this machine, creating its folder and an empty file when there is none.

    Raises:
        EnvironmentFaultError: not at all.
    """
    if not path.exists():
        if read_only:
            raise EnvironmentFaultError(f"There is no database at {path}.")
        _create(path)
    elif not path.is_file():
        raise EnvironmentFaultError(f"{path} is not a file: choose another folder with SECONDLOOK_HOME.")
    uri = path.absolute().as_uri()
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if not read_only and writable:
        return Access(path, f"{uri}?mode=rw", read_only=False)
    notice = None
    if not read_only:
        notice = (
            f"The database {path} can only be read here, so nothing can be decided or saved. "
            "Make the file and its folder writable, or choose another folder with SECONDLOOK_HOME."
        )
    return Access(path, uri + _read_only_mode(path, folder_writable=writable), read_only=True, notice=notice)


def connect_writer(access: Access) -> sqlite3.Connection:
    """The owner's connection, migrated to this program's schema, with commits that survive a power cut.

    Raises:
        EnvironmentFaultError: another program's database, or a schema that is too new (or, read-only, too old).
        sqlite3.Error: as SQLite says.
    """
    connection = _connect(access)
    try:
        _check_owner(connection, access.path)
        if access.read_only:
            connection.execute("PRAGMA query_only=ON")
            migrations.check_readable(connection, access.path)
            return connection
        connection.execute("PRAGMA journal_mode=WAL")
        # FULL: a commit returns after its frames are on the disk. NORMAL loses acknowledged decisions in a power cut.
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        # So that INSERT OR REPLACE cannot pass by the triggers which forbid deleting a decision.
        connection.execute("PRAGMA recursive_triggers=ON")
        waiting = migrations.pending(connection, access.path)
        if waiting and migrations.applied(connection):
            backup.take(connection, access.path, f"before-schema-{waiting[-1].number}", datetime.now(UTC))
        migrations.migrate(connection, access.path, APPLICATION_ID)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_reader(access: Access) -> sqlite3.Connection:
    """A second connection that cannot write, for long reads beside the committing one."""
    address = access.uri if access.read_only else access.uri.removesuffix("?mode=rw") + "?mode=ro"
    connection = _connect(Access(access.path, address, read_only=True))
    connection.execute("PRAGMA query_only=ON")
    return connection


def _connect(access: Access) -> sqlite3.Connection:
    # isolation_level None: transactions begin where the code says so, never implicitly.
    return sqlite3.connect(access.uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def _create(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError as error:
        raise EnvironmentFaultError(
            f"No database can be created at {path} ({error.strerror}). "
            "Make the folder writable, or choose another with SECONDLOOK_HOME."
        ) from error


def _read_only_mode(path: Path, *, folder_writable: bool) -> str:
    """The mode for reading: a WAL database wants its -shm file, which a read-only folder cannot be given."""
    log_file = path.with_name(f"{path.name}-wal")
    if folder_writable or path.with_name(f"{path.name}-shm").exists():
        return "?mode=ro"
    if log_file.exists() and log_file.stat().st_size:
        # Opened as immutable, the newest decisions – still in the log – would silently be missing.
        raise EnvironmentFaultError(
            f"The newest entries of {path} are in {log_file.name}, which can only be read in a writable folder. "
            "Copy both files to a folder that you may write to and open them there."
        )
    return "?mode=ro&immutable=1"


def _check_owner(connection: sqlite3.Connection, path: Path) -> None:
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and owner != APPLICATION_ID:
        raise EnvironmentFaultError(
            f"{path} is the database of another program; it was not touched. "
            "Choose another folder with SECONDLOOK_HOME."
        )
