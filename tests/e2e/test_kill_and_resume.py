"""The whole core, killed in the middle of its work: what it acknowledged is there, and work goes on where it ended."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.container import open_core
from app.domain.image import Arrival
from app.locations import Locations

ROOT = Path(__file__).resolve().parents[2]
# The suite kills a few times; a longer run: SECONDLOOK_TEST_CORE_KILLS=100.
KILLS = int(os.environ.get("SECONDLOOK_TEST_CORE_KILLS", "6"))
PICTURES = 60


def run_and_kill(home: Path, folder: Path, seed: int, lines: int) -> list[list[str]]:
    """What a core acknowledged until, after so many lines, it was killed."""
    command = [sys.executable, "-m", "tests.e2e.core_writer", str(home), str(folder), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        said += process.stdout.readlines()
    return [line.split() for line in said if line.endswith("\n")]  # one that the kill cut short does not count


@pytest.mark.timeout(60 + 10 * KILLS)
async def test_what_was_acknowledged_survives_every_kill(tmp_path: Path, picture: Callable[..., Path]) -> None:
    rng = random.Random(20261121)  # noqa: S311 - the same moments each time
    folder = tmp_path / "in"
    for number in range(PICTURES):
        picture(folder / f"{number:02}.png", seed=number)
    home = tmp_path / "home"
    images: set[str] = set()
    places = Locations.under(home)
    rulings: dict[int, str] = {}
    for number in range(KILLS):
        for what, *said in run_and_kill(home, folder, number, rng.randrange(1, 80)):
            if what == "image":
                images.add(said[0])
            else:
                rulings[int(said[0])] = said[1]
        async with open_core(places, background=False) as core:
            result = await core.review.verify()
            assert result.broken is None
            assert result.events >= max(rulings, default=0)
            there = {sha256: await core.images.get(sha256) for sha256 in images}
            assert None not in there.values()
            events = {event.seq: event.hash for sha256 in images for event in await core.review.history(sha256)}
            assert {seq: events.get(seq) for seq in rulings} == rulings
    async with open_core(places) as core:
        core.ingest.add_paths([folder], Arrival.ARGUMENT)
        await core.ingest.drain()
        assert await core.images.count() == PICTURES
        await core.assess.drain()
        (sha256, *_) = images
        assert await core.assess.outcomes(sha256)
        undone = await core.review.undo()
        assert undone is not None
        assert (await core.review.verify()).broken is None
