"""Decisions as a table that knows only their numbers and the lines in sight: a hundred thousand weigh nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.decision_list import DecisionLine, ListOrder
from ui.theme import icon, plain_tip
from ui.translate import later, tr, tr_marked

Index = QModelIndex | QPersistentModelIndex

COLUMNS: tuple[tuple[ListOrder, str], ...] = (
    (ListOrder.NUMBER, later("No.")),
    (ListOrder.WHEN, later("When")),
    (ListOrder.NAME, later("Image")),
    (ListOrder.RULING, later("Ruling")),
    (ListOrder.REASON, later("Reason")),
    (ListOrder.NOTE, later("Note")),
    (ListOrder.REVIEWER, later("Reviewer")),
    (ListOrder.DELIVERY, later("Delivery")),
)
RULING, DELIVERY = 3, 7
# So many lines stay here; those farthest from what is in sight go first.
KEPT = 2000


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line as it is shown: a text for each column, and name and tint of two glyphs (an empty name: none)."""

    line: DecisionLine
    texts: tuple[str, ...]
    ruling_icon: tuple[str, str]
    delivery_icon: tuple[str, str]


class DecisionsModel(QAbstractTableModel):
    """`show_numbers` says which decisions there are, `fill` brings lines; one not here yet shows an ellipsis."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seqs: tuple[int, ...] = ()
        self._lines: dict[int, ShownLine] = {}
        self._places: dict[int, int] | None = None

    def show_numbers(self, seqs: Sequence[int]) -> None:
        """Show these decisions in this order; what stays at the beginning and at the end is not touched."""
        new, old = tuple(seqs), self._seqs
        head = _equal(old, new)
        tail = _equal(old[head:][::-1], new[head:][::-1])
        self._places = None
        if len(old) > head + tail:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._seqs = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if len(new) > head + tail:
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._seqs = new
            self.endInsertRows()

    def forget_beyond(self, first: int, last: int) -> None:
        """What is known of lines may no longer be so: those outside these rows are dropped, the others stay so long."""
        kept = self._seqs[max(0, first) : last + 1]
        self._lines = {seq: self._lines[seq] for seq in kept if seq in self._lines}

    def missing(self, first: int, last: int) -> list[int]:
        """The numbers in rows `first` to `last` whose lines are not here."""
        return [seq for seq in self._seqs[max(0, first) : last + 1] if seq not in self._lines]

    def numbers(self, first: int, last: int) -> list[int]:
        """The numbers in rows `first` to `last`."""
        return list(self._seqs[max(0, first) : last + 1])

    def fill(self, lines: Iterable[ShownLine]) -> None:
        """Bring lines; those that differ from what is shown are painted anew."""
        last_column = len(COLUMNS) - 1
        row = 0
        for shown in lines:
            seq = shown.line.event.seq
            known = self._place().get(seq)
            if known is None or self._lines.get(seq) == shown:
                continue
            row = known
            self._lines[seq] = shown
            self.dataChanged.emit(self.index(row, 0), self.index(row, last_column))
        if len(self._lines) > KEPT:
            near = sorted(self._lines, key=lambda seq: abs(self._place().get(seq, 1 << 60) - row))
            for seq in near[KEPT // 2 :]:
                del self._lines[seq]

    def line(self, row: int) -> DecisionLine | None:
        """The line in a row, where it is here."""
        if not 0 <= row < len(self._seqs):
            return None
        shown = self._lines.get(self._seqs[row])
        return None if shown is None else shown.line

    def row_of(self, seq: int) -> int:
        """The row of a decision, or -1."""
        return self._place().get(seq, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many decisions."""
        return 0 if parent.isValid() else len(self._seqs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as there are headings."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr_marked(COLUMNS[section][1])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, glyph and tool tip of a cell."""
        if not index.isValid():
            return None
        shown, column = self._lines.get(self._seqs[index.row()]), index.column()
        if shown is None:
            missing = f"{self._seqs[index.row()]:,}" if column == 0 else "…"
            return {
                Qt.ItemDataRole.DisplayRole: missing,
                Qt.ItemDataRole.AccessibleTextRole: tr("not read yet") if column else missing,
            }.get(Qt.ItemDataRole(role))
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.texts[column]
        if role == Qt.ItemDataRole.ToolTipRole and shown.texts[column]:
            return plain_tip(shown.texts[column])
        if role == Qt.ItemDataRole.DecorationRole:
            name, tint = {RULING: shown.ruling_icon, DELIVERY: shown.delivery_icon}.get(column, ("", ""))
            return icon(name, tint) if name else None
        return None

    def _place(self) -> dict[int, int]:
        """Where each number stands."""
        if self._places is None:
            self._places = {seq: row for row, seq in enumerate(self._seqs)}
        return self._places


def _equal(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """How far two sequences agree from the beginning; by halves, so that slices are compared and not elements."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
