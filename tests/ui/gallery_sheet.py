"""The empty sheet of the gallery, and widgets set on it with captions."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.widgets.text import label


def page(width: int) -> tuple[QWidget, QVBoxLayout]:
    """An empty sheet on the window's ground."""
    sheet = QWidget()
    sheet.setAutoFillBackground(True)
    sheet.setFixedWidth(width)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(12)
    return sheet, column


def grid_of(widgets: list[tuple[str, QWidget]], columns: int) -> QGridLayout:
    """Widgets with captions."""
    grid = QGridLayout()
    grid.setSpacing(12)
    for index, (caption, widget) in enumerate(widgets):
        row, column = divmod(index, columns)
        cell = QVBoxLayout()
        cell.setSpacing(4)
        cell.addWidget(label(caption, tone="muted", size=0.9))
        cell.addWidget(widget)
        cell.addStretch(1)
        grid.addLayout(cell, row, column)
    return grid
