"""Makes 12-megapixel JPEGs with photographic noise: as many as wanted, each with bytes of its own, in little time."""

from __future__ import annotations

import argparse
import io
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

_SCENES = 4
_COMMENT = b"\xff\xfe"


def make_photos(folder: Path, n: int, size: tuple[int, int] = (4000, 3000), seed: int = 7) -> list[Path]:
    """Write `n` JPEGs of `size` pixels into `folder` (made when missing) and return their paths, in order.

    A few scenes are encoded (a flat picture would decode too fast: these have coarse shapes
    and sensor-like noise, and come out at about 3 MB); every file is one of them with a
    comment segment of its own behind the first marker, so that all hashes differ. The same
    arguments give the same bytes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    scenes = [encode_photo(size, seed + index) for index in range(min(n, _SCENES))]
    paths = []
    for index, own in enumerate(_comments(n, seed)):
        scene = scenes[index % len(scenes)]
        path = folder / f"photo-{index:05}.jpg"
        segment = _COMMENT + (len(own) + 2).to_bytes(2, "big") + own
        path.write_bytes(scene[:2] + segment + scene[2:])
        paths.append(path)
    return paths


def encode_photo(size: tuple[int, int] = (4000, 3000), seed: int = 7, quality: int = 90) -> bytes:
    """One JPEG of `size` pixels with smooth shapes and noise of a standard deviation of 8 grey levels."""
    width, height = size
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(0, 256, (12, 16, 3), dtype=np.uint8))
    shapes = np.asarray(coarse.resize(size, Image.Resampling.BICUBIC), dtype=np.int16)
    # One tile of noise laid out with random offsets: drawing 36 million normal values would take seconds.
    tile = rng.normal(0, 8, (1021, 1031, 3)).astype(np.int16)
    noise = np.tile(tile, (height // tile.shape[0] + 1, width // tile.shape[1] + 1, 1))[:height, :width]
    picture = Image.fromarray(np.clip(shapes + noise, 0, 255).astype(np.uint8))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return file.getvalue()


def _comments(n: int, seed: int) -> Iterator[bytes]:
    source = random.Random(seed)  # noqa: S311 - reproducible on purpose
    for index in range(n):
        yield f"photo {index} ".encode() + source.randbytes(16).hex().encode()


def main() -> None:
    """Make photographs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    paths = make_photos(chosen.folder, chosen.count, seed=chosen.seed)
    print(f"{len(paths)} photographs, {sum(path.stat().st_size for path in paths) / 1e6:.0f} MB, in {chosen.folder}")


if __name__ == "__main__":
    main()
