"""Keeps what robustness probes found: the newest probe of an image by a provider stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import groupby

from app.domain.probe import Altered, Probed, Whisker, whisker_of
from app.store import clock
from app.store.connection import immediate
from app.store.database import Database

_ADD = """
    INSERT INTO probe_answer (sha256, provider, model, question, alteration, score, words, asked_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_NEWEST = """
    SELECT a.asked_at, i.id, a.sha256, a.provider, a.model, a.question, a.alteration, a.score, a.words
    FROM probe_answer AS a LEFT JOIN image AS i ON i.sha256 = a.sha256
    WHERE a.asked_at = (SELECT max(b.asked_at) FROM probe_answer AS b
                        WHERE b.sha256 = a.sha256 AND b.provider = a.provider)
    ORDER BY a.id
"""
_NAME = "SELECT path FROM image_path WHERE image_id = ? ORDER BY id DESC LIMIT 1"
_ITSELF = ""
"""The alteration of the row that holds the score of the image itself."""


class ProbeStore:
    """Probes are added, never changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, whiskers: Sequence[Whisker]) -> None:
        """Keep what one probe of an image found, in one transaction."""
        now = clock.utc_now()
        rows = [
            (one.sha256, one.provider, one.model, one.question, part.alteration, part.score, part.words, now)
            for one in whiskers
            for part in (Altered(_ITSELF, "", one.score), *one.altered)
        ]

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                connection.executemany(_ADD, rows)

        await self._database.run(job)

    async def newest(self) -> tuple[Probed, ...]:
        """Of each image and provider what the newest probe found, in the order in which they were asked."""
        return await self._database.read(_newest)


def _newest(connection: sqlite3.Connection) -> tuple[Probed, ...]:
    found = []
    for (asked_at, image, sha256, *series), rows in groupby(connection.execute(_NEWEST), key=lambda row: row[:6]):
        parts = [Altered(alteration, words, score) for *_, alteration, score, words in rows]
        score = next((part.score for part in parts if part.alteration == _ITSELF), None)
        altered = tuple(part for part in parts if part.alteration != _ITSELF)
        provider, model, question = series
        name = connection.execute(_NAME, (image,)).fetchone()
        whisker = whisker_of(sha256, (provider, model, question), score, altered)
        found.append(Probed(asked_at, name[0].replace("\\", "/").rpartition("/")[2] if name else "", whisker))
    return tuple(found)
