"""The cards of the providers for the image on the stage, and whose heatmap lies over it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.assessment import Assessment, Failure, Heatmap, Outcome
from app.domain.labels import Risk, risk_of
from app.domain.queue import QueueRow
from app.domain.thresholds import USUAL, Thresholds
from ui.theme import SPACE_3
from ui.translate import tr
from ui.widgets.assessment_card import AssessmentCard
from ui.widgets.panel_rows import column_of
from ui.widgets.text import label

Key = tuple[str, str]
"""Provider and model."""

# Cards are built one at a time while nothing else is to be done, before the first answer is there to be shown.
_PAUSE_MS = 40


class CardsView(QWidget):
    """One card for each provider and model. Cards are kept from image to image: going on only fills them anew."""

    heatmap_chosen = Signal(object, str)
    """A Heatmap or None, and the words that say whose view it is."""

    retry_wanted = Signal(str)
    raw_wanted = Signal(object)
    answers_changed = Signal()
    """Another image, or more answers to it."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[Key, AssessmentCard] = {}
        self._accuracy: dict[Key, tuple[str, str]] = {}
        self._outcomes: dict[Key, Outcome] = {}
        self._shown: tuple[Key, str] | None = None
        self._solo = ""
        self._coming: list[Key] = []
        self._row: QueueRow | None = None
        self._nobody = False
        self.known = False
        """Whether it has been read what was said of the image on the stage: until then an empty column says nothing."""
        self._ticks = USUAL.by_axis
        self._idle = QTimer(self)
        self._idle.setInterval(_PAUSE_MS)
        self._idle.timeout.connect(self._build_one)
        self._waiting = label("", tone="muted", wrap=True)
        self._stack = QWidget()
        self._column = column_of(self._stack)
        outer = column_of(self)
        outer.addWidget(self._waiting)
        outer.addWidget(self._stack)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What is shown."""
        return tuple(self._outcomes.values())

    def title(self, key: Key) -> str:
        """How a provider is called."""
        return self._accuracy.get(key, (key[0], ""))[0]

    def set_accuracy(self, accuracy: dict[Key, tuple[str, str]]) -> None:
        """Titles and accuracy words by provider and model."""
        self._accuracy = accuracy

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Put the ticks of all bars elsewhere."""
        self._ticks = thresholds.by_axis
        for key, outcome in self._outcomes.items():
            self._cards[key].set_outcome(outcome, thresholds=self._ticks)

    def prepare(self, keys: Iterable[Key]) -> None:
        """Build the cards of these, who are asked about every image, one at a time, in the window's idle moments."""
        asked = tuple(keys)
        self._nobody = not asked
        self._waiting.setText(_nothing_words(self._row, nobody=self._nobody))
        self._coming = [key for key in asked if key not in self._cards]
        if self._coming:
            self._idle.start()

    def show_image(self, row: QueueRow | None) -> None:
        """Begin anew for another image."""
        self.forget()
        self.known = row is None
        self._stack.hide()
        for card in self._cards.values():
            card.hide()
        self._row = row
        self._waiting.setText(_nothing_words(self._row, nobody=self._nobody))
        self._waiting.setVisible(row is not None)
        self.answers_changed.emit()

    def forget(self) -> None:
        """Another image is on the stage: no key lays over it, or asks again, what was said of the one before."""
        self._outcomes, self.known = {}, False
        if self._shown is not None:
            self._show(None, None)

    def add(self, outcomes: Iterable[Outcome]) -> bool:
        """More answers, or newer ones; False when all of them are shown already.

        Cards that come together come while their column is hidden: else Qt would lay out the
        whole side of the window once for each of them.
        """
        added = [self._add(outcome) for outcome in outcomes]
        first, self.known = not self.known, True
        if any(added):
            self._waiting.hide()
            self._stack.show()
        if first or any(added):
            self.answers_changed.emit()
        return any(added)

    def _add(self, outcome: Outcome) -> bool:
        key = (outcome.provider, outcome.model)
        if self._outcomes.get(key) == outcome:
            return False
        self._outcomes[key] = outcome
        card = self._card(key)
        card.set_outcome(outcome, thresholds=self._ticks)
        card.set_folded(bool(self._solo) and key[0] != self._solo)
        card.show()
        if self._shown is not None and self._shown[0] == key:
            card.set_heatmap_shown(self._shown[1])
        return True

    def failed_providers(self) -> list[str]:
        """The providers whose newest outcome is a failure."""
        return sorted({key[0] for key, outcome in self._outcomes.items() if isinstance(outcome, Failure)})

    def bring_forward(self, scroll: QScrollArea, key: Key) -> None:
        """Scroll to the head of the card of a provider and model, where there is one, once the cards are laid out."""
        card = self._cards.get(key)
        inside = scroll.widget()
        if card is None or card.isHidden() or inside is None:
            return

        def bring() -> None:
            top = card.mapTo(inside, QPoint(0, 0)).y()
            scroll.verticalScrollBar().setValue(top - SPACE_3)

        QTimer.singleShot(0, self, bring)

    def set_current(self, key: Key | None) -> None:
        """Mark the card on which the keys for providers stand."""
        for other, card in self._cards.items():
            card.set_current(other == key)

    def set_solo(self, provider: str) -> None:
        """Fold all cards but those of this provider, and take away another's heatmap; an empty name opens all."""
        self._solo = provider
        for key, card in self._cards.items():
            card.set_folded(bool(provider) and key[0] != provider)
        if provider and self._shown is not None and self._shown[0][0] != provider:
            offered = self._offered()
            self._show(*(offered[0] if offered else (None, None)))

    def step_heatmap(self) -> None:
        """Show the next heatmap there is, those of risky labels first; after the last, none."""
        offered = self._offered()
        at = next((i for i, (key, heatmap) in enumerate(offered) if self._shown == (key, heatmap.label)), -1)
        if at + 1 < len(offered):
            self._show(*offered[at + 1])
        elif offered:
            self._show(None, None)
        else:
            words = tr("No heatmap of this provider") if self._solo else tr("No heatmap for this image")
            self.heatmap_chosen.emit(None, words if self._outcomes else "")

    def _build_one(self) -> None:
        if self._coming:
            card = self._card(self._coming.pop(0))
            for part in card.findChildren(QWidget):  # else the stylesheet is worked out when the first answer is here
                part.ensurePolished()
        if not self._coming:
            self._idle.stop()

    def _card(self, key: Key) -> AssessmentCard:
        card = self._cards.get(key)
        if card is None:
            title, accuracy = self._accuracy.get(key, (key[0], ""))
            card = AssessmentCard(title, accuracy=accuracy)
            card.hide()
            card.retryPressed.connect(lambda: self.retry_wanted.emit(key[0]))
            card.rawPressed.connect(lambda: self.raw_wanted.emit(self._outcomes.get(key)))
            card.heatmapToggled.connect(partial(self._toggled, key))
            place = _place(key, self._cards, list(self._accuracy), self._column.count())
            self._cards[key] = card
            self._column.insertWidget(place, card)
        return card

    def _offered(self) -> list[tuple[Key, Heatmap]]:
        said = {
            key: o
            for key, o in self._outcomes.items()
            if isinstance(o, Assessment) and (not self._solo or key[0] == self._solo)
        }
        risky = {f.label for o in said.values() for f in o.findings if risk_of(f.axis, f.label) is not Risk.NONE}
        found = [(key, heatmap) for key, outcome in said.items() for heatmap in outcome.heatmaps]
        return sorted(found, key=lambda entry: entry[1].label not in risky)

    def _toggled(self, key: Key, name: str, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        outcome = self._outcomes.get(key)
        heatmaps = outcome.heatmaps if isinstance(outcome, Assessment) else ()
        chosen = next((heatmap for heatmap in heatmaps if heatmap.label == name), None)
        if on and chosen is not None:
            self._show(key, chosen)
        else:
            self._show(None, None)

    def _show(self, key: Key | None, heatmap: Heatmap | None) -> None:
        words = ""
        self._shown = None
        if key is not None and heatmap is not None:
            self._shown = (key, heatmap.label)
            words = tr(
                "Where {provider} ({model}) looked for “{label}” – its view, which may be wrong",
                provider=self.title(key),
                model=key[1],
                label=heatmap.label,
            )
        for other, card in self._cards.items():
            card.set_heatmap_shown(self._shown[1] if self._shown is not None and other == key else None)
        self.heatmap_chosen.emit(heatmap, words)


def _place(key: Key, cards: Iterable[Key], order: list[Key], end: int) -> int:
    """Cards stand in the order of the providers, whoever answers first; those that are not in it at the end."""
    before = [other for other in cards if other in order and order.index(other) < order.index(key)]
    return len(before) if key in order else end


def _nothing_words(row: QueueRow | None, *, nobody: bool) -> str:
    """Why there is no card; `nobody`: no provider is asked."""
    if row is None:
        return ""
    if not row.readable:
        return tr("No provider can read this file.")
    if nobody:
        return tr("No provider is switched on, so nobody is asked. “Providers” in the status line switches them on.")
    return tr("No answer yet.")
