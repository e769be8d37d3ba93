"""The table of what was handed to providers: finds out which lines are in sight, and reads those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.domain.sendings import Sending
from ui.bridge import Call
from ui.models.sendings_model import SendingsModel
from ui.translate import tr
from ui.views.asking import Asking

if TYPE_CHECKING:
    from app.container import Core

_WIDTHS = (160, 130, 190, 210, 100, 240)
# So many rows around those in sight are read with them.
_AROUND = 60


class SendingsTable(QTableView):
    """`failed` carries an error."""

    failed = Signal(object)

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        self.lines = SendingsModel(self)
        self._titles: Mapping[str, str] = {}
        self._reading: Call | None = None
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.timeout.connect(self._want)
        self._build()
        self.verticalScrollBar().valueChanged.connect(lambda _: self._sight.start())

    def show_numbers(self, ids: Sequence[int], titles: Mapping[str, str]) -> None:
        """Show these lines from their beginning; `titles` are the providers' by name."""
        self._titles = titles
        self.lines.show_numbers(ids)
        self.scrollToTop()
        if ids:
            self.setCurrentIndex(self.lines.index(0, 0))
        self._want()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters: there is a field to search in, and a search here asks every line."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More may be in sight."""
        super().resizeEvent(event)
        self._sight.start()

    def _build(self) -> None:
        self.setModel(self.lines)
        self.setAccessibleName(tr("What was sent"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)

    def _want(self) -> None:
        """Ask for the lines that are in sight and not here."""
        height = max(1, self.rowHeight(0))
        first = max(0, self.rowAt(0))
        wanted = self.lines.missing(first - _AROUND, first + self.viewport().height() // height + _AROUND)
        if not wanted:
            return
        if self._reading is not None:
            self._reading.cancel()

        async def read(core: Core) -> tuple[Sending, ...]:
            return await core.sendings.lines(wanted)

        self._reading = self._asking.ask(read, self._fill, self.failed.emit)

    def _fill(self, lines: tuple[Sending, ...]) -> None:
        self._reading = None
        self.lines.fill(lines, self._titles)
