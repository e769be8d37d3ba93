"""The paths that did not become images, as a table that holds one line for each path."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from app.domain.assessment import FailureKind
from app.domain.image import Refusal
from ui.theme import icon, plain_tip
from ui.translate import later, say_kept, tr_marked

Index = QModelIndex | QPersistentModelIndex

WORDS: dict[str, tuple[str, str]] = {
    FailureKind.UNSUPPORTED: (later("Not an image we take"), "no-carry"),
    FailureKind.UNREADABLE: (later("Cannot be decoded"), "broken-image"),
    FailureKind.ENVIRONMENT: (later("Cannot be opened"), "disk"),
    FailureKind.REJECTED: (later("Refused"), "hand"),
    FailureKind.UNAVAILABLE: (later("Not reachable"), "plug-off"),
    FailureKind.TIMEOUT: (later("Took too long"), "clock"),
    FailureKind.CANCELLED: (later("Cancelled"), "stop"),
    FailureKind.BUG: (later("Our fault"), "bug"),
    "settings": (later("Not allowed"), "lock"),
}
_HEADINGS = (later("Reason"), later("File"), later("Folder"), later("What happened"))
KIND, FILE, FOLDER, MESSAGE = range(len(_HEADINGS))
_WIDE_SPACE = "\u3000"  # as plain as a space where names are written with it


def kind_words(kind: str) -> str:
    """The reason's kind as a person reads it."""
    return tr_marked(WORDS.get(kind, (kind, ""))[0])


def visible(path: str) -> str:
    """`path` with every character that is invisible, or turns the writing around, spelled as its code.

    File names are foreign: a line break or U+202E in one would make it read as another.
    """
    return "".join(c if c.isprintable() or c == _WIDE_SPACE else f"⟨{ord(c):02X}⟩" for c in path)


class RefusalsModel(QAbstractTableModel):
    """The latest first. A path that is refused again moves to the top."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Refusal] = []

    def add(self, refusals: Iterable[Refusal]) -> None:
        """Put refusals, given in the order in which they happened, on top of what is there."""
        latest = {refusal.path: refusal for refusal in refusals}
        if not latest:
            return
        for row in reversed([row for row, refusal in enumerate(self._rows) if refusal.path in latest]):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), 0, len(latest) - 1)
        self._rows[:0] = reversed(list(latest.values()))
        self.endInsertRows()

    def append_older(self, refusals: Iterable[Refusal]) -> None:
        """Put refusals, the latest first, below what is there; paths that are there already stay as they are."""
        known = {refusal.path for refusal in self._rows}
        older = [refusal for refusal in refusals if refusal.path not in known]
        if older:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(older) - 1)
            self._rows += older
            self.endInsertRows()

    def refusal(self, row: int) -> Refusal:
        """The refusal in a row."""
        return self._rows[row]

    def kinds(self) -> tuple[str, ...]:
        """The kinds that occur, in the order of their words."""
        return tuple(sorted({refusal.kind for refusal in self._rows}, key=kind_words))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many paths."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Reason, file, folder, sentence."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr_marked(_HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, icon and tooltip of a cell."""
        if not index.isValid():
            return None
        refusal, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(refusal, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(visible(refusal.path if column in (FILE, FOLDER) else say_kept(refusal.message)))
        if role == Qt.ItemDataRole.DecorationRole and column == KIND:
            return icon(WORDS.get(refusal.kind, ("", "info"))[1], "caution")
        return None


class RefusalsFilter(QSortFilterProxyModel):
    """Leaves the rows of one kind that contain a text anywhere."""

    def __init__(self, source: RefusalsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text, self._kind = "", ""
        self._refusals = source
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSourceModel(source)

    def set_wanted(self, text: str, kind: str) -> None:
        """Show only what contains `text` and is of `kind`; empty means any."""
        self._text, self._kind = text.strip().casefold(), kind
        self.invalidate()

    def refusal(self, row: int) -> Refusal:
        """The refusal in a row of what is shown."""
        return self._refusals.refusal(self.mapToSource(self.index(row, 0)).row())

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002 - Qt's signature
        """Whether a row is wanted."""
        refusal = self._refusals.refusal(source_row)
        if self._kind and refusal.kind != self._kind:
            return False
        return not self._text or any(
            self._text in part.casefold()
            for part in (refusal.path, say_kept(refusal.message), kind_words(refusal.kind))
        )


def _cell(refusal: Refusal, column: int) -> str:
    folder, _, name = refusal.path.rstrip("/").rpartition("/")
    match column:
        case 0:
            return kind_words(refusal.kind)
        case 1:
            return visible(name or refusal.path)
        case 2:
            return visible(folder)
        case _:
            return visible(say_kept(refusal.message))
