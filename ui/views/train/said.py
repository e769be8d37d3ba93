"""What the providers said of a training item, as cards; and who of them was not asked about it, in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.assessment import Assessment, Failure, Outcome
from app.domain.lanes import Pending
from app.domain.matrix import matrix
from ui.translate import tr, tr_marked
from ui.views.evidence.matrix_columns import columns_of
from ui.views.settings.sheet import Card, glyph_line
from ui.views.train.desk import TrainDesk
from ui.views.train.heatmaps import Heatmaps
from ui.widgets.assessment_card import verdict_words
from ui.widgets.conflict_strip import ConflictStrip, strip_lines
from ui.widgets.failure_chip import FailureChip
from ui.widgets.score_list import ScoreList

if TYPE_CHECKING:
    from app.container import Core


@dataclass(frozen=True, slots=True)
class Said:
    """The newest outcomes about an image, and what is still to come."""

    outcomes: tuple[Outcome, ...]
    pending: Pending


class SaidOf(QObject):
    """What was said of one image, asked for when it is due; looked at again while somebody is still being asked."""

    changed = Signal()

    def __init__(self, desk: TrainDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._image = desk, ""
        self.said: Said | None = None
        desk.answered.connect(self._hear)

    def forget(self) -> None:
        """Another image comes."""
        self._image, self.said = "", None

    def ask(self, image: str) -> None:
        """Ask about an image; `changed` says that it is here."""
        self._image = image
        self._desk.ask("said", lambda core: read_said(core, image), partial(self._take, image))

    def _take(self, image: str, said: Said) -> None:
        # Else somebody has gone on; and what is there already is not set anew under the eyes.
        if image == self._image and said != self.said:
            self.said = said
            self.changed.emit()

    def _hear(self) -> None:
        if self.said is not None and self.said.pending.asked:
            self.ask(self._image)


async def read_said(core: Core, sha256: str) -> Said:
    """Ask the core for it; raises EnvironmentFaultError."""
    return Said(await core.assess.outcomes(sha256), await core.assess.outstanding.of(sha256))


def provider_cards(desk: TrainDesk, said: Said, heatmaps: Heatmaps) -> list[QWidget]:
    """A card for what each provider said of an image, after where they differ; a failure stays a failure."""
    outcomes = said.outcomes
    known = desk.bridge.core.providers.capabilities()
    titles = {one.name: tr_marked(one.title) for one in known}
    heatmaps.offer(outcomes)
    cards: list[QWidget] = []
    if outcomes:
        table = matrix(outcomes, columns_of(known, lambda _: False), desk.bridge.core.weighing.thresholds)
        if strip_lines(agreements := [row.agreement for row in table.rows]):
            card, strip = Card(tr("Where the providers differ")), ConflictStrip()
            card.add(strip)
            strip.set_agreements(agreements)
            cards.append(card)
    cards += [_provider_card(titles.get(one.provider, one.provider), one, heatmaps) for one in outcomes]
    return [*cards, *_silent_cards(desk, said, titles)]


def _silent_cards(desk: TrainDesk, said: Said, titles: dict[str, str]) -> list[QWidget]:
    """Why some provider that is switched on says nothing here, and that none does."""
    providers = desk.bridge.core.providers
    told = {one.provider for one in said.outcomes}
    silent = [name for name in titles if providers.enabled(name) and name not in told]
    asked = [titles[name] for name in silent if name in said.pending.asked]
    rest = [titles[name] for name in silent if name not in said.pending.asked]
    lines = []
    if not said.outcomes:
        lines.append(("circle", tr("No provider has said anything of this image.")))
    if asked:
        lines.append(("hourglass", tr("Still being asked: {names}", names=", ".join(asked))))
    if rest:
        lines.append(("circle", tr("Not asked about this image: {names}", names=", ".join(rest))))
    if not any(map(providers.enabled, titles)):
        lines.append(("circle", tr("No provider is switched on.")))
    if not lines:
        return []
    card = Card(tr("Who says nothing") if said.outcomes else tr("What the providers say"))
    for glyph, words in lines:
        card.add(glyph_line(glyph, "muted", words, tone="muted"))
    return [card]


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
