"""Offers to go on with a session that was left, or cut off by a crash."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.training import Session
from ui.translate import tr
from ui.views.train.desk import TrainDesk
from ui.views.train.words import progress_words
from ui.widgets.banner import Banner, Level

_RESUME = "resume"


class Unfinished(QObject):
    """The newest unfinished session of the reviewer; a banner tells of it once, while nothing is open."""

    resume_wanted = Signal(int)
    changed = Signal(bool)
    """Whether there is one."""

    def __init__(self, desk: TrainDesk, banner: Banner, is_busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._desk, self._banner = desk, banner
        self._session: Session | None = None
        self._told = False
        banner.actionPressed.connect(lambda _: self.resume())
        desk.renewed.connect(self.look)

    def look(self) -> None:
        """See whether there is one."""
        self._desk.ask("unfinished", lambda core: core.train.sessions.unfinished(), self._take)

    def resume(self) -> None:
        """Go on with it."""
        if self._session is not None:
            self.resume_wanted.emit(self._session.id)

    def _take(self, unfinished: tuple[Session, ...]) -> None:
        self._session = unfinished[0] if unfinished else None
        if unfinished and not self._told and not self._is_busy():
            self._told = True
            words = tr(
                "{done} are answered, and every answer is kept. Going on marks the interruption.",
                done=progress_words(unfinished[0]),
            )
            title = tr("%n sessions are unfinished", count=len(unfinished))
            key = self._desk.actions.key("train_resume")
            self._banner.say(Level.INFO, title, words, action=(_RESUME, tr("Go on ({key})", key=key)))
        self.changed.emit(bool(unfinished))
