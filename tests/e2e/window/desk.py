"""A screen of its own (Xvfb) with the real program on it, driven by xdotool and watched through its database.

Everything waits for facts: a row in the database, a title, a process' end. The window's title
names the image that the keys act on, and changes once they do.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from PIL import ImageGrab

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_SECONDS = float(os.environ.get("SECONDLOOK_TEST_PATIENCE", "5")) * 12
T = TypeVar("T")


def until(what: str, look: Callable[[], T], report: Callable[[], str] = str) -> T:
    """The first true answer of `look`; fails with `what` was awaited when there is none for long."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if found := look():
            return found
        threading.Event().wait(0.02)
    message = f"waited in vain until {what}. {report()}"
    raise AssertionError(message)


class Screen:
    """An X server without a window manager."""

    def __init__(self) -> None:
        read, write = os.pipe()
        # Without -noreset the server starts anew when its last client leaves, and refuses who comes at that moment.
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1800x1000x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            self.name = f":{pipe.readline().strip()}"

    def do(self, *arguments: str | int) -> str:
        """Run xdotool on this screen; its output."""
        environment = {**os.environ, "DISPLAY": self.name}
        ended = subprocess.run(
            ["xdotool", *map(str, arguments)], env=environment, capture_output=True, text=True, check=False
        )
        return ended.stdout.strip()

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def start(self, module: str, *arguments: str | Path, **environment: str) -> subprocess.Popen[str]:
        """Start a Python module on this screen."""
        settings = {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": "1", **environment}
        inherited = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
        return subprocess.Popen(
            [sys.executable, "-m", module, *map(str, arguments)],
            cwd=ROOT,
            env={**inherited, **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def window_of(self, process: subprocess.Popen[str], title: str) -> int:
        """The visible window of a process."""

        def look() -> int:
            found = self.do("search", "--all", "--onlyvisible", "--pid", process.pid, "--name", title).split()
            return int(found[-1]) if found else 0

        return until(f"process {process.pid} shows a window", look)


class Program:
    """One running window and the home it works on."""

    def __init__(self, screen: Screen, home: Path, *paths: Path) -> None:
        self.screen, self.home = screen, home
        self.process = screen.start("ui", *paths, SECONDLOOK_HOME=str(home))
        self.window = screen.window_of(self.process, "Second Look")

    # -- what a person does ----------------------------------------------------------------

    def keys(self, *keys: str) -> None:
        """Press keys one after the other, with the window in focus."""
        self.screen.do("windowraise", self.window, "windowfocus", "--sync", self.window, "key", "--delay", "30", *keys)

    def write(self, text: str) -> None:
        """Type words."""
        self.screen.do("windowfocus", "--sync", self.window, "type", "--delay", "10", text)

    # -- what a person sees ----------------------------------------------------------------

    @property
    def title(self) -> str:
        """The window's title."""
        return self.screen.do("getwindowname", self.window)

    def until_shown(self, name: str) -> None:
        """Wait until the keys act on the image of this name."""
        until(f"{name} is on the stage", lambda: self.title.startswith(f"{name} "), lambda: f"It is {self.title!r}.")

    def until_other(self, title: str) -> str:
        """Wait until another image than that of `title` is on the stage; the new title."""
        until("another image is on the stage", lambda: self.title not in ("", title))
        return self.title

    # -- what is on the disk ---------------------------------------------------------------

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Read from the database, as another program would; nothing while there is none."""
        path = self.home / "secondlook.db"
        if not path.exists():
            return []
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            try:
                return connection.execute(sql, values).fetchall()
            except sqlite3.OperationalError:  # not migrated yet
                return []

    def until_known(self, count: int) -> None:
        """Wait until so many images are recorded."""

        def known() -> int:
            return len(self.ask("SELECT sha256 FROM image"))

        until(f"{count} images are known", lambda: known() >= count, lambda: f"There are {known()}.")

    def queue(self) -> dict[str, tuple[Any, ...]]:
        """Force, policy label, note and state of each ruled image, by the name of its last path."""
        rows = self.ask(
            "SELECT q.sha256, q.force_classification, q.policy_label, q.note, q.review_state FROM override_queue AS q"
        )
        names = dict(
            self.ask("SELECT i.sha256, p.path FROM image_path AS p JOIN image AS i ON i.id = p.image_id ORDER BY p.id")
        )
        return {Path(names[sha256]).name: tuple(rest) for sha256, *rest in rows}

    def pixels(self, part: tuple[float, float, float, float]) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """What is on the screen in a part of the window (left, top, right, bottom as shares): rows × columns × RGB."""
        self.screen.do("windowraise", self.window)
        x, y, width, height = self._geometry()
        left, top, right, bottom = part
        box = (x + int(width * left), y + int(height * top), x + int(width * right), y + int(height * bottom))
        return np.asarray(ImageGrab.grab(bbox=box, xdisplay=self.screen.name).convert("RGB"))

    def stage(self) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """Pixels of the stage, above what is written in its middle when it is covered."""
        return self.pixels((0.33, 0.2, 0.57, 0.36))

    def is_colourful(self) -> bool:
        """Whether the stage shows colours: with the grey filter on it must not."""
        pixels = self.stage().astype(np.int16)
        return bool(((pixels.max(axis=2) - pixels.min(axis=2)) > 60).mean() > 0.2)

    def _geometry(self) -> list[int]:
        lines = self.screen.do("getwindowgeometry", "--shell", self.window).splitlines()
        known = dict(line.split("=", 1) for line in lines if "=" in line)
        return [int(known[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")]

    def until_ruled(self, name: str, wanted: tuple[Any, ...] | None) -> None:
        """Wait until the queue holds this (force, label, note, state) for an image; None: nothing."""
        until(f"{name} stands as {wanted}", lambda: self.queue().get(name) == wanted, lambda: str(self.queue()))

    # -- its end ---------------------------------------------------------------------------

    def workers(self) -> list[int]:
        """The processes that the program has started."""
        listing = subprocess.run(
            ["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True, check=False
        ).stdout
        return [int(pid) for pid in listing.split()]

    def kill(self) -> None:
        """End it as a power cut would: no handler runs."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def end(self) -> tuple[int, str, str]:
        """Wait for its end: exit code, standard output, standard error."""
        out, err = self.process.communicate(timeout=PATIENCE_SECONDS)
        return self.process.returncode, out, err


def is_alive(pid: int) -> bool:
    """Whether a process runs (one that only waits to be collected does not)."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    return False


def drag(screen: Screen, start: tuple[int, int], end: tuple[int, int], steps: int = 12) -> None:
    """Press at `start`, move in small steps as a hand does, and let go at `end`."""
    screen.do("mousemove", *start)
    screen.do("mousedown", 1)
    for step in range(1, steps + 1):
        at = [round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True)]
        screen.do("mousemove", "--sync", *at)
    screen.do("mousemove", end[0] + 3, end[1] + 3)
    screen.do("mouseup", 1)
