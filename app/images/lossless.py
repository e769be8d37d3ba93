"""Takes the metadata out of JPEG, PNG, WebP and GIF files without touching a single coded pixel.

What stays is an allow-list: what decoders need, and the colour profile. Everything else
goes – EXIF, XMP, IPTC, comments, text, times, private blocks, and whatever is appended
behind the picture. An orientation other than 1 is put back as an EXIF block that holds
nothing else.

Formats: JPEG (ITU-T T.81 annex B; JFIF; C2PA in APP11 as ISO/IEC 19566-5 boxes), PNG
(W3C PNG third edition; C2PA in `caBX`), WebP (RIFF container specification; C2PA in `C2PA`),
GIF (GIF89a; C2PA in the application extension `C2PA_GIF`).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs acTL fcTL fdAT".split()
)
_PNG_NAMES = {b"eXIf": "EXIF", b"tEXt": "text", b"iTXt": "text", b"zTXt": "text", b"tIME": "time"}
_WEBP_KEPT = frozenset((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_WEBP_NAMES = {b"EXIF": "EXIF", b"XMP ": "XMP"}
_WEBP_EXIF_FLAG, _WEBP_XMP_FLAG = 0x08, 0x04
C2PA_NAME = "Content Credentials"

_GIF_EXTENSION, _GIF_IMAGE, _GIF_TRAILER = 0x21, 0x2C, 0x3B
_GIF_CONTROL, _GIF_COMMENT, _GIF_APPLICATION = 0xF9, 0xFE, 0xFF
_GIF_KEPT = frozenset((b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"))

# In entropy-coded data 0xFF is followed by 0 or a restart marker; anything else is the next marker.
_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_SOI, _EOI, _SOS, _COM = 0xD8, 0xD9, 0xDA, 0xFE
_APP0, _APP1, _APP2, _APP11, _APP13, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xEB, 0xED, 0xEE, 0xEF


class NotStrippableError(ValueError):
    """The file's structure is not understood well enough to promise that nothing is left in it."""


@dataclass(slots=True)
class Stripped:
    """The new file and the names of what was taken out, in order of first appearance."""

    data: bytes = b""
    removed: list[str] = field(default_factory=list)
    has_c2pa: bool = False

    def note(self, name: str) -> None:
        """Remember that something called `name` was taken out."""
        if name not in self.removed:
            self.removed.append(name)


def strip(data: bytes, mime: str, *, orientation: int = 1, keep_c2pa: bool = False) -> Stripped:
    """Take the metadata out of a file of type `mime`.

    Args:
        data: the whole file.
        mime: one of `STRIPPABLE`.
        orientation: the EXIF orientation, 1–8, that the result must still be shown with.
        keep_c2pa: leave the C2PA manifest store where it is.

    Raises:
        NotStrippableError: the structure is not that of such a file.
    """
    stripped = Stripped()
    try:
        _STRIPPERS[mime](data, stripped, orientation, keep_c2pa)
    except (IndexError, struct.error) as error:
        raise NotStrippableError(str(error)) from error
    return stripped


