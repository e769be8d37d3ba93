"""Finds images by a part of their file names, the last seen first."""

from __future__ import annotations

import os
import sqlite3
from typing import NamedTuple

from app.store.database import Database

_FIND = r"""
    SELECT i.sha256, p.path FROM image_path AS p JOIN image AS i ON i.id = p.image_id
    WHERE i.out_at IS NULL AND p.path LIKE ? ESCAPE '\' ORDER BY p.id DESC LIMIT ?
"""
# Folders may hold the words too: so many paths are looked at for each that is wanted.
_LOOKED_AT = 8


class Named(NamedTuple):
    """An image's identity, and one of its file names."""

    sha256: str
    name: str


class Names:
    """Searches the paths that are known."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, words: str, limit: int) -> list[Named]:
        """At most `limit` images of the queue with `words` in a file name; the case of ASCII letters is all one."""
        pattern = "%" + "".join(f"\\{sign}" if sign in "\\%_" else sign for sign in words) + "%"

        def job(connection: sqlite3.Connection) -> list[Named]:
            rows = connection.execute(_FIND, (pattern, limit * _LOOKED_AT)).fetchall()
            found: dict[str, Named] = {}
            for sha256, path in rows:
                text = path if isinstance(path, str) else os.fsdecode(path)
                name = text.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
                if words.casefold() in name.casefold():
                    found.setdefault(sha256, Named(sha256, name))
            return list(found.values())[:limit]

        return await self._database.run(job)
