"""Committed decisions a second through the store, against bare sqlite3 with the same pragmas and hash chain."""

from __future__ import annotations

import argparse
import asyncio
import json
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app.domain.decision import GENESIS, DecisionEvent, Force, Ruling, Verb, chain_hash
from app.domain.image import ReviewState
from app.store.database import Database
from app.store.decisions import DecisionStore

RULING = Ruling(ReviewState.RULED, Force.ARTIFICIAL, "synthetic", "generator", "hands")
FIELDS = (
    "seq, event_id, sha256, verb, state, force, policy_label, reason, note, "
    "reviewer, decided_at, policy_version, refers_to, prev_hash, hash"
)


def bare(folder: Path, shas: Sequence[str]) -> list[float]:
    """Seconds of each commit: one plain table, the same fields and hash, nothing else."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"CREATE TABLE decision ({FIELDS}, PRIMARY KEY (seq))")
    insert = f"INSERT INTO decision ({FIELDS}) VALUES ({', '.join('?' * 15)})"  # noqa: S608
    took = []
    for sha256 in shas:
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        row = connection.execute("SELECT seq, hash FROM decision ORDER BY seq DESC LIMIT 1").fetchone()
        seq, prev = row or (0, GENESIS)
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        event = DecisionEvent(seq + 1, uuid.uuid4().hex, sha256, Verb.RULE, RULING, "bench", now, "1", None, prev, "")
        event = replace(event, hash=chain_hash(prev, event))
        r = event.ruling
        connection.execute(
            insert,
            (event.seq, event.event_id, sha256, event.verb, r.state, r.force, r.policy_label, r.reason, r.note,
             "bench", now, "1", None, prev, event.hash),
        )  # fmt: skip
        connection.execute("COMMIT")
        took.append(time.perf_counter() - began)
    connection.close()
    return took


def through_store(folder: Path, shas: Sequence[str]) -> list[float]:
    """Seconds of each awaited append: as the window does it, one after the other."""

    async def rule() -> list[float]:
        database = await Database.open(folder / "store.db")
        decisions = DecisionStore(database, folder / "head.json")
        took = []
        for sha256 in shas:
            began = time.perf_counter()
            await decisions.append(sha256, Verb.RULE, RULING, "bench", "1")
            took.append(time.perf_counter() - began)
        await database.close()
        return took

    return asyncio.run(rule())


def several_in_flight(folder: Path, shas: Sequence[str], flight: int = 4) -> list[float]:
    """Seconds a commit, on average, with several rulings awaited at once, as a batch makes them."""

    async def rule() -> list[float]:
        database = await Database.open(folder / "flight.db")
        decisions = DecisionStore(database, folder / "flight.head")
        waiting = iter(shas)

        async def worker() -> None:
            for sha256 in waiting:
                await decisions.append(sha256, Verb.RULE, RULING, "bench", "1")

        began = time.perf_counter()
        await asyncio.gather(*(worker() for _ in range(flight)))
        took = time.perf_counter() - began
        await database.close()
        return [took / len(shas)] * len(shas)

    return asyncio.run(rule())


def figures(took: Sequence[float]) -> dict[str, float]:
    """Rate and percentiles, in commits a second and milliseconds."""
    cuts = statistics.quantiles(took, n=100)
    return {"per_second": len(took) / sum(took), "p50_ms": cuts[49] * 1e3, "p99_ms": cuts[98] * 1e3}


def main() -> None:
    """Alternate both sides, and print the median of the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--count", type=int, default=2000, help="decisions a round and side")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="a folder on the disk to measure (default: the temporary one)")
    asked = parser.parse_args()
    shas = [f"{n:064x}" for n in range(asked.count)]
    sides: dict[str, list[dict[str, float]]] = {"bare": [], "store": [], "flight": []}
    for number in range(asked.rounds + 1):
        with tempfile.TemporaryDirectory(dir=asked.folder) as name:
            order = [("bare", bare), ("store", through_store), ("flight", several_in_flight)]
            for side, run in order if number % 2 else reversed(order):
                result = figures(run(Path(name), shas))
                if number:  # the first round warms up
                    sides[side].append(result)
    ratios = {
        side: [s["per_second"] / b["per_second"] for b, s in zip(sides["bare"], sides[side], strict=True)]
        for side in ("store", "flight")
    }
    summary = {
        side: {key: round(statistics.median(r[key] for r in rounds), 3) for key in rounds[0]}
        for side, rounds in sides.items()
    }
    report = {"bench": "decisions", "count": asked.count, "rounds": asked.rounds, **summary}
    report["ratio"] = round(statistics.median(ratios["store"]), 3)
    report["ratio_in_flight"] = round(statistics.median(ratios["flight"]), 3)
    if asked.json:
        json.dump(report, sys.stdout)
        print()
        return
    for side, line in summary.items():
        print(f"{side:6} {line['per_second']:8.0f}/s   p50 {line['p50_ms']:.3f} ms   p99 {line['p99_ms']:.3f} ms")
    print(f"ratio  {report['ratio']:.3f} one after the other (aim: 0.8 or more)")
    print(f"       {report['ratio_in_flight']:.3f} four in flight")


if __name__ == "__main__":
    main()
