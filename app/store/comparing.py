"""What Compare asks of the database beside scores: what is new, standing rulings, evidence, arrivals, former runs."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.decision import Force
from app.domain.provenance import Says
from app.store.database import Database

# What was taken out of the queue counts on where it was ever ruled on: tidying up changes no figure of the past.
COUNTS = "(i.out_at IS NULL OR EXISTS (SELECT 1 FROM decision AS d WHERE d.sha256 = i.sha256))"


@dataclass(frozen=True, slots=True)
class Mark:
    """How far the database has been read: last assessment, last image, how many images count, last decision, last turn.

    A turn is one at taking images out of the queue, or at putting them back.
    """

    assessment: int
    image: int
    images: int
    decision: int
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Ruled:
    """What a person's standing ruling says of an image; at least one of the two is there."""

    force: Force | None
    label: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file's own evidence: the state of its manifest in one word, and what it declares."""

    state: str
    says: frozenset[Says]


@dataclass(frozen=True, slots=True)
class Run:
    """How often a provider answered with one model and one set of options, and from when to when (ISO dates, UTC)."""

    provider: str
    model: str
    options: str
    first_day: str
    last_day: str
    answers: int


class ComparingStore:
    """Reads beside whoever writes; every method raises EnvironmentFaultError where the database cannot be read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def mark(self) -> Mark:
        """How far one would read now."""
        sql = f"""
            SELECT (SELECT coalesce(max(id), 0) FROM assessment), (SELECT coalesce(max(id), 0) FROM image),
                   (SELECT count(*) FROM image AS i WHERE {COUNTS}), (SELECT coalesce(max(seq), 0) FROM decision),
                   (SELECT coalesce(max(turn), 0) FROM removal)
        """  # noqa: S608 - constants only
        return await self._database.read(lambda c: Mark(*c.execute(sql).fetchone()))

    async def changed(self, since: Mark) -> tuple[str, ...]:
        """The images that came, or were assessed, after `since`."""
        sql = "SELECT sha256 FROM assessment WHERE id > ? UNION SELECT sha256 FROM image WHERE id > ?"
        return await self._database.read(
            lambda c: tuple(sha for (sha,) in c.execute(sql, (since.assessment, since.image)))
        )

    async def ruled_by(self, reviewer: str) -> frozenset[str]:
        """The images that this reviewer has ever ruled on, also where it was taken back."""
        sql = "SELECT DISTINCT sha256 FROM decision WHERE reviewer = ? AND verb = 'rule'"
        return await self._database.read(lambda c: frozenset(sha for (sha,) in c.execute(sql, (reviewer,))))

    async def rulings(self) -> dict[str, Ruled]:
        """Every standing ruling that says anything, by image."""
        # The greatest seq of each group is what SQLite's bare columns come from (documented: lang_select.html, 2.5).
        sql = "SELECT sha256, state, force, policy_label, max(seq) FROM decision GROUP BY sha256"

        def job(connection: sqlite3.Connection) -> dict[str, Ruled]:
            return {
                sha256: Ruled(None if force is None else Force(force), label)
                for sha256, state, force, label, _ in connection.execute(sql)
                if state == "ruled" and (force is not None or label is not None)
            }

        return await self._database.read(job)

    async def evidence(self) -> Mapping[str, Evidence]:
        """What was read of each file's own evidence; equal ones are one and the same object."""
        sql = "SELECT i.sha256, e.state, e.says FROM evidence AS e JOIN image AS i ON i.id = e.image_id"

        def job(connection: sqlite3.Connection) -> dict[str, Evidence]:
            known: dict[tuple[str, str], Evidence] = {}
            found: dict[str, Evidence] = {}
            for sha256, state, says in connection.execute(sql):
                one = known.get((state, says))
                if one is None:
                    one = known[state, says] = Evidence(state, frozenset(Says(word) for word in says.split()))
                found[sha256] = one
            return found

        return await self._database.read(job)

    async def paths(self) -> dict[str, str]:
        """Every path under which an image was seen, with the image; names that are no text are left out."""
        sql = """
            SELECT p.path, i.sha256 FROM image_path AS p JOIN image AS i ON i.id = p.image_id
            WHERE typeof(p.path) = 'text'
        """
        return await self._database.read(lambda c: {p.replace("\\", "/"): sha for p, sha in c.execute(sql)})

    async def per_day(self) -> tuple[int, ...]:
        """How many images arrived on each day on which any did (UTC), in the order of the days."""
        sql = "SELECT count(*) FROM image GROUP BY substr(first_seen_at, 1, 10) ORDER BY 1"
        return await self._database.read(lambda c: tuple(count for (count,) in c.execute(sql)))

    async def runs(self) -> tuple[Run, ...]:
        """What was ever answered: each provider, model and options with its days."""
        sql = """
            SELECT provider, model, options,
                   min(substr(requested_at, 1, 10)), max(substr(requested_at, 1, 10)), count(*)
            FROM assessment NOT INDEXED WHERE failure_kind IS NULL GROUP BY provider, model, options
            ORDER BY provider, min(requested_at)
        """
        return await self._database.read(lambda c: tuple(Run(*row) for row in c.execute(sql)))
