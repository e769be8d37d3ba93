"""The right side of Review: what each provider said, the provenance, and the file's facts of the image on the stage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QTabWidget, QToolButton, QVBoxLayout, QWidget

from app.domain.assessment import Outcome
from app.domain.contradictions import Contradiction, Place, PlaceKind, contradictions
from app.domain.provenance import Declaration, Provenance
from app.domain.provider_c2pa import ProviderReading, provider_readings
from app.domain.queue import QueueRow, state_word
from ui.theme import SPACE_3, icon
from ui.translate import tr
from ui.views.evidence.cards import CardsView
from ui.views.evidence.facts import FactsView
from ui.views.evidence.matrix import MatrixView
from ui.views.evidence.provider_focus import ProviderFocus
from ui.widgets.badge import DECLARED, PROVENANCE
from ui.widgets.badge_row import BadgeRow
from ui.widgets.care import Care
from ui.widgets.panic_cover import PanicCover
from ui.widgets.provenance_panel import ProvenancePanel
from ui.widgets.scrolled import scrolled
from ui.widgets.text import label

_PROVIDERS, PROVENANCE_TAB, FILE_TAB = range(3)
_Shown = tuple[
    Provenance | None, tuple[Declaration, ...], tuple[Contradiction, ...], tuple[tuple[str, ProviderReading], ...]
]


class EvidenceView(QTabWidget):
    """Three tabs: providers, provenance, file. What is not known yet is said to be on its way.

    The provenance is built only while its tab is looked at, and the file's metadata read only then
    (`metadata_wanted`): going from image to image costs what is seen of it.
    """

    metadata_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards, self.matrix = CardsView(), MatrixView()
        self.panel, self.facts = ProvenancePanel(), FactsView()
        self._badges = BadgeRow()
        self._found, self._only = _link("equal-conflict", "caution"), _link("close", "accent")
        self._provenance: Provenance | None = None
        self._declarations: tuple[Declaration, ...] = ()
        self._shown: _Shown = (None, (), (), ())
        self._built: _Shown | None = None
        self._readable = self._present = self._is_blind = self._unseen = False
        self._blind = label(
            tr("Hidden until you have ruled (blind first). What the file itself carries is on the other tabs."),
            tone="muted",
            wrap=True,
        )
        self._blind.hide()
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(tr("Evidence"))
        scroll = self._lay_out()
        self.focus = ProviderFocus(self.cards, self.matrix, scroll, self)
        self._connect()
        self._cover = PanicCover(self)

    def set_care(self, care: Care) -> None:
        """The filter also covers ingredient thumbnails."""
        self.panel.set_care(care)

    def show_image(self, row: QueueRow | None) -> None:
        """Begin anew for another image: what is known of it comes with the calls below."""
        self._provenance, self._declarations = None, ()
        self.cards.show_image(row)
        self._present, self._readable = row is not None, row is not None and row.readable
        self.refresh_matrix()
        self._badges.set_badges(())
        self._refresh()
        self.facts.show_row(row)
        self._look(self.currentIndex())

    def set_blind(self, blind: bool) -> None:  # noqa: FBT001 - a switch
        """Say that the answers are hidden until the reviewer has ruled, or make room for them."""
        self._is_blind = blind
        self._blind.setVisible(blind)
        self.cards.setVisible(not blind)
        self.refresh_matrix()

    def add_outcome(self, outcome: Outcome) -> None:
        """One more answer, or a newer one."""
        self.add_outcomes((outcome,))

    def add_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """More answers at once: the rest of the view follows once for all of them."""
        if self.cards.add(outcomes):
            self._refresh()
            self.refresh_matrix()

    def set_evidence(self, provenance: Provenance, declarations: tuple[Declaration, ...]) -> None:
        """What the file carries and declares."""
        self._provenance, self._declarations = provenance, declarations
        says = dict.fromkeys(declaration.says for declaration in declarations)
        self._badges.set_badges([PROVENANCE[state_word(provenance)], *(DECLARED[one] for one in says)])
        self._refresh()

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001 - a switch
        """Hide the ingredients' pictures with everything else (panic), or show them again."""
        if covered:
            self._cover.cover()
        else:
            self._cover.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """What comes back into sight is not gone back from by the key that asked for it."""
        super().hideEvent(event)
        self._unseen = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A cover that lies there stays whole."""
        super().resizeEvent(event)
        if self._cover.isVisible():
            self._cover.cover()

    def bring(self, tab: int) -> None:
        """Bring `PROVENANCE_TAB` or `FILE_TAB` to the front; from there, go back to the providers."""
        back = self.currentIndex() == tab and not self._unseen
        self._unseen = False
        self.setCurrentIndex(_PROVIDERS if back else tab)

    @property
    def provenance(self) -> Provenance | None:
        """What is known of the provenance."""
        return self._provenance

    def go_to(self, place: Place) -> None:
        """Bring forward what one side of a contradiction rests on."""
        if place.kind is PlaceKind.PROVIDER:
            self.focus.choose((place.provider, place.model))
        else:
            self.setCurrentIndex(FILE_TAB if place.kind is PlaceKind.FILE else PROVENANCE_TAB)

    def find_here(self) -> bool:
        """Search where the reviewer is: True when that is the file's facts."""
        focused = QApplication.focusWidget()
        if self.currentIndex() != FILE_TAB or focused is None or not self.isAncestorOf(focused):
            return False
        self.facts.focus_search()
        return True

    def refresh_matrix(self) -> None:
        """Lay what is known side by side; nobody is asked about a file that cannot be read."""
        self.cards.prepare(column.key for column in self.matrix.asked)
        self.matrix.set_outcomes(self.cards.outcomes, None if self._readable and not self._is_blind else ())

    def _lay_out(self) -> QScrollArea:
        providers = QWidget()
        outer = QVBoxLayout(providers)
        outer.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        outer.setSpacing(SPACE_3)
        for part in (self._badges, self._blind, self._found, self._only, self.matrix, self.cards):
            outer.addWidget(part)
        outer.addStretch(1)
        provenance = QWidget()
        column = QVBoxLayout(provenance)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.addWidget(self.panel)
        column.addStretch(1)
        scroll = scrolled(providers, tr("What the providers said"))
        self.addTab(scroll, tr("Providers"))
        self.addTab(scrolled(provenance, tr("Provenance")), tr("Provenance"))
        facts = scrolled(self.facts, tr("File facts"), stops_tab=False)
        facts.setFocusProxy(self.facts.tree)
        self.addTab(facts, tr("File"))
        self.tabBar().setAccessibleName(tr("Evidence"))
        self.setMinimumWidth(224)
        return scroll

    def _connect(self) -> None:
        self.matrix.column_chosen.connect(lambda provider, model: self.focus.choose((provider, model)))
        self.panel.placeWanted.connect(self.go_to)
        self.currentChanged.connect(self._look)
        self._found.clicked.connect(lambda: self.setCurrentIndex(PROVENANCE_TAB))
        self._only.clicked.connect(self.focus.end_solo)
        self.focus.moved.connect(lambda: self.setCurrentIndex(_PROVIDERS))
        self.focus.solo_changed.connect(self._solo_changed)

    def _solo_changed(self, provider: str, title: str) -> None:
        self._only.setText(tr("Only {provider} – show all", provider=title) if provider else "")
        self._only.setVisible(bool(provider))

    def _look(self, tab: int) -> None:
        """Another tab is looked at, or the same one for another image: now it is worth its cost."""
        if tab == PROVENANCE_TAB and self._built != self._shown:
            self._built = self._shown
            self.panel.set_provenance(*self._shown)
        elif tab == FILE_TAB and self._present and not self.facts.has_metadata:
            self.metadata_wanted.emit()

    def _refresh(self) -> None:
        """Work out what belongs on the provenance tab; most answers change nothing there."""
        outcomes = self.cards.outcomes
        found = contradictions(self._provenance, self._declarations, outcomes)
        readings = tuple(
            (self.cards.title((reading.provider, reading.model)), reading)
            for reading in provider_readings(self._provenance, outcomes)
        )
        shown = (self._provenance, self._declarations, found, readings)
        if shown == self._shown:
            return
        if len(found) != len(self._shown[2]):
            words = tr("%n contradictions", count=len(found))
            self.setTabText(PROVENANCE_TAB, f"{tr('Provenance')} ({len(found)})" if found else tr("Provenance"))
            self.setTabToolTip(PROVENANCE_TAB, words if found else "")
            self.setTabIcon(PROVENANCE_TAB, icon("equal-conflict", "caution") if found else QIcon())
            self._found.setText(tr("Does not fit together: {number}", number=words))
            self._found.setVisible(bool(found))
        self._shown = shown
        self._look(self.currentIndex())


def _link(icon_name: str, tint: str) -> QToolButton:
    made = QToolButton()
    made.setProperty("role", "link")
    made.setIcon(icon(icon_name, tint))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.hide()
    return made
