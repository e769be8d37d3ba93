"""The Train page: lists of sets, sessions, double reviews and rounds, and whatever of them is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.domain.training import GoldSet, Session
from app.domain.training_review import DoubleReview
from app.events import LaneChanged
from ui.translate import tr
from ui.views.train.alone import TrainAlone
from ui.views.train.desk import TrainDesk
from ui.views.train.double_view import DoubleView
from ui.views.train.doubles_tab import DoublesTab
from ui.views.train.keys import TrainKeys
from ui.views.train.results_view import ResultsView
from ui.views.train.round_view import RoundView
from ui.views.train.rounds_tab import RoundsTab
from ui.views.train.session_view import SessionView
from ui.views.train.sessions_tab import SessionsTab
from ui.views.train.set_view import SetView
from ui.views.train.sets_tab import SetsTab
from ui.views.train.unfinished import Unfinished
from ui.views.train.view import TrainView
from ui.widgets.banner import Banner, Level

if TYPE_CHECKING:
    from app.container import Core


# Lanes change some ten times a second while images are asked about.
_REST_MS = 1000


class TrainPage(QWidget):
    """Hands keys to the part that is open; offers what was left unfinished."""

    title_changed = Signal()

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__()
        self._desk = desk
        self.banner = Banner()
        self.sets, self.sessions = SetsTab(desk), SessionsTab(desk)
        self.doubles, self.rounds = DoublesTab(desk), RoundsTab(desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Parts of training"))
        for tab in (self.sets, self.sessions, self.doubles, self.rounds):
            self.tabs.addTab(tab, tab.accessibleName())
        self.session, self.results = SessionView(desk), ResultsView(desk)
        self.set, self.double, self.round = SetView(desk), DoubleView(desk), RoundView(desk)
        self._views: tuple[TrainView, ...] = (self.session, self.results, self.set, self.double, self.round)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        for view in self._views:
            self._stack.addWidget(view)
            view.left.connect(self.show_lists)
            view.title_changed.connect(self.title_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.alone = TrainAlone(self, self._stack, self.session, desk)
        column.addWidget(self.alone.strip)
        self.keys = TrainKeys(desk, lambda: self.view, self)
        self.unfinished = Unfinished(desk, self.banner, lambda: self.view is not None, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._connect()

    @property
    def view(self) -> TrainView | None:
        """What is open; None while the lists are shown."""
        view = self._stack.currentWidget()
        return view if isinstance(view, TrainView) else None

    def title(self) -> str:
        """What the window's title says."""
        return (self.view.title() if self.view is not None else "") or tr("Train")

    def show_lists(self) -> None:
        """Back to the lists."""
        self._stack.setCurrentWidget(self.tabs)
        self.keys.enable()
        current = self.tabs.currentWidget()
        if current in (self.sets, self.sessions, self.doubles, self.rounds):
            current.listing.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title_changed.emit()

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001 - a switch
        """Cover the pictures (panic), or uncover them."""
        for view in self._views:
            if view.stage is not None:
                view.stage.canvas.set_panic(covered)
            if covered:
                view.away()

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        self._rest.stop()
        self._desk.stop()
        for view in self._views:
            view.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """The page is opened: offer what was left unfinished, if there is something."""
        super().showEvent(event)
        self.unfinished.look()
        if self.view is None:
            self.show_lists()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown: that is an interruption."""
        super().hideEvent(event)
        self.alone.leave()
        if self.view is not None:
            self.view.away()

    # -- opening ---------------------------------------------------------------------------

    def open_session(self, session: Session, gold: GoldSet) -> None:
        """Go through a session."""
        self.banner.hide()
        self.tabs.setCurrentWidget(self.sessions)
        self._open(self.session)
        self.session.start(session, gold)

    def resume(self, number: int) -> None:
        """Go on with a session; that it was interrupted is marked."""

        def take(read: tuple[Session, GoldSet]) -> None:
            self.open_session(*read)

        async def read(core: Core) -> tuple[Session, GoldSet]:
            session = await core.train.sessions.resume(number)
            return session, await core.train.sessions.set_of(session)

        self._desk.change(read, take)

    def open_results(self, number: int) -> None:
        """Show what came of a session."""
        self._open(self.results)
        self.results.show_session(number)

    def _open_set(self, gold: GoldSet) -> None:
        self._open(self.set)
        self.set.show_set(gold)

    def _open_double(self, review: DoubleReview) -> None:
        self._open(self.double)
        self.double.show_review(review)

    def _open_round(self, number: int) -> None:
        self._open(self.round)
        self.round.show_round(number)

    # -- inside ----------------------------------------------------------------------------

    def _connect(self) -> None:
        self.sets.begun.connect(self.open_session)
        self.sets.opened.connect(self._open_set)
        self.sessions.resume_wanted.connect(self.resume)
        self.sessions.results_wanted.connect(self.open_results)
        self.sessions.begin_wanted.connect(self._to_sets)
        self.doubles.opened.connect(self._open_double)
        self.rounds.opened.connect(self._open_round)
        self.session.ended.connect(self.open_results)
        self.keys.begin_wanted.connect(self._to_sets)
        self.keys.resume_wanted.connect(self.unfinished.resume)
        self.unfinished.resume_wanted.connect(self.resume)
        self.unfinished.changed.connect(self.keys.set_resumable)
        self._rest.timeout.connect(self._desk.answered)
        self._desk.bridge.listen(LaneChanged, lambda _: self._look_soon())
        self._desk.failed.connect(lambda words: self.banner.say(Level.ERROR, tr("That did not work"), words))
        self._desk.warned.connect(lambda title, words: self.banner.say(Level.WARNING, title, words))
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._turned)

    def _look_soon(self) -> None:
        if not self._rest.isActive():
            self._rest.start()

    def _open(self, view: TrainView) -> None:
        self._stack.setCurrentWidget(view)
        self.keys.enable()
        self.title_changed.emit()

    def _turned(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive and self.view is not None:
            self.view.away()

    def _to_sets(self) -> None:
        self.tabs.setCurrentWidget(self.sets)
        self.sets.start()
