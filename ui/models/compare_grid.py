"""The table image × series: rows are read from arrays when they are painted; sorted by an index of places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.labels import ScoreKind
from app.services.compare.values import Grid
from ui.theme import plain_tip
from ui.translate import decimal, tr

Index = QModelIndex | QPersistentModelIndex
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]

CHOSEN, NAME, SPREAD = 0, 1, 2
FIRST_SERIES = 3
CELL = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class GapLook:
    """Why there is no score: a glyph, its colour, a word and a sentence, in the reader's language."""

    icon: str
    tint: str
    word: str
    about: str


Span = tuple[float, float]
# By the row of a series and the place of an image: the lowest and the highest score of a probe.
Spans = Mapping[tuple[int, int], Span]
# A place in `Dataset.states`, and whether the provider called its answer inconclusive.
LookOf = Callable[[int, bool], GapLook]


@dataclass(frozen=True, slots=True)
class GridCell:
    """What a cell shows: a score and whether it is a flag, or why there is none; and how far a probe moved it."""

    score: float | None
    flag: bool = False
    why: GapLook | None = None
    threshold: float = 0.5
    span: Span | None = None


class GridModel(QAbstractTableModel):
    """Columns: selected, name, spread, then each series. `data` reads arrays; nothing is asked of anybody."""

    def __init__(self, look_of: LookOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look_of = look_of
        self._grid: Grid | None = None
        self._titles: tuple[str, ...] = ()
        self._kinds: tuple[ScoreKind, ...] = ()
        self._limits: tuple[float, ...] = ()
        self._spans: Spans = {}
        self._chosen: Flags = np.zeros(0, dtype=np.bool_)
        self._order: Places = np.empty(0, dtype=np.int64)
        self._by, self._down = SPREAD, True

    def show_grid(self, grid: Grid, titles: tuple[str, ...], kinds: tuple[ScoreKind, ...]) -> None:
        """Show another table; `titles` and `kinds` belong to its series."""
        self.beginResetModel()
        self._grid, self._titles, self._kinds = grid, titles, kinds
        self._limits, self._spans = (0.5,) * len(titles), {}
        self._chosen = np.zeros(len(grid.images), dtype=np.bool_)
        if self._by >= FIRST_SERIES + len(titles):
            self._by, self._down = SPREAD, True
        self._order = self._sorted()
        self.endResetModel()

    def set_limits(self, limits: tuple[float, ...]) -> None:
        """The series' thresholds, drawn as ticks."""
        if limits != self._limits and len(limits) == len(self._titles):
            self._limits = limits
            self._repaint(FIRST_SERIES, self.columnCount() - 1)

    def set_spans(self, spans: Spans) -> None:
        """How far probes moved scores, drawn as whiskers."""
        if spans != self._spans:
            self._spans = spans
            self._repaint(FIRST_SERIES, self.columnCount() - 1)

    def set_chosen(self, chosen: Flags) -> None:
        """Show which images are selected: a flag for each place."""
        if len(chosen) == len(self._chosen):
            self._chosen = chosen
            self._repaint(CHOSEN, CHOSEN)

    def place(self, row: int) -> int:
        """The image in a row."""
        return int(self._order[row])

    def places(self, first: int, last: int) -> Places:
        """The images in rows `first` to `last`."""
        return self._order[first : last + 1]

    def row_of(self, place: int) -> int:
        """The row of an image; -1 where there is none."""
        found = np.flatnonzero(self._order == place)
        return int(found[0]) if len(found) else -1

    def cell(self, place: int, series: int) -> GridCell:
        """What a series says of an image."""
        grid = self._grid
        if grid is None:
            return GridCell(None)
        score, state = float(grid.scores[series, place]), int(grid.states[series, place])
        if not np.isnan(score):
            flag, span = self._kinds[series] is ScoreKind.BINARY, self._spans.get((series, place))
            return GridCell(score, flag, None, self._limits[series], span)
        return GridCell(None, why=self._look_of(state, bool(grid.unsure[series, place])))

    def words_of(self, row: int) -> tuple[str, ...]:
        """A row as words: selected, name, spread, and what each series says."""
        grid = self._grid
        if grid is None:
            return ()
        place = int(self._order[row])
        return tuple(self._shown(grid, place, column) for column in range(self.columnCount()))

    # -- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """All images."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Selected, name, spread, and the series."""
        return 0 if parent.isValid() else FIRST_SERIES + len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if section >= FIRST_SERIES:
            name = self._titles[section - FIRST_SERIES]
            return name if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("✓"), tr("Image"), tr("Spread"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                tr("Selected, here and in every plot"),
                tr("The file's name"),
                tr("How far the highest and the lowest probability lie apart"),
            )[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Words of a cell for the view and for screen readers; the cell itself for the delegate."""
        grid = self._grid
        if grid is None or not index.isValid():
            return None
        place, column = int(self._order[index.row()]), index.column()
        if role == CELL:
            return self.cell(place, column - FIRST_SERIES) if column >= FIRST_SERIES else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(grid, place, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return plain_tip(self._told(grid, place, column))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.DescendingOrder) -> None:
        """Sort by a column; what has no number comes last either way."""
        self._by, self._down = column, order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        kept = [(index, int(self._order[index.row()])) for index in self.persistentIndexList()]
        self._order = self._sorted()
        rows = np.empty(len(self._order), dtype=np.int64)
        rows[self._order] = np.arange(len(self._order))
        for index, place in kept:
            self.changePersistentIndex(index, self.index(int(rows[place]), index.column()))
        self.layoutChanged.emit()

    # -- inside ----------------------------------------------------------------------------

    def _sorted(self) -> Places:
        grid = self._grid
        if grid is None:
            return np.empty(0, dtype=np.int64)
        if self._by == NAME:
            names = np.array(sorted(range(len(grid.names)), key=grid.names.__getitem__), dtype=np.int64)
            return names[::-1].copy() if self._down else names
        if self._by == SPREAD and self._down:
            return grid.by_spread
        if self._by == CHOSEN:
            keys = self._chosen.astype(np.float32)
        else:
            keys = grid.spread if self._by == SPREAD else grid.scores[self._by - FIRST_SERIES]
        return np.argsort(-keys if self._down else keys, kind="stable").astype(np.int64)  # NaN sorts last either way

    def _shown(self, grid: Grid, place: int, column: int) -> str:
        if column == CHOSEN:
            return "✓" if self._chosen[place] else ""
        if column == NAME:
            return grid.names[place] or grid.images[place][:12]
        if column == SPREAD:
            return "" if np.isnan(grid.spread[place]) else decimal(float(grid.spread[place]))
        return self._words(place, column)

    def _told(self, grid: Grid, place: int, column: int) -> str:
        name = grid.names[place] or grid.images[place][:12]
        if column == CHOSEN:
            return tr("{name}: selected", name=name) if self._chosen[place] else tr("{name}: not selected", name=name)
        if column == SPREAD and np.isnan(grid.spread[place]):
            return tr("{name}: fewer than two probabilities, so there is no spread", name=name)
        if column < FIRST_SERIES:
            return name if column == NAME else tr("{name}: spread {spread:.2f}", name=name, spread=grid.spread[place])
        cell = self.cell(place, column - FIRST_SERIES)
        words = self._words(place, column)
        about = f" {cell.why.about}" if cell.why is not None else ""
        if cell.span is not None:
            low, high = cell.span
            about = " " + tr("A probe moved it between {low:.2f} and {high:.2f}.", low=low, high=high)
        return tr(
            "{name}, {series}: {words}.{about}",
            name=name,
            series=self._titles[column - FIRST_SERIES],
            words=words,
            about=about,
        )

    def _words(self, place: int, column: int) -> str:
        cell = self.cell(place, column - FIRST_SERIES)
        if cell.score is None:
            return cell.why.word if cell.why is not None else ""
        if cell.flag:
            return tr("yes") if cell.score >= cell.threshold else tr("no")
        return decimal(cell.score)

    def _repaint(self, first: int, last: int) -> None:
        if len(self._order):
            self.dataChanged.emit(self.index(0, first), self.index(len(self._order) - 1, last))
