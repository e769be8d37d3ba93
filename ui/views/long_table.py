"""A table over more lines than are ever read: it looks as all of them do, and says when others come into sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

# So many rows around those in sight are read with them.
_AROUND = 60


class LongTable(QTableView):
    """One line is chosen at a time, whole. `failed` carries an error."""

    failed = Signal(object)
    sighted = Signal()
    """Others may be in sight than before."""

    def __init__(self, model: QAbstractItemModel, name: str, widths: Sequence[int]) -> None:
        """`name` is for screen readers; `widths` are those of the columns, the last of which takes what is left."""
        super().__init__()
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.timeout.connect(self.sighted)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._sight.start())

    def in_sight(self) -> tuple[int, int]:
        """First and last row to be read; they may lie beyond the table's ends."""
        height = max(1, self.rowHeight(0))
        first = max(0, self.rowAt(0))
        return first - _AROUND, first + self.viewport().height() // height + _AROUND

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters: there is a field to search in, and a search here asks every line."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More may be in sight."""
        super().resizeEvent(event)
        self._sight.start()
