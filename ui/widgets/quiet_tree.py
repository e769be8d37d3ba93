"""A tree that leaves single keys to the window."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QTreeWidget


class QuietTree(QTreeWidget):
    """Moves by arrows, Home, End and Page keys; typing does not search, so that `J` and `1` stay what they are."""

    def __init__(self, name: str, headings: tuple[str, ...]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderLabels(list(headings))
        self.setColumnCount(len(headings))
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters."""

    def fit_height(self, most: int = 320) -> None:
        """As high as what is in it, up to `most` pixels; beyond that it scrolls."""
        self.ensurePolished()
        rows = 0
        item = self.topLevelItem(0)
        while item is not None:
            rows += self.sizeHintForIndex(self.indexFromItem(item)).height()
            item = self.itemBelow(item)
        frame = 2 * self.frameWidth() + self.header().sizeHint().height() + 4
        self.setFixedHeight(min(most, rows + frame))
