"""The core as a process that can be killed: takes pictures in, sends them, and says when it is done."""

from __future__ import annotations

import asyncio
import sys

from app.container import open_core
from app.domain.image import Arrival


async def main(paths: list[str]) -> None:
    """Without paths: only finish what an earlier run has left."""
    async with open_core() as core:
        core.assess.send_unasked(True)
        if paths:
            core.ingest.add_paths(paths, Arrival.OPEN)
            await core.ingest.drain()
        await core.assess.drain()
    print("done", flush=True)  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
