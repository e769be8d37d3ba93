"""The right side of Review: what each provider said, the provenance, and the file's facts of the image on the stage."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from app.domain.assessment import Outcome
from app.domain.contradictions import contradictions
from app.domain.provenance import Declaration, Provenance
from app.domain.queue import QueueRow, state_word
from ui.theme import SPACE_2, SPACE_3
from ui.views.cards_view import CardsView
from ui.views.facts_view import FactsView
from ui.views.matrix_view import MatrixView
from ui.widgets.badge import DECLARED, PROVENANCE, Badge
from ui.widgets.care import Care
from ui.widgets.flow import FlowLayout
from ui.widgets.panic_cover import PanicCover
from ui.widgets.provenance_panel import ProvenancePanel


class EvidenceView(QTabWidget):
    """Three tabs: providers, provenance, file. What is not known yet is said to be on its way."""

    def __init__(self) -> None:
        super().__init__()
        self.cards, self.matrix = CardsView(), MatrixView()
        self._panel, self._facts = ProvenancePanel(), FactsView()
        self._badges = FlowLayout(spacing=SPACE_2)
        self._provenance: Provenance | None = None
        self._declarations: tuple[Declaration, ...] = ()
        self._shown: tuple[Provenance, tuple[Declaration, ...], tuple[str, ...]] | None = None
        self._readable = False
        self.setDocumentMode(True)
        self.setAccessibleName("Evidence")
        self._lay_out()
        self._cover = PanicCover(self)

    def set_care(self, care: Care) -> None:
        """The filter also covers ingredient thumbnails."""
        self._panel.set_care(care)

    def show_image(self, row: QueueRow | None) -> None:
        """Begin anew for another image: what is known of it comes with the calls below."""
        self._provenance, self._declarations, self._shown = None, (), None
        self.cards.show_image(row)
        self._readable = row is not None and row.readable
        self.refresh_matrix()
        self._fill_badges()
        self._panel.set_provenance(None)
        self.setTabText(1, "Provenance")
        self._facts.show_row(row)

    def add_outcome(self, outcome: Outcome) -> None:
        """One more answer, or a newer one."""
        if self.cards.add(outcome):
            self._refresh()
            self.refresh_matrix()

    def set_evidence(self, provenance: Provenance, declarations: tuple[Declaration, ...]) -> None:
        """What the file carries and declares."""
        self._provenance, self._declarations = provenance, declarations
        self._fill_badges()
        self._refresh()

    def set_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """The file's facts, as names and values."""
        self._facts.set_facts(facts)

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001 - a switch
        """Hide the ingredients' pictures with everything else (panic), or show them again."""
        if covered:
            self._cover.cover()
        else:
            self._cover.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A cover that lies there stays whole."""
        super().resizeEvent(event)
        if self._cover.isVisible():
            self._cover.cover()

    def show_provenance(self) -> None:
        """Bring the provenance to the front."""
        self.setCurrentIndex(1)

    def show_facts(self) -> None:
        """Bring the file's facts to the front."""
        self.setCurrentIndex(2)

    def refresh_matrix(self) -> None:
        """Lay what is known side by side; nobody is asked about a file that cannot be read."""
        self.matrix.set_outcomes(self.cards.outcomes, None if self._readable else ())

    def _lay_out(self) -> None:
        providers = QWidget()
        outer = QVBoxLayout(providers)
        outer.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        outer.setSpacing(SPACE_3)
        outer.addLayout(self._badges)
        outer.addWidget(self.matrix)
        outer.addWidget(self.cards)
        outer.addStretch(1)
        provenance = QWidget()
        column = QVBoxLayout(provenance)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.addWidget(self._panel)
        column.addStretch(1)
        scroll = _scrolled(providers, "What the providers said")
        self.matrix.column_chosen.connect(lambda provider, model: self.cards.bring_forward(scroll, (provider, model)))
        self.addTab(scroll, "Providers")
        self.addTab(_scrolled(provenance, "Provenance"), "Provenance")
        self.addTab(self._facts, "File")
        self.setMinimumWidth(320)

    def _refresh(self) -> None:
        """Rebuild the provenance panel, but only when something in it has changed: most answers change nothing."""
        if self._provenance is None:
            return
        found = contradictions(self._provenance, self._declarations, self.cards.outcomes)
        shown = (self._provenance, self._declarations, tuple(f"{one.first} – {one.second}" for one in found))
        if shown != self._shown:
            self._shown = shown
            self._panel.set_provenance(*shown)
            self.setTabText(1, f"Provenance · {len(found)} contradictory" if found else "Provenance")

    def _fill_badges(self) -> None:
        while (item := self._badges.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if self._provenance is None:
            return
        self._badges.addWidget(Badge(PROVENANCE[state_word(self._provenance)]))
        for says in dict.fromkeys(declaration.says for declaration in self._declarations):
            self._badges.addWidget(Badge(DECLARED[says]))


def _scrolled(widget: QWidget, name: str) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setAccessibleName(name)
    scroll.setWidget(widget)
    return scroll
