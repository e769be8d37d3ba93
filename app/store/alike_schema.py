"""The table of fingerprints by which images look alike; see docs/data.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

# Numbered in the order of computing, so that a window can ask for what another has added.
_STATEMENTS = (
    """
    CREATE TABLE likeness (
      number INTEGER PRIMARY KEY,
      image_id INTEGER NOT NULL UNIQUE REFERENCES image (id) ON DELETE CASCADE,
      phash INTEGER
    ) STRICT
    """,
)


def create_likeness(tables: sqlite_utils.Database) -> None:
    """Create the table; the caller holds the transaction."""
    for statement in _STATEMENTS:
        tables.execute(statement)
