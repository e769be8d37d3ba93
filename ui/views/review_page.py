"""The Review page: queue, stage, evidence and decision bar around one present image."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.domain.assessment import Assessment, Detection, Outcome
from app.domain.decision import OPEN
from app.domain.image import Image
from app.domain.picture import Picture
from app.domain.queue import QueueRow, row_of, with_evidence, with_outcome, with_ruling
from app.events import (
    DeliveryChanged,
    EvidenceRead,
    ImagesArrived,
    OutcomeArrived,
    PathsRefused,
    RulingChanged,
    TrustListsChanged,
)
from ui.actions import Actions
from ui.bridge import Bridge, Call
from ui.models.queue_model import QueueModel
from ui.models.stage_pictures import StagePictures
from ui.models.thumbnails import Thumbnails
from ui.views.decisions import Decisions
from ui.views.evidence_view import EvidenceView
from ui.views.facts_view import facts_of
from ui.views.queue_panel import QueuePanel
from ui.views.raw_dialog import RawDialog
from ui.views.stage_view import StageView
from ui.widgets.care import STRONGEST, Care, covered_image
from ui.widgets.decision_bar import DecisionBar
from ui.widgets.overlays import LabelledBox

AHEAD, BEHIND = 4, 2
_PAGE = 2000
# Evidence follows the picture: a reviewer who holds J down is shown pictures, not half-filled cards.
_EVIDENCE_PAUSE_MS = 60


class ReviewPage(QWidget):
    """Wires the four parts; everything that happens to an image ends in its row, its cards or its stage."""

    refusals_wanted = Signal()
    care_changed = Signal(object)
    row_count_changed = Signal(int)
    name_changed = Signal(str)
    """The name of the image that the keys now act on."""

    message = Signal(str)

    def __init__(self, bridge: Bridge, actions: Actions, care: Care) -> None:
        super().__init__()
        self._bridge, self._actions, self._care = bridge, actions, care
        self.model = QueueModel()
        self._thumbnails = Thumbnails(
            bridge, lambda picture: covered_image(picture, self._care.blur, self._care.grey), self
        )
        self._pictures = StagePictures(bridge, self)
        self.queue = QueuePanel(self.model, self._thumbnails.get)
        self.stage, self.evidence = StageView(), EvidenceView()
        self.bar = DecisionBar()
        self.decisions = Decisions(bridge, self.bar, self)
        self._row: QueueRow | None = None
        self._position, self._boxes_shown = 0, True
        self._calls: list[Call] = []
        self._loading: Call | None = None
        self._pause = QTimer(self)
        self._lay_out()
        self._connect()
        self._act()
        self._listen()
        self.stage.use(self._pictures)
        self._apply_care()
        self._load(0)

    @property
    def current(self) -> QueueRow | None:
        """The row of the image on the stage."""
        return self._row

    def set_care(self, care: Care) -> None:
        """Another filter, everywhere at once."""
        if care != self._care:
            self._care = care
            self._apply_care()

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001
        """Cover every picture of the page (panic), or uncover them."""
        self.stage.canvas.set_panic(covered)
        self.queue.set_covered(covered)

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        self._pause.stop()
        self._thumbnails.stop()
        self._pictures.stop()
        self.decisions.stop()
        for call in (*self._calls, self._loading):
            if call is not None:
                call.cancel()

    # -- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for part, stretch in ((self.queue, 0), (self.stage, 1), (self.evidence, 0)):
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([300, 720, 380])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.bar)

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(_EVIDENCE_PAUSE_MS)
        self._pause.timeout.connect(self._ask_evidence)
        self.queue.chosen.connect(self._go)
        self.queue.refusals_wanted.connect(self.refusals_wanted)
        self._thumbnails.ready.connect(self.queue.repaint_image)
        self.stage.care_step_wanted.connect(self.step_blur)
        self.stage.grey_wanted.connect(self.toggle_grey)
        self.stage.heatmap_wanted.connect(self.evidence.step_heatmap)
        self.stage.size_changed.connect(self._stage_resized)
        self.evidence.heatmap_chosen.connect(self.stage.set_heatmap)
        self.evidence.retry_wanted.connect(self._retry)
        self.evidence.raw_wanted.connect(self._show_raw)
        self.decisions.committed.connect(self._committed)
        self.decisions.undone.connect(self._undone)
        self.decisions.message.connect(self.message)

    def _act(self) -> None:
        on = self._actions.on
        on("next", lambda: self._step(1))
        on("previous", lambda: self._step(-1))
        on("blur", self.step_blur)
        on("grey", self.toggle_grey)
        on("heatmap", self.evidence.step_heatmap)
        on("boxes", self._toggle_boxes)
        on("fit", self.stage.canvas.fit)
        on("zoom_in", lambda: self.stage.canvas.zoom_to(self.stage.canvas.zoom * 1.25))
        on("zoom_out", lambda: self.stage.canvas.zoom_to(self.stage.canvas.zoom / 1.25))
        on("provenance", self.evidence.show_provenance)
        on("facts", self.evidence.show_facts)
        on("find", self.queue.focus_search)
        on("rerun", self._rerun)
        self._actions.on_hold("reveal", self.stage.canvas.reveal)
        self.decisions.act(self._actions)

    def _listen(self) -> None:
        listen = self._bridge.listen
        listen(ImagesArrived, lambda notice: self._arrived(notice.images))
        listen(PathsRefused, lambda notice: self.queue.add_refused(len(notice.refusals)))
        listen(OutcomeArrived, lambda notice: self._answered(notice.outcome))
        listen(EvidenceRead, self._evidence_read)
        listen(RulingChanged, self._ruled)
        listen(DeliveryChanged, lambda notice: self.decisions.delivery_changed(notice.delivery))
        listen(TrustListsChanged, lambda _: self._pause.start())

    def _load(self, after: int) -> None:
        """Fill the queue with what the database has, a page at a time, so that the window stays live."""

        def take(rows: object) -> None:
            page = list(rows) if isinstance(rows, list | tuple) else []
            self._add_rows(page)
            if len(page) == _PAGE:
                self._load(page[-1].position)

        # Not one of `_calls`: going to another image cancels those, and the queue must still load to its end.
        self._loading = self._bridge.call(lambda core: core.review.rows(after, _PAGE), take)

    # -- the queue -------------------------------------------------------------------------

    def _add_rows(self, rows: list[QueueRow]) -> None:
        if not rows:
            return
        self._position = max(self._position, *(row.position for row in rows))
        self.model.add(rows)
        self.row_count_changed.emit(self.model.rowCount())
        if self._row is None and not self.queue.choose_next_open():
            self.queue.choose(0)

    def _arrived(self, images: tuple[Image, ...]) -> None:
        rows: list[QueueRow] = []
        for image in images:
            known = self.model.row(image.sha256)
            if known is not None:
                self.model.replace(replace(known, name=image.name))
            else:
                self._position += 1
                rows.append(row_of(image, self._position, OPEN))
        self._add_rows(rows)

    def _go(self, sha256: str) -> None:
        if self._row is not None and self._row.sha256 == sha256:
            return
        self._row = self.model.row(sha256)
        self.stage.show_image(self._row, lambda: self.queue.neighbours(AHEAD, BEHIND))
        self._actions.set_image_present(self._row is not None)
        self.decisions.show_image(self._row)
        self._pause.start()
        self.name_changed.emit(self._row.name if self._row is not None else "")

    def _step(self, by: int) -> None:
        if not self.queue.step(by):
            self.message.emit("This is the last image." if by > 0 else "This is the first image.")

    def _committed(self, sha256: str, go_on: bool) -> None:  # noqa: FBT001
        if not go_on or self._row is None or self._row.sha256 != sha256:
            return
        if not self.queue.choose_next_open() and not self.queue.step(1):
            self.message.emit("That was the last open image.")

    def _undone(self, sha256: str) -> None:
        self.queue.choose_image(sha256)

    # -- the evidence ----------------------------------------------------------------------

    def _ask_evidence(self) -> None:
        row = self._row
        for call in self._calls:
            call.cancel()
        self.evidence.show_image(row)
        if row is None:
            return
        sha256 = row.sha256
        self._bridge.tell(lambda core: core.assess.prefer([sha256]))
        self._calls = [
            self._bridge.call(lambda core: core.assess.outcomes(sha256), self._for(sha256, self._show_outcomes)),
            self._bridge.call(lambda core: core.evidence.read(sha256), self._for(sha256, self._show_evidence)),
            self._bridge.call(lambda core: core.images.get(sha256), self._for(sha256, self._show_facts)),
        ]
        self.decisions.ask(sha256)

    def _for(self, sha256: str, show: Callable[[object], None]) -> Callable[[object], None]:
        """Hand an answer on only while its image is still on the stage."""

        def take(answer: object) -> None:
            if self._row is not None and self._row.sha256 == sha256:
                show(answer)

        return take

    def _show_outcomes(self, answer: object) -> None:
        if isinstance(answer, tuple):
            self.evidence.set_outcomes(answer)
            self._show_boxes()

    def _show_evidence(self, answer: object) -> None:
        if isinstance(answer, EvidenceRead):
            self.evidence.set_evidence(answer.provenance, answer.declarations)

    def _show_facts(self, answer: object) -> None:
        if isinstance(answer, Image):
            self.evidence.set_facts(facts_of(answer))

    def _answered(self, outcome: Outcome) -> None:
        row = self.model.row(outcome.sha256)
        if row is not None:
            self.model.replace(with_outcome(row, outcome))
        if self._row is not None and self._row.sha256 == outcome.sha256 and not self._pause.isActive():
            self.evidence.add_outcome(outcome)
            self._show_boxes()

    def _evidence_read(self, notice: EvidenceRead) -> None:
        row = self.model.row(notice.sha256)
        if row is not None:
            self.model.replace(with_evidence(row, notice.provenance, notice.declarations))
        if self._row is not None and self._row.sha256 == notice.sha256 and not self._pause.isActive():
            self.evidence.set_evidence(notice.provenance, notice.declarations)

    def _ruled(self, notice: RulingChanged) -> None:
        row = self.model.row(notice.sha256)
        if row is not None:
            self.model.replace(with_ruling(row, notice.ruling))
        self.decisions.ruling_changed(notice)

    def _retry(self, provider: str) -> None:
        if self._row is not None:
            sha256 = self._row.sha256
            self._bridge.tell(lambda core: core.assess.request([sha256], [provider], again=True))

    def _rerun(self) -> None:
        failed = self.evidence.failed_providers()
        for provider in failed:
            self._retry(provider)
        self.message.emit(f"Asking again: {', '.join(failed)}" if failed else "Nothing has failed on this image.")

    def _show_raw(self, outcome: object) -> None:
        if outcome is not None:
            said: Outcome = outcome  # type: ignore[assignment]
            RawDialog(f"{said.provider} {said.model}", said, self).open()

    # -- what is seen ----------------------------------------------------------------------

    def step_blur(self) -> None:
        """The next strength of the blur; after the strongest none."""
        self._set_own_care(replace(self._care, blur=(self._care.blur + 1) % (STRONGEST + 1)))

    def toggle_grey(self) -> None:
        """Greyscale on or off."""
        self._set_own_care(replace(self._care, grey=not self._care.grey))

    def _set_own_care(self, care: Care) -> None:
        self._care = care
        self._apply_care()
        self.care_changed.emit(care)
        self.message.emit(f"Filter: {care.words()}")

    def _cover(self, picture: Picture) -> QImage:
        return covered_image(picture, self._care.blur, self._care.grey)

    def _apply_care(self) -> None:
        self.stage.set_care(self._care)
        self.evidence.set_care(self._care)
        self._thumbnails.forget()
        self.queue.list.viewport().update()

    def _toggle_boxes(self) -> None:
        self._boxes_shown = not self._boxes_shown
        self._show_boxes()
        self.message.emit("Boxes are shown." if self._boxes_shown else "Boxes are hidden.")

    def _show_boxes(self) -> None:
        row = self._row
        if row is None or not self._boxes_shown:
            self.stage.set_boxes(())
            return
        said = [o for o in self.evidence.outcomes() if isinstance(o, Assessment)]
        boxes = [labelled(detection, row.width, row.height) for one in said for detection in one.detections]
        self.stage.set_boxes(tuple(boxes))

    def _stage_resized(self, _size: QSize) -> None:
        if self._row is not None and self._row.readable:
            self._pictures.want(self._row.sha256, self.queue.neighbours(AHEAD, BEHIND))


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
