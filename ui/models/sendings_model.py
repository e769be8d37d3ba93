"""What was handed to providers as a table that knows only its lines' numbers and those in sight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.sendings import Sending
from ui.models.refusals_model import visible
from ui.theme import plain_tip
from ui.translate import later, moment, number, say_kept, tr, tr_marked

Index = QModelIndex | QPersistentModelIndex

COLUMNS = (later("Sent (UTC)"), later("Provider"), later("Host"), later("Image"), later("Bytes"), later("Altered"))
_BYTES = 4
# So many lines stay here; all but those just brought go when there are more.
KEPT = 2000


class SendingsModel(QAbstractTableModel):
    """`show_numbers` says which lines there are, `fill` brings some; one not here yet shows an ellipsis."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[int, ...] = ()
        self._places: dict[int, int] = {}
        self._texts: dict[int, tuple[str, ...]] = {}

    def show_numbers(self, ids: Sequence[int]) -> None:
        """Show these lines in this order."""
        self.beginResetModel()
        self._ids = tuple(ids)
        self._places = {each: row for row, each in enumerate(self._ids)}
        self._texts = {}
        self.endResetModel()

    def missing(self, first: int, last: int) -> list[int]:
        """The numbers in rows `first` to `last` whose lines are not here."""
        return [each for each in self._ids[max(0, first) : last + 1] if each not in self._texts]

    def fill(self, lines: Iterable[Sending], titles: Mapping[str, str]) -> None:
        """Bring lines; `titles` are the providers' by name."""
        new = {line.id: _texts(line, titles) for line in lines if line.id in self._places}
        if len(self._texts) + len(new) > KEPT:
            self._texts = {}
        self._texts.update(new)
        rows = [self._places[each] for each in new]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(COLUMNS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many lines."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as there are headings."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr_marked(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words and tool tip of a cell."""
        if not index.isValid():
            return None
        texts, column = self._texts.get(self._ids[index.row()]), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return "…" if texts is None else texts[column]
        if role == Qt.ItemDataRole.AccessibleTextRole and texts is None:
            return tr("not read yet")
        if role == Qt.ItemDataRole.ToolTipRole and texts is not None:
            return plain_tip(texts[column])
        if role == Qt.ItemDataRole.TextAlignmentRole and column == _BYTES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


def _texts(line: Sending, titles: Mapping[str, str]) -> tuple[str, ...]:
    altered = visible(", ".join(map(say_kept, line.sent.alterations))) or tr("unchanged")
    return (
        moment(datetime.fromisoformat(line.sent_at).astimezone(UTC), "%H:%M:%S"),
        visible(tr_marked(titles.get(line.provider, line.provider))),
        visible(line.host),
        visible(line.name or line.sha256[:12]),
        number(line.sent.byte_size),
        tr("copy for a probe: {altered}", altered=altered) if line.purpose == "probe" else altered,
    )
