"""From a key press to the end of the paint that shows the next photograph, while assessments arrive; and a jump."""

from __future__ import annotations

import argparse
import json
import random
import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.image import Arrival
from app.events import ImagesArrived
from tests.bench.window import Driven, Script, answer, in_child, photos, run_window, spread, wait_seconds

JUMPS = 30


class Painted:
    """When the stage last painted a fresh picture, and of which image."""

    def __init__(self, window: Driven) -> None:
        self._window = window
        self.at, self.sha256 = 0.0, ""
        window.page.stage.canvas.painted.connect(self._note)

    def _note(self) -> None:
        row = self._window.page.current
        self.at, self.sha256 = time.perf_counter(), row.sha256 if row else ""


def script(window: Driven, folder: Path, count: int, steps: int, out: dict[str, Any]) -> Script:
    """Take everything in, then step and jump at a reviewer's pace."""
    page, painted, known = window.page, Painted(window), [0]
    pace = random.Random(11)  # noqa: S311 - reproducible on purpose
    window.bridge.listen(ImagesArrived, lambda notice: known.__setitem__(0, known[0] + len(notice.images)))
    window.bridge.tell(lambda core: core.ingest.add_paths([folder], Arrival.DROP))
    yield lambda: known[0] >= count and page.queue.proxy.rowCount() >= count
    handle = window.windowHandle()
    pressed: list[float] = []
    missed = 0
    forward = True
    for _ in range(steps):
        yield wait_seconds(pace.uniform(0.04, 0.25))
        at = page.queue.list.currentIndex().row()
        forward = (forward and at + 1 < count) or at == 0
        target = page.queue.proxy.row_at(at + (1 if forward else -1))
        assert target is not None
        ready = page._pictures.get(target.sha256) is not None
        painted.sha256 = ""
        began = time.perf_counter()
        QTest.keyClick(handle, Qt.Key.Key_J if forward else Qt.Key.Key_K)
        yield lambda sha256=target.sha256: painted.sha256 == sha256  # type: ignore[misc]
        if ready:
            pressed.append((painted.at - began) * 1e3)
        else:
            missed += 1
    out["prefetched_ms"], out["not_prefetched"] = spread(pressed), missed
    jumps: list[float] = []
    for _ in range(JUMPS if count > 40 else 5):
        yield wait_seconds(pace.uniform(0.2, 0.4))
        choices = [at for at in range(count) if page._pictures.get(page.queue.proxy.row_at(at).sha256) is None]  # type: ignore[union-attr]
        at = pace.choice(choices)
        target = page.queue.proxy.row_at(at)
        assert target is not None
        painted.sha256 = ""
        began = time.perf_counter()
        page.queue.choose(at)
        yield lambda sha256=target.sha256: painted.sha256 == sha256  # type: ignore[misc]
        jumps.append((painted.at - began) * 1e3)
    out["jump_ms"] = spread(jumps)


def inside(folder: Path, count: int, steps: int) -> None:
    """The measured process."""
    out: dict[str, Any] = {}
    run_window(partial(script, folder=folder, count=count, steps=steps, out=out))
    print(json.dumps(out))


def main() -> None:
    """Measure once in a process of its own and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--photos", type=int, default=300)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--folder", type=Path, help="keep the photographs here for the next time")
    parser.add_argument("--xvfb", action="store_true", help="on an X server instead of offscreen")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        inside(asked.inside, asked.photos, asked.steps)
        return
    with photos(asked.photos, asked.folder) as folder:
        arguments = ["--photos", asked.photos, "--steps", asked.steps, "--inside", folder]
        measured = answer(in_child("tests.bench.bench_key_to_paint", *arguments, xvfb=asked.xvfb))
    step, jump = measured["prefetched_ms"], measured["jump_ms"]
    report = {"bench": "key_to_paint", "photos": asked.photos, "xvfb": asked.xvfb, **measured}
    report["aim"] = "prefetched: p50 ≤ 10 ms, p99 ≤ 16 ms; jump: p50 ≤ 100 ms"
    report["met"] = step["p50"] <= 10 and step["p99"] <= 16 and jump["p50"] <= 100
    if asked.json:
        print(json.dumps(report, ensure_ascii=False))
        return
    for key, value in report.items():
        print(f"{key:18} {value}")


if __name__ == "__main__":
    main()
