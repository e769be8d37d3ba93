"""The reasons of a policy, and on which occasions a reason or a note is required."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.policy import Occasion, Reason
from ui.theme import SPACE_3, SPACE_4
from ui.translate import later, tr, tr_marked
from ui.views.policy.labels import scrolled
from ui.views.settings.sheet import Field
from ui.widgets.part_list import PartList, shifted
from ui.widgets.text import label
from ui.widgets.wrapping_check import WrappingCheck

_OCCASIONS = {
    Occasion.RULING: later("Every ruling"),
    Occasion.HUMAN: later("Forcing “human”"),
    Occasion.ARTIFICIAL: later("Forcing “artificial”"),
    Occasion.CLEAR: later("Clearing the force"),
    Occasion.SKIP: later("Skipping"),
    Occasion.ESCALATE: later("Escalating"),
}


@dataclass(frozen=True, slots=True)
class ReasonRules:
    """The part of a policy that this editor is about."""

    reasons: tuple[Reason, ...] = ()
    reason_for: frozenset[Occasion] = frozenset()
    note_for: frozenset[Occasion] = frozenset()


class ReasonsEditor(QWidget):
    """Edits reasons and what is required; `changed` after each change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.value = ReasonRules()
        self.parts = PartList(tr("Reasons"))
        self.title, self.id = QLineEdit(), QLineEdit()
        self.reason_for = {each: WrappingCheck(tr_marked(words)) for each, words in _OCCASIONS.items()}
        self.note_for = {each: WrappingCheck(tr_marked(words)) for each, words in _OCCASIONS.items()}
        self._lay_out()
        self.parts.chosen.connect(lambda _: self._fill())
        self.parts.added.connect(self._add)
        self.parts.removed.connect(self._remove)
        self.parts.moved.connect(self._move)
        for line in (self.title, self.id):
            line.textEdited.connect(self._edited)
        for check in (*self.reason_for.values(), *self.note_for.values()):
            check.clicked.connect(self._ticked)

    def show_reasons(self, value: ReasonRules) -> None:
        """Edit these from now on."""
        self.value = value
        for checks, occasions in ((self.reason_for, value.reason_for), (self.note_for, value.note_for)):
            for occasion, check in checks.items():
                check.setChecked(occasion in occasions)
        self._list(0)
        self._fill()

    def _lay_out(self) -> None:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setSpacing(SPACE_3)
        column.addWidget(Field(tr("Title"), self.title))
        column.addWidget(Field(tr("Identifier"), self.id, tr("Stands in rulings and exports")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_4)
        for at, (words, what, checks) in enumerate(
            (
                (tr("A reason is required for"), tr("Reason required: {what}"), self.reason_for),
                (tr("A note is required for"), tr("Note required: {what}"), self.note_for),
            )
        ):
            grid.addWidget(label(words, bold=True, wrap=True), 0, at)
            for row, (occasion, check) in enumerate(checks.items(), 1):
                check.setAccessibleName(what.format(what=tr_marked(_OCCASIONS[occasion])))
                check.setMinimumHeight(2 * SPACE_3)
                grid.addWidget(check, row, at)
        column.addLayout(grid)
        column.addStretch(1)
        row_ = QHBoxLayout(self)
        row_.setSpacing(SPACE_4)
        row_.addWidget(self.parts, 2)
        row_.addWidget(scrolled(form, tr("Reason")), 3)

    def _add(self) -> None:
        number = len(self.value.reasons) + 1
        while any(reason.id == f"reason_{number}" for reason in self.value.reasons):
            number += 1
        self._set((*self.value.reasons, Reason(f"reason_{number}", tr("New reason"))), len(self.value.reasons))
        self.title.setFocus()
        self.title.selectAll()

    def _remove(self, at: int) -> None:
        self._set(tuple(reason for n, reason in enumerate(self.value.reasons) if n != at), at)

    def _move(self, start: int, end: int) -> None:
        self._set(shifted(self.value.reasons, start, end), end)

    def _edited(self, *_: object) -> None:
        at, reasons = self.parts.list.currentRow(), self.value.reasons
        if 0 <= at < len(reasons):
            made = Reason(self.id.text().strip(), self.title.text().strip())
            self.value = replace(self.value, reasons=(*reasons[:at], made, *reasons[at + 1 :]))
            self._list(at)
            self.changed.emit()

    def _ticked(self) -> None:
        self.value = replace(
            self.value,
            reason_for=frozenset(each for each, check in self.reason_for.items() if check.isChecked()),
            note_for=frozenset(each for each, check in self.note_for.items() if check.isChecked()),
        )
        self.changed.emit()

    def _set(self, reasons: tuple[Reason, ...], current: int) -> None:
        self.value = replace(self.value, reasons=reasons)
        self._list(current)
        self._fill()
        self.changed.emit()

    def _list(self, current: int) -> None:
        self.parts.show_parts([reason.title or reason.id for reason in self.value.reasons], current)

    def _fill(self) -> None:
        at = self.parts.list.currentRow()
        known = 0 <= at < len(self.value.reasons)
        for line in (self.title, self.id):
            line.setEnabled(known)
        self.title.setText(self.value.reasons[at].title if known else "")
        self.id.setText(self.value.reasons[at].id if known else "")
