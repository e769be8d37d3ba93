"""A row of tools that keeps the words on its buttons while there is room, and only the glyphs where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

_WORDS, _GLYPH = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


class ToolRow(QWidget):
    """Its least width is that of the glyphs; names and tool tips of the buttons stay as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self._shrinking: Sequence[QToolButton] = ()

    def set_shrinking(self, buttons: Sequence[QToolButton]) -> None:
        """These give up their words when it gets narrow."""
        self._shrinking = buttons

    def minimumSizeHint(self) -> QSize:
        """The room that is needed without words."""
        least = self.row.totalMinimumSize()
        words = sum(_extra(each) for each in self._shrinking if each.toolButtonStyle() == _WORDS)
        return QSize(least.width() - words, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew."""
        super().resizeEvent(event)
        self._decide()

    def event(self, event: QEvent) -> bool:
        """Words may have changed: decide anew."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._decide()
        return super().event(event)

    def _decide(self) -> None:
        hidden = sum(_extra(each) for each in self._shrinking if each.toolButtonStyle() == _GLYPH)
        style = _WORDS if self.width() >= self.row.totalMinimumSize().width() + hidden else _GLYPH
        for each in self._shrinking:
            if each.toolButtonStyle() != style:
                each.setToolButtonStyle(style)


def _extra(button: QToolButton) -> int:
    """How much wider the button is with its words, about."""
    return button.fontMetrics().horizontalAdvance(button.text()) + 12
