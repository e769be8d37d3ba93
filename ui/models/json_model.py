"""A JSON value as a tree that grows as it is opened: however large or deep it is, only what is looked at is made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.theme import plain_tip
from ui.translate import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
PAGE = 500
MAX_SEARCHED = 200_000
_ONE_LINE = 300


@dataclass(slots=True, eq=False)
class Node:
    """One value, its name within the value above, and as many of its parts as were made so far."""

    name: str
    value: object
    above: Node | None
    place: int = 0
    parts: list[Node] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many parts there are, made or not."""
        return len(self.value) if isinstance(self.value, dict | list) else 0

    def entries(self) -> Iterator[tuple[str, object]]:
        """Names and values of the parts."""
        if isinstance(self.value, dict):
            yield from self.value.items()
        elif isinstance(self.value, list):
            yield from ((str(place), value) for place, value in enumerate(self.value))

    def grow(self, upto: int) -> None:
        """Make the parts up to this number."""
        made = len(self.parts)
        if upto <= made:
            return
        for place, (name, value) in enumerate(self.entries()):
            if place >= upto:
                break
            if place >= made:
                self.parts.append(Node(name, value, self, place))


class JsonModel(QAbstractItemModel):
    """Two columns: name and value. A part with many parts of its own is given in pages as one scrolls."""

    def __init__(self, value: object, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("", value, None)
        self._root.grow(PAGE)
        if not isinstance(value, dict | list):
            self._root = Node("", [value], None)
            self._root.grow(1)

    def node(self, index: Index) -> Node:
        """The value at an index; the whole for an invalid one."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self._root

    def find(self, text: str, *, after: Index = _NOWHERE, backwards: bool = False) -> QModelIndex:
        """The next value (or the one before) whose name or words hold `text`; it goes round, and is invalid if none.

        The values are walked without making rows for them; only the way to the found one is made.
        """
        needle = text.casefold()
        if not needle:
            return QModelIndex()
        start = self.path(after) if after.isValid() else ()
        first = last = before = following = None
        for number, (path, name, value) in enumerate(_walk(self._root.value)):
            if number >= MAX_SEARCHED:
                break
            words = "" if isinstance(value, dict | list) else value_words(value)
            if needle not in name.casefold() and needle not in words.casefold():
                continue
            first = path if first is None else first
            last = path
            if path < start:
                before = path
            elif path > start and following is None:
                following = path
        chosen = (before or last) if backwards else (following or first)
        return self.at(chosen) if chosen is not None else QModelIndex()

    def path(self, index: Index) -> tuple[int, ...]:
        """The places from the top down to a value."""
        node, places = self.node(index), []
        while node.above is not None:
            places.append(node.place)
            node = node.above
        return tuple(reversed(places))

    def at(self, path: tuple[int, ...]) -> QModelIndex:
        """The index at the end of these places, made as far as need be."""
        index = QModelIndex()
        for place in path:
            self._page(index, place + 1)
            index = self.index(place, 0, index)
        return index

    def _page(self, parent: Index, upto: int) -> None:
        node = self.node(parent)
        made, wanted = len(node.parts), min(max(upto, PAGE), node.size)
        if wanted > made:
            self.beginInsertRows(parent, made, wanted - 1)
            node.grow(wanted)
            self.endInsertRows()

    # -- what Qt asks ----------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The part of a value."""
        node = self.node(parent)
        if not (0 <= row < len(node.parts) and 0 <= column < 2):
            return QModelIndex()
        return self.createIndex(row, column, node.parts[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # Qt overloads the name
        """The value above."""
        above = self.node(index).above
        if above is None or above.above is None:
            return QModelIndex()
        return self.createIndex(above.place, 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The parts made so far."""
        return len(self.node(parent).parts) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002 - Qt's signature
        """Name and value."""
        return 2

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Whether there are parts, made or not."""
        return self.node(parent).size > 0

    def canFetchMore(self, parent: Index) -> bool:
        """Whether parts are still to be made."""
        node = self.node(parent)
        return len(node.parts) < node.size

    def fetchMore(self, parent: Index) -> None:
        """Make the next page of parts."""
        self._page(parent, len(self.node(parent).parts) + PAGE)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Name"), tr("Value"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name and value in words, each on one line."""
        node = self.node(index)
        words = value_words(node.value) if index.column() else node.name
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(words[:_ONE_LINE].split()) if words.strip() else words
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(words[:1000])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words[:1000]
        return None


def value_words(value: object) -> str:
    """A value as it is shown: texts as they are, the others as JSON, wholes by the number of their parts."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return f"{{{len(value)}}}"
    if isinstance(value, list):
        return f"[{len(value)}]"
    return json.dumps(value)


def _walk(root: object) -> Iterator[tuple[tuple[int, ...], str, object]]:
    """Every value below `root` from the top down, with the places that lead to it; no recursion, whatever the depth."""
    waiting: list[Iterator[tuple[tuple[int, ...], str, object]]] = [_parts((), root)]
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
            continue
        yield found
        if isinstance(found[2], dict | list):
            waiting.append(_parts(found[0], found[2]))


def _parts(path: tuple[int, ...], value: object) -> Iterator[tuple[tuple[int, ...], str, object]]:
    node = Node("", value, None)
    for place, (name, part) in enumerate(node.entries()):
        yield (*path, place), name, part
