"""The tables of policies: the versions once in force, and which rulings were made blind; see docs/data.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

_STATEMENTS = (
    """
    CREATE TABLE policy (
      version TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      content TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      saved_at TEXT NOT NULL,
      chosen_at TEXT
    ) STRICT
    """,
    # An old ruling must be readable with the policy of its day.
    """
    CREATE TRIGGER policy_never_changed BEFORE UPDATE OF version, title, content, sha256, saved_at ON policy
    BEGIN SELECT RAISE(ABORT, 'a policy version is never changed: save another one'); END
    """,
    """
    CREATE TRIGGER policy_never_deleted BEFORE DELETE ON policy
    BEGIN SELECT RAISE(ABORT, 'a policy version is never deleted: rulings refer to it'); END
    """,
    # Beside the decisions, not in them: their hash chain stays as it is defined.
    """
    CREATE TABLE blind_first (
      seq INTEGER PRIMARY KEY REFERENCES decision (seq)
    ) STRICT
    """,
)


def create_policies(tables: sqlite_utils.Database) -> None:
    """Create the tables; the caller holds the transaction."""
    for statement in _STATEMENTS:
        tables.execute(statement)
