"""Fetches the evidence of the image on the stage, keeps it up to date, and asks again where it failed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.assessment import Assessment, Detection, Outcome
from app.domain.image import Image
from app.domain.provenance import AbsenceKind, ProvenanceAbsence
from app.domain.queue import QueueRow
from app.errors import SecondLookError
from app.events import EvidenceRead, OutcomeArrived, TrustListsChanged
from ui.actions import Actions
from ui.bridge import Bridge, Call
from ui.translate import say_kept, tr
from ui.views.evidence.facts import facts_of
from ui.views.evidence.present_details import PresentDetails
from ui.views.evidence.present_pending import PresentPending
from ui.views.evidence.view import FILE_TAB, PROVENANCE_TAB, EvidenceView
from ui.widgets.overlays import LabelledBox

# Evidence follows the picture: a reviewer who holds J down is shown pictures, not half-filled cards.
_PAUSE_MS = 60


class PresentEvidence(QObject):
    """Joins the evidence view to the core for one image at a time."""

    boxes_changed = Signal(object)
    message = Signal(str)

    def __init__(self, bridge: Bridge, view: EvidenceView, page: QWidget) -> None:
        super().__init__(page)
        self._bridge, self._view = bridge, view
        self._row: QueueRow | None = None
        self._calls: list[Call] = []
        self._boxes_shown = True
        self._blind = self._read = False
        self._then: Callable[[], None] | None = None
        self._details = PresentDetails(bridge, view, page)
        self._details.message.connect(self.message)
        self._pending = PresentPending(bridge, view, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        view.cards.retry_wanted.connect(self._retry)
        view.focus.solo_changed.connect(lambda *_: self._show_boxes())
        view.focus.message.connect(self.message)
        bridge.listen(OutcomeArrived, self._answered)
        bridge.listen(EvidenceRead, self._evidence_read)
        bridge.listen(TrustListsChanged, lambda _: self._pause.start())

    def act(self, actions: Actions, find_elsewhere: Callable[[], None]) -> None:
        """Carry out the actions of the keyboard and the menus; `find_elsewhere` searches outside the evidence."""

        def find() -> None:
            if not self._view.find_here():
                find_elsewhere()

        actions.on("find", find)
        actions.on("provenance", partial(self._view.bring, PROVENANCE_TAB))
        actions.on("facts", partial(self._view.bring, FILE_TAB))
        actions.on("boxes", self.toggle_boxes)
        actions.on("raw", partial(self._once_read, self._details.show_raw))
        self._view.focus.act(actions)

    def show_image(self, row: QueueRow | None) -> None:
        """Fetch for another image, once the reviewer has come to rest on it."""
        self._row, self._read, self._then = row, False, None
        self._view.cards.forget()  # the cards stay in sight until then, but no key acts on them any more
        self.boxes_changed.emit(())
        self._pause.start()

    def set_blind(self, blind: bool) -> None:  # noqa: FBT001 - a switch
        """Fetch nothing that providers said (blind first), or fetch it now: what is not there cannot be seen."""
        if blind == self._blind:
            return
        self._blind = blind
        self._view.set_blind(blind)
        self.show_image(self._row)

    def rerun(self) -> None:
        """Ask again every provider that failed on this image."""
        self._once_read(self._rerun)

    def _once_read(self, then: Callable[[], None]) -> None:
        """Do what rests on the answers, as soon as they are here: a key may come with the image itself."""
        if self._blind:
            self.message.emit(tr("The answers are hidden until you have ruled."))
        elif self._read or self._row is None:
            then()
        else:
            self._then = then

    def _rerun(self) -> None:
        failed = self._view.cards.failed_providers()
        words = (
            tr("Asking again: {names}", names=", ".join(failed)) if failed else tr("Nothing has failed on this image.")
        )
        self.message.emit(words)
        for provider in failed:
            self._retry(provider)

    def toggle_boxes(self) -> None:
        """Show or hide the regions that providers found."""
        self._boxes_shown = not self._boxes_shown
        self._show_boxes()
        self.message.emit(tr("Boxes are shown.") if self._boxes_shown else tr("Boxes are hidden."))

    def stop(self) -> None:
        """Ask for nothing more."""
        self._pause.stop()
        self._details.stop()
        self._pending.stop()
        for call in self._calls:
            call.cancel()

    def _ask(self) -> None:
        row = self._row
        for call in self._calls:
            call.cancel()
        self._calls = []
        self._details.show_image(row)
        self._pending.show_image(row.sha256 if row is not None and row.readable else "")
        self._view.show_image(row)
        if row is None:
            return
        sha256 = row.sha256
        self._bridge.tell(lambda core: core.assess.prefer([sha256]))
        self._calls = [
            self._bridge.call(lambda core: core.assess.outcomes(sha256), self._for(sha256, self._take_outcomes)),
            self._bridge.call(
                lambda core: core.evidence.read(sha256),
                self._for(sha256, self._take_evidence),
                self._for(sha256, self._no_evidence),
            ),
            self._bridge.call(lambda core: core.images.get(sha256), self._for(sha256, self._take_facts)),
        ]

    def _for(self, sha256: str, take: Callable[[object], None]) -> Callable[[object], None]:
        """Hand an answer on only while its image is still on the stage."""

        def hand_on(answer: object) -> None:
            if self._row is not None and self._row.sha256 == sha256:
                take(answer)

        return hand_on

    def _take_outcomes(self, answer: object) -> None:
        if isinstance(answer, tuple) and not self._blind:
            self._view.add_outcomes(answer)
        self._show_boxes()
        then, self._then, self._read = self._then, None, True
        if then is not None and not self._blind:
            then()

    def _take_evidence(self, answer: object) -> None:
        if isinstance(answer, EvidenceRead):
            self._view.set_evidence(answer.provenance, answer.declarations)

    def _no_evidence(self, answer: object) -> None:
        """The file is gone or has changed: said where the evidence would stand, not over the whole window."""
        if isinstance(answer, SecondLookError):
            self._view.set_evidence(ProvenanceAbsence(AbsenceKind.UNREADABLE, say_kept(answer.message)), ())

    def _take_facts(self, answer: object) -> None:
        if isinstance(answer, Image):
            self._view.facts.set_facts(facts_of(answer))

    def _is_present(self, sha256: str) -> bool:
        return self._row is not None and self._row.sha256 == sha256 and not self._pause.isActive()

    def _answered(self, notice: OutcomeArrived) -> None:
        if self._is_present(notice.outcome.sha256) and not self._blind:
            self._view.add_outcome(notice.outcome)
            self._show_boxes()

    def _evidence_read(self, notice: EvidenceRead) -> None:
        if self._is_present(notice.sha256):
            self._view.set_evidence(notice.provenance, notice.declarations)

    def _retry(self, provider: str) -> None:
        if self._row is not None and self._row.out:
            self.message.emit(tr("It was taken out of the queue: nobody is asked about it before it is put back."))
        elif self._row is not None:
            sha256 = self._row.sha256
            self._bridge.tell(lambda core: core.assess.request([sha256], [provider], again=True))

    def _show_boxes(self) -> None:
        row, solo = self._row, self._view.focus.solo
        said: list[Outcome] = list(self._view.cards.outcomes) if row is not None and self._boxes_shown else []
        boxes = [
            labelled(detection, row.width, row.height)
            for one in said
            if isinstance(one, Assessment) and row is not None and (not solo or one.provider == solo)
            for detection in one.detections
        ]
        self.boxes_changed.emit(tuple(boxes))


def labelled(detection: Detection, width: int, height: int) -> LabelledBox:
    """A provider's region in pixels of the whole image, with its strongest words."""
    box = detection.box
    across, down = (width, height) if box.relative else (1, 1)
    words, score = tr("region"), None
    if detection.verdict is not None:
        words, score = detection.verdict.label, detection.verdict.confidence
    elif detection.findings:
        best = max(detection.findings, key=lambda finding: finding.score)
        words, score = best.label, best.score
    return LabelledBox(box.x1 * across, box.y1 * down, box.x2 * across, box.y2 * down, words, score)
