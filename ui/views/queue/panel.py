"""The left side of Review: the queue as list or grid, its filter, order and saved views, and what was not taken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app.domain.query import TAKEN_OUT
from app.domain.queue import QueueRow
from ui.actions import Actions
from ui.models.queue_delegate import QueueDelegate
from ui.models.queue_model import QueueModel
from ui.models.queue_view import QueueView
from ui.theme import icon
from ui.translate import tr
from ui.views.queue.bar import QueueBar
from ui.views.queue.filter import QueueFilter
from ui.views.queue.foot import QueueFoot
from ui.views.queue.list import QueueList
from ui.views.queue.menu import QueueMenu
from ui.widgets.empty_state import EmptyState
from ui.widgets.scrolled import scrolled


class QueuePanel(QWidget):
    """Shows the queue; `chosen` tells which image the reviewer went to."""

    chosen = Signal(str)
    selection_changed = Signal(int)
    """How many images are selected."""

    in_sight = Signal(list)
    """Identities of what is in sight or about to be, the nearest first."""

    refusals_wanted = Signal()

    def __init__(self, model: QueueModel, thumbnail: Callable[[str], QImage | None]) -> None:
        super().__init__()
        self.model, self.proxy = model, QueueView(model)
        self._delegate = QueueDelegate(thumbnail)
        self._loading: tuple[int, int] | None = None
        self.list, self.filter, self.foot = QueueList(self.proxy, self._delegate), QueueFilter(), QueueFoot()
        self.bar = QueueBar(model, self.filter)
        self._stale = QPushButton(icon("sort", "caution"), "")
        self._nothing = EmptyState(
            "search",
            tr("Nothing fits"),
            tr("No image of the queue fits this filter."),
            (("clear", tr("Clear all filters"), "clear", ""),),
        )
        self._emptied = EmptyState(
            "check-circle", tr("The queue is empty"), tr("What is dropped here, pasted or opened comes into it.")
        )
        self._waiting = EmptyState("hourglass", tr("Loading the queue…"))
        self._middle = QWidget()
        self._stack = QStackedLayout(self._middle)  # without a widget it would show its first page as a window
        self._lay_out()
        self._connect()
        self._counted()

    # -- what the page calls ---------------------------------------------------------------

    @property
    def current(self) -> str | None:
        """The identity of the chosen image."""
        row = self.proxy.row_at(self.list.currentIndex().row()) if self.list.currentIndex().isValid() else None
        return row.sha256 if row is not None else None

    def selected(self) -> list[str]:
        """The identities of all selected images, in the order in which they are shown."""
        return self.proxy.sha256s(self.list.selected_rows())

    def shown(self) -> list[str]:
        """The identities of all images that the filter lets through, in their order."""
        return self.proxy.sha256s(range(self.proxy.rowCount()))

    def choose(self, position: int) -> bool:
        """Go to a place of the shown list; False when there is no such place."""
        if not 0 <= position < self.proxy.rowCount():
            return False
        self.list.go_to(self.proxy.index(position))
        return True

    def step(self, by: int) -> bool:
        """Go forward or back; False at the end."""
        return self.choose(self.list.currentIndex().row() + by)

    def choose_next_open(self) -> bool:
        """Go to the next image that waits for a ruling; stays and says False when there is none after this one."""
        return self.choose(self.proxy.next_open(self.list.currentIndex().row()))

    def choose_image(self, sha256: str) -> bool:
        """Go to an image; a filter that hides it is lifted, and what was taken out is shown among its like."""
        if self.proxy.position_of(sha256) < 0:
            row = self.model.row(sha256)
            if row is not None and row.out:
                self.filter.ask_only(TAKEN_OUT)
            else:
                self.filter.clear()
        return self.choose(self.proxy.position_of(sha256))

    def neighbours(self, ahead: int, behind: int) -> list[str]:
        """The images after and before the current one, the nearest first."""
        at = self.list.currentIndex().row()
        places = [at + step for step in range(1, ahead + 1)] + [at - step for step in range(1, behind + 1)]
        rows = [self.proxy.row_at(place) for place in places if 0 <= place < self.proxy.rowCount()]
        return [row.sha256 for row in rows if row is not None and row.readable]

    def repaint_image(self, sha256: str) -> None:
        """A thumbnail has come: paint that row again."""
        position = self.proxy.position_of(sha256)
        if position >= 0:
            self.list.update(self.proxy.index(position))

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001
        """Hide all thumbnails (panic), or show them again."""
        self._delegate.covered = covered
        self.list.viewport().update()

    def set_loading(self, done: int, total: int) -> None:
        """So many of all rows are here; done once all are."""
        self._loading = (done, total) if done < total else None
        self._counted()

    def focus_search(self) -> None:
        """Put the cursor into the filter."""
        self.filter.focus()

    def act(self, actions: Actions) -> None:
        """Carry out the queue's own actions."""
        self.bar.act(actions)
        actions.on("sort_again", self.proxy.sort_again)
        actions.on("show_out", lambda: self.filter.ask_only_or_clear(TAKEN_OUT))
        self._menu = QueueMenu(self.list, actions)

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._stale.setVisible(False)
        self._stale.setFlat(True)
        self._stale.setAutoDefault(True)
        self._stale.setAccessibleName(tr("Sort again: answers have moved images to other places"))
        for widget in (self.list, self._nothing, self._emptied, self._waiting):
            self._stack.addWidget(widget)
        body = QWidget()
        body.setMinimumWidth(200)  # as wide as the panel, whatever is in it
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(body, tr("Queue of images"), stops_tab=False))
        layout = QVBoxLayout(body)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        for each in (self.filter, self.bar, self._stale):
            layout.addWidget(each)
        self._middle.setMinimumHeight(32)  # half an image is better than two scroll bars
        layout.addWidget(self._middle, 1)
        layout.addWidget(self.foot)
        self.setMinimumWidth(224)

    def _connect(self) -> None:
        self.filter.changed.connect(self._apply)
        self.filter.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.bar.order_changed.connect(self._apply)
        self.bar.grid_changed.connect(self.list.set_grid)
        self._stale.clicked.connect(self.proxy.sort_again)
        self._nothing.pressed.connect(lambda _: self.filter.clear())
        self.foot.refusals_wanted.connect(self.refusals_wanted)
        self.list.in_sight.connect(self.in_sight)
        self.list.selectionModel().currentChanged.connect(self._went)
        chosen = self.list.selectionModel().selectionChanged
        chosen.connect(lambda *_: self._counted())
        chosen.connect(lambda *_: self.selection_changed.emit(self.list.selected_count()))
        self.proxy.stale_changed.connect(self._show_stale)
        for signal in (self.proxy.rowsInserted, self.proxy.rowsRemoved, self.proxy.modelReset):
            signal.connect(self._counted)

    def _apply(self) -> None:
        query, order = self.filter.query, self.bar.order
        if (query, order) != (self.proxy.query, self.proxy.order):
            self._delegate.order = order
            self.proxy.show(query, order)
            if not self.proxy.rowCount():
                self.chosen.emit("")  # nothing fits: no key may rule on an image that is not in the list

    def _counted(self) -> None:
        shown, known, out = self.proxy.rowCount(), self.model.in_queue, self.proxy.query.asks_out
        self.foot.show_counts(shown, known, self.list.selected_count(), self._loading, out=out)
        page: QWidget = self.list
        if not shown and self._loading is not None:
            page = self._waiting
        elif not shown and (known or out):
            page = self._nothing
        elif not shown and self.model.rowCount():
            page = self._emptied
        self._stack.setCurrentWidget(page)

    def _show_stale(self, count: int) -> None:
        self._stale.setText(tr("Sort again: %n images out of place", count=count))
        self._stale.setVisible(count > 0)

    def _went(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.proxy.row_at(current.row()) if current.isValid() else None
        if isinstance(row, QueueRow):
            # Focus and a row that leaves move the present image without selecting it.
            if not self.list.selectionModel().hasSelection():
                self.list.selectionModel().select(current, QItemSelectionModel.SelectionFlag.Select)
            self.proxy.pin(row.sha256)
            self.chosen.emit(row.sha256)
