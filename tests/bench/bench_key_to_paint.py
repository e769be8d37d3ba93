"""From a key press to the end of the paint that shows the next photograph, and a jump, in a queue of 10,000 images.

All the while answers of three providers arrive for images anywhere in the queue, through the core's own hub, as fast
as a busy evening brings them. `own` figures leave out what the window's thread waited for a processor (see `Gaps`).
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from app.container import Core
from app.domain.image import Arrival
from app.events import ImagesArrived, OutcomeArrived
from app.locations import Locations
from tests.bench.bench_queue import fill, outcomes
from tests.bench.window import (
    ROOT,
    Driven,
    Script,
    answer,
    in_child,
    photos,
    run_window,
    spread,
    wait_seconds,
    waited_ms,
)

JUMPS = 30
ANSWERS_A_SECOND = 100
_BEAT_MS = 50


class Painted:
    """When the stage last painted a fresh picture, and of which image."""

    def __init__(self, window: Driven) -> None:
        self._window = window
        self.at, self.sha256, self._began, self._waited, self._starved = 0.0, "", 0.0, 0.0, 0.0
        window.page.stage.canvas.painted.connect(self._note)

    def _note(self) -> None:
        row = self._window.page.current
        self.at, self.sha256 = time.perf_counter(), row.sha256 if row else ""
        self._starved = waited_ms() - self._waited

    def begin(self) -> None:
        """A key is pressed now."""
        self.sha256, self._began, self._waited = "", time.perf_counter(), waited_ms()

    def taken(self) -> tuple[float, float]:
        """Milliseconds from then to the paint, and without those in which others had the processor."""
        whole = (self.at - self._began) * 1e3
        return whole, max(0.0, whole - self._starved)


def answering(window: Driven, queued: int) -> QTimer:
    """Answers of three providers for images anywhere in the queue, until the timer is stopped."""
    chance = random.Random(5)  # noqa: S311 - reproducible on purpose

    def publish(core: Core) -> None:
        for _ in range(max(1, ANSWERS_A_SECOND * _BEAT_MS // 3000)):
            for outcome in outcomes(f"{chance.randrange(1, max(2, queued)):064x}", chance):
                core.hub.publish(OutcomeArrived(outcome))

    timer = QTimer()
    timer.timeout.connect(lambda: window.bridge.tell(publish))
    timer.start(_BEAT_MS)
    return timer


def script(window: Driven, folder: Path, count: int, steps: int, queued: int, out: dict[str, Any]) -> Script:
    """Take everything in behind what is queued, then step and jump at a reviewer's pace."""
    page, painted, known = window.page, Painted(window), [0]
    pace = random.Random(11)  # noqa: S311 - reproducible on purpose
    yield lambda: page.queue.proxy.rowCount() >= queued
    window.bridge.listen(ImagesArrived, lambda notice: known.__setitem__(0, known[0] + len(notice.images)))
    window.bridge.tell(lambda core: core.ingest.add_paths([folder], Arrival.DROP))
    yield lambda: known[0] >= count and page.queue.proxy.rowCount() >= queued + count
    yield wait_seconds(0.5)
    handle, first, last = window.windowHandle(), queued, queued + count - 1
    page.queue.choose(first)
    yield wait_seconds(1)
    arriving = answering(window, queued)
    pressed: list[tuple[float, float]] = []
    missed = 0
    forward = True
    for _ in range(steps):
        yield wait_seconds(pace.uniform(0.04, 0.25))
        at = page.queue.list.currentIndex().row()
        forward = (forward and at < last) or at == first
        target = page.queue.proxy.row_at(at + (1 if forward else -1))
        assert target is not None
        ready = page._pictures.get(target.sha256) is not None
        painted.begin()
        QTest.keyClick(handle, Qt.Key.Key_J if forward else Qt.Key.Key_K)
        yield lambda sha256=target.sha256: painted.sha256 == sha256  # type: ignore[misc]
        if ready:
            pressed.append(painted.taken())
        else:
            missed += 1
    out["prefetched_ms"], out["own_prefetched_ms"] = (spread(each) for each in zip(*pressed, strict=True))
    out["not_prefetched"] = missed
    jumps: list[tuple[float, float]] = []
    for _ in range(JUMPS if count > 40 else 5):
        yield wait_seconds(pace.uniform(0.2, 0.4))
        places = range(first, last + 1)
        choices = [at for at in places if page._pictures.get(page.queue.proxy.row_at(at).sha256) is None]  # type: ignore[union-attr]
        at = pace.choice(choices)
        target = page.queue.proxy.row_at(at)
        assert target is not None
        painted.begin()
        page.queue.choose(at)
        yield lambda sha256=target.sha256: painted.sha256 == sha256  # type: ignore[misc]
        jumps.append(painted.taken())
    out["jump_ms"], out["own_jump_ms"] = (spread(each) for each in zip(*jumps, strict=True))
    arriving.stop()


def prepared(_window: Driven) -> Script:
    """Open the window once, so that there is a database to fill."""
    yield wait_seconds(0)


def inside(folder: Path, count: int, steps: int, queued: int) -> None:
    """The measured process; the queue is filled before it by another."""
    if queued:
        in_here("--prepare", queued)
    out: dict[str, Any] = {}
    run_window(partial(script, folder=folder, count=count, steps=steps, queued=queued, out=out))
    print(json.dumps(out))


def in_here(*arguments: object) -> None:
    """Run this module once more over the same home."""
    command = [sys.executable, "-m", "tests.bench.bench_key_to_paint", *map(str, arguments)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> None:
    """Measure once in a process of its own and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--photos", type=int, default=300)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--queued", type=int, default=10_000, help="so many assessed images stand before them")
    parser.add_argument("--folder", type=Path, help="keep the photographs here for the next time")
    parser.add_argument("--xvfb", action="store_true", help="on an X server instead of offscreen")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--prepare", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.prepare:
        run_window(prepared)
        fill(Locations.find().database, asked.prepare)
        return
    if asked.inside:
        inside(asked.inside, asked.photos, asked.steps, asked.queued)
        return
    with photos(asked.photos, asked.folder) as folder:
        arguments = ["--photos", asked.photos, "--steps", asked.steps, "--queued", asked.queued, "--inside", folder]
        measured = answer(in_child("tests.bench.bench_key_to_paint", *arguments, xvfb=asked.xvfb))
    step, jump = measured["prefetched_ms"], measured["jump_ms"]
    report = {"bench": "key_to_paint", "photos": asked.photos, "queued": asked.queued, "xvfb": asked.xvfb, **measured}
    report["aim"] = "prefetched: p50 ≤ 10 ms, p99 ≤ 16 ms; jump: p50 ≤ 100 ms"
    report["met"] = step["p50"] <= 10 and step["p99"] <= 16 and jump["p50"] <= 100
    if asked.json:
        print(json.dumps(report, ensure_ascii=False))
        return
    for key, value in report.items():
        print(f"{key:18} {value}")


if __name__ == "__main__":
    main()
