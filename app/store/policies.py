"""Every policy version that was ever in force, which one the reviewers chose last, and blind first rulings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Outcome, Verdict
from app.domain.decision import Ruling
from app.domain.labels import Axis, ScoreKind
from app.domain.provenance import Says
from app.store import clock, ledger
from app.store.connection import immediate
from app.store.database import Database


@dataclass(frozen=True, slots=True)
class StoredPolicy:
    """One kept version: its TOML text, the text's SHA-256, when it was first kept and when last chosen (or None)."""

    version: str
    title: str
    content: str
    sha256: str
    saved_at: str
    chosen_at: str | None


@dataclass(frozen=True, slots=True)
class StoredCase:
    """What a suggestion needs of one image: the newest answers without their pictures, and the file's own evidence.

    `provenance` is None where the evidence was not read yet.
    """

    sha256: str
    outcomes: tuple[Outcome, ...]
    provenance: str | None
    says: frozenset[Says]


@dataclass(frozen=True, slots=True)
class BlindPair:
    """A reviewer's ruling before the answers were shown, and what he left standing after he had seen them."""

    sha256: str
    reviewer: str
    first: Ruling
    final: Ruling


class PolicyStore:
    """Keeps policies and answers what rules are tried on."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, version: str, title: str, content: str, sha256: str) -> bool:
        """Keep a version; True when it is there with exactly this content, False when another content has its name."""
        values = (version, title, content, sha256, clock.spelled(clock.now()))

        def job(connection: sqlite3.Connection) -> bool:
            with immediate(connection):
                connection.execute(
                    "INSERT INTO policy (version, title, content, sha256, saved_at) VALUES (?, ?, ?, ?, ?)"
                    " ON CONFLICT (version) DO NOTHING",
                    values,
                )
                (kept,) = connection.execute("SELECT sha256 FROM policy WHERE version = ?", (version,)).fetchone()
                return bool(kept == sha256)

        return await self._database.run(job)

    async def choose(self, version: str) -> None:
        """Put a kept version in force from now on, and at the next start."""

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                now = clock.spelled(clock.now())
                connection.execute("UPDATE policy SET chosen_at = ? WHERE version = ?", (now, version))

        await self._database.run(job)

    async def chosen(self) -> StoredPolicy | None:
        """The version that was chosen last; None where nobody ever chose one."""
        found = await self._policies("WHERE chosen_at IS NOT NULL ORDER BY chosen_at DESC, saved_at DESC LIMIT 1")
        return found[0] if found else None

    async def get(self, version: str) -> StoredPolicy | None:
        """A kept version by its name."""
        found = await self._policies("WHERE version = ?", (version,))
        return found[0] if found else None

    async def all(self) -> tuple[StoredPolicy, ...]:
        """Every kept version, the newest first."""
        return await self._policies("ORDER BY saved_at DESC, version")

    async def case(self, sha256: str) -> StoredCase:
        """What rules are tried on for one image; an unknown one has no answers."""
        cases = await self._database.run(lambda connection: _cases(connection, [sha256]))
        return cases[0]

    async def cases(self, sha256s: Sequence[str]) -> tuple[StoredCase, ...]:
        """The same for several images, in their order."""
        return await self._database.read(lambda connection: _cases(connection, sha256s))

    async def recent_cases(self, before: int | None, limit: int) -> tuple[int | None, tuple[StoredCase, ...]]:
        """A page of images, the newest first; go on with the number returned, None when there are no more."""

        def job(connection: sqlite3.Connection) -> tuple[int | None, tuple[StoredCase, ...]]:
            rows = connection.execute(
                "SELECT id, sha256 FROM image WHERE (? IS NULL OR id < ?) AND unreadable_kind IS NULL"
                " ORDER BY id DESC LIMIT ?",
                (before, before, limit),
            ).fetchall()
            following = int(rows[-1][0]) if len(rows) == limit else None
            return following, _cases(connection, [sha256 for _, sha256 in rows])

        return await self._database.read(job)

    async def blind_pairs(self) -> tuple[BlindPair, ...]:
        """Each blind first ruling with the same reviewer's last word on that image; those taken back are left out."""
        sql = """
            SELECT first.seq, last.seq FROM blind_first AS b JOIN decision AS first ON first.seq = b.seq
            JOIN decision AS last ON last.seq = (
              SELECT max(seq) FROM decision WHERE sha256 = first.sha256 AND reviewer = first.reviewer)
            WHERE last.state = 'ruled' ORDER BY first.seq
        """

        def job(connection: sqlite3.Connection) -> tuple[BlindPair, ...]:
            pairs = connection.execute(sql).fetchall()
            numbers = json.dumps(sorted({seq for pair in pairs for seq in pair}))
            where = "WHERE seq IN (SELECT value FROM json_each(?))"
            events = {event.seq: event for event in ledger.select(connection, where, (numbers,))}
            return tuple(
                BlindPair(events[first].sha256, events[first].reviewer, events[first].ruling, events[final].ruling)
                for first, final in pairs
            )

        return await self._database.read(job)

    async def has_ruled(self, sha256: str, reviewer: str) -> bool:
        """Whether this reviewer has ever ruled on the image, and so may have seen the answers."""
        sql = "SELECT 1 FROM decision WHERE sha256 = ? AND reviewer = ? AND verb = 'rule' LIMIT 1"
        row = await self._database.run(lambda c: c.execute(sql, (sha256, reviewer)).fetchone())
        return row is not None

    async def _policies(self, tail: str, values: Sequence[object] = ()) -> tuple[StoredPolicy, ...]:
        sql = f"SELECT version, title, content, sha256, saved_at, chosen_at FROM policy {tail}"  # noqa: S608 - constants
        rows = await self._database.run(lambda c: c.execute(sql, tuple(values)).fetchall())
        return tuple(StoredPolicy(*row) for row in rows)


