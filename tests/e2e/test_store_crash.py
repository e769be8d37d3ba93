"""Real processes on one database: killed at any moment, or appending at once, they lose no acknowledged decision."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.store.database import Database
from app.store.decisions import DecisionStore

ROOT = Path(__file__).resolve().parents[2]
# The suite kills a few times; measures.md asks for 200: SECONDLOOK_TEST_KILLS=200.
KILLS = int(os.environ.get("SECONDLOOK_TEST_KILLS", "25"))


def start(path: Path, reviewer: str, count: int, seed: int) -> subprocess.Popen[str]:
    """A writer that has opened the database."""
    arguments = [sys.executable, "-m", "tests.e2e.store_writer", str(path), reviewer, str(count), str(seed)]
    process = subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def acknowledged(lines: list[str]) -> dict[int, str]:
    """The whole lines of a writer, as `seq` → hash; a line cut by the kill does not count."""
    whole = [line.split() for line in lines if line.endswith("\n")]
    return {int(seq): link for seq, link in whole}


async def check(path: Path, known: dict[int, str]) -> None:
    database = await Database.open(path)
    decisions = DecisionStore(database, path.with_suffix(".head"))
    verdict = await database.run(lambda c: c.execute("PRAGMA integrity_check").fetchall())
    assert verdict == [("ok",)]
    result = await decisions.verify()
    assert result.broken is None
    there = {event.seq: event.hash for event in await decisions.events(limit=1_000_000)}
    assert {seq: there.get(seq) for seq in known} == known
    await database.close()


@pytest.mark.timeout(60 + 3 * KILLS)
async def test_a_kill_at_any_moment_loses_no_acknowledged_decision(tmp_path: Path) -> None:
    rng = random.Random(20261121)  # noqa: S311 - the same moments each time
    path = tmp_path / "x.db"
    known: dict[int, str] = {}
    for number in range(KILLS):
        process = start(path, f"reviewer-{number}", 100_000, number)
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(rng.randrange(1, 40))]
        process.kill()
        lines += process.stdout.readlines()
        process.stdout.close()
        process.wait()
        known |= acknowledged(lines)
        with closing(sqlite3.connect(path)) as other:  # what any program sees first
            assert other.execute("SELECT max(seq) FROM decision").fetchone()[0] >= max(known)
    await check(path, known)


async def test_two_processes_at_once_lose_nothing_and_leave_one_chain(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    writers = [start(path, f"reviewer-{n}", 150, n) for n in range(2)]
    known: dict[int, str] = {}
    for writer in writers:
        out, _ = writer.communicate()
        assert writer.returncode == 0
        mine = acknowledged(out.splitlines(keepends=True))
        assert not known.keys() & mine.keys()
        known |= mine
    assert sorted(known) == list(range(1, len(known) + 1))
    await check(path, known)
