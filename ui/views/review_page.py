"""The Review page: queue, stage, evidence and decision bar around one present image."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from app.domain.care import AxisRules
from app.domain.queue import QueueRow
from app.events import DeliveryChanged, PathsRefused, RulingChanged
from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.queue_model import QueueModel
from ui.models.stage_pictures import StagePictures
from ui.models.thumbnails import Thumbnails
from ui.translate import tr
from ui.views.care.keeper import CareKeeper
from ui.views.care.spotlight import Spotlight
from ui.views.decisions.decisions import Decisions
from ui.views.decisions.known_files import KnownFiles
from ui.views.decisions.session_line import SessionLine
from ui.views.decisions.suggestions import suggest_in_queue
from ui.views.evidence.present import PresentEvidence
from ui.views.evidence.view import EvidenceView
from ui.views.part_walk import PartWalk
from ui.views.queue.alike_view import AlikeView
from ui.views.queue.feed import QueueFeed
from ui.views.queue.panel import QueuePanel
from ui.views.queue.taking_out import TakingOut
from ui.views.sending.ask_providers import AskProviders
from ui.views.side_panels import EVIDENCE, QUEUE, SidePanels
from ui.views.stage.compare import StageCompare
from ui.views.stage.view import StageView
from ui.widgets.care import Care
from ui.widgets.decision_bar import DecisionBar
from ui.widgets.shares import ShareSplitter

AHEAD, BEHIND = 4, 2
_ZOOM_STEP = 1.25
_SHARES = ((0.2, 340), (0.48, 0), (0.32, 760))  # queue, stage, evidence


class ReviewPage(QWidget):
    """Wires the four parts; everything that happens to an image ends in its row, its cards or its stage."""

    refusals_wanted = Signal()
    care_changed = Signal(object)
    row_count_changed = Signal(int)
    name_changed = Signal(str)
    """The name of the image that the keys now act on."""

    message = Signal(str)

    def __init__(self, bridge: Bridge, actions: Actions, care: Care, rules: AxisRules | None = None) -> None:
        super().__init__()
        self._bridge, self._actions = bridge, actions
        self.model = QueueModel()
        self.care = CareKeeper(care, rules or AxisRules(), self.model.row, self)
        self._thumbnails = Thumbnails(bridge, self.care.cover, self.care.of, self)
        self._pictures = StagePictures(bridge, self)
        self._feed = QueueFeed(bridge, self.model, self)
        self.covered_thumbnail = self._thumbnails.get
        self.queue = QueuePanel(self.model, self._thumbnails.get)
        self._suggested = suggest_in_queue(bridge, self.queue, self)
        self.stage, self.evidence = StageView(), EvidenceView()
        self._present = PresentEvidence(bridge, self.evidence, self)
        self._asking = AskProviders(bridge, self)
        self.bar = DecisionBar()
        self.decisions = Decisions(bridge, self.bar, self, self.model.row)
        self._taking = TakingOut(bridge, self.queue, self._feed, self.decisions)
        self.alike = AlikeView(bridge, self._thumbnails.get, self.decisions, self)
        self.spotlight = Spotlight(self.stage.canvas, self)
        blind, cards = self.decisions.blind, self.evidence.cards
        self.compare = StageCompare(bridge, self.stage, cards, self.care, blind, self.model.row, self)
        self._row: QueueRow | None = None
        self._care_shown: Care | None = None
        self._lay_out()
        self.session = SessionLine(bridge, self.model, self)
        self.known = KnownFiles(bridge, self.model.row, self)
        self.add_banner(self.known.banner)
        self._connect()
        self._act()
        self.stage.use(self._pictures)
        self.stage.tools.use_settings(bridge.core.preferences.current.stage)
        self.queue.bar.use_settings(bridge.core.preferences.current.queue)
        self._apply_care()
        self._feed.start()

    @property
    def current(self) -> QueueRow | None:
        """The row of the image on the stage."""
        return self._row

    def covered_picture(self, sha256: str) -> QImage | None:
        """The stage's picture of an image as the filter shows it, in its own size; None when it is not here."""
        picture = self._pictures.get(sha256)
        if picture is None:
            return None
        smooth = Qt.TransformationMode.SmoothTransformation
        size = QSize(picture.width, picture.height)
        return self.care.cover(sha256, picture).scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)

    def take_focus(self) -> None:
        """Have the keyboard where rulings are made: at the queue, or at the stage while the queue is folded away."""
        home = self.stage.canvas if self.queue.isHidden() else self.queue.list
        home.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_banner(self, banner: QWidget) -> None:
        """Put a message above everything of the page."""
        self._column.insertWidget(0, banner)

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001 - a switch
        """Cover every picture of the page (panic), or uncover them."""
        self.stage.canvas.set_panic(covered)
        self.compare.set_covered(covered)
        self.queue.set_covered(covered)
        self.evidence.set_covered(covered)
        self.evidence.set_care(Care(words_only=True) if covered else self.care.of_row(self._row))
        self.alike.strip.set_covered(covered)

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        self._present.stop()
        self._asking.stop()
        self._feed.stop()
        self._thumbnails.stop()
        self._suggested.stop()
        self._pictures.stop()
        self.compare.stop()
        self.decisions.stop()
        self.alike.stop()
        self.known.stop()
        self.session.stop()

    # -- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        splitter = ShareSplitter(_SHARES)
        splitter.setObjectName("review")  # its places are kept by this name, and the chosen tab by the other
        self.evidence.setObjectName("evidence")
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.evidence, 1)
        beside.addWidget(self.alike.strip)
        for part, stretch in ((self.queue, 0), (self.stage, 1), (side, 0)):
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
        splitter.setChildrenCollapsible(False)
        parts = {QUEUE: self.queue, EVIDENCE: side}
        self._panels = SidePanels(splitter, parts, self.stage.panel_buttons, self.stage.canvas)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.decisions.bulk.confirm)
        layout.addWidget(self.bar)

    def _connect(self) -> None:
        self._feed.grown.connect(self._grown)
        self.queue.chosen.connect(self._go)
        self.queue.selection_changed.connect(lambda _: self.decisions.choose(self.queue.selected()))
        self.queue.refusals_wanted.connect(self.refusals_wanted)
        choose = self.compare.choose
        self.queue.selection_changed.connect(lambda count: choose(self.queue.selected() if count == 2 else ()))
        self.compare.message.connect(self.message)
        self._thumbnails.ready.connect(self.queue.repaint_image)
        self.queue.in_sight.connect(self._thumbnails.keep_to)
        self.queue.bar.kept.connect(lambda kept: self._bridge.call(lambda core: core.preferences.keep_queue(kept)))
        self._feed.loading.connect(self.queue.set_loading)
        self._thumbnails.ready.connect(self.alike.strip.repaint_image)
        self.alike.going.connect(self.queue.choose_image)
        self.known.going.connect(self.queue.choose_image)
        self.alike.wanted.connect(self.queue.filter.ask_only)
        self.alike.back.connect(self.take_focus)
        self.alike.message.connect(self.message)
        self.stage.care_step_wanted.connect(self.care.step_blur)
        self.stage.grey_wanted.connect(self.care.toggle_grey)
        self.care.changed.connect(self._apply_care)
        self.care.chosen.connect(self.care_changed)
        self.care.message.connect(self.message)
        self.spotlight.message.connect(self.message)
        self.stage.tools.message.connect(self.message)
        self.stage.tools.kept.connect(lambda kept: self._bridge.call(lambda core: core.preferences.keep_stage(kept)))
        self.model.dataChanged.connect(self._row_changed)
        self.model.many_changed.connect(self._row_changed)
        self.stage.heatmap_wanted.connect(self.evidence.cards.step_heatmap)
        self.stage.size_changed.connect(self._stage_resized)
        self.evidence.cards.heatmap_chosen.connect(self.stage.set_heatmap)
        self._present.boxes_changed.connect(self.stage.set_boxes)
        self._present.message.connect(self.message)
        self._asking.message.connect(self.message)
        self.decisions.committed.connect(self._committed)
        self._taking.message.connect(self.message)
        self.decisions.focus_wanted.connect(self.take_focus)
        self.decisions.bulk.confirm.left.connect(self.take_focus)
        self.decisions.message.connect(self.message)
        self.decisions.blind.changed.connect(self._present.set_blind)
        self.decisions.blind.switched.connect(self.model.set_blind)
        self.decisions.blind.switched.connect(self._suggested.set_hidden)
        self.decisions.blind.known.connect(self.model.ruled)
        self.model.set_blind(self.decisions.blind.on, self.decisions.blind.own)
        self._suggested.set_hidden(self.decisions.blind.on)
        listen = self._bridge.listen
        listen(PathsRefused, lambda notice: self.queue.foot.add_refused(len(notice.refusals)))
        listen(RulingChanged, self.decisions.standing.ruling_changed)
        listen(DeliveryChanged, lambda notice: self.decisions.grace.delivery_changed(notice.delivery))

    def _act(self) -> None:
        on, canvas = self._actions.on, self.stage.canvas
        on("next", lambda: self._step(1))
        on("previous", lambda: self._step(-1))
        on("heatmap", self.evidence.cards.step_heatmap)
        on("overlays", self._toggle_overlays)
        on("fit", canvas.fit)
        on("zoom_in", lambda: canvas.zoom_to(canvas.zoom * _ZOOM_STEP))
        on("zoom_out", lambda: canvas.zoom_to(canvas.zoom / _ZOOM_STEP))
        self._present.act(self._actions, self.queue.focus_search)
        self._asking.act(self._actions, self._chosen, self.queue.shown, self._present.rerun)
        self._taking.act(self._actions, self._chosen)
        self._actions.on_hold("reveal", canvas.reveal)
        self.decisions.act(self._actions)
        self.alike.act(self._actions)
        self.care.act(self._actions)
        self.queue.act(self._actions)
        self._panels.act(self._actions)
        here = (self.queue, lambda: self.queue.list), (self.stage, lambda: self.stage.canvas)
        walk = PartWalk((*here, (self.evidence, self.evidence.currentWidget), (self.bar, lambda: None)))
        on("next_part", walk.step)
        self.spotlight.act(self._actions)
        self.stage.act(self._actions)
        self.compare.act(self._actions)

    # -- going from image to image ---------------------------------------------------------

    def _grown(self, rows: int) -> None:
        self.row_count_changed.emit(rows)
        if self._row is None and not self.queue.choose_next_open():
            self.queue.choose(0)

    def _go(self, sha256: str) -> None:
        if self._row is not None and self._row.sha256 == sha256:
            return
        self._row = self.model.row(sha256)
        self._apply_to_stage()
        self.stage.show_image(self._row, lambda: self.queue.neighbours(AHEAD, BEHIND))
        self._present.show_image(self._row)  # forgets what was said of the last image, before heatmaps are compared
        self.compare.show_image(self._row)
        self._actions.set_image_present(self._row is not None)
        self.decisions.show_image(self._row)
        self.alike.show_image(self._row)
        self._taking.show_image(self._row)
        self.name_changed.emit(self._row.name if self._row is not None else "")

    def _chosen(self) -> tuple[str, ...]:
        """The images that are selected, as for a ruling; else the present one."""
        return self.decisions.bulk.targets(self._row.sha256) if self._row is not None else ()

    def _step(self, by: int) -> None:
        if not self.queue.step(by):
            self.message.emit(tr("This is the last image.") if by > 0 else tr("This is the first image."))

    def _committed(self, sha256: str, go_on: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not go_on or self._row is None or self._row.sha256 != sha256:
            return
        if not self.queue.choose_next_open() and not self.queue.step(1):
            self.message.emit(tr("That was the last open image."))

    # -- what is seen ----------------------------------------------------------------------

    def _toggle_overlays(self) -> None:
        shown = self.stage.toggle_overlays()
        self.message.emit(tr("Overlays are shown.") if shown else tr("Overlays are hidden."))

    def _apply_care(self) -> None:
        self._apply_to_stage()
        for view in self.queue.findChildren(QListView):
            view.viewport().update()
        self.alike.strip.repaint_all()

    def _apply_to_stage(self) -> None:
        care = self.care.of_row(self._row)
        if care != self._care_shown:
            self._care_shown = care
            self.stage.set_care(care)
            self.evidence.set_care(care)

    def _row_changed(self) -> None:
        """More may be known of the image on the stage, and ask for more care."""
        if self._row is not None:
            self._row = self.model.row(self._row.sha256)
            self._taking.show_image(self._row)
            self._apply_to_stage()
            if self._row is not None and self._row.out and self.queue.current is None:
                self._go("")  # the last one that was shown was taken out: there is none

    def _stage_resized(self, _size: QSize) -> None:
        if self._row is not None and self._row.readable:
            self._pictures.want(self._row.sha256, self.queue.neighbours(AHEAD, BEHIND))
