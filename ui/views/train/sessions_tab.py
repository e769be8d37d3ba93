"""All sessions: go on with an unfinished one, end it, see what came of one that has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.training import GoldSet, Session
from ui.translate import tr, tr_marked
from ui.views.train.desk import TrainDesk
from ui.views.train.listing import ListPage
from ui.views.train.words import MODES, progress_words, state_words
from ui.widgets.text import when_words

if TYPE_CHECKING:
    from app.container import Core

Listed = tuple[tuple[Session, GoldSet], ...]


class SessionsTab(ListPage):
    """`resume_wanted` and `results_wanted` carry a session's number."""

    resume_wanted = Signal(int)
    results_wanted = Signal(int)
    begin_wanted = Signal()

    def __init__(self, desk: TrainDesk) -> None:
        headings = (tr("Set"), tr("Trainee"), tr("Mode"), tr("Answered"), tr("Started"), tr("State"))
        about = tr("Results are shown once a session has ended, so that no known answer is seen before.")
        super().__init__(desk, tr("Sessions"), about, headings)
        self._sessions: dict[object, Session] = {}
        self._results = self.button(tr("Results"), "chart", primary=True)
        self._resume = self.button(tr("Go on"), "play")
        self._end = self.button(tr("End it now"), "stop")
        self._begin = self.button(tr("Start a session…"), "play")
        self._begin.clicked.connect(self.begin_wanted)
        self._results.clicked.connect(self.open)
        self._resume.clicked.connect(self.open)
        self._end.clicked.connect(self._end_it)
        self.empty.pressed.connect(lambda _: self.begin_wanted.emit())
        self.end_buttons()

    def refresh(self) -> None:
        """Read the sessions with their sets."""

        async def read(core: Core) -> Listed:
            sessions = await core.train.sessions.all()
            sets = {number: await core.train.sets.get(number) for number in {one.set_id for one in sessions}}
            return tuple((one, sets[one.set_id]) for one in sessions)

        self.desk.ask("sessions", read, self._show)

    def chosen(self) -> None:
        """Another session is current, or none."""
        session = self._sessions.get(self.listing.current)
        self._results.setEnabled(session is not None and session.ended_at is not None)
        self._resume.setEnabled(session is not None and session.ended_at is None)
        self._end.setEnabled(session is not None and session.ended_at is None)
        self._end.setText(tr("End it now"))

    def open(self) -> None:
        """Go on with the session, or see its results."""
        session = self._sessions.get(self.listing.current)
        if session is not None:
            (self.results_wanted if session.ended_at is not None else self.resume_wanted).emit(session.id)

    def _end_it(self) -> None:
        session = self._sessions.get(self.listing.current)
        if session is None:
            return
        if self._end.text() == tr("End it now"):
            self._end.setText(tr("Really end it? The rest stays unanswered."))
            return
        number = session.id
        self.desk.change(
            lambda core: core.train.sessions.end(number), lambda _: self.desk.message.emit(tr("The session has ended."))
        )

    def _show(self, listed: Listed) -> None:
        self._sessions = {session.id: session for session, _ in listed}
        rows = [
            (
                session.id,
                (
                    tr("{name}, version {version}", name=gold.name, version=gold.version),
                    session.trainee,
                    tr_marked(MODES[session.mode]),
                    progress_words(session),
                    when_words(session.started_at),
                    state_words(session),
                ),
            )
            for session, gold in listed
        ]
        words = tr(
            "Choose a gold set and start one: practice shows the known answer each time, an assessment at the end."
        )
        buttons = (("begin", tr("Start a session…"), "play", ""),)
        self.show_rows(rows, ("play", tr("There is no session yet"), words, buttons))
