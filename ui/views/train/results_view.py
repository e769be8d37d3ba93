"""What came of a session: the figures, and every answer beside the known one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QTabWidget, QVBoxLayout

from ui.theme import SPACE_2, SPACE_3
from ui.translate import tr, tr_marked
from ui.views.train.desk import TrainDesk
from ui.views.train.figures import agreement_card, confusion_card, headline, labels_card, versus_cards
from ui.views.train.files import ask_where, report_kinds, said
from ui.views.train.revealed import SidePanel, known_card, provider_cards
from ui.views.train.stage import TrainStage
from ui.views.train.view import TrainView
from ui.views.train.walk import Walk, WalkRow
from ui.views.train.words import MODES, state_words
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import HEADING, label

if TYPE_CHECKING:
    from app.domain.assessment import Outcome
    from app.services.train.results import Result


class ResultsView(TrainView):
    """One session's result; the report is written with a pseudonym unless names are asked for."""

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__()
        self._desk = desk
        self._result: Result | None = None
        self._head, self._about = label(size=HEADING, bold=True), label(tone="muted", wrap=True)
        self._report = KeyButton(tr("Save the report…"), "export", desk.actions.key("train_report"))
        self._report.setProperty("role", "primary")
        self._names = QCheckBox(tr("with names"))
        self._names.setToolTip(tr("Without, people are called Person 1, Person 2 …"))
        self._back = KeyButton(tr("Back"), "previous", desk.actions.key("train_leave"))
        self.figures = SidePanel(tr("Figures"))
        self.walk = Walk(desk, tr("Answers"), tr("The known answer"))
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(tr("Parts of the result"))
        self._tabs.addTab(self.figures, tr("Figures"))
        self._tabs.addTab(self.walk, tr("Answers one by one"))
        self._lay_out()
        self._back.clicked.connect(self.left)
        self._report.clicked.connect(self.report)
        self.walk.chosen.connect(self._go)

    @property
    def stage(self) -> TrainStage:
        """The answered picture."""
        return self.walk.stage

    def title(self) -> str:
        """Whose result of what."""
        return self._head.text()

    def show_session(self, number: int) -> None:
        """Ask for the result of a session."""
        self._result = None
        self._head.setText(tr("Result"))
        self._about.setText(tr("Counting …"))
        self.figures.show_cards(())
        self.walk.show_rows(())
        self._tabs.setCurrentIndex(0)
        self._report.setEnabled(False)
        self._desk.ask("result", lambda core: core.train.results.of(number), self._show)

    def save(self, path: Path) -> None:
        """Write the report."""
        result, names = self._result, self._names.isChecked()
        if result is not None:
            number = result.session.id
            self._desk.change(lambda core: core.train.reports.session(number, path, names=names), said(self._desk))

    def step(self, by: int) -> None:
        """Go to another answer."""
        self._tabs.setCurrentWidget(self.walk)
        self.walk.step(by)

    # -- showing ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        head.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._head)
        words.addWidget(self._about)
        head.addLayout(words, 1)
        for part in (self._names, self._report, self._back):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._tabs, 1)

    def _show(self, result: Result) -> None:
        self._result = result
        session, gold = result.session, result.gold
        self._head.setText(tr("{trainee} on “{name}”", trainee=session.trainee, name=gold.name))
        about = tr(
            "version {version} · {mode} · seed {seed} · {state}",
            version=gold.version,
            mode=tr_marked(MODES[session.mode]),
            seed=session.seed,
            state=state_words(session),
        )
        self._about.setText(about)
        self._report.setEnabled(True)
        self.title_changed.emit()
        agreement = agreement_card(
            tr("Agreement with the known answers"), result.final.agreement, result.final, self._desk
        )
        cards = [headline(result), confusion_card(self._desk, result.final), agreement]
        self.figures.show_cards([*cards, labels_card(self._desk, result.final), *versus_cards(result)])
        self.walk.show_rows([self._row(result, sha256) for sha256 in session.order])
        self.figures.setFocus()

    def _row(self, result: Result, sha256: str) -> WalkRow:
        item, answer = result.gold.item(sha256), result.session.answer(sha256)
        place = result.session.order.index(sha256) + 1
        if answer is None or item is None:
            return WalkRow(sha256, tr("{place}. not answered", place=place))
        if answer.final == item.answer:
            glyph, tint, words = "check-circle", "good", tr("right")
        elif item.counts:
            glyph, tint, words = "close", "bad", tr("not the known answer")
        else:
            glyph, tint, words = "question", "caution", tr("does not count")
        line = tr("{place}. {answer} – {words}", place=place, answer=self._desk.answer_title(answer.final), words=words)
        return WalkRow(sha256, line, glyph, tint)

    def _go(self, sha256: str) -> None:
        result = self._result
        item = result.gold.item(sha256) if result is not None else None
        if result is None or item is None:
            self.walk.side.show_cards(())
            return
        card = known_card(self._desk, item, result.session.answer(sha256))
        self.walk.side.show_cards([card])

        def take(outcomes: tuple[Outcome, ...]) -> None:
            if self.walk.current == sha256:
                known = known_card(self._desk, item, result.session.answer(sha256))
                self.walk.side.show_cards([known, *provider_cards(self._desk, outcomes)])

        self._desk.ask("outcomes", lambda core: core.assess.outcomes(sha256), take)

    def report(self) -> None:
        """Ask where to save the report."""
        result = self._result
        if result is not None:
            name = f"{result.gold.name} {result.gold.version} {result.session.id}"
            ask_where(self, tr("Save the report"), name, "html", report_kinds(), self.save)
