"""The provider matrix with its conflict strip, for the image on the stage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.assessment import Outcome
from app.domain.lanes import Pending
from app.domain.matrix import Column, matrix
from app.domain.thresholds import USUAL, Thresholds
from ui.theme import SPACE_2
from ui.widgets.conflict_strip import ConflictStrip
from ui.widgets.domain_words import threshold_words
from ui.widgets.matrix import MatrixGrid
from ui.widgets.text import SMALL, label


class MatrixView(QWidget):
    """Conflict strip above the grid, thresholds below it where they are not the usual ones; hidden without a column.

    `column_chosen` carries provider and model of the column that a reviewer wants to see more of.
    """

    column_chosen = Signal(str, str)
    columns_changed = Signal()
    """Others are asked about every image."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._thresholds = USUAL
        self._pending: Pending | None = None
        self._strip, self._grid = ConflictStrip(), MatrixGrid()
        self._limits = label(tone="muted", size=SMALL, wrap=True)
        self._limits.hide()
        self._grid.column_chosen.connect(self.column_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self._strip)
        column.addWidget(self._grid)
        column.addWidget(self._limits)
        self.hide()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown, in their order."""
        return self._grid.columns

    @property
    def asked(self) -> tuple[Column, ...]:
        """The columns of those who are asked about every image."""
        return tuple(column for column in self._columns if column.asked)

    def choose(self, key: tuple[str, str]) -> None:
        """Stand on the column of this provider and model, without telling of it."""
        self._grid.choose(key)

    def set_solo(self, provider: str) -> None:
        """Dim all columns but those of this provider; an empty name dims none."""
        self._grid.set_solo(provider)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Say which providers and models there are, and which of them are asked."""
        self._columns = tuple(columns)
        self.columns_changed.emit()

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Compare by these from the next outcomes on."""
        self._thresholds = thresholds
        self._limits.setText(threshold_words(thresholds))
        self._limits.setVisible(bool(thresholds.own))

    def set_pending(self, pending: Pending | None) -> bool:
        """Say what is still to come of the image, None while that is not known; returns whether that is news."""
        before, self._pending = self._pending, pending
        return before != pending

    def set_outcomes(self, outcomes: Iterable[Outcome], asked: Sequence[Column] | None = None) -> None:
        """Show what was said of one image; `asked` are its columns where they are not those of `set_columns`."""
        table = matrix(outcomes, self._columns if asked is None else asked, self._thresholds, self._pending)
        self._grid.set_matrix(table)
        self._strip.set_agreements([row.agreement for row in table.rows])
        self.setVisible(bool(table.columns))
