"""The tables of robustness probes and of re-runs; see docs/data.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

_STATEMENTS = (
    """
    CREATE TABLE probe_answer (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      provider TEXT NOT NULL,
      model TEXT NOT NULL,
      question TEXT NOT NULL,
      alteration TEXT NOT NULL,
      score REAL CHECK (score BETWEEN 0 AND 1),
      words TEXT NOT NULL,
      asked_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX probe_of ON probe_answer (sha256, provider, asked_at)",
)


def create_probes(tables: sqlite_utils.Database) -> None:
    """Create the table; the caller holds the transaction."""
    for statement in _STATEMENTS:
        tables.execute(statement)


_RERUN = """
    CREATE TABLE rerun (
      id INTEGER PRIMARY KEY,
      set_name TEXT NOT NULL,
      set_version INTEGER NOT NULL,
      images INTEGER NOT NULL,
      providers TEXT NOT NULL,
      begun_at TEXT NOT NULL
    ) STRICT
"""


def create_reruns(tables: sqlite_utils.Database) -> None:
    """The table of the re-runs of a gold set; the caller holds the transaction."""
    tables.execute(_RERUN)
