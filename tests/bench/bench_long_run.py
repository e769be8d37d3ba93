"""What grows when the window is used for long: images arrive, providers fail by turns, everything is opened and closed.

    python -m tests.bench.bench_long_run [--rounds 25] [--images 40] [--json]

One window, all vendors emulated beside it. A round takes images in, has every provider asked, rules, undoes, takes out,
goes to each page and opens and closes dialogs; then what the process holds is counted. Growth is the slope of a
straight line through all rounds after the first fifth, per 1,000 images: for memory as the system sees it, and for what
is counted – widgets, threads, open files, tasks of the core, Python objects – which should not grow at all, but for the
few objects that a row of the queue is and for caches of bounded size that still fill.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.container import Core
from app.domain.image import Arrival
from app.events import AssessProgress, ImagesArrived
from tests.bench.photos import make_photos
from tests.bench.window import ROOT, Driven, Script, answer, run_window, wait_seconds
from tests.emulator import faults
from tests.emulator.demo import point_settings
from tests.emulator.stands import STANDS, Running

_TURN_SECONDS = 4.0
_SIZE = (800, 600)
_DIALOGS = ("help", "decisions", "history", "settings", "palette")
_SETTLED_SECONDS = 1.6  # longer than the rest after which the window looks for garbage


def held() -> dict[str, float]:
    """What this process holds now."""
    gc.collect()
    memory = dict(line.split(":", 1) for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
    return {
        "anonymous_mib": int(memory["Anonymous"].split()[0]) / 1024,
        "widgets": len(QApplication.allWidgets()),
        "threads": threading.active_count(),
        "files": len(os.listdir("/proc/self/fd")),  # noqa: PTH208 - a kernel interface
        "objects": len(gc.get_objects()),
    }


class Answers:
    """Whether everybody who is to be asked has answered, as the window is told."""

    def __init__(self, window: Driven) -> None:
        self.known = 0
        self._lanes: dict[str, AssessProgress] = {}
        window.bridge.listen(ImagesArrived, self._arrived)
        window.bridge.listen(AssessProgress, self._told)

    def _arrived(self, notice: ImagesArrived) -> None:
        self.known += len(notice.images)

    def _told(self, progress: AssessProgress) -> None:
        self._lanes[progress.provider] = progress

    def all_in(self) -> bool:
        """Nobody is being asked any more."""
        return all(lane.done >= lane.total for lane in self._lanes.values())


def script(window: Driven, folder: Path, rounds: int, images: int, out: list[dict[str, float]]) -> Script:
    """Round after round."""
    answers, counted = Answers(window), [0]
    yield wait_seconds(2.0)
    for number in range(rounds):
        photos = make_photos(folder / f"{number}", images, _SIZE, seed=1000 + number)
        window.bridge.tell(lambda core, photos=photos: core.ingest.add_paths(photos, Arrival.DROP))  # type: ignore[misc]
        wanted, patience = (number + 1) * images, time.monotonic() + 30
        yield lambda wanted=wanted: answers.known >= wanted  # type: ignore[misc]
        yield wait_seconds(1.0)
        yield lambda patience=patience: answers.all_in() or time.monotonic() > patience  # type: ignore[misc]
        yield from reviewed(window, images)
        yield from visited(window)
        yield wait_seconds(_SETTLED_SECONDS)
        window.bridge.call(tasks, partial(counted.__setitem__, 0))
        yield wait_seconds(0.2)
        out.append({"images": wanted, "tasks": counted[0], **held()})


async def tasks(_core: Core) -> int:
    """How many tasks the core's loop has."""
    return len(asyncio.all_tasks())


