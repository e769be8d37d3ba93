"""The queue at 1k, 10k and 100k images: open, filter, sort, scroll, rule and memory, in the product's own window."""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtTest import QTest

from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Outcome
from app.domain.heard import heard_of, levels_of, spelled
from app.domain.image import ReviewState
from app.domain.labels import Axis, ScoreKind
from app.domain.matching import matcher
from app.domain.order import Order, key_of
from app.domain.priority import weigh
from app.domain.query import parse
from app.domain.queue import QueueRow
from app.locations import Locations
from tests.bench.window import ROOT, Driven, Gaps, Script, answer, run_window, spread, wait_seconds
from ui.models.queue_model import QueueModel, RowRole
from ui.views.queue.panel import QueuePanel

SIZES = (1_000, 10_000, 100_000)
QUERIES = ("state:open", "image 77", "nudity>0.5", "failed:any", "state:open nudity>0.5 -failed:local")
SCROLLS = 150
LEAVING = 60
_SEEN = "2026-11-21T09:30:00.000000+00:00"


def outcomes(sha256: str, chance: random.Random) -> list[Outcome]:
    """What three providers said of an image; one of twenty times one fails."""
    porn, nsfw, made = chance.random() ** 3, chance.random() ** 3, chance.random()
    found = [
        ("local", "nsfwjs", (Finding(Axis.NUDITY, "porn", porn, ScoreKind.PROBABILITY),)),
        ("local", "open_nsfw", (Finding(Axis.NUDITY, "nsfw", nsfw, ScoreKind.PROBABILITY),)),
        ("identifai", "v3", (Finding(Axis.ORIGIN, "artificial", made, ScoreKind.PROBABILITY),)),
    ]
    said: list[Outcome] = [Assessment(sha256, p, m, "", _SEEN, 9.0, findings) for p, m, findings in found]
    if chance.random() < 0.05:
        said[1] = Failure(sha256, "local", "open_nsfw", "", FailureKind.TIMEOUT, "late", _SEEN, 9.0)
    return said


def fill(database: Path, count: int) -> None:
    """Put so many assessed images into an empty database, as the stores write them."""
    chance = random.Random(7)  # noqa: S311 - reproducible on purpose
    images, paths = [], []
    for number in range(1, count + 1):
        sha256 = f"{number:064x}"
        known = sorted((heard_of(each) for each in outcomes(sha256, chance)), key=lambda one: one.key)
        weight = weigh(known)
        said = (spelled(known), levels_of(known), weight.disagreement, weight.uncertainty)
        failures = sum(one.failure is not None for one in known)
        facts = (number, sha256, 250_000, "JPEG", "image/jpeg", 4000, 3000, 1, 1, "RGB", 0, _SEEN)
        images.append((*facts, failures, *said))
        paths.append((number, f"/photos/2026/image {chance.randrange(10**6)}.jpg", "open", _SEEN))
    with sqlite3.connect(database) as connection:
        connection.executemany(
            "INSERT INTO image (id, sha256, byte_size, format, mime, width, height, frames, orientation, mode,"
            " has_alpha, first_seen_at, failures, heard, levels, disagreement, uncertainty)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            images,
        )
        connection.executemany("INSERT INTO image_path (image_id, path, arrival, seen_at) VALUES (?, ?, ?, ?)", paths)
    connection.close()


class Rival(QSortFilterProxyModel):
    """The usual way: Qt's own proxy, which calls Python once for each row and some twenty times to sort it in."""

    def __init__(self, source: QueueModel) -> None:
        super().__init__()
        self.fits: Callable[[QueueRow], bool] = lambda _row: True
        self.key = key_of(Order.ARRIVAL)
        self._rows = source
        self.setSourceModel(source)

    def filterAcceptsRow(self, source_row: int, source_parent: object) -> bool:  # noqa: ARG002 - Qt's signature
        """One call a row."""
        return self.fits(self._rows.rows()[source_row])

    def lessThan(self, left: Any, right: Any) -> bool:
        """One call a comparison."""
        rows = self._rows.rows()
        return self.key(rows[left.row()]) < self.key(rows[right.row()])  # type: ignore[operator]


