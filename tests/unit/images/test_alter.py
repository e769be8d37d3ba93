"""Alterations: each its own size, always a JPEG without anything of the file but its pixels, the same every time."""

from __future__ import annotations

import hashlib
import io

import numpy as np
import pytest
from PIL import Image

from app.errors import UnreadableImageError, UnsupportedImageError
from app.images.alter import ALTERATIONS, alter

SIZES = {"recompressed": (300, 200), "resized": (150, 100), "cropped": (240, 160), "screenshot": (1280, 800)}


def _file(kind: str = "JPEG", mode: str = "RGB") -> bytes:
    pixels = np.random.default_rng(1).integers(0, 255, (200, 300, 3), dtype=np.uint8)
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "a secret description"
    Image.fromarray(pixels).convert(mode).save(out, kind, exif=exif, comment=b"a secret comment")
    return out.getvalue()


@pytest.mark.parametrize("how", sorted(ALTERATIONS))
@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "RGB"), ("PNG", "RGBA"), ("PNG", "L")])
def test_each_alteration_is_a_plain_jpeg_of_its_size(how: str, kind: str, mode: str) -> None:
    meta, (data,) = alter(_file(kind, mode), {"how": how})
    with Image.open(io.BytesIO(data)) as made:
        made.load()
        assert (made.format, made.size, made.mode) == ("JPEG", SIZES[how], "RGB")
        assert not made.getexif()
    assert b"secret" not in data
    assert (meta["width"], meta["height"]) == SIZES[how]
    assert (meta["sha256"], meta["byte_size"]) == (hashlib.sha256(data).hexdigest(), len(data))
    assert alter(_file(kind, mode), {"how": how}) == (meta, [data])


def test_what_it_cannot_alter_is_refused() -> None:
    with pytest.raises(UnsupportedImageError, match="no alteration “melted”"):
        alter(_file(), {"how": "melted"})
    with pytest.raises(UnsupportedImageError):
        alter(b"no picture at all", {"how": "resized"})
    with pytest.raises(UnreadableImageError):
        alter(_file()[:600], {"how": "resized"})
