"""A bulk ruling, its undo and redo through the core, beside the same rulings one after the other."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Awaitable, Sequence
from pathlib import Path

from app.container import Core, open_core
from app.domain.decision import Force
from app.locations import Locations
from app.services.ruling.review import Draft

DRAFT = Draft(Force.ARTIFICIAL, policy_label="deceptive", note="bench")


async def seconds(work: Awaitable[object]) -> float:
    """How long it takes until this is on the disk and told."""
    began = time.perf_counter()
    await work
    return time.perf_counter() - began


async def singly(core: Core, shas: Sequence[str]) -> None:
    """The rival: one ruling after the other."""
    for sha256 in shas:
        await core.review.rule(sha256, DRAFT)


async def measure(home: Path, count: int) -> dict[str, float]:
    """Seconds for so many images."""
    async with open_core(Locations.under(home), background=False) as core:
        shas = [f"{n:064x}" for n in range(count)]
        took = {"images": float(count), "bulk_s": await seconds(core.review.rule_many(shas, DRAFT))}
        took["undo_s"] = await seconds(core.review.undo())
        took["redo_s"] = await seconds(core.review.redo())
        took["one_by_one_s"] = await seconds(singly(core, [f"{n:064x}" for n in range(count, 2 * count)]))
        if (await core.review.verify()).broken is not None:
            raise SystemExit("the chain is broken")
        return took


def main() -> None:
    """Measure 100 and 1,000 images."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    asked = parser.parse_args()
    lines = []
    for count in (100, 1000):
        with tempfile.TemporaryDirectory() as folder:
            lines.append(asyncio.run(measure(Path(folder), count)))
    if asked.json:
        json.dump({"bench": "decisions_bulk", "steps": lines}, sys.stdout)
        print()
        return
    for line in lines:
        print(
            f"{line['images']:5.0f} images: bulk {line['bulk_s']:.3f} s, undo {line['undo_s']:.3f} s, "
            f"redo {line['redo_s']:.3f} s; one by one {line['one_by_one_s']:.3f} s"
        )


if __name__ == "__main__":
    main()
