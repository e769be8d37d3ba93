"""Who still has to be asked about what: kept, so that work which was agreed to survives a crash."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from app.store.connection import immediate
from app.store.database import Database


@dataclass(frozen=True, slots=True)
class Waiting:
    """An image for which a provider still has to be asked; `again`: even where an answer is known."""

    provider: str
    sha256: str
    again: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the lines: `put` are added, the images of `drop` leave (None: all) the provider's line."""

    provider: str
    put: Sequence[Waiting] = ()
    drop: Iterable[str] | None = field(default=())


class WaitingStore:
    """The lines of this run and of former ones. Each row belongs to the run that put it there."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._owner = f"{os.getpid()}-{uuid4().hex}"

    async def apply(self, changes: Sequence[Change]) -> None:
        """Carry out `changes` in order, in one transaction; raises EnvironmentFaultError."""
        owner = self._owner

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                for change in changes:
                    if change.drop is None:
                        connection.execute(
                            "DELETE FROM waiting WHERE provider = ? AND owner = ?", (change.provider, owner)
                        )
                    else:
                        connection.executemany(
                            "DELETE FROM waiting WHERE provider = ? AND sha256 = ? AND owner = ?",
                            [(change.provider, sha256, owner) for sha256 in change.drop],
                        )
                    connection.executemany(
                        "INSERT INTO waiting (provider, sha256, again, owner) VALUES (?, ?, ?, ?)"
                        " ON CONFLICT (provider, sha256) DO UPDATE SET again = max(again, excluded.again),"
                        " owner = excluded.owner",
                        [(w.provider, w.sha256, int(w.again), owner) for w in change.put],
                    )

        await self._database.run(job)

    async def adopt(self) -> list[Waiting]:
        """Take over, in order, what runs left that are no more; raises EnvironmentFaultError.

        What another window has in its lines is its own. What was taken out of the queue is dropped.
        """
        mine = self._owner

        def job(connection: sqlite3.Connection) -> list[Waiting]:
            with immediate(connection):
                owners = [owner for (owner,) in connection.execute("SELECT DISTINCT owner FROM waiting")]
                gone = [owner for owner in owners if owner != mine and not _lives(owner)]
                rows: list[tuple[int, str, str, int]] = []
                for owner in gone:
                    # Taken out of the queue meanwhile, or as that run ended: nobody is asked about it.
                    connection.execute(
                        "DELETE FROM waiting WHERE owner = ? AND EXISTS"
                        " (SELECT 1 FROM image AS i WHERE i.sha256 = waiting.sha256 AND i.out_at NOTNULL)",
                        (owner,),
                    )
                    rows += connection.execute(
                        "SELECT position, provider, sha256, again FROM waiting WHERE owner = ?", (owner,)
                    ).fetchall()
                    connection.execute("UPDATE waiting SET owner = ? WHERE owner = ?", (mine, owner))
                return [Waiting(provider, sha256, bool(again)) for _, provider, sha256, again in sorted(rows)]

        return await self._database.run(job)


def _lives(owner: str) -> bool:
    """Whether the process that owns a row still runs; one of this very process has ended before."""
    number = owner.partition("-")[0]
    pid = int(number) if number.isdigit() else 0
    if pid in (0, os.getpid()):
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
