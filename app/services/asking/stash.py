"""Small decoded previews on their way from the decoder to the models, bounded by bytes."""

from __future__ import annotations

from collections import OrderedDict

from app.providers.protocol import Pixels


class PixelStash:
    """Keeps the newest arrivals' model previews so that no file is decoded twice in a row.

    What does not fit is dropped, oldest first: whoever misses decodes again. Used on the
    core's loop only.
    """

    def __init__(self, max_bytes: int = 48 * 1024 * 1024) -> None:
        self._max_bytes = max_bytes
        self._held: OrderedDict[str, Pixels] = OrderedDict()
        self._bytes = 0

    def put(self, sha256: str, pixels: Pixels) -> None:
        """Hold `pixels` until they are taken or pushed out."""
        self.take(sha256)
        self._held[sha256] = pixels
        self._bytes += len(pixels.rgb)
        while self._bytes > self._max_bytes:
            _, dropped = self._held.popitem(last=False)
            self._bytes -= len(dropped.rgb)

    def take(self, sha256: str) -> Pixels | None:
        """Hand out and forget the pixels of an image; None when they are not here (any more)."""
        pixels = self._held.pop(sha256, None)
        if pixels is not None:
            self._bytes -= len(pixels.rgb)
        return pixels
