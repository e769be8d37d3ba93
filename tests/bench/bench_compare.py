"""Compare over 1,000 to 100,000 images by 5 providers: reading, matrix, what-if step, memory; plain Python beside it.

The rival of reading is the bare sqlite3 cursor over the same rows, kept nowhere; `ratio` is ours by that. What is
imported only when Compare is first asked is measured apart. The rival of the what-if step is the same
setting counted image by image in plain Python, as a script would.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import importlib
import json
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from app.container import load_policy
from app.domain.combining import Combine
from app.events import Hub
from app.services.compare.dataset import Dataset
from app.services.compare.feed import Feed
from app.services.compare.values import DATABASE, DECISIONS, Setting
from app.store.database import Database

PROVIDERS = 5
STEPS = 25
COLUMNS = "id, sha256, provider, model, failure_kind, inconclusive, elapsed_ms, cost_amount, cost_currency"


def fill(path: Path, images: int) -> None:
    """Write what a long-used database holds: an answer a provider and image, 2 % failures, rulings for half."""
    connection = sqlite3.connect(path)
    rng = random.Random(11)  # noqa: S311 - figures of a bench
    shas = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(images)]
    now = "2026-11-01T00:00:00.000000+00:00"
    connection.execute("PRAGMA synchronous=OFF")
    connection.executemany(
        "INSERT INTO image (id, sha256, byte_size, format, mime, width, height, frames, orientation, mode, has_alpha,"
        " first_seen_at) VALUES (?, ?, 1000, 'JPEG', 'image/jpeg', 10, 10, 1, 1, 'RGB', 0, ?)",
        ((n + 1, sha, f"2026-11-{n % 20 + 1:02}T00:00:00.000000+00:00") for n, sha in enumerate(shas)),
    )
    connection.executemany(
        "INSERT INTO image_path (image_id, path, arrival, seen_at) VALUES (?, ?, 'drop', ?)",
        ((n + 1, f"/photos/{n:06}.jpg", now) for n in range(images)),
    )
    truth = [rng.random() < 0.3 for _ in range(images)]
    key = 0
    answers, findings = [], []
    for n, sha in enumerate(shas):
        for p in range(PROVIDERS):
            key += 1
            failed = rng.random() < 0.02
            answers.append(
                (key, sha, f"provider{p}", "m", now, rng.expovariate(1 / 400), "timeout" if failed else None, 0.001)
            )
            if not failed:
                score = min(1.0, max(0.0, rng.gauss(0.7 if truth[n] else 0.3, 0.2)))
                findings.append((key, score))
    connection.executemany(
        "INSERT INTO assessment (id, sha256, provider, model, options, requested_at, elapsed_ms, latest, failure_kind,"
        " cost_amount, cost_currency) VALUES (?, ?, ?, ?, '', ?, ?, 1, ?, ?, 'USD')",
        answers,
    )
    connection.executemany(
        "INSERT INTO finding (assessment_id, position, axis, label, score, kind)"
        " VALUES (?, 0, 'origin', 'artificial', ?, 'probability')",
        findings,
    )
    previous = "0" * 64
    for seq, n in enumerate(range(0, images, 2), start=1):
        connection.execute(
            "INSERT INTO decision (seq, event_id, sha256, verb, state, force, reviewer, decided_at, policy_version,"
            " prev_hash, hash) VALUES (?, ?, ?, 'rule', 'ruled', ?, 'r', ?, '1', ?, ?)",
            (seq, f"{seq:032}", shas[n], "artificial" if truth[n] else "human", now, previous, f"{seq:064}"),
        )
        previous = f"{seq:064}"
    connection.commit()
    connection.close()


async def timed(run: Callable[[], Awaitable[object]], rounds: int) -> dict[str, float]:
    """Milliseconds of several calls, one after another."""
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        await run()
        took.append((time.perf_counter() - began) * 1e3)
    return {"p50": round(statistics.median(took), 2), "max": round(max(took), 2)}


def resident() -> float:
    """The memory of this process at its highest, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def bare(path: Path) -> float:
    """Milliseconds of fetching what is read, and doing nothing with it."""
    connection = sqlite3.connect(path)
    began = time.perf_counter()
    for sql in (
        "SELECT i.sha256, (SELECT p.path FROM image_path AS p WHERE p.image_id = i.id) FROM image AS i",
        f"SELECT {COLUMNS} FROM assessment NOT INDEXED WHERE latest = 1",  # noqa: S608 - constants only
        "SELECT assessment_id, axis, label, kind, model, score, inconclusive FROM finding",
        "SELECT sha256, state, force, policy_label, max(seq) FROM decision GROUP BY sha256",
    ):
        for _ in connection.execute(sql):
            pass
    took = (time.perf_counter() - began) * 1e3
    connection.close()
    return took


