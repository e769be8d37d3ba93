"""The filter over all decisions: what stands or everything, words, ruling, label, reviewer, delivery, days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.decision import DeliveryState
from app.domain.decision_list import DecisionQuery, RulingKind, Scope
from ui.theme import SPACE_2
from ui.translate import day_format, later, tr, tr_marked
from ui.widgets.badge import DELIVERY
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.flow import FlowLayout
from ui.widgets.search_field import SearchField
from ui.widgets.text import label

_SCOPES = ((later("What stands"), Scope.STANDING), (later("Every decision ever made"), Scope.EVENTS))
_KINDS = (
    (later("Every ruling"), None),
    (later("Forced human"), RulingKind.HUMAN),
    (later("Forced artificial"), RulingKind.ARTIFICIAL),
    (later("Ruled without force"), RulingKind.NO_FORCE),
    (later("Skipped"), RulingKind.SKIPPED),
    (later("Escalated"), RulingKind.ESCALATED),
)
_DAYS: tuple[tuple[str, int | None], ...] = (
    (later("Every day"), None),
    (later("Today (UTC)"), 1),
    (later("The last 7 days"), 7),
    (later("The last 30 days"), 30),
    (later("From … to"), 0),
)
_BETWEEN = 0
_TYPED_MS = 200


class DecisionsFilter(QWidget):
    """`changed` tells that `query` says something else."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(tr("Search note, reason, label, reviewer, file name or SHA-256"))
        self.scope = _box(tr("Which decisions"), [(tr_marked(words), value) for words, value in _SCOPES])
        self.kind = _box(tr("What was ruled"), [(tr_marked(words), value) for words, value in _KINDS])
        self.label = _box(tr("Policy label"), [(tr("Every label"), None)])
        self.reviewer = _box(tr("Reviewer"), [(tr("Everybody"), None)])
        states = [(tr_marked(DELIVERY[state].word), state) for state in DeliveryState]
        self.delivery = _box(tr("State of the delivery"), [(tr("Delivered or not"), None), *states])
        self.days = _box(tr("Days"), [(tr_marked(words), value) for words, value in _DAYS])
        self.since, self.until = _day(tr("First day (UTC)")), _day(tr("Last day (UTC)"))
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._typed.timeout.connect(self.changed)
        self._lay_out()
        self.search.textChanged.connect(lambda _: self._typed.start())
        for box in (self.scope, self.kind, self.label, self.reviewer, self.delivery):
            box.activated.connect(lambda _: self.changed.emit())
        self.days.activated.connect(self._days_chosen)
        for day in (self.since, self.until):
            day.dateChanged.connect(lambda _: self._typed.start())

    @property
    def query(self) -> DecisionQuery:
        """What is wanted, in no particular order."""
        since, until = self._period()
        # Qt hands the words of an enumeration back as bare words.
        kind, delivery = self.kind.currentData(), self.delivery.currentData()
        return DecisionQuery(
            scope=Scope(self.scope.currentData()),
            text=self.search.text(),
            kind=None if kind is None else RulingKind(kind),
            policy_label=self.label.currentData(),
            reviewer=self.reviewer.currentData(),
            delivery=None if delivery is None else DeliveryState(delivery),
            since=since,
            until=until,
        )

    def offer(self, reviewers: Sequence[str], labels: Sequence[tuple[str, str]], me: str) -> None:
        """Offer those that occur; labels as title and identifier. `me` is the reviewer of this window."""
        names = [(tr("Mine ({reviewer})", reviewer=me), me), *((name, name) for name in reviewers if name != me)]
        _refill(self.reviewer, [(tr("Everybody"), None), *names])
        _refill(self.label, [(tr("Every label"), None), *labels])

    def clear(self) -> None:
        """Want everything that is in the chosen scope."""
        self.search.clear()
        for box in (self.kind, self.label, self.reviewer, self.delivery, self.days):
            box.setCurrentIndex(0)
        self._days_chosen()

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._between = QWidget()
        days = QHBoxLayout(self._between)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(SPACE_2)
        for day in (self.since, label("–"), self.until):
            days.addWidget(day)
        self._between.hide()
        row = FlowLayout(spacing=SPACE_2)
        for each in (self.scope, self.kind, self.label, self.reviewer, self.delivery, self.days, self._between):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.search)
        column.addLayout(row)

    def _days_chosen(self) -> None:
        self._between.setVisible(self.days.currentData() == _BETWEEN)
        self.changed.emit()

    def _period(self) -> tuple[str | None, str | None]:
        """First moment, and the first that is too late; days begin at midnight UTC, as times are shown."""
        days = self.days.currentData()
        if days is None:
            return None, None
        if days != _BETWEEN:
            midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
            return _spelled(midnight - timedelta(days=days - 1)), None
        first, last = sorted((_midnight(self.since.date()), _midnight(self.until.date())))
        return _spelled(first), _spelled(last + timedelta(days=1))


def _box(name: str, choices: Sequence[tuple[str, object]]) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    for words, value in choices:
        box.addItem(words, value)
    return box


def _refill(box: ChoiceBox, choices: Sequence[tuple[str, object]]) -> None:
    """Offer other choices; what was chosen stays chosen."""
    chosen = box.currentData()
    box.clear()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _day(name: str) -> QDateEdit:
    today = datetime.now(UTC)
    edit = QDateEdit(QDate(today.year, today.month, today.day))
    edit.setDisplayFormat(day_format())
    edit.setAccessibleName(name)
    return edit


def _midnight(day: QDate) -> datetime:
    return datetime(day.year(), day.month(), day.day(), tzinfo=UTC)


def _spelled(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")
