"""A table of shaded cells with their numbers printed: who agrees with whom, what was said of what was true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.theme import SPACE_2, colour, scaled_font
from ui.translate import tr
from ui.widgets.plots.drawing import Sheet
from ui.widgets.plots.plot import Plot
from ui.widgets.plots.scale import Area, Scale

_STRIP = 7.0
_DOT = " · "


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One cell: its number as printed, small words below, and the strength of its shade, 0 to 1; None has no number."""

    text: str
    under: str = ""
    strength: float | None = None
    about: str = ""


class HeatTable(Plot):
    """A mark is a cell, row by row from the top."""

    def __init__(self, name: str) -> None:
        super().__init__(name, Scale(""), Scale(""))
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._cells: tuple[tuple[HeatCell, ...], ...] = ()
        self._chosen: tuple[tuple[int, int], ...] = ()

    def show_cells(self, rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[HeatCell]]) -> None:
        """Show a table; each row of `cells` is as long as `columns`."""
        self._rows, self._columns, self._cells = tuple(rows), tuple(columns), tuple(tuple(row) for row in cells)
        self._chosen = ()
        self.say("; ".join(self.mark_words(mark) for mark in range(self.mark_count())))
        self.updateGeometry()
        self.say_nothing("")

    def set_chosen(self, chosen: Sequence[tuple[int, int]]) -> None:
        """How many images of each cell are selected, and how many there are."""
        if tuple(chosen) != self._chosen:
            self._chosen = tuple(chosen)
            self.changed()

    def mark_count(self) -> int:
        """All cells."""
        return len(self._rows) * len(self._columns)

    def mark_place(self, mark: int, area: Area) -> QPointF:
        """The middle of a cell."""
        return self._cell(mark, area).center()

    def mark_words(self, mark: int) -> str:
        """Row, column, and what stands there."""
        row, column = divmod(mark, len(self._columns))
        cell = self._cells[row][column]
        words = cell.about or f"{self._rows[row]}, {self._columns[column]}: {cell.text} {cell.under}".strip()
        some = self._chosen[mark][0] if self._chosen else 0
        return f"{words}, {tr('{n} of them selected', n=some)}" if some else words

    def mark_beside(self, mark: int, right: int, up: int) -> int:
        """One cell on, or one row; at the edges nothing happens."""
        row, column = divmod(mark, len(self._columns))
        row = min(len(self._rows) - 1, max(0, row - up))
        return row * len(self._columns) + min(len(self._columns) - 1, max(0, column + right))

    def mark_near(self, place: QPointF) -> int:
        """The cell under the mouse."""
        area = self.area()
        return next((mark for mark in range(self.mark_count()) if self._cell(mark, area).contains(place)), -1)

    def sheet(self) -> Sheet:
        """The numbers as printed."""
        rows = [
            (name, *(f"{cell.text} {cell.under}".strip() for cell in row))
            for name, row in zip(self._rows, self._cells, strict=True)
        ]
        return Sheet(("", *self._columns), rows)

    def area(self, size: QSize | None = None) -> Area:
        """Room for the rows' names at the left and the columns' above."""
        whole = size or self.size()
        metrics = QFontMetricsF(self.font())
        named = max((metrics.horizontalAdvance(name) for name in self._rows), default=0.0) + SPACE_2
        left = min(named, whole.width() * 0.3)
        high = metrics.height() * 2 + SPACE_2
        rect = QRectF(
            SPACE_2 + left, high, max(1.0, whole.width() - left - 2 * SPACE_2), whole.height() - high - SPACE_2
        )
        return Area(rect, self.across, self.up)

    def paint_frame(self, painter: QPainter, area: Area) -> None:
        """The names of rows and columns."""
        painter.setPen(colour("muted"))
        metrics = QFontMetricsF(self.font())
        for row, name in enumerate(self._rows):
            cell = self._cell(row * len(self._columns), area)
            room = QRectF(SPACE_2, cell.top(), area.rect.left() - 2 * SPACE_2, cell.height())
            cut = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, cut)
        for column, name in enumerate(self._columns):
            cell = self._cell(column, area)
            room = QRectF(cell.left() + 2, 0, cell.width() - 4, area.rect.top() - 2)
            below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(room, below, "\n".join(_two_lines(name, metrics, room.width())))

    def paint_marks(self, painter: QPainter, area: Area) -> None:
        """Shade every cell, leave the undefined flat, print all numbers."""
        for mark in range(self.mark_count()):
            row, column = divmod(mark, len(self._columns))
            cell, rect = self._cells[row][column], self._cell(mark, area).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if cell.strength is None:
                painter.fillRect(rect, colour("track"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            else:
                shade = colour("accent")
                shade.setAlphaF(0.04 + 0.36 * min(1.0, max(0.0, cell.strength)))
                painter.setBrush(shade)
            painter.drawRect(rect)
            if self._chosen:
                _paint_chosen(painter, rect, *self._chosen[mark])
            _print(painter, rect, cell)

    def paint_cursor(self, painter: QPainter, area: Area) -> None:
        """A frame around the cell."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("focus"), 2))
        painter.drawRect(self._cell(self.cursor_at, area).adjusted(1, 1, -1, -1))

    def sizeHint(self) -> QSize:
        """Room for the words of every cell."""
        unit = self.fontMetrics().height()
        return QSize(unit * (8 + 6 * len(self._columns)), unit * (4 + 3 * max(1, len(self._rows))))

    def minimumSizeHint(self) -> QSize:
        """The least at which the numbers are legible."""
        unit = self.fontMetrics().height()
        return QSize(unit * (5 + 4 * len(self._columns)), unit * (3 + 3 * max(1, len(self._rows))))

    def _cell(self, mark: int, area: Area) -> QRectF:
        row, column = divmod(mark, max(1, len(self._columns)))
        width, height = area.rect.width() / max(1, len(self._columns)), area.rect.height() / max(1, len(self._rows))
        return QRectF(area.rect.left() + column * width, area.rect.top() + row * height, width, height)


def _two_lines(name: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """A name on one line or two, broken at its dot or between words, each line cut where it is too long."""
    if metrics.horizontalAdvance(name) <= width:
        return [name]
    first, dot, second = name.partition(_DOT)
    if not dot:
        words = name.split(" ")
        fit = max((at for at in range(1, len(words)) if _fits(" ".join(words[:at]), metrics, width)), default=1)
        first, second = " ".join(words[:fit]), " ".join(words[fit:])
    return [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, width) for line in (first, second) if line]


def _fits(words: str, metrics: QFontMetricsF, width: float) -> bool:
    return metrics.horizontalAdvance(words) <= width


def _paint_chosen(painter: QPainter, rect: QRectF, some: int, whole: int) -> None:
    """A hatched strip along the lower edge, as long as the selected part; never so short that it is not seen."""
    if some and whole:
        strip = QRectF(rect.left() + 1, rect.bottom() - _STRIP - 1, rect.width() - 2, _STRIP)
        strip.setWidth(max(_STRIP, strip.width() * some / whole))
        painter.fillRect(strip, colour("caution"))
        painter.setPen(QPen(colour("text"), 1))
        painter.setBrush(Qt.BrushStyle.BDiagPattern)
        painter.drawRect(strip)


def _print(painter: QPainter, rect: QRectF, cell: HeatCell) -> None:
    font = painter.font()
    metrics = QFontMetricsF(font)
    middle, elide = Qt.AlignmentFlag.AlignCenter, Qt.TextElideMode.ElideRight
    painter.setPen(colour("text" if cell.strength is not None else "muted"))
    upper = QRectF(rect)
    if cell.under:
        upper.setBottom(rect.center().y() + metrics.height() * 0.2)
        upper.setTop(upper.bottom() - metrics.height())
    painter.drawText(upper, middle, metrics.elidedText(cell.text, elide, rect.width() - 4))
    if cell.under:
        painter.setFont(scaled_font(font, 0.85))
        lower = QRectF(rect.left(), upper.bottom(), rect.width(), metrics.height())
        painter.drawText(lower, middle, QFontMetricsF(painter.font()).elidedText(cell.under, elide, rect.width() - 4))
        painter.setFont(font)
