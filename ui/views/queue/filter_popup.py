"""The panel in which a filter is put together without knowing its words; each choice is in force at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QDoubleSpinBox, QHBoxLayout, QPushButton, QWidget

from app.domain.labels import Axis
from app.domain.query import ANY, Field, Term
from ui.models.query_words import DECLARES_WORDS, KIND_WORDS, PROVENANCE_WORDS, STATE_WORDS
from ui.theme import SPACE_1
from ui.translate import day_format, tr, tr_marked
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.popover import Popover
from ui.widgets.text import SMALL, label

Choices = Sequence[tuple[str, object]]


class FilterPopup(Popover):
    """One line for each thing that can be asked."""

    added = Signal(object)
    """A term that was chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Show only"))
        self._formats, self._names = ChoiceBox(), ChoiceBox()
        self._said = ChoiceBox()
        self._axis, self._op, self._number = ChoiceBox(), ChoiceBox(), QDoubleSpinBox()
        self._since, self._day = ChoiceBox(), QDateEdit(QDate.currentDate())
        self._table(tr("State"), Field.STATE, STATE_WORDS)
        self._table(tr("Worth a look"), Field.IS, KIND_WORDS)
        self._score_line()
        self._provider_line()
        self._choice_line(tr("Format"), self._formats, Field.FORMAT)
        self._table(tr("Origin"), Field.PROVENANCE, PROVENANCE_WORDS)
        self._table(tr("Declaration"), Field.DECLARES, DECLARES_WORDS)
        self._date_line()
        words = tr("Several states, formats or origins: one of them is enough. All else must fit together.")
        self.column.addWidget(label(words, tone="muted", size=SMALL, wrap=True))

    def offer(self, formats: Sequence[str], names: Sequence[str]) -> None:
        """Offer the formats and the providers or models that the queue knows."""
        _fill(self._formats, [(tr("Choose…"), None), *((name, name.casefold()) for name in formats)])
        _fill(self._names, [(tr("Anybody"), ANY), *((name, name.casefold()) for name in names)])

    # -- the lines -------------------------------------------------------------------------

    def _line(self, words: str, *widgets: QWidget) -> None:
        at = self.grid.rowCount()
        caption = label(words, tone="muted")
        caption.setBuddy(widgets[0])
        self.grid.addWidget(caption, at, 0)
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        for place, widget in enumerate(widgets):
            row.addWidget(widget, 1 if place == 0 else 0)
        self.grid.addLayout(row, at, 1)

    def _table(self, words: str, field: Field, table: Mapping[str, str]) -> None:
        box = ChoiceBox()
        _fill(box, [(tr("Choose…"), None), *((tr_marked(shown), value) for value, shown in table.items())])
        self._choice_line(words, box, field)

    def _choice_line(self, words: str, box: QComboBox, field: Field) -> None:
        box.setAccessibleName(words)

        def chosen(at: int) -> None:
            value = box.itemData(at)
            if isinstance(value, str):
                self.added.emit(Term(field, value))
                box.setCurrentIndex(0)

        box.activated.connect(chosen)
        self._line(words, box)

    def _score_line(self) -> None:
        _fill(self._axis, [(tr_marked(axis.value), axis.value) for axis in Axis])
        _fill(self._op, [("≥", ">="), ("<", "<")])
        self._axis.setAccessibleName(tr("Axis"))
        self._op.setAccessibleName(tr("From this score on, or below it"))
        self._number.setRange(0, 1)
        self._number.setSingleStep(0.05)
        self._number.setValue(0.5)
        self._number.setAccessibleName(tr("Score"))

        def add() -> None:
            axis, op = str(self._axis.currentData()), str(self._op.currentData())
            self.added.emit(Term(Field.AXIS, axis, op, round(self._number.value(), 3)))

        self._line(tr("Score"), self._axis, self._op, self._number, _add(tr("Add the score"), add))

    def _provider_line(self) -> None:
        _fill(
            self._said,
            [
                (tr("answered"), Field.ANSWERED),
                (tr("failed"), Field.FAILED),
                (tr("has said nothing"), Field.UNASKED),
            ],
        )
        self._names.setAccessibleName(tr("Provider or model"))
        self._said.setAccessibleName(tr("What the provider did"))

        def add() -> None:
            self.added.emit(Term(Field(self._said.currentData()), str(self._names.currentData())))

        self._line(tr("Provider"), self._names, self._said, _add(tr("Add the provider"), add))

    def _date_line(self) -> None:
        _fill(self._since, [(tr("since"), ">="), (tr("before"), "<"), (tr("on"), "")])
        self._since.setAccessibleName(tr("Since, before or on the day"))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat(day_format())
        self._day.setAccessibleName(tr("Day on which the image was first seen"))

        def add() -> None:
            day = self._day.date().toPython()
            self.added.emit(Term(Field.SEEN, str(day), str(self._since.currentData())))

        self._line(tr("First seen"), self._day, self._since, _add(tr("Add the day"), add))


def _fill(box: QComboBox, choices: Choices) -> None:
    box.clear()
    for words, value in choices:
        box.addItem(words, value)


def _add(name: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(tr("Add"))
    button.setAccessibleName(name)
    button.setAutoDefault(True)
    button.clicked.connect(act)
    return button
