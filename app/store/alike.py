"""The fingerprints by which images look alike: kept once per image, read in the order in which they were made."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from app.store.connection import immediate
from app.store.database import Database

_ADD = "INSERT OR IGNORE INTO likeness (image_id, phash) SELECT id, ? FROM image WHERE sha256 = ?"
_MISSING = """
    SELECT i.id, i.sha256 FROM image AS i WHERE i.id > ? AND i.format NOTNULL
      AND NOT EXISTS (SELECT 1 FROM likeness AS l WHERE l.image_id = i.id)
    ORDER BY i.id LIMIT ?
"""
_NAMES = """
    SELECT i.id, i.sha256, (SELECT p.path FROM image_path AS p WHERE p.image_id = i.id ORDER BY p.id DESC LIMIT 1)
    FROM json_each(?) AS wanted JOIN image AS i ON i.id = wanted.value WHERE i.out_at IS NULL
"""
_SIGN = 1 << 63
_WRAP = 1 << 64


class Known(NamedTuple):
    """A kept fingerprint: its number, the image's row, and the 64 bits (None: the picture is too plain)."""

    number: int
    image_id: int
    phash: int | None


class Like(NamedTuple):
    """An image by its row, with its identity and the name it was last seen under."""

    image_id: int
    sha256: str
    name: str


class AlikeStore:
    """Keeps fingerprints. SQLite's integers have a sign, a fingerprint has none: that is settled here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, batch: Sequence[tuple[str, int | None]]) -> None:
        """Keep fingerprints by identity, in one transaction; one that is kept already stays."""
        rows = [(None if phash is None else _signed(phash), sha256) for sha256, phash in batch]

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                connection.executemany(_ADD, rows)

        await self._database.run(job)

    async def since(self, number: int) -> list[Known]:
        """The fingerprints above `number`, in order: what this or another window has added."""
        sql = "SELECT number, image_id, phash FROM likeness WHERE number > ? ORDER BY number"
        rows = await self._database.read(lambda c: c.execute(sql, (number,)).fetchall())
        return [Known(each, key, None if phash is None else phash % _WRAP) for each, key, phash in rows]

    async def of(self, sha256: str) -> Known | None:
        """The fingerprint of one image, or None when it was not made yet."""
        sql = """
            SELECT l.number, l.image_id, l.phash FROM image AS i JOIN likeness AS l ON l.image_id = i.id
            WHERE i.sha256 = ?
        """
        row = await self._database.run(lambda c: c.execute(sql, (sha256,)).fetchone())
        return None if row is None else Known(row[0], row[1], None if row[2] is None else row[2] % _WRAP)

    async def missing(self, after: int, limit: int) -> list[tuple[int, str]]:
        """Readable images (row and identity) without a fingerprint; go on with the last row as `after`."""
        return await self._database.read(lambda c: c.execute(_MISSING, (after, limit)).fetchall())

    async def readable(self) -> int:
        """How many images can be compared at all."""
        sql = "SELECT count(*) FROM image WHERE format NOTNULL"
        return await self._database.read(lambda c: int(c.execute(sql).fetchone()[0]))

    async def named(self, image_ids: Sequence[int]) -> list[Like]:
        """These images with their names, in no order; what was taken out of the queue is left out."""
        wanted = json.dumps(list(image_ids))
        rows = await self._database.read(lambda c: c.execute(_NAMES, (wanted,)).fetchall())
        return [Like(key, sha256, _name(path) or sha256[:12]) for key, sha256, path in rows]


def _signed(phash: int) -> int:
    return phash - _WRAP if phash >= _SIGN else phash


def _name(path: str | bytes | None) -> str:
    text = path if isinstance(path, str) else os.fsdecode(path or b"")
    return text.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
