"""Double reviews in the database: both reviewers' rulings as they stood, and every settlement by a third."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from app.domain.decision import Force
from app.domain.training_review import Case, DoubleReview, Opinion, Settlement, Source, opinions
from app.errors import SettingsError
from app.store import ledger
from app.store.clock import utc_now
from app.store.connection import immediate
from app.store.database import Database

_REVIEW = (
    "SELECT id, title, made_by, made_at, first_reviewer, first_origin, second_reviewer, second_origin"
    " FROM double_review"
)


class ReviewsStore:
    """Keeps double reviews, and reads the rulings that they are made of."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def reviewers(self) -> tuple[tuple[str, int], ...]:
        """Who ruled in this database, and on how many images, by name."""
        sql = "SELECT reviewer, count(DISTINCT sha256) FROM decision WHERE verb = 'rule' GROUP BY reviewer ORDER BY 1"
        return await self._database.read(lambda c: tuple((str(n), int(k)) for n, k in c.execute(sql)))

    async def opinions(self, reviewer: str) -> dict[str, Opinion]:
        """What a reviewer himself ruled of each image in this database, whoever ruled after him."""

        def job(connection: sqlite3.Connection) -> dict[str, Opinion]:
            return opinions(ledger.select(connection, "WHERE reviewer = ? ORDER BY seq", (reviewer,)), reviewer)

        return await self._database.read(job)

    async def save(
        self, title: str, made_by: str, first: Source, second: Source, pairs: Mapping[str, tuple[Opinion, Opinion]]
    ) -> DoubleReview:
        """Keep two reviewers' rulings side by side; raises EnvironmentFaultError when it was not saved."""
        made_at = utc_now()

        def job(connection: sqlite3.Connection) -> DoubleReview:
            with immediate(connection):
                cursor = connection.execute(
                    "INSERT INTO double_review (title, made_by, made_at, first_reviewer, first_origin,"
                    " second_reviewer, second_origin) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (title, made_by, made_at, first.reviewer, first.origin, second.reviewer, second.origin),
                )
                review_id = int(cursor.lastrowid or 0)
                connection.executemany(
                    "INSERT INTO double_ruling VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        (review_id, sha256, rater, *_columns(opinion), opinion.decided_at)
                        for sha256, pair in pairs.items()
                        for rater, opinion in enumerate(pair, start=1)
                    ],
                )
                return _review(connection, review_id)

        return await self._database.run(job)

    async def settle(self, review_id: int, sha256: str, opinion: Opinion, by: str) -> DoubleReview:
        """Keep a third's outcome; a later one supersedes it and both stay. Raises EnvironmentFaultError."""

        def job(connection: sqlite3.Connection) -> DoubleReview:
            with immediate(connection):
                connection.execute(
                    "INSERT INTO settlement (review_id, sha256, force, label, reason, note, settled_by, settled_at)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (review_id, sha256, *_columns(opinion), by, opinion.decided_at),
                )
                return _review(connection, review_id)

        return await self._database.run(job)

    async def get(self, review_id: int) -> DoubleReview:
        """One double review; raises SettingsError where there is none."""
        return await self._database.read(lambda connection: _review(connection, review_id))

    async def all(self) -> tuple[DoubleReview, ...]:
        """All of them, the newest first."""

        def job(connection: sqlite3.Connection) -> tuple[DoubleReview, ...]:
            rows = connection.execute("SELECT id FROM double_review ORDER BY id DESC").fetchall()
            return tuple(_review(connection, review_id) for (review_id,) in rows)

        return await self._database.read(job)


def _columns(opinion: Opinion) -> tuple[object, ...]:
    force = None if opinion.force is None else opinion.force.value
    return (force, opinion.label, opinion.reason, opinion.note)


def _opinion(force: str | None, label: str | None, reason: str, note: str, at: str) -> Opinion:
    return Opinion(None if force is None else Force(force), label, reason, note, at)


def _review(connection: sqlite3.Connection, review_id: int) -> DoubleReview:
    row = connection.execute(f"{_REVIEW} WHERE id = ?", (review_id,)).fetchone()
    if row is None:
        raise SettingsError(f"There is no double review no. {review_id}.")
    rulings: dict[str, dict[int, Opinion]] = {}
    for sha256, rater, *rest in connection.execute(
        "SELECT sha256, rater, force, label, reason, note, decided_at FROM double_ruling"
        " WHERE review_id = ? ORDER BY sha256, rater",
        (review_id,),
    ):
        rulings.setdefault(sha256, {})[rater] = _opinion(*rest)
    settled: dict[str, list[Settlement]] = {}
    for sha256, force, label, reason, note, by, at in connection.execute(
        "SELECT sha256, force, label, reason, note, settled_by, settled_at FROM settlement"
        " WHERE review_id = ? ORDER BY id",
        (review_id,),
    ):
        settled.setdefault(sha256, []).append(Settlement(_opinion(force, label, reason, note, at), by, at))
    return DoubleReview(
        id=row[0],
        title=row[1],
        made_by=row[2],
        made_at=row[3],
        first=Source(row[4], row[5]),
        second=Source(row[6], row[7]),
        cases=tuple(Case(sha256, pair[1], pair[2], tuple(settled.get(sha256, ()))) for sha256, pair in rulings.items()),
    )
