"""The review queue as a Qt list model: ready rows in, precise changes out, no query while painting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.domain.image import ReviewState
from app.domain.queue import QueueRow, blinded
from ui.models.queue_words import spoken
from ui.theme import plain_tip

RowRole = int(Qt.ItemDataRole.UserRole) + 1
SuggestedRole = RowRole + 1
LabelRole = RowRole + 2

Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractListModel):
    """All images of the queue in order of arrival; `data` hands out rows that are already there.

    What was taken out keeps its row (`QueueRow.out`), for whoever asks for it.
    """

    many_changed = Signal(list)
    """The places of rows that changed together, in order; no `dataChanged` is told of them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QueueRow] = []
        self._at: dict[str, int] = {}
        self.open_ = bytearray()
        """By place, whether an image of the queue waits for a ruling (not to be changed): read without a call each."""
        self.in_queue = 0
        """How many images there are but for those that were taken out."""
        self._blind = False
        self._own: set[str] = set()
        self.suggested: Callable[[str], str] = _nothing
        self.label_title: Callable[[str], str] = str

    def set_blind(self, blind: bool, own: set[str] | None = None) -> None:  # noqa: FBT001 - a switch
        """Show nothing that providers said (blind first) but of the reviewer's `own` images, or show all of it.

        `own` are those that he has ruled on himself, as far as that is known; the set may grow (see `ruled`).
        """
        self._own = self._own if own is None else own
        if (blind or self._blind) and self._rows:
            self._blind = blind
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self._blind = blind

    def ruled(self, sha256: str) -> None:
        """The reviewer is known to have ruled on an image: nothing of it is hidden any more."""
        at = self._at.get(sha256)
        if self._blind and at is not None:
            self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """How many images there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The row, what is suggested for it, its label's title, its name, or the sentence a screen reader speaks."""
        return self.value(index.row(), role) if index.isValid() else None

    def value(self, at: int, role: int) -> object:
        """The same by the place of a row."""
        row = self.shown(at)
        return row if role == RowRole else self._words(row, role)

    def _words(self, row: QueueRow, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == SuggestedRole:
            return self.suggested(row.sha256)
        label = self.label_title(row.policy_label) if row.policy_label else ""
        if role == LabelRole:
            return label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, self.suggested(row.sha256), label)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(spoken(row, self.suggested(row.sha256), label))
        return None

    def shown(self, at: int) -> QueueRow:
        """The row at a place as it may be shown now."""
        row = self._rows[at]
        return blinded(row) if self._blind and row.sha256 not in self._own else row

    def all_shown(self) -> Sequence[QueueRow]:
        """All rows in order as they may be shown now (not to be changed)."""
        if not self._blind:
            return self._rows
        return [row if row.sha256 in self._own else blinded(row) for row in self._rows]

    def at(self, sha256: str) -> int:
        """The place of an image, or -1."""
        return self._at.get(sha256, -1)

    def row(self, sha256: str) -> QueueRow | None:
        """The row of an image."""
        at = self._at.get(sha256)
        return None if at is None else self._rows[at]

    def index_of(self, sha256: str) -> QModelIndex:
        """Where an image stands; an invalid index when it is not here."""
        at = self._at.get(sha256)
        return QModelIndex() if at is None else self.index(at)

    def rows(self) -> Sequence[QueueRow]:
        """All rows in order (not to be changed)."""
        return self._rows

    def add(self, rows: Iterable[QueueRow]) -> None:
        """Append the rows of new images; a known image's row is replaced in its place."""
        new: list[QueueRow] = []
        seen: set[str] = set()
        for row in rows:
            if row.sha256 in self._at:
                self.replace(row)
            elif row.sha256 not in seen:
                seen.add(row.sha256)
                new.append(row)
        if not new:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._rows.extend(new)
        self.open_.extend(row.state is ReviewState.OPEN and not row.out for row in new)
        self.in_queue += sum(not row.out for row in new)
        self._at.update((row.sha256, first + offset) for offset, row in enumerate(new))
        self.endInsertRows()

    def replace(self, row: QueueRow) -> None:
        """Put a changed row in the place of its former self; an unknown image is ignored."""
        if self._put(row):
            index = self.index(self._at[row.sha256])
            self.dataChanged.emit(index, index)

    def replace_all(self, rows: Iterable[QueueRow]) -> None:
        """The same for several, told together (`many_changed`)."""
        changed = sorted(self._at[row.sha256] for row in rows if self._put(row))
        if changed:
            self.many_changed.emit(changed)

    def _put(self, row: QueueRow) -> bool:
        """Exchange a row; whether that changed anything."""
        at = self._at.get(row.sha256)
        if at is None or self._rows[at] == row:
            return False
        self.in_queue += self._rows[at].out - row.out
        self._rows[at] = row
        self.open_[at] = row.state is ReviewState.OPEN and not row.out
        return True


def _nothing(_sha256: str) -> str:
    """Stands in until somebody knows what is suggested."""
    return ""
