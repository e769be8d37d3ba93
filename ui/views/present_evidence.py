"""Fetches the evidence of the image on the stage, keeps it up to date, and asks again where it failed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.assessment import Assessment, Detection, Failure, Outcome
from app.domain.image import Image
from app.domain.queue import QueueRow
from app.events import EvidenceRead, OutcomeArrived, TrustListsChanged
from ui.bridge import Bridge, Call
from ui.translate import tr
from ui.views.evidence_view import EvidenceView
from ui.views.facts_view import facts_of
from ui.views.raw_dialog import RawDialog
from ui.widgets.overlays import LabelledBox

# Evidence follows the picture: a reviewer who holds J down is shown pictures, not half-filled cards.
_PAUSE_MS = 60


class PresentEvidence(QObject):
    """Joins the evidence view to the core for one image at a time."""

    boxes_changed = Signal(object)
    message = Signal(str)

    def __init__(self, bridge: Bridge, view: EvidenceView, page: QWidget) -> None:
        super().__init__(page)
        self._bridge, self._view, self._page = bridge, view, page
        self._row: QueueRow | None = None
        self._calls: list[Call] = []
        self._boxes_shown = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        view.cards.retry_wanted.connect(self._retry)
        view.cards.raw_wanted.connect(self._show_raw)
        bridge.listen(OutcomeArrived, self._answered)
        bridge.listen(EvidenceRead, self._evidence_read)
        bridge.listen(TrustListsChanged, lambda _: self._pause.start())

    def show_image(self, row: QueueRow | None) -> None:
        """Fetch for another image, once the reviewer has come to rest on it."""
        self._row = row
        self.boxes_changed.emit(())
        self._pause.start()

    def rerun(self) -> None:
        """Ask again every provider that failed on this image."""
        failed = self._view.cards.failed_providers()
        for provider in failed:
            self._retry(provider)
        self.message.emit(
            tr("Asking again: {names}", names=", ".join(failed)) if failed else tr("Nothing has failed on this image.")
        )

    def toggle_boxes(self) -> None:
        """Show or hide the regions that providers found."""
        self._boxes_shown = not self._boxes_shown
        self._show_boxes()
        self.message.emit(tr("Boxes are shown.") if self._boxes_shown else tr("Boxes are hidden."))

    def stop(self) -> None:
        """Ask for nothing more."""
        self._pause.stop()
        for call in self._calls:
            call.cancel()

    def _ask(self) -> None:
        row = self._row
        for call in self._calls:
            call.cancel()
        self._view.show_image(row)
        if row is None:
            return
        sha256 = row.sha256
        self._bridge.tell(lambda core: core.assess.prefer([sha256]))
        self._calls = [
            self._bridge.call(lambda core: core.assess.outcomes(sha256), self._for(sha256, self._take_outcomes)),
            self._bridge.call(lambda core: core.evidence.read(sha256), self._for(sha256, self._take_evidence)),
            self._bridge.call(lambda core: core.images.get(sha256), self._for(sha256, self._take_facts)),
        ]

    def _for(self, sha256: str, take: Callable[[object], None]) -> Callable[[object], None]:
        """Hand an answer on only while its image is still on the stage."""

        def hand_on(answer: object) -> None:
            if self._row is not None and self._row.sha256 == sha256:
                take(answer)

        return hand_on

    def _take_outcomes(self, answer: object) -> None:
        for outcome in answer if isinstance(answer, tuple) else ():
            self._view.add_outcome(outcome)
        self._show_boxes()

    def _take_evidence(self, answer: object) -> None:
        if isinstance(answer, EvidenceRead):
            self._view.set_evidence(answer.provenance, answer.declarations)

    def _take_facts(self, answer: object) -> None:
        if isinstance(answer, Image):
            self._view.set_facts(facts_of(answer))

    def _is_present(self, sha256: str) -> bool:
        return self._row is not None and self._row.sha256 == sha256 and not self._pause.isActive()

    def _answered(self, notice: OutcomeArrived) -> None:
        if self._is_present(notice.outcome.sha256):
            self._view.add_outcome(notice.outcome)
            self._show_boxes()

    def _evidence_read(self, notice: EvidenceRead) -> None:
        if self._is_present(notice.sha256):
            self._view.set_evidence(notice.provenance, notice.declarations)

    def _retry(self, provider: str) -> None:
        if self._row is not None:
            sha256 = self._row.sha256
            self._bridge.tell(lambda core: core.assess.request([sha256], [provider], again=True))

    def _show_raw(self, outcome: object) -> None:
        if isinstance(outcome, Assessment | Failure):
            RawDialog(f"{outcome.provider} {outcome.model}", outcome, self._page).open()

    def _show_boxes(self) -> None:
        row = self._row
        said: list[Outcome] = list(self._view.cards.outcomes) if row is not None and self._boxes_shown else []
        boxes = [
            labelled(detection, row.width, row.height)
            for one in said
            if isinstance(one, Assessment) and row is not None
            for detection in one.detections
        ]
        self.boxes_changed.emit(tuple(boxes))


def labelled(detection: Detection, width: int, height: int) -> LabelledBox:
    """A provider's region in pixels of the whole image, with its strongest words."""
    box = detection.box
    across, down = (width, height) if box.relative else (1, 1)
    words, score = "region", None
    if detection.verdict is not None:
        words, score = detection.verdict.label, detection.verdict.confidence
    elif detection.findings:
        best = max(detection.findings, key=lambda finding: finding.score)
        words, score = best.label, best.score
    return LabelledBox(box.x1 * across, box.y1 * down, box.x2 * across, box.y2 * down, words, score)
