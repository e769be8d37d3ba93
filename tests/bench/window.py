"""Runs the product's own window in a benchmark: the real bootstrap, with a generator that acts and measures in it."""

from __future__ import annotations

import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QTimer

import ui.bootstrap
from tests.bench.photos import make_photos
from ui.bridge import Bridge
from ui.imports import import_plainly
from ui.views.main_window import MainWindow
from ui.views.review_page import ReviewPage

ROOT = Path(__file__).resolve().parents[2]
POLL_MS = 5

# A script yields conditions; each is looked at from a timer of the window's thread until it holds.
Script = Generator[Callable[[], bool], None, None]


class Driven(MainWindow):
    """The main window, which carries a script out once the core is open, and then closes."""

    make_script: Callable[[Driven], Script]
    broken: Exception | None = None

    def attach(self, bridge: Bridge) -> None:
        super().attach(bridge)
        self._script = type(self).make_script(self)
        self._condition: Callable[[], bool] = lambda: True
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._go_on)
        self._poll.start(POLL_MS)

    @property
    def bridge(self) -> Bridge:
        """The bridge to the open core."""
        assert self._bridge is not None
        return self._bridge

    @property
    def page(self) -> ReviewPage:
        """The Review page."""
        assert self._page is not None
        return self._page

    def _go_on(self) -> None:
        try:
            if self._condition():
                self._condition = next(self._script)
        except StopIteration:
            self._end()
        except Exception as error:  # noqa: BLE001 - a bench that broke must not look like one that has ended
            type(self).broken = error
            self._end()

    def _end(self) -> None:
        self._poll.stop()
        self.close()


def run_window(script: Callable[[Driven], Script]) -> int:
    """Open the window on SECONDLOOK_HOME, carry the script out, close it; the exit code.

    Raises what the script raised.
    """
    import_plainly()
    Driven.make_script = staticmethod(script)
    vars(ui.bootstrap)["MainWindow"] = Driven
    code = ui.bootstrap.run([])
    if Driven.broken is not None:
        raise Driven.broken
    return code


class Gaps:
    """How long the window's event loop did not turn: the distances of a 5 ms timer, in milliseconds.

    `starved` is how much of each the thread waited for a processor that somebody else had
    (Linux only: the second number of /proc/…/schedstat): on a busy machine that is not ours.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import Qt

        self.taken: list[float] = []
        self.starved: list[float] = []
        self._last, self._waited = time.perf_counter(), waited_ms()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(5)

    def _tick(self) -> None:
        now, waited = time.perf_counter(), waited_ms()
        self.taken.append((now - self._last) * 1e3)
        self.starved.append(waited - self._waited)
        self._last, self._waited = now, waited

    def begin(self) -> None:
        """Forget what was taken so far."""
        self.taken, self.starved = [], []
        self._last, self._waited = time.perf_counter(), waited_ms()

    def stop(self) -> None:
        """Take no more."""
        self._timer.stop()


def waited_ms() -> float:
    """How long this thread has waited for a processor since it began; 0 where that is not told."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e6
    except OSError:
        return 0.0


def spread(values: Sequence[float]) -> dict[str, float]:
    """Number, p50, p99 and maximum (nearest rank)."""
    ordered = sorted(values)

    def rank(share: float) -> float:
        return round(ordered[max(0, math.ceil(share * len(ordered)) - 1)], 2) if ordered else float("nan")

    return {"n": len(ordered), "p50": rank(0.5), "p99": rank(0.99), "max": rank(1.0)}


def wait_seconds(seconds: float) -> Callable[[], bool]:
    """A condition that holds after so long."""
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= end


def peak_mib() -> dict[str, float]:
    """The largest resident sizes so far, in MiB: of this process, and of the largest of its ended children.

    Of this process Linux is asked by its status: what `getrusage` says began with the size of whoever started it.
    """
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    with suppress(OSError):
        lines = Path("/proc/self/status").read_text().splitlines()
        own = next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))
    return {
        "window": round(own, 1),
        "largest_worker": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit, 1),
    }


@contextmanager
def photos(count: int, kept: Path | None) -> Iterator[Path]:
    """A folder of 12-megapixel JPEGs; a `kept` one is filled once and stays."""
    folder = kept or Path(tempfile.mkdtemp(prefix="secondlook-photos-"))
    if len(list(folder.glob("*.jpg"))) != count:
        shutil.rmtree(folder, ignore_errors=True)
        make_photos(folder, count)
    try:
        yield folder
    finally:
        if kept is None:
            shutil.rmtree(folder, ignore_errors=True)


def in_child(module: str, *arguments: object, xvfb: bool) -> subprocess.CompletedProcess[str]:
    """Run a module in a process of its own, with a home of its own, offscreen or on an X server."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb" if xvfb else "offscreen"}
    # As for a user who has started it before: large modules are not compiled while the window is watched.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if xvfb:
        command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", *command]
        environment.pop("WAYLAND_DISPLAY", None)
    with tempfile.TemporaryDirectory(prefix="secondlook-bench-") as home:
        environment["SECONDLOOK_HOME"] = home
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def answer(ended: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """The JSON object on the child's last line; raises when there is none."""
    import json

    lines = ended.stdout.strip().splitlines()
    if ended.returncode or not lines:
        message = f"the window ended with {ended.returncode}: {ended.stderr[-2000:]}"
        raise RuntimeError(message)
    return cast("dict[str, Any]", json.loads(lines[-1]))
