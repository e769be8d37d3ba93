"""Keeps by which thresholds images are weighed, and weighs them anew a few at a time when these have changed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from app.domain.heard import heard
from app.domain.priority import Weight, weigh
from app.domain.thresholds import Thresholds
from app.store.connection import immediate
from app.store.database import Database
from app.store.weighing_schema import read

_NEXT = "SELECT id, sha256, heard FROM image WHERE id > ? AND heard <> '' ORDER BY id LIMIT ?"


class WeighingStore:
    """The thresholds in the database, which has one setting for all its windows: the last one chosen."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def choose(self, wanted: Thresholds) -> bool:
        """Weigh by these from now on; returns whether what is known has to be weighed anew with `weigh_some`."""

        def job(connection: sqlite3.Connection) -> bool:
            with immediate(connection):
                text, reached = connection.execute("SELECT thresholds, reached FROM weighing").fetchone()
                if read(text) != wanted:
                    spelled = json.dumps({axis.value: value for axis, value in wanted.own.items()})
                    connection.execute("UPDATE weighing SET thresholds = ?, reached = 0", (spelled,))
                    return True
                return reached is not None

        return await self._database.run(job)

    async def weigh_some(self, most: int) -> Mapping[str, Weight]:
        """Weigh the next `most` images anew, and tell what they weigh by their SHA-256; none: all are weighed.

        It goes on where it was broken off, by the thresholds last chosen.
        """

        def job(connection: sqlite3.Connection) -> dict[str, Weight]:
            with immediate(connection):
                text, reached = connection.execute("SELECT thresholds, reached FROM weighing").fetchone()
                rows = [] if reached is None else connection.execute(_NEXT, (reached, most)).fetchall()
                limits = read(text)
                found = {sha256: weigh(heard(said), thresholds=limits) for _, sha256, said in rows}
                connection.executemany(
                    "UPDATE image SET disagreement = ?, uncertainty = ? WHERE sha256 = ?",
                    [(weight.disagreement, weight.uncertainty, sha256) for sha256, weight in found.items()],
                )
                connection.execute("UPDATE weighing SET reached = ?", (rows[-1][0] if rows else None,))
                return found

        return await self._database.run(job)
