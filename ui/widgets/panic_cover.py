"""The opaque cover that one key lays over everything, and lifts again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import colour
from ui.translate import tr
from ui.widgets.empty_state import EmptyState


class PanicCover(QWidget):
    """Covers its parent whole. It shows words and nothing of what lies under it."""

    def __init__(self, parent: QWidget, key: str = "Esc") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        words = tr("Nothing is shown and nothing is lost. Press {key} again when you want to go on.", key=key)
        self._message = EmptyState("eye-off", tr("Covered"), words)
        column = QVBoxLayout(self)
        column.addWidget(self._message)
        self.setAccessibleName(tr("Covered"))
        self.setAccessibleDescription(words)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole parent."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint opaque ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour("stage"))
