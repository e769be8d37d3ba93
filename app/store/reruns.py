"""Keeps when a gold set was put to providers again, so that drift can be told between two dates."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from app.store import clock
from app.store.connection import immediate
from app.store.database import Database


@dataclass(frozen=True, slots=True)
class KeptRerun:
    """One re-run: which version of which set, how many images, who was asked, and from when on (ISO 8601 UTC)."""

    set_name: str
    set_version: int
    images: int
    providers: tuple[str, ...]
    begun_at: str


class RerunStore:
    """Re-runs are added, never changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, set_name: str, set_version: int, images: int, providers: Sequence[str]) -> KeptRerun:
        """Keep that a re-run begins now."""
        kept = KeptRerun(set_name, set_version, images, tuple(providers), clock.utc_now())
        row = (kept.set_name, kept.set_version, kept.images, json.dumps(list(providers)), kept.begun_at)

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                connection.execute(
                    "INSERT INTO rerun (set_name, set_version, images, providers, begun_at) VALUES (?, ?, ?, ?, ?)", row
                )

        await self._database.run(job)
        return kept

    async def all(self) -> tuple[KeptRerun, ...]:
        """Every re-run, the newest first."""
        sql = "SELECT set_name, set_version, images, providers, begun_at FROM rerun ORDER BY id DESC"
        rows = await self._database.read(lambda c: c.execute(sql).fetchall())
        return tuple(
            KeptRerun(name, version, images, tuple(json.loads(providers)), begun_at)
            for name, version, images, providers, begun_at in rows
        )
