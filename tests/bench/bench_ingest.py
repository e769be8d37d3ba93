"""Images a second through the core's ingest, against a bare loop of the same decode in this process.

    python -m tests.bench.bench_ingest [--photos 60] [--rounds 3] [--quiet] [--json]

Both sides read the same 12-megapixel JPEGs (hash, 512-pixel preview, 256-pixel thumbnail).
The core does so in its sandbox on all processors, writes every image to the database and
tells of it, while evidence is read and the models on this device look at what has arrived;
`--quiet` leaves the models out. The bare loop uses one processor and keeps nothing. Rates
count from the call of `add_paths` to the last image on the disk; quoted are medians over
the rounds and of the rounds' ratios.
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
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from app.container import open_core
from app.domain.image import Arrival
from app.events import ImagesArrived
from app.images import decode
from app.locations import Locations
from tests.bench.photos import make_photos


def bare(paths: Sequence[Path]) -> float:
    """Images a second without sandbox, database and notices."""
    began = perf_counter()
    for path in paths:
        fd = os.open(path, os.O_RDONLY)
        mapped = mmap.mmap(fd, 0, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ)
        os.close(fd)
        decode.inspect(mapped, {})
    return len(paths) / (perf_counter() - began)


async def through_core(paths: Sequence[Path], home: Path, *, quiet: bool) -> tuple[float, float]:
    """Images a second into a fresh database, and milliseconds until the first was there."""
    first: list[float] = []
    async with open_core(Locations.under(home), background=False) as core:
        if quiet:
            for name in core.assess.enabled():
                await core.providers.set_enabled(name, False)
        core.hub.subscribe(ImagesArrived, lambda _: first.append(perf_counter()))
        began = perf_counter()
        core.ingest.add_paths([paths[0].parent], Arrival.ARGUMENT)
        await core.ingest.drain()
        rate = len(paths) / (perf_counter() - began)
        count = await core.images.count()
    if count != len(paths):
        raise SystemExit(f"{count} of {len(paths)} images arrived")
    return rate, (first[0] - began) * 1e3


def main() -> None:
    """Alternate both sides, and print the median of the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--photos", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quiet", action="store_true", help="without the models on this device")
    asked = parser.parse_args()
    decode.before_confinement()
    sides: dict[str, list[float]] = {"bare": [], "core": [], "first_ms": []}
    with tempfile.TemporaryDirectory() as name:
        paths = make_photos(Path(name) / "photos", asked.photos)
        bare(paths)  # the page cache, and what is loaded at first use
        for number in range(asked.rounds):
            home = Path(name) / f"home-{number}"
            if number % 2:
                sides["bare"].append(bare(paths))
            rate, first = asyncio.run(through_core(paths, home, quiet=asked.quiet))
            sides["core"].append(rate)
            sides["first_ms"].append(first)
            if not number % 2:
                sides["bare"].append(bare(paths))
    ratios = [core / alone for core, alone in zip(sides["core"], sides["bare"], strict=True)]
    report: dict[str, object] = {
        "bench": "ingest",
        "photos": asked.photos,
        "rounds": asked.rounds,
        "models": not asked.quiet,
        "processors": os.cpu_count(),
        "core_per_second": round(statistics.median(sides["core"]), 1),
        "bare_per_second": round(statistics.median(sides["bare"]), 1),
        "first_image_ms": round(statistics.median(sides["first_ms"])),
        "ratio": round(statistics.median(ratios), 2),
    }
    if asked.json:
        json.dump(report, sys.stdout)
        print()
        return
    for key, value in report.items():
        print(f"{key:16} {value}")


if __name__ == "__main__":
    main()
