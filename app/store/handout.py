"""The small SQLite file in which decisions are handed out; its tables are described in docs/exports.md."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from app.domain.assessment import Failure, Outcome
from app.domain.decision_list import Subject

VERSION = "1"
_SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE export (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE image (
      sha256 TEXT PRIMARY KEY, name TEXT, format TEXT, width INTEGER, height INTEGER
    ) STRICT;
    CREATE TABLE decision (
      seq INTEGER PRIMARY KEY, event_id TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES image (sha256),
      verb TEXT NOT NULL, state TEXT NOT NULL, force_classification TEXT, policy_label TEXT, reason TEXT, note TEXT,
      reviewer TEXT NOT NULL, decided_at TEXT NOT NULL, policy_version TEXT NOT NULL, refers_to INTEGER,
      prev_hash TEXT NOT NULL, hash TEXT NOT NULL, stands INTEGER NOT NULL, blind_first INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE delivery (
      seq INTEGER NOT NULL REFERENCES decision (seq), provider TEXT NOT NULL, target_hash TEXT NOT NULL,
      force_classification TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL, error TEXT, updated_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE assessment (
      id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES image (sha256), provider TEXT NOT NULL,
      model TEXT NOT NULL, requested_at TEXT NOT NULL, failure TEXT, verdict TEXT, inconclusive INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE finding (
      assessment_id INTEGER NOT NULL REFERENCES assessment (id), axis TEXT NOT NULL, label TEXT NOT NULL,
      score REAL NOT NULL, kind TEXT NOT NULL, inconclusive INTEGER NOT NULL
    ) STRICT;
    BEGIN;
"""
_Rows = Iterable[tuple[object, ...]]


class HandoutFile:
    """Writes such a file page by page. Used on one thread; every method raises OSError where the disk refuses.

    Args:
        path: where no file lies, or an empty one.
        facts: what stands in the table `export`.
    """

    def __init__(self, path: Path, facts: dict[str, str]) -> None:
        self._assessments = 0
        with _disk():
            self._connection = sqlite3.connect(path, isolation_level=None)
            try:
                self._connection.executescript(_SCHEMA)
                self._insert("export", {"format_version": VERSION, **facts}.items(), 2)
            except BaseException:
                self._connection.close()
                raise

    def add(self, subjects: Sequence[Subject]) -> None:
        """Write images with their decisions, deliveries and what was said of them."""
        with _disk():
            self._insert("image", ((s.sha256, s.name, s.format, s.width, s.height) for s in subjects), 5)
            self._insert("decision", (row for s in subjects for row in _decisions(s)), 17)
            self._insert("delivery", (row for s in subjects for row in _deliveries(s)), 8)
            for subject in subjects:
                for outcome in subject.outcomes:
                    self._add_outcome(outcome)

    def finish(self) -> None:
        """Commit and close."""
        with _disk(), contextlib.closing(self._connection):
            self._connection.execute("COMMIT")

    def drop(self) -> None:
        """Close without keeping anything."""
        self._connection.close()

    def _add_outcome(self, outcome: Outcome) -> None:
        self._assessments += 1
        key = self._assessments
        who = (key, outcome.sha256, outcome.provider, outcome.model, outcome.requested_at)
        if isinstance(outcome, Failure):
            self._insert("assessment", [(*who, outcome.kind.value, None, 0)], 8)
            return
        verdict = outcome.verdict.label if outcome.verdict else None
        self._insert("assessment", [(*who, None, verdict, int(outcome.inconclusive))], 8)
        found = ((key, f.axis.value, f.label, f.score, f.kind.value, int(f.inconclusive)) for f in outcome.findings)
        self._insert("finding", found, 6)

    def _insert(self, table: str, rows: _Rows, columns: int) -> None:
        marks = ", ".join("?" * columns)
        self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - constants only


def _decisions(subject: Subject) -> _Rows:
    for line in subject.lines:
        event, ruling = line.event, line.event.ruling
        yield (
            event.seq,
            event.event_id,
            event.sha256,
            event.verb.value,
            ruling.state.value,
            ruling.force.value if ruling.force else None,
            ruling.policy_label,
            ruling.reason,
            ruling.note,
            event.reviewer,
            event.decided_at,
            event.policy_version,
            event.refers_to,
            event.prev_hash,
            event.hash,
            int(line.stands),
            int(line.blind),
        )


def _deliveries(subject: Subject) -> _Rows:
    for line in subject.lines:
        for each in line.deliveries:
            force = each.force.value if each.force else None
            yield (
                line.event.seq,
                each.provider,
                each.target_hash,
                force,
                each.state.value,
                each.attempts,
                each.last_error,
                each.updated_at,
            )


@contextlib.contextmanager
def _disk() -> Iterator[None]:
    """SQLite's words for a disk that refuses, as the system's."""
    try:
        yield
    except sqlite3.OperationalError as error:
        full = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL
        raise OSError(errno.ENOSPC if full else errno.EIO, str(error)) from error
