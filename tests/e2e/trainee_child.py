"""A trainee who answers through the core until killed; prints each answer once it is acknowledged."""

from __future__ import annotations

import asyncio
import random
import sys
from pathlib import Path

from app.container import open_core
from app.domain.training import Mode
from app.locations import Locations


async def answer(home: Path, set_name: str, seed: int) -> None:
    """Resume the trainee's session, or begin one, and answer at random, twice each item; prints `image nth answer`."""
    rng = random.Random(seed)  # noqa: S311 - a reproducible course, no secret
    async with open_core(Locations.under(home), background=False) as core:
        sessions = core.train.sessions
        (gold,) = [one for one in await core.train.sets.all() if one.name == set_name]
        left = await sessions.unfinished("tess")
        if left:
            session = await sessions.resume(left[0].id)
        else:
            session = await sessions.begin(gold.id, Mode.ASSESSMENT, second_look=True, trainee="tess", seed="e2e")
        print("ready", session.id, flush=True)  # noqa: T201 - the test reads it
        while (sha256 := session.present) is not None:
            said, took = rng.choice(gold.choices), rng.randrange(500, 9000)
            if session.awaits_second:
                session = await sessions.answer_again(session.id, sha256, said, active_ms=took)
                nth = 2
            else:
                session = await sessions.answer(session.id, sha256, said, active_ms=took)
                nth = 1
            print(sha256, nth, said, flush=True)  # noqa: T201 - the acknowledgement
        await sessions.end(session.id)


if __name__ == "__main__":
    asyncio.run(answer(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
