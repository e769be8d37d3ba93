"""What lies behind a picture: the stage's own colour with a checkerboard under transparency, or one even tone."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from ui.theme import DARK, LIGHT, colour
from ui.translate import later

_SQUARE = 8


class Ground(StrEnum):
    """The choices; `CHECKER` keeps the stage's colour around the picture."""

    CHECKER = "checker"
    DARK = "dark"
    LIGHT = "light"
    BLACK = "black"
    WHITE = "white"


TITLES = {
    Ground.CHECKER: later("Checkerboard"),
    Ground.DARK: later("Dark"),
    Ground.LIGHT: later("Light"),
    Ground.BLACK: later("Black"),
    Ground.WHITE: later("White"),
}


def around(ground: Ground) -> QColor:
    """The tone around the picture."""
    tones = {
        Ground.DARK: QColor(DARK.stage),
        Ground.LIGHT: QColor(LIGHT.stage),
        Ground.BLACK: QColor(Qt.GlobalColor.black),
        Ground.WHITE: QColor(Qt.GlobalColor.white),
    }
    return tones.get(ground) or colour("stage")


def paint_under(painter: QPainter, target: QRectF, ground: Ground) -> None:
    """Paint what shows through a transparent picture."""
    if ground is Ground.CHECKER:
        painter.setBrushOrigin(target.topLeft())
        painter.fillRect(target, _checkerboard())
    else:
        painter.fillRect(target, around(ground))


def _checkerboard() -> QBrush:
    tile = QImage(2 * _SQUARE, 2 * _SQUARE, QImage.Format.Format_RGB32)
    tile.fill(colour("surface"))
    with QPainter(tile) as painter:
        for x, y in ((0, 0), (_SQUARE, _SQUARE)):
            painter.fillRect(x, y, _SQUARE, _SQUARE, colour("track"))
    brush = QBrush()
    brush.setTextureImage(tile)
    return brush
