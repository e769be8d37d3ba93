"""Makes the very bytes that a provider receives: untouched where possible, stripped, re-encoded or scaled where needed.

Runs in the sandbox. Everything that differs from the file is said in plain words, for
the preflight and the egress ledger. The same file and specification give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image

from app.errors import UnsupportedImageError
from app.images import colour, decode, lossless
from app.images.decode import Answer, Opened
from app.images.stream import Mapped

_ENCODERS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_FROM_LOSSLESS = frozenset({"PNG", "BMP", "TIFF", "GIF", "ICO", "PPM", "TGA", "QOI", "PSD"})
_WITHOUT_METADATA = frozenset({"image/bmp", "image/x-portable-anymap", "image/qoi"})
_SAME_MIME = {"image/heif": "image/heic", "image/jpg": "image/jpeg"}
_QUALITIES = (92, 85, 75, 60)
_SHRINK = 0.8
_SMALLEST_SIDE = 32


@dataclass(frozen=True, slots=True)
class _Wanted:
    mimes: tuple[str, ...]
    max_bytes: int
    max_pixels: int | None
    strip_metadata: bool
    keep_c2pa: bool


def prepare(mapped: Mapped, args: dict[str, Any]) -> Answer:
    """The bytes for a provider, by a `PrepareSpec` given as JSON.

    Args:
        mapped: the file.
        args: `mimes` (accepted types, preferred first), `max_bytes`, `max_pixels` (or
            None), `strip_metadata`, `keep_c2pa`, `pixels_limit`.

    Returns:
        `mime`, `alterations` (sentences' parts, empty: the file itself), `sha256` and
        `byte_size` of the one blob.

    Raises:
        UnsupportedImageError: no accepted type can be made of it, or not small enough.
        UnreadableImageError: damaged, or over a limit.
    """
    wanted = _Wanted(
        tuple(_SAME_MIME.get(mime, mime) for mime in args["mimes"]),
        int(args["max_bytes"]),
        int(args["max_pixels"]) if args.get("max_pixels") else None,
        bool(args.get("strip_metadata", True)),
        bool(args.get("keep_c2pa", False)),
    )
    opened = decode.open_picture(mapped, int(args.get("pixels_limit") or decode.PIXEL_LIMIT))
    mime, data, alterations = _without_decoding(mapped, opened, wanted) or _encoded(mapped, opened, wanted)
    meta: dict[str, Any] = {
        "mime": mime,
        "alterations": alterations,
        "sha256": hashlib.sha256(data).hexdigest(),
        "byte_size": len(data),
    }
    return meta, [data]


def _without_decoding(mapped: Mapped, opened: Opened, wanted: _Wanted) -> tuple[str, bytes, list[str]] | None:
    """The file itself, or stripped of metadata; None when it must be encoded anew."""
    if opened.mime not in wanted.mimes:
        return None
    if wanted.max_pixels is not None and opened.width * opened.height > wanted.max_pixels:
        return None
    data, alterations = bytes(mapped), list[str]()
    if wanted.strip_metadata and opened.mime not in _WITHOUT_METADATA:
        if opened.mime not in lossless.STRIPPABLE:
            return None
        try:
            stripped = lossless.strip(data, opened.mime, orientation=opened.turn, keep_c2pa=wanted.keep_c2pa)
        except lossless.NotStrippableError:
            return None
        if stripped.removed:
            data = stripped.data
            alterations.append(f"metadata removed ({', '.join(stripped.removed)})")
            if opened.turn != 1:
                alterations.append("orientation kept")
            if stripped.has_c2pa and wanted.keep_c2pa:
                alterations.append("Content Credentials kept, though they no longer match the altered file")
    return (opened.mime, data, alterations) if len(data) <= wanted.max_bytes else None


def _encoded(mapped: Mapped, opened: Opened, wanted: _Wanted) -> tuple[str, bytes, list[str]]:
    targets = _targets(opened, wanted.mimes)
    if not targets:
        msg = f"The provider takes neither {opened.format} nor a format into which Second Look converts."
        raise UnsupportedImageError(msg)
    picture = decode.pixels(opened, _box(opened, wanted.max_pixels))
    for size in _sizes(picture.size):
        scaled = picture if size == picture.size else picture.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
        for mime in targets:
            for data in _encodings(scaled, mime):
                if len(data) <= wanted.max_bytes:
                    return mime, data, _described(mapped, opened, scaled, mime)
    msg = f"The picture cannot be made smaller than {wanted.max_bytes} bytes, which is all that the provider takes."
    raise UnsupportedImageError(msg)


def _targets(opened: Opened, mimes: Sequence[str]) -> list[str]:
    """The types to try, best first: the file's own, then one that loses nothing where nothing was lost so far."""
    preferred = [opened.mime]
    if opened.format in _FROM_LOSSLESS or opened.has_alpha:
        preferred.append("image/png")
    return [mime for mime in dict.fromkeys([*preferred, *mimes]) if mime in mimes and mime in _ENCODERS]


def _box(opened: Opened, max_pixels: int | None) -> tuple[int, int] | None:
    if max_pixels is None or opened.width * opened.height <= max_pixels:
        return None
    scale = math.sqrt(max_pixels / (opened.width * opened.height))
    return max(1, int(opened.width * scale)), max(1, int(opened.height * scale))


def _sizes(size: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The size itself, then smaller and smaller ones."""
    scale = 1.0
    while True:
        now = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
        yield now
        if max(now) <= _SMALLEST_SIDE:
            return
        scale *= _SHRINK


def _encodings(picture: Image.Image, mime: str) -> Iterator[bytes]:
    """The picture in this type, largest first. Nothing of the file but its pixels gets in."""
    clean = (colour.flatten(picture) if mime == "image/jpeg" else picture).copy()
    clean.info.clear()
    for quality in (None,) if mime == "image/png" else _QUALITIES:
        file = io.BytesIO()
        if mime == "image/png":
            clean.save(file, "PNG")
        elif mime == "image/webp":
            clean.save(file, "WEBP", quality=quality, method=4)
        else:
            clean.save(file, "JPEG", quality=quality, optimize=False)
        yield file.getvalue()


def _described(mapped: Mapped, opened: Opened, picture: Image.Image, mime: str) -> list[str]:
    said = []
    if mime == opened.mime:
        said.append("encoded anew")
    else:
        said.append(f"converted from {opened.format} to {_ENCODERS[mime]}")
    if picture.size != (opened.width, opened.height):
        said.append(f"scaled from {opened.width} × {opened.height} to {picture.width} × {picture.height} pixels")
    frames = decode.count_frames(mapped, opened.format)
    if frames > 1:
        said.append(f"only the first of {frames} frames")
    if picture.mode == "RGBA" and mime == "image/jpeg":
        said.append("transparency replaced by grey")
    if opened.turn != 1:
        said.append("turned upright")
    said.append("metadata removed")
    return said
