"""What was taken out of the queue, and put back: steps that are undone as rulings are, beside their chain."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from app.domain.decision import Verb
from app.store import clock
from app.store.connection import immediate
from app.store.database import Database

_MOVE = {
    True: "UPDATE image SET out_at = :at WHERE out_at IS NULL AND sha256 IN (SELECT value FROM json_each(:wanted))",
    False: "UPDATE image SET out_at = NULL WHERE out_at NOTNULL AND sha256 IN (SELECT value FROM json_each(:wanted))",
}
_HEAD = "(SELECT coalesce(max(seq), 0) FROM decision)"
_TURN = "(SELECT coalesce(max(turn), 0) + 1 FROM removal)"
_STEP = f"""
    INSERT INTO removal (verb, reviewer, made_at, made_after, after, turn)
    VALUES (?, ?, ?, {_HEAD}, {_HEAD}, ?)
"""  # noqa: S608 - constants only
_HAS_IMAGES = "EXISTS (SELECT 1 FROM removal_image AS m WHERE m.removal_id = r.id)"
# A step that is to be undone, or redone: the last that was made, redone or undone. A new ruling ends what could be
# redone, as it does in the chain.
_NEXT = {
    Verb.UNDO: f"""
        SELECT r.id, r.verb, r.after FROM removal AS r WHERE r.reviewer = ? AND r.undone = 0 AND {_HAS_IMAGES}
        ORDER BY r.turn DESC LIMIT 1
    """,  # noqa: S608 - constants only
    Verb.REDO: f"""
        SELECT r.id, r.verb, r.after FROM removal AS r WHERE r.reviewer = ? AND r.undone = 1 AND {_HAS_IMAGES}
          AND NOT EXISTS (SELECT 1 FROM decision AS d WHERE d.seq > r.after AND d.reviewer = r.reviewer
                            AND d.verb IN ('rule', 'skip', 'escalate'))
        ORDER BY r.turn DESC LIMIT 1
    """,  # noqa: S608 - constants only
}
# The images of a step, and whether a later step, of anybody, has moved them since.
_MOVED = """
    SELECT i.sha256, i.id, EXISTS (
      SELECT 1 FROM removal_image AS o JOIN removal AS later ON later.id = o.removal_id
      WHERE o.image_id = m.image_id AND later.undone = 0 AND later.turn > r.turn)
    FROM removal AS r JOIN removal_image AS m ON m.removal_id = r.id JOIN image AS i ON i.id = m.image_id
    WHERE r.id = ? ORDER BY i.id
