"""Gold sets, training sessions and answers in the database; an answer is on the disk before the next image shows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.labels import Axis
from app.domain.training import (
    Answer,
    Difficulty,
    GoldItem,
    GoldSet,
    Mode,
    Session,
    content_hash,
    shuffled,
    with_first,
    with_second,
)
from app.errors import SettingsError
from app.store.clock import utc_now
from app.store.connection import immediate
from app.store.database import Database

_SET = "SELECT id, name, version, made_by, made_at, policy_version, choices, note FROM gold_set"
_SESSION = (
    "SELECT id, set_id, trainee, mode, seed, second_look, started_at, ended_at, interruptions FROM training_session"
)


@dataclass(frozen=True, slots=True)
class _Going:
    session: Session
    choices: tuple[str, ...]
    version: int


class TrainingStore:
    """Keeps sets by version, sessions and answers; the only one in its process that writes them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # The session that is being answered, so that an answer costs the same in a long one. Owner thread only.
        self._going: _Going | None = None

    # -- gold sets -------------------------------------------------------------------------

    async def save_set(
        self,
        name: str,
        choices: Sequence[str],
        items: Sequence[GoldItem],
        *,
        made_by: str,
        policy_version: str,
        note: str = "",
        base: str | None = None,
    ) -> GoldSet:
        """Keep items as the next version of the set `name`; the same content as the last version is that version.

        With `base` the items are an edit of the newest version, whose content hash it is ("": of none): while no
        session has used that version, it is edited in place.

        Raises:
            SettingsError: the newest version is not `base` any more.
            EnvironmentFaultError: it was not saved.
        """
        digest, made_at = content_hash(choices, items), utc_now()

        def job(connection: sqlite3.Connection) -> GoldSet:
            with immediate(connection):
                last = connection.execute(
                    "SELECT id, version, content_hash FROM gold_set WHERE name = ? ORDER BY version DESC LIMIT 1",
                    (name,),
                ).fetchone()
                if last is not None and last[2] == digest:
                    return _set(connection, last[0])
                if base is not None and base != (last[2] if last is not None else ""):
                    raise SettingsError(f"The set “{name}” was changed meanwhile by another window; do it again.")
                same_id, version = None, 1 if last is None else last[1] + 1
                if base and not _used(connection, last[0]):
                    same_id, version = last[:2]
                    connection.execute("DELETE FROM gold_set WHERE id = ?", (same_id,))
                cursor = connection.execute(
                    "INSERT INTO gold_set"
                    " (id, name, version, made_by, made_at, policy_version, choices, note, content_hash)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (same_id, name, version, made_by, made_at, policy_version, json.dumps(list(choices)), note, digest),
                )
                set_id = int(cursor.lastrowid or 0)
                connection.executemany(
                    "INSERT INTO gold_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [_row(set_id, item) for item in items],
                )
                return _set(connection, set_id)

        return await self._database.run(job)

    async def sets(self) -> tuple[GoldSet, ...]:
        """The newest version of every set, by name."""

        def job(connection: sqlite3.Connection) -> tuple[GoldSet, ...]:
            rows = connection.execute("SELECT id, max(version) FROM gold_set GROUP BY name ORDER BY name").fetchall()
            return tuple(_set(connection, set_id) for set_id, _ in rows)

        return await self._database.read(job)

    async def versions(self, name: str) -> tuple[GoldSet, ...]:
        """All versions of a set, the newest first."""

        def job(connection: sqlite3.Connection) -> tuple[GoldSet, ...]:
            rows = connection.execute(
                "SELECT id FROM gold_set WHERE name = ? ORDER BY version DESC", (name,)
            ).fetchall()
            return tuple(_set(connection, set_id) for (set_id,) in rows)

        return await self._database.read(job)

    async def newest(self, name: str) -> GoldSet | None:
        """The newest version of a set; None for an unknown name."""

        def job(connection: sqlite3.Connection) -> GoldSet | None:
            row = connection.execute(
                "SELECT id FROM gold_set WHERE name = ? ORDER BY version DESC LIMIT 1", (name,)
            ).fetchone()
            return None if row is None else _set(connection, row[0])

        return await self._database.read(job)

    async def gold_set(self, set_id: int) -> GoldSet:
        """One version by its number; raises SettingsError where there is none."""
        return await self._database.read(lambda connection: _set(connection, set_id))

    # -- sessions --------------------------------------------------------------------------

    async def begin(self, set_id: int, trainee: str, mode: Mode, seed: str, *, second_look: bool) -> Session:
        """Start a session; raises SettingsError for an unknown set, EnvironmentFaultError when it was not saved."""
        started_at = utc_now()

        def job(connection: sqlite3.Connection) -> Session:
            with immediate(connection):
                _set(connection, set_id)
                cursor = connection.execute(
                    "INSERT INTO training_session (set_id, trainee, mode, seed, second_look, started_at)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (set_id, trainee, mode, seed, int(second_look), started_at),
                )
                return _session(connection, int(cursor.lastrowid or 0))

        return await self._database.run(job)

    async def answer(self, session_id: int, sha256: str, first: str, active_ms: int, interruptions: int) -> Session:
        """Keep a first answer; it is on the disk when this returns.

        Raises:
            SettingsError: it is not this image's turn, or the answer is not among the choices.
            EnvironmentFaultError: it was not saved.
        """
        said = Answer(sha256, first, utc_now(), active_ms, interruptions)

        def job(connection: sqlite3.Connection) -> Session:
            with immediate(connection):
                before, choices = self._present(connection, session_id)
                after = _checked(lambda: with_first(before, said, choices))
                connection.execute(
                    "INSERT INTO training_answer (session_id, position, sha256, first, answered_at, active_ms,"
                    " interruptions) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (session_id, len(before.answers), sha256, first, said.answered_at, active_ms, interruptions),
                )
            return self._keep(connection, after, choices)

        return await self._database.run(job)

    async def answer_again(self, session_id: int, sha256: str, second: str, took_ms: int) -> Session:
        """Keep the answer after seeing the providers; raises as `answer` does."""
        at = utc_now()

        def job(connection: sqlite3.Connection) -> Session:
            with immediate(connection):
                before, choices = self._present(connection, session_id)
                after = _checked(lambda: with_second(before, sha256, second, at, took_ms, choices))
                connection.execute(
                    "UPDATE training_answer SET second = ?, second_at = ?, second_ms = ?"
                    " WHERE session_id = ? AND sha256 = ?",
                    (second, at, took_ms, session_id, sha256),
                )
            return self._keep(connection, after, choices)

        return await self._database.run(job)

    async def interrupt(self, session_id: int) -> None:
        """Mark that a session was interrupted: paused, left, or found unfinished after a crash."""

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                connection.execute(
                    "UPDATE training_session SET interruptions = interruptions + 1 WHERE id = ?", (session_id,)
                )
            self._going = None

        await self._database.run(job)

    async def end(self, session_id: int) -> Session:
        """End a session, finished or not; ended twice is fine."""
        ended_at = utc_now()

        def job(connection: sqlite3.Connection) -> Session:
            with immediate(connection):
                connection.execute(
                    "UPDATE training_session SET ended_at = coalesce(ended_at, ?) WHERE id = ?", (ended_at, session_id)
                )
                self._going = None
                return _session(connection, session_id)

        return await self._database.run(job)

    async def session(self, session_id: int) -> Session:
        """One session with its answers; raises SettingsError where there is none."""
        return await self._database.read(lambda connection: _session(connection, session_id))

    async def sessions(self, set_id: int | None = None, trainee: str | None = None) -> tuple[Session, ...]:
        """All sessions, or those over one version of a set or of one trainee, the newest first."""

        def job(connection: sqlite3.Connection) -> tuple[Session, ...]:
            rows = connection.execute(
                "SELECT id FROM training_session WHERE (?1 IS NULL OR set_id = ?1) AND (?2 IS NULL OR trainee = ?2)"
                " ORDER BY id DESC",
                (set_id, trainee),
            ).fetchall()
            return tuple(_session(connection, session_id) for (session_id,) in rows)

        return await self._database.read(job)

    async def unfinished(self, trainee: str) -> tuple[Session, ...]:
        """The sessions of a trainee that were begun and not ended, the newest first."""
        return tuple(session for session in await self.sessions(trainee=trainee) if session.ended_at is None)

    def _present(self, connection: sqlite3.Connection, session_id: int) -> tuple[Session, tuple[str, ...]]:
        """The session and its answers to choose from: as kept in memory, unless another process wrote meanwhile."""
        going = self._going
        if going is not None and going.session.id == session_id and going.version == _version(connection):
            return going.session, going.choices
        session = _session(connection, session_id)
        return session, _choices(connection, session.set_id)

    def _keep(self, connection: sqlite3.Connection, session: Session, choices: tuple[str, ...]) -> Session:
        self._going = _Going(session, choices, _version(connection))
        return session


