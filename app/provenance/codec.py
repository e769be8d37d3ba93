"""Provenance and declarations to and from JSON, for the sandbox's reply, the store and the command line.

The shape is that of the domain's dataclasses, with three differences: a provenance says
with `"type"` whether it is a "report" or an "absence"; `raw` is text; and a thumbnail's
pixels are either `"blob": n`, an index into bytes that travel beside, or `"pixels"`, the
RGBA bytes zlib-compressed and in base64.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from app.domain.provenance import Declaration, Provenance, ProvenanceAbsence, ProvenanceReport
from app.errors import MalformedAnswerError

MAX_THUMBNAIL_SIDE = 1024


def provenance_to_json(provenance: Provenance, blobs: list[bytes] | None = None) -> dict[str, Any]:
    """A JSON object; with `blobs`, pixels are appended there and referred to by index."""
    data: dict[str, Any] = msgspec.to_builtins(provenance, builtin_types=(bytes,))
    if isinstance(provenance, ProvenanceAbsence):
        return {"type": "absence", **data}
    data["raw"] = provenance.raw.decode("utf-8", "replace")
    for thumbnail in _thumbnails(data):
        pixels: bytes = thumbnail.pop("rgba")
        if blobs is None:
            thumbnail["pixels"] = base64.b64encode(zlib.compress(pixels, 1)).decode("ascii")
        else:
            thumbnail["blob"] = len(blobs)
            blobs.append(pixels)
    return {"type": "report", **data}


def provenance_from_json(data: Mapping[str, Any], blobs: Sequence[bytes | memoryview] = ()) -> Provenance:
    """The reverse of `provenance_to_json`; `data` is not changed.

    Raises:
        MalformedAnswerError: the object is not of this shape, or its pixels do not fit their size.
    """
    try:
        fields = msgspec.to_builtins(data, builtin_types=(bytes,))
        kind = fields.pop("type")
        if kind == "absence":
            return msgspec.convert(fields, ProvenanceAbsence)
        if kind == "report":
            fields["raw"] = fields["raw"].encode("utf-8", "replace")
            for thumbnail in _thumbnails(fields):
                thumbnail["rgba"] = _pixels(thumbnail, blobs)
            return msgspec.convert(fields, ProvenanceReport, builtin_types=(bytes,))
        msg = f"The stored reading of a file's provenance is of an unknown type ({kind!r})."
    except (
        msgspec.ValidationError, KeyError, IndexError, TypeError, ValueError, AttributeError, zlib.error, binascii.Error
    ) as error:  # fmt: skip
        msg = f"The stored reading of a file's provenance cannot be understood ({type(error).__name__}: {error})."
        raise MalformedAnswerError(msg) from error
    raise MalformedAnswerError(msg)


def declarations_to_json(declarations: Iterable[Declaration]) -> list[dict[str, str]]:
    """A JSON list of `{source, value, says}`."""
    return [msgspec.to_builtins(declaration) for declaration in declarations]


def declarations_from_json(data: object) -> tuple[Declaration, ...]:
    """The reverse of `declarations_to_json`.

    Raises:
        MalformedAnswerError: the list is not of this shape.
    """
    try:
        return msgspec.convert(data, tuple[Declaration, ...])
    except msgspec.ValidationError as error:
        msg = f"The stored declarations of a file cannot be understood ({error})."
        raise MalformedAnswerError(msg) from error


def _thumbnails(report: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    for manifest in report["manifests"]:
        for owner in (manifest, *manifest["ingredients"]):
            if owner.get("thumbnail") is not None:
                yield owner["thumbnail"]


def _pixels(thumbnail: dict[str, Any], blobs: Sequence[bytes | memoryview]) -> bytes:
    width, height = int(thumbnail["width"]), int(thumbnail["height"])
    if not (0 < width <= MAX_THUMBNAIL_SIDE and 0 < height <= MAX_THUMBNAIL_SIDE):
        msg = f"a thumbnail of {width} × {height}"
        raise ValueError(msg)
    size = width * height * 4
    if "blob" in thumbnail:
        pixels = bytes(blobs[int(thumbnail.pop("blob"))])
    else:
        packed = base64.b64decode(thumbnail.pop("pixels"), validate=True)
        pixels = zlib.decompressobj().decompress(packed, size + 1)
    if len(pixels) != size:
        msg = f"{len(pixels)} bytes for a thumbnail of {width} × {height}"
        raise ValueError(msg)
    return pixels
