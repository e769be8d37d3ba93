"""Keeps the queue's rows in step with the core: loads them page by page, then turns every notice into one change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.domain.decision import OPEN
from app.domain.image import Image
from app.domain.queue import QueueRow, reweighed, row_of, with_evidence, with_outcome, with_ruling
from app.domain.thresholds import Thresholds
from app.events import EvidenceRead, ImagesArrived, OutcomeArrived, Reweighed, RulingChanged, ThresholdsChanged
from ui.bridge import Bridge, Call
from ui.models.queue_model import QueueModel

_PAGE = 2000


class QueueFeed(QObject):
    """Fills a queue model from the database and from what happens."""

    grown = Signal(int)
    """How many rows there are now."""

    loading = Signal(int, int)
    """How many rows of how many are loaded; equal once all are."""

    def __init__(self, bridge: Bridge, model: QueueModel, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._model = bridge, model
        self._position = self._total = 0
        self._loading: Call | None = None
        self._limits = bridge.core.weighing.thresholds

    def start(self) -> None:
        """Load what there is, and hear of what comes."""
        listen = self._bridge.listen
        listen(ImagesArrived, lambda notice: self._arrived(notice.images))
        listen(OutcomeArrived, self._answered)
        listen(EvidenceRead, self._evidence_read)
        listen(RulingChanged, self._ruled)
        listen(ThresholdsChanged, lambda notice: self._limit(notice.thresholds))
        listen(Reweighed, self._reweighed)
        self._bridge.call(lambda core: core.review.row_count(), self._counted)
        self._load(0)

    def stop(self) -> None:
        """Load no more."""
        if self._loading is not None:
            self._loading.cancel()

    def _load(self, after: int) -> None:
        def take(rows: object) -> None:
            page = list(rows) if isinstance(rows, list | tuple) else []
            self._add(page)
            if len(page) == _PAGE:
                self._load(page[-1].position)
                self.loading.emit(self._model.rowCount(), self._total)
            else:
                self._total = 0
                self.loading.emit(0, 0)

        self._loading = self._bridge.call(lambda core: core.review.rows(after, _PAGE), take)

    def _counted(self, total: int) -> None:
        # Few are there at once: nothing needs to be said of them.
        self._total = total if total > _PAGE else 0
        self.loading.emit(self._model.rowCount(), self._total)

    def _add(self, rows: list[QueueRow]) -> None:
        if rows:
            self._position = max(self._position, *(row.position for row in rows))
            self._model.add(rows)
            self.grown.emit(self._model.rowCount())

    def _arrived(self, images: tuple[Image, ...]) -> None:
        rows: list[QueueRow] = []
        for image in images:
            known = self._model.row(image.sha256)
            if known is not None:
                self._model.replace(replace(known, name=image.name))
            else:
                self._position += 1
                rows.append(replace(row_of(image, self._position, OPEN), limits=self._limits))
        self._add(rows)

    def _answered(self, notice: OutcomeArrived) -> None:
        row = self._model.row(notice.outcome.sha256)
        if row is not None:
            self._model.replace(with_outcome(replace(row, limits=self._limits), notice.outcome))

    def _limit(self, thresholds: Thresholds) -> None:
        """What comes is weighed by these; what is there follows a few rows at a time."""
        self._limits = thresholds

    def _reweighed(self, notice: Reweighed) -> None:
        for sha256, weight in notice.weights.items():
            row = self._model.row(sha256)
            if row is not None:
                self._model.replace(reweighed(row, notice.thresholds, weight))

    def _evidence_read(self, notice: EvidenceRead) -> None:
        row = self._model.row(notice.sha256)
        if row is not None:
            self._model.replace(with_evidence(row, notice.provenance, notice.declarations))

    def _ruled(self, notice: RulingChanged) -> None:
        row = self._model.row(notice.sha256)
        if row is not None:
            self._model.replace(with_ruling(row, notice.ruling))
