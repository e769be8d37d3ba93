"""Keeps the queue's rows in step with the core: loads them page by page, then turns every notice into one change."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.decision import OPEN
from app.domain.image import Image
from app.domain.query import Query
from app.domain.queue import QueueRow, reweighed, row_of, with_evidence, with_outcome, with_ruling
from app.domain.thresholds import Thresholds
from app.errors import SecondLookError
from app.events import (
    EvidenceRead,
    ImagesArrived,
    OutcomeArrived,
    QueueChanged,
    Reweighed,
    RulingChanged,
    ThresholdsChanged,
)
from ui.bridge import Bridge, Call
from ui.models.queue_model import QueueModel
from ui.translate import say_kept, tr

if TYPE_CHECKING:
    from app.container import Core

_PAGE = 2000


@dataclass(slots=True, eq=False)
class _Reading:
    """Rows on their way from the database; `wanted` names them where they were asked for by identity.

    `touched` are the images of which a notice has told meanwhile: what is read may be older than that.
    """

    wanted: frozenset[str] = frozenset()
    touched: set[str] = field(default_factory=set)
    call: Call | None = None


class QueueFeed(QObject):
    """Fills a queue model from the database and from what happens.

    A row that is read while a notice tells of its image is read once more: whichever came
    first, the row ends as the database has it.
    """

    grown = Signal(int)
    """How many rows there are now, of what was taken out, too, where that was asked for."""

    loading = Signal(int, int)
    """How many rows of how many are loaded; equal once all are."""

    returned = Signal(object)
    """Identities of images that are back in the queue, once their rows are here."""

    def __init__(self, bridge: Bridge, model: QueueModel, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._model = bridge, model
        self._position = self._total = 0
        self._readings: list[_Reading] = []
        self._back: set[str] = set()
        self._out_asked = False
        self._limits = bridge.core.weighing.thresholds

    def start(self) -> None:
        """Load what there is, and hear of what comes."""
        listen = self._bridge.listen
        listen(ImagesArrived, lambda notice: self._arrived(notice.images))
        listen(QueueChanged, self._moved)
        listen(OutcomeArrived, self._answered)
        listen(EvidenceRead, self._evidence_read)
        listen(RulingChanged, self._ruled)
        listen(ThresholdsChanged, lambda notice: self._limit(notice.thresholds))
        listen(Reweighed, self._reweighed)
        self._bridge.call(lambda core: core.review.extent(), self._counted)
        self._load(0)

    def load_out(self, query: Query) -> None:
        """Load what was taken out of the queue, once somebody asks for it: mostly nobody does."""
        if query.asks_out and not self._out_asked:
            self._out_asked = True
            self._load(0, out=True)

    def stop(self) -> None:
        """Load no more."""
        for reading in self._readings:
            if reading.call is not None:
                reading.call.cancel()

    # -- reading ---------------------------------------------------------------------------

    def _load(self, after: int, *, out: bool = False) -> None:
        def taken(page: Sequence[QueueRow]) -> None:
            full = len(page) == _PAGE
            if full:
                self._load(page[-1].position, out=out)
            if not out:
                self._total = self._total if full else 0
                self.loading.emit(self._model.in_queue if full else 0, self._total)

        self._read(lambda core: core.review.rows(after, _PAGE, out=out), taken)

    def _read_again(self, sha256s: Iterable[str]) -> None:
        """Have the rows of these images as the database has them now."""
        wanted = frozenset(sha256s)
        if wanted:
            self._read(lambda core: core.review.rows_of(wanted), wanted=wanted)

    def _read(
        self,
        make: Callable[[Core], Awaitable[Sequence[QueueRow]]],
        then: Callable[[Sequence[QueueRow]], None] | None = None,
        wanted: frozenset[str] = frozenset(),
    ) -> None:
        reading = _Reading(wanted)
        self._readings.append(reading)

        def take(rows: Sequence[QueueRow]) -> None:
            self._readings.remove(reading)
            # One that is not here yet is shown as it was read until it has been read again: notices can then change it.
            late = [row.sha256 for row in rows if row.sha256 in reading.touched]
            self._add([row for row in rows if row.sha256 not in reading.touched or self._model.at(row.sha256) < 0])
            self._read_again(late)
            self._tell_returned(rows)
            if then is not None:
                then(rows)

        def failed(error: SecondLookError) -> None:
            self._readings.remove(reading)
            self._bridge.failed.emit(tr("The queue could not be read"), say_kept(error.message))

        reading.call = self._bridge.call(make, take, failed)

    def _counted(self, extent: tuple[int, int]) -> None:
        total, last = extent
        self._position = max(self._position, last)
        # Few are there at once: nothing needs to be said of them.
        self._total = total if total > _PAGE else 0
        self.loading.emit(self._model.in_queue, self._total)

    def _add(self, rows: Sequence[QueueRow]) -> None:
        if rows:
            self._position = max(self._position, *(row.position for row in rows))
            self._model.add(rows)
            self.grown.emit(self._model.rowCount())

    def _tell_returned(self, rows: Iterable[QueueRow]) -> None:
        here = tuple(row.sha256 for row in rows if row.sha256 in self._back and not row.out)
        if here:
            self._back.difference_update(here)
            self.returned.emit(here)

    # -- hearing ---------------------------------------------------------------------------

    def _known(self, sha256: str) -> QueueRow | None:
        """The row that a notice is about; rows of it that are on their way are older than the notice."""
        for reading in self._readings:
            reading.touched.add(sha256)
        return self._model.row(sha256)

    def _arrived(self, images: tuple[Image, ...]) -> None:
        rows: list[QueueRow] = []
        awaited = {sha256 for reading in self._readings for sha256 in reading.wanted}
        for image in images:
            known = self._known(image.sha256)
            if known is not None:
                self._model.replace(replace(known, name=image.name))
            elif image.sha256 not in awaited:
                self._position += 1
                rows.append(replace(row_of(image, self._position, OPEN), limits=self._limits))
        self._add(rows)

    def _moved(self, notice: QueueChanged) -> None:
        """Out of the queue, or back in it: rows that are not here are read, with all that is known of them."""
        rows, unknown = [], []
        for sha256 in notice.sha256s:
            known = self._known(sha256)
            if known is not None:
                rows.append(replace(known, out=notice.out))
            elif not notice.out:
                unknown.append(sha256)
        if not notice.out:
            self._back.update(notice.sha256s)
        self._model.replace_all(rows)
        self.grown.emit(self._model.rowCount())
        self._tell_returned(rows)
        self._read_again(unknown)

    def _answered(self, notice: OutcomeArrived) -> None:
        row = self._known(notice.outcome.sha256)
        if row is not None:
            self._model.replace(with_outcome(replace(row, limits=self._limits), notice.outcome))

    def _limit(self, thresholds: Thresholds) -> None:
        """What comes is weighed by these; what is there follows a few rows at a time."""
        self._limits = thresholds

    def _reweighed(self, notice: Reweighed) -> None:
        for sha256, weight in notice.weights.items():
            row = self._known(sha256)
            if row is not None:
                self._model.replace(reweighed(row, notice.thresholds, weight))

    def _evidence_read(self, notice: EvidenceRead) -> None:
        row = self._known(notice.sha256)
        if row is not None:
            self._model.replace(with_evidence(row, notice.provenance, notice.declarations))

    def _ruled(self, notice: RulingChanged) -> None:
        row = self._known(notice.sha256)
        if row is not None:
            self._model.replace(with_ruling(row, notice.ruling))
