"""A glyph of the icon set as a widget, sharp at every scale and recoloured with the scheme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import ICON, draw_icon, icon_side


class IconLabel(QWidget):
    """Shows one icon. It is decoration: the words beside it say the same to a screen reader."""

    def __init__(self, name: str, tint: str = "text", side: int = ICON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tint, self._side = name, tint, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, tint: str = "text") -> None:
        """Show another icon."""
        self._name, self._tint = name, tint
        self.update()

    def sizeHint(self) -> QSize:
        """The icon's size, larger where the font is."""
        side = round(self._side * icon_side(self.font()) / ICON)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the icon."""
        with QPainter(self) as painter:
            draw_icon(painter, QRectF(self.rect()), self._name, self._tint)
