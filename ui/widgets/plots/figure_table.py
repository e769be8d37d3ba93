"""A small table of figures in words, read by keyboard and screen reader like any table, as high as its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem

from ui.theme import plain_tip
from ui.widgets.plots.drawing import Sheet


class FigureTable(QTableWidget):
    """The first column names the rows. `opened` carries a row; Tab goes on to the next widget."""

    opened = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cellDoubleClicked.connect(lambda row, _column: self.opened.emit(row))

    def show_rows(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these words; each row is as long as `columns`."""
        self.setColumnCount(len(columns))
        self.setHorizontalHeaderLabels(list(columns))
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setToolTip(plain_tip(words))
                self.setItem(at, column, item)
        self.resizeColumnsToContents()
        for column in range(len(columns)):
            widest = self.fontMetrics().height() * 32
            self.setColumnWidth(column, min(self.columnWidth(column), widest))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.updateGeometry()

    def sheet(self) -> Sheet:
        """What is shown."""
        columns = tuple(self._words(self.horizontalHeaderItem(at)) for at in range(self.columnCount()))
        rows = [
            tuple(self._words(self.item(row, column)) for column in range(self.columnCount()))
            for row in range(self.rowCount())
        ]
        return Sheet(columns, rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All rows without scrolling."""
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        head, bar = self.horizontalHeader().sizeHint().height(), self.horizontalScrollBar().sizeHint().height()
        return QSize(super().sizeHint().width(), rows + head + bar + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """As high as it is; narrow at need, then it scrolls sideways."""
        return QSize(self.fontMetrics().height() * 12, self.sizeHint().height())

    @staticmethod
    def _words(item: QTableWidgetItem | None) -> str:
        return item.text() if item is not None else ""
