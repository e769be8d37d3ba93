"""Recognise, by content alone, the file formats that can carry a C2PA manifest store."""

from __future__ import annotations

import re

JUMBF = "application/c2pa"
SVG = "image/svg+xml"

# What may stand before the root element of an SVG: byte order mark, XML declaration, comments, a document type.
# The group is possessive: what it took it does not give back, so hostile white space costs linear time.
_SVG_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:\s|<\?[^>]{0,2000}>|<!--(?:[^-]|-(?!->)){0,8000}-->|<!DOCTYPE[^>\[]{0,2000}"
    rb"(?:\[[^\]]{0,8000}\])?[^>]{0,200}>)*+<(?:[A-Za-z_][\w.-]{0,60}:)?svg[\s/>]",
    re.IGNORECASE,
)
_HEAD = 16 * 1024

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"II+\x00", "image/tiff"),
    (0, b"MM\x00+", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AVI ", "video/avi"),
    (0, b"%PDF-", "application/pdf"),
    (4, b"JXL \r\n\x87\n", "image/jxl"),
    (0, b"\xff\x0a", "image/jxl"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (4, b"jumb", JUMBF),
)
_BRANDS = {b"avif": "image/avif", b"avis": "image/avif", b"mif1": "image/heif", b"msf1": "image/heif"}


def sniff_carrier(head: bytes) -> str | None:
    """The MIME type of a format that can carry C2PA, from a file's first bytes (16 KiB are enough); None if it cannot.

    The list is what c2pa-rs 0.91 reads (`Reader.get_supported_mime_types`), less the
    archive and office formats, which are no images.
    """
    head = head[:_HEAD]
    for offset, magic, mime in _MAGIC:
        if head[offset : offset + len(magic)] == magic and (offset != 8 or head[:4] == b"RIFF"):
            return mime
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        return "image/heic" if brand[:3] in (b"hei", b"hev") else _BRANDS.get(brand, "video/mp4")
    return SVG if _SVG_START.match(head) else None
