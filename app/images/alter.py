"""Alters a picture as the world does: saved again, made smaller, cropped, taken off a screen.

Runs in the sandbox. The same file and alteration give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from typing import Any

from PIL import Image

from app.errors import UnsupportedImageError
from app.images import colour, decode
from app.images.decode import Answer
from app.images.stream import Mapped

_SIDE = 2048
_QUALITY, _LOW_QUALITY = 92, 40
_CROP = 0.1
_SCREEN, _BAR, _MARGIN = (1280, 800), 48, 24
_WALL, _INK = (236, 238, 240), (70, 76, 82)


def alter(mapped: Mapped, args: dict[str, Any]) -> Answer:
    """A picture altered in one way, as JPEG.

    Args:
        mapped: the file.
        args: `how`, a name in ALTERATIONS; `pixels_limit`.

    Returns:
        `sha256` and `byte_size` of the one blob, `width` and `height`.

    Raises:
        UnsupportedImageError: there is no such alteration, or it is no image.
        UnreadableImageError: damaged, or over a limit.
    """
    make = ALTERATIONS.get(str(args.get("how")))
    if make is None:
        msg = f"There is no alteration “{args.get('how')}”."
        raise UnsupportedImageError(msg)
    opened = decode.open_picture(mapped, int(args.get("pixels_limit") or decode.PIXEL_LIMIT))
    plain = colour.flatten(decode.pixels(opened, (_SIDE, _SIDE)))
    altered, quality = make(plain)
    clean = altered.copy()  # nothing of the file but its pixels gets in
    clean.info.clear()
    file = io.BytesIO()
    clean.save(file, "JPEG", quality=quality, optimize=False)
    data = file.getvalue()
    meta: dict[str, Any] = {
        "sha256": hashlib.sha256(data).hexdigest(),
        "byte_size": len(data),
        "width": altered.width,
        "height": altered.height,
    }
    return meta, [data]


def _recompressed(picture: Image.Image) -> tuple[Image.Image, int]:
    return picture, _LOW_QUALITY


def _resized(picture: Image.Image) -> tuple[Image.Image, int]:
    half = max(1, picture.width // 2), max(1, picture.height // 2)
    return picture.resize(half, Image.Resampling.BICUBIC, reducing_gap=2.0), _QUALITY


def _cropped(picture: Image.Image) -> tuple[Image.Image, int]:
    across, down = int(picture.width * _CROP), int(picture.height * _CROP)
    return picture.crop((across, down, picture.width - across, picture.height - down)), _QUALITY


def _screenshot(picture: Image.Image) -> tuple[Image.Image, int]:
    """Fitted into a window with a bar above it."""
    screen = Image.new("RGB", _SCREEN, _WALL)
    screen.paste(_INK, (0, 0, _SCREEN[0], _BAR))
    room = _SCREEN[0] - 2 * _MARGIN, _SCREEN[1] - _BAR - 2 * _MARGIN
    scale = min(1.0, room[0] / picture.width, room[1] / picture.height)
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    shown = picture.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    screen.paste(shown, ((_SCREEN[0] - size[0]) // 2, _BAR + (_SCREEN[1] - _BAR - size[1]) // 2))
    return screen, _QUALITY


ALTERATIONS: dict[str, Callable[[Image.Image], tuple[Image.Image, int]]] = {
    "recompressed": _recompressed,
    "resized": _resized,
    "cropped": _cropped,
    "screenshot": _screenshot,
}
