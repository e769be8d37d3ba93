"""Whom the image on the stage is compared with: the other of two selected, the pinned one, or itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.assessment import Outcome
from app.domain.image import ReviewState
from app.domain.queue import QueueRow
from ui.bridge import Bridge
from ui.models.compare_pictures import ComparePictures
from ui.translate import tr
from ui.views.decisions.blind_first import BlindFirst
from ui.views.evidence.cards import CardsView


class Partner(QObject):
    """Knows the second image, and fetches what is needed of it only while something is compared."""

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        cards: CardsView,
        blind: BlindFirst,
        rows: Callable[[str], QueueRow | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._cards, self._blind, self._rows = cards, blind, rows
        self._active = False
        self._chosen = ""
        self.pinned = ""
        self.first: QueueRow | None = None
        self.source = ComparePictures(bridge, self)
        self.source.changed.connect(self.changed)
        cards.answers_changed.connect(self.changed)
        blind.changed.connect(lambda _: self.changed.emit())

    @property
    def row(self) -> QueueRow | None:
        """The second image; that on the stage itself where there is no other."""
        other = self._rows(self.sha256) if self.sha256 else None
        return other or self.first

    @property
    def sha256(self) -> str:
        """The other image's identity; empty where there is none but that on the stage."""
        present = self.first.sha256 if self.first is not None else ""
        return next((each for each in (self._chosen, self.pinned) if each and each != present), "")

    @property
    def same(self) -> bool:
        """Whether the image on the stage is compared with itself."""
        return self.row is self.first

    @property
    def outcomes(self) -> Sequence[Outcome]:
        """What was said of the second image, as far as it may be seen."""
        if self.same:
            return self.first_outcomes
        row = self.row
        waiting = row is not None and row.state is ReviewState.OPEN
        return () if self._blind.hidden or (self._blind.on and waiting) else self.source.outcomes

    @property
    def first_outcomes(self) -> Sequence[Outcome]:
        """What was said of the image on the stage, as far as it may be seen."""
        return () if self._blind.hidden else self._cards.outcomes

    @property
    def first_known(self) -> bool:
        """Whether it has been read what was said of the image on the stage."""
        return self._cards.known

    @property
    def hidden(self) -> str:
        """Why answers are not shown, in words."""
        return tr("The answers are hidden until you have ruled.") if self._blind.hidden else ""

    def set_active(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Whether something is compared now."""
        self._active = on
        self._fetch()

    def show_image(self, row: QueueRow | None) -> None:
        """Another image is on the stage."""
        self.first = row
        self._fetch()

    def choose(self, selected: Sequence[str]) -> None:
        """These are selected in the queue: of exactly two the other one is compared with."""
        present = self.first.sha256 if self.first is not None else ""
        others = [each for each in selected if each != present]
        chosen = others[0] if len(selected) == 2 and len(others) == 1 else ""
        if chosen != self._chosen:
            self._chosen = chosen
            self._fetch()

    def toggle_pin(self) -> str:
        """Pin the image on the stage, or unpin it when it is pinned; its name, or nothing."""
        present = self.first.sha256 if self.first is not None else ""
        self.pinned = "" if self.pinned == present else present
        self._fetch()
        return self.first.name if self.first is not None and self.pinned else ""

    def stop(self) -> None:
        """Ask for nothing more."""
        self.source.stop()

    def _fetch(self) -> None:
        row = self.row
        if self._active and row is not None and not self.same:
            self.source.show(row.sha256, readable=row.readable)
        else:
            self.source.show("")
        self.changed.emit()
