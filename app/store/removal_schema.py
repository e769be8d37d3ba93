"""The columns and tables of what was taken out of the queue; each is explained in docs/data.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

_STATEMENTS = (
    "ALTER TABLE image ADD COLUMN out_at TEXT",
    # … what is out, which mostly is little.
    "CREATE INDEX image_out ON image (out_at) WHERE out_at NOTNULL",
    """
    CREATE TABLE removal (
      id INTEGER PRIMARY KEY,
      verb TEXT NOT NULL CHECK (verb IN ('out', 'back')),
      reviewer TEXT NOT NULL,
      made_at TEXT NOT NULL,
      made_after INTEGER NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
      after INTEGER NOT NULL,
      turn INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE removal_image (
      removal_id INTEGER NOT NULL REFERENCES removal (id) ON DELETE CASCADE,
      image_id INTEGER NOT NULL REFERENCES image (id) ON DELETE CASCADE,
      PRIMARY KEY (removal_id, image_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX removal_of ON removal_image (image_id)",
)


def create_removals(tables: sqlite_utils.Database) -> None:
    """What is out of the queue, and the steps that took it out or put it back."""
    for statement in _STATEMENTS:
        tables.execute(statement)
