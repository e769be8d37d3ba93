"""A combo box that leaves single keys to the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_Home, Qt.Key.Key_End})


class ChoiceBox(QComboBox):
    """Chooses by arrows, Space and mouse. Letters and digits are not taken, nor is the wheel in passing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what moves or opens the list; send the rest on."""
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what lies behind instead of changing the choice unseen."""
        event.ignore()
