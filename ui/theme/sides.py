"""Lets what is painted by hand change sides where the language is read from right to left, and stay readable."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.theme.drawing import draw_icon
from ui.translate import mirrored


def flip(painter: QPainter, rect: QRectF) -> None:
    """From right to left: what is painted from now on lies the other way round in `rect`; done twice, as it was."""
    if mirrored():
        painter.translate(rect.left() + rect.right(), 0)
        painter.scale(-1, 1)


def upright_icon(painter: QPainter, rect: QRectF, name: str, tint: str) -> None:
    """An icon within what was flipped."""
    painter.save()
    flip(painter, rect)
    draw_icon(painter, rect, name, tint)
    painter.restore()


def upright_words(painter: QPainter, rect: QRectF, words: str, *, at_end: bool = False) -> None:
    """One line within what was flipped, at the side where reading begins, or `at_end`."""
    right = at_end != mirrored()
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.save()
    flip(painter, rect)
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), words)
    painter.restore()
