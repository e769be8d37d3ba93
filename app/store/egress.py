"""The ledger of what left this machine: which image, to whom, when, how altered."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.assessment import Sent
from app.store import clock
from app.store.connection import immediate
from app.store.database import Database

_COLUMNS = "sha256, provider, host, purpose, sent_at, sent_sha256, byte_size, mime, alterations"
_INSERT = f"""
    INSERT INTO egress ({_COLUMNS})
    SELECT {", ".join(f"json_extract(value, '$[{n}]')" for n in range(_COLUMNS.count(",") + 1))}
    FROM json_each(?) ORDER BY key
"""  # noqa: S608 - constants only


_TURN_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Egress:
    """One handing-over of bytes. `purpose` says what for ("assess"); `sent_at` is ISO 8601 UTC."""

    sha256: str
    provider: str
    host: str
    purpose: str
    sent_at: str
    sent: Sent


class EgressLedger:
    """What left, line by line. Record before sending: what may have left counts as left; only what cannot is struck."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, egress: Egress) -> None:
        """Add one line; it is on the disk when this returns."""
        await self.record_many((egress,))

    async def record_many(self, batch: Sequence[Egress]) -> None:
        """Add lines in one transaction; they are on the disk when this returns."""
        text = _text(batch)
        await self._database.run(lambda connection: connection.execute(_INSERT, (text,)).close())

    async def record_from(self, take: Callable[[], Sequence[Egress]], written: Callable[[], None]) -> None:
        """Add what `take` gives, calling `written` after each transaction, until it gives nothing or for a moment.

        Both are called on the database's thread: whoever waits for a line need not wait for
        two turns of a busy loop. Raises EnvironmentFaultError; what was last taken is then not written.
        """

        def job(connection: sqlite3.Connection) -> None:
            end = time.monotonic() + _TURN_SECONDS
            while batch := take():
                connection.execute(_INSERT, (_text(batch),)).close()
                written()
                if time.monotonic() >= end:  # others want to write, too
                    return

        await self._database.run(job)

    async def strike(self, batch: Sequence[Egress]) -> None:
        """Take back lines whose bytes have certainly not left; nothing else is ever taken back."""
        sql = (
            "DELETE FROM egress WHERE id = (SELECT max(id) FROM egress WHERE sha256 = ? AND provider = ?"
            " AND purpose = ? AND sent_at = ? AND sent_sha256 = ?)"
        )
        values = [(e.sha256, e.provider, e.purpose, clock.respelled(e.sent_at), e.sent.sha256) for e in batch]

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                connection.executemany(sql, values)

        await self._database.run(job)

    async def of_image(self, sha256: str) -> list[Egress]:
        """Everything that left of one image, oldest first."""
        return await self._select("sha256 = ? ORDER BY id", (sha256,))

    async def received(self, sha256s: Sequence[str], purpose: str) -> dict[tuple[str, str], dict[str, int]]:
        """By image and provider, under which hashes it was sent there, and how often each; in one query."""
        sql = """
            SELECT e.sha256, e.provider, e.sent_sha256, count(*) FROM json_each(?) AS wanted
            JOIN egress AS e ON e.sha256 = wanted.value
            WHERE e.purpose = ? GROUP BY 1, 2, 3 ORDER BY min(e.id)
        """
        wanted = json.dumps(list(sha256s))
        found: dict[tuple[str, str], dict[str, int]] = {}
        for sha256, provider, sent, count in await self._database.read(
            lambda c: c.execute(sql, (wanted, purpose)).fetchall()
        ):
            found.setdefault((sha256, provider), {})[sent] = count
        return found

    async def to_provider(self, provider: str, limit: int = 1000) -> list[Egress]:
        """What a provider has received, the latest first."""
        return await self._select("provider = ? ORDER BY sent_at DESC, id DESC LIMIT ?", (provider, limit))

    async def totals(self) -> dict[str, tuple[int, int]]:
        """For each provider how often something was sent, and how many bytes in all."""
        sql = "SELECT provider, count(*), sum(byte_size) FROM egress GROUP BY provider"
        rows = await self._database.read(lambda c: c.execute(sql).fetchall())
        return {provider: (count, size) for provider, count, size in rows}

    async def _select(self, where: str, values: Sequence[Any]) -> list[Egress]:
        sql = f"SELECT {_COLUMNS} FROM egress WHERE {where}"  # noqa: S608 - `where` is a constant of the callers
        rows = await self._database.read(lambda c: c.execute(sql, tuple(values)).fetchall())
        return [
            Egress(sha256, provider, host, purpose, sent_at, Sent(sent_sha256, size, mime, tuple(json.loads(changes))))
            for sha256, provider, host, purpose, sent_at, sent_sha256, size, mime, changes in rows
        ]


def _text(batch: Sequence[Egress]) -> str:
    """The lines as JSON, for one statement, which is a transaction of its own.

    Each call into SQLite gives the interpreter's lock away, and beside a busy loop it takes
    up to 5 ms to get it back: a call for each row would make senders wait for seconds.
    """
    return json.dumps(
        [
            (
                egress.sha256,
                egress.provider,
                egress.host,
                egress.purpose,
                clock.respelled(egress.sent_at),
                egress.sent.sha256,
                egress.sent.byte_size,
                egress.sent.mime,
                json.dumps(egress.sent.alterations),
            )
            for egress in batch
        ]
    )