def held_by(data: Dataset) -> float:
    """What the scores are held in, in MiB: the arrays, the identities and the names."""
    arrays = (data.scores, data.unsure, data.states, data.elapsed, data.cost, data.currency, data.part_scores)
    texts = sum(sys.getsizeof(text) for text in (*data.images, *data.names))
    return (sum(array.nbytes for array in arrays) + texts + 16 * len(data.images)) / (1 << 20)


async def measure(images: int, folder: Path) -> dict[str, object]:
    """All figures of one size."""
    path = folder / f"{images}.db"
    database = await Database.open(path)
    fill(path, images)
    feed = Feed(Hub(), database, str)
    try:
        await feed.paths()  # the reader's connection opens
        began = time.perf_counter()
        importlib.import_module("app.services.compare.engine")
        imported = (time.perf_counter() - began) * 1e3
        before, rival = resident(), bare(path)
        began = time.perf_counter()
        engine = await feed.refresh()
        load = (time.perf_counter() - began) * 1e3
        held = resident() - before
        policy = load_policy()
        steps = iter(range(10_000))

        def setting() -> Setting:
            bound = 0.3 + next(steps) % 40 / 100
            return Setting("origin", tuple((p, bound) for p in range(PROVIDERS)), Combine.MOST, margin=0.1)

        def count() -> None:
            engine.truth(DATABASE, DECISIONS, "origin", policy)
            tried = setting()
            data = engine.data(DATABASE)
            flagged = 0
            for image in range(images):
                yes = sum(data.scores[place, image] >= bound for place, bound in tried.thresholds)
                flagged += yes >= PROVIDERS // 2 + 1

        await feed.ask(lambda e: e.truth(DATABASE, DECISIONS, "origin", policy))
        told = await feed.told({})
        report: dict[str, object] = {
            "images": images,
            "first_import_ms": round(imported, 1),
            "load_ms": round(load, 1),
            "bare_rows_ms": round(rival, 1),
            "model": f"reading {images:,} images",
            "ratio": round(load / rival, 2),
            "peak_grew_mib": round(held, 1),
            "held_mib": round(held_by(engine.data(DATABASE)), 1),
            "overview_ms": await timed(feed.refresh, 5),
            "what_if_ms": await timed(
                lambda: feed.ask(lambda e: e.what_if(DATABASE, setting(), DECISIONS, None, policy)), STEPS
            ),
            "policy_ms": await timed(
                lambda: feed.ask(lambda e: e.what_if_policy(policy, "origin", DECISIONS, None, policy, told)), 5
            ),
            "grid_ms": await timed(lambda: feed.ask(lambda e: e.sight(DATABASE).grid("origin")), 5),
            "matrix_ms": await timed(lambda: feed.ask(lambda e: e.sight(DATABASE).agreement("origin", {})), 3),
            "against_ms": await timed(
                lambda: feed.ask(lambda e: e.against(DATABASE, "origin", DECISIONS, {}, policy)), 3
            ),
            "operations_ms": await timed(
                lambda: feed.ask(lambda e: e.operations(DATABASE, "origin", DECISIONS, {}, policy)), 3
            ),
        }
        if images <= 10_000:
            began = time.perf_counter()
            count()
            report["what_if_image_by_image_ms"] = round((time.perf_counter() - began) * 1e3, 1)
        return report
    finally:
        await feed.close()
        await database.close()


def main() -> None:
    """Measure each size in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object a line")
    parser.add_argument("--images", type=int, action="append", default=[], help="sizes; 1,000 to 100,000 by default")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-compare-") as folder:
        for images in asked.images or [1_000, 10_000, 100_000]:
            report = {"bench": "compare", **asyncio.run(measure(images, Path(folder)))}
            if asked.json:
                json.dump(report, sys.stdout)
                print(flush=True)
            else:
                print(*(f"{key}: {value}" for key, value in report.items()), sep="\n  ", flush=True)


if __name__ == "__main__":
    main()
