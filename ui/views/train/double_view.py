"""The queue of a third person: two rulings that disagree, side by side, and the outcome that is kept beside both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.decision import Force
from app.domain.training_review import Case, DoubleReview, Opinion
from ui.models.walk_model import WalkRow
from ui.translate import tr, tr_marked
from ui.views.settings.sheet import Card, glyph_line
from ui.views.train.answer_bar import AnswerBar
from ui.views.train.desk import ORIGIN_KEYS, TrainDesk
from ui.views.train.doubles_tab import source_words
from ui.views.train.figures import agreement_card, pair_card
from ui.views.train.opened import NoteLine, OpenedView, Writing
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import label, when_words

if TYPE_CHECKING:
    from app.services.train.figures import Pair


@dataclass(frozen=True, slots=True)
class _Draft:
    force: Force | None = None
    label: str | None = None

    @property
    def answers(self) -> tuple[str, ...]:
        return tuple(part for part in (self.force, self.label) if part)


class DoubleView(OpenedView):
    """Shows the disagreements of one double review, the open ones first."""

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__(desk, tr("Disagreements"), tr("Both rulings"))
        self._review: DoubleReview | None = None
        self._draft: _Draft | None = None
        self._pair: Pair | None = None
        self.bar = AnswerBar(desk, tr("Settle and go on"), tr("No force, no label"))
        self._foot = NoteLine(
            tr("Note on this outcome"),
            tr("{key} goes here, Enter settles", key=desk.actions.key("train_note")),
        )
        self._foot.hide()  # a small screen has no room for it unasked
        self._noting = KeyButton(tr("Note"), "note", desk.actions.key("train_note"))
        self._noting.clicked.connect(self.write_note)
        self.note = self._foot.line
        self.lay_out((*self.report_controls(), self._noting), self.bar, self._foot)
        self.walk.chosen.connect(self._go)
        self.bar.chosen.connect(self._choose)
        self.bar.cleared.connect(self.clear)
        self.bar.committed.connect(self.commit)
        self.note.returnPressed.connect(self.commit)

    def title(self) -> str:
        """The review's title."""
        return self._review.title if self._review is not None else ""

    def show_review(self, review: DoubleReview) -> None:
        """Open a review."""
        self._pair = None
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
        """Neither a force nor a label: that is an outcome, too, where it is chosen."""
        if not self._is_party:
            self._draft = _Draft()
            self._mark()

    def commit(self) -> None:
        """Keep the outcome; without one chosen nothing happens."""
        review, sha256, draft, note = self._review, self.walk.current, self._draft, self.note.text().strip()
        if review is not None and sha256 and draft is not None:
            number, force, chosen = review.id, draft.force, draft.label
            self._desk.change(
                lambda core: core.train.doubles.settle(number, sha256, force, chosen, note=note),
                self._settled,
                lambda words: self.bar.say(words, "error", "bad"),
            )

    def write_note(self) -> None:
        """Go to the line for notes."""
        if self._noting.isEnabled():
            self._foot.show()
            self.note.setFocus()

    def report_name(self) -> str:
        """The review's title."""
        return self.title()

    def writing(self) -> Writing | None:
        """The report of this double review."""
        if self._review is None:
            return None
        number = self._review.id
        return lambda core, path, names, spoken: core.train.reports.double(number, path, names=names, language=spoken)

    # -- showing ---------------------------------------------------------------------------

    @property
    def _is_party(self) -> bool:
        """Whether whoever sits here is one of the two, so that a third has to settle."""
        review, who = self._review, self._desk.bridge.core.preferences.current.reviewer
        return review is not None and who in (review.first.reviewer, review.second.reviewer)

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
        cases = {one.sha256: one for one in sorted(review.disputes, key=lambda case: case.settled is not None)}
        self.walk.show_rows(tuple(cases), lambda sha256: self._row(cases[sha256]), tr("They agree on every image."))
        self.bar.setVisible(bool(cases))

    def _row(self, case: Case) -> WalkRow:
        name = self._desk.name_of(case.sha256)
        if case.settled is None:
            return WalkRow(tr("Open – {name}", name=name), "equal-conflict", "caution")
        outcome = self._desk.answer_title(case.outcome or "")
        return WalkRow(f"{outcome} – {name}", "check-circle", "good")

    def _go(self, sha256: str) -> None:
        case = self._case(sha256)
        self._draft = None
        self.note.clear()
        self._foot.hide()
        if case is not None and case.settled is not None:
            opinion = case.settled.opinion
            self._draft = _Draft(opinion.force, opinion.label)
            self.note.setText(opinion.note)
            self._foot.setVisible(bool(opinion.note))
        self._show_cards()
        self._mark()

    def _show_cards(self) -> None:
        case = self._case(self.walk.current)
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
        if self._pair is not None and self._review is not None:
            cards.append(agreement_card(tr("How the two agree"), self._pair.agreement, self._desk))
            people = (self._review.first.reviewer, self._review.second.reviewer)
            cards.append(pair_card(*people, self._pair.table, self._desk))
        self.walk.side.show_cards(cards)

    def _opinion(self, title: str, opinion: Opinion) -> Card:
        card = Card(title)
        glyph = {"human": "human", "artificial": "artificial"}.get(str(opinion.force), "tag")
        card.add(glyph_line(glyph, "text", self._desk.answer_title(opinion.answer)))
        if opinion.reason:
            reason = next((one.title for one in self._desk.policy.reasons if one.id == opinion.reason), opinion.reason)
            reason = tr_marked(reason)
            card.add(label(tr("Reason: {reason}", reason=reason), tone="muted", wrap=True))
        if opinion.note:
            card.add(label(opinion.note, wrap=True))
        return card

    def _choose(self, answer: str) -> None:
        if self._is_party:
            return
        draft = self._draft or _Draft()
        if answer in ORIGIN_KEYS:
            self._draft = _Draft(Force(answer), draft.label)
        else:
            self._draft = _Draft(draft.force, None if draft.label == answer else answer)
        self._mark()

    def _mark(self) -> None:
        draft, party = self._draft, self._is_party
        case = self._case(self.walk.current)
        able = case is not None and not party
        for part in (self.note, self._noting):
            part.setEnabled(able)
        self.bar.mark(
            draft.answers if draft is not None else (), enabled=able, ready=able and draft is not None, clearable=able
        )
        if case is None:
            self.bar.say("")
        elif party:
            who = self._desk.bridge.core.preferences.current.reviewer
            words = tr(
                "{name} is one of the two: a third person has to settle this. The settings say who sits here.", name=who
            )
            self.bar.say(words, "alert", "caution")
        elif draft is None:
            self.bar.say(tr("Choose the outcome. It is kept beside both rulings."))
        else:
            chosen = self._desk.answer_title(" + ".join(draft.answers) or "nothing")
            self.bar.say(tr("Outcome: {answer}. Enter keeps it beside both rulings.", answer=chosen), "check", "accent")

    def _settled(self, review: DoubleReview) -> None:
        here = self.walk.current
        self.walk.rows.setFocus()
        self._show(review)
        coming = next((case.sha256 for case in review.open if case.sha256 != here), "")
        if coming:
            self.walk.go_to(coming)
        elif not review.open:
            self._desk.message.emit(tr("Every disagreement is settled."))

    def _take_agreement(self, pair: Pair) -> None:
        self._pair = pair
        self._show_cards()  # and nothing else: a choice may be made already, and a note begun
