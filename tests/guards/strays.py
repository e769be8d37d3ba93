"""Finds parts of windows that were windows of their own for an instant: they flash, and take the keyboard with them."""

from __future__ import annotations

import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@contextmanager
def no_stray_windows() -> Iterator[list[str]]:
    """Yields a list that holds, after the block, one line for each widget that was shown before it had its parent.

    Does nothing in a process that has not loaded Qt's widgets.
    """
    strays: list[str] = []
    if "PySide6.QtWidgets" not in sys.modules:
        yield strays
        return
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QWidget
    from shiboken6 import isValid

    application = QApplication.instance()
    if application is None:
        yield strays
        return
    alone: list[weakref.ref[QWidget]] = []

    class Shown(QObject):
        """Notes what is shown without a parent: a window, or a part that has none yet."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.parent() is None:
                alone.append(weakref.ref(watched))
            return False

    shown = Shown()
    application.installEventFilter(shown)
    try:
        yield strays
    finally:
        application.removeEventFilter(shown)
    known = [widget for ref in alone if (widget := ref()) is not None and isValid(widget)]
    strays += [_named(widget) for widget in known if widget.parent() is not None]


def _named(widget: QWidget) -> str:
    words = widget.property("text") or widget.accessibleName()
    return f"{type(widget).__name__} “{words}” in {type(widget.parent()).__name__}"
