"""The view of the queue: a list of rows or a grid of tiles over the same model, several images selected at will."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.models.queue_delegate import Index, QueueDelegate
from ui.models.queue_view import QueueView
from ui.translate import tr

_SETTLE_MS = 40
# Rows that went leave the list too long for so long at most; a reviewer who rules at speed is not held up by it.
_SHORTEN_MS = 400


class QueueList(QListView):
    """A list view that knows what is in sight; painting, selection and keys are Qt's own."""

    in_sight = Signal(list)
    """Identities of the images in sight and just beyond, the nearest to the middle first."""

    def __init__(self, view: QueueView, delegate: QueueDelegate) -> None:
        super().__init__()
        self._view, self._delegate = view, delegate
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._tell)
        self._shorten = QTimer(self)
        self._shorten.setSingleShot(True)
        self._shorten.setInterval(_SHORTEN_MS)
        self._shorten.timeout.connect(self.doItemsLayout)
        # Before the selection model hears of it, which would go back to the row before.
        view.rowsAboutToBeRemoved.connect(lambda _parent, first, last: self._leave(first, last))
        self.setModel(view)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setIconSize(QSize(64, 64))
        self.setAccessibleName(tr("Queue of images"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._scrolled())
        self._before_reset: str | None = None
        view.modelAboutToBeReset.connect(self._remember)
        view.modelReset.connect(self._come_back)
        for signal in (view.rowsInserted, view.rowsRemoved, view.modelReset, view.layoutChanged):
            signal.connect(lambda *_: self._settled.start())
        view.rowsRemoved.connect(lambda *_: self._shortened())

    def set_grid(self, grid: bool) -> None:  # noqa: FBT001 - a switch
        """Show tiles side by side, or one row below the other."""
        self._delegate.grid = grid
        self.setFlow(QListView.Flow.LeftToRight if grid else QListView.Flow.TopToBottom)
        self.setWrapping(grid)
        # Uniform sizes are remembered: to ask for them anew they have to be switched.
        self.setUniformItemSizes(False)
        self.setUniformItemSizes(True)
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))
        self._settled.start()

    def selected_rows(self) -> list[int]:
        """The places of all selected images, in order."""
        places: set[int] = set()
        for part in self._parts():
            places.update(range(part.top(), part.bottom() + 1))
        return sorted(places)

    def selected_count(self) -> int:
        """How many images are selected."""
        return sum(part.bottom() - part.top() + 1 for part in self._parts())

    def _parts(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(place) for place in range(chosen.count())]

    def go_to(self, index: QModelIndex) -> None:
        """Make one image the present and only selected one, and bring it into sight."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint anew what is in sight of it.

        Qt's own would lay out the whole list for each answer that arrives: 15 ms with 100,000 images. All rows are
        of one size, whatever they say.
        """
        QAbstractItemView.dataChanged(self, first, last, roles)

    def rowsAboutToBeRemoved(self, parent: Index, first: int, last: int) -> None:
        """Let the rows below move up.

        Qt's own would lay out the whole list for each ruling that takes an image out of the filter: 11 ms with
        100,000 images. All rows are of one size: the places of those that stay are known, only the end is not
        right, and that is put right when the reviewer rests, or comes near it.
        """
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, first, last)

    def doItemsLayout(self) -> None:
        """Lay out the list as it is now."""
        self._shorten.stop()
        super().doItemsLayout()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters: they belong to the window, and to look for them asks every row."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less is in sight."""
        super().resizeEvent(event)
        self._settled.start()

    def _scrolled(self) -> None:
        self._settled.start()
        if self._shorten.isActive():
            self._shortened()

    def _shortened(self) -> None:
        """Rows have gone: wait with the layout, unless the end may come into sight."""
        self.viewport().update()
        bar = self.verticalScrollBar()
        row = max(1, self.sizeHintForIndex(self._view.index(0)).height()) if self._view.rowCount() else 1
        if bar.value() + 2 * self.viewport().height() >= self._view.rowCount() * row or self._delegate.grid:
            self.doItemsLayout()
        else:
            self._shorten.start()

    def _leave(self, first: int, last: int) -> None:
        """The present image leaves the list: go on to the next one, at the end to the one before."""
        if first <= self.currentIndex().row() <= last:
            place = last + 1 if last + 1 < self._view.rowCount() else first - 1
            if place >= 0:
                self.go_to(self._view.index(place))

    def _remember(self) -> None:
        row = self._view.row_at(self.currentIndex().row()) if self.currentIndex().isValid() else None
        if row is not None:  # else nothing fitted before: come back to what was present before that
            self._before_reset = row.sha256

    def _come_back(self) -> None:
        """After a new filter or order: stay with the image, or go to the first that fits."""
        keep = -1 if self._before_reset is None else self._view.position_of(self._before_reset)
        if self._view.rowCount():
            self.go_to(self._view.index(max(0, keep)))

    def _tell(self) -> None:
        first, last = self._places_in_sight()
        middle = (first + last) // 2
        beyond = last - first + 1  # a screen further down comes next
        near = sorted(range(first, last + 1), key=lambda place: abs(place - middle))
        near += range(last + 1, min(self._view.rowCount(), last + 1 + beyond))
        near += range(max(0, first - beyond // 2), first)
        rows = [self._view.row_at(place) for place in near]
        self.in_sight.emit([row.sha256 for row in rows if row is not None and row.readable])

    def _places_in_sight(self) -> tuple[int, int]:
        """The first and the last place in sight; an empty span (0, -1) when there is none."""
        count = self._view.rowCount()
        if not count:
            return 0, -1
        room = self.viewport().rect()
        size = self.sizeHintForIndex(self._view.index(0))
        step = max(1, size.height())
        across = max(1, room.width() // max(1, size.width())) if self._delegate.grid else 1
        top = self.verticalScrollBar().value() // step
        bottom = (self.verticalScrollBar().value() + room.height()) // step
        return min(top * across, count - 1), min((bottom + 1) * across, count) - 1
