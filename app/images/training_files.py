"""What is read, in the sandbox, of files that others made: a shared gold set, or another database's rulings.

A shared set is an uncompressed ZIP archive with `set.json` and, if its maker said so, the
images as `images/<sha256>`; see docs/train.md. Whatever else an archive holds is a reason to
refuse it, so that no bomb unpacks and no path leads anywhere.
"""

from __future__ import annotations

import codecs
import io
import json
import mmap
import re
import sqlite3
import zipfile
from typing import Any

from app.errors import UnreadableImageError

Mapped = mmap.mmap | memoryview
Answer = tuple[dict[str, Any], list[bytes]]

MANIFEST = "set.json"
IMAGE = re.compile(r"images/([0-9a-f]{64})\Z")
MOST_ENTRIES = 20_000
MOST_MANIFEST = 16 << 20
MOST_IMAGE = 60 << 20
_MOST_RULINGS = 500_000
_OWNER = 0x534C4F4F  # as app.store.opening has it, which brings more along than a worker should hold


def before_confinement() -> None:
    """Load what ZIP names are decoded with; a locked worker opens no file."""
    codecs.lookup("cp437")


def archive(mapped: Mapped, args: dict[str, Any]) -> Answer:
    """One entry of a shared set.

    Args:
        mapped: the file.
        args: `entry`: its name.

    Returns:
        `images`, the SHA-256 names of all images in the archive; the entry's bytes as the only blob.

    Raises:
        UnreadableImageError: it is no such archive, or not one that may be read; the message names the reason.
    """
    try:
        with zipfile.ZipFile(_Window(mapped)) as opened:
            entries = opened.infolist()
            _check(entries, len(mapped))
            names = {entry.filename for entry in entries}
            if str(args["entry"]) not in names:
                raise UnreadableImageError(f"This is no shared gold set: it has no {args['entry']}.")
            content = opened.read(str(args["entry"]))
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError) as error:
        raise UnreadableImageError(f"This is no shared gold set: it is damaged ({error}).") from error
    found = [match[1] for name in sorted(names) if (match := IMAGE.match(name))]
    return {"images": found}, [content]


def rulings(mapped: Mapped, _args: dict[str, Any]) -> Answer:
    """The decisions of another Second Look's database, in order, as a JSON list of rows.

    Columns: seq, sha256, verb, force, policy_label, reason, note, reviewer, decided_at, refers_to. The file
    is opened in memory; nothing in its schema is trusted.

    Raises:
        UnreadableImageError: it is no such database, or damaged, or holds more than 500,000 decisions.
    """
    data = bytearray(mapped)
    if data[:16] != b"SQLite format 3\0" or len(data) < 100:
        raise UnreadableImageError("This is no database of Second Look.")
    data[18:20] = b"\x01\x01"  # read as a plain database: one in memory has no write-ahead log
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.deserialize(bytes(data))
        data.clear()
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cell_size_check=ON")
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        kind = connection.execute("SELECT type FROM sqlite_master WHERE name = 'decision'").fetchone()
        if owner != _OWNER or kind != ("table",):
            raise UnreadableImageError("This is no database of Second Look.")
        rows = connection.execute(
            "SELECT seq, sha256, verb, force, policy_label, reason, note, reviewer, decided_at, refers_to"
            " FROM decision ORDER BY seq LIMIT ?",
            (_MOST_RULINGS + 1,),
        ).fetchall()
    except sqlite3.Error as error:
        raise UnreadableImageError(f"The database cannot be read ({error}).") from error
    finally:
        connection.close()
    if len(rows) > _MOST_RULINGS:
        raise UnreadableImageError(f"The database holds more than {_MOST_RULINGS} decisions.")
    return {"decisions": len(rows)}, [json.dumps(rows).encode("ascii")]


def _check(entries: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse everything but what we write ourselves."""
    if len(entries) > MOST_ENTRIES:
        raise UnreadableImageError(f"The archive holds {len(entries)} entries; {MOST_ENTRIES} are the most.")
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename[:80]
        if entry.filename != MANIFEST and not IMAGE.match(entry.filename):
            raise UnreadableImageError(f"The archive holds “{name}”, which has no place in a shared gold set.")
        if entry.filename in seen:
            raise UnreadableImageError(f"The archive holds {name} twice.")
        seen.add(entry.filename)
        if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1 or entry.compress_size != entry.file_size:
            raise UnreadableImageError(f"{name} is compressed or encrypted; a shared gold set holds it as it is.")
        most = MOST_MANIFEST if entry.filename == MANIFEST else MOST_IMAGE
        if entry.file_size > most:
            raise UnreadableImageError(f"{name} is larger than {most >> 20} MB.")
    # Entries that overlap would read the same bytes many times over.
    if sum(entry.file_size for entry in entries) > size:
        raise UnreadableImageError("The archive says that it holds more than it is long.")


class _Window(io.RawIOBase):
    """The mapped file as something that can be read and sought in, without a copy."""

    def __init__(self, mapped: Mapped) -> None:
        self._mapped, self._at = mapped, 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """The place of the next byte."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place; raises ValueError for one before the file."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._mapped)}[whence]
        if start + offset < 0:
            msg = "a place before the file"
            raise ValueError(msg)
        self._at = start + offset
        return self._at

    def read(self, size: int | None = -1) -> bytes:
        """At most `size` bytes from here, all the rest for -1."""
        end = len(self._mapped) if size is None or size < 0 else self._at + size
        part = bytes(self._mapped[self._at : end])
        self._at += len(part)
        return part
