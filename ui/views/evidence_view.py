"""The right side of Review: what each provider said, the provenance, and the file's facts of the image on the stage."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from app.domain.assessment import Assessment, Failure, Heatmap, Outcome
from app.domain.contradictions import contradictions
from app.domain.labels import Risk, risk_of
from app.domain.provenance import Declaration, Provenance
from app.domain.queue import QueueRow, state_word
from ui.theme import SPACE_2, SPACE_3
from ui.views.facts_view import FactsView
from ui.widgets.assessment_card import AssessmentCard
from ui.widgets.badge import DECLARED, PROVENANCE, Badge
from ui.widgets.care import Care
from ui.widgets.flow import FlowLayout
from ui.widgets.provenance_panel import ProvenancePanel
from ui.widgets.text import label

Key = tuple[str, str]


class EvidenceView(QTabWidget):
    """Three tabs. Cards are kept from image to image, so that going on only fills them anew."""

    heatmap_chosen = Signal(object, str)
    """A Heatmap or None, and the words that say whose view it is."""

    retry_wanted = Signal(str)
    raw_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[Key, AssessmentCard] = {}
        self._accuracy: dict[Key, tuple[str, str]] = {}
        self._outcomes: dict[Key, Outcome] = {}
        self._provenance: Provenance | None = None
        self._declarations: tuple[Declaration, ...] = ()
        self._shown_heatmap: tuple[Key, str] | None = None
        self._shown_provenance: tuple[Provenance, tuple[Declaration, ...], tuple[str, ...]] | None = None
        self.setDocumentMode(True)
        self.setAccessibleName("Evidence")
        self._column = QVBoxLayout()
        self._waiting = label("", tone="muted", wrap=True)
        self._declared = FlowLayout(spacing=SPACE_2)
        self._panel, self._facts = ProvenancePanel(), FactsView()
        self._lay_out()

    # -- what the page calls ---------------------------------------------------------------

    def set_accuracy(self, accuracy: dict[Key, tuple[str, str]]) -> None:
        """Titles and accuracy words by provider and model, for the cards."""
        self._accuracy = accuracy

    def set_care(self, care: Care) -> None:
        """The filter also covers ingredient thumbnails."""
        self._panel.set_care(care)

    def show_image(self, row: QueueRow | None) -> None:
        """Begin anew for another image: what is known of it comes with the calls below."""
        self._outcomes, self._provenance, self._declarations = {}, None, ()
        self._shown_heatmap, self._shown_provenance = None, None
        for card in self._cards.values():
            card.hide()
        self._fill_declared()
        words = "" if row is None else "No answer yet." if row.readable else "No provider can read this file."
        self._waiting.setText(words)
        self._waiting.setVisible(bool(words))
        self._panel.set_provenance(None)
        self.setTabText(1, "Provenance")
        self._facts.show_row(row)

    def set_outcomes(self, outcomes: tuple[Outcome, ...]) -> None:
        """Fill the cards with the newest outcome of each provider and model."""
        for outcome in outcomes:
            self.add_outcome(outcome)

    def add_outcome(self, outcome: Outcome) -> None:
        """One more answer, or a newer one."""
        key = (outcome.provider, outcome.model)
        if self._outcomes.get(key) == outcome:
            return
        self._outcomes[key] = outcome
        self._waiting.hide()
        card = self._card(key)
        card.set_outcome(outcome)
        card.show()
        if self._shown_heatmap and self._shown_heatmap[0] == key:
            card.set_heatmap_shown(self._shown_heatmap[1])
        self._refresh_provenance()

    def set_evidence(self, provenance: Provenance, declarations: tuple[Declaration, ...]) -> None:
        """What the file carries and declares."""
        self._provenance, self._declarations = provenance, declarations
        self._fill_declared()
        self._refresh_provenance()

    def set_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """The file's facts, as names and values."""
        self._facts.set_facts(facts)

    def show_provenance(self) -> None:
        """Bring the provenance to the front."""
        self.setCurrentIndex(1)
        self._panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_facts(self) -> None:
        """Bring the file's facts to the front."""
        self.setCurrentIndex(2)

    def show_providers(self) -> None:
        """Bring the cards to the front."""
        self.setCurrentIndex(0)

    def step_heatmap(self) -> None:
        """Show the next heatmap there is; after the last, none."""
        offered = [(key, heatmap) for key, heatmap in self._offered()]
        at = -1
        for place, (key, heatmap) in enumerate(offered):
            if self._shown_heatmap == (key, heatmap.label):
                at = place
        if at + 1 < len(offered):
            self._show_heatmap(*offered[at + 1])
        elif offered:
            self._show_heatmap(None, None)
        else:
            self.heatmap_chosen.emit(None, "No heatmap: no class above 0.3" if self._outcomes else "")

    def outcomes(self) -> tuple[Outcome, ...]:
        """What is shown on the cards."""
        return tuple(self._outcomes.values())

    def failed_providers(self) -> list[str]:
        """The providers whose newest outcome is a failure."""
        return sorted({key[0] for key, outcome in self._outcomes.items() if isinstance(outcome, Failure)})

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        cards = QWidget()
        outer = QVBoxLayout(cards)
        outer.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        outer.setSpacing(SPACE_3)
        self._column.setSpacing(SPACE_3)
        outer.addLayout(self._declared)
        outer.addWidget(self._waiting)
        outer.addLayout(self._column)
        outer.addStretch(1)
        provenance = QWidget()
        column = QVBoxLayout(provenance)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.addWidget(self._panel)
        column.addStretch(1)
        self.addTab(_scrolled(cards, "What the providers said"), "Providers")
        self.addTab(_scrolled(provenance, "Provenance"), "Provenance")
        self.addTab(self._facts, "File")
        self.setMinimumWidth(320)

    def _card(self, key: Key) -> AssessmentCard:
        card = self._cards.get(key)
        if card is None:
            title, accuracy = self._accuracy.get(key, (key[0], ""))
            card = AssessmentCard(title, accuracy=accuracy)
            card.retryPressed.connect(lambda: self.retry_wanted.emit(key[0]))
            card.rawPressed.connect(lambda: self.raw_wanted.emit(self._outcomes.get(key)))
            card.heatmapToggled.connect(lambda name, on: self._toggled(key, name, on=on))
            self._cards[key] = card
            self._column.addWidget(card)
        return card

    def _offered(self) -> list[tuple[Key, Heatmap]]:
        """All heatmaps, those that show a risk first."""
        found: list[tuple[Key, Heatmap]] = []
        for key, outcome in self._outcomes.items():
            if isinstance(outcome, Assessment):
                found += [(key, heatmap) for heatmap in outcome.heatmaps]
        return sorted(found, key=lambda entry: not self._is_risky(entry[1].label))

    def _is_risky(self, label_name: str) -> bool:
        said = [o for o in self._outcomes.values() if isinstance(o, Assessment)]
        return any(
            f.label == label_name and risk_of(f.axis, f.label) is not Risk.NONE for o in said for f in o.findings
        )

    def _toggled(self, key: Key, name: str, *, on: bool) -> None:
        outcome = self._outcomes.get(key)
        heatmaps = outcome.heatmaps if isinstance(outcome, Assessment) else ()
        chosen = next((heatmap for heatmap in heatmaps if heatmap.label == name), None)
        if on and chosen is not None:
            self._show_heatmap(key, chosen)
        else:
            self._show_heatmap(None, None)

    def _show_heatmap(self, key: Key | None, heatmap: Heatmap | None) -> None:
        self._shown_heatmap = (key, heatmap.label) if key is not None and heatmap is not None else None
        for other, card in self._cards.items():
            card.set_heatmap_shown(heatmap.label if heatmap is not None and other == key else None)
        words = ""
        if key is not None and heatmap is not None:
            words = f"Where {key[1]} looked for “{heatmap.label}” – its view, which may be wrong"
        self.heatmap_chosen.emit(heatmap, words)

    def _refresh_provenance(self) -> None:
        if self._provenance is None:
            return
        found = contradictions(self._provenance, self._declarations, self._outcomes.values())
        shown = (self._provenance, self._declarations, tuple(f"{one.first} – {one.second}" for one in found))
        if shown != self._shown_provenance:  # most answers change nothing here
            self._shown_provenance = shown
            self._panel.set_provenance(*shown)
            self.setTabText(1, f"Provenance ({len(found)} contradictions)" if found else "Provenance")

    def _fill_declared(self) -> None:
        while (item := self._declared.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if self._provenance is None:
            return
        self._declared.addWidget(Badge(PROVENANCE[state_word(self._provenance)]))
        for says in dict.fromkeys(declaration.says for declaration in self._declarations):
            self._declared.addWidget(Badge(DECLARED[says]))


def _scrolled(widget: QWidget, name: str) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setAccessibleName(name)
    scroll.setWidget(widget)
    return scroll
