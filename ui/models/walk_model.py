"""Items to walk through, each described in words when it is first seen: a set may have tens of thousands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.theme import icon, plain_tip

KEY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class WalkRow:
    """One item in words, and the glyph that stands for what came of it."""

    words: str
    icon: str = "circle"
    tint: str = "muted"


Describe = Callable[[str], WalkRow]
"""The row of an item by its image; it looks nothing up that is not in memory."""


class WalkModel(QAbstractListModel):
    """The images in their order; `KEY` gives an image, the other roles what is said of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._images: tuple[str, ...] = ()
        self._describe: Describe = lambda _: WalkRow("")
        self._ready: dict[str, WalkRow] = {}

    @property
    def images(self) -> tuple[str, ...]:
        """All of them."""
        return self._images

    def show(self, images: Sequence[str], describe: Describe) -> None:
        """Show other items, or the same ones described anew."""
        self.beginResetModel()
        self._images, self._describe, self._ready = tuple(images), describe, {}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many items."""
        return 0 if parent.isValid() else len(self._images)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is asked of one item."""
        if not index.isValid():
            return None
        image = self._images[index.row()]
        if role == KEY:
            return image
        row = self._ready.get(image)
        if row is None:
            row = self._ready[image] = self._describe(image)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(row.words.split())
            case Qt.ItemDataRole.DecorationRole:
                return icon(row.icon, row.tint)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.words)
            case _:
                return None
