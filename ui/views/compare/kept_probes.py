"""What robustness probes found so far, beside the data that is compared: read with the data, and after a probe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.probe import Probed
from app.services.compare.values import DATABASE, Grid
from ui.views.compare.desk import Desk

Span = tuple[float, float]
_NONE: Mapping[tuple[int, int], Span] = {}


class KeptProbes(QObject):
    """Probes are of the database's images: a file's have none."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._kept: tuple[Probed, ...] = ()
        self._images: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        desk.renewed.connect(self.read)

    def read(self) -> None:
        """Ask what is kept."""
        if self._desk.data == DATABASE:
            self._desk.ask("probed", lambda core: core.compare.probes(), self._take)
        else:
            self._take(())

    def about(self, question: str) -> list[Probed]:
        """What was found on a question, the widest spread first; models without any score last."""
        found = [one for one in self._kept if one.whisker.question in (question, "")]
        return sorted(found, key=lambda one: -1.0 if one.whisker.spread is None else one.whisker.spread, reverse=True)

    def place_of(self, sha256: str) -> int:
        """The place of an image in the data; -1 where it is not in them."""
        if self._images is not self._desk.images:
            self._images = self._desk.images
            self._places = {one: place for place, one in enumerate(self._images)}
        return self._places.get(sha256, -1)

    def spans(self, grid: Grid) -> Mapping[tuple[int, int], Span]:
        """The whiskers of a table, by the row of its series and the place of the image."""
        if not self._kept:
            return _NONE
        rows = {(*self._desk.series(place).key, grid.question.id): row for row, place in enumerate(grid.series)}
        found = {}
        for one in (each.whisker for each in self._kept):
            row = rows.get((one.provider, one.model, one.question))
            place = self.place_of(one.sha256)
            if row is not None and place >= 0 and one.low is not None and one.high is not None:
                found[row, place] = (one.low, one.high)
        return found

    def _take(self, kept: Sequence[Probed]) -> None:
        if tuple(kept) != self._kept:
            self._kept = tuple(kept)
            self.changed.emit()
