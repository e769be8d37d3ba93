"""The columns that say how long the call behind an outcome waited before it could go; see docs/data.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


def add_waits(tables: sqlite_utils.Database) -> None:
    """Add them; of what was asked before nothing is known: NULL, never 0. The caller holds the transaction."""
    for name in ("pace_ms", "asked_ms", "place_ms"):
        tables.execute(f"ALTER TABLE assessment ADD COLUMN {name} REAL")
