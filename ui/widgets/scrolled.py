"""Puts a widget into an area that scrolls up and down where the window is too low for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_LEAST = 48


def scrolled(widget: QWidget, name: str, *, stops_tab: bool = True) -> QScrollArea:
    """The area, without a frame and never wider than its place; `stops_tab` lets keys scroll it, too."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(_LEAST)
    area.setAccessibleName(name)
    if not stops_tab:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
