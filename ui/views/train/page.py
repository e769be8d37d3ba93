"""The Train page: lists of sets, sessions, double reviews and rounds, and whatever of them is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.domain.policy import FIRST_KEY, LAST_KEY
from app.domain.training import GoldSet, Session
from app.domain.training_review import DoubleReview
from ui.translate import tr
from ui.views.train.desk import TrainDesk
from ui.views.train.double_view import DoubleView
from ui.views.train.doubles_tab import DoublesTab
from ui.views.train.results_view import ResultsView
from ui.views.train.round_view import RoundView
from ui.views.train.rounds_tab import RoundsTab
from ui.views.train.session_view import SessionView
from ui.views.train.sessions_tab import SessionsTab
from ui.views.train.set_view import SetView
from ui.views.train.sets_tab import SetsTab
from ui.views.train.view import TrainView
from ui.views.train.words import progress_words
from ui.widgets.banner import Banner, Level

if TYPE_CHECKING:
    from app.container import Core

_RESUME = "resume"
_SIGNS = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel})


class TrainPage(QWidget):
    """Hands keys to the part that is open; offers what was left unfinished."""

    title_changed = Signal()

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__()
        self._desk = desk
        self._unfinished: Session | None = None
        self._offered = False
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self._connect()
        self._act()
        self._enable()

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
        self._enable()
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
        self._desk.stop()
        for view in self._views:
            view.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Every key and every move of the mouse is a sign of the trainee."""
        if event.type() in _SIGNS and self.view is not None and self.isVisible():
            self.view.touched()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """The page is opened: offer what was left unfinished, once."""
        super().showEvent(event)
        if not self._offered:
            self._offered = True
            self._desk.ask("unfinished", lambda core: core.train.sessions.unfinished(), self._offer)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown: that is an interruption."""
        super().hideEvent(event)
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
        self.session.title_changed.connect(self.title_changed)
        self.banner.actionPressed.connect(self._resume_offered)
        self._desk.failed.connect(lambda words: self.banner.say(Level.ERROR, tr("That did not work"), words))
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.installEventFilter(self)
            app.applicationStateChanged.connect(self._turned)

    def _act(self) -> None:
        on = self._desk.actions.on
        on("train_human", partial(self._choose, 1))
        on("train_artificial", partial(self._choose, 2))
        for digit in range(FIRST_KEY, LAST_KEY + 1):
            on(f"train_label{digit}", partial(self._choose, digit))
        on("train_clear", lambda: self.view.clear() if self.view is not None else None)
        on("train_commit", lambda: self.view.commit() if self.view is not None else None)
        on("train_pause", lambda: self.view.pause() if self.view is not None else None)
        on("train_next", lambda: self.view.step(1) if self.view is not None else None)
        on("train_previous", lambda: self.view.step(-1) if self.view is not None else None)
        on("train_leave", self._leave)
        for name, steps in (("train_fit", 0), ("train_zoom_in", 1), ("train_zoom_out", -1)):
            on(name, partial(self._zoom, steps))
        self._desk.actions.on_hold("train_reveal", self._reveal)

    def _enable(self) -> None:
        """Keys act on what is open; with the lists alone there is nothing to act on."""
        why = "" if self.view is not None else tr("No session and no set is open")
        for name, spec in self._desk.actions.specs.items():
            if spec.page == "train":
                self._desk.actions.bar(name, why)

    def _choose(self, digit: int) -> None:
        if self.view is not None:
            self.view.choose_key(digit)

    def _reveal(self, on: bool) -> None:  # noqa: FBT001 - a switch
        if self.view is not None and self.view.stage is not None:
            self.view.stage.canvas.reveal(on)

    def _zoom(self, steps: int) -> None:
        if self.view is not None and self.view.stage is not None:
            self.view.stage.zoom_by(steps)

    def _leave(self) -> None:
        if isinstance(self.view, SessionView):
            self.view.leave()
        elif self.view is not None:
            self.show_lists()

    def _open(self, view: TrainView) -> None:
        self._stack.setCurrentWidget(view)
        self._enable()
        self.title_changed.emit()

    def _turned(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive and self.view is not None:
            self.view.away()

    def _to_sets(self) -> None:
        self.tabs.setCurrentWidget(self.sets)
        self.sets.start()

    def _offer(self, unfinished: tuple[Session, ...]) -> None:
        if unfinished and self.view is None:
            self._unfinished = unfinished[0]
            words = tr(
                "{done} are answered, and every answer is kept. Going on marks the interruption.",
                done=progress_words(unfinished[0]),
            )
            title = tr("%n sessions are unfinished", count=len(unfinished))
            self.banner.say(Level.INFO, title, words, action=(_RESUME, tr("Go on")))

    def _resume_offered(self, _action: str) -> None:
        if self._unfinished is not None:
            self.resume(self._unfinished.id)
