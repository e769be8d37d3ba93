"""A line to search in: a glass before it, a cross that empties it, and names for both."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton

from ui.theme import icon
from ui.translate import tr


class SearchField(QLineEdit):
    """`words` says what is searched, as placeholder and as name. Nothing can be dropped into it."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        glass = QAction(icon("search", "muted"), tr("Search"), self)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)  # what is dropped here is meant for the window
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        for button in self.findChildren(QToolButton):
            named = button.defaultAction() is glass
            button.setAccessibleName(tr("Search") if named else tr("Empty the search"))
