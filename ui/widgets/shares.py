"""A splitter whose parts begin with shares of the room there is, until somebody moves them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter

Share = tuple[float, int]
"""A part of the whole, and the most pixels that are of use to it; 0: the rest goes there."""


class ShareSplitter(QSplitter):
    """Left to right. What was kept of an earlier session wins over the shares."""

    def __init__(self, shares: Sequence[Share]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._shares, self._settled = shares, False

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview, /) -> bool:
        """Bring back where the parts were left."""
        done = super().restoreState(state)
        self._settled = self._settled or done
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """Share out the room when it is first known."""
        super().showEvent(event)
        if not self._settled:
            self._settled = True
            room = self.width() - (self.count() - 1) * self.handleWidth()
            sizes = [min(round(part * room), most) if most else 0 for part, most in self._shares]
            self.setSizes([size or room - sum(sizes) for size in sizes])
