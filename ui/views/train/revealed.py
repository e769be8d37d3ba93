"""The known answer beside the trainee's: right or not, the explanation, the policy's words; and what providers said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.assessment import Assessment, Failure, Outcome
from app.domain.matrix import matrix
from app.domain.training import SENIORS, Answer, Difficulty, GoldItem
from ui.theme import SPACE_2, SPACE_3
from ui.translate import later, tr, tr_marked
from ui.views.matrix_columns import columns_of
from ui.views.settings.sheet import Card, empty, glyph_line
from ui.views.train.desk import TrainDesk
from ui.views.train.heatmaps import Heatmaps
from ui.widgets.assessment_card import verdict_words
from ui.widgets.conflict_strip import ConflictStrip, strip_lines
from ui.widgets.failure_chip import FailureChip
from ui.widgets.score_list import ScoreList
from ui.widgets.text import label

DIFFICULTIES = {
    Difficulty.EASY: later("easy"),
    Difficulty.MEDIUM: later("medium"),
    Difficulty.HARD: later("hard"),
}


class SidePanel(QScrollArea):
    """A scrolling column of cards beside the picture."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(280)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        self.column.setSpacing(SPACE_2)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these instead of what was there."""
        empty(self.column)
        for card in cards:
            self.column.addWidget(card)
        self.column.addStretch(1)
        self.verticalScrollBar().setValue(0)


def verdict_line(item: GoldItem, answer: str) -> tuple[str, str, str]:
    """Glyph, tint and words for an answer held against the known one."""
    if answer == item.answer:
        return "check-circle", "good", tr("Right")
    if item.counts:
        return "close", "bad", tr("Not the known answer")
    return "question", "caution", tr("Not the known answer, which two seniors have yet to confirm: it does not count")


def known_card(desk: TrainDesk, item: GoldItem, answer: Answer | None, *, asked: bool = True) -> Card:
    """The known answer and why; and, where somebody was `asked`, what the answer was."""
    card = Card(tr("The known answer: {answer}", answer=desk.answer_title(item.answer)))
    if answer is not None:
        glyph, tint, words = verdict_line(item, answer.final)
        card.add(glyph_line(glyph, tint, f"{words} – {said_words(desk, answer)}"))
    elif asked:
        card.add(glyph_line("circle", "muted", tr("Not answered"), tone="muted"))
    if item.explanation:
        card.add(label(item.explanation, wrap=True))
    if item.quote:
        card.add(label(tr("The policy: “{quote}”", quote=item.quote), tone="muted", wrap=True))
    if not item.explanation and not item.quote:
        card.add(label(tr("Its maker wrote no explanation."), tone="muted", wrap=True))
    card.add(label(tr("Difficulty: {difficulty}", difficulty=tr_marked(DIFFICULTIES[item.difficulty])), tone="muted"))
    if item.ambiguous:
        words = tr("Ambiguous; confirmed by {names}", names=", ".join(item.confirmed_by) or tr("nobody yet"))
        if not item.counts:
            more = tr("%n more seniors must confirm it before it counts.", count=SENIORS - len(set(item.confirmed_by)))
            words = f"{words}. {more}"
        card.add(glyph_line("question", "caution", words, tone="muted"))
    return card


def said_words(desk: TrainDesk, answer: Answer) -> str:
    """The answer before and after seeing the providers."""
    first = desk.answer_title(answer.first)
    if answer.second is None:
        return tr("you answered {answer}", answer=first)
    if answer.second == answer.first:
        return tr("you answered {answer} and stayed with it", answer=first)
    return tr(
        "you answered {first}, then, seeing the providers, {second}",
        first=first,
        second=desk.answer_title(answer.second),
    )


def provider_cards(desk: TrainDesk, outcomes: Sequence[Outcome], heatmaps: Heatmaps) -> list[QWidget]:
    """A card for what each provider said of an image, after where they differ; a failure stays a failure."""
    known = desk.bridge.core.providers.capabilities()
    titles = {one.name: tr_marked(one.title) for one in known}
    heatmaps.offer(outcomes)
    if not outcomes:
        card = Card(tr("What the providers say"))
        card.add(glyph_line("circle", "muted", tr("No provider has said anything of this image."), tone="muted"))
        return [card]
    table = matrix(outcomes, columns_of(known, lambda _: False), desk.bridge.core.weighing.thresholds)
    cards: list[QWidget] = []
    if strip_lines(agreements := [row.agreement for row in table.rows]):
        card, strip = Card(tr("Where the providers differ")), ConflictStrip()
        card.add(strip)
        strip.set_agreements(agreements)
        cards.append(card)
    return [*cards, *(_provider_card(titles.get(one.provider, one.provider), one, heatmaps) for one in outcomes)]


def _provider_card(title: str, outcome: Outcome, heatmaps: Heatmaps) -> Card:
    card = Card(f"{title} · {outcome.model}" if outcome.model else title)
    if isinstance(outcome, Failure):
        card.add(FailureChip(outcome.kind, outcome.message))
    elif isinstance(outcome, Assessment):
        if outcome.inconclusive:
            words = tr("Inconclusive: the provider does not decide here.")
            card.add(glyph_line("question", "caution", words))
        if outcome.verdict is not None:
            card.add(glyph_line("flag", "muted", tr("Verdict: {verdict}", verdict=verdict_words(outcome.verdict))))
        if outcome.findings:
            scores = ScoreList()
            scores.setAccessibleName(tr("Scores of {provider}", provider=title))
            scores.set_findings(outcome.findings, {})
            card.add(scores)
        heatmaps.add_to(card, title, outcome)
    return card