def orientation_exif(orientation: int) -> bytes:
    """A TIFF structure with one directory of one entry: the orientation (TIFF 6.0, section 2)."""
    return struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def _strip_jpeg(data: bytes, stripped: Stripped, orientation: int, keep_c2pa: bool) -> None:  # noqa: FBT001
    if data[:2] != b"\xff\xd8":
        raise NotStrippableError("no JPEG")
    parts: list[bytes] = []
    end = 2
    for marker, segment, after in _jpeg_segments(data):
        kept = _jpeg_kept(marker, segment, stripped, keep_c2pa)
        if kept is not None:
            parts.append(kept)
        end = after
    if orientation != 1:
        body = b"Exif\0\0" + orientation_exif(orientation)
        has_jfif = bool(parts) and parts[0].startswith(b"\xff\xe0")  # JFIF wants to stand first
        parts.insert(1 if has_jfif else 0, b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body)
    parts.insert(0, b"\xff\xd8")
    if data[end:].strip(b"\0"):
        stripped.note("data behind the picture")
    stripped.data = b"".join(parts)


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Every marker segment after SOI – a scan together with its coded data – with the position behind it."""
    at = 2
    while True:
        if data[at] != 0xFF:
            raise NotStrippableError("no marker where one must be")
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        start = at - 1
        at += 1
        if marker == _EOI:
            yield marker, b"\xff\xd9", at
            return
        if marker in (0x00, _SOI) or 0xD0 <= marker <= 0xD7:
            raise NotStrippableError("a marker that does not belong here")
        (length,) = struct.unpack_from(">H", data, at)
        if length < 2 or at + length > len(data):
            raise NotStrippableError("a segment that runs over the end")
        at += length
        if marker == _SOS:
            found = _NEXT_MARKER.search(data, at)
            if found is None:
                raise NotStrippableError("no end of the picture")
            at = found.start()
        yield marker, data[start:at], at


def _jpeg_kept(marker: int, segment: bytes, stripped: Stripped, keep_c2pa: bool) -> bytes | None:  # noqa: FBT001
    """The segment as it stays, or None when it goes."""
    body = segment[4:]
    if marker != _COM and not _APP0 <= marker <= _APP15:
        return segment
    if marker == _APP0 and body.startswith(b"JFIF\0") and len(body) >= 14:
        # Version, density and no thumbnail.
        return b"\xff\xe0\x00\x10" + body[:12] + b"\0\0"
    if (marker == _APP2 and body.startswith(b"ICC_PROFILE\0")) or (marker == _APP14 and body.startswith(b"Adobe")):
        return segment
    if marker == _APP11 and body.startswith(b"JP"):
        stripped.has_c2pa = True
        if keep_c2pa:
            return segment
    stripped.note(_jpeg_name(marker, body))
    return None


def _jpeg_name(marker: int, body: bytes) -> str:
    if marker == _APP1 and body.startswith(b"Exif"):
        return "EXIF"
    if marker == _APP2 and body.startswith(b"MPF"):
        return "further pictures"
    if marker == _APP11 and body.startswith(b"JP"):
        return C2PA_NAME
    return {_COM: "comment", _APP1: "XMP", _APP13: "IPTC"}.get(marker, "application data")


def _strip_png(data: bytes, stripped: Stripped, orientation: int, keep_c2pa: bool) -> None:  # noqa: FBT001
    if not data.startswith(PNG_SIGNATURE):
        raise NotStrippableError("no PNG")
    parts = [PNG_SIGNATURE]
    at = len(PNG_SIGNATURE)
    kind = b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        chunk = data[at : at + 12 + length]
        if len(chunk) != 12 + length:
            raise NotStrippableError("a chunk that runs over the end")
        at += len(chunk)
        stripped.has_c2pa |= kind == b"caBX"
        if kind in _PNG_KEPT or (kind == b"caBX" and keep_c2pa):
            parts.append(_plain_iccp(chunk) if kind == b"iCCP" else chunk)
        else:
            stripped.note(C2PA_NAME if kind == b"caBX" else _PNG_NAMES.get(kind, "private data"))
        if kind == b"IHDR" and orientation != 1:
            parts.append(_png_chunk(b"eXIf", orientation_exif(orientation)))
    if at < len(data):
        stripped.note("data behind the picture")
    stripped.data = b"".join(parts)


def _plain_iccp(chunk: bytes) -> bytes:
    """The colour profile under a name that tells nothing."""
    _, separator, rest = chunk[8:-4].partition(b"\0")
    return _png_chunk(b"iCCP", b"icc" + separator + rest)


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _strip_webp(data: bytes, stripped: Stripped, orientation: int, keep_c2pa: bool) -> None:  # noqa: FBT001
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise NotStrippableError("no WebP")
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise NotStrippableError("shorter than it says")
    if data[end:].strip(b"\0"):
        stripped.note("data behind the picture")
    parts: list[bytes] = []
    for kind, body in _riff_chunks(data[12:end]):
        stripped.has_c2pa |= kind == b"C2PA"
        if kind == b"VP8X":
            flags = body[0] & ~(_WEBP_EXIF_FLAG | _WEBP_XMP_FLAG) | (_WEBP_EXIF_FLAG if orientation != 1 else 0)
            parts.append(_riff_chunk(kind, bytes([flags]) + body[1:]))
        elif kind == b"ANMF":
            inner = [_riff_chunk(k, b) for k, b in _riff_chunks(body[16:]) if k in (b"ALPH", b"VP8 ", b"VP8L")]
            parts.append(_riff_chunk(kind, body[:16] + b"".join(inner)))
        elif kind in _WEBP_KEPT or (kind == b"C2PA" and keep_c2pa):
            parts.append(_riff_chunk(kind, body))
        else:
            stripped.note(C2PA_NAME if kind == b"C2PA" else _WEBP_NAMES.get(kind, "private data"))
    if not any(part.startswith((b"VP8 ", b"VP8L", b"ANMF")) for part in parts):
        raise NotStrippableError("no picture inside")
    if orientation != 1:
        parts.append(_riff_chunk(b"EXIF", orientation_exif(orientation)))
    body = b"WEBP" + b"".join(parts)
    stripped.data = b"RIFF" + struct.pack("<I", len(body)) + body


def _riff_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, at)
        body = data[at + 8 : at + 8 + length]
        if len(body) != length:
            raise NotStrippableError("a chunk that runs over the end")
        yield kind, body
        at += 8 + length + length % 2


def _riff_chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _strip_gif(data: bytes, stripped: Stripped, _orientation: int, keep_c2pa: bool) -> None:  # noqa: FBT001
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        raise NotStrippableError("no GIF")
    at = 13 + _gif_table(data[10])
    parts = [data[:at]]
    while data[at] != _GIF_TRAILER:
        start = at
        if data[at] == _GIF_IMAGE:
            at = _gif_blocks_end(data, at + 11 + _gif_table(data[at + 9]))
            parts.append(data[start:at])
        elif data[at] == _GIF_EXTENSION:
            at = _gif_blocks_end(data, at + 2)
            name = _gif_unwanted(data[start + 1], data[start + 3 : start + 14], stripped, keep_c2pa)
            if name:
                stripped.note(name)
            else:
                parts.append(data[start:at])
        else:
            raise NotStrippableError("no block where one must be")
    if data[at + 1 :].strip(b"\0"):
        stripped.note("data behind the picture")
    parts.append(data[at : at + 1])
    stripped.data = b"".join(parts)


def _gif_table(flags: int) -> int:
    """The size of the colour table that these flags announce."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _gif_blocks_end(data: bytes, at: int) -> int:
    """The position behind a chain of sub-blocks."""
    while data[at]:
        at += data[at] + 1
    return at + 1


def _gif_unwanted(label: int, application: bytes, stripped: Stripped, keep_c2pa: bool) -> str:  # noqa: FBT001
    """What an extension that has to go is called; empty for one that stays."""
    if label == _GIF_CONTROL or (label == _GIF_APPLICATION and application in _GIF_KEPT):
        return ""
    if label == _GIF_APPLICATION and application.startswith(b"C2PA_GIF"):
        stripped.has_c2pa = True
        return "" if keep_c2pa else C2PA_NAME
    if label == _GIF_APPLICATION:
        return "XMP" if application.startswith(b"XMP Data") else "application data"
    if label == _GIF_COMMENT:
        return "comment"
    raise NotStrippableError("text that is drawn, or an extension nobody knows")


_STRIPPERS: dict[str, Callable[[bytes, Stripped, int, bool], None]] = {
    "image/jpeg": _strip_jpeg,
    "image/png": _strip_png,
    "image/webp": _strip_webp,
    "image/gif": _strip_gif,
}
STRIPPABLE = frozenset(_STRIPPERS)
