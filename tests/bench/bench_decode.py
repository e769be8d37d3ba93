"""Decoding in the sandbox against the same call in this process: 12-megapixel JPEGs, DCT-scaled.

    python tests/bench/bench_decode.py [--rounds 7] [--photos 12] [--json]

Both sides run the same operation, "images.inspect" (hash, 512-pixel preview, 256-pixel
thumbnail), on the same files, in turns file by file. In-process includes opening and
mapping the file; the sandbox all of that, the way there and back, and the copy of the
result. Quoted are medians over the rounds of each round's median, and of the rounds'
differences and ratios.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import mmap
import os
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.images import decode  # noqa: E402 - the project's root must be on the path first
from app.images.sandbox import Priority, Sandbox  # noqa: E402
from tests.bench.photos import make_photos  # noqa: E402


def in_process(path: Path) -> None:
    """What the worker does, without a worker."""
    fd = os.open(path, os.O_RDONLY)
    mapped = mmap.mmap(fd, 0, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ)
    os.close(fd)
    decode.inspect(mapped, {})


async def measure(paths: list[Path], rounds: int) -> dict[str, float]:
    """Milliseconds per picture on both sides."""
    decode.before_confinement()
    sandbox = Sandbox(decode.OPERATIONS)
    await sandbox.start()
    bare, boxed, extra, ratio = [], [], [], []
    try:
        for path in paths:  # warm up: the page cache, and every worker
            in_process(path)
            await sandbox.run("images.inspect", path, {}, priority=Priority.NOW)
        for _ in range(rounds):
            bare_times, boxed_times = [], []
            for path in paths:
                start = perf_counter()
                in_process(path)
                middle = perf_counter()
                await sandbox.run("images.inspect", path, {}, priority=Priority.NOW)
                bare_times.append(middle - start)
                boxed_times.append(perf_counter() - middle)
            bare.append(statistics.median(bare_times) * 1e3)
            boxed.append(statistics.median(boxed_times) * 1e3)
            extra.append(boxed[-1] - bare[-1])
            ratio.append(boxed[-1] / bare[-1])
        start = perf_counter()
        many = paths * 4
        await asyncio.gather(*(sandbox.run("images.inspect", path, {}) for path in many))
        rate = len(many) / (perf_counter() - start)
    finally:
        await sandbox.close()
    return {
        "in_process_ms": statistics.median(bare),
        "sandbox_ms": statistics.median(boxed),
        "extra_ms": statistics.median(extra),
        "ratio": statistics.median(ratio),
        "bulk_images_per_second": rate,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--photos", type=int, default=12)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = asyncio.run(measure(make_photos(Path(folder), chosen.photos), chosen.rounds))
    if chosen.json:
        print(json.dumps({"bench": "decode", **{name: round(value, 3) for name, value in result.items()}}))
        return
    print(f"in-process {result['in_process_ms']:.1f} ms · sandbox {result['sandbox_ms']:.1f} ms", end=" · ")
    print(f"+{result['extra_ms']:.2f} ms · ratio {result['ratio']:.3f}", end=" · ")
    print(f"all workers {result['bulk_images_per_second']:.1f} images/s")


if __name__ == "__main__":
    main()
