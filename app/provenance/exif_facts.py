"""Every EXIF entry of a file as a fact in words: all directories, the place, the maker's note by its size only.

Formats: TIFF 6.0 and Exif 3.0 (CIPA DC-008); names of tags as Pillow lists them. Each
directory is read once, and none outside the block.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PIL import ExifTags

from app.domain.facts import Fact
from app.provenance.exif import comment_of, text_of
from app.provenance.plain import plain, summary, text_or_summary

MAX_DIRECTORIES = 16
MAX_ENTRIES = 512
MAX_NUMBERS = 16
GROUP, PLACE, PREVIEW = "EXIF", "EXIF: place (GPS)", "EXIF: embedded preview"

_EXIF, _GPS, _INTEROP, _SUB = 0x8769, 0x8825, 0xA005, 0x014A
_MAKER_NOTE, _USER_COMMENT, _PRINT_IM = 0x927C, 0x9286, 0xC4A5
# Blocks that have readers of their own, or that are the picture itself.
_ELSEWHERE = frozenset({_EXIF, _GPS, _INTEROP, _SUB, 0x2BC, 0x83BB, 0x8773, 0x111, 0x117, 0x144, 0x145})
# Windows writes these as UTF-16: title, comment, author, keywords, subject.
_WINDOWS = range(0x9C9B, 0x9CA0)
_PERSONAL = frozenset(
    {"Artist", "Copyright", "CameraOwnerName", "BodySerialNumber", "LensSerialNumber", "CameraSerialNumber",
     "HostComputer", "XPAuthor", "ImageUniqueID", "MakerNote", "Photographer", "ImageEditor"}
)  # fmt: skip

_Order = Literal["<", ">"]
_FORMS = {3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}
_WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a directory: tag, type, number of values, and their bytes as far as the block holds them."""

    tag: int
    kind: int
    count: int
    value: bytes


def exif_facts(block: bytes) -> Iterator[Fact]:
    """The facts of one EXIF block, or of a whole TIFF file; none where it is not one."""
    order = _order(block)
    if order is None:
        return
    place: dict[int, Entry] = {}
    for group, entries in _directories(block, order):
        for entry in entries:
            if entry.tag in _ELSEWHERE and group != PLACE:
                continue
            if group == PLACE:
                place[entry.tag] = entry
            name = _name(entry.tag, group)
            yield Fact(group, name, _value(entry, order), group == PLACE or name in _PERSONAL)
    position = _position(place, order)
    if position:
        yield Fact(PLACE, "Position", position, personal=True)


def _order(block: bytes) -> _Order | None:
    return {b"II*\x00": "<", b"MM\x00*": ">"}.get(block[:4])  # type: ignore[return-value]


def _directories(block: bytes, order: _Order) -> Iterator[tuple[str, list[Entry]]]:
    """The directories of a block, each once: the main chain first, those below each where they are pointed at."""
    waiting = [(GROUP, _number(block, 4, "I", order))]
    seen: set[int] = set()
    while waiting and len(seen) < MAX_DIRECTORIES:
        group, offset = waiting.pop(0)
        if offset in seen or not 8 <= offset < len(block):
            continue
        seen.add(offset)
        entries, following = _directory(block, offset, order)
        yield group, entries
        below = []
        for entry in entries:
            if group == PLACE or entry.tag not in (_EXIF, _GPS, _INTEROP, _SUB):
                continue
            kind = {_GPS: PLACE, _SUB: "EXIF: further picture"}.get(entry.tag, GROUP)
            below += [(kind, where) for where in _integers(entry, order)[:4]]
        after = f"EXIF: page {len(seen) + 1}" if len(block) > 128 * 1024 else PREVIEW
        waiting = [*below, *([(after, following)] if following and group in (GROUP, after) else []), *waiting]


