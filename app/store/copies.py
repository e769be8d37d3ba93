"""Whose bytes a kept copy holds, by how its SHA-256 begins: an image in the queue, one taken out, or a gold item."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from app.store.database import Database

# No hex digit comes after “f”: what begins so lies between the beginning and the beginning with a “g”.
_IMAGES = """
    SELECT w.value, max(i.out_at IS NULL) FROM json_each(?) AS w
    JOIN image AS i ON i.sha256 >= w.value AND i.sha256 < w.value || 'g' GROUP BY w.value
"""


class Uses(NamedTuple):
    """By how their SHA-256 begins: the images that are known, those of them that are in the queue, the gold items."""

    known: frozenset[str]
    queued: frozenset[str]
    gold: frozenset[str]


class CopyStore:
    """Raises EnvironmentFaultError where the database cannot be read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def uses(self, beginnings: Iterable[str], length: int) -> Uses:
        """What is known of these beginnings, each of `length` hex digits."""
        wanted = json.dumps(sorted(set(beginnings)))
        gold = "SELECT DISTINCT substr(sha256, 1, ?) FROM gold_item"
        images = await self._database.read(lambda c: c.execute(_IMAGES, (wanted,)).fetchall())
        items = await self._database.read(lambda c: c.execute(gold, (length,)).fetchall())
        return Uses(
            frozenset(begins for begins, _ in images),
            frozenset(begins for begins, queued in images if queued),
            frozenset(begins for (begins,) in items),
        )
