"""Two scores of each image against each other: points, or cells where there are many; a frame drawn by hand selects."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen

from ui.theme import colour
from ui.translate import tr
from ui.widgets.plots.drawing import LazyRows, Sheet
from ui.widgets.plots.plot import Plot, adds_to
from ui.widgets.plots.scale import Area, Scale

Places = NDArray[np.int64]
Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

# Up to so many images each has a point of its own; beyond that, cells of equal size say how many lie there.
POINTS = 1500
CELLS = 72
_DOT, _REACH = 3.0, 12.0
_LEAST_FRAME = 4.0


class ScatterPlot(Plot):
    """Images by two scores. A mark is an image; Space takes one into the selection, or out of it.

    `brushed` carries the places of the images inside a frame, and whether they are added to what was selected.
    """

    brushed = Signal(object, bool)
    toggled = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name, Scale(""), Scale(""))
        self._names: tuple[str, ...] = ()
        self._images: Places = np.empty(0, dtype=np.int64)
        self._x: Floats = np.empty(0, dtype=np.float32)
        self._y: Floats = np.empty(0, dtype=np.float32)
        self._order: Places = np.empty(0, dtype=np.int64)
        self._chosen: Flags = np.zeros(0, dtype=np.bool_)
        self._limits = (0.5, 0.5)
        self._from: QPointF | None = None
        self._to = QPointF()

    def show_points(
        self, titles: tuple[str, str], names: tuple[str, ...], images: Places, x: Floats, y: Floats
    ) -> None:
        """Show these images; `images` are places in `names`, which may be long."""
        self.across, self.up = Scale(titles[0]), Scale(titles[1])
        self._names, self._images, self._x, self._y = names, images, x, y
        self._order = np.empty(0, dtype=np.int64)
        self._chosen = np.zeros(len(x), dtype=np.bool_)
        self.cursor_at = -1
        both = tr("{first} against {second}", first=titles[0], second=titles[1])
        self.say(f"{both}: {tr('%n images', count=len(x))}.")
        self.say_nothing("" if len(x) else tr("No image has a score from both."))

    def set_limits(self, across: float, up: float) -> None:
        """Where each threshold stands; drawn as dashed lines."""
        self._limits = (across, up)
        self.changed()

    def select(self, chosen: Flags) -> None:
        """Show which images are selected: a flag for each of `names`."""
        now = chosen[self._images] if len(chosen) else np.zeros(len(self._images), dtype=np.bool_)
        if not np.array_equal(now, self._chosen):
            self._chosen = now
            self.changed()

    def image_of(self, mark: int) -> int:
        """The place of a mark's image."""
        return int(self._images[self._walk()[mark]])

    def mark_count(self) -> int:
        """All images."""
        return len(self._x)

    def mark_place(self, mark: int, area: Area) -> QPointF:
        """The point of an image."""
        at = self._walk()[mark]
        return area.at(float(self._x[at]), float(self._y[at]))

    def mark_words(self, mark: int) -> str:
        """The image with both scores, and whether it is selected."""
        at = self._walk()[mark]
        words = tr(
            "{name}: {first} {x:.2f}, {second} {y:.2f}",
            name=self._names[int(self._images[at])],
            first=self.across.title,
            x=float(self._x[at]),
            second=self.up.title,
            y=float(self._y[at]),
        )
        return f"{words} ({tr('selected')})" if self._chosen[at] else words

    def sheet(self) -> Sheet:
        """All images with both scores."""
        columns = (tr("Image"), self.across.title, self.up.title)
        names, images, x, y = self._names, self._images, self._x, self._y
        return Sheet(columns, LazyRows(len(x), lambda at: (names[int(images[at])], float(x[at]), float(y[at]))))

    def paint_marks(self, painter: QPainter, area: Area) -> None:
        """Paint the line of equal scores, both thresholds, and all images."""
        painter.setPen(QPen(colour("edge"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(area.at(0, 0), area.at(1, 1))
        painter.setPen(QPen(colour("caution"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(area.at(self._limits[0], 0), area.at(self._limits[0], 1))
        painter.drawLine(area.at(0, self._limits[1]), area.at(1, self._limits[1]))
        if len(self._x) <= POINTS:
            self._paint_points(painter, area)
        else:
            self._paint_cells(painter, area)

    def paint_over(self, painter: QPainter, area: Area) -> None:
        """Paint the frame that is being drawn, and the cursor."""
        if self._from is not None:
            painter.setPen(QPen(colour("focus"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self._from, self._to).normalized())
        super().paint_over(painter, area)

    def mark_near(self, place: QPointF) -> int:
        """The image nearest to the mouse, within reach."""
        if not len(self._x):
            return -1
        area = self.area()
        x, y = area.units(place)
        far = np.hypot((self._x - np.float32(x)) * area.rect.width(), (self._y - np.float32(y)) * area.rect.height())
        at = int(far.argmin())
        if float(far[at]) > _REACH:
            return -1
        return int(np.flatnonzero(self._walk() == at)[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space takes the image at the cursor into the selection, or out of it."""
        if event.key() == Qt.Key.Key_Space and self.cursor_at >= 0:
            self.toggled.emit(self.image_of(self.cursor_at))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a frame."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = self._to = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the frame, or say what is there."""
        if self._from is None:
            super().mouseMoveEvent(event)
            return
        self._to = event.position()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the frame: what lies in it is selected; with Shift or Ctrl it is added. A mere press takes one image."""
        if self._from is None or event.button() != Qt.MouseButton.LeftButton:
            return
        frame, self._from = QRectF(self._from, event.position()).normalized(), None
        self.update()
        adds = adds_to(event)
        if max(frame.width(), frame.height()) < _LEAST_FRAME:
            mark = self.mark_near(event.position())
            found = self._images[self._walk()[mark : mark + 1]] if mark >= 0 else self._images[:0]
        else:
            area = self.area()
            (left, top), (right, bottom) = area.units(frame.topLeft()), area.units(frame.bottomRight())
            inside = (self._x >= left) & (self._x <= right) & (self._y >= bottom) & (self._y <= top)
            found = self._images[inside]
        self.brushed.emit(found, adds)

    def _walk(self) -> Places:
        """The order in which the arrows go: by the first score, then by the second."""
        if len(self._order) != len(self._x):
            self._order = np.lexsort((self._y, self._x)).astype(np.int64)
        return self._order

    def _paint_points(self, painter: QPainter, area: Area) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        ink = colour("accent")
        ink.setAlphaF(0.7)
        painter.setBrush(ink)
        for at in np.flatnonzero(~self._chosen):
            painter.drawEllipse(area.at(float(self._x[at]), float(self._y[at])), _DOT, _DOT)
        # Selected ones differ in form, too: larger, with an outline.
        painter.setPen(QPen(colour("text"), 1.5))
        painter.setBrush(colour("caution"))
        for at in np.flatnonzero(self._chosen):
            painter.drawEllipse(area.at(float(self._x[at]), float(self._y[at])), _DOT + 2, _DOT + 2)

    def _paint_cells(self, painter: QPainter, area: Area) -> None:
        counts, some = cells(self._x, self._y), cells(self._x[self._chosen], self._y[self._chosen])
        most = math.log1p(int(counts.max()))
        width, height = area.rect.width() / CELLS, area.rect.height() / CELLS
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        ink, mark = colour("accent"), colour("caution")
        for row, column in zip(*np.nonzero(counts), strict=True):
            place = QRectF(
                area.rect.left() + float(column) * width, area.rect.bottom() - (float(row) + 1) * height, width, height
            )
            ink.setAlphaF(0.25 + 0.75 * math.log1p(int(counts[row, column])) / most)
            painter.fillRect(place, ink)
            if some[row, column]:
                painter.fillRect(place.adjusted(width * 0.2, height * 0.2, -width * 0.2, -height * 0.2), mark)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def cells(x: Floats, y: Floats) -> Places:
    """How many points lie in each of CELLS × CELLS cells of the unit square; rows go up."""
    column = np.clip((x * CELLS).astype(np.int64), 0, CELLS - 1)
    row = np.clip((y * CELLS).astype(np.int64), 0, CELLS - 1)
    return np.bincount(row * CELLS + column, minlength=CELLS * CELLS).reshape(CELLS, CELLS)