def _version(connection: sqlite3.Connection) -> int:
    """A number that changes when another connection has written (SQLite, “PRAGMA data_version”)."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _checked(step: Callable[[], Session]) -> Session:
    """A step of a session; what its rules refuse is told to the trainee."""
    try:
        return step()
    except ValueError as error:
        raise SettingsError(str(error)) from error


def _row(set_id: int, item: GoldItem) -> tuple[object, ...]:
    return (
        set_id,
        item.sha256,
        item.axis,
        item.answer,
        item.explanation,
        item.quote,
        item.difficulty,
        int(item.ambiguous),
        json.dumps(sorted(set(item.confirmed_by))),
        item.made_by,
        json.dumps(sorted(set(item.confirmed_elsewhere))),
    )


def _choices(connection: sqlite3.Connection, set_id: int) -> tuple[str, ...]:
    """The answers of a set, without its items: asked for at every answer."""
    (choices,) = connection.execute("SELECT choices FROM gold_set WHERE id = ?", (set_id,)).fetchone()
    return tuple(json.loads(choices))


def _used(connection: sqlite3.Connection, set_id: int) -> bool:
    row = connection.execute("SELECT 1 FROM training_session WHERE set_id = ? LIMIT 1", (set_id,)).fetchone()
    return row is not None


def _set(connection: sqlite3.Connection, set_id: int) -> GoldSet:
    row = connection.execute(f"{_SET} WHERE id = ?", (set_id,)).fetchone()
    if row is None:
        raise SettingsError(f"There is no gold set no. {set_id}.")
    items = connection.execute(
        "SELECT sha256, axis, answer, explanation, quote, difficulty, ambiguous, confirmed_by, made_by,"
        " confirmed_elsewhere"
        " FROM gold_item WHERE set_id = ? ORDER BY sha256",
        (set_id,),
    ).fetchall()
    return GoldSet(
        id=row[0],
        name=row[1],
        version=row[2],
        made_by=row[3],
        made_at=row[4],
        policy_version=row[5],
        choices=tuple(json.loads(row[6])),
        note=row[7],
        items=tuple(map(_item, items)),
    )


def _item(row: Sequence[Any]) -> GoldItem:
    sha256, axis, answer, why, quote, hard, unclear, seniors, maker, elsewhere = row
    here, there = tuple(json.loads(seniors)), tuple(json.loads(elsewhere))
    return GoldItem(sha256, Axis(axis), answer, why, quote, Difficulty(hard), bool(unclear), here, maker, there)


def _session(connection: sqlite3.Connection, session_id: int) -> Session:
    row = connection.execute(f"{_SESSION} WHERE id = ?", (session_id,)).fetchone()
    if row is None:
        raise SettingsError(f"There is no training session no. {session_id}.")
    images = connection.execute("SELECT sha256 FROM gold_item WHERE set_id = ?", (row[1],)).fetchall()
    answers = connection.execute(
        "SELECT sha256, first, answered_at, active_ms, interruptions, second, second_at, second_ms"
        " FROM training_answer WHERE session_id = ? ORDER BY position",
        (session_id,),
    ).fetchall()
    return Session(
        id=row[0],
        set_id=row[1],
        trainee=row[2],
        mode=Mode(row[3]),
        seed=row[4],
        second_look=bool(row[5]),
        order=shuffled((sha256 for (sha256,) in images), row[4]),
        started_at=row[6],
        answers=tuple(Answer(*answer) for answer in answers),
        ended_at=row[7],
        interruptions=row[8],
    )