"""


class Moved(NamedTuple):
    """What a step did: whether images went `out` or came back, which, and how many others had moved on since."""

    out: bool
    sha256s: tuple[str, ...]
    left: int = 0


class Places(NamedTuple):
    """Between which decisions a reviewer's steps stand, so that undo takes back what was done last, whatever it was.

    `undo`, `redo`: after which decision (its `seq`; 0: before all) the step was made that would be taken back, or
    undone that would be brought back; None where there is none. `newest`: after which his newest step was made.
    """

    undo: int | None
    redo: int | None
    newest: int | None


class RemovalStore:
    """Images keep their rows, rulings and answers; whether they are out is one column. Raises EnvironmentFaultError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def move(self, sha256s: Sequence[str], reviewer: str, *, out: bool) -> tuple[str, ...]:
        """Take these images out, or put them back, as one step; returns those that moved, in the order given."""
        values = {"at": clock.spelled(clock.now()), "wanted": json.dumps(list(sha256s))}

        def job(connection: sqlite3.Connection) -> tuple[str, ...]:
            with immediate(connection):
                moved = dict(connection.execute(f"{_MOVE[out]} RETURNING sha256, id", values).fetchall())
                if moved:
                    # Before steps go: others look for turns higher than the last they saw.
                    (turn,) = connection.execute(f"SELECT {_TURN}").fetchone()
                    # As in any editor: something new ends what could be redone.
                    connection.execute("DELETE FROM removal WHERE reviewer = ? AND undone = 1", (reviewer,))
                    verb = "out" if out else "back"
                    step = connection.execute(_STEP, (verb, reviewer, values["at"], turn)).lastrowid
                    rows = [(step, key) for key in moved.values()]
                    connection.executemany("INSERT INTO removal_image VALUES (?, ?)", rows)
                return tuple(sha256 for sha256 in dict.fromkeys(sha256s) if sha256 in moved)

        return await self._database.run(job)

    async def come_back(self, sha256s: Sequence[str]) -> tuple[str, ...]:
        """These have arrived once more: they are in the queue again, and no step takes them out by being redone."""
        values = {"wanted": json.dumps(list(sha256s))}

        def job(connection: sqlite3.Connection) -> tuple[str, ...]:
            if connection.execute("SELECT 1 FROM image WHERE out_at NOTNULL LIMIT 1").fetchone() is None:
                return ()
            with immediate(connection):
                moved = dict(connection.execute(f"{_MOVE[False]} RETURNING sha256, id", values).fetchall())
                connection.executemany("DELETE FROM removal_image WHERE image_id = ?", [(k,) for k in moved.values()])
                return tuple(sha256 for sha256 in dict.fromkeys(sha256s) if sha256 in moved)

        return await self._database.run(job)

    async def places(self, reviewer: str) -> Places:
        """Where the reviewer's steps stand among the decisions."""

        def job(connection: sqlite3.Connection) -> Places:
            found = {verb: connection.execute(sql, (reviewer,)).fetchone() for verb, sql in _NEXT.items()}
            newest = "SELECT max(made_after) FROM removal WHERE reviewer = ?"
            undo, redo = (None if row is None else int(row[2]) for row in (found[Verb.UNDO], found[Verb.REDO]))
            return Places(undo, redo, connection.execute(newest, (reviewer,)).fetchone()[0])

        return await self._database.run(job)

    async def reverse(self, reviewer: str, verb: Verb) -> Moved | None:
        """Take the reviewer's last step back (UNDO), or bring back what was undone last (REDO); None: there is none.

        Images that somebody has taken out or put back since stay where they are, and belong to the step no more.
        """
        at = clock.spelled(clock.now())

        def job(connection: sqlite3.Connection) -> Moved | None:
            with immediate(connection):
                found = connection.execute(_NEXT[verb], (reviewer,)).fetchone()
                if found is None:
                    return None
                step, did, _ = found
                out = (did == "out") is (verb is Verb.REDO)
                images = connection.execute(_MOVED, (step,)).fetchall()
                mine = [sha256 for sha256, _, later in images if not later]
                left = [(step, key) for _, key, later in images if later]
                connection.executemany("DELETE FROM removal_image WHERE removal_id = ? AND image_id = ?", left)
                connection.execute(_MOVE[out], {"at": at, "wanted": json.dumps(mine)})
                connection.execute(
                    f"UPDATE removal SET undone = ?, after = {_HEAD}, turn = {_TURN} WHERE id = ?",  # noqa: S608
                    (int(verb is Verb.UNDO), step),
                )
                return Moved(out, tuple(mine), len(left))

        return await self._database.run(job)

    async def since(self, turn: int) -> tuple[int, list[tuple[str, bool]]]:
        """The last turn of anybody, and the images that were moved after `turn`, each with whether it is out now."""
        sql = """
            SELECT DISTINCT i.sha256, i.out_at NOTNULL FROM removal AS r
            JOIN removal_image AS m ON m.removal_id = r.id JOIN image AS i ON i.id = m.image_id WHERE r.turn > ?
        """

        def job(connection: sqlite3.Connection) -> tuple[int, list[tuple[str, bool]]]:
            (last,) = connection.execute("SELECT coalesce(max(turn), 0) FROM removal").fetchone()
            moved = connection.execute(sql, (turn,)).fetchall() if last > turn else []
            return last, [(sha256, bool(out)) for sha256, out in moved]

        return await self._database.run(job)

    async def out(self) -> list[tuple[str, str]]:
        """What is out of the queue, with the time at which it was taken out (ISO 8601, UTC), the last first."""
        sql = "SELECT sha256, out_at FROM image WHERE out_at NOTNULL ORDER BY out_at DESC, id DESC"
        return await self._database.read(lambda c: c.execute(sql).fetchall())
