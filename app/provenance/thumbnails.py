"""Decode the pictures embedded in a manifest, in the sandbox, with limits of number, size and format."""

from __future__ import annotations

import io
import warnings

from PIL import Image

from app.domain.provenance import Thumbnail

MAX_SIDE = 256
MAX_COUNT = 64
MAX_ENCODED = 8 * 1024 * 1024
MAX_PIXELS = 16_000_000
_FORMATS = ("JPEG", "PNG", "WEBP")


class BoundedWriter(io.RawIOBase):
    """A stream that takes at most `limit` bytes and then refuses, so that no resource fills the memory."""

    def __init__(self, limit: int = MAX_ENCODED) -> None:
        super().__init__()
        self._data = io.BytesIO()
        self._limit = limit

    def readable(self) -> bool:
        """The reader of resources asks for a stream that it could also read."""
        return True

    def writable(self) -> bool:
        """It is written to."""
        return True

    def seekable(self) -> bool:
        """It can be wound back."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # typeshed asks for a private protocol here
        """Read what was written."""
        return self._data.readinto(buffer)

    def write(self, data: bytes | bytearray | memoryview) -> int:  # type: ignore[override] # as above
        """Take `data`, or raise OSError when that would pass the limit."""
        if self._data.tell() + len(data) > self._limit:
            msg = "the embedded picture is too large"
            raise OSError(msg)
        return self._data.write(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move within what was written."""
        return self._data.seek(offset, whence)

    def tell(self) -> int:
        """The position in bytes."""
        return self._data.tell()

    def content(self) -> bytes:
        """Everything written so far."""
        return self._data.getvalue()


def decode_thumbnail(data: bytes) -> Thumbnail | None:
    """The first frame of an embedded JPEG, PNG or WebP as RGBA of at most 256 pixels a side; None if it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    return None
                picture.draft("RGB", (MAX_SIDE, MAX_SIDE))
                picture.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.BILINEAR, reducing_gap=2)
                rgba = picture.convert("RGBA")
    except Exception:  # noqa: BLE001 - the decoder's border: foreign bytes make Pillow raise anything
        return None
    return Thumbnail(rgba.width, rgba.height, rgba.tobytes())
