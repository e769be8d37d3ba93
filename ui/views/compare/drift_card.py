"""How answers moved: between two days on the same images, and between the models of one provider."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.services.compare.operation_values import Drift
from ui.theme import SPACE_2
from ui.translate import day_format, say, tr
from ui.views.compare.desk import Desk
from ui.views.compare.words import measure_words, p_words
from ui.widgets.plots.figure_table import FigureTable
from ui.widgets.plots.frame import PlotFrame
from ui.widgets.text import label


class DriftCard(QObject):
    """The days to choose, and the table; `frame` saves it."""

    def __init__(self, desk: Desk, framed: Callable[[str, QWidget], PlotFrame], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table = FigureTable(tr("Drift"))
        self.frame = framed(tr("Drift on the same images"), self.table)
        self.day, self.until = QDateEdit(QDate.currentDate()), QDateEdit(QDate.currentDate())
        self.ends, self.go = QCheckBox(tr("and up to")), QPushButton(tr("Compare before and after"))
        self._versions: tuple[Drift, ...] = ()
        self._since: tuple[Drift, ...] = ()
        for box, name in ((self.day, tr("Day of the change")), (self.until, tr("Day up to which answers count"))):
            box.setAccessibleName(name)
            box.setCalendarPopup(True)
            box.setDisplayFormat(day_format())
        self.until.setEnabled(False)
        self.ends.toggled.connect(self.until.setEnabled)
        self.go.clicked.connect(self._ask)

    def lay_out(self, column: QVBoxLayout) -> None:
        """Put what there is to choose, and the table, into a column."""
        column.addWidget(label(tr("Answers before and after")))
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for part in (self.day, self.ends, self.until, self.go):
            row.addWidget(part)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.frame)

    def refresh(self) -> None:
        """Ask for the models of one provider; what was asked of days is of other data."""
        desk = self._desk
        self._versions = self._since = ()
        self._show(tr("Choose a day, or ask the same images again with another version of a model."))
        if name := desk.question_id:
            thresholds, data = dict(desk.thresholds), desk.data
            desk.ask("versions", lambda core: core.compare.versions(name, thresholds, data), self._take_versions)

    def ask_from(self, moment: str, until: str = "") -> None:
        """Ask what moved after a moment, and before another (ISO 8601 UTC)."""
        desk, name = self._desk, self._desk.question_id
        if desk.data:
            self._show(tr("A file has no dates: this needs the database."))
        elif name:
            thresholds = dict(desk.thresholds)
            desk.ask("drift", lambda core: core.compare.drift(name, moment, until, thresholds), self._take)

    def _ask(self) -> None:
        since, until = (f"{box.date().toString(Qt.DateFormat.ISODate)}T00:00:00Z" for box in (self.day, self.until))
        if not self.ends.isChecked():
            self.ask_from(since)
        elif since < until:
            self.ask_from(since, until)
        else:
            self._show(tr("The second day must come after the first."))

    def _take_versions(self, drifts: tuple[Drift, ...]) -> None:
        self._versions = drifts
        if drifts:
            self._show("")

    def _take(self, drifts: tuple[Drift, ...]) -> None:
        self._since = drifts
        self._show("" if drifts else tr("No image was asked again in that time."))

    def _show(self, words: str) -> None:
        columns = (
            tr("Provider"),
            tr("Earlier"),
            tr("Later"),
            tr("n"),
            tr("Mean shift"),
            tr("Now yes"),
            tr("Now no"),
            tr("p (McNemar)"),
            tr("p (sign test)"),
            tr("In words"),
        )
        rows = [
            (
                self._desk.source_title(one.provider, one.model),
                say(one.earlier),
                say(one.later),
                str(one.n),
                measure_words(one.shift, 3),
                str(one.up),
                str(one.down),
                p_words(one.p),
                p_words(one.sign_p),
                say(one.words),
            )
            for one in (*self._since, *self._versions)
        ]
        self.table.show_rows(columns, rows)
        self.table.setVisible(bool(rows))
        self.frame.set_words(words)
