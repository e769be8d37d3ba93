"""Keeps on each image, in short, what its providers said last and what that weighs, so that a long queue opens fast."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import msgspec

from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Outcome, Verdict
from app.domain.heard import NO_LEVELS, heard_of, levels_of, spelled
from app.domain.labels import Axis, ScoreKind
from app.domain.priority import weigh
from app.domain.thresholds import USUAL, Thresholds
from app.store.weighing_schema import thresholds

if TYPE_CHECKING:
    import sqlite_utils

_COLUMNS = (
    "ALTER TABLE image ADD COLUMN heard TEXT NOT NULL DEFAULT ''",
    f"ALTER TABLE image ADD COLUMN levels BLOB NOT NULL DEFAULT x'{NO_LEVELS.hex()}'",
    "ALTER TABLE image ADD COLUMN disagreement REAL NOT NULL DEFAULT 0",
    "ALTER TABLE image ADD COLUMN uncertainty REAL NOT NULL DEFAULT 0",
)
_LATEST = """
    SELECT id, provider, model, failure_kind, inconclusive, verdict FROM assessment WHERE sha256 = ? AND latest = 1
"""
_FINDINGS = """
    SELECT axis, label, score, kind, model, inconclusive FROM finding WHERE assessment_id = ? ORDER BY position
"""


def create_hearing(tables: sqlite_utils.Database) -> None:
    """Add the columns and fill them from what is kept; the caller holds the transaction."""
    for statement in _COLUMNS:
        tables.execute(statement)
    shas = tables.execute("SELECT DISTINCT sha256 FROM assessment WHERE latest = 1").fetchall()
    for (sha256,) in shas:
        _hear(tables.conn, sha256, USUAL)


def hear(connection: sqlite3.Connection, sha256: str) -> None:
    """Write anew what was heard of an image, from its latest outcomes, inside the caller's transaction."""
    _hear(connection, sha256, thresholds(connection))


def _hear(connection: sqlite3.Connection, sha256: str, limits: Thresholds) -> None:
    known = [heard_of(_outcome(connection, sha256, row)) for row in connection.execute(_LATEST, (sha256,)).fetchall()]
    known.sort(key=lambda one: one.key)
    weight = weigh(known, thresholds=limits)
    connection.execute(
        "UPDATE image SET heard = ?, levels = ?, disagreement = ?, uncertainty = ? WHERE sha256 = ?",
        (spelled(known), levels_of(known), weight.disagreement, weight.uncertainty, sha256),
    )


def _outcome(connection: sqlite3.Connection, sha256: str, row: tuple[int, str, str, str | None, int, str]) -> Outcome:
    """As much of an outcome as is heard; its raw reply and its maps stay where they are."""
    key, provider, model, failure, inconclusive, verdict = row
    if failure is not None:
        return Failure(sha256, provider, model, "", FailureKind(failure), "", "", 0.0)
    findings = tuple(
        Finding(Axis(axis), label, score, ScoreKind(kind), inner, bool(unsure))
        for axis, label, score, kind, inner, unsure in connection.execute(_FINDINGS, (key,))
    )
    own = msgspec.json.decode(verdict, type=Verdict) if verdict else None
    return Assessment(sha256, provider, model, "", "", 0.0, findings, verdict=own, inconclusive=bool(inconclusive))
