"""What did not become an image, and why: to be read, filtered and copied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.image import Refusal
from ui.bridge import Bridge
from ui.models.refusals_model import FILE, FOLDER, KIND, RefusalsFilter, RefusalsModel, kind_words, visible
from ui.theme import SPACE_2, SPACE_3, SPACE_4, icon
from ui.translate import say_kept, tr
from ui.views.fitting import fit
from ui.views.sending.asking import Asking
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.search_field import SearchField
from ui.widgets.text import TITLE, label

if TYPE_CHECKING:
    from app.container import Core

_WIDTHS = {KIND: 190, FILE: 220, FOLDER: 220}


class RefusalsDialog(QDialog):
    """A table of refusals: those handed in on top, those that the database knows below. Deletes itself when closed."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None, *, refusals: Sequence[Refusal] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Files that were not taken"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._asking = Asking(bridge)
        self.destroyed.connect(self._asking.close)
        self._model = RefusalsModel(self)
        self._shown = RefusalsFilter(self._model, self)
        self._build_filter()
        self._build_table()
        self._lay_out()
        self.add(refusals)
        self.table.setFocus()
        self.setMinimumSize(480, 320)
        fit(self, 960, 560)
        self._asking.ask(_read, self._older)

    def add(self, refusals: Iterable[Refusal]) -> None:
        """Show refusals, in the order in which they happened, above what is there."""
        self._model.add(refusals)
        self._changed()

    def done(self, result: int) -> None:
        """Close."""
        self._asking.close()
        super().done(result)

    def copied_text(self) -> str:
        """The marked lines, or all that are shown, as path, reason and sentence parted by tabs."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        chosen = [self._shown.refusal(row) for row in rows or range(self._shown.rowCount())]
        return "\n".join(f"{visible(r.path)}\t{kind_words(r.kind)}\t{visible(say_kept(r.message))}" for r in chosen)

    # -- building --------------------------------------------------------------------------

    def _build_filter(self) -> None:
        self.search = SearchField(tr("Filter by path or reason"))
        self.search.textChanged.connect(lambda _: self._filter())
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(tr("Kind of reason"))
        self.kind.addItem(tr("Every reason"), "")
        self.kind.activated.connect(lambda _: self._filter())
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def _build_table(self) -> None:
        self.table = _Table()
        self.table.setModel(self._shown)
        self.table.setAccessibleName(tr("Files that were not taken"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSortingEnabled(True)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)
        self.table.copyPressed.connect(self._copy)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._count_words())

    def _lay_out(self) -> None:
        self._empty = EmptyState("check-circle", tr("Every file was taken"), tr("What cannot be taken is listed here."))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.table)
        about = tr("Nothing is skipped silently: each of these paths stays out of the queue for the reason beside it.")
        above = QHBoxLayout()
        above.setSpacing(SPACE_2)
        above.addWidget(self.search, 1)
        above.addWidget(self.kind)
        self.copy = QPushButton(tr("Copy"))
        self.copy.setIcon(icon("copy"))
        self.copy.setAutoDefault(False)
        self.copy.setToolTip(tr("Copy the marked lines; without any, all that are shown"))
        self.copy.clicked.connect(self._copy)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        self._count = label(tone="muted", wrap=True)
        self._count.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.copy)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(label(tr("Files that were not taken"), size=TITLE, bold=True))
        column.addWidget(label(about, tone="muted", wrap=True))
        column.addLayout(above)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)

    # -- inside ----------------------------------------------------------------------------

    def _older(self, refusals: list[Refusal]) -> None:
        self._model.append_older(refusals)
        self._changed()

    def _changed(self) -> None:
        wanted = self.kind.currentData()
        self.kind.clear()
        self.kind.addItem(tr("Every reason"), "")
        for kind in self._model.kinds():
            self.kind.addItem(kind_words(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(wanted)))
        self._filter()

    def _filter(self) -> None:
        self._shown.set_wanted(self.search.text(), self.kind.currentData() or "")
        known, shown = self._model.rowCount(), self._shown.rowCount()
        if not known:
            self._empty.set_message(
                "check-circle", tr("Every file was taken"), tr("What cannot be taken is listed here.")
            )
        elif not shown:
            self._empty.set_message(
                "filter", tr("Nothing fits the filter"), tr("{known:,} are hidden by it.", known=known)
            )
        self._pages.setCurrentWidget(self.table if shown else self._empty)
        self.copy.setEnabled(shown > 0)
        self._count_words()

    def _count_words(self) -> None:
        known, shown = self._model.rowCount(), self._shown.rowCount()
        marked = len(self.table.selectionModel().selectedRows())
        words = (
            tr("{shown:,} of {known:,}", shown=shown, known=known)
            if shown != known
            else tr("{known:,} in all", known=known)
            if known
            else ""
        )
        self._count.setText(tr("{words}, {marked:,} marked", words=words, marked=marked) if marked else words)

    def _copy(self) -> None:
        text = self.copied_text()
        QApplication.clipboard().setText(text)
        lines = text.count("\n") + 1 if text else 0
        self._count.setText(
            tr("{lines:,} lines are in the clipboard.", lines=lines)
            if lines != 1
            else tr("1 line is in the clipboard.")
        )


class _Table(QTableView):
    """A table whose copy key means whole lines; Qt's own takes one cell."""

    copyPressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the copy key; send the rest on."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyPressed.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters: there is a field to search in, and a search here asks every line."""


async def _read(core: Core) -> list[Refusal]:
    return await core.images.refusals()
