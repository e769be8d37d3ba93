"""One key goes from part to part of a page: what takes a dozen steps by Tab takes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

Part = tuple[QWidget, Callable[[], QWidget | None]]
"""A part of the page, and who in it takes the keyboard; None: the first in the order of Tab."""


class PartWalk:
    """Goes round the parts that are seen; from outside of all of them to the first."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = tuple(parts)

    def step(self) -> None:
        """Put the keyboard into the next part."""
        focused = QApplication.focusWidget()
        inside = [focused is not None and part.isAncestorOf(focused) for part, _ in self._parts]
        begin = inside.index(True) + 1 if True in inside else 0
        for part, taker in (*self._parts[begin:], *self._parts[:begin]):
            taking = (taker() or _first(part)) if part.isVisible() else None
            if taking is not None and taking.isVisible():
                taking.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


def _first(part: QWidget) -> QWidget | None:
    """The first in a part that Tab would stop at."""
    at = part.nextInFocusChain()
    while at is not None and at is not part:
        stops = at.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if stops and at.isVisible() and at.isEnabled() and part.isAncestorOf(at):
            return at
        at = at.nextInFocusChain()
    return None
