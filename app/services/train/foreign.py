"""Another reviewer's rulings from a file: a database of Second Look, or what `secondlook queue export` wrote."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.domain.decision import DecisionEvent, Force, Ruling, Verb
from app.domain.image import ReviewState, is_sha256
from app.domain.training_review import Opinion, opinions
from app.errors import EnvironmentFaultError, RejectedImageError, SettingsError
from app.images.sandbox import Sandbox
from app.services.exports.lines import unguarded
from app.services.train.apart import apart

LARGEST = 64 << 20
_LONGEST = 10_000

Opinions = Mapping[str, Mapping[str, Opinion]]
"""By reviewer and image."""


async def opinions_of_file(sandbox: Sandbox, path: Path) -> Opinions:
    """What each reviewer of the file ruled.

    Raises:
        SettingsError: it is none of these files, or there is something wrong with it.
        EnvironmentFaultError: it cannot be read.
    """
    if path.suffix.lower() in (".csv", ".jsonl"):
        return opinions_of_export(await apart(lambda: read_text(path)), csv_=path.suffix.lower() == ".csv")
    log = path.with_name(f"{path.name}-wal")
    if await apart(lambda: log.exists() and log.stat().st_size > 0):
        raise SettingsError(
            f"The newest decisions of {path.name} are still in {log.name}. Close the Second Look that uses it, "
            "or have it write “secondlook queue export --format jsonl”, and read that."
        )
    try:
        reply = await sandbox.run("training.rulings", path, {})
    except RejectedImageError as error:
        raise SettingsError(f"{path.name} is not taken: {error.message}") from error
    return await apart(lambda: _of_rows(json.loads(reply.blobs[0]), path.name))


def read_text(path: Path, largest: int = LARGEST) -> str:
    """A text file of at most `largest` bytes in UTF-8 (a byte order mark is passed over).

    Raises:
        SettingsError: it is larger, or no UTF-8.
        EnvironmentFaultError: it cannot be read.
    """
    try:
        if not path.is_file():
            raise SettingsError(f"{path} is not a file.")
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        raise EnvironmentFaultError(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(content) > largest:
        raise SettingsError(f"{path.name} is larger than {largest >> 20} MB.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path.name} is not UTF-8: {error.reason} at byte {error.start}.") from error


def lines_of(text: str, *, csv_: bool) -> Iterable[tuple[int, Mapping[str, Any]]]:
    """The records of a CSV (with a head) or JSON-lines text, each with the number of its line.

    Raises:
        SettingsError: a line is no record; the message names it.
    """
    if csv_:
        csv.field_size_limit(1 << 20)
        reader = csv.DictReader(io.StringIO(text, newline=""))
        try:
            for row in reader:
                yield reader.line_num, {name: value for name, value in row.items() if name and value not in (None, "")}
        except csv.Error as error:
            raise SettingsError(f"Line {reader.line_num} is no CSV: {error}.") from error
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise SettingsError(f"Line {number} is no JSON: {str(error)[:200]}.") from error
        if not isinstance(record, dict):
            raise SettingsError(f"Line {number} is no JSON object.")
        yield number, {name: value for name, value in record.items() if value is not None}


def words(value: object, what: str, number: int) -> str:
    """A text of a record, as the database can hold it; raises SettingsError that names the line."""
    if not isinstance(value, str):
        raise SettingsError(f"Line {number}: {what} is no text.")
    if len(value) > _LONGEST:
        raise SettingsError(f"Line {number}: {what} is longer than {_LONGEST} characters.")
    return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def opinions_of_export(text: str, *, csv_: bool) -> Opinions:
    """The standing rulings of an export, by reviewer; raises SettingsError that names the line."""
    found: dict[str, dict[str, Opinion]] = defaultdict(dict)
    for number, record in lines_of(text, csv_=csv_):
        if record.get("state") != ReviewState.RULED:
            continue
        sha256 = words(record.get("sha256", ""), "sha256", number)
        if not is_sha256(sha256):
            raise SettingsError(f"Line {number}: “{sha256[:70]}” is no SHA-256.")
        force = record.get("force_classification")
        if force is not None and force not in tuple(Force):
            raise SettingsError(f"Line {number}: “{str(force)[:40]}” is no force_classification.")
        label, reason, note, reviewer, at = (
            unguarded(text) if csv_ else text
            for text in (
                words(record.get(name, ""), name, number)
                for name in ("policy_label", "reason", "note", "reviewer", "decided_at")
            )
        )
        if not reviewer:
            raise SettingsError(f"Line {number}: no reviewer is named.")
        found[reviewer][sha256] = Opinion(None if force is None else Force(force), label or None, reason, note, at)
    return found


def _of_rows(rows: object, name: str) -> Opinions:
    """Rows as `app.images.training_files.rulings` reads them; the worker that read them may say what it likes."""
    try:
        events = [_event(row) for row in rows] if isinstance(rows, list) else []
    except (TypeError, ValueError) as error:
        raise SettingsError(f"{name} is not taken: a decision in it cannot be read ({error}).") from error
    reviewers = {event.reviewer for event in events}
    return {reviewer: opinions(events, reviewer) for reviewer in sorted(reviewers)}


def _event(row: Sequence[Any]) -> DecisionEvent:
    seq, sha256, verb, force, label, reason, note, reviewer, decided_at, refers_to = row
    if not is_sha256(sha256):
        msg = "no SHA-256"
        raise ValueError(msg)
    texts = {
        name: words(text or "", name, int(seq))
        for name, text in (("label", label), ("reason", reason), ("note", note), ("reviewer", reviewer))
    }
    ruling = Ruling(
        ReviewState.RULED,
        None if force is None else Force(force),
        texts["label"] or None,
        texts["reason"],
        texts["note"],
    )
    return DecisionEvent(
        int(seq), "", sha256, Verb(verb), ruling, texts["reviewer"], str(decided_at)[:40], "", refers_to, "", ""
    )
