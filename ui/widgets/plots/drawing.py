"""A drawing in the theme: a frame with scales, marks in a layer that is kept, words for those who do not see it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import SPACE_1, SPACE_2, colour, scaled_font
from ui.widgets.plots.scale import Area, Scale

TINTS = ("accent", "caution", "good", "bad", "text", "muted")
DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 2), (8, 3, 2, 3), (1, 3), (10, 4))

Cell = str | float | int | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The table behind a plot."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


class LazyRows(Sequence[Sequence[Cell]]):
    """Rows that are made when they are read, so that a long table costs nothing before it is saved."""

    def __init__(self, count: int, make: Callable[[int], Sequence[Cell]]) -> None:
        self._count, self._make = count, make

    def __len__(self) -> int:
        """How many rows there are."""
        return self._count

    @overload
    def __getitem__(self, at: int) -> Sequence[Cell]: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Sequence[Cell]]: ...

    def __getitem__(self, at: int | slice) -> Sequence[Cell] | Sequence[Sequence[Cell]]:
        """A row, or several."""
        if isinstance(at, slice):
            return [self._make(one) for one in range(*at.indices(self._count))]
        if not 0 <= at < self._count:
            raise IndexError(at)
        return self._make(at)


class Drawing(QWidget):
    """Paints `paint_marks` into a layer that is kept until `changed` is called, and `paint_over` above it each time."""

    def __init__(self, name: str, across: Scale, up: Scale) -> None:
        super().__init__()
        self.across, self.up = across, up
        self.nothing = ""
        self._layer: QPixmap | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paint_marks(self, painter: QPainter, area: Area) -> None:
        """Paint everything but the frame."""

    def paint_over(self, painter: QPainter, area: Area) -> None:
        """Paint what changes often, above the kept layer."""

    def sheet(self) -> Sheet:
        """The table behind the drawing."""
        return Sheet((), ())

    def say(self, summary: str) -> None:
        """What the plot shows, in words for those who do not see it."""
        self.setAccessibleDescription(summary)

    def say_nothing(self, why: str) -> None:
        """There is nothing to draw, for this reason; an empty text takes it back."""
        self.nothing = why
        if why:
            self.setAccessibleDescription(why)
        self.changed()

    def changed(self) -> None:
        """Data or look changed: paint anew."""
        self._layer = None
        self.update()

    def paint_whole(self, painter: QPainter, size: QSize) -> None:
        """Paint frame and marks into a picture of this size, for the screen or a file."""
        rect = QRectF(0, 0, size.width(), size.height())
        painter.fillRect(rect, colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if self.nothing:
            painter.setPen(colour("muted"))
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(rect.adjusted(SPACE_2, SPACE_2, -SPACE_2, -SPACE_2), wrapped, self.nothing)
            return
        area = self.area(size)
        self.paint_frame(painter, area)
        self.paint_marks(painter, area)

    def area(self, size: QSize | None = None) -> Area:
        """Where the marks lie in a picture of this size."""
        whole = size or self.size()
        metrics = QFontMetricsF(scaled_font(self.font(), 0.9))
        left = max((metrics.horizontalAdvance(words) for _, words in self.up.ticks()), default=0) + metrics.height()
        rect = QRectF(0, 0, whole.width(), whole.height())
        return Area(
            rect.adjusted(left + SPACE_2 * 2, metrics.height(), -SPACE_2 * 2, -metrics.height() * 2 - SPACE_2 - 4),
            self.across,
            self.up,
        )

    def paint_frame(self, painter: QPainter, area: Area) -> None:
        """Lines at the ticks, their numbers, and the titles."""
        small = scaled_font(self.font(), 0.9)
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        rect, middle = area.rect, Qt.AlignmentFlag.AlignCenter
        high = metrics.height()
        for value, words in self.across.ticks(max(2, int(rect.width() // (high * 4)))):
            x = area.at(value, self.up.low).x()
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
            painter.setPen(colour("muted"))
            painter.drawText(QRectF(x - high * 2, rect.bottom() + 4, high * 4, high), middle, words)
        for value, words in self.up.ticks(max(2, int(rect.height() // (high * 2.2)))):
            y = area.at(self.across.low, value).y()
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
            painter.setPen(colour("muted"))
            beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(high, y - high / 2, rect.left() - high - SPACE_1, high), beside, words)
        painter.setPen(colour("text"))
        below = QRectF(rect.left(), rect.bottom() + high + 4, rect.width(), high)
        painter.drawText(
            below, middle, metrics.elidedText(self.across.title, Qt.TextElideMode.ElideRight, rect.width())
        )
        painter.save()
        painter.translate(high * 0.6, rect.center().y())
        painter.rotate(-90)
        cut = metrics.elidedText(self.up.title, Qt.TextElideMode.ElideRight, rect.height())
        painter.drawText(QRectF(-rect.height() / 2, -high / 2, rect.height(), high), middle, cut)
        painter.restore()
        painter.setFont(self.font())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the kept layer, and what lies above it."""
        ratio = self.devicePixelRatioF()
        if self._layer is None:
            self._layer = QPixmap(self.size() * ratio)
            self._layer.setDevicePixelRatio(ratio)
            self._layer.fill(Qt.GlobalColor.transparent)
            with QPainter(self._layer) as inner:
                inner.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
                self.paint_whole(inner, self.size())
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._layer)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.nothing:
                self.paint_over(painter, self.area())
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour("focus"), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew in the new size."""
        super().resizeEvent(event)
        self.changed()

    def changeEvent(self, event: QEvent) -> None:
        """Another scheme, font or language of the system: paint anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.changed()

    def sizeHint(self) -> QSize:
        """Room for a legible plot."""
        unit = self.fontMetrics().height()
        return QSize(unit * 22, unit * 17)

    def minimumSizeHint(self) -> QSize:
        """The least at which ticks stay apart."""
        unit = self.fontMetrics().height()
        return QSize(unit * 13, unit * 11)
