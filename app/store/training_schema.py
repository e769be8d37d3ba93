"""The tables of training: gold sets by version, sessions, answers; every column is explained in docs/data.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

_STATEMENTS = (
    """
    CREATE TABLE gold_set (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      made_at TEXT NOT NULL,
      policy_version TEXT NOT NULL,
      choices TEXT NOT NULL,
      note TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      UNIQUE (name, version)
    ) STRICT
    """,
    """
    CREATE TABLE gold_item (
      set_id INTEGER NOT NULL REFERENCES gold_set (id) ON DELETE CASCADE,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      axis TEXT NOT NULL,
      answer TEXT NOT NULL,
      explanation TEXT NOT NULL,
      quote TEXT NOT NULL,
      difficulty TEXT NOT NULL,
      ambiguous INTEGER NOT NULL CHECK (ambiguous IN (0, 1)),
      confirmed_by TEXT NOT NULL,
      PRIMARY KEY (set_id, sha256)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE training_session (
      id INTEGER PRIMARY KEY,
      set_id INTEGER NOT NULL REFERENCES gold_set (id),
      trainee TEXT NOT NULL,
      mode TEXT NOT NULL CHECK (mode IN ('practice', 'assessment')),
      seed TEXT NOT NULL,
      second_look INTEGER NOT NULL CHECK (second_look IN (0, 1)),
      started_at TEXT NOT NULL,
      ended_at TEXT,
      interruptions INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE training_answer (
      session_id INTEGER NOT NULL REFERENCES training_session (id),
      position INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      first TEXT NOT NULL,
      answered_at TEXT NOT NULL,
      active_ms INTEGER NOT NULL,
      interruptions INTEGER NOT NULL,
      second TEXT,
      second_at TEXT,
      second_ms INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (session_id, sha256)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX training_session_of ON training_session (set_id, trainee)",
    # A version that was used stands for ever: answers would lose what they were held against.
    """
    CREATE TRIGGER gold_set_used BEFORE DELETE ON gold_set
    WHEN EXISTS (SELECT 1 FROM training_session WHERE set_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this version of the set was used: make the next version'); END
    """,
    """
    CREATE TRIGGER gold_item_kept BEFORE UPDATE ON gold_item
    WHEN EXISTS (SELECT 1 FROM training_session WHERE set_id = OLD.set_id)
    BEGIN SELECT RAISE(ABORT, 'this version of the set was used: make the next version'); END
    """,
    """
    CREATE TRIGGER gold_item_stays BEFORE DELETE ON gold_item
    WHEN EXISTS (SELECT 1 FROM training_session WHERE set_id = OLD.set_id)
    BEGIN SELECT RAISE(ABORT, 'this version of the set was used: make the next version'); END
    """,
    """
    CREATE TRIGGER gold_item_late BEFORE INSERT ON gold_item
    WHEN EXISTS (SELECT 1 FROM training_session WHERE set_id = NEW.set_id)
    BEGIN SELECT RAISE(ABORT, 'this version of the set was used: make the next version'); END
    """,
    # A first answer is given once: only its second may be added.
    """
    CREATE TRIGGER training_answer_once BEFORE UPDATE ON training_answer
    WHEN OLD.second IS NOT NULL OR NEW.first IS NOT OLD.first OR NEW.answered_at IS NOT OLD.answered_at
    BEGIN SELECT RAISE(ABORT, 'an answer is given once'); END
    """,
)


def add_makers(tables: sqlite_utils.Database) -> None:
    """Keep who gave an item its answer; of those that are there nobody knows. The caller holds the transaction."""
    tables.execute("ALTER TABLE gold_item ADD COLUMN made_by TEXT NOT NULL DEFAULT ''")


def add_elsewhere(tables: sqlite_utils.Database) -> None:
    """Keep whom a shared file names as confirming an item. The caller holds the transaction."""
    tables.execute("ALTER TABLE gold_item ADD COLUMN confirmed_elsewhere TEXT NOT NULL DEFAULT '[]'")


def create_training(tables: sqlite_utils.Database) -> None:
    """Create the tables of training; the caller holds the transaction."""
    for statement in _STATEMENTS:
        tables.execute(statement)
