"""Decisions line by line: CSV for tables, JSON lines for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence

from app.domain.decision_list import Scope, Subject
from app.services.exports.records import Record, line_record

RULING_COLUMNS = (
    "sha256", "state", "force_classification", "policy_label", "reason", "note", "reviewer", "decided_at",
    "delivery_provider", "delivery_state", "seq",
)  # fmt: skip
EVENT_COLUMNS = (
    "seq", "event_id", "sha256", "verb", "state", "force_classification", "policy_label", "reason", "note",
    "reviewer", "decided_at", "policy_version", "hash",
)  # fmt: skip
# What a table program takes for a formula (OWASP, CSV Injection), the full-width forms included; and the guard itself,
# so that whoever reads the file back can take it off again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


class CsvText:
    """RFC 4180 in UTF-8, with a heading; a cell that a table program could run begins with an apostrophe."""

    by_image = False

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._columns = EVENT_COLUMNS if scope is Scope.EVENTS else RULING_COLUMNS

    def begin(self) -> bytes:
        """The heading."""
        return _row(self._columns)

    def page(self, subjects: Sequence[Subject]) -> bytes:
        """One record for each line."""
        return b"".join(self._record(line_record(line, self._scope)) for each in subjects for line in each.lines)

    def end(self) -> bytes:
        """Nothing more."""
        return b""

    def _record(self, record: Record) -> bytes:
        delivery = record.get("delivery") or {"provider": None, "state": None}
        flat = {**record, "delivery_provider": delivery["provider"], "delivery_state": delivery["state"]}
        return _row("" if flat[name] is None else guarded(str(flat[name])) for name in self._columns)


class JsonLines:
    """One object a line, in UTF-8."""

    by_image = False

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def begin(self) -> bytes:
        """Nothing."""
        return b""

    def page(self, subjects: Sequence[Subject]) -> bytes:
        """One object for each line."""
        return b"".join(json_bytes(line_record(line, self._scope)) + b"\n" for each in subjects for line in each.lines)

    def end(self) -> bytes:
        """Nothing more."""
        return b""


def guarded(text: str) -> str:
    """`text` as a cell that no table program runs: with an apostrophe before it where it could."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """The text of a cell that `guarded` may have made."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def json_bytes(value: object) -> bytes:
    """A value as JSON in UTF-8, on one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace")


def _row(cells: Iterable[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode("utf-8", "backslashreplace")