def _directory(block: bytes, offset: int, order: _Order) -> tuple[list[Entry], int]:
    count = _number(block, offset, "H", order)
    entries: list[Entry] = []
    for index in range(min(count, MAX_ENTRIES)):
        at = offset + 2 + 12 * index
        if at + 12 > len(block):
            break
        tag, kind, number = struct.unpack_from(f"{order}HHI", block, at)
        size = _WIDTHS.get(kind, 0) * number
        if not size:
            continue
        start = at + 8 if size <= 4 else _number(block, at + 8, "I", order)
        entries.append(Entry(tag, kind, number, block[start : start + min(size, len(block))]))
    return entries, _number(block, offset + 2 + 12 * count, "I", order)


def _number(block: bytes, at: int, form: str, order: _Order) -> int:
    """An unsigned number, 0 where the block ends before it."""
    if at + struct.calcsize(form) > len(block):
        return 0
    return int(struct.unpack_from(order + form, block, at)[0])


def _name(tag: int, group: str) -> str:
    names = ExifTags.GPSTAGS if group == PLACE else ExifTags.TAGS
    return names.get(tag, f"Tag 0x{tag:04X}")


def _value(entry: Entry, order: _Order) -> str:
    """An entry in words; bytes that are no text are summarised."""
    if entry.tag in (_MAKER_NOTE, _PRINT_IM):
        return f"{len(entry.value):,} bytes, not taken apart"
    if entry.tag == _USER_COMMENT:
        return plain(comment_of(entry.value)) or "empty"
    if entry.tag in _WINDOWS:
        return plain(entry.value.decode("utf-16-le", "replace").rstrip("\x00"))
    if entry.kind in (2, 129):
        return plain(text_of(entry.value))
    if entry.kind in (1, 7):
        small = entry.count <= 4 and entry.kind == 1
        return ", ".join(str(byte) for byte in entry.value) if small else text_or_summary(entry.value)
    return _listed(entry, order) or summary(entry.value)


def _listed(entry: Entry, order: _Order) -> str:
    """The numbers of an entry, as many as are shown; empty where its bytes hold none."""
    if entry.kind in (5, 10):
        shown = [_fraction(*pair) for pair in _fractions(entry, order)]
    else:
        shown = [f"{number:g}" if isinstance(number, float) else str(number) for number in _numbers(entry, order)]
    more = f" … ({entry.count:,} numbers)" if entry.count > len(shown) else ""
    return ", ".join(shown) + more


def _numbers(entry: Entry, order: _Order) -> tuple[int | float, ...]:
    form = _FORMS.get(entry.kind)
    if form is None:
        return ()
    count = min(MAX_NUMBERS, len(entry.value) // struct.calcsize(form))
    return struct.unpack_from(f"{order}{count}{form}", entry.value)


def _integers(entry: Entry, order: _Order) -> list[int]:
    return [number for number in _numbers(entry, order) if isinstance(number, int)]


def _fractions(entry: Entry, order: _Order) -> list[tuple[int, int]]:
    form = "I" if entry.kind == 5 else "i"
    count = min(MAX_NUMBERS, len(entry.value) // 8)
    flat = struct.unpack_from(f"{order}{2 * count}{form}", entry.value)
    return list(zip(flat[::2], flat[1::2], strict=True))


def _fraction(above: int, below: int) -> str:
    if below == 0:
        return f"{above}/0"
    if below == 1 or above % below == 0:
        return str(above // below)
    return f"{above}/{below} ({above / below:.4g})" if above == 1 else f"{above / below:.6g}"


def _position(place: dict[int, Entry], order: _Order) -> str:
    """Latitude and longitude in degrees (Exif 3.0, 4.6.7); empty where one is missing or makes no sense."""
    found: list[str] = []
    for reference, where, limit in ((1, 2, 90.0), (3, 4, 180.0)):
        degrees = _degrees(place.get(where), order)
        if degrees is None or reference not in place or degrees > limit:
            return ""
        found.append(f"{degrees:.6f}° {plain(text_of(place[reference].value), 4)}")
    return ", ".join(found)


def _degrees(entry: Entry | None, order: _Order) -> float | None:
    if entry is None or entry.kind != 5:
        return None
    parts = _fractions(entry, order)
    if len(parts) < 3 or any(below == 0 for _, below in parts[:3]):
        return None
    return sum(above / below / 60.0**place for place, (above, below) in enumerate(parts[:3]))
