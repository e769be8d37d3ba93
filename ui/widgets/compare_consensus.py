"""Several providers' heatmaps on one picture: the contour of each, and the places on which enough of them agree."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from app.domain.assessment import Heatmap
from app.domain.consensus import GRID, agreed, marked, outline, share, votes
from ui.theme import colour
from ui.translate import decimal, tr
from ui.widgets.compare_scene import Scene, Stroke
from ui.widgets.stage_turn import Turn

TOPS = (5, 50)
"""The least and the most of each map, in percent, that can count as its strongest cells."""

USUAL_TOP = 25
# Told apart by number and dashes first; the colours come round again after four.
_TINTS = ("accent", "caution", "text", "good")
_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 3), (1.5, 2.5), (7, 2.5, 1.5, 2.5), (10, 5), (3, 1.5))


@dataclass(frozen=True, slots=True)
class Voice:
    """One provider's map: whose it is, in words, and what it looked for."""

    name: str
    heatmap: Heatmap


def voice_pens(place: int, width: float = 2.0) -> tuple[QPen, QPen]:
    """The rim and the line of the contour with this number (from 0); both keep their width at every zoom."""
    around = QColor(colour("surface"))  # on which each of the colours can be told, whatever the picture is like
    rim, line = QPen(around, width + 2.5), QPen(colour(_TINTS[place % len(_TINTS)]), width)
    dashes = _DASHES[place % len(_DASHES)]
    for pen in (rim, line):
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        line.setDashPattern(list(dashes))
    return rim, line


@lru_cache(maxsize=64)
def _mask(heatmap: Heatmap, top: int) -> bytes:
    return marked(heatmap, top / 100)


@lru_cache(maxsize=64)
def _path(mask: bytes, turn: Turn) -> QPainterPath:
    """The outline of a mask, turned, in squares of the grid."""
    path = QPainterPath()
    for line in outline(mask):
        points = [QPointF(*turn.point(x, y, GRID, GRID)) for x, y in line]
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
        path.closeSubpath()
    return path


class ConsensusScene(Scene):
    """Lays every voice's contour over the first picture, and a veil over what at least `least` of them mark."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.voices: tuple[Voice, ...] = ()
        self.least, self.top = 2, USUAL_TOP

    def set_voices(self, voices: tuple[Voice, ...]) -> None:
        """Other maps; how many must agree is kept as far as there are so many."""
        if voices != self.voices:
            self.voices = voices
            self.changed.emit()

    def set_limits(self, least: int, top: int) -> None:
        """So many must agree, each counting so many percent of its cells."""
        if (least, top) != (self.least, self.top):
            self.least, self.top = least, top
            self.changed.emit()

    @property
    def needed(self) -> int:
        """How many must agree: as many as were asked for, where there are so many."""
        return max(1, min(self.least, len(self.voices)))

    def mask(self) -> bytes:
        """The squares of the grid on which enough agree, 1 or 0."""
        return agreed(votes([_mask(voice.heatmap, self.top) for voice in self.voices]), self.needed)

    def paint(self, painter: QPainter, stroke: Stroke) -> None:
        """Paint the veil, then the contours with their numbers."""
        if not self.voices or (stroke.overlay is not None and not stroke.overlay.visible):
            return
        place, turn = stroke.place, stroke.layer.turn
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.translate(place.topLeft())
        painter.scale(place.width() / GRID, place.height() / GRID)
        together = _path(self.mask(), turn)
        veil = colour("accent")
        veil.setAlpha(96)
        painter.fillPath(together, veil)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paths = [_path(_mask(voice.heatmap, self.top), turn) for voice in self.voices]
        for number, path in enumerate(paths):
            for pen in voice_pens(number):
                painter.setPen(pen)
                painter.drawPath(path)
        painter.restore()
        for number, path in enumerate(paths):
            if not path.isEmpty():
                self._paint_number(painter, number, _corner(path, place), place)

    def first_part(self, place: QRectF) -> QRectF:  # noqa: ARG002 - the scene's signature
        """What one provider alone laid over the picture would hide the contours."""
        return QRectF()

    def words(self) -> str:
        """How many agree on how much."""
        if not self.voices:
            return tr("no heatmap for this image")
        return tr(
            "at least {least} of {all} agree on {percent} of the picture",
            least=self.needed,
            all=len(self.voices),
            percent=decimal(share(self.mask()), ".0%"),
        )

    def _paint_number(self, painter: QPainter, number: int, at: QPointF, within: QRectF) -> None:
        words, metrics = str(number + 1), QFontMetricsF(painter.font())
        plate = QRectF(0, 0, metrics.horizontalAdvance(words) + 8, metrics.height())
        plate.moveTopLeft(at + QPointF(number * (plate.width() + 2), 0))  # maps that agree begin at the same corner
        plate.moveRight(min(plate.right(), within.right()))
        painter.setPen(QPen(colour(_TINTS[number % len(_TINTS)]), 1.5))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(plate, 3, 3)
        painter.setPen(colour("text"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def _corner(path: QPainterPath, place: QRectF) -> QPointF:
    """The uppermost corner of a path, on the screen."""
    corners = [path.elementAt(index) for index in range(path.elementCount())]
    top = min(corners, key=lambda each: (each.y, each.x))
    x = place.x() + top.x * place.width() / GRID
    y = place.y() + top.y * place.height() / GRID
    return QPointF(x, y)
