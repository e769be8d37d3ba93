"""Take the metadata out of image files without decoding a picture: XMP, EXIF, IPTC, PNG text, comments, ICC.

Each reader walks the file by its own length fields, checks every bound before it reads,
and stops at the first thing that does not fit, keeping what it has. Nothing here raises
for a damaged file. Formats: JPEG (ITU-T T.81 Annex B, Adobe XMP part 3), PNG 3rd edition,
WebP (RIFF), TIFF 6.0; for the rest (HEIC, AVIF, GIF, JPEG XL, …) the XMP packet and the
Exif block are looked for by their marks.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_BLOCK = 2 * 1024 * 1024
MAX_BLOCKS = 2_000
MAX_SCAN = 16 * 1024 * 1024
MAX_TOTAL = 32 * 1024 * 1024

_XMP_JPEG = b"http://ns.adobe.com/xap/1.0/\x00"
_XMP_JPEG_MORE = b"http://ns.adobe.com/xmp/extension/\x00"
_XMP_MORE_HEAD = 32 + 4 + 4  # a digest, the whole length, the offset of this part
_PHOTOSHOP = b"Photoshop 3.0\x00"
_ICC = b"ICC_PROFILE\x00"
_ICC_HEAD = len(_ICC) + 2  # and which part of how many
_XMP_KEY = "xml:com.adobe.xmp"


@dataclass(slots=True)
class Blocks:
    """The metadata found: texts by (where, key, text), EXIF as TIFF, XMP packets, IPTC records, ICC profiles."""

    texts: list[tuple[str, str, str]] = field(default_factory=list)
    exif: list[bytes] = field(default_factory=list)
    xmp: list[bytes] = field(default_factory=list)
    iptc: list[bytes] = field(default_factory=list)
    icc: list[bytes] = field(default_factory=list)
    left: int = MAX_TOTAL

    def room(self) -> int:
        """How many bytes the next block may have, so that many small lies do not add up to a large one."""
        return min(MAX_BLOCK, self.left)

    def add(self, kind: list[bytes], block: bytes) -> None:
        """Put `block` among its kind and count it."""
        self.left -= len(block)
        kind.append(block)


def find_blocks(view: memoryview) -> Blocks:
    """All metadata blocks of a file's bytes, within `MAX_BLOCK` bytes each and `MAX_BLOCKS` of them."""
    head = bytes(view[:16])
    found = Blocks()
    if head[:2] == b"\xff\xd8":
        _jpeg(view, found)
    elif head[:8] == b"\x89PNG\r\n\x1a\n":
        _png(view, found)
    elif head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        _webp(view, found)
    elif head[:4] in (b"II*\x00", b"MM\x00*"):
        found.exif.append(bytes(view[:MAX_SCAN]))  # a TIFF file is what an EXIF block is a small one of
    else:
        _scan(view, found)
    return found


def _jpeg(view: memoryview, found: Blocks) -> None:
    more: list[bytes] = []
    profile: list[tuple[int, bytes]] = []
    for marker, payload in _segments(view):
        if marker == 0xE1 and payload.startswith(_XMP_JPEG):
            found.xmp.append(payload[len(_XMP_JPEG) :])
        elif marker == 0xE1 and payload.startswith(_XMP_JPEG_MORE):
            more.append(payload[len(_XMP_JPEG_MORE) + _XMP_MORE_HEAD :])
        elif marker == 0xE1 and payload.startswith(b"Exif\x00"):
            found.exif.append(payload[6:])
        elif marker == 0xE2 and payload.startswith(_ICC) and len(payload) > _ICC_HEAD:
            profile.append((payload[len(_ICC)], payload[_ICC_HEAD:]))
        elif marker == 0xED and payload.startswith(_PHOTOSHOP):
            found.iptc.extend(_image_resources(payload[len(_PHOTOSHOP) :]))
        elif marker == 0xFE:
            found.texts.append(("JPEG comment", "", decode_text(payload)))
    if more:
        found.xmp.append(b"".join(more)[:MAX_BLOCK])
    if profile:
        found.icc.append(b"".join(part for _, part in sorted(profile, key=lambda one: one[0]))[:MAX_BLOCK])


def _segments(view: memoryview) -> Iterator[tuple[int, bytes]]:
    """The JPEG segments before the first scan, as (marker, payload)."""
    position = 2
    for _ in range(MAX_BLOCKS):
        if position + 4 > len(view) or view[position] != 0xFF:
            return
        marker = view[position + 1]
        if marker in (0xD9, 0xDA):
            return
        if 0xD0 <= marker <= 0xD8 or marker in (0x01, 0xFF):  # without a length; 0xFF fills
            position += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(view[position + 2 : position + 4], "big")
        if length < 2:
            return
        yield marker, bytes(view[position + 4 : position + 2 + length])
        position += 2 + length


