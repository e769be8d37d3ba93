"""Lines over the unit square with bands and whiskers: ROC, precision-recall, reliability; walked point by point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from ui.theme import SPACE_1, SPACE_2, colour, scaled_font
from ui.translate import decimal
from ui.widgets.plots.drawing import DASHES, TINTS, Sheet
from ui.widgets.plots.plot import Plot
from ui.widgets.plots.scale import Area, Scale

_WALKED = 100
_HALF = 5.0
_FORMS: tuple[tuple[tuple[float, float], ...], ...] = (
    (),
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    ((0, -1.2), (1.1, 0.9), (-1.1, 0.9)),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One named line in units of the axes.

    `low` and `high` bound its band over `band_x`; `whiskers` are (low, high) at each point. `about`
    says a point in words. `points` draws single points that no line joins.
    """

    name: str
    x: Sequence[float]
    y: Sequence[float]
    about: Callable[[int], str] | None = None
    band_x: Sequence[float] = ()
    low: Sequence[float] = ()
    high: Sequence[float] = ()
    whiskers: Sequence[tuple[float, float] | None] = ()
    points: bool = False


class CurvePlot(Plot):
    """Several lines, each with its own dashes and its name below. A mark is a point; up and down change the line."""

    def __init__(self, name: str, across: str, up: str, *, diagonal: bool = False) -> None:
        super().__init__(name, Scale(across), Scale(up))
        self._lines: tuple[Line, ...] = ()
        self._marks: list[tuple[int, int]] = []
        self._diagonal = diagonal

    def show_lines(self, lines: Sequence[Line], nothing: str, summary: str = "") -> None:
        """Show these; `nothing` says why there are none."""
        self._lines = tuple(lines)
        self._marks = [
            (number, at)
            for number, line in enumerate(self._lines)
            for at in range(0, len(line.x), max(1, len(line.x) // _WALKED))
        ]
        self.updateGeometry()
        self.say(summary or ", ".join(line.name for line in self._lines))
        self.say_nothing("" if self._marks else nothing)

    def point_at(self, mark: int) -> tuple[int, int]:
        """The number of a mark's line, and of the point on it."""
        return self._marks[mark]

    def mark_count(self) -> int:
        """Points of all lines, at most about a hundred of each."""
        return len(self._marks)

    def mark_place(self, mark: int, area: Area) -> QPointF:
        """The place of a point."""
        number, at = self._marks[mark]
        return area.at(float(self._lines[number].x[at]), float(self._lines[number].y[at]))

    def mark_words(self, mark: int) -> str:
        """The line, and where the point lies."""
        number, at = self._marks[mark]
        line = self._lines[number]
        if line.about is not None:
            return f"{line.name}: {line.about(at)}"
        return f"{line.name}: {self.across.title} {decimal(line.x[at])}, {self.up.title} {decimal(line.y[at])}"

    def mark_beside(self, mark: int, right: int, up: int) -> int:
        """The next point of the line; up and down, the nearest of another line."""
        number, at = self._marks[mark]
        if right:
            return mark + right
        other = (number - up) % len(self._lines)
        x = float(self._lines[number].x[at])
        mine = [place for place, (line, _) in enumerate(self._marks) if line == other]
        return min(mine, key=lambda place: abs(float(self._lines[other].x[self._marks[place][1]]) - x), default=mark)

    def sheet(self) -> Sheet:
        """All points of all lines."""
        rows = [(line.name, float(x), float(y)) for line in self._lines for x, y in zip(line.x, line.y, strict=True)]
        return Sheet(("", self.across.title, self.up.title), rows)

    def area(self, size: QSize | None = None) -> Area:
        """Room for the lines' names below."""
        area = super().area(size)
        return Area(area.rect.adjusted(0, 0, 0, -self._named()), area.across, area.up)

    def sizeHint(self) -> QSize:
        """Room for a legible plot, and for the names below it."""
        return super().sizeHint() + QSize(0, round(self._named()))

    def minimumSizeHint(self) -> QSize:
        """As much room for the lines as ever, however many have their names below."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _named(self) -> float:
        """The height of the lines' names."""
        high = QFontMetricsF(scaled_font(self.font(), 0.9)).height()
        return (high + SPACE_1) * len(self._lines) + SPACE_1

    def paint_marks(self, painter: QPainter, area: Area) -> None:
        """Paint bands, lines, whiskers and the names."""
        if self._diagonal:
            painter.setPen(QPen(colour("edge"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(area.at(0, 0), area.at(1, 1))
        for number, line in enumerate(self._lines):
            if len(line.band_x):
                there, back = _path(area, line.band_x, line.high), _path(area, line.band_x, line.low)
                soft = colour(TINTS[number % len(TINTS)])
                soft.setAlphaF(0.18)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(soft)
                painter.drawPolygon(QPolygonF(there + back[::-1]))
        for number, line in enumerate(self._lines):
            self._paint_line(painter, area, line, _pen(number))
        self._paint_names(painter, area)

    def _paint_line(self, painter: QPainter, area: Area, line: Line, pen: QPen) -> None:
        marked = bool(line.points or line.whiskers)
        path = _path(area, line.x, line.y, every=marked)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        if not line.points:
            painter.drawPolyline(QPolygonF(path))
        plain = QPen(pen.color(), 1.5)
        for at, ends in enumerate(line.whiskers):
            if ends is not None:
                painter.setPen(plain)
                top, bottom = area.at(float(line.x[at]), ends[1]), area.at(float(line.x[at]), ends[0])
                painter.drawLine(top, bottom)
                for end in (top, bottom):
                    painter.drawLine(end - QPointF(4, 0), end + QPointF(4, 0))
        if marked:
            painter.setPen(QPen(colour("text"), 1))
            painter.setBrush(pen.color())
            for place in path:
                _paint_mark(painter, place, self._lines.index(line))

    def _paint_names(self, painter: QPainter, area: Area) -> None:
        small = scaled_font(self.font(), 0.9)
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        high = metrics.height()
        top = area.rect.bottom() + high * 2 + SPACE_2
        for number, line in enumerate(self._lines):
            y = top + number * (high + SPACE_1)
            pen = _pen(number)
            painter.setPen(pen)
            sample = QPointF(area.rect.left(), y + high / 2)
            if not line.points:
                painter.drawLine(sample, sample + QPointF(high * 2, 0))
            if line.points or line.whiskers:
                painter.setPen(QPen(colour("text"), 1))
                painter.setBrush(pen.color())
                _paint_mark(painter, sample + QPointF(high, 0), number)
            painter.setPen(colour("text"))
            room = QRectF(sample.x() + high * 2 + SPACE_2, y, area.rect.width() - high * 2 - SPACE_2, high)
            cut = metrics.elidedText(line.name, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        painter.setFont(self.font())


def _path(area: Area, x: Sequence[float], y: Sequence[float], *, every: bool = False) -> list[QPointF]:
    """The places of points, unless `every` one without those that fall on the same half pixel as the one before."""
    rect = area.rect
    across = rect.left() + area.across.parts(x) * rect.width()
    down = rect.bottom() - area.up.parts(y) * rect.height()
    if not every and len(across) > 2:
        moved = (np.diff(np.rint(across * 2)) != 0) | (np.diff(np.rint(down * 2)) != 0)
        moved[-1] = True
        kept = np.concatenate(([True], moved))
        across, down = across[kept], down[kept]
    return [QPointF(*place) for place in zip(across.tolist(), down.tolist(), strict=True)]


def _paint_mark(painter: QPainter, place: QPointF, number: int) -> None:
    """A point in the form of its line: circle, square, diamond, triangle, and round again."""
    form = _FORMS[number % len(_FORMS)]
    if form:
        painter.drawPolygon(QPolygonF([place + QPointF(x * _HALF, y * _HALF) for x, y in form]))
    else:
        painter.drawEllipse(place, _HALF, _HALF)


def _pen(number: int) -> QPen:
    pen = QPen(colour(TINTS[number % len(TINTS)]), 2)
    if dashes := DASHES[number % len(DASHES)]:
        pen.setDashPattern([each / 2 for each in dashes])
    return pen
