"""All newest outcomes as columns of numbers: what Compare counts over, read in a few queries and never row by row."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.domain.assessment import FailureKind
from app.domain.labels import Axis, ScoreKind
from app.store.comparing import COUNTS
from app.store.database import Database

Integers = NDArray[np.int64]
Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

NO_FAILURE = -1
FAILURES = tuple(FailureKind)
"""A failure's code is its place here."""

_OUTCOME = np.dtype(
    [
        ("id", "i8"),
        ("image", "i8"),
        ("source", "i4"),
        ("failure", "i2"),
        ("unsure", "?"),
        ("elapsed", "f4"),
        ("cost", "f4"),
        ("currency", "i2"),
    ]
)
_WAIT = np.dtype([("outcome", "i8"), ("pace", "f4"), ("asked", "f4"), ("place", "f4")])
_FOUND = np.dtype([("outcome", "i8"), ("key", "i4"), ("score", "f4"), ("unsure", "?")])
_VERDICT = np.dtype([("outcome", "i8"), ("artificial", "?"), ("confidence", "f4")])


@dataclass(frozen=True, slots=True)
class FindingKey:
    """What the scores of one column are about: an axis' label, its kind, and the inner model ("" for none)."""

    axis: Axis
    label: str
    kind: ScoreKind
    by: str


@dataclass(frozen=True, slots=True)
class Outcomes:
    """One entry for each newest outcome of a known image.

    `images` and `sources` say what an entry's `image` and `source` numbers mean: a SHA-256
    and a (provider, model). `failure` is NO_FAILURE or the place in FAILURES; `elapsed` is in
    milliseconds; `cost` is NaN where nothing was said of it, else an amount of `currencies[currency]`. `waited` has the
    milliseconds of `app.domain.assessment.Waited` as three rows, NaN where they are not known.
    """

    images: tuple[str, ...]
    names: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    currencies: tuple[str, ...]
    id: Integers
    image: Integers
    source: Integers
    failure: Integers
    unsure: Flags
    elapsed: Floats
    cost: Floats
    currency: Integers
    waited: Floats


@dataclass(frozen=True, slots=True)
class Found:
    """The scores of one key: `outcome` is the place of the outcome that holds it."""

    outcome: Integers
    score: Floats
    unsure: Flags


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The providers' own conclusions on the origin; `confidence` is NaN where none was given."""

    outcome: Integers
    artificial: Flags
    confidence: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """Everything that the newest outcomes say in numbers."""

    outcomes: Outcomes
    found: Mapping[FindingKey, Found]
    verdicts: Verdicts


class ScoreStore:
    """Reads scores in bulk, beside whoever writes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, only: Collection[str] | None = None) -> Scores:
        """All newest outcomes of all images, or of `only` these, in order of arrival; raises EnvironmentFaultError."""
        chosen = _NEWEST if only is None else _Chosen(f"latest = 1{_ONLY}", (json.dumps(list(only)),))
        return await self._database.read(lambda connection: _read(connection, chosen))

    async def before(self, moment: str, until: str = "") -> Scores:
        """What stood before `moment` (ISO 8601 UTC) and was superseded since; all images are named, as by `read`.

        With `until`, only what was superseded before that.
        """
        chosen = _Chosen(_STOOD + _NOT_STOOD, (moment, until)) if until else _Chosen(_SUPERSEDED, (moment,))
        return await self._database.read(lambda connection: _read(connection, chosen))

    async def within(self, moment: str, until: str) -> Scores:
        """What stood before `until` and came in the place of another answer, or of none, after `moment`."""
        chosen = _Chosen(_STOOD + _NOT_STOOD, (until, moment))
        return await self._database.read(lambda connection: _read(connection, chosen))


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Which outcomes are read: the condition on `assessment`, and its parameters."""

    where: str
    values: tuple[str, ...] = ()


_ONLY = " AND sha256 IN (SELECT value FROM json_each(?))"
_NEWEST_THEN = "(SELECT max(id) FROM assessment WHERE requested_at < ? GROUP BY sha256, provider, model)"
_STOOD, _NOT_STOOD = f"id IN {_NEWEST_THEN}", f" AND id NOT IN {_NEWEST_THEN}"
_SUPERSEDED = f"latest = 0 AND {_STOOD}"
_NEWEST = _Chosen("latest = 1")


def _read(connection: sqlite3.Connection, chosen: _Chosen) -> Scores:
    # One transaction: what is written meanwhile is in all of it or in none.
    connection.execute("BEGIN")
    try:
        outcomes = _outcomes(connection, chosen)
        place = np.argsort(outcomes.id, kind="stable")
        found = _found(connection, outcomes.id[place], place, chosen)
        return Scores(outcomes, found, _verdicts(connection, outcomes.id[place], place, chosen))
    finally:
        connection.execute("COMMIT")


def _assessments(connection: sqlite3.Connection, columns: str, chosen: _Chosen, also: str = "") -> sqlite3.Cursor:
    # Not by an index where nearly every row is wanted: reading them in their order is twice as fast.
    table = "assessment NOT INDEXED" if chosen is _NEWEST else "assessment"
    sql = f"SELECT {columns} FROM {table} WHERE {chosen.where}{also}"  # noqa: S608 - constants only
    return connection.execute(sql, chosen.values)


