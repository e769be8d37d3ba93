"""What came of a session: the figures, and every answer beside the known one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from ui.models.walk_model import WalkRow
from ui.translate import tr, tr_marked
from ui.views.train.desk import TrainDesk
from ui.views.train.figures import (
    agreement_card,
    axes_cards,
    confusion_card,
    headline,
    judged_of,
    labels_card,
    versus_cards,
)
from ui.views.train.heatmaps import Heatmaps
from ui.views.train.opened import OpenedView, Writing
from ui.views.train.revealed import SidePanel, known_card
from ui.views.train.said import Said, provider_cards, read_said
from ui.views.train.words import MODES, state_words

if TYPE_CHECKING:
    from app.services.train.results import Result


_WIDEST = 160
"""Letters: on a wide screen figures stay near their names."""


class ResultsView(OpenedView):
    """One session's result; the report is written with a pseudonym unless names are asked for."""

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__(desk, tr("Answers"), tr("The known answer"))
        self._result: Result | None = None
        self.heatmaps: Heatmaps = Heatmaps(self.stage, desk)
        self.figures = SidePanel(tr("Figures"), _WIDEST)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(tr("Parts of the result"))
        self._tabs.addTab(self.figures, tr("Figures"))
        self._tabs.addTab(self.walk, tr("Answers one by one"))
        self.lay_out(self.report_controls("primary"), middle=self._tabs)
        self.walk.chosen.connect(self._go)

    def title(self) -> str:
        """Whose result of what."""
        return self._head.text()

    def show_session(self, number: int) -> None:
        """Ask for the result of a session."""
        self._result = None
        self._head.setText(tr("Result"))
        self._about.setText(tr("Counting…"))
        self.figures.show_cards(())
        self.walk.show_rows((), lambda _: WalkRow(""))
        self._tabs.setCurrentIndex(0)
        self._desk.ask("result", lambda core: core.train.results.of(number), self._show)

    def report_name(self) -> str:
        """Set, version and number: no name."""
        result = self._result
        return f"{result.gold.name} {result.gold.version} {result.session.id}" if result is not None else ""

    def writing(self) -> Writing | None:
        """The report of this session."""
        if self._result is None:
            return None
        number = self._result.session.id
        return lambda core, path, names, spoken: core.train.reports.session(number, path, names=names, language=spoken)

    def step(self, by: int) -> None:
        """Go to another answer; from the figures first to the one that is current."""
        if self._tabs.currentWidget() is self.walk:
            self.walk.step(by)
        self._tabs.setCurrentWidget(self.walk)
        self.walk.rows.setFocus()

    # -- showing ---------------------------------------------------------------------------

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
        self.title_changed.emit()
        judged = judged_of(result)
        agreement = agreement_card(tr("Agreement with the known answers"), judged.agreement, self._desk)
        cards = [headline(result), confusion_card(self._desk, judged), agreement]
        self.figures.show_cards([*cards, labels_card(self._desk, judged), *axes_cards(judged), *versus_cards(result)])
        self.walk.show_rows(session.order, partial(self._row, result))
        self.figures.setFocus()

    def _row(self, result: Result, sha256: str) -> WalkRow:
        item, answer = result.gold.item(sha256), result.session.answer(sha256)
        place = result.session.order.index(sha256) + 1
        if answer is None or item is None:
            return WalkRow(tr("{place}. not answered", place=place))
        if answer.final == item.answer:
            glyph, tint, words = "check-circle", "good", tr("right")
        elif item.counts:
            glyph, tint, words = "close", "bad", tr("not the known answer")
        else:
            glyph, tint, words = "question", "caution", tr("does not count")
        line = tr("{place}. {answer} – {words}", place=place, answer=self._desk.answer_title(answer.final), words=words)
        return WalkRow(line, glyph, tint)

    def _go(self, sha256: str) -> None:
        result = self._result
        item = result.gold.item(sha256) if result is not None else None
        if result is None or item is None:
            self.walk.side.show_cards(())
            return
        self.heatmaps.offer(())
        card = known_card(self._desk, item, result.session.answer(sha256))
        self.walk.side.show_cards([card])

        def take(said: Said) -> None:
            if self.walk.current == sha256:
                known = known_card(self._desk, item, result.session.answer(sha256))
                self.walk.side.show_cards([known, *provider_cards(self._desk, said, self.heatmaps)])

        self._desk.ask("said", lambda core: read_said(core, sha256), take)
