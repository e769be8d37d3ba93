"""Keeping an answer of a session: milliseconds with 40 and with 1,000 items, beside the bare durable insert."""

from __future__ import annotations

import argparse
import asyncio
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable
from pathlib import Path

from app.domain.labels import Axis
from app.domain.training import GoldItem, Mode, Session
from app.store.database import Database
from app.store.training import TrainingStore

CHOICES = ("human", "artificial")
WARM = 1200
"""Commits before: while its write-ahead log still grows, the file system takes ten times as long."""
MEASURED = 40
"""The last answers of the session, where the most has been kept before."""


async def milliseconds(work: Awaitable[object]) -> float:
    """How long it takes until this is on the disk."""
    began = time.perf_counter()
    await work
    return (time.perf_counter() - began) * 1e3


async def ours(store: TrainingStore, count: int) -> float:
    """The median milliseconds of the last answers of a session over so many items, each twice."""
    items = [GoldItem(f"{n:064x}", Axis.ORIGIN, CHOICES[n % 2]) for n in range(count)]
    gold = await store.save_set(f"{count}", CHOICES, items, made_by="bench", policy_version="1")
    session: Session = await store.begin(gold.id, "bench", Mode.ASSESSMENT, "1", second_look=True)
    took = []
    for sha256 in session.order:
        took.append(await milliseconds(store.answer(session.id, sha256, "human", 900, 0)))
        took.append(await milliseconds(store.answer_again(session.id, sha256, "artificial", 500)))
    return statistics.median(took[-2 * MEASURED :])


def bare(folder: Path) -> float:
    """The rival: a durable insert of such a row by sqlite3 alone."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE answer (session INTEGER, place INTEGER, sha256 TEXT, said TEXT, at TEXT)")
    took = []
    for place in range(2 * WARM + 2 * MEASURED):
        began = time.perf_counter()
        connection.execute(
            "INSERT INTO answer VALUES (1, ?, ?, 'human', '2026-11-21T09:00:00')", (place, f"{place:064x}")
        )
        took.append((time.perf_counter() - began) * 1e3)
    connection.close()
    return statistics.median(took[-2 * MEASURED :])


async def measure(folder: Path) -> dict[str, float]:
    """All figures; `ratio` is what 1,000 items cost against 40."""
    database = await Database.open(folder / "train.db")
    try:
        store = TrainingStore(database)
        await ours(store, WARM // 2)
        small, large = await ours(store, MEASURED), await ours(store, 1000)
    finally:
        await database.close()
    return {"items_40_ms": small, "items_1000_ms": large, "bare_ms": bare(folder), "ratio": round(large / small, 2)}


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(measure(Path(folder)))
    if asked.json:
        json.dump({"bench": "train", **found}, sys.stdout)
        print()
        return
    print(
        f"an answer with 40 items {found['items_40_ms']:.2f} ms, with 1,000 {found['items_1000_ms']:.2f} ms", end="; "
    )
    print(f"a bare durable insert {found['bare_ms']:.2f} ms; 1,000 against 40: {found['ratio']:.2f}")


if __name__ == "__main__":
    main()