def _outcomes(connection: sqlite3.Connection, chosen: _Chosen) -> Outcomes:
    only = _ONLY in chosen.where
    images = connection.execute(
        "SELECT i.sha256, (SELECT p.path FROM image_path AS p WHERE p.image_id = i.id"  # noqa: S608
        " ORDER BY p.id DESC LIMIT 1)"  # constants only
        f" FROM image AS i WHERE {COUNTS}{_ONLY if only else ''} ORDER BY i.id",
        chosen.values if only else (),
    ).fetchall()
    image_of = {sha256: number for number, (sha256, _) in enumerate(images)}
    sources, currencies = _Numbers(), _Numbers()
    failure_of: dict[object, int] = {kind.value: number for number, kind in enumerate(FAILURES)}
    columns = "id, sha256, provider, model, failure_kind, inconclusive, elapsed_ms, cost_amount, cost_currency"
    cursor = _assessments(connection, columns, chosen)
    rows = np.fromiter(
        (
            (
                key,
                image_of.get(sha256, -1),
                sources[provider, model],
                failure_of.get(failure, NO_FAILURE),
                unsure,
                elapsed,
                np.nan if cost is None else cost,
                -1 if cost is None else currencies[currency],
            )
            for key, sha256, provider, model, failure, unsure, elapsed, cost, currency in cursor
        ),
        dtype=_OUTCOME,
    )
    rows = rows[rows["image"] >= 0]  # a hash can be assessed from the command line without being in the queue
    return Outcomes(
        images=tuple(sha256 for sha256, _ in images),
        names=tuple(_name(path) for _, path in images),
        sources=tuple(sources),
        currencies=tuple(currencies),
        id=rows["id"].astype(np.int64),
        image=rows["image"].astype(np.int64),
        source=rows["source"].astype(np.int64),
        failure=rows["failure"].astype(np.int64),
        unsure=rows["unsure"].astype(np.bool_),
        elapsed=rows["elapsed"].astype(np.float32),
        cost=rows["cost"].astype(np.float32),
        currency=rows["currency"].astype(np.int64),
        waited=_waits(connection, rows["id"].astype(np.int64), chosen),
    )


def _waits(connection: sqlite3.Connection, ids: Integers, chosen: _Chosen) -> Floats:
    """How long the call behind each outcome waited, as three rows; NaN where it is not known."""
    columns = "id, pace_ms, asked_ms, place_ms"
    rows = np.fromiter(_assessments(connection, columns, chosen, " AND pace_ms IS NOT NULL"), dtype=_WAIT)
    place = np.argsort(ids, kind="stable")
    at, known = _places(rows["outcome"], ids[place], place)
    waited = np.full((3, len(ids)), np.nan, dtype=np.float32)
    for row, name in enumerate(("pace", "asked", "place")):
        waited[row, at] = rows[name][known]
    return waited


def _found(connection: sqlite3.Connection, ids: Integers, place: Integers, chosen: _Chosen) -> dict[FindingKey, Found]:
    # One pass over all findings: a query for each key would look every row up once more.
    numbers = _Numbers()
    sql = "SELECT assessment_id, axis, label, kind, model, score, inconclusive FROM finding"
    if chosen is not _NEWEST:  # else what is not the newest is dropped below, which costs less than asking for each
        sql += f" WHERE assessment_id IN (SELECT id FROM assessment WHERE {chosen.where})"  # noqa: S608 - constants only
    cursor = connection.execute(sql, chosen.values)
    rows = np.fromiter(
        (
            (outcome, numbers[axis, label, kind, by or ""], score, unsure)
            for outcome, axis, label, kind, by, score, unsure in cursor
        ),
        dtype=_FOUND,
    )
    at, known = _places(rows["outcome"], ids, place)
    rows = rows[known]
    found: dict[FindingKey, Found] = {}
    for number, (axis, label, kind, by) in enumerate(numbers):
        mine = rows["key"] == number
        if mine.any():
            found[FindingKey(Axis(axis), label, ScoreKind(kind), by)] = Found(
                at[mine], rows["score"][mine].astype(np.float32), rows["unsure"][mine].astype(np.bool_)
            )
    return found


def _name(path: str | bytes | None) -> str:
    """The file name of a path; bytes of another encoding in it stand as escapes."""
    if isinstance(path, bytes):
        return path.rsplit(b"/", 1)[-1].decode("utf-8", "backslashreplace")
    return (path or "").replace("\\", "/").rsplit("/", 1)[-1]


class _Numbers(dict[Any, int]):
    """Numbers things in the order in which they are first asked for."""

    def __missing__(self, key: object) -> int:
        """The next number."""
        self[key] = number = len(self)
        return number


def _verdicts(connection: sqlite3.Connection, ids: Integers, place: Integers, chosen: _Chosen) -> Verdicts:
    label = "lower(json_extract(verdict, '$.label'))"
    cursor = _assessments(
        connection,
        f"id, {label} = 'artificial', json_extract(verdict, '$.confidence')",
        chosen,
        f" AND verdict IS NOT NULL AND {label} IN ('artificial', 'human')",
    )
    rows = np.fromiter(
        ((key, bool(artificial), np.nan if sure is None else sure) for key, artificial, sure in cursor), dtype=_VERDICT
    )
    at, known = _places(rows["outcome"], ids, place)
    return Verdicts(at, rows["artificial"][known].astype(np.bool_), rows["confidence"][known].astype(np.float32))


def _places(wanted: NDArray[Any], ids: Integers, place: Integers) -> tuple[Integers, Flags]:
    """Where each wanted outcome stands (of those that are there), and which are there."""
    if not len(ids):
        return np.empty(0, dtype=np.int64), np.zeros(len(wanted), dtype=np.bool_)
    at = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
    known: Flags = ids[at] == wanted
    return place[at[known]].astype(np.int64), known
