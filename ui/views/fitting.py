"""Gives a dialog its size, and never more than its screen has: at 200 % every button must stay within reach."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

# What a desktop lays around a window, in device-independent pixels.
_FRAME = QSize(16, 48)


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Resize to this, or to what the screen has room for."""
    dialog.resize(QSize(width, height).boundedTo(dialog.screen().availableSize() - _FRAME))