def _cases(connection: sqlite3.Connection, shas: Sequence[str]) -> tuple[StoredCase, ...]:
    wanted = json.dumps(list(shas))
    findings: dict[int, list[Finding]] = {}
    for key, axis, label, score, kind, model, inconclusive in connection.execute(
        "SELECT f.assessment_id, f.axis, f.label, f.score, f.kind, f.model, f.inconclusive"
        " FROM json_each(?) AS wanted JOIN assessment AS a ON a.sha256 = wanted.value AND a.latest = 1"
        " JOIN finding AS f ON f.assessment_id = a.id ORDER BY f.assessment_id, f.position",
        (wanted,),
    ):
        found = Finding(Axis(axis), label, score, ScoreKind(kind), model, bool(inconclusive))
        findings.setdefault(key, []).append(found)
    outcomes: dict[str, list[Outcome]] = {}
    for key, sha256, provider, model, failure, inconclusive, verdict in connection.execute(
        "SELECT a.id, a.sha256, a.provider, a.model, a.failure_kind, a.inconclusive, a.verdict"
        " FROM json_each(?) AS wanted JOIN assessment AS a ON a.sha256 = wanted.value AND a.latest = 1"
        " ORDER BY a.provider, a.model",
        (wanted,),
    ):
        outcomes.setdefault(sha256, []).append(
            Failure(sha256, provider, model, "", FailureKind(failure), "", "", 0.0)
            if failure is not None
            else Assessment(
                sha256,
                provider,
                model,
                "",
                "",
                0.0,
                tuple(findings.get(key, ())),
                None if verdict is None else msgspec.json.decode(verdict, type=Verdict),
                inconclusive=bool(inconclusive),
            )
        )
    evidence = {
        sha256: (state, frozenset(Says(word) for word in says.split()))
        for sha256, state, says in connection.execute(
            "SELECT i.sha256, e.state, e.says FROM json_each(?) AS wanted"
            " JOIN image AS i ON i.sha256 = wanted.value JOIN evidence AS e ON e.image_id = i.id",
            (wanted,),
        )
    }
    nothing: tuple[None, frozenset[Says]] = (None, frozenset())
    return tuple(StoredCase(sha256, tuple(outcomes.get(sha256, ())), *evidence.get(sha256, nothing)) for sha256 in shas)
