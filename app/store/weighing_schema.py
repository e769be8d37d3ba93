"""The one row that says by which thresholds images are weighed, and how far that has come."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

from app.domain.thresholds import USUAL, Thresholds

if TYPE_CHECKING:
    import sqlite_utils


def create_weighing(tables: sqlite_utils.Database) -> None:
    """Add the one row; what is there was weighed by the usual thresholds. The caller holds the transaction."""
    tables.execute(
        """
        CREATE TABLE weighing (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          thresholds TEXT NOT NULL,
          reached INTEGER
        ) STRICT
        """
    )
    tables.execute("INSERT INTO weighing VALUES (1, '{}', NULL)")


def thresholds(connection: sqlite3.Connection) -> Thresholds:
    """By which thresholds images are weighed now."""
    (text,) = connection.execute("SELECT thresholds FROM weighing").fetchone()
    return read(text)


def read(text: str) -> Thresholds:
    """The thresholds as they are kept: a JSON object of those that are not the usual ones, by axis."""
    kept: dict[str, float] = json.loads(text)
    return Thresholds(tuple(kept.get(axis.value, usual) for axis, usual in USUAL.by_axis.items()))
