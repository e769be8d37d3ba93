"""The review queue as a Qt list model: ready rows in, precise changes out, no query while painting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from app.domain.image import ReviewState
from app.domain.queue import QueueRow, blinded
from ui.theme import plain_tip
from ui.translate import tr, tr_marked

RowRole = int(Qt.ItemDataRole.UserRole) + 1

Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractListModel):
    """All images of the queue in order of arrival; `data` hands out rows that are already there."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QueueRow] = []
        self._at: dict[str, int] = {}
        self._blind = False

    def set_blind(self, blind: bool) -> None:  # noqa: FBT001 - a switch
        """Show nothing that providers said of open images (blind first), or show it."""
        if blind != self._blind:
            self._blind = blind
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """How many images there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The row itself (RowRole), its name, or the sentence a screen reader speaks."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if self._blind:
            row = blinded(row)
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(spoken(row))
        return None

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
        self._at.update((row.sha256, first + offset) for offset, row in enumerate(new))
        self.endInsertRows()

    def replace(self, row: QueueRow) -> None:
        """Put a changed row in the place of its former self; an unknown image is ignored."""
        at = self._at.get(row.sha256)
        if at is None or self._rows[at] == row:
            return
        self._rows[at] = row
        index = self.index(at)
        self.dataChanged.emit(index, index)


class QueueFilter(StrEnum):
    """Which images the list shows."""

    ALL = "all"
    OPEN = "open"
    RULED = "ruled"
    SKIPPED = "skipped"
    ESCALATED = "escalated"
    UNREADABLE = "unreadable"


class QueueProxy(QSortFilterProxyModel):
    """The part of the queue that the reviewer wants to see."""

    def __init__(self, source: QueueModel) -> None:
        super().__init__()
        self._queue = source
        self._kind, self._text = QueueFilter.ALL, ""
        self.setSourceModel(source)

    def show(self, kind: QueueFilter, text: str) -> None:
        """Keep what is of this kind and has `text` in its name, label, format or identity."""
        if (kind, text) == (self._kind, self._text):
            return
        self._kind, self._text = kind, text.casefold().strip()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002
        """Whether the filter keeps a row."""
        if self._kind is QueueFilter.ALL and not self._text:
            return True
        row = self._queue.rows()[source_row]
        return _is_kind(row, self._kind) and (not self._text or self._text in _haystack(row))

    def row_at(self, position: int) -> QueueRow | None:
        """The row at a place of the shown list."""
        value = self.index(position, 0).data(RowRole)
        return value if isinstance(value, QueueRow) else None

    def position_of(self, sha256: str) -> int:
        """The place of an image in the shown list, or -1."""
        index = self.mapFromSource(self._queue.index_of(sha256))
        return index.row() if index.isValid() else -1

    def next_open(self, position: int) -> int:
        """The place of the next image that waits for a ruling after `position`, or -1."""
        for at in range(position + 1, self.rowCount()):
            row = self.row_at(at)
            if row is not None and row.state is ReviewState.OPEN:
                return at
        return -1


def _is_kind(row: QueueRow, kind: QueueFilter) -> bool:
    if kind is QueueFilter.ALL:
        return True
    if kind is QueueFilter.UNREADABLE:
        return not row.readable
    return row.state.value == kind.value


def _haystack(row: QueueRow) -> str:
    parts = (row.name, row.sha256, row.format, row.policy_label or "", row.force or "", row.provenance or "")
    return " ".join(parts).casefold()


def spoken(row: QueueRow) -> str:
    """One sentence on an image, for a screen reader and the tool tip."""
    parts = [row.name]
    if row.unreadable_message:
        parts.append(tr("unreadable: {unreadable_message}", unreadable_message=row.unreadable_message))
    else:
        frames = tr(", frame 1 of {frames}", frames=row.frames) if row.frames > 1 else ""
        parts.append(
            tr(
                "{format}, {width} by {height} pixels{frames}",
                format=row.format,
                width=row.width,
                height=row.height,
                frames=frames,
            )
        )
    ruled = ", ".join(part for part in (tr_marked(row.force or ""), row.policy_label) if part)
    parts.append(f"{tr_marked(row.state.value)}{': ' + ruled if ruled else ''}")
    if row.worst is not None:
        parts.append(
            tr(
                "highest risk {label} {score:.0%} by {model}",
                label=row.worst.label,
                score=row.worst.score,
                model=row.worst.model,
            )
        )
    if row.failed:
        parts.append(tr("{failed} without an answer", failed=row.failed))
    if row.declares_ai:
        parts.append(tr("declares AI"))
    return "; ".join(parts)
