"""The table of decisions: finds out which lines are in sight, and reads those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from app.domain.decision_list import DecisionLine, ListOrder, Scope
from app.domain.policy import Policy
from ui.bridge import Call
from ui.models.decisions_model import COLUMNS, DecisionsModel
from ui.translate import tr
from ui.views.decisions.list_words import in_full, shown_line
from ui.views.long_table import LongTable
from ui.views.sending.asking import Asking

if TYPE_CHECKING:
    from app.container import Core

_WIDTHS = (60, 178, 190, 170, 120, 150, 100, 130)


@dataclass(frozen=True, slots=True)
class _Read:
    """Lines with what is needed to show them."""

    lines: tuple[DecisionLine, ...]
    policies: dict[str, Policy]
    policy: Policy
    titles: dict[str, str]

    def policy_of(self, line: DecisionLine) -> Policy:
        """The policy of its day, or the present one where that was not kept."""
        return self.policies.get(line.event.policy_version, self.policy)


class DecisionsTable(LongTable):
    """`chosen` tells that another line is chosen, or says something else."""

    chosen = Signal()

    def __init__(self, asking: Asking) -> None:
        self.lines = DecisionsModel()
        super().__init__(self.lines, tr("Decisions"), _WIDTHS)
        self._asking = asking
        self._scope = Scope.STANDING
        self._reading: Call | None = None
        self._read: _Read | None = None
        self._seq = 0
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        self.sighted.connect(self._want)
        self.selectionModel().currentRowChanged.connect(self._went)

    @property
    def order(self) -> tuple[ListOrder, bool]:
        """By what the lines are ordered, and whether downwards."""
        head = self.horizontalHeader()
        return COLUMNS[head.sortIndicatorSection()][0], head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder

    def show_numbers(self, seqs: Sequence[int], scope: Scope) -> None:
        """Show these decisions in this order; the chosen one stays chosen, what is in sight is read anew."""
        seq = self._seq
        self._scope = scope
        self.lines.show_numbers(seqs)
        if seqs:
            row = max(0, self.lines.row_of(seq))
            if self.currentIndex().row() != row:
                self.setCurrentIndex(self.lines.index(row, 0))
        self.lines.forget_beyond(*self.in_sight())
        self._want(again=True)
        self.chosen.emit()

    def line(self) -> DecisionLine | None:
        """The chosen line, where it has been read."""
        return self.lines.line(self.currentIndex().row())

    def words(self) -> str:
        """Everything that the chosen line says."""
        line, read = self.line(), self._read
        return "" if line is None or read is None else in_full(line, read.policy_of(line), read.titles)

    # -- inside ----------------------------------------------------------------------------

    def _want(self, *, again: bool = False) -> None:
        """Ask for the lines that are in sight and not here; `again`: for all that are in sight."""
        first, last = self.in_sight()
        wanted = self.lines.numbers(first, last) if again else self.lines.missing(first, last)
        if not wanted:
            return
        scope = self._scope
        if self._reading is not None:
            self._reading.cancel()
            wanted = self.lines.numbers(first, last)

        async def read(core: Core) -> _Read:
            lines = await core.rulings.lines(wanted, scope)
            versions = dict.fromkeys(line.event.policy_version for line in lines)
            kept = {version: await core.policies.of_version(version) for version in versions}
            return _Read(
                lines=lines,
                policies={version: policy for version, policy in kept.items() if policy is not None},
                policy=core.review.policy,
                titles={name: provider.capability.title for name, provider in core.providers.items()},
            )

        self._reading = self._asking.ask(read, self._fill, self.failed.emit)

    def _fill(self, read: _Read) -> None:
        self._read, self._reading = read, None
        self.lines.fill([shown_line(line, read.policy_of(line), read.titles) for line in read.lines])
        self.chosen.emit()

    def _went(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            (self._seq,) = self.lines.numbers(current.row(), current.row())
        self.chosen.emit()
