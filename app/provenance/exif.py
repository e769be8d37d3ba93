"""Read the few EXIF tags that speak of a picture's origin, from a TIFF structure, within bounds.

Formats: TIFF 6.0 (image file directories) and Exif 3.0 (CIPA DC-008). A directory that
points outside the block, or to itself, is left out; nothing raises.
"""

from __future__ import annotations

from typing import Literal

MAX_ENTRIES = 512
MAX_VALUE = 256 * 1024

MAKE, MODEL, SOFTWARE, DESCRIPTION, ARTIST, COPYRIGHT, HOST = 0x10F, 0x110, 0x131, 0x10E, 0x13B, 0x8298, 0x13C
XMP, IPTC, ICC, EXIF_DIRECTORY = 0x2BC, 0x83BB, 0x8773, 0x8769
EXPOSURE_TIME, F_NUMBER, ISO, SHUTTER, USER_COMMENT, LENS, FOCAL_LENGTH = (
    0x829A, 0x829D, 0x8827, 0x9201, 0x9286, 0xA434, 0x920A,
)  # fmt: skip
EXPOSURE = (EXPOSURE_TIME, F_NUMBER, ISO, SHUTTER, FOCAL_LENGTH)

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_ORDERS: dict[bytes, Literal["little", "big"]] = {b"II*\x00": "little", b"MM\x00*": "big"}


def read_tags(block: bytes) -> dict[int, bytes]:
    """The raw values of the first directory and of the Exif directory below it, by tag; empty when there is none."""
    order = _ORDERS.get(block[:4])
    if order is None:
        return {}
    tags = _directory(block, int.from_bytes(block[4:8], order), order)
    pointer = tags.get(EXIF_DIRECTORY)
    if pointer is not None and len(pointer) == 4:
        below = _directory(block, int.from_bytes(pointer, order), order)
        tags = {**below, **tags}
    return tags


def _directory(block: bytes, offset: int, order: Literal["little", "big"]) -> dict[int, bytes]:
    tags: dict[int, bytes] = {}
    count = int.from_bytes(block[offset : offset + 2], order)
    for index in range(min(count, MAX_ENTRIES)):
        entry = block[offset + 2 + 12 * index : offset + 14 + 12 * index]
        if len(entry) < 12:
            break
        size = _SIZES.get(int.from_bytes(entry[2:4], order), 0) * int.from_bytes(entry[4:8], order)
        if size == 0 or size > MAX_VALUE:
            continue
        if size <= 4:
            value = entry[8 : 8 + size]
        else:
            start = int.from_bytes(entry[8:12], order)
            value = block[start : start + size]
        tags.setdefault(int.from_bytes(entry[:2], order), value)
    return tags


def text_of(value: bytes) -> str:
    """A tag's value as text: UTF-8 if it is that, else Latin-1, up to the first zero."""
    head = value.split(b"\x00", 1)[0]
    try:
        return head.decode("utf-8").strip()
    except UnicodeDecodeError:
        return head.decode("latin-1").strip()


def comment_of(value: bytes) -> str:
    """A UserComment (Exif 3.0, 4.6.6.6): eight bytes name the encoding of the rest."""
    code, rest = value[:8], value[8:]
    if code == b"UNICODE\x00":
        # The byte order is nowhere stated; in Latin script the zero bytes tell.
        big = rest[:200:2].count(0) >= rest[1:200:2].count(0)
        return rest.decode("utf-16-be" if big else "utf-16-le", "replace").strip("\x00 ")
    return text_of(rest if code.rstrip(b"\x00") in (b"", b"ASCII", b"JIS") else value)
