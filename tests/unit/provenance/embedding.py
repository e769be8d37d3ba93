"""Puts metadata into small pictures by hand, so that the readers are not tested against their own like."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Literal

from PIL import Image

from tests.unit.provenance.signing import picture

XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" {attributes}>{elements}</rdf:Description>'
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def xmp(attributes: str = "", elements: str = "") -> bytes:
    """An XMP packet with these attributes and elements of its one description."""
    return XMP.format(attributes=attributes, elements=elements).encode()


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    """A JPEG with these (marker, payload) right after its start."""
    plain = picture()
    body = b"".join(struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data for marker, data in segments)
    return plain[:2] + body + plain[2:]


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG with these (kind, data) right after its header."""
    plain = picture("image/png")
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return plain[:33] + body + plain[33:]


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WebP with these (kind, data) at its end."""
    body = picture("image/webp")[8:]
    for kind, data in chunks:
        body += kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) & 1)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def exif(
    first: dict[int, bytes | str], below: dict[int, bytes | str] | None = None, order: Literal["<", ">"] = "<"
) -> bytes:
    """A TIFF structure with these tags in the first directory, and `below` in the Exif directory."""

    def directory(tags: dict[int, bytes | str], start: int) -> bytes:
        heap, entries = b"", b""
        room = start + 2 + 12 * len(tags) + 4
        for tag, value in sorted(tags.items()):
            data = value.encode() + b"\0" if isinstance(value, str) else value
            kind = 2 if isinstance(value, str) else 7
            if tag == 0x8769:
                kind, count, inline = 4, 1, data
            else:
                count = len(data)
                inline = data.ljust(4, b"\0") if count <= 4 else struct.pack(order + "I", room + len(heap))
                heap += data if count > 4 else b""
            entries += struct.pack(order + "HHI", tag, kind, count) + inline
        return struct.pack(order + "H", len(tags)) + entries + bytes(4) + heap

    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    if below is None:
        return head + directory(first, 8)
    size = len(directory({**first, 0x8769: bytes(4)}, 8))
    top = directory({**first, 0x8769: struct.pack(order + "I", 8 + size)}, 8)
    return head + top + directory(below, 8 + size)


def iptc(*datasets: tuple[int, str]) -> bytes:
    """A Photoshop block with an IPTC record of these (number, text)."""
    record = b"".join(
        struct.pack(">BBBH", 0x1C, 2, number, len(text.encode())) + text.encode() for number, text in datasets
    )
    return b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">HBBI", 0x0404, 0, 0, len(record)) + record


def tiff(tags: dict[int, str]) -> bytes:
    """A whole TIFF picture with these tags, written by Pillow."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "TIFF", tiffinfo=tags)
    return buffer.getvalue()
