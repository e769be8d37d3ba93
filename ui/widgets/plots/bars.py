"""Horizontal bars with whiskers and their numbers: shares with intervals, latencies, what a setting does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.theme import SPACE_1, SPACE_2, colour
from ui.widgets.plots.drawing import Sheet
from ui.widgets.plots.plot import Plot
from ui.widgets.plots.scale import Area, Scale, round_top


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its words; `value` None draws no bar, the words then say why. `tint` is a token."""

    name: str
    value: float | None
    words: str
    low: float | None = None
    high: float | None = None
    tint: str = "accent"


class BarPlot(Plot):
    """A mark is a bar. `most` ends the scale; None takes a round number over all bars and whiskers."""

    def __init__(
        self, name: str, unit: str, most: float | None = 1.0, written: Callable[[float], str] | None = None
    ) -> None:
        super().__init__(name, Scale(unit, 0.0, most or 1.0, written), Scale(""))
        self._most, self._written = most, written
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar], nothing: str = "") -> None:
        """Show these; `nothing` says why there are none."""
        self._bars = tuple(bars)
        if self._most is None:
            ends = [end for bar in bars for end in (bar.value, bar.high) if end is not None]
            written = self._written if ends else _unwritten
            self.across = Scale(self.across.title, 0.0, round_top(max(ends, default=1.0)), written)
        self.say(". ".join(f"{bar.name}: {bar.words}" for bar in self._bars))
        self.updateGeometry()
        self.say_nothing("" if bars else nothing)

    def mark_count(self) -> int:
        """All bars."""
        return len(self._bars)

    def mark_place(self, mark: int, area: Area) -> QPointF:
        """The end of a bar."""
        room = self._room(mark, area)
        return QPointF(area.at(self._bars[mark].value or 0.0, 0).x(), room.center().y())

    def mark_words(self, mark: int) -> str:
        """The bar's name and words."""
        return f"{self._bars[mark].name}: {self._bars[mark].words}"

    def mark_beside(self, mark: int, right: int, up: int) -> int:
        """Down is the next bar."""
        return mark + right - up

    def mark_near(self, place: QPointF) -> int:
        """The bar at the mouse's height."""
        area = self.area()
        found = (
            m for m in range(self.mark_count()) if self._room(m, area).top() <= place.y() < self._room(m, area).bottom()
        )
        return next(found, -1)

    def sheet(self) -> Sheet:
        """Names, values and intervals."""
        rows = [(bar.name, bar.value, bar.low, bar.high, bar.words) for bar in self._bars]
        return Sheet(("", self.across.title, "low", "high", ""), rows)

    def area(self, size: QSize | None = None) -> Area:
        """Room for names at the left and words at the right."""
        whole = size or self.size()
        metrics = QFontMetricsF(self.font())
        named = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0.0)
        said = max((metrics.horizontalAdvance(bar.words) for bar in self._bars), default=0.0)
        left, right = min(named, whole.width() * 0.3), min(said, whole.width() * 0.38)
        width = max(1.0, whole.width() - left - right - 5 * SPACE_2)
        high = max(1.0, whole.height() - metrics.height() * 2 - 3 * SPACE_2)
        return Area(QRectF(left + 2 * SPACE_2, SPACE_2, width, high), self.across, self.up)

    def paint_frame(self, painter: QPainter, area: Area) -> None:
        """The scale below."""
        metrics = QFontMetricsF(self.font())
        rect, middle = area.rect, Qt.AlignmentFlag.AlignCenter
        high = metrics.height()
        for value, words in self.across.ticks(max(2, int(rect.width() // (high * 4)))):
            x = area.at(value, 0).x()
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
            painter.setPen(colour("muted"))
            painter.drawText(QRectF(x - high * 3, rect.bottom() + 2, high * 6, high), middle, words)
        painter.setPen(colour("muted"))
        painter.drawText(QRectF(rect.left(), rect.bottom() + high, rect.width(), high), middle, self.across.title)

    def paint_marks(self, painter: QPainter, area: Area) -> None:
        """Paint names, bars, whiskers and words."""
        metrics = QFontMetricsF(self.font())
        beside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for mark, bar in enumerate(self._bars):
            room = self._room(mark, area)
            thick = min(room.height() * 0.6, metrics.height())
            track = QRectF(area.rect.left(), room.center().y() - thick / 2, area.rect.width(), thick)
            painter.fillRect(track, colour("track"))
            if bar.value is not None:
                filled = QRectF(track)
                filled.setRight(area.at(bar.value, 0).x())
                painter.fillRect(filled, colour(bar.tint))
            if bar.low is not None and bar.high is not None:
                _paint_whisker(painter, area, room.center().y(), thick / 3, (bar.low, bar.high))
            painter.setPen(colour("text"))
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideMiddle, area.rect.left() - 2 * SPACE_2)
            painter.drawText(QRectF(SPACE_2, room.top(), area.rect.left() - 2 * SPACE_2, room.height()), beside, name)
            painter.setPen(colour("text" if bar.value is not None else "muted"))
            behind = QRectF(track.right() + SPACE_2, room.top(), self._wide(area) - track.right(), room.height())
            words = metrics.elidedText(bar.words, Qt.TextElideMode.ElideRight, behind.width())
            painter.drawText(behind, beside, words)

    def paint_cursor(self, painter: QPainter, area: Area) -> None:
        """A frame around the whole row."""
        room = self._room(self.cursor_at, area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("focus"), 1.5))
        painter.drawRect(QRectF(SPACE_1, room.top(), self._wide(area) + SPACE_1, room.height()))

    def sizeHint(self) -> QSize:
        """A line of text and a half for every bar."""
        unit = self.fontMetrics().height()
        return QSize(unit * 30, round(unit * (1.8 * max(1, len(self._bars)) + 3)))

    def minimumSizeHint(self) -> QSize:
        """Every bar stays legible."""
        unit = self.fontMetrics().height()
        return QSize(unit * 18, round(unit * (1.5 * max(1, len(self._bars)) + 3)))

    def _room(self, mark: int, area: Area) -> QRectF:
        high = area.rect.height() / max(1, len(self._bars))
        return QRectF(area.rect.left(), area.rect.top() + mark * high, area.rect.width(), high)

    def _wide(self, area: Area) -> float:
        """Where the words end."""
        metrics = QFontMetricsF(self.font())
        said = max((metrics.horizontalAdvance(bar.words) for bar in self._bars), default=0.0)
        return min(area.rect.right() + SPACE_2 + said + 2, float(self.width()) if self.width() else said)


def _unwritten(_value: float) -> str:
    """Nothing is written at the ticks of a scale without a value."""
    return ""


def _paint_whisker(painter: QPainter, area: Area, y: float, half: float, ends: tuple[float, float]) -> None:
    left, right = (area.at(end, 0).x() for end in ends)
    for pen in (
        QPen(colour("surface"), 3.2),
        QPen(colour("text"), 1.6),
    ):  # an edge, so that it shows on the bar as well
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for x in (left, right):
            painter.drawLine(QPointF(x, y - half), QPointF(x, y + half))
