"""The window's life after its first paint: the core on a thread of its own, and an ordered shutdown."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import logging.handlers
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.container import Core, open_core
from app.domain.image import Arrival
from app.errors import SecondLookError
from ui.bridge import Bridge
from ui.garbage import Garbage
from ui.theme import Scheme, apply
from ui.views.main_window import MainWindow

log = logging.getLogger(__name__)

_SIGNAL_POLL_MS = 200


def live(app: QApplication, window: MainWindow, paths: Sequence[str]) -> int:
    """Serve until the window is closed; returns the exit code."""
    loop = qasync.QEventLoop(app)
    with loop:
        return int(loop.run_until_complete(_live(app, window, paths)))


class CoreThread:
    """Runs the core's plain asyncio loop on one thread of its own (docs/decisions: two loops)."""

    def __init__(self, on_ready: Callable[[Core], None], on_end: Callable[[BaseException | None], None]) -> None:
        self._on_ready, self._on_end = on_ready, on_end
        self._stop: asyncio.Event | None = None
        self._stop_wanted = False
        self.loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=self._run, name="core")

    def start(self) -> None:
        """Open the core. `on_ready` and, in any case and last, `on_end` are called on its thread."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the core to close in order; `on_end` tells when it has."""
        self._stop_wanted = True
        loop, stop = self.loop, self._stop
        if loop is not None and stop is not None:
            with contextlib.suppress(RuntimeError):  # already closed
                loop.call_soon_threadsafe(stop.set)

    def join(self) -> None:
        """Wait for the thread."""
        self._thread.join()

    def _run(self) -> None:
        error: BaseException | None = None
        try:
            asyncio.run(self._main())
        except SecondLookError as refused:
            error = refused
        except Exception as bug:
            log.exception("the core failed")
            error = bug
        self._on_end(error)

    async def _main(self) -> None:
        self.loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        if self._stop_wanted:
            return
        async with open_core() as core:
            self._on_ready(core)
            await self._stop.wait()


async def _live(app: QApplication, window: MainWindow, paths: Sequence[str]) -> int:
    """Open the core, serve, and close in order."""
    loop = asyncio.get_running_loop()
    closing, core_ended = asyncio.Event(), asyncio.Event()
    garbage = Garbage(window.windowHandle())
    bridges: list[Bridge] = []

    def ready(core: Core) -> None:
        loop.call_soon_threadsafe(attach, core)

    def attach(core: Core) -> None:
        if thread.loop is None or closing.is_set():
            return
        bridge = Bridge(core, thread.loop, window)
        bridges.append(bridge)
        _log_to(core.locations.log)
        apply(app, Scheme(core.preferences.current.theme))
        window.attach(bridge)
        # What stands now stands for good. Were it looked through again and again, each time every
        # thread would stop for 100 ms and more: measured with `bench_fanout_window`.
        gc.freeze()
        if paths:
            bridge.tell(lambda at_core: at_core.ingest.add_paths(list(paths), Arrival.ARGUMENT))

    def ended(error: BaseException | None) -> None:
        loop.call_soon_threadsafe(over, error)

    def over(error: BaseException | None) -> None:
        core_ended.set()
        if error is not None and not closing.is_set():
            window.show_start_error(error)

    thread = CoreThread(ready, ended)
    window.close_wanted.connect(closing.set)
    thread.start()
    with _interruptible(closing):
        if window.closing:  # asked for while the program was still starting
            closing.set()
        await closing.wait()
    window.hide()
    for bridge in bridges:
        bridge.close()
    thread.stop()
    await core_ended.wait()
    thread.join()
    garbage.stop()
    window.deleteLater()
    return 0


@contextlib.contextmanager
def _interruptible(closing: asyncio.Event) -> Iterator[None]:
    """Ctrl+C and SIGTERM close the window in order; the timer lets Python see the signal."""
    timer = QTimer()
    timer.start(_SIGNAL_POLL_MS)
    timer.timeout.connect(lambda: None)
    before = {name: signal.signal(name, lambda *_: closing.set()) for name in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        timer.stop()
        for name, handler in before.items():
            signal.signal(name, handler)


def _log_to(path: Path) -> None:
    """Keep what goes wrong in a file of bounded size, which the messages of the window point to."""
    try:
        handler = logging.handlers.RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, delay=True)
    except OSError:
        return  # a read-only place: the error stream still has it
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
