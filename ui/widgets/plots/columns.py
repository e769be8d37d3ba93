"""How often scores fall into each part of the scale: columns that can be walked, and opened to select their images."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.theme import colour
from ui.translate import tr
from ui.widgets.plots.drawing import Sheet
from ui.widgets.plots.plot import Plot
from ui.widgets.plots.scale import Area, Scale, round_top

Places = NDArray[np.int64]
Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]


class ColumnPlot(Plot):
    """A histogram. A mark is a column."""

    def __init__(self, name: str) -> None:
        super().__init__(name, Scale(""), Scale(""))
        self._edges: tuple[float, ...] = ()
        self._counts: tuple[int, ...] = ()
        self._chosen: tuple[int, ...] = ()
        self._limit: float | None = None

    def show_counts(self, title: str, edges: Sequence[float], counts: Sequence[int], limit: float | None) -> None:
        """Show `counts[i]` images between `edges[i]` and `edges[i + 1]`, and a threshold."""
        self._edges, self._counts, self._limit = tuple(edges), tuple(counts), limit
        self._chosen = ()
        whole = float(round_top(max(counts, default=0)))
        self.across, self.up = Scale(title), Scale(tr("images"), 0.0, whole, lambda value: f"{value:.0f}")
        self.setAccessibleName(tr("How the scores of {series} are spread", series=title))
        self.say(tr("%n images have a score.", count=sum(counts)))
        self.say_nothing("" if sum(counts) else tr("It gave no image a score."))

    def set_chosen(self, chosen: Sequence[int]) -> None:
        """How many of each column's images are selected."""
        if self._chosen != tuple(chosen):
            self._chosen = tuple(chosen)
            self.changed()

    def bounds(self, mark: int) -> tuple[float, float]:
        """From where to where a column goes."""
        return self._edges[mark], self._edges[mark + 1]

    def column_of(self, scores: Floats) -> Places:
        """The column that each score falls into; a score of 1 falls into the last, what is no score beyond it."""
        return np.searchsorted(np.array(self._edges[1:-1], dtype=np.float32), scores, side="right").astype(np.int64)

    def choose(self, scores: Floats, chosen: Flags) -> None:
        """Show which images are selected, by all scores and a flag for each."""
        mine = scores[chosen]
        there = self.column_of(mine[~np.isnan(mine)])
        self.set_chosen(np.bincount(there, minlength=len(self._counts)).tolist() if self._counts else ())

    def images_in(self, mark: int, scores: Floats) -> Places:
        """The places of the images whose score falls into a column."""
        return np.flatnonzero((self.column_of(scores) == mark) & ~np.isnan(scores)).astype(np.int64)

    def mark_count(self) -> int:
        """All columns."""
        return len(self._counts)

    def mark_place(self, mark: int, area: Area) -> QPointF:
        """The top of a column."""
        low, high = self.bounds(mark)
        return area.at((low + high) / 2, self._counts[mark])

    def mark_words(self, mark: int) -> str:
        """The part of the scale, how many images, and how many of them are selected."""
        low, high = self.bounds(mark)
        words = tr(
            "{low:.2f} to {high:.2f}: {images}",
            low=low,
            high=high,
            images=tr("%n images", count=self._counts[mark]),
        )
        some = self._chosen[mark] if self._chosen else 0
        return f"{words}, {tr('{n} of them selected', n=some)}" if some else words

    def mark_near(self, place: QPointF) -> int:
        """The column under the mouse, at any height."""
        x, _ = self.area().units(place)
        return next((mark for mark in range(self.mark_count()) if self._edges[mark] <= x < self._edges[mark + 1]), -1)

    def sheet(self) -> Sheet:
        """The columns."""
        rows = [(*self.bounds(mark), self._counts[mark]) for mark in range(self.mark_count())]
        return Sheet((tr("From"), tr("To"), tr("Images")), rows)

    def paint_marks(self, painter: QPainter, area: Area) -> None:
        """Paint the columns, the selected part of each hatched, and the threshold."""
        for mark, count in enumerate(self._counts):
            low, high = self.bounds(mark)
            painter.fillRect(_column(area, low, high, count), colour("accent"))
            if self._chosen and self._chosen[mark]:
                part = _column(area, low, high, self._chosen[mark])
                painter.fillRect(part, colour("caution"))
                painter.setPen(QPen(colour("text"), 1))
                painter.setBrush(Qt.BrushStyle.BDiagPattern)
                painter.drawRect(part)
        if self._limit is not None:
            painter.setPen(QPen(colour("caution"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(area.at(self._limit, 0), area.at(self._limit, self.up.high))


def _column(area: Area, low: float, high: float, count: float) -> QRectF:
    return QRectF(area.at(low, count), area.at(high, 0)).adjusted(1, 0, -1, 0)
