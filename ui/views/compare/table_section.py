"""Section “Table”: every image with what each provider says, sorted by spread; a selection here holds everywhere."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from app.services.compare.values import Grid
from ui.models.compare_delegate import GridDelegate
from ui.models.compare_grid import CHOSEN, FIRST_SERIES, NAME, SPREAD, GridModel
from ui.translate import tr
from ui.views.compare.desk import Desk
from ui.views.compare.gaps import look_of
from ui.views.compare.kept_probes import KeptProbes
from ui.views.compare.section import Section
from ui.widgets.plots.drawing import LazyRows, Sheet


class GridView(QTableView):
    """Arrows walk, Shift extends, Enter opens in Review."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.shown: Grid | None = None
        self.grid = GridModel(look_of, self)
        self.setModel(self.grid)
        self.setItemDelegate(GridDelegate(self))
        self.setAccessibleName(tr("Images and what each provider says"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 12)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # two models of one provider begin alike
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSortIndicator(SPREAD, Qt.SortOrder.DescendingOrder)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.sortIndicatorChanged.connect(self._sort)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(self.fontMetrics().height() * 12)
        self.doubleClicked.connect(lambda index: desk.open_image(self.grid.place(index.row())))

    def show_grid(self, grid: Grid) -> None:
        """Show another table."""
        self.shown = grid
        series = [self._desk.series(place) for place in grid.series]
        titles = tuple(self._desk.title(place) for place in grid.series)
        self.grid.show_grid(grid, titles, tuple(one.kind for one in series))
        unit, metrics = self.fontMetrics().height(), self.fontMetrics()
        head, fixed = self.horizontalHeader(), ((CHOSEN, 2), (NAME, 14), (SPREAD, 6))
        for column, width in fixed:
            head.resizeSection(column, unit * width)
        # As many side by side as can be read; only then it scrolls.
        room = self.viewport().width() - unit * sum(width for _, width in fixed)
        fair = max(unit * 8, room // max(1, len(titles)))
        for column, title in enumerate(titles, FIRST_SERIES):
            head.resizeSection(column, min(fair, max(unit * 10, metrics.horizontalAdvance(title) + unit * 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the present image."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._desk.open_image(self.grid.place(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters: they belong to the window, and to look for them asks every row."""

    def sheet(self) -> Sheet:
        """All rows in their present order."""
        grid = self.grid
        titles = (str(grid.headerData(at, Qt.Orientation.Horizontal)) for at in range(grid.columnCount()))
        return Sheet(tuple(titles), LazyRows(grid.rowCount(), grid.words_of))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """What is selected here is selected everywhere."""
        super().selectionChanged(selected, deselected)
        if self.signalsBlocked() or not len(self._desk.images):
            return
        chosen = self.selectionModel().selection()
        parts = [self.grid.places(chosen.at(at).top(), chosen.at(at).bottom()) for at in range(chosen.count())]
        self._desk.select(np.concatenate(parts) if parts else np.empty(0, dtype=np.int64))

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        # Qt would remember every selected cell on its own over the change; the selection lives at the desk.
        self.forget_selection()
        self.grid.sort(column, order)
        self.scrollToTop()

    def forget_selection(self) -> None:
        """Take Qt's own selection away without telling anybody."""
        with QSignalBlocker(self):
            here = self.currentIndex()
            self.selectionModel().clearSelection()
            if here.isValid():
                self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)


class TableSection(Section):
    """The table fills the section; the list of its columns is that of the question."""

    def __init__(self, desk: Desk, probes: KeptProbes) -> None:
        super().__init__(desk, tr("Table"))
        self._probes = probes
        self.view = GridView(desk)
        words = tr("Enter opens an image in Review. Sort by a press on a column's name.")
        self.column.addWidget(self.framed(tr("Images and providers"), self.view, words), 1)
        desk.tabled.connect(self.stale)
        desk.selected.connect(self._select)
        desk.thresholds_changed.connect(self._limit)
        probes.changed.connect(self._draw_probes)

    def refresh(self) -> None:
        """Show the table of the question, which the desk asks for."""
        grid = self.desk.grid
        if grid is None or grid is self.view.shown:
            return
        self.view.show_grid(grid)
        self.view.grid.set_chosen(self.desk.chosen)
        self._limit()
        self._draw_probes()

    def _draw_probes(self) -> None:
        grid = self.view.shown
        if grid is not None and self.desk.overview is not None:
            self.view.grid.set_spans(self._probes.spans(grid))

    def _select(self) -> None:
        self.view.grid.set_chosen(self.desk.chosen)
        if not self.view.hasFocus():
            self.view.forget_selection()

    def _limit(self) -> None:
        question = self.desk.question
        if question is not None:
            self.view.grid.set_limits(tuple(self.desk.threshold(place) for place in question.counted))

    def go_to_first(self) -> None:
        """Bring the first selected image into sight."""
        places = np.flatnonzero(self.desk.chosen)
        row = self.view.grid.row_of(int(places[0])) if len(places) else -1
        if row >= 0:
            index: QModelIndex = self.view.grid.index(row, NAME)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
