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
import struct
import zipfile
from typing import Any

from app.errors import UnreadableImageError

Mapped = mmap.mmap | memoryview
Answer = tuple[dict[str, Any], list[bytes]]

MANIFEST = "set.json"
IMAGE = re.compile(r"images/([0-9a-f]{64})\Z")
# Bounds are sizes, not numbers: the list of entries, which is read at one go, holds about 140,000 of ours.
MOST_DIRECTORY = 16 << 20
MOST_MANIFEST = 32 << 20
MOST_IMAGE = 60 << 20
LAST = MOST_DIRECTORY + (1 << 17)
"""How much of the end of a file has the whole list in it, with all that may come after."""

MOST_HEAD = 1 << 17
"""How much can stand before the bytes of an entry."""

_LOCAL = struct.Struct("<4s22xHH")
_MOST_RULINGS = 500_000
_OWNER = 0x534C4F4F  # as app.store.opening has it, which brings more along than a worker should hold


def before_confinement() -> None:
    """Load what ZIP names are decoded with; a locked worker opens no file."""
    codecs.lookup("cp437")


def archive(mapped: Mapped, args: dict[str, Any]) -> Answer:
    """The list of what a shared set holds, which stands at the end of the file.

    Args:
        mapped: the end of the file, or all of it.
        args: `before`: how many bytes of the file come before `mapped`.

    Returns:
        One blob: as JSON, by name, [where its header begins in the file, number of bytes] of every entry.

    Raises:
        UnreadableImageError: it is no such archive, or not one that may be read; the message names the reason.
    """
    before = int(args["before"])
    try:
        with zipfile.ZipFile(_Window(mapped, before)) as opened:
            entries = opened.infolist()
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError) as error:
        raise UnreadableImageError(f"This is no shared gold set: it is damaged ({error}).") from error
    _check(entries, before + len(mapped))
    places = {entry.filename: (entry.header_offset, entry.file_size) for entry in entries}
    if MANIFEST not in places:
        raise UnreadableImageError(f"This is no shared gold set: it has no {MANIFEST}.")
    return {"entries": len(places)}, [json.dumps(places).encode("ascii")]


def entry(mapped: Mapped, args: dict[str, Any]) -> Answer:
    """The bytes of one entry.

    Args:
        mapped: the file from the entry's header on.
        args: `entry`: its name; `size`: how many bytes `archive` says it has.

    Raises:
        UnreadableImageError: it is not there.
    """
    name, size = str(args["entry"]), int(args["size"])
    head = bytes(mapped[: _LOCAL.size])
    if len(head) == _LOCAL.size:
        signature, named, extra = _LOCAL.unpack(head)
        start = _LOCAL.size + named + extra
        known = bytes(mapped[_LOCAL.size : _LOCAL.size + named]) == name.encode("ascii")
        if signature == b"PK\x03\x04" and known and start + size <= len(mapped):
            return {}, [bytes(mapped[start : start + size])]
    raise UnreadableImageError(f"This is no shared gold set: it is damaged ({name} is not where it should be).")


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
    """The end of a file as if it were the whole, to be read and sought in; what comes before cannot be read."""

    def __init__(self, mapped: Mapped, before: int) -> None:
        self._mapped, self._before, self._at = mapped, before, 0

    @property
    def _size(self) -> int:
        return self._before + len(self._mapped)

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
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if start + offset < 0:
            msg = "a place before the file"
            raise ValueError(msg)
        self._at = start + offset
        return self._at

    def read(self, size: int | None = -1) -> bytes:
        """At most `size` bytes from here, all the rest for -1; raises ValueError for what comes before the end."""
        if self._at < self._before:
            msg = f"its list of entries is larger than {MOST_DIRECTORY >> 20} MB"
            raise ValueError(msg)
        start = self._at - self._before
        end = len(self._mapped) if size is None or size < 0 else start + size
        part = bytes(self._mapped[start:end])
        self._at += len(part)
        return part
