"""The facts of one file as a tree of groups and rows, filtered as one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from app.domain.facts import Fact, grouped, matching
from ui.theme import icon, plain_tip, scaled_font
from ui.translate import later, tr, tr_marked

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_GROUPS = (
    later("File"), later("Hashes"), later("EXIF"), later("EXIF: place (GPS)"), later("EXIF: embedded preview"),
    later("EXIF: further picture"), later("IPTC"), later("XMP"), later("Text in the file"),
    later("Colour profile (ICC)"),
)  # fmt: skip
_ONE_LINE = 300


class FactsModel(QAbstractItemModel):
    """Groups at the top, facts below, two columns. Personal ones carry a glyph and say so in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._needle = ""
        self._groups: list[tuple[str, list[Fact]]] = []

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, filtered or not."""
        return self._facts

    @property
    def shown(self) -> tuple[Fact, ...]:
        """The facts that fit the filter, in order."""
        return tuple(fact for _, inside in self._groups for fact in inside)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts."""
        self._facts = tuple(facts)
        self._lay_out()

    def set_filter(self, text: str) -> None:
        """Show only what holds every word of `text`."""
        self._needle = text
        self._lay_out()

    def fact(self, index: Index) -> Fact | None:
        """The fact of a row; None for a group."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[int(index.internalId()) - 1][1][index.row()]

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._groups = list(grouped(matching(self._facts, self._needle)).items())
        self.endResetModel()

    # -- what Qt asks ----------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """A group's rows are numbered within it; the number of the group is the inner identity."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # Qt overloads the name
        """The group of a fact."""
        group = int(index.internalId()) if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The groups, or the facts of one."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()][1])

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002 - Qt's signature
        """Name and value."""
        return 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Name"), tr("Value"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words on one line; the whole value stands in the tooltip and below the list."""
        fact = self.fact(index)
        if fact is None:
            return self._group_data(index, role)
        text = fact.value if index.column() else fact.name
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text[:_ONE_LINE].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text[:1000])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{text} ({tr('personal data')})" if fact.personal and not index.column() else text
        if role == Qt.ItemDataRole.DecorationRole and fact.personal and not index.column():
            return icon("human", "caution")
        return None

    def _group_data(self, index: Index, role: int) -> object:
        name, inside = self._groups[index.row()]
        if index.column():
            return None
        if role == Qt.ItemDataRole.FontRole:
            return scaled_font(QGuiApplication.font(), 1.0, bold=True)
        personal = any(fact.personal for fact in inside)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = f"{tr_marked(name)} ({len(inside)})"
            return f"{words} – {tr('personal data')}" if personal else words
        return None
