"""How far the reviewer is, in the status line: what was ruled in this session, and how many images still wait."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QToolButton

from app.domain.session import Tally
from app.events import RulingChanged
from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.queue_model import QueueModel
from ui.translate import tr
from ui.views.guides.key_tips import follow_keys

# Rulings that follow each other faster than this are counted together.
_PAUSE_MS = 150


class SessionLine(QObject):
    """Counts, and says it on the button that was asked for."""

    def __init__(self, bridge: Bridge, model: QueueModel, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._model = bridge, model
        self._ruled = 0
        self._button: QToolButton | None = None
        self._pause, self._look = QTimer(self), QTimer(self)
        for timer, then in ((self._pause, self._ask), (self._look, self._say)):
            timer.setSingleShot(True)
            timer.setInterval(_PAUSE_MS)
            timer.timeout.connect(then)
        for signal in (model.rowsInserted, model.dataChanged, model.many_changed):
            signal.connect(self._soon)
        bridge.listen(RulingChanged, lambda _: self._pause.start())

    def button(self, actions: Actions) -> QToolButton:
        """Make the button that says it and opens the session's summary: it belongs into the status line."""
        made = self._button = QToolButton()
        made.setProperty("role", "quiet")
        made.clicked.connect(lambda: actions.trigger("session"))
        made.hide()
        follow_keys(actions, {"session": made})
        return made

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        self._pause.stop()
        self._look.stop()

    def _soon(self) -> None:
        """Rows came or changed: not each of them is worth a look."""
        if not self._look.isActive():
            self._look.start()

    def _ask(self) -> None:
        self._bridge.call(lambda core: core.session.tally(), self._take)

    def _take(self, counted: Tally) -> None:
        self._ruled = counted.ruled + counted.skipped + counted.escalated
        self._say()

    def _say(self) -> None:
        if self._button is None:
            return
        words = tr("{number:,} open", number=self._model.open_.count(1))
        if self._ruled:
            words = tr("{number:,} dealt with", number=self._ruled) + " · " + words
        self._button.setText(words)
        self._button.setAccessibleName(tr("This session: {words}", words=words))
        self._button.show()
