"""What the palette offers for the words typed so far: actions and images, the best fit first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.theme import plain_tip
from ui.translate import tr

EntryRole = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette: an action or an image; `why` says why it cannot be chosen now."""

    kind: str
    id: str
    text: str
    group: str
    icon: str = ""
    key: str = ""
    why: str = ""
    about: str = ""

    def spoken(self) -> str:
        """What a screen reader says."""
        words = [self.text, self.group]
        if self.key:
            words.append(tr("key {key}", key=self.key))
        if self.why:
            words.append(tr("not available: {why}", why=self.why))
        return ", ".join(words)


class PaletteModel(QAbstractListModel):
    """A short list that is replaced whole with every letter: it holds what is to be seen, not what there is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show(self, entries: Iterable[Entry]) -> None:
        """Offer these."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry in this row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many are offered."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry itself, its words, and what is said of it."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken()
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(entry.about or entry.text)
            case Qt.ItemDataRole.UserRole:
                return entry
        return None
