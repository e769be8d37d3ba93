"""What the providers said about the images: newest answers, answers already paid for, and work in progress."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from app.domain.assessment import Assessment, FailureKind, Outcome, Sent
from app.domain.labels import Axis, ScoreKind
from app.store import clock, images, outcomes
from app.store.connection import immediate
from app.store.database import Database


@dataclass(frozen=True, slots=True)
class Summary:
    """One provider's newest outcome in a line: its riskiest finding (all None: none), or why it failed."""

    provider: str
    model: str
    axis: Axis | None
    label: str | None
    score: float | None
    kind: ScoreKind | None
    inconclusive: bool = False
    failure: FailureKind | None = None


@dataclass(frozen=True, slots=True)
class StoredTicket:
    """Work in progress at a provider: its identifier, what was sent for it, and since when (ISO 8601 UTC)."""

    sha256: str
    token: str
    sent: Sent | None
    saved_at: str


class AssessmentStore:
    """Keeps every outcome ever received; the newest per image, provider and model is the one that is shown."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(self, outcome: Outcome) -> int:
        """Keep one outcome; returns its id."""
        return (await self.save_many((outcome,)))[0]

    async def save_many(self, batch: Sequence[Outcome]) -> list[int]:
        """Keep several outcomes in one transaction; returns their ids."""

        def job(connection: sqlite3.Connection) -> list[int]:
            with immediate(connection):
                keys = [outcomes.insert(connection, outcome) for outcome in batch]
                for sha256 in {outcome.sha256 for outcome in batch}:
                    images.mark(connection, sha256)
                return keys

        return await self._database.run(job)

    async def latest(self, sha256: str) -> list[Outcome]:
        """The newest outcome of each provider and model, ordered by their names."""
        sql = f"""
            SELECT {outcomes.COLUMNS} FROM assessment WHERE sha256 = ? AND latest = 1 ORDER BY provider, model
        """  # noqa: S608 - constants only
        return await self._database.run(
            lambda c: [outcomes.read(c, row) for row in c.execute(sql, (sha256,)).fetchall()]
        )

    async def existing(self, sha256: str, provider: str, model: str, options: str) -> Assessment | None:
        """The newest assessment made under the same options, so that it need not be asked for again."""
        sql = f"""
            SELECT {outcomes.COLUMNS} FROM assessment
            WHERE sha256 = ? AND provider = ? AND model = ? AND options = ? AND failure_kind IS NULL
            ORDER BY id DESC LIMIT 1
        """  # noqa: S608 - constants only

        def job(connection: sqlite3.Connection) -> Assessment | None:
            row = connection.execute(sql, (sha256, provider, model, options)).fetchone()
            found = None if row is None else outcomes.read(connection, row)
            return found if isinstance(found, Assessment) else None

        return await self._database.run(job)

    async def assessed(self, shas: Iterable[str], provider: str, model: str, options: str) -> set[str]:
        """Which of these images already have an assessment under the same options."""
        sql = """
            SELECT DISTINCT a.sha256 FROM json_each(?) AS wanted JOIN assessment AS a ON a.sha256 = wanted.value
            WHERE a.provider = ? AND a.model = ? AND a.options = ? AND a.failure_kind IS NULL
        """
        values = (json.dumps(list(shas)), provider, model, options)
        return await self._database.read(lambda c: {sha256 for (sha256,) in c.execute(sql, values)})

    async def summaries(self, shas: Iterable[str]) -> dict[str, list[Summary]]:
        """For each of these images one line per newest outcome; an image without any has an empty list."""
        wanted = list(shas)
        sql = """
            SELECT a.sha256, a.provider, a.model, a.worst_axis, a.worst_label, a.worst_score, a.worst_kind,
                   a.inconclusive, a.failure_kind
            FROM json_each(?) AS wanted JOIN assessment AS a ON a.sha256 = wanted.value AND a.latest = 1
            ORDER BY a.provider, a.model
        """

        def job(connection: sqlite3.Connection) -> dict[str, list[Summary]]:
            found: dict[str, list[Summary]] = {sha256: [] for sha256 in wanted}
            for row in connection.execute(sql, (json.dumps(wanted),)):
                sha256, provider, model, axis, label, score, kind, inconclusive, failure = row
                found[sha256].append(
                    Summary(
                        provider,
                        model,
                        None if axis is None else Axis(axis),
                        label,
                        score,
                        None if kind is None else ScoreKind(kind),
                        bool(inconclusive),
                        None if failure is None else FailureKind(failure),
                    )
                )
            return found

        return await self._database.read(job)

    async def save_ticket(self, provider: str, sha256: str, token: str, sent: Sent | None) -> None:
        """Keep a provider's identifier of work in progress; replaces an earlier one for the image."""
        kept = None if sent is None else msgspec.json.encode(sent).decode()
        values = (provider, sha256, token, kept, clock.spelled(clock.now()))
        await self._write("INSERT OR REPLACE INTO ticket VALUES (?, ?, ?, ?, ?)", values)

    async def tickets(self, provider: str) -> list[StoredTicket]:
        """The work in progress at a provider, the oldest first."""
        sql = "SELECT sha256, token, sent, saved_at FROM ticket WHERE provider = ? ORDER BY saved_at, sha256"
        rows = await self._database.run(lambda c: c.execute(sql, (provider,)).fetchall())
        return [
            StoredTicket(sha256, token, None if sent is None else msgspec.json.decode(sent, type=Sent), saved_at)
            for sha256, token, sent, saved_at in rows
        ]

    async def ticket(self, provider: str, sha256: str) -> str | None:
        """The provider's identifier of work in progress on an image, or None."""
        sql = "SELECT token FROM ticket WHERE provider = ? AND sha256 = ?"
        row = await self._database.run(lambda c: c.execute(sql, (provider, sha256)).fetchone())
        return None if row is None else str(row[0])

    async def drop_tickets(self, ended: Sequence[tuple[str, str]]) -> None:
        """Forget work that has ended, each named by provider and image."""

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                connection.executemany("DELETE FROM ticket WHERE provider = ? AND sha256 = ?", ended)

        await self._database.run(job)

    async def drop_ticket(self, provider: str, sha256: str) -> None:
        """Forget work that has ended."""
        await self._write("DELETE FROM ticket WHERE provider = ? AND sha256 = ?", (provider, sha256))

    async def _write(self, sql: str, values: tuple[object, ...]) -> None:
        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                connection.execute(sql, values)

        await self._database.run(job)
