"""Brings a database to this program's schema: ordered steps, each in one transaction together with its own record."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import EnvironmentFaultError
from app.store import (
    alike_schema,
    hearing,
    policy_schema,
    probe_schema,
    removal_schema,
    schema,
    training_review_schema,
    training_schema,
    waited_schema,
    weighing_schema,
)
from app.store.backup import backups_of
from app.store.connection import immediate
from app.store.tables import tables

if TYPE_CHECKING:
    import sqlite_utils


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its number (1, 2, 3 …), a name for the record, and what it does."""

    number: int
    name: str
    apply: Callable[[sqlite_utils.Database], None]


# Never edit a step that was released: add the next one.
MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "first schema", schema.create_first),
    Migration(2, "who still has to be asked", schema.create_waiting),
    Migration(3, "training", training_schema.create_training),
    Migration(4, "policies and blind first rulings", policy_schema.create_policies),
    Migration(5, "what looks alike", alike_schema.create_likeness),
    Migration(6, "what providers said, in short", hearing.create_hearing),
    Migration(7, "double review and calibration", training_review_schema.create_reviews),
    Migration(8, "robustness probes", probe_schema.create_probes),
    Migration(9, "thresholds by which images are weighed", weighing_schema.create_weighing),
    Migration(10, "re-runs of a gold set", probe_schema.create_reruns),
    Migration(11, "who made a gold item", training_schema.add_makers),
    Migration(12, "who confirmed a gold item elsewhere", training_schema.add_elsewhere),
    Migration(13, "how long calls waited", waited_schema.add_waits),
    Migration(14, "what was taken out of the queue", removal_schema.create_removals),
)


def applied(connection: sqlite3.Connection) -> int:
    """The number of the last migration that the database records; 0 for an empty one."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'").fetchone()
    if known is None:
        return 0
    (number,) = connection.execute("SELECT coalesce(max(number), 0) FROM migration").fetchone()
    return int(number)


def pending(connection: sqlite3.Connection, path: Path) -> tuple[Migration, ...]:
    """The steps that the database has not seen.

    Raises:
        EnvironmentFaultError: the database was written by a newer program.
    """
    reached, newest = applied(connection), MIGRATIONS[-1].number
    if reached > newest:
        older = backups_of(path, f"before-schema-{newest + 1}")
        copy = f" The backup {older[-1]} still has the former schema." if older else ""
        raise EnvironmentFaultError(
            f"The database {path} was written by a newer Second Look (schema {reached}; this one knows {newest}). "
            f"It was not touched. Update Second Look, or choose another folder with SECONDLOOK_HOME.{copy}"
        )
    return tuple(step for step in MIGRATIONS if step.number > reached)


def check_readable(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a read-only database whose schema is not exactly ours, since it cannot be migrated.

    Raises:
        EnvironmentFaultError: the schema is older or newer.
    """
    if pending(connection, path):
        raise EnvironmentFaultError(
            f"The database {path} has an older schema and cannot be brought up to date, because it can only be read. "
            "Make it writable, or copy it to a folder that is."
        )


def migrate(connection: sqlite3.Connection, path: Path, application_id: int) -> None:
    """Apply what is pending. Two programs that start together do not apply a step twice.

    Raises:
        EnvironmentFaultError: the database was written by a newer program.
        sqlite3.Error: a step failed; it left nothing behind.
    """
    for step in pending(connection, path):
        with immediate(connection):
            if applied(connection) >= step.number:  # another window was faster
                continue
            if step.number == 1:
                connection.execute(f"PRAGMA application_id={application_id}")
            step.apply(tables(connection))
            tables(connection).table("migration").insert(
                {
                    "number": step.number,
                    "name": step.name,
                    "applied_at": datetime.now(UTC).isoformat(timespec="microseconds"),
                }
            )