def milliseconds(act: Callable[[], object], times: int = 3) -> float:
    """The median of a few runs."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1e3)
    return round(sorted(taken)[times // 2], 2)


def script(window: Driven, count: int, out: dict[str, Any]) -> Script:
    """Wait for the queue, then filter, sort and scroll it."""
    panel, opened = window.page.queue, time.perf_counter()
    gaps = Gaps()
    yield lambda: panel.proxy.rowCount() > 0
    out["usable_ms"] = round((time.perf_counter() - opened) * 1e3, 1)
    yield lambda: panel.proxy.rowCount() == count
    out["loaded_ms"] = round((time.perf_counter() - opened) * 1e3, 1)
    yield wait_seconds(1)
    out["gap_loading_ms"] = spread(gaps.taken)
    view = panel.proxy
    arrival = Order.ARRIVAL
    everything = parse("").query
    out["filter_ms"] = {text: milliseconds(partial(view.show, parse(text).query, arrival)) for text in QUERIES}
    out["sort_ms"] = {order.value: milliseconds(partial(view.show, everything, order)) for order in Order}
    view.show(everything, arrival)
    out["change_ms"] = milliseconds(lambda: touch(panel.model, count), 1) / 100
    yield wait_seconds(0.5)
    for name, grid in (("list", False), ("grid", True)):
        panel.list.set_grid(grid)
        yield wait_seconds(1)
        gaps.begin()
        bar = panel.list.verticalScrollBar()
        for step in range(SCROLLS):
            bar.setValue(bar.maximum() * step // SCROLLS if step % 3 else bar.value() + 400)
            yield wait_seconds(0.012)
        out[f"gap_{name}_ms"] = spread(gaps.taken)
    panel.list.set_grid(False)
    view.show(parse("state:open").query, arrival)
    panel.choose(0)
    yield wait_seconds(0.5)
    gaps.begin()
    for _ in range(LEAVING):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)  # somebody is at work: no long look for garbage now
        rule(panel)
        yield wait_seconds(0.012)
    out["gap_leaving_ms"] = spread(gaps.taken)
    gaps.stop()


def rule(panel: QueuePanel) -> None:
    """The present image is ruled on and leaves the filter, as when Enter was pressed."""
    row = panel.model.row(panel.current or "")
    assert row is not None
    panel.choose_next_open()
    panel.model.replace(replace(row, state=ReviewState.RULED))


def touch(model: QueueModel, count: int) -> None:
    """A hundred images change, as when answers arrive."""
    for number in range(1, count, max(1, count // 100)):
        row = model.row(f"{number:064x}")
        if row is not None:
            state = ReviewState.SKIPPED if row.state is ReviewState.OPEN else ReviewState.OPEN
            model.replace(type(row)(**{name: getattr(row, name) for name in row.__slots__} | {"state": state}))


def bytes_an_image(count: int) -> float:
    """Python's own memory for one image in model and view, all its texts counted."""
    from ui.models.queue_view import QueueView

    chance = random.Random(7)  # noqa: S311 - reproducible on purpose
    tracemalloc.start()
    model = QueueModel()
    view = QueueView(model)
    before = tracemalloc.get_traced_memory()[0]
    for first in range(0, count, 2_000):
        model.add([made(number, chance) for number in range(first, min(count, first + 2_000))])
    view.show(parse("").query, Order.RISK)
    used = (tracemalloc.get_traced_memory()[0] - before) / count
    tracemalloc.stop()
    return round(used)


def made(number: int, chance: random.Random) -> QueueRow:
    """A row as the database gives it."""
    sha256 = f"{number:064x}"
    known = sorted((heard_of(each) for each in outcomes(sha256, chance)), key=lambda one: one.key)
    weight = weigh(known)
    return QueueRow(
        sha256, number, f"image {chance.randrange(10**6)}.jpg", 250_000 + number, "JPEG", 4000, 3000, 1, None, None,
        ReviewState.OPEN, None, None, seen=1_795_253_400 + number, heard=spelled(known), levels=levels_of(known),
        disagreement=weight.disagreement, uncertainty=weight.uncertainty,
    )  # fmt: skip


def rival(count: int) -> dict[str, float]:
    """Filter and sort by Qt's own proxy over the same rows."""
    chance = random.Random(7)  # noqa: S311 - reproducible on purpose
    model = QueueModel()
    model.add([made(number, chance) for number in range(count)])
    proxy = Rival(model)
    proxy.setSortRole(RowRole)

    def filtered() -> None:
        proxy.fits = matcher(parse("nudity>0.5").query)
        proxy.invalidate()
        proxy.rowCount()

    def sort() -> None:
        proxy.fits = lambda _row: True
        proxy.key = key_of(Order.RISK)
        proxy.sort(0, Qt.SortOrder.AscendingOrder)
        proxy.rowCount()

    return {"filter": milliseconds(filtered, 1), "sort": milliseconds(sort, 1)}


def inside(count: int) -> None:
    """The measured process."""
    out: dict[str, Any] = {}
    run_window(partial(script, count=count, out=out))
    out["bytes_an_image"] = bytes_an_image(min(count, 20_000))
    out["rival_proxy_ms"] = rival(count)
    print(json.dumps(out))


def measure(count: int, *, xvfb: bool) -> dict[str, Any]:
    """One size, in a home of its own: the database is made first by opening the window once."""
    with tempfile.TemporaryDirectory(prefix="secondlook-bench-") as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "xcb" if xvfb else "offscreen", "SECONDLOOK_HOME": home}
        command = [sys.executable, "-m", "tests.bench.bench_queue"]

        def child(*arguments: str) -> subprocess.CompletedProcess[str]:
            return subprocess.run(
                [*command, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
            )

        answer(child("--prepare", str(count)))
        return answer(child("--inside", str(count)))


def prepare(count: int) -> None:
    """Let the product make its database, then fill it."""

    def nothing(_window: Driven) -> Script:
        yield wait_seconds(0)

    run_window(nothing)
    fill(Locations.find().database, count)
    print("{}")


def met(report: dict[str, Any]) -> bool:
    """Whether all aims are reached."""
    slow = [*report["filter_ms"].values(), *report["sort_ms"].values()]
    gaps = [report[f"gap_{name}_ms"]["max"] for name in ("list", "grid", "leaving")]
    return bool(
        report["usable_ms"] <= 1000 and max(slow) <= 100 and max(gaps) <= 32 and report["bytes_an_image"] <= 1024
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each size in a process of its own and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object a size")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--xvfb", action="store_true", help="on the X server of DISPLAY instead of offscreen")
    parser.add_argument("--inside", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--prepare", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.inside:
        inside(asked.inside)
        return
    if asked.prepare:
        prepare(asked.prepare)
        return
    for count in asked.sizes:
        report = {"bench": "queue", "images": count, "xvfb": asked.xvfb, **measure(count, xvfb=asked.xvfb)}
        report["aim"] = "usable ≤ 1 s, filter and sort ≤ 100 ms, no gap over 32 ms, ≤ 1 kB an image"
        report["met"] = met(report)
        if asked.json:
            print(json.dumps(report, ensure_ascii=False), flush=True)
            continue
        for key, value in report.items():
            print(f"{key:18} {value}", flush=True)


if __name__ == "__main__":
    main()
