"""Fingerprints of decoded pictures (pHash, 64 bits), and the search for near ones among very many.

NumPy and Pillow are imported where a fingerprint is made, on a thread that nobody waits for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from app.domain.picture import Picture

if TYPE_CHECKING:
    import numpy as np

# Below this standard deviation of the brightness (of 255), at 32 × 32, the bits are noise: all plain pictures
# would be alike.
_PLAIN_DEVIATION = 4.0
_SIDE = 32
_LOW = 8
_ROOM = 1024


def fingerprint(picture: Picture) -> int | None:
    """The 64 bits of a picture's pHash; None when it is too plain to be compared.

    The method is pHash as the library imagehash has it, to the bit (a test holds that): a
    discrete cosine transform of 32 × 32 brightnesses, of which the 8 × 8 lowest frequencies
    are compared with their median (Zauner 2010). The library itself would bring SciPy into
    the window's process: 29 MiB, and 0.15 to 0.5 s in which every thread waits its turn.
    """
    import numpy as np  # noqa: PLC0415 - see above
    from PIL import Image  # noqa: PLC0415 - see above

    mode = "RGB" if picture.channels == 3 else "RGBA"
    grey = Image.frombytes(mode, (picture.width, picture.height), picture.data).convert("L")
    small = np.asarray(grey.resize((_SIDE, _SIDE), Image.Resampling.LANCZOS), dtype=np.float64)
    if small.std() < _PLAIN_DEVIATION:
        return None
    places, frequencies = np.arange(_SIDE), np.arange(_LOW)
    waves = np.cos(np.pi * np.outer(frequencies, 2 * places + 1) / (2 * _SIDE))  # DCT-II, up to a common factor
    low = waves @ small @ waves.T
    return int.from_bytes(np.packbits(low > np.median(low)).tobytes(), "big")


class LikenessIndex:
    """The fingerprints of all images in two flat arrays: 16 bytes an image, and every search looks at all of them."""

    def __init__(self) -> None:
        self._size = 0
        self._ids: np.ndarray[Any, np.dtype[np.int64]] | None = None
        self._bits: np.ndarray[Any, np.dtype[np.uint64]] | None = None

    def __len__(self) -> int:
        """How many there are."""
        return self._size

    def add(self, fingerprints: Iterable[tuple[int, int]]) -> None:
        """Add images, each by its number and its 64 bits."""
        import numpy as np  # noqa: PLC0415 - see above

        rows = list(fingerprints)
        if self._ids is None or self._bits is None:
            self._ids, self._bits = np.empty(_ROOM, np.int64), np.empty(_ROOM, np.uint64)
        if self._size + len(rows) > len(self._ids):
            room = 2 * (self._size + len(rows))
            self._ids, self._bits = np.resize(self._ids, room), np.resize(self._bits, room)
        end = self._size + len(rows)
        self._ids[self._size : end] = [number for number, _ in rows]
        self._bits[self._size : end] = np.array([bits for _, bits in rows], dtype=np.uint64)
        self._size = end

    def near(self, bits: int, distance: int) -> list[tuple[int, int]]:
        """The images at most `distance` bits away, as number and distance, the nearest first."""
        import numpy as np  # noqa: PLC0415 - see above

        if self._ids is None or self._bits is None:
            return []
        apart = np.bitwise_count(self._bits[: self._size] ^ np.uint64(bits))
        hits = np.flatnonzero(apart <= distance)
        order = hits[np.argsort(apart[hits], kind="stable")]
        return [(int(self._ids[hit]), int(apart[hit])) for hit in order]
