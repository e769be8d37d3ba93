"""A column whose head gives up its place where the column is too low for it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

_LOW, _ANY = 260, 16_777_215


class LowColumn(QWidget):
    """What the head says must stand elsewhere, too. It is only flattened: showing and hiding it is up to others."""

    def __init__(self) -> None:
        super().__init__()
        self._head: QWidget | None = None

    def set_head(self, head: QWidget) -> None:
        """This gives up its place."""
        self._head = head

    def minimumSizeHint(self) -> QSize:
        """Without the head."""
        least, head = super().minimumSizeHint(), self._head
        spare = head is not None and not head.isHidden() and head.maximumHeight() > 0
        return QSize(least.width(), least.height() - (head.minimumSizeHint().height() if head and spare else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out whether there is room for the head."""
        super().resizeEvent(event)
        if self._head is not None:
            self._head.setMaximumHeight(_ANY if event.size().height() >= _LOW else 0)
