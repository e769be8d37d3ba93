"""The queue of a third person: two rulings that disagree, side by side, and the outcome that is kept beside both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.decision import Force
from app.domain.training_review import Case, DoubleReview, Opinion
from ui.theme import SPACE_2, SPACE_3
from ui.translate import tr
from ui.views.settings.sheet import Card, glyph_line
from ui.views.train.answer_bar import AnswerBar
from ui.views.train.desk import ORIGIN_KEYS, TrainDesk
from ui.views.train.doubles_tab import source_words
from ui.views.train.figures import agreement_card
from ui.views.train.files import ask_where, report_kinds, said
from ui.views.train.stage import TrainStage
from ui.views.train.view import TrainView
from ui.views.train.walk import Walk, WalkRow
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import HEADING, label, when_words

if TYPE_CHECKING:
    from app.services.train.figures import Agreement


@dataclass(frozen=True, slots=True)
class _Draft:
    force: Force | None = None
    label: str | None = None

    @property
    def answers(self) -> tuple[str, ...]:
        return tuple(part for part in (self.force, self.label) if part)


class DoubleView(TrainView):
    """Shows the disagreements of one double review, the open ones first."""

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__()
        self._desk = desk
        self._review: DoubleReview | None = None
        self._draft = _Draft()
        self._agreement: Agreement | None = None
        self.walk = Walk(desk, tr("Disagreements"), tr("Both rulings"))
        self.bar = AnswerBar(desk, tr("Settle and go on"))
        self._head, self._about = label(size=HEADING, bold=True), label(tone="muted", wrap=True)
        self._names = QCheckBox(tr("with names"))
        self._report = KeyButton(tr("Save the report…"), "export", desk.actions.key("train_report"))
        self._back = KeyButton(tr("Back"), "previous", desk.actions.key("train_leave"))
        self._lay_out()
        self._back.clicked.connect(self.left)
        self._report.clicked.connect(self.report)
        self.walk.chosen.connect(self._go)
        self.bar.chosen.connect(self._choose)
        self.bar.cleared.connect(self.clear)
        self.bar.committed.connect(self.commit)

    @property
    def stage(self) -> TrainStage:
        """The disputed picture."""
        return self.walk.stage

    def title(self) -> str:
        """The review's title."""
        return self._review.title if self._review is not None else ""

    def show_review(self, review: DoubleReview) -> None:
        """Open a review."""
        self._agreement = None
        self.bar.offer(self._desk.bridge.core.train.sets.offered())
        self._show(review)
        number = review.id
        self._desk.ask("agreement", lambda core: core.train.doubles.agreement(number), self._take_agreement)
        self.walk.rows.setFocus()

    def choose_key(self, digit: int) -> None:
        """Choose what is on this key."""
        if answer := self.bar.offered(digit):
            self._choose(answer)

    def clear(self) -> None:
        """Neither a force nor a label: that is an outcome, too."""
        self._draft = _Draft()
        self._mark()

    def commit(self) -> None:
        """Keep the outcome."""
        review, sha256, draft = self._review, self.walk.current, self._draft
        if review is not None and sha256:
            number = review.id
            self._desk.change(
                lambda core: core.train.doubles.settle(number, sha256, draft.force, draft.label),
                self._settled,
                lambda words: self.bar.say(words, "error", "bad"),
            )

    def step(self, by: int) -> None:
        """Go to another disagreement."""
        self.walk.step(by)

    def save(self, path: Path) -> None:
        """Write the report."""
        review, names = self._review, self._names.isChecked()
        if review is not None:
            number = review.id
            self._desk.change(lambda core: core.train.reports.double(number, path, names=names), said(self._desk))

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
        column.addWidget(self.walk, 1)
        column.addWidget(self.bar)

    def _case(self, sha256: str) -> Case | None:
        cases = self._review.disputes if self._review is not None else ()
        return next((case for case in cases if case.sha256 == sha256), None)

    def _show(self, review: DoubleReview) -> None:
        self._review = review
        self._head.setText(review.title)
        self.title_changed.emit()
        about = tr(
            "{first} and {second} · {images} images · {disputes} disagreements · {open} open",
            first=source_words(review.first),
            second=source_words(review.second),
            images=len(review.cases),
            disputes=len(review.disputes),
            open=len(review.open),
        )
        self._about.setText(about)
        rows = [self._row(case) for case in sorted(review.disputes, key=lambda case: case.settled is not None)]
        self.walk.show_rows(rows, tr("They agree on every image."))
        self.bar.setVisible(bool(rows))

    def _row(self, case: Case) -> WalkRow:
        name = self._desk.name_of(case.sha256)
        if case.settled is None:
            return WalkRow(case.sha256, tr("{name} – open", name=name), "equal-conflict", "caution")
        outcome = self._desk.answer_title(case.outcome or "")
        return WalkRow(case.sha256, f"{name} – {outcome}", "check-circle", "good")

    def _go(self, sha256: str) -> None:
        case = self._case(sha256)
        self._draft = _Draft()
        cards: list[QWidget] = []
        if case is not None and self._review is not None:
            review = self._review
            cards = [
                self._opinion(source_words(review.first), case.first),
                self._opinion(source_words(review.second), case.second),
            ]
            for one in reversed(case.settlements):
                title = tr("Settled by {name}, {when}", name=one.by, when=when_words(one.at))
                cards.append(self._opinion(title, one.opinion))
            if case.settled is not None:
                opinion = case.settled.opinion
                self._draft = _Draft(opinion.force, opinion.label)
        if self._agreement is not None:
            cards.append(agreement_card(tr("How the two agree"), self._agreement, None, self._desk))
        self.walk.side.show_cards(cards)
        self._mark()

    def _opinion(self, title: str, opinion: Opinion) -> Card:
        card = Card(title)
        glyph = {"human": "human", "artificial": "artificial"}.get(str(opinion.force), "tag")
        card.add(glyph_line(glyph, "text", self._desk.answer_title(opinion.answer)))
        if opinion.reason:
            reason = next((one.title for one in self._desk.policy.reasons if one.id == opinion.reason), opinion.reason)
            card.add(label(tr("Reason: {reason}", reason=reason), tone="muted", wrap=True))
        if opinion.note:
            card.add(label(opinion.note, wrap=True))
        return card

    def _choose(self, answer: str) -> None:
        if answer in ORIGIN_KEYS:
            self._draft = _Draft(Force(answer), self._draft.label)
        else:
            self._draft = _Draft(self._draft.force, None if self._draft.label == answer else answer)
        self._mark()

    def _mark(self) -> None:
        answers = self._draft.answers
        case = self._case(self.walk.current)
        self.bar.mark(answers, enabled=case is not None, ready=case is not None)
        chosen = self._desk.answer_title(" + ".join(answers) or "nothing")
        words = tr("Outcome: {answer}. Enter keeps it beside both rulings.", answer=chosen)
        self.bar.say(
            words if case is not None else "", "check" if answers else "info", "accent" if answers else "muted"
        )

    def _settled(self, review: DoubleReview) -> None:
        here = self.walk.current
        self._show(review)
        coming = next((case.sha256 for case in review.open if case.sha256 != here), "")
        if coming:
            self.walk.go_to(coming)
        elif not review.open:
            self._desk.message.emit(tr("Every disagreement is settled."))

    def _take_agreement(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self._go(self.walk.current)

    def report(self) -> None:
        """Ask where to save the report."""
        if self._review is not None:
            ask_where(self, tr("Save the report"), self._review.title, "html", report_kinds(), self.save)
