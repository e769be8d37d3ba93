"""The table of the robustness probes; see docs/data.md."""

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
