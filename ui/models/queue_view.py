"""The queue as it is shown: filtered and sorted by its own index, which never moves what the reviewer looks at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, count, islice

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal

from app.domain.image import ReviewState
from app.domain.matching import matcher
from app.domain.order import Key, Order, key_of
from app.domain.query import Query
from app.domain.queue import QueueRow
from ui.models.queue_model import QueueModel

# So many new rows are put in one by one; more are appended and sorted in, which costs the views one layout.
_ONE_BY_ONE = 16
# More changed rows than this are looked at all together.
_MANY = 256

Index = QModelIndex | QPersistentModelIndex
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


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


class QueueView(QStringListModel):
    """Shows the rows of a queue model that fit a query, in an order.

    Each row keeps the key with which it was put in its place, so that answers that arrive do not move what stands:
    rows whose place is out of date are counted (`stale`), and go to their places with `sort_again`. A row that no
    longer fits leaves, but for the pinned one, which leaves only when its own review state no longer fits.

    The number of rows is held by Qt's string list model (empty strings), because a view asks for it once for each
    row whenever it lays out: in Python that took 0.2 s at 100,000 rows. The order is changed in the slots of the
    model's own signals, which are connected before anybody else's.
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
        self._pinned: tuple[int, ReviewState, bool] | None = None
        self._coming: Sequence[int] = ()
        self.rowsInserted.connect(lambda _parent, first, _last: self._take(first))
        self.rowsRemoved.connect(lambda _parent, first, last: self._drop(first, last))
        self.modelReset.connect(self._exchange)
        source.rowsInserted.connect(lambda _parent, first, last: self._added(first, last))
        source.dataChanged.connect(lambda first, last: self._changed(range(first.row(), last.row() + 1)))
        source.many_changed.connect(self._changed)
        self._added(0, source.rowCount() - 1)

    # -- what Qt asks ----------------------------------------------------------------------

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """What the source has there."""
        return self._source.value(self._places[index.row()], role) if index.isValid() else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Images are chosen, not edited."""
        return _CHOSEN if index.isValid() else Qt.ItemFlag.NoItemFlags

    # -- what the panel asks ---------------------------------------------------------------

    def show(self, query: Query, order: Order) -> None:
        """Show what fits, in this order; resets the model, so that views ask for what they need."""
        sort = order is not self.order or len(self.stale) > 0
        self.query, self._fits = query, matcher(query)
        self.order, self._key = order, key_of(order)
        self._rebuild(keys=sort)

    def sort_again(self) -> None:
        """Put every row in its place; selection and current row go along."""
        key, row = self._key, self._source.shown
        for at in self.stale.places:
            self._keys[at] = key(row(at))
        self.stale.clear()
        self._settle()

    def pin(self, sha256: str | None) -> None:
        """Keep this image in the list while the reviewer neither rules on it nor takes it out, whatever answers say."""
        at = -1 if sha256 is None else self._source.at(sha256)
        row = self._source.shown(at) if at >= 0 else None
        self._pinned = None if row is None else (at, row.state, row.out)

    def row_at(self, position: int) -> QueueRow | None:
        """The row at a place of the shown list."""
        return self._source.shown(self._places[position]) if 0 <= position < len(self._places) else None

    def position_of(self, sha256: str) -> int:
        """The place of an image in the shown list, or -1."""
        at = self._source.at(sha256)
        return _place_of(at, self._places, self._rank) if at >= 0 and self._shown[at] else -1

    def next_open(self, position: int) -> int:
        """The place of the next image that waits for a ruling after `position`, or -1."""
        waits = map(self._source.open_.__getitem__, islice(self._places, position + 1, None))
        return next(compress(count(position + 1), waits), -1)

    def sha256s(self, positions: Iterable[int]) -> list[str]:
        """The identities of the images at these places of the shown list, as far as there are such places."""
        rows, places, end = self._source.rows(), self._places, len(self._places)
        return [rows[places[position]].sha256 for position in positions if position < end]

    # -- inside ----------------------------------------------------------------------------

    def _rank(self, at: int) -> tuple[Key, int]:
        return self._keys[at], at

    def _rebuild(self, *, keys: bool = True) -> None:
        """Filter and sort everything; `keys` says whether the keys have to be made anew."""
        rows, all_in = self._source.all_shown(), self._source.in_queue == self._source.rowCount()
        fits = matcher(self.query, all_in=True) if all_in else self._fits
        if keys:
            self._keys = list(map(self._key, rows))
        everything = all_in and not self.query
        places = list(range(len(rows))) if everything else [at for at, row in enumerate(rows) if fits(row)]
        # Sorting is stable and `places` is in order of arrival: ties need no second key.
        places.sort(key=self._keys.__getitem__)
        self._coming = places
        if keys:
            self.stale.clear()
        self.setStringList([""] * len(places))

    def _exchange(self) -> None:
        self._places, count = list(self._coming), self._source.rowCount()
        everything = len(self._places) == count
        self._shown = bytearray(b"\x01" * count if everything else count)
        for at in () if everything else self._places:
            self._shown[at] = 1

    def _take(self, first: int) -> None:
        self._places[first:first] = self._coming
        for at in self._coming:
            self._shown[at] = 1

    def _drop(self, first: int, last: int) -> None:
        for at in self._places[first : last + 1]:
            self._shown[at] = 0
        del self._places[first : last + 1]

    def _settle(self) -> None:
        """Sort what is shown by the keys, and tell the views where everything has gone."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self._places[index.row()] for index in before]
        self._places.sort(key=self._rank)
        self.changePersistentIndexList(before, [self.index(_place_of(at, self._places, self._rank)) for at in kept])
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
            self._coming = new
            self.insertRows(len(self._places), len(new))
            if not at_the_end:
                self._settle()
            return
        for at in new:
            self._coming = (at,)
            self.insertRows(_place_of(at, self._places, self._rank), 1)

    def _changed(self, places: Sequence[int]) -> None:
        if len(places) > _MANY:
            self._rebuild()
            return
        coming: list[int] = []
        going: list[int] = []
        for at in places:
            row = self._source.shown(at)
            fits = self._fits(row) or self._pinned == (at, row.state, row.out)
            if self._shown[at]:
                if fits:
                    self._stay(at, self._key(row))
                else:
                    going.append(at)
            else:
                self._keys[at] = self._key(row)
                if fits:
                    coming.append(at)
        for first, last in _runs(sorted(_place_of(at, self._places, self._rank) for at in going)):
            self.removeRows(first, last - first + 1)
        for at in going:
            self.stale.mark(at, stale=False)
        self._insert(sorted(coming, key=self._rank))

    def _stay(self, at: int, key: Key) -> None:
        """A shown row has changed."""
        place = _place_of(at, self._places, self._rank)
        before = self._rank(self._places[place - 1]) if place else None
        after = self._rank(self._places[place + 1]) if place + 1 < len(self._places) else None
        # A new key is taken over where it leaves the row in its place; else the place is out of date.
        holds = key == self._keys[at] or _holds(before, (key, at), after)
        self._keys[at] = key if holds else self._keys[at]
        self.stale.mark(at, stale=not holds)
        index = self.index(place)
        self.dataChanged.emit(index, index)


def _holds(before: tuple[Key, int] | None, rank: tuple[Key, int], after: tuple[Key, int] | None) -> bool:
    """Whether a rank fits between its neighbours."""
    return (before is None or before < rank) and (after is None or rank < after)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Places (in order) that stand together, as their first and last; the last of them first."""
    waiting = list(places)
    while waiting:
        last = first = waiting.pop()
        while waiting and waiting[-1] == first - 1:
            first = waiting.pop()
        yield first, last


def _place_of(at: int, places: Sequence[int], rank: Callable[[int], tuple[Key, int]]) -> int:
    """Where a source row stands, or would stand, among the sorted ones."""
    return bisect_left(places, rank(at), key=rank)
