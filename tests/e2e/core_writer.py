"""Runs the core until it is killed: takes a folder in and rules on what arrives, printing what is acknowledged."""

from __future__ import annotations

import asyncio
import random
import sys
from pathlib import Path

from app.container import open_core
from app.domain.decision import Force
from app.domain.image import Arrival
from app.events import ImagesArrived
from app.locations import Locations
from app.services.ruling.review import Draft


async def work(home: Path, folder: Path, seed: int) -> None:
    """Print `image SHA256` for what has been recorded and `ruling SEQ HASH` for what has been ruled."""
    rng = random.Random(seed)  # noqa: S311 - a reproducible course, no secret
    arrived: asyncio.Queue[str] = asyncio.Queue()

    def heard(notice: ImagesArrived) -> None:
        for image in notice.images:
            print("image", image.sha256, flush=True)  # noqa: T201 - the acknowledgement
            arrived.put_nowait(image.sha256)

    async with open_core(Locations.under(home)) as core:
        core.hub.subscribe(ImagesArrived, heard)
        print("ready", flush=True)  # noqa: T201 - the test reads it
        core.ingest.add_paths([folder], Arrival.ARGUMENT)
        while True:
            sha256 = await arrived.get()
            event = await core.review.rule(sha256, Draft(rng.choice(list(Force)), note="n" * rng.randrange(100)))
            print("ruling", event.seq, event.hash, flush=True)  # noqa: T201 - the acknowledgement
            arrived.put_nowait(sha256)  # and again: rulings never run out


if __name__ == "__main__":
    asyncio.run(work(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
