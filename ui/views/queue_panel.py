"""The left side of Review: the list of images with its filter, what is on its way, and what was not taken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.domain.queue import QueueRow
from ui.models.queue_delegate import QueueDelegate
from ui.models.queue_model import QueueFilter, QueueModel, QueueProxy
from ui.theme import icon
from ui.translate import later, tr, tr_marked
from ui.widgets.empty_state import EmptyState
from ui.widgets.search_field import SearchField
from ui.widgets.text import label

_FILTERS: tuple[tuple[str, QueueFilter], ...] = (
    (later("All images"), QueueFilter.ALL),
    (later("Open"), QueueFilter.OPEN),
    (later("Ruled"), QueueFilter.RULED),
    (later("Skipped"), QueueFilter.SKIPPED),
    (later("Escalated"), QueueFilter.ESCALATED),
    (later("Unreadable"), QueueFilter.UNREADABLE),
)
_TYPING_PAUSE_MS = 120


class QueuePanel(QWidget):
    """Shows the queue; `chosen` tells which image the reviewer went to."""

    chosen = Signal(str)
    selection_changed = Signal(int)
    """How many images are chosen now."""

    refusals_wanted = Signal()

    def __init__(self, model: QueueModel, thumbnail: Callable[[str], QImage | None]) -> None:
        super().__init__()
        self.model, self.proxy = model, QueueProxy(model)
        self._delegate = QueueDelegate(thumbnail)
        self._refused = 0
        self.list = _list(self.proxy, self._delegate)
        self._kind, self._count = QComboBox(), label("", tone="muted")
        self.search = SearchField(tr("Filter by name, format, label …"))
        self._nothing = EmptyState("search", tr("Nothing fits"), tr("No image of the queue fits this filter."))
        self._refusals = QPushButton(icon("file-question", "caution"), "")
        self._stack = QStackedLayout()
        self._pause = QTimer(self)
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
        """The identities of all chosen images, in the order of the list."""
        places = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [row.sha256 for place in places if (row := self.proxy.row_at(place)) is not None]

    def choose(self, position: int) -> bool:
        """Go to a place of the shown list; False when there is no such place."""
        if not 0 <= position < self.proxy.rowCount():
            return False
        index = self.proxy.index(position, 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def step(self, by: int) -> bool:
        """Go forward or back; False at the end."""
        return self.choose(self.list.currentIndex().row() + by)

    def choose_next_open(self) -> bool:
        """Go to the next image that waits for a ruling; stays and says False when there is none after this one."""
        return self.choose(self.proxy.next_open(self.list.currentIndex().row()))

    def choose_image(self, sha256: str) -> bool:
        """Go to an image; a filter that hides it is lifted."""
        if self.proxy.position_of(sha256) < 0:
            self._kind.setCurrentIndex(0)
            self.search.clear()
            self._apply()
        return self.choose(self.proxy.position_of(sha256))

    def neighbours(self, ahead: int, behind: int) -> list[str]:
        """The images after and before the current one, the nearest first."""
        at = self.list.currentIndex().row()
        places = [at + step for step in range(1, ahead + 1)] + [at - step for step in range(1, behind + 1)]
        rows = [self.proxy.row_at(place) for place in places if 0 <= place < self.proxy.rowCount()]
        return [row.sha256 for row in rows if row is not None and row.readable]

    def repaint_image(self, sha256: str) -> None:
        """A thumbnail has come: paint that row again."""
        index = self.proxy.mapFromSource(self.model.index_of(sha256))
        if index.isValid():
            self.list.update(index)

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001
        """Hide all thumbnails (panic), or show them again."""
        self._delegate.covered = covered
        self.list.viewport().update()

    def add_refused(self, count: int) -> None:
        """So many more paths were not taken."""
        self._refused += count
        words = (
            tr("1 file was not taken")
            if self._refused == 1
            else tr("{refused:,} files were not taken", refused=self._refused)
        )
        self._refusals.setText(tr("{words} – why?", words=words))
        self._refusals.setVisible(self._refused > 0)

    def focus_search(self) -> None:
        """Put the cursor into the filter."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for words, kind in _FILTERS:
            self._kind.addItem(tr_marked(words), kind)
        self._kind.setAccessibleName(tr("Which images are shown"))
        self.search.setAccessibleName(tr("Filter the queue by text"))
        self._refusals.setVisible(False)
        self._refusals.setFlat(True)
        self._refusals.setAccessibleName(tr("Show the files that were not taken, with the reasons"))
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._kind)
        top.addStretch(1)
        top.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.search)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._refusals)
        self.setMinimumWidth(264)

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._apply)
        self.search.textChanged.connect(self._pause.start)
        self._kind.currentIndexChanged.connect(self._apply)
        self._refusals.clicked.connect(self.refusals_wanted)
        chosen = self.list.selectionModel()
        chosen.currentChanged.connect(self._went)
        chosen.selectionChanged.connect(lambda: self.selection_changed.emit(len(chosen.selectedIndexes())))
        for signal in (
            self.proxy.rowsInserted,
            self.proxy.rowsRemoved,
            self.proxy.modelReset,
            self.proxy.layoutChanged,
        ):
            signal.connect(self._counted)

    def _apply(self) -> None:
        keep = self.current
        kind = self._kind.currentData()
        self.proxy.show(QueueFilter(kind), self.search.text())
        self._counted()
        if keep is not None and self.proxy.position_of(keep) >= 0:
            self.choose(self.proxy.position_of(keep))
        elif self.proxy.rowCount():
            self.choose(0)

    def _counted(self) -> None:
        shown, known = self.proxy.rowCount(), self.model.rowCount()
        self._count.setText(f"{shown:,}" if shown == known else tr("{shown:,} of {known:,}", shown=shown, known=known))
        self._stack.setCurrentWidget(self._nothing if known and not shown else self.list)

    def _went(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.proxy.row_at(current.row()) if current.isValid() else None
        if isinstance(row, QueueRow):
            self.chosen.emit(row.sha256)


def _list(proxy: QueueProxy, delegate: QueueDelegate) -> QListView:
    view = QListView()
    view.setModel(proxy)
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setMouseTracking(True)
    view.setIconSize(QSize(64, 64))
    view.setAccessibleName(tr("Queue of images"))
    view.setFrameShape(QListView.Shape.NoFrame)
    return view
