"""Joins care to the window: what is kept of it, what happens while nobody looks, the meter, pauses, the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.exposure import Exposure
from ui.actions import Actions
from ui.bridge import Bridge
from ui.translate import tr
from ui.views.care.exposure_watch import ExposureWatch
from ui.views.care.exposure_words import time_words
from ui.views.care.handout import Handout
from ui.views.care.panic import Panic
from ui.views.care.rules import kept_as
from ui.views.decisions.session_dialog import SessionDialog
from ui.widgets.banner import Banner, Level
from ui.widgets.care import Care

if TYPE_CHECKING:
    from ui.views.review_page import ReviewPage

_LATER = "later"


class CareOffice(QObject):
    """One for the window."""

    quit_wanted = Signal()

    def __init__(self, bridge: Bridge, page: ReviewPage, actions: Actions, panic: Panic, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._page, self._window = bridge, page, window
        self._asked = False
        self.watch = ExposureWatch(bridge, page, self)
        self.handout = Handout(bridge, page, self)
        self.handout.act(actions)
        self.handout.message.connect(page.message)
        self.handout.watch(page.queue)
        self._pause = Banner()
        page.add_banner(self._pause)
        actions.on("session", self.show_summary)
        page.care.present = lambda: page.current
        page.care.use(bridge.core.preferences.current.care)
        page.care_changed.connect(self._keep)
        panic.changed.connect(self.watch.set_covered)
        self.watch.pause_due.connect(self._propose)
        self._pause.actionPressed.connect(self._postpone)
        self._pause.closed.connect(self.watch.begin_anew)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._turned)

    def keeps_open(self) -> bool:
        """Whether the summary is wanted before the window closes; it is shown then, once."""
        if self._asked or not self._bridge.core.preferences.current.exposure.summary_on_quit:
            return False
        self.show_summary(quitting=True)
        return True

    def show_summary(self, *, quitting: bool = False) -> None:
        """The session in numbers."""
        self.watch.hand_over()
        dialog = SessionDialog(self._bridge, self._window, quitting=quitting)
        dialog.quit_wanted.connect(self._quit) if quitting else None
        dialog.open()

    def stop(self) -> None:
        """The window closes."""
        self.watch.stop()

    # -- inside ----------------------------------------------------------------------------

    def _quit(self) -> None:
        self._asked = True
        self.quit_wanted.emit()

    def _keep(self, care: Care) -> None:
        self._bridge.call(lambda core: core.preferences.keep_care(lambda kept: kept_as(kept, care)))

    def _turned(self, state: Qt.ApplicationState) -> None:
        """Another program came to the front, or this one did: a window switcher may take a picture of us meanwhile."""
        away = state is not Qt.ApplicationState.ApplicationActive
        self._page.care.set_away(away)
        self.watch.set_away(away)
        if away:
            self._page.stage.canvas.reveal(False)
            self._page.repaint()  # now, not with the next turn of the loop

    def _propose(self, since: Exposure) -> None:
        minutes = self._bridge.core.exposure.postpone_minutes
        words = tr("You asked to be told. “Cover everything” hides all while you are away, and nothing is lost.")
        title = tr("You have looked at %n images in {time}", count=since.images, time=time_words(since.seconds))
        self._pause.say(Level.INFO, title, words, action=(_LATER, tr("In {minutes} minutes", minutes=minutes)))

    def _postpone(self, _action: str) -> None:
        self._pause.hide()
        self.watch.postpone()
