"""A message inside the window that asks for nothing at once: information, warning or error, with one action."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.theme import SPACE_2, SPACE_3, colour, icon
from ui.translate import later, tr, tr_marked
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import label


class Level(StrEnum):
    """How much a message matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_LOOKS = {
    Level.INFO: ("info", "accent", later("information")),
    Level.WARNING: ("alert", "caution", later("warning")),
    Level.ERROR: ("error", "bad", later("error")),
}


class Banner(QWidget):
    """Hidden until `say` is called; closes itself by its button and says so."""

    actionPressed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint, self._action_id = "accent", ""
        self._glyph = IconLabel("info", "accent", 20)
        self._title = label(bold=True, wrap=True)
        self._words = label(wrap=True)
        for each in (self._title, self._words):
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._action = QPushButton()
        self._action.setAutoDefault(False)
        self._action.clicked.connect(lambda: self.actionPressed.emit(self._action_id))
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setIcon(icon("close"))
        self._close.setAccessibleName(tr("Close this message"))
        self._close.setToolTip(tr("Close this message"))
        self._close.clicked.connect(self.dismiss)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, level: Level, title: str, words: str = "", *, action: tuple[str, str] | None = None) -> None:
        """Show a message; `action` is an identifier and the words on its button."""
        glyph, self._tint, word = _LOOKS[level]
        self._glyph.set_icon(glyph, self._tint)
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._action_id, text = action or ("", "")
        self._action.setText(text)
        self._action.setVisible(action is not None)
        self.setAccessibleName(f"{tr_marked(word)}: {title}")
        self.setAccessibleDescription(words)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the plate with a bar in the colour of its level."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(f"{self._tint}_soft"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            painter.setBrush(colour(self._tint))
            painter.drawRoundedRect(QRectF(0, 0, 4, self.height()), 2, 2)

    def dismiss(self) -> None:
        """Close the message, as its button does."""
        self.hide()
        self.closed.emit()


def close_messages(window: QWidget) -> None:
    """Close every message in sight."""
    for banner in window.findChildren(Banner):
        if banner.isVisible():
            banner.dismiss()
