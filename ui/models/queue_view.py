"""The queue as it is shown: filtered and sorted by its own index, which never moves what the reviewer looks at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.domain.image import ReviewState
from app.domain.order import Key, Order, key_of
from app.domain.query import Query, matcher
from app.domain.queue import QueueRow
from ui.models.queue_model import QueueModel

# So many new rows are put in one by one; more are appended and sorted in, which costs the views one layout.
_ONE_BY_ONE = 16
# More changed rows than this are looked at all together.
_MANY = 256

Index = QModelIndex | QPersistentModelIndex


class Stale:
    """Which source rows stand where they no longer belong; tells their number whenever it changes."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        self.places: set[int] = set()
        self._tell = tell

    def __len__(self) -> int:
        """How many there are."""
        return len(self.places)

    def mark(self, at: int, *, stale: bool) -> None:
        """Note that a row is, or is not, out of its place."""
        if stale != (at in self.places):
            (self.places.add if stale else self.places.discard)(at)
            self._tell(len(self.places))

    def clear(self) -> None:
        """All rows are in their places."""
        if self.places:
            self.places.clear()
            self._tell(0)


class QueueView(QAbstractListModel):
    """Shows the rows of a queue model that fit a query, in an order.

    Each row keeps the key with which it was put in its place, so that answers that arrive do not move what stands:
    rows whose place is out of date are counted (`stale`), and go to their places with `sort_again`. A row that no
    longer fits leaves, but for the pinned one, which leaves only when its own review state no longer fits.
    """

    stale_changed = Signal(int)
    """How many rows stand where they no longer belong."""

    def __init__(self, source: QueueModel) -> None:
        super().__init__()
        self._source = source
        self.query, self.order = Query(), Order.ARRIVAL
        self._fits, self._key = matcher(self.query), key_of(self.order)
        self._keys: list[Key] = []
        self._shown = bytearray()
        self._places: list[int] = []
        self.stale = Stale(self.stale_changed.emit)
        self._pinned: tuple[int, ReviewState] | None = None
        source.rowsInserted.connect(lambda _parent, first, last: self._added(first, last))
        source.dataChanged.connect(lambda first, last: self._changed(first.row(), last.row()))
        self._added(0, source.rowCount() - 1)

    # -- what Qt asks ----------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """How many images are shown."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """What the source has there."""
        return self._source.value(self._places[index.row()], role) if index.isValid() else None

    # -- what the panel asks ---------------------------------------------------------------

    def show(self, query: Query, order: Order) -> None:
        """Show what fits, in this order; resets the model, so that views ask for what they need."""
        self.query, self._fits = query, matcher(query)
        self.order, self._key = order, key_of(order)
        self._rebuild()

    def sort_again(self) -> None:
        """Put every row in its place; selection and current row go along."""
        key, row = self._key, self._source.shown
        for at in self.stale.places:
            self._keys[at] = key(row(at))
        self.stale.clear()
        self._settle()

    def pin(self, sha256: str | None) -> None:
        """Keep this image in the list while its review state stays as it is, whatever providers say of it."""
        at = -1 if sha256 is None else self._source.at(sha256)
        self._pinned = None if at < 0 else (at, self._source.shown(at).state)

    def row_at(self, position: int) -> QueueRow | None:
        """The row at a place of the shown list."""
        return self._source.shown(self._places[position]) if 0 <= position < len(self._places) else None

    def position_of(self, sha256: str) -> int:
        """The place of an image in the shown list, or -1."""
        at = self._source.at(sha256)
        return self._place_of(at) if at >= 0 and self._shown[at] else -1

    def next_open(self, position: int) -> int:
        """The place of the next image that waits for a ruling after `position`, or -1."""
        for place in range(position + 1, len(self._places)):
            if self._source.shown(self._places[place]).state is ReviewState.OPEN:
                return place
        return -1

    # -- inside ----------------------------------------------------------------------------

    def _rank(self, at: int) -> tuple[Key, int]:
        return self._keys[at], at

    def _place_of(self, at: int) -> int:
        return bisect_left(self._places, self._rank(at), key=self._rank)

    def _rebuild(self) -> None:
        rows, fits, key = self._source.all_shown(), self._fits, self._key
        self.beginResetModel()
        self._keys = [key(row) for row in rows]
        places = [at for at, row in enumerate(rows) if fits(row)] if self.query else list(range(len(rows)))
        self._shown = bytearray(len(rows))
        for at in places:
            self._shown[at] = 1
        # Sorting is stable and `places` is in order of arrival: ties need no second key.
        places.sort(key=self._keys.__getitem__)
        self._places = places
        self.stale.clear()
        self.endResetModel()

    def _settle(self) -> None:
        """Sort what is shown by the keys, and tell the views where everything has gone."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self._places[index.row()] for index in before]
        self._places.sort(key=self._rank)
        self.changePersistentIndexList(before, [self.index(self._place_of(at)) for at in kept])
        self.layoutChanged.emit()

    def _added(self, first: int, last: int) -> None:
        rows = [self._source.shown(at) for at in range(first, last + 1)]
        self._keys.extend(map(self._key, rows))
        self._shown.extend(bytes(len(rows)))
        fitting = [first + offset for offset, row in enumerate(rows) if self._fits(row)]
        self._insert(sorted(fitting, key=self._rank))

    def _insert(self, new: Sequence[int]) -> None:
        """Put rows in, in the order of their keys."""
        if not new:
            return
        at_the_end = not self._places or self._rank(new[0]) > self._rank(self._places[-1])
        if at_the_end or len(new) > _ONE_BY_ONE:
            start = len(self._places)
            self.beginInsertRows(QModelIndex(), start, start + len(new) - 1)
            self._places.extend(new)
            for at in new:
                self._shown[at] = 1
            self.endInsertRows()
            if not at_the_end:
                self._settle()
            return
        for at in new:
            place = self._place_of(at)
            self.beginInsertRows(QModelIndex(), place, place)
            self._places.insert(place, at)
            self._shown[at] = 1
            self.endInsertRows()

    def _remove(self, at: int) -> None:
        place = self._place_of(at)
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._places[place]
        self._shown[at] = 0
        self.endRemoveRows()
        self.stale.mark(at, stale=False)

    def _changed(self, first: int, last: int) -> None:
        if last - first >= _MANY:
            self._rebuild()
            return
        for at in range(first, last + 1):
            self._change(at)

    def _change(self, at: int) -> None:
        row = self._source.shown(at)
        key = self._key(row)
        fits = self._fits(row) or self._pinned == (at, row.state)
        if not self._shown[at]:
            self._keys[at] = key
            if fits:
                self._insert([at])
        elif not fits:
            self._remove(at)
        else:
            place = self._place_of(at)
            self._place_again(at, place, key)
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def _place_again(self, at: int, place: int, key: Key) -> None:
        """Take a new key over where it leaves the row in its place; else note that the place is out of date."""
        if key == self._keys[at]:
            self.stale.mark(at, stale=False)
            return
        before = self._rank(self._places[place - 1]) if place else None
        after = self._rank(self._places[place + 1]) if place + 1 < len(self._places) else None
        if (before is None or before < (key, at)) and (after is None or (key, at) < after):
            self._keys[at] = key
            self.stale.mark(at, stale=False)
        else:
            self.stale.mark(at, stale=True)
