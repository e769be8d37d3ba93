"""The main window: frame, menus, status line, drag and drop; the pages do the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.image import Arrival
from app.errors import SecondLookError
from ui.actions import key_text
from ui.actions.spec import REVIEW
from ui.translate import say_kept, tr, tr_marked
from ui.views.care.panic import TITLE
from ui.views.frame import Frame
from ui.views.guides.first_run import Welcome
from ui.views.intake import Intake
from ui.views.layout_keeper import geometry_of, parts_of, put_parts_back
from ui.views.menus import build_menus
from ui.views.progress import Progress
from ui.widgets.banner import Banner, Level, close_messages
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.events import Fault
    from ui.bridge import Bridge
    from ui.views.care.office import CareOffice
    from ui.views.guides.guides import Guides
    from ui.views.review_page import ReviewPage


class MainWindow(Frame):
    """One window. It paints before the core is there, and says why when the core cannot open."""

    first_painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.was_painted = self.closing = False
        self._bridge: Bridge | None = None
        self._page: ReviewPage | None = None
        self._care: CareOffice | None = None
        self._guides: Guides | None = None
        with self.building():
            self._banner = Banner()
            self._pages = QStackedWidget()
            self._welcome = Welcome(self.actions_)
            self._starting = EmptyState("hourglass", tr("Opening the database"), "")
            self._intake = Intake(self, self.actions_)
            self._progress = Progress(self.statusBar())
            self._lay_out()
            build_menus(self, self.actions_)
            self._act()

    # -- its life --------------------------------------------------------------------------

    def attach(self, bridge: Bridge) -> None:
        """The core is open: show the pages."""
        with self.building():
            self._furnish(bridge)

    def _furnish(self, bridge: Bridge) -> None:
        """Build what needs the core. It is imported only now: the first paint does not wait for it."""
        from app.events import Fault  # noqa: PLC0415 - see above
        from ui.views.care.office import CareOffice  # noqa: PLC0415 - see above
        from ui.views.care.rules import care_of, rules_of  # noqa: PLC0415 - see above
        from ui.views.compare.opening import offer_compare  # noqa: PLC0415 - see above
        from ui.views.dialogs import Dialogs  # noqa: PLC0415 - see above
        from ui.views.evidence.matrix_columns import follow_providers, follow_thresholds  # noqa: PLC0415 - see above
        from ui.views.guides.guides import Guides  # noqa: PLC0415 - see above
        from ui.views.review_page import ReviewPage  # noqa: PLC0415 - see above
        from ui.views.stage.picture_alone import PictureAlone  # noqa: PLC0415 - see above
        from ui.views.train.entry import TrainEntry  # noqa: PLC0415 - see above

        self._bridge = bridge
        settings = bridge.core.preferences.current
        page = ReviewPage(bridge, self.actions_, care_of(settings.care), rules_of(settings.care))
        self._page = page
        self._pages.addWidget(page)
        page.message.connect(self.say)
        page.row_count_changed.connect(self._show_page)
        page.name_changed.connect(self._show_name)
        self._care = CareOffice(bridge, page, self.actions_, self.panic, self)
        self._care.quit_wanted.connect(self.close)
        self.statusBar().addPermanentWidget(page.session.button(self.actions_))
        PictureAlone(self, page, self.actions_, (self.switch.tabs,))
        dialogs = Dialogs(bridge, page, self.actions_, self)
        self.statusBar().addPermanentWidget(dialogs.desk.button)
        bridge.failed.connect(lambda title, words: self._banner.say(Level.ERROR, title, say_kept(words)))
        self._intake.attach(bridge)
        self._progress.attach(bridge)
        for fault in bridge.core.notices:
            self._say_fault(fault)
        bridge.listen(Fault, self._say_fault)
        page.evidence.cards.set_accuracy(
            {
                (capability.name, model.model): (tr_marked(capability.title), say_kept(model.accuracy))
                for capability in bridge.core.providers.capabilities()
                for model in capability.models
            }
        )
        follow_providers(bridge, page.evidence)
        follow_thresholds(bridge, page.evidence)
        self._guides = Guides(self.actions_, self)
        self._guides.attach(bridge)
        self._guides.image_chosen.connect(page.queue.choose_image)
        self._guides.more = page.queue.bar.view_keys.beyond
        self._guides.view_chosen.connect(page.queue.bar.view_keys.go)
        offer_compare(self, bridge, page, self.actions_)
        TrainEntry(self, bridge, page)
        self._welcome.show_steps(not settings.window.welcomed)
        put_parts_back(self, settings.window.parts)
        self.switch.come_back_to(settings.window.page)
        self._pages.setCurrentWidget(self._welcome)

    def _say_fault(self, fault: Fault) -> None:
        self._banner.say(Level.WARNING, say_kept(fault.title), say_kept(fault.message))

    def show_start_error(self, error: BaseException) -> None:
        """The core could not open, or broke: say what to do."""
        words = say_kept(error.message) if isinstance(error, SecondLookError) else f"{type(error).__name__}: {error}"
        self._starting.set_message("error", tr("Second Look cannot open"), words, tint="bad")
        self._starting.set_buttons((("quit", tr("Quit"), "power", key_text("Ctrl+Q")),))
        self._pages.setCurrentWidget(self._starting)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for an ordered shutdown instead of closing at once."""
        event.ignore()
        if self._care is not None and self._care.keeps_open():
            return
        self.closing = True
        self._keep_layout()
        if self._care is not None:
            self._care.stop()
        if self._page is not None:
            self._page.stop()
        self.close_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is on the screen: the core opens after that."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            self.first_painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what may hold images."""
        ours = event.source() is not None  # an image of the queue, dragged back into the window
        if not ours and self._intake.accepts(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        # Never a move, whatever is proposed: the file manager would delete its file.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._intake.take(event.mimeData(), Arrival.DROP)

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self.switch, 1)
        self.switch.add(REVIEW, tr("Review"), "image", lambda: self._pages)
        self._pages.addWidget(self._starting)
        self._pages.addWidget(self._welcome)
        self._welcome.pressed.connect(self.actions_.trigger)
        self._welcome.hidden_for_good.connect(self._keep_welcomed)
        self._starting.pressed.connect(self.actions_.trigger)
        self.setCentralWidget(middle)
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(8, 0, 8, 0)
        self._progress.ended.connect(self.say)
        self._intake.refused.connect(
            lambda what, why: self._banner.say(Level.WARNING, tr("Not taken: {what}", what=what), why)
        )
        self._intake.nothing.connect(lambda: self.say(tr("There is nothing in it that could be an image.")))

    def _act(self) -> None:
        self.actions_["quit"].triggered.connect(self.close)
        self.actions_.on("close_message", lambda: close_messages(self))
        self.panic.changed.connect(self._cover)
        self.actions_.set_image_present(False)

    def _show_page(self, rows: int) -> None:
        if rows and self._page is not None and self._pages.currentWidget() is not self._page:
            self._pages.setCurrentWidget(self._page)
            self._page.take_focus()

    def _show_name(self, name: str) -> None:
        """Say in the title which image is on the stage: task bars and screen readers read it. Covered, it is hidden."""
        self.panic.title(self, f"{name} — {TITLE}" if name else TITLE)

    def _cover(self, covered: bool) -> None:  # noqa: FBT001 - a switch
        if self._page is not None:
            self._page.set_covered(covered)
        self.say(tr("Everything is covered.") if covered else tr("Uncovered."))

    def _keep_layout(self) -> None:
        if self._bridge is not None and self._guides is not None:
            geometry, parts, page, recent = geometry_of(self), parts_of(self), self.switch.current, self._guides.recent
            self._bridge.call(lambda core: core.preferences.keep_window(geometry, parts, page, recent))

    def _keep_welcomed(self) -> None:
        if self._bridge is not None:
            self._bridge.call(lambda core: core.preferences.keep_welcomed())
