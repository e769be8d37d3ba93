"""A small panel that opens over the window beside its button, and pushes nothing about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.theme import SPACE_2, SPACE_3
from ui.widgets.text import HEADING, label


class Popover(QFrame):
    """Opens above its button, or below it where there is more room; Escape or a press elsewhere closes it."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        self.column.setSpacing(SPACE_3)
        self.column.addWidget(label(title, size=HEADING, bold=True))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(SPACE_3)
        self.grid.setVerticalSpacing(SPACE_2)
        self.column.addLayout(self.grid)

    def open_at(self, button: QWidget) -> None:
        """Open beside a button, wholly on its screen, with the first control focused."""
        self.adjustSize()
        room = button.screen().availableGeometry()
        corner = button.mapToGlobal(QPoint(0, 0))
        above = corner.y() - self.height() - 4
        y = above if above >= room.top() else corner.y() + button.height() + 4
        x = min(max(corner.x(), room.left()), max(room.left(), room.right() - self.width()))
        self.move(x, min(y, max(room.top(), room.bottom() - self.height())))
        self.show()
        first = self.first_control()
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def first_control(self) -> QWidget | None:
        """What has the keyboard after opening, however it was left the last time: the first that Tab goes to."""
        found = self.nextInFocusChain()
        while found is not None and found is not self:
            takes = bool(found.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes and self.isAncestorOf(found) and found.isEnabled() and found.isVisibleTo(self):
                return found
            found = found.nextInFocusChain()
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
