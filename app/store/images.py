"""The images that are known: their identity, facts, paths and local evidence, and what was refused."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from app.domain.decision import Force
from app.domain.image import Arrival, Image, ImageFacts, Refusal, ReviewState, Unreadable
from app.errors import BugError
from app.store import clock
from app.store.connection import immediate
from app.store.database import Database
from app.store.hearing import hear

_FACTS = "format, mime, width, height, frames, orientation, mode, has_alpha"
_COLUMNS = f"id, sha256, byte_size, {_FACTS}, unreadable_kind, unreadable_message, first_seen_at"
# A later reading that failed (a limit, a full machine) does not take back facts once read.
_ADD = f"""
    INSERT INTO image (sha256, byte_size, {_FACTS}, unreadable_kind, unreadable_message, first_seen_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (sha256) DO UPDATE SET
      format = excluded.format, mime = excluded.mime, width = excluded.width, height = excluded.height,
      frames = excluded.frames, orientation = excluded.orientation, mode = excluded.mode,
      has_alpha = excluded.has_alpha, unreadable_kind = excluded.unreadable_kind,
      unreadable_message = excluded.unreadable_message
    WHERE excluded.format IS NOT NULL OR image.format IS NULL
"""  # noqa: S608 - constants only
# Replaced rather than ignored: the path seen last is the one that names the image.
_ADD_PATH = """
    INSERT OR REPLACE INTO image_path (image_id, path, arrival, seen_at)
    VALUES ((SELECT id FROM image WHERE sha256 = ?), ?, ?, ?)
"""
_REFUSE = "INSERT OR REPLACE INTO refusal (path, kind, message, seen_at) VALUES (?, ?, ?, ?)"
_ROW = """
    SELECT i.id, i.sha256, (SELECT p.path FROM image_path AS p WHERE p.image_id = i.id ORDER BY p.id DESC LIMIT 1),
           i.byte_size, i.format, i.width, i.height, i.frames, i.unreadable_kind, i.unreadable_message,
           d.state, d.force, d.policy_label,
           i.failures, e.state, e.says, i.first_seen_at, i.heard, i.levels, i.disagreement, i.uncertainty,
           i.out_at
    FROM image AS i
    LEFT JOIN evidence AS e ON e.image_id = i.id
    LEFT JOIN decision AS d ON d.seq = (SELECT max(seq) FROM decision WHERE sha256 = i.sha256)
"""
_PAGE = {
    False: f"{_ROW} WHERE i.id > ? AND i.out_at IS NULL ORDER BY i.id LIMIT ?",
    True: f"{_ROW} WHERE i.id > ? AND i.out_at NOTNULL ORDER BY i.id LIMIT ?",
}
_GIVEN = f"{_ROW} WHERE i.sha256 IN (SELECT value FROM json_each(?)) ORDER BY i.id"  # noqa: S608 - constants only
_MARK = """
    UPDATE image SET
      (risk, worst_axis, worst_label, worst_score) = (
        SELECT risk, worst_axis, worst_label, worst_score FROM assessment
        WHERE sha256 = ? AND latest = 1 AND risk NOTNULL ORDER BY risk DESC LIMIT 1),
      failures = (SELECT count(*) FROM assessment WHERE sha256 = ? AND latest = 1 AND failure_kind NOTNULL)
    WHERE sha256 = ? AND EXISTS (SELECT 1 FROM assessment WHERE sha256 = ? AND latest = 1)
"""


class ImageRow(NamedTuple):
    """What the window's queue shows of one image, in one light tuple.

    `rowid` orders by arrival. `failures` counts providers whose latest outcome is a failure.
    `heard`, `levels` and the weights are what the providers said last (see `app.store.hearing`).
    `out_at`: when it was taken out of the queue; None: it is in it.
    """

    rowid: int
    sha256: str
    path: str | None
    byte_size: int
    format: str | None
    width: int | None
    height: int | None
    frames: int | None
    unreadable_kind: str | None
    unreadable_message: str | None
    state: ReviewState
    force: Force | None
    policy_label: str | None
    failures: int
    provenance: str | None
    says: str | None
    first_seen_at: str
    heard: str
    levels: bytes
    disagreement: float
    uncertainty: float
    out_at: str | None

    @property
    def name(self) -> str:
        """The last path's file name, or a short form of the identity when no path is known."""
        path = (self.path or "").replace("\\", "/").rstrip("/")
        return path.rsplit("/", 1)[-1] or self.sha256[:12]


class ImageStore:
    """Keeps images in order of arrival; adding one again adds its path and refreshes its facts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, images: Sequence[Image], arrival: Arrival) -> list[Image]:
        """Add images with their paths, all in one transaction.

        Returns:
            Each as it is now stored (first seen when it really was, with all its paths), in the order given.
        """
        seen_at = clock.spelled(clock.now())

        def job(connection: sqlite3.Connection) -> list[Image]:
            with immediate(connection):
                connection.executemany(_ADD, [_image_row(image) for image in images])
                paths = [(i.sha256, _stored(path), arrival.value, seen_at) for i in images for path in i.paths]
                connection.executemany(_ADD_PATH, paths)
                for image in images:
                    mark(connection, image.sha256)
            return [found for image in images if (found := _get(connection, image.sha256)) is not None]

        return await self._database.run(job)

    async def get(self, sha256: str) -> Image | None:
        """One image with all its paths, the one seen last at the end."""
        return await self._database.run(lambda c: _get(c, sha256))

    async def many(self, sha256s: Iterable[str]) -> list[Image]:
        """Those of these images that are known, each with all its paths; a few hundred at once."""
        sql = f"""
            SELECT {_COLUMNS} FROM image WHERE sha256 IN (SELECT value FROM json_each(?))
        """  # noqa: S608 - constants only
        wanted = json.dumps(list(sha256s))
        return await self._database.read(lambda c: [_image(c, row) for row in c.execute(sql, (wanted,)).fetchall()])

    async def find_by_path(self, path: str) -> Image | None:
        """The image last seen at exactly this path."""
        sql = """
            SELECT i.sha256 FROM image_path AS p JOIN image AS i ON i.id = p.image_id
            WHERE p.path = ? ORDER BY p.id DESC LIMIT 1
        """

        def job(connection: sqlite3.Connection) -> Image | None:
            row = connection.execute(sql, (_stored(path),)).fetchone()
            return None if row is None else _get(connection, row[0])

        return await self._database.run(job)

    async def page(self, after: int = 0, limit: int = 500) -> tuple[list[Image], int]:
        """A page of images in order of arrival, and the `after` of the next page (unchanged: there is none)."""

        def job(connection: sqlite3.Connection) -> tuple[list[Image], int]:
            sql = f"SELECT {_COLUMNS} FROM image WHERE id > ? ORDER BY id LIMIT ?"  # noqa: S608 - constants only
            rows = connection.execute(sql, (after, limit)).fetchall()
            return [_image(connection, row) for row in rows], (rows[-1][0] if rows else after)

        return await self._database.read(job)

    async def rows(self, after: int = 0, limit: int = 10_000, *, out: bool = False) -> list[ImageRow]:
        """A page of the window's queue in order of arrival, or of what was taken out of it.

        Go on with the last one's `rowid` as `after`.
        """
        return await self._database.read(lambda c: [_queue_row(r) for r in c.execute(_PAGE[out], (after, limit))])

    async def rows_of(self, sha256s: Iterable[str]) -> list[ImageRow]:
        """The rows of those of these images that are known, in or out of the queue, in order of arrival."""
        wanted = json.dumps(list(sha256s))
        return await self._database.read(lambda c: [_queue_row(r) for r in c.execute(_GIVEN, (wanted,))])

    async def taken_out(self, sha256s: Iterable[str]) -> frozenset[str]:
        """Those of these images that are out of the queue."""
        sql = "SELECT sha256 FROM image WHERE out_at NOTNULL AND sha256 IN (SELECT value FROM json_each(?))"
        wanted = json.dumps(list(sha256s))
        return await self._database.read(lambda c: frozenset(sha256 for (sha256,) in c.execute(sql, (wanted,))))

    async def count(self) -> int:
        """How many images are in the queue: all that are known but for those that were taken out."""
        sql = "SELECT count(*) FROM image WHERE out_at IS NULL"
        return await self._database.run(lambda c: int(c.execute(sql).fetchone()[0]))

    async def last(self) -> int:
        """The `rowid` of the image that arrived last, in or out of the queue; 0 when there is none."""
        sql = "SELECT coalesce(max(id), 0) FROM image"
        return await self._database.run(lambda c: int(c.execute(sql).fetchone()[0]))

    async def add_refusals(self, refusals: Sequence[Refusal]) -> None:
        """Keep what did not become an image, with the latest reason for each path."""
        rows = [(_stored(r.path), r.kind, r.message, clock.respelled(r.seen_at)) for r in refusals]

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                connection.executemany(_REFUSE, rows)

        await self._database.run(job)

    async def refusals(self, limit: int = 1000) -> list[Refusal]:
        """What was refused, the latest first."""
        sql = "SELECT path, kind, message, seen_at FROM refusal ORDER BY id DESC LIMIT ?"
        rows = await self._database.read(lambda c: c.execute(sql, (limit,)).fetchall())
        return [Refusal(_shown(path), kind, message, seen_at) for path, kind, message, seen_at in rows]

    async def save_evidence(
        self, sha256: str, provenance: str, declarations: str, *, state: str = "", says: str = ""
    ) -> None:
        """Keep what the local readers found in the file, as two JSON texts; replaces an earlier reading.

        `state` (the provenance in one word) and `says` (what is declared, words parted by
        spaces) are what the queue shows of it, so that a long queue opens without reading JSON.
        """
        values = (provenance, declarations, clock.spelled(clock.now()), state, says, sha256)
        sql = "INSERT OR REPLACE INTO evidence SELECT id, ?, ?, ?, ?, ? FROM image WHERE sha256 = ?"

        def job(connection: sqlite3.Connection) -> None:
            with immediate(connection):
                if connection.execute(sql, values).rowcount != 1:
                    raise BugError(f"Evidence of an image that is not known: {sha256}")

        await self._database.run(job)

    async def evidence(self, sha256: str) -> tuple[str, str] | None:
        """The JSON texts (provenance, declarations) kept for an image, or None."""
        sql = """
            SELECT e.provenance, e.declarations FROM evidence AS e JOIN image AS i ON i.id = e.image_id
            WHERE i.sha256 = ?
        """
        row = await self._database.run(lambda c: c.execute(sql, (sha256,)).fetchone())
        return None if row is None else (row[0], row[1])

    async def with_manifest(self) -> list[str]:
        """The images that carry Content Credentials: what trust lists decide about."""
        sql = """
            SELECT i.sha256 FROM evidence AS e JOIN image AS i ON i.id = e.image_id
            WHERE e.state IN ('Invalid', 'Valid', 'Trusted') ORDER BY i.id
        """
        return await self._database.read(lambda c: [sha256 for (sha256,) in c.execute(sql)])


def mark(connection: sqlite3.Connection, sha256: str) -> None:
    """Note on the image what its latest outcomes come to, so that opening a long queue need not look at them all."""
    if connection.execute(_MARK, (sha256, sha256, sha256, sha256)).rowcount:
        hear(connection, sha256)


def _image_row(image: Image) -> tuple[object, ...]:
    facts = image.facts
    read: tuple[object, ...] = (None,) * 8
    if facts is not None:
        read = (
            facts.format,
            facts.mime,
            facts.width,
            facts.height,
            facts.frames,
            facts.orientation,
            facts.mode,
            int(facts.has_alpha),
        )
    why = (None, None) if image.unreadable is None else (image.unreadable.kind, image.unreadable.message)
    return (image.sha256, image.byte_size, *read, *why, clock.respelled(image.first_seen_at))


def _get(connection: sqlite3.Connection, sha256: str) -> Image | None:
    sql = f"SELECT {_COLUMNS} FROM image WHERE sha256 = ?"  # noqa: S608 - constants only
    row = connection.execute(sql, (sha256,)).fetchone()
    return None if row is None else _image(connection, row)


def _image(connection: sqlite3.Connection, row: Sequence[Any]) -> Image:
    key, sha256, byte_size, *facts, kind, message, first_seen_at = row
    form, mime, width, height, frames, orientation, mode, has_alpha = facts
    paths = connection.execute("SELECT path FROM image_path WHERE image_id = ? ORDER BY id", (key,))
    return Image(
        sha256=sha256,
        byte_size=byte_size,
        facts=None
        if form is None
        else ImageFacts(form, mime, width, height, frames, orientation, mode, bool(has_alpha)),
        unreadable=None if kind is None else Unreadable(kind, message),
        first_seen_at=first_seen_at,
        paths=tuple(_shown(path) for (path,) in paths),
    )


def _queue_row(row: Sequence[Any]) -> ImageRow:
    path, state, force = row[2], row[10], row[11]
    return ImageRow._make(
        (
            *row[:2],
            None if path is None else _shown(path),
            *row[3:10],
            ReviewState.OPEN if state is None else ReviewState(state),
            None if force is None else Force(force),
            *row[12:],
        )
    )


def _stored(path: str) -> str | bytes:
    """A path as text, or as the bytes it is where its name is no valid UTF-8."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def _shown(path: str | bytes) -> str:
    return path if isinstance(path, str) else os.fsdecode(path)
