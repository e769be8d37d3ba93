"""All decisions in a window of their own: searched, filtered, sorted, exported, their chain checked, and revised."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.decision import DeliveryState
from app.domain.decision_list import DecisionLine, DecisionQuery
from app.domain.image import ReviewState
from app.errors import SecondLookError
from ui.bridge import Bridge, Call
from ui.theme import SPACE_2, SPACE_3, SPACE_4, icon
from ui.translate import say_kept, tr, tr_marked
from ui.views.decisions.history_dialog import HistoryDialog
from ui.views.decisions.list_filter import DecisionsFilter
from ui.views.decisions.list_jobs import DecisionsJobs
from ui.views.decisions.list_table import DecisionsTable
from ui.views.sending.asking import Asking
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import label, selectable

if TYPE_CHECKING:
    from app.container import Core

_GATHER_MS = 300
# What a window manager draws around a window, about.
_FRAME = QSize(8, 40)


class DecisionsDialog(QDialog):
    """Stands beside the main window and follows what happens. Deletes itself when closed."""

    image_wanted = Signal(str)
    revise_wanted = Signal(str, object)
    """An image, and the ruling that is to be changed."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Decisions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge, self._asking = bridge, Asking(bridge)
        self.destroyed.connect(self._asking.close)
        self.filter = DecisionsFilter()
        self.table = DecisionsTable(self._asking)
        self.jobs = DecisionsJobs(bridge, lambda: self.query)
        self._finding: Call | None = None
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_GATHER_MS)
        self._news.timeout.connect(self._hear)
        self._lay_out()
        self._connect()
        self.setMinimumSize(560, 400)
        self.resize(QSize(1180, 720).boundedTo(self.screen().availableSize() - _FRAME))
        self.reload()

    @property
    def query(self) -> DecisionQuery:
        """What is shown, in its order."""
        order, descending = self.table.order
        return replace(self.filter.query, order=order, descending=descending)

    def changed(self) -> None:
        """A decision or a delivery has changed."""
        if self.isVisible():
            self._news.start()

    def _hear(self) -> None:
        """Read anew, once what is being read is there: news that never end must not keep it from the table."""
        if self._finding is None:
            self.reload()
        else:
            self._news.start()

    def come_back(self) -> None:
        """Show it again as it was left, with what has changed since."""
        was_hidden = self.isHidden() and self._finding is None
        self.show()
        self.raise_()
        self.activateWindow()
        if was_hidden:
            self.changed()

    def reload(self) -> None:
        """Find anew what is to be shown; what is in sight is read again."""
        query = self.query
        if self._finding is not None:
            self._finding.cancel()

        async def find(core: Core) -> tuple[tuple[int, ...], tuple[str, ...], list[tuple[str, str]], str]:
            seqs, choices = await core.rulings.find(query), await core.rulings.choices()
            titles = {each.id: each.title for each in core.review.policy.labels}
            labels = [(titles.get(label, label), label) for label in choices.labels]
            return seqs, choices.reviewers, labels, core.preferences.current.reviewer

        self._finding = self._asking.ask(find, self._found, self._failed)

    def done(self, result: int) -> None:
        """Close."""
        self.jobs.stop()
        self._asking.close()
        super().done(result)

    # -- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._empty = EmptyState("hourglass", tr("Reading the decisions…"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.table)
        self.detail = selectable("", tone="")
        self.detail.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.detail.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.detail.setAccessibleName(tr("The chosen decision in full"))
        self.go = _button(tr("Go to image"), "image", tr("Show this image in the main window (Enter)"))
        self.revise = _button(tr("Revise"), "note", tr("Show the image with this ruling as a draft, to be changed"))
        self.history = _button(tr("History"), "history", tr("Everything that was decided on this image"))
        self.retry = _button(tr("Try the delivery again"), "retry", tr("For a delivery that failed"))
        close = _button(tr("Close"), "", "")
        close.clicked.connect(self.accept)
        self._count = label(tone="muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for each in (self.go, self.revise, self.history, self.retry):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self._count)
        foot = QHBoxLayout()
        foot.addWidget(self.jobs, 1)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self.filter)
        column.addWidget(self._pages, 1)
        column.addWidget(self.detail)
        column.addLayout(row)
        column.addLayout(foot)
        self._choose()

    def _connect(self) -> None:
        self.filter.changed.connect(self.reload)
        head = self.table.horizontalHeader()
        head.sectionClicked.connect(lambda _: self.reload())
        self.table.chosen.connect(self._choose)
        self.table.failed.connect(self._failed)
        self.table.activated.connect(lambda _: self._go())
        self.go.clicked.connect(self._go)
        self.revise.clicked.connect(self._revise)
        self.history.clicked.connect(self._history)
        self.retry.clicked.connect(self._retry)
        self._empty.pressed.connect(lambda _: self.filter.clear())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.filter.search.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.jobs.choose_file)

    # -- showing ---------------------------------------------------------------------------

    def _found(self, found: tuple[tuple[int, ...], tuple[str, ...], list[tuple[str, str]], str]) -> None:
        seqs, reviewers, labels, me = found
        self._finding = None
        self.filter.offer(reviewers, [(tr_marked(title), label) for title, label in labels], me)
        self.jobs.set_counts(len(seqs))
        self._count.setText(tr("%n decisions are shown", count=len(seqs)))
        if not seqs:
            self._say_empty()
        first = self._pages.currentWidget() is self._empty and not self.filter.search.text()
        self._pages.setCurrentWidget(self.table if seqs else self._empty)
        if first and seqs:
            self.table.setFocus()
        self.table.show_numbers(seqs, self.filter.query.scope)

    def _say_empty(self) -> None:
        filtered = self.filter.query != DecisionQuery(scope=self.filter.query.scope)
        if filtered:
            self._empty.set_message("filter", tr("Nothing fits the filter"))
            self._empty.set_buttons((("clear", tr("Clear the filter"), "clear", ""),))
        else:
            self._empty.set_message("circle", tr("Nobody has decided anything yet"))
            self._empty.set_buttons(())

    def _failed(self, error: SecondLookError) -> None:
        self._finding = None
        self._empty.set_message("error", tr("The decisions cannot be read"), say_kept(error.message), tint="bad")
        self._pages.setCurrentWidget(self._empty)

    # -- the chosen line -------------------------------------------------------------------

    def _choose(self) -> None:
        line = self.table.line()
        known = line is not None and line.known
        self.go.setEnabled(known)
        self.revise.setEnabled(known and line is not None and line.event.ruling.state is not ReviewState.OPEN)
        self.history.setEnabled(line is not None)
        self.retry.setEnabled(line is not None and bool(_failed_deliveries(line)))
        words = self.table.words()
        self.detail.setText(words)
        self.detail.setVisible(bool(words))

    def _go(self) -> None:
        line = self.table.line()
        if line is not None and line.known:
            self.image_wanted.emit(line.event.sha256)

    def _revise(self) -> None:
        line = self.table.line()
        if line is not None and line.known:
            self.revise_wanted.emit(line.event.sha256, line.event.ruling)

    def _history(self) -> None:
        line = self.table.line()
        if line is not None:
            HistoryDialog(self._bridge, line.event.sha256, line.name or "", self).open()

    def _retry(self) -> None:
        line = self.table.line()
        failed = [] if line is None else _failed_deliveries(line)

        async def again(core: Core) -> None:
            for delivery in failed:
                await core.deliver.retry(delivery)

        if failed:
            self.retry.setEnabled(False)
            self._asking.change(again, lambda _: self.reload(), self._failed)


def _failed_deliveries(line: DecisionLine) -> list[int]:
    return [each.id for each in line.deliveries if each.state is DeliveryState.FAILED]


def _button(words: str, drawing: str, tip: str) -> QPushButton:
    made = QPushButton(icon(drawing), words) if drawing else QPushButton(words)
    made.setAutoDefault(False)
    made.setToolTip(tip)
    return made
