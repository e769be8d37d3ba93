"""The known answer beside the trainee's: right or not, the explanation, the policy's words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.training import SENIORS, Answer, Difficulty, GoldItem
from ui.theme import SPACE_2, SPACE_3
from ui.translate import later, tr, tr_marked
from ui.views.settings.sheet import Card, empty, glyph_line
from ui.views.train.desk import TrainDesk
from ui.widgets.domain_words import heading
from ui.widgets.text import label

DIFFICULTIES = {
    Difficulty.EASY: later("easy"),
    Difficulty.MEDIUM: later("medium"),
    Difficulty.HARD: later("hard"),
}


class SidePanel(QScrollArea):
    """A scrolling column of cards beside the picture; where `widest` is given, of so many letters at most."""

    def __init__(self, name: str, widest: int = 0) -> None:
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
        if widest:
            inside.setMaximumWidth(widest * self.fontMetrics().averageCharWidth())
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
    axis = tr("Asked about: {axis}", axis=heading(item.axis.value))
    card.add(label(f"{axis} · {difficulty_words(item)}", tone="muted", wrap=True))
    if item.ambiguous:
        words = tr("Ambiguous; confirmed by {names}", names=", ".join(item.confirmed_by) or tr("nobody yet"))
        if not item.counts:
            more = tr("%n more seniors must confirm it before it counts.", count=SENIORS - len(set(item.confirmed_by)))
            words = f"{words}. {more}"
        card.add(glyph_line("question", "caution", words, tone="muted"))
        if item.confirmed_elsewhere:
            card.add(glyph_line("info", "muted", elsewhere_words(item), tone="muted"))
    return card


def difficulty_words(item: GoldItem) -> str:
    """How hard an item is."""
    return tr("Difficulty: {difficulty}", difficulty=tr_marked(DIFFICULTIES[item.difficulty]))


def elsewhere_words(item: GoldItem) -> str:
    """Whom the file that a set came from names as confirming an item."""
    names = ", ".join(item.confirmed_elsewhere)
    return tr(
        "Confirmed elsewhere by {names}: so says the file it came from. Nobody here saw it, so it does not count.",
        names=names,
    )


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
