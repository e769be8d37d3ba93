"""Calibration rounds in the database with their notes and policy changes, and the numbers that stand for names."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from app.domain.training_review import PolicyStep, Round, RoundNote
from app.errors import SettingsError
from app.store.clock import utc_now
from app.store.connection import immediate
from app.store.database import Database


class RoundsStore:
    """Keeps rounds; notes and policy changes are only ever added."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, set_id: int, title: str, made_by: str, session_ids: Sequence[int]) -> Round:
        """Begin a round over these sessions; raises EnvironmentFaultError when it was not saved."""
        made_at = utc_now()

        def job(connection: sqlite3.Connection) -> Round:
            with immediate(connection):
                cursor = connection.execute(
                    "INSERT INTO calibration_round (set_id, title, made_by, made_at) VALUES (?, ?, ?, ?)",
                    (set_id, title, made_by, made_at),
                )
                round_id = int(cursor.lastrowid or 0)
                connection.executemany(
                    "INSERT INTO calibration_session VALUES (?, ?)", [(round_id, one) for one in session_ids]
                )
                return _round(connection, round_id)

        return await self._database.run(job)

    async def note(self, round_id: int, sha256: str, words: str, by: str) -> Round:
        """Keep a note on one image, or on the round where `sha256` is empty."""
        return await self._add(
            round_id,
            "INSERT INTO calibration_note (round_id, sha256, words, noted_by, noted_at) VALUES (?, ?, ?, ?, ?)",
            (round_id, sha256, words, by, utc_now()),
        )

    async def policy_changed(self, round_id: int, earlier: str, later: str, by: str) -> Round:
        """Keep that a policy version came out of the round."""
        return await self._add(
            round_id,
            "INSERT INTO calibration_policy (round_id, earlier, later, changed_by, changed_at) VALUES (?, ?, ?, ?, ?)",
            (round_id, earlier, later, by, utc_now()),
        )

    async def end(self, round_id: int) -> Round:
        """End a round; ended twice is fine."""
        return await self._add(
            round_id,
            "UPDATE calibration_round SET ended_at = coalesce(ended_at, ?) WHERE id = ?",
            (utc_now(), round_id),
        )

    async def get(self, round_id: int) -> Round:
        """One round; raises SettingsError where there is none."""
        return await self._database.read(lambda connection: _round(connection, round_id))

    async def all(self) -> tuple[Round, ...]:
        """All rounds, the newest first."""

        def job(connection: sqlite3.Connection) -> tuple[Round, ...]:
            rows = connection.execute("SELECT id FROM calibration_round ORDER BY id DESC").fetchall()
            return tuple(_round(connection, round_id) for (round_id,) in rows)

        return await self._database.read(job)

    async def pseudonyms(self, names: Sequence[str]) -> dict[str, int]:
        """The number that stands for each name, given at its first report and the same ever after."""
        wanted = tuple(dict.fromkeys(names))

        def job(connection: sqlite3.Connection) -> dict[str, int]:
            with immediate(connection):
                connection.executemany("INSERT OR IGNORE INTO pseudonym (name) VALUES (?)", [(n,) for n in wanted])
                known = dict(connection.execute("SELECT name, number FROM pseudonym").fetchall())
                return {name: int(known[name]) for name in wanted}

        return await self._database.run(job)

    async def _add(self, round_id: int, sql: str, values: tuple[object, ...]) -> Round:
        def job(connection: sqlite3.Connection) -> Round:
            with immediate(connection):
                _round(connection, round_id)
                connection.execute(sql, values)
                return _round(connection, round_id)

        return await self._database.run(job)


def _round(connection: sqlite3.Connection, round_id: int) -> Round:
    row = connection.execute(
        "SELECT id, set_id, title, made_by, made_at, ended_at FROM calibration_round WHERE id = ?", (round_id,)
    ).fetchone()
    if row is None:
        raise SettingsError(f"There is no calibration round no. {round_id}.")
    sessions = connection.execute(
        "SELECT session_id FROM calibration_session WHERE round_id = ? ORDER BY session_id", (round_id,)
    ).fetchall()
    notes = connection.execute(
        "SELECT sha256, words, noted_by, noted_at FROM calibration_note WHERE round_id = ? ORDER BY id", (round_id,)
    ).fetchall()
    policies = connection.execute(
        "SELECT earlier, later, changed_by, changed_at FROM calibration_policy WHERE round_id = ? ORDER BY id",
        (round_id,),
    ).fetchall()
    return Round(
        id=row[0],
        set_id=row[1],
        title=row[2],
        made_by=row[3],
        made_at=row[4],
        sessions=tuple(session_id for (session_id,) in sessions),
        notes=tuple(RoundNote(*note) for note in notes),
        policies=tuple(PolicyStep(*step) for step in policies),
        ended_at=row[5],
    )
