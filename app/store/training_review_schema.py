"""The tables of double review, calibration rounds and pseudonyms; every column is explained in docs/data.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

_STATEMENTS = (
    """
    CREATE TABLE double_review (
      id INTEGER PRIMARY KEY,
      title TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_at TEXT NOT NULL,
      first_reviewer TEXT NOT NULL,
      first_origin TEXT NOT NULL,
      second_reviewer TEXT NOT NULL,
      second_origin TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE double_ruling (
      review_id INTEGER NOT NULL REFERENCES double_review (id),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      rater INTEGER NOT NULL CHECK (rater IN (1, 2)),
      force TEXT CHECK (force IN ('human', 'artificial')),
      label TEXT,
      reason TEXT NOT NULL,
      note TEXT NOT NULL,
      decided_at TEXT NOT NULL,
      PRIMARY KEY (review_id, sha256, rater)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE settlement (
      id INTEGER PRIMARY KEY,
      review_id INTEGER NOT NULL REFERENCES double_review (id),
      sha256 TEXT NOT NULL,
      force TEXT CHECK (force IN ('human', 'artificial')),
      label TEXT,
      reason TEXT NOT NULL,
      note TEXT NOT NULL,
      settled_by TEXT NOT NULL,
      settled_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX settlement_of ON settlement (review_id, sha256)",
    """
    CREATE TABLE calibration_round (
      id INTEGER PRIMARY KEY,
      set_id INTEGER NOT NULL REFERENCES gold_set (id),
      title TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_at TEXT NOT NULL,
      ended_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE calibration_session (
      round_id INTEGER NOT NULL REFERENCES calibration_round (id),
      session_id INTEGER NOT NULL REFERENCES training_session (id),
      PRIMARY KEY (round_id, session_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE calibration_note (
      id INTEGER PRIMARY KEY,
      round_id INTEGER NOT NULL REFERENCES calibration_round (id),
      sha256 TEXT NOT NULL,
      words TEXT NOT NULL,
      noted_by TEXT NOT NULL,
      noted_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE calibration_policy (
      id INTEGER PRIMARY KEY,
      round_id INTEGER NOT NULL REFERENCES calibration_round (id),
      earlier TEXT NOT NULL,
      later TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT
    """,
    # Numbers that stand for names in reports, the same in every report of this database.
    "CREATE TABLE pseudonym (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    # What two people ruled independently, and what a third made of it, is kept as it was.
    """
    CREATE TRIGGER double_ruling_stands BEFORE UPDATE ON double_ruling
    BEGIN SELECT RAISE(ABORT, 'a ruling of a double review is never changed'); END
    """,
    """
    CREATE TRIGGER double_ruling_stays BEFORE DELETE ON double_ruling
    BEGIN SELECT RAISE(ABORT, 'a ruling of a double review is never deleted'); END
    """,
    """
    CREATE TRIGGER settlement_stands BEFORE UPDATE ON settlement
    BEGIN SELECT RAISE(ABORT, 'a settlement is never changed: settle again'); END
    """,
    """
    CREATE TRIGGER settlement_stays BEFORE DELETE ON settlement
    BEGIN SELECT RAISE(ABORT, 'a settlement is never deleted: settle again'); END
    """,
)


def create_reviews(tables: sqlite_utils.Database) -> None:
    """Create the tables; the caller holds the transaction."""
    for statement in _STATEMENTS:
        tables.execute(statement)