def _image_resources(data: bytes) -> Iterator[bytes]:
    """The IPTC record (resource 0x0404) among Photoshop's image resource blocks."""
    position = 0
    while data[position : position + 4] == b"8BIM" and position + 12 <= len(data):
        resource = int.from_bytes(data[position + 4 : position + 6], "big")
        name = data[position + 6] + 1
        start = position + 6 + name + (name & 1)
        length = int.from_bytes(data[start : start + 4], "big")
        if resource == 0x0404:
            yield data[start + 4 : start + 4 + length]
        position = start + 4 + length + (length & 1)


def _png(view: memoryview, found: Blocks) -> None:
    position = 8
    for _ in range(MAX_BLOCKS):
        if position + 8 > len(view):
            return
        length = int.from_bytes(view[position : position + 4], "big")
        kind = bytes(view[position + 4 : position + 8])
        data = view[position + 8 : position + 8 + min(length, found.room())]
        if kind == b"eXIf":
            found.add(found.exif, bytes(data))
        elif kind == b"iCCP":
            found.add(found.icc, _inflate(bytes(data).partition(b"\x00")[2][1:], found.room()))
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            key, raw, encoding = _png_text(kind, bytes(data), found.room())
            if key.lower() == _XMP_KEY:
                found.add(found.xmp, raw)
            elif key:
                found.left -= len(raw)
                found.texts.append(("PNG text", key, raw.decode(encoding, "replace")))
        elif kind == b"IEND":
            return
        position += 12 + length


def _png_text(kind: bytes, data: bytes, room: int) -> tuple[str, bytes, str]:
    """The keyword, the unpacked bytes and the encoding of a text chunk; an empty keyword for one that is damaged."""
    keyword, separator, rest = data.partition(b"\x00")
    key = keyword[:79].decode("latin-1")
    if not separator or not key:
        return "", b"", "latin-1"
    if kind == b"tEXt":
        return key, rest, _latin_or_utf8(rest)
    if kind == b"zTXt":
        text = _inflate(rest[1:], room)
        return key, text, _latin_or_utf8(text)
    if len(rest) < 2:
        return "", b"", "utf-8"
    parts = rest[2:].split(b"\x00", 2)  # language, translated keyword, text
    if len(parts) < 3:
        return "", b"", "utf-8"
    return key, _inflate(parts[2], room) if rest[0] == 1 else parts[2], "utf-8"


def _latin_or_utf8(text: bytes) -> str:
    """Latin-1, as the standard says, unless the bytes are UTF-8, as many generators write."""
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return "latin-1"
    return "utf-8"


def _inflate(data: bytes, room: int) -> bytes:
    """At most `room` bytes of a zlib stream; what came out before an error counts."""
    unpacker = zlib.decompressobj()
    out = bytearray()
    try:
        for start in range(0, len(data), 16 * 1024):
            if len(out) >= room or unpacker.eof:
                break
            out += unpacker.decompress(unpacker.unconsumed_tail + data[start : start + 16 * 1024], room - len(out))
    except zlib.error:
        pass
    return bytes(out)


def _webp(view: memoryview, found: Blocks) -> None:
    position = 12
    for _ in range(MAX_BLOCKS):
        if position + 8 > len(view):
            return
        kind = bytes(view[position : position + 4])
        length = int.from_bytes(view[position + 4 : position + 8], "little")
        if kind in (b"XMP ", b"EXIF", b"ICCP"):
            data = bytes(view[position + 8 : position + 8 + min(length, found.room())])
            target = {b"XMP ": found.xmp, b"EXIF": found.exif}.get(kind, found.icc)
            found.add(target, data.removeprefix(b"Exif\x00\x00"))
        position += 8 + length + (length & 1)


def _scan(view: memoryview, found: Blocks) -> None:
    """XMP packets and Exif blocks by their marks, in the first 16 MB."""
    data = bytes(view[:MAX_SCAN])
    start = 0
    for _ in range(16):
        start = data.find(b"<x:xmpmeta", start)
        if start < 0:
            break
        end = data.find(b"</x:xmpmeta>", start, start + MAX_BLOCK)
        if end < 0:
            break
        found.xmp.append(data[start:end])
        start = end
    for mark in (b"Exif\x00\x00II*\x00", b"Exif\x00\x00MM\x00*"):
        start = data.find(mark)
        if start >= 0:
            found.exif.append(data[start + 6 : start + 6 + MAX_BLOCK])


def decode_text(data: bytes) -> str:
    """UTF-8 if it is that, else Latin-1; trailing zeros are dropped."""
    trimmed = data[:MAX_BLOCK].rstrip(b"\x00")
    return trimmed.decode(_latin_or_utf8(trimmed), "replace")
