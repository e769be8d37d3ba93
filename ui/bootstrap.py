"""Starts the program: application, hook for what nobody caught, and a window that paints before all else."""

from __future__ import annotations

import logging
import signal
import sys
import time
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from app.services.appearance import first_look
from ui import translate
from ui.theme import Scheme, apply, follow_desktop
from ui.views.layout_keeper import put_back
from ui.views.main_window import MainWindow

log = logging.getLogger(__name__)

# The core's Python work must not hold the interpreter for the default 5 ms at a time while a
# key press waits to be painted.
_SWITCH_SECONDS = 0.001
# A window that is never shown (minimised from the start) is not waited for longer than this.
_PAINT_SECONDS = 2.0


def run(paths: Sequence[str]) -> int:
    """Open the window with these files and folders in its queue; returns the exit code when it has closed."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    sys.excepthook = _hook
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        message = "a QCoreApplication without widgets is already running"
        raise TypeError(message)
    app.setApplicationName("Second Look")
    app.setApplicationDisplayName("Second Look")
    app.setDesktopFileName("secondlook")
    app.setQuitOnLastWindowClosed(False)
    kept = first_look()
    translate.install(app, kept.language)
    apply(app, Scheme(kept.theme) if kept.theme in list(Scheme) else Scheme.DARK)
    follow_desktop(app)
    window = MainWindow()
    put_back(window, kept.geometry)
    _closes_on_signals(window)
    with window.building():
        window.show()
        _until_painted(app, window)
    # Only now: asyncio, the core and what it stands on take longer to import than the window to paint.
    from ui.life import live  # noqa: PLC0415 - see above

    return live(app, window, paths)


def _closes_on_signals(window: MainWindow) -> None:
    """Until the window's life has begun, an interruption is remembered: it then ends in order, and at once."""

    def remember(_number: int, _frame: object) -> None:
        window.closing = True

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, remember)


def _until_painted(app: QApplication, window: MainWindow) -> None:
    end = time.monotonic() + _PAINT_SECONDS
    while not window.was_painted and time.monotonic() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.critical("unexpected error in the window", exc_info=(kind, error, trace))