def reviewed(window: Driven, images: int) -> Script:
    """Rule on the newest images, look at heatmaps, undo some, take one out."""
    page, handle = window.page, window.windowHandle()
    page.queue.choose(page.queue.proxy.rowCount() - images)
    yield wait_seconds(0.3)
    for step in range(images // 2):
        QTest.keyClick(handle, (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)[step % 3])
        QTest.keyClick(handle, Qt.Key.Key_H)
        QTest.keyClick(handle, Qt.Key.Key_Return)
        yield wait_seconds(0.06)
    for _ in range(3):
        QTest.keyClick(handle, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        yield wait_seconds(0.1)
    QTest.keyClick(handle, Qt.Key.Key_Delete)
    yield wait_seconds(0.2)


def visited(window: Driven) -> Script:
    """Every page and the large dialogs, opened and closed."""
    for page in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        QTest.keyClick(window.windowHandle(), page, Qt.KeyboardModifier.ControlModifier)
        yield wait_seconds(0.7)
    for action in _DIALOGS:
        window.actions_[action].trigger()
        yield wait_seconds(0.4)
        for dialog in [each for each in window.findChildren(QDialog) if each.isVisible()]:
            dialog.reject()
        yield wait_seconds(0.1)


def slope(rounds: list[dict[str, float]], key: str) -> float:
    """Growth per 1,000 images, by the straight line through all rounds but the first fifth."""
    later = rounds[len(rounds) // 5 :]
    return round(float(np.polyfit([r["images"] for r in later], [r[key] for r in later], 1)[0]) * 1000, 2)


@contextmanager
def failing_by_turns(running: list[Running]) -> Iterator[None]:
    """Every few seconds another vendor is out of order."""
    routes = {"identifai": "classify", "nanogpt": "classify", "mraugu": "classify", "yandex_vision": "analyze"}
    able, stop = [vendor for vendor in running if vendor.provider in routes], threading.Event()
    wrong = (faults.status(500), faults.truncate(), faults.status(429, headers={"Retry-After": "1"}), faults.reset())

    def turn() -> None:
        number = 0
        while not stop.wait(_TURN_SECONDS):
            for vendor in able:
                vendor.faults.clear()
            vendor = able[number % len(able)]
            vendor.faults.always(routes[vendor.provider], wrong[number // len(able) % len(wrong)])
            number += 1

    thread = threading.Thread(target=turn)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def inside(folder: Path, rounds: int, images: int) -> None:
    """The measured process."""
    out: list[dict[str, float]] = []
    run_window(partial(script, folder=folder, rounds=rounds, images=images, out=out))
    print(json.dumps({"rounds": out}))


def main() -> None:
    """Start the vendors, run the window, and print what grew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--images", type=int, default=40, help="a round")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        inside(asked.inside, asked.rounds, asked.images)
        return
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="secondlook-bench-")))
        running = [stack.enter_context(stand(40)) for stand in STANDS]
        point_settings(home, running)
        settings = home / "settings.toml"
        text = settings.read_text("utf-8")
        settings.write_text(text.replace("send_unasked = false", "send_unasked = true"), "utf-8")
        stack.enter_context(failing_by_turns(running))
        environment = {**os.environ, "SECONDLOOK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        for vendor in running:
            environment.update(vendor.environment)
        command = [sys.executable, "-m", "tests.bench.bench_long_run", "--inside", str(home / "photos")]
        command += ["--rounds", str(asked.rounds), "--images", str(asked.images)]
        ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        rounds: list[dict[str, float]] = answer(ended)["rounds"]
    report: dict[str, Any] = {"bench": "long_run", "rounds": len(rounds), "images": rounds[-1]["images"]}
    keys = [key for key in rounds[0] if key != "images"]
    report["first"], report["last"] = rounds[0], rounds[-1]
    report["growth_per_1000_images"] = {key: slope(rounds, key) for key in keys}
    report["aim"] = "no widget, thread, file or task more; memory by the rows of the queue only"
    grown = report["growth_per_1000_images"]
    report["met"] = all(abs(grown[key]) < 1 for key in ("widgets", "threads", "files", "tasks"))
    print(json.dumps(report, indent=None if asked.json else 2, ensure_ascii=False))


if __name__ == "__main__":
    main()
