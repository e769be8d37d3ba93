"""Finds what a test leaves behind: threads, asyncio tasks, child processes, timers and windows of Qt."""

from __future__ import annotations

import asyncio
import asyncio.runners
import gc
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

# How long something that is already ending may take to be gone. It bounds a wait; nothing is measured by it.
PATIENCE_SECONDS = float(os.environ.get("SECONDLOOK_TEST_PATIENCE", "5"))

# Python's own servants: started once, shared by all worker processes, ended with the interpreter.
LASTING_PROCESSES = ("multiprocessing.resource_tracker", "multiprocessing.forkserver")

# Threads that a library starts once and keeps.
LASTING_THREADS = ("pytest_timeout",)


def _gone_in_time(left: Callable[[], set[Any]]) -> set[Any]:
    """What is still `left` after a bounded wait, which ends as soon as nothing is."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    remaining = left()
    while remaining and time.monotonic() < deadline:
        threading.Event().wait(0.01)
        remaining = left()
    return remaining


def _threads() -> set[threading.Thread]:
    return {t for t in threading.enumerate() if not t.name.startswith(LASTING_THREADS)}


def _children_by_proc() -> set[int]:
    """Child processes of every thread of this process, by Linux' own list."""
    found: set[int] = set()
    for task in Path("/proc/self/task").iterdir():
        try:
            found.update(int(pid) for pid in (task / "children").read_text().split())
        except OSError:  # the thread ended while we were reading
            continue
    return found


def _children_by_pgrep() -> set[int]:
    """Child processes where there is no /proc (macOS). pgrep does not list itself."""
    listing = subprocess.run(["pgrep", "-P", str(os.getpid())], capture_output=True, text=True, check=False)
    return {int(pid) for pid in listing.stdout.split()}


def _command_of(pid: int) -> str:
    """The command line of `pid`, as far as it is known: for a moment after exec() Linux shows none."""
    try:
        raw = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return ""
    return raw.replace(b"\0", b" ").decode(errors="replace").strip()


def _has_ended(pid: int) -> bool:
    """Whether `pid` is gone, or only waits to be collected (proc(5): the state follows the name in brackets)."""
    if sys.platform != "linux":
        return False
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True
    return state in ("Z", "X")


def _children() -> set[int]:
    pids = _children_by_proc() if Path("/proc/self/task").is_dir() else _children_by_pgrep()
    running = {pid for pid in pids if not _has_ended(pid)}
    return {pid for pid in running if not any(servant in _command_of(pid) for servant in LASTING_PROCESSES)}


@contextmanager
def no_leaked_threads_or_processes() -> Iterator[list[str]]:
    """Yields a list that holds, after the block, one line for each thread or process that outlived it."""
    leaks: list[str] = []
    threads, children = _threads(), _children()
    yield leaks
    if _threads() - threads:
        gc.collect()  # gRPC's own thread ends with its last channel, and that may hang in a reference cycle
    leaks += [f"thread {t.name!r}" for t in _gone_in_time(lambda: _threads() - threads)]
    leaks += [f"process {pid}: {_command_of(pid)}" for pid in _gone_in_time(lambda: _children() - children)]


@contextmanager
def no_leaked_tasks() -> Iterator[list[str]]:
    """Yields a list that holds one line for each task that still ran when its event loop was closed.

    Looks where asyncio.Runner would cancel them without a word: that is after the last
    fixture of the loop has been torn down, so a task that a fixture ends is no leak.
    """
    leaks: list[str] = []
    cancel_all: Callable[[asyncio.AbstractEventLoop], None] = asyncio.runners._cancel_all_tasks  # type: ignore[attr-defined]

    def note_and_cancel(loop: asyncio.AbstractEventLoop) -> None:
        for _ in range(3):  # a task that was cancelled already gets the turns in which it ends
            loop.run_until_complete(asyncio.sleep(0))
        leaks.extend(f"task {t.get_name()}: {t.get_coro()!r}" for t in asyncio.all_tasks(loop))
        cancel_all(loop)

    with patch.object(asyncio.runners, "_cancel_all_tasks", note_and_cancel):
        yield leaks


@contextmanager
def collected_here_only() -> Iterator[None]:
    """No other thread looks for reference cycles, as in the program (`ui/garbage.py`): widgets hang in them."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _windows_and_timers() -> dict[int, str]:
    """Top-level widgets, and running timers wherever they are, by address."""
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return {}
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    application.processEvents()
    found = {id(w): f"window {w!r}" for w in application.topLevelWidgets()}
    # Timers without a parent are found by Python's own bookkeeping only.
    timers = [o for o in gc.get_objects() if isinstance(o, QTimer) and isValid(o)]
    found.update({id(t): f"running timer {t!r} of {t.parent()!r}" for t in timers if t.isActive()})
    return found


@contextmanager
def no_leaked_qt_objects() -> Iterator[list[str]]:
    """Yields a list that holds, after the block, one line for each window or running timer that outlived it.

    Does nothing in a process that has not loaded Qt's widgets.
    """
    leaks: list[str] = []
    before = set(_windows_and_timers()) if "PySide6.QtWidgets" in sys.modules else set()
    yield leaks
    if "PySide6.QtWidgets" not in sys.modules:
        return
    if set(_windows_and_timers()) - before:
        gc.collect()  # a window in a reference cycle is no leak of ours, and goes now
        after = _windows_and_timers()
        leaks += [text for key, text in after.items() if key not in before]
