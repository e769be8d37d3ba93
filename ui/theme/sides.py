"""Lets what is painted by hand change sides where the language is read from right to left, and stay readable."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.theme.drawing import draw_icon
from ui.translate import mirrored

_AT_START = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_AT_END = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def flip(painter: QPainter, rect: QRectF) -> None:
    """From right to left: what is painted from now on lies the other way round in `rect`; done twice, as it was."""
    if mirrored():
        painter.translate(rect.left() + rect.right(), 0)
        painter.scale(-1, 1)


def upright_icon(painter: QPainter, rect: QRectF, name: str, tint: str) -> None:
    """An icon within what was flipped."""
    if not mirrored():
        draw_icon(painter, rect, name, tint)
        return
    painter.save()
    flip(painter, rect)
    draw_icon(painter, rect, name, tint)
    painter.restore()


def upright_words(painter: QPainter, rect: QRectF, words: str, *, at_end: bool = False) -> None:
    """One line within what was flipped, at the side where reading begins, or `at_end`."""
    if not mirrored():
        painter.drawText(rect, _AT_END if at_end else _AT_START, words)
        return
    painter.save()
    flip(painter, rect)
    painter.drawText(rect, _AT_START if at_end else _AT_END, words)
    painter.restore()
