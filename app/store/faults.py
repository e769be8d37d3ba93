"""Says in words what an SQLite error means for a person, and what to do about it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.errors import BugError, EnvironmentFaultError, SecondLookError
from app.store.backup import backups_of

# The low byte of an extended result code is its primary code: https://www.sqlite.org/rescode.html
_PRIMARY = 0xFF


def explain(error: sqlite3.Error, path: Path) -> SecondLookError:
    """The error to raise instead of `error`: the machine's fault in clear words, or a bug of ours.

    Args:
        error: what the sqlite3 module raised.
        path: the database file, for the text and to name its newest backup.
    """
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & _PRIMARY if isinstance(code, int) else None
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return EnvironmentFaultError(damaged(path, str(error)))
    words = {
        sqlite3.SQLITE_FULL: (
            f"The disk is full: this was not saved. Free space on the disk that holds {path}, then try again."
        ),
        sqlite3.SQLITE_BUSY: (
            f"Another program has kept the database {path} locked for too long: this was not saved. "
            "Close the other program, or wait until it is done, then try again."
        ),
        sqlite3.SQLITE_READONLY: (
            f"The database {path} can only be read here: this was not saved. "
            "Make the file and its folder writable, or choose another folder with SECONDLOOK_HOME."
        ),
        sqlite3.SQLITE_CANTOPEN: (
            f"The database {path} cannot be opened. Check that its folder exists and that you may write to it, "
            "or choose another folder with SECONDLOOK_HOME."
        ),
        sqlite3.SQLITE_IOERR: (
            f"The disk reported an error while the database {path} was in use ({error}): this was not saved. "
            "Check the disk and its free space, then try again."
        ),
        sqlite3.SQLITE_PERM: f"The database {path} must not be accessed by this user.",
        sqlite3.SQLITE_NOMEM: f"There was not enough memory to use the database {path}: this was not saved.",
        sqlite3.SQLITE_TOOBIG: "A text or picture is too large for the database: this was not saved.",
    }
    words[sqlite3.SQLITE_LOCKED] = words[sqlite3.SQLITE_BUSY]
    if primary in words:
        return EnvironmentFaultError(words[primary])
    return BugError(f"The database refused a statement: {error}")


def damaged(path: Path, detail: str) -> str:
    """What to tell when the file is no sound database: the name of the file, and the way out."""
    found = backups_of(path)
    if found:
        way_out = (
            f"The newest automatic backup is {found[-1]}: move the damaged file (and {path.name}-wal and "
            f"{path.name}-shm, where they exist) aside and copy the backup to {path}."
        )
    else:
        way_out = (
            f"There is no automatic backup yet: move the file aside to start with an empty database at {path}, "
            "or choose another folder with SECONDLOOK_HOME."
        )
    return f"The database {path} is damaged or is no database ({detail}). Nothing was changed. {way_out}"
