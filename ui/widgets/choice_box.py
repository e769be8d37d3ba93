"""A combo box that leaves single keys to the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_Home, Qt.Key.Key_End})


class ChoiceBox(QComboBox):
    """Chooses by arrows, Space and mouse. Letters and digits are not taken, nor is the wheel in passing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what moves or opens the list; send the rest on."""
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint as Qt does, with an ellipsis where the chosen words do not fit."""
        option = QStyleOptionComboBox()
        with QPainter(self) as painter:
            self.initStyleOption(option)
            self.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
            field = self.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
            )
            room = field.width() - (0 if option.currentIcon.isNull() else option.iconSize.width() + 4)
            option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
            self.style().drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what lies behind instead of changing the choice unseen."""
        event.ignore()
