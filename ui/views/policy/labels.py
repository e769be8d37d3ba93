"""The labels of a policy as a list with a form: names, keys with their clashes, the rule in words, what is required."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.policy import (
    FIRST_KEY,
    LAST_KEY,
    LEAST_SEVERITY,
    MOST_SEVERITY,
    PolicyLabel,
    key_clashes,
)
from ui.theme import SPACE_3, SPACE_4
from ui.translate import tr
from ui.views.settings.sheet import Field
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.part_list import PartList, shifted
from ui.widgets.wrapping_check import WrappingCheck


class LabelsEditor(QWidget):
    """Edits a tuple of labels; `changed` after each change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.labels: tuple[PolicyLabel, ...] = ()
        self._filling = False
        self.parts = PartList(tr("Labels"))
        self.id, self.title, self.about = QLineEdit(), QLineEdit(), QLineEdit()
        self.key, self.severity, self.rule = ChoiceBox(), ChoiceBox(), QPlainTextEdit()
        self.needs_reason = WrappingCheck(tr("A decision with this label needs a reason"))
        self.needs_note = WrappingCheck(tr("A decision with this label needs a note"))
        self._key_field = Field(tr("Key"), self.key)
        self._form = QWidget()
        self._lay_out()
        self._connect()

    def show_labels(self, labels: tuple[PolicyLabel, ...]) -> None:
        """Edit these from now on."""
        self.labels = labels
        self._list(0)
        self._fill()

    def _lay_out(self) -> None:
        self.rule.setTabChangesFocus(True)
        self.rule.setFixedHeight(self.rule.fontMetrics().height() * 4)
        self.severity.addItem(tr("Not ranked"), None)
        for rank in range(LEAST_SEVERITY, MOST_SEVERITY + 1):
            self.severity.addItem(str(rank), rank)
        for check in (self.needs_reason, self.needs_note):
            check.setMinimumHeight(2 * SPACE_3)
        form = QVBoxLayout(self._form)
        form.setSpacing(SPACE_3)
        for field in (
            Field(tr("Title"), self.title),
            Field(tr("Identifier"), self.id, tr("Stands in rulings and exports; better not changed once used")),
            self._key_field,
            Field(tr("About"), self.about, tr("One sentence, shown as a tip on the button")),
            Field(tr("The rule in its own words"), self.rule),
            Field(tr("Severity, 1 least to 5"), self.severity),
            self.needs_reason,
            self.needs_note,
        ):
            form.addWidget(field)
        form.addStretch(1)
        row = QHBoxLayout(self)
        row.setSpacing(SPACE_4)
        row.addWidget(self.parts, 2)
        row.addWidget(scrolled(self._form, tr("Label")), 3)

    def _connect(self) -> None:
        self.parts.chosen.connect(lambda _: self._fill())
        self.parts.added.connect(self._add)
        self.parts.removed.connect(self._remove)
        self.parts.moved.connect(self._move)
        for line in (self.id, self.title, self.about):
            line.textEdited.connect(self._edited)
        self.rule.textChanged.connect(self._edited)
        for box in (self.key, self.severity):
            box.activated.connect(self._edited)
        for check in (self.needs_reason, self.needs_note):
            check.clicked.connect(self._edited)

    def _add(self) -> None:
        taken = {label.key for label in self.labels}
        free = next((key for key in range(FIRST_KEY, LAST_KEY + 1) if key not in taken), None)
        number = len(self.labels) + 1
        while any(label.id == f"label_{number}" for label in self.labels):
            number += 1
        self.labels = (*self.labels, PolicyLabel(f"label_{number}", tr("New label"), "", free))
        self._list(len(self.labels) - 1)
        self._fill()
        self.title.setFocus()
        self.title.selectAll()
        self.changed.emit()

    def _remove(self, at: int) -> None:
        self.labels = tuple(label for n, label in enumerate(self.labels) if n != at)
        self._list(at)
        self._fill()
        self.changed.emit()

    def _move(self, start: int, end: int) -> None:
        self.labels = shifted(self.labels, start, end)
        self._list(end)
        self.changed.emit()

    def _edited(self, *_: object) -> None:
        at = self.parts.list.currentRow()
        if self._filling or not 0 <= at < len(self.labels):
            return
        made = replace(
            self.labels[at],
            id=self.id.text().strip(),
            title=self.title.text().strip(),
            about=self.about.text().strip(),
            rule=self.rule.toPlainText().strip(),
            key=self.key.currentData(),
            severity=self.severity.currentData(),
            needs_reason=self.needs_reason.isChecked(),
            needs_note=self.needs_note.isChecked(),
        )
        self.labels = (*self.labels[:at], made, *self.labels[at + 1 :])
        self._list(at)
        self._warn()
        self.changed.emit()

    def _list(self, current: int) -> None:
        clashes = key_clashes(self.labels)
        self.parts.show_parts([_named(label, clash=label.key in clashes) for label in self.labels], current)

    def _fill(self) -> None:
        at = self.parts.list.currentRow()
        self._form.setEnabled(0 <= at < len(self.labels))
        if not 0 <= at < len(self.labels):
            return
        shown = self.labels[at]
        self._filling = True
        self.id.setText(shown.id)
        self.title.setText(shown.title)
        self.about.setText(shown.about)
        self.rule.setPlainText(shown.rule)
        self.key.clear()
        self.key.addItem(tr("No key"), None)
        for key in range(FIRST_KEY, LAST_KEY + 1):
            other = next((label.title for n, label in enumerate(self.labels) if label.key == key and n != at), "")
            self.key.addItem(tr("{key} – taken by {label}", key=key, label=other) if other else str(key), key)
        self.key.setCurrentIndex(self.key.findData(shown.key))
        self.severity.setCurrentIndex(self.severity.findData(shown.severity))
        self.needs_reason.setChecked(shown.needs_reason)
        self.needs_note.setChecked(shown.needs_note)
        self._filling = False
        self._warn()

    def _warn(self) -> None:
        """Say whom the key clashes with."""
        at = self.parts.list.currentRow()
        shown = self.labels[at]
        clash = key_clashes(self.labels).get(shown.key or 0, ())
        others = ", ".join(label.title for label in clash if label is not shown)
        self._key_field.show_fault(tr("Also the key of: {labels}", labels=others) if others else "")


def _named(label: PolicyLabel, *, clash: bool) -> str:
    key = f"{label.key}  " if label.key is not None else "–  "
    return f"{key}{label.title or label.id}" + (f"  ({tr('key clash')})" if clash else "")


def scrolled(widget: QWidget, name: str) -> QScrollArea:
    """A form that scrolls where the window is low."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    area.setWidget(widget)
    return area
