"""Rules on images through the store until it is killed; prints each decision once it is acknowledged."""

from __future__ import annotations

import asyncio
import random
import sys
from pathlib import Path

from app.domain.decision import Force, Ruling, Verb
from app.domain.image import ReviewState
from app.store.database import Database
from app.store.decisions import DecisionStore
from app.store.ledger import Draft
from app.store.outbox import NewDelivery


async def write(path: Path, reviewer: str, count: int, seed: int) -> None:
    """Append `count` steps, single and bulk rulings and undos by turns, printing `seq hash` of each event."""
    rng = random.Random(seed)  # noqa: S311 - a reproducible course, no secret
    database = await Database.open(path)
    decisions = DecisionStore(database, path.with_suffix(".head"))
    print("ready", flush=True)  # noqa: T201 - the test reads it
    for _ in range(count):
        sha256 = f"{rng.randrange(20):064x}"
        ruling = Ruling(ReviewState.RULED, rng.choice(list(Force)), note="n" * rng.randrange(200))
        choice = rng.random()
        if choice < 0.2:
            events = (await decisions.undo(reviewer, "1")).events
        elif choice < 0.3:
            drafts = [Draft(f"{n:064x}", Verb.RULE, ruling) for n in range(rng.randrange(1, 6))]
            events = await decisions.append_many(drafts, reviewer, "1")
        else:
            deliveries = [NewDelivery("identifai", sha256, "2026-01-01T00:00:00Z")]
            events = (await decisions.append(sha256, Verb.RULE, ruling, reviewer, "1", deliveries=deliveries),)
        for event in events:
            print(event.seq, event.hash, flush=True)  # noqa: T201 - the acknowledgement
    await database.close()


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
