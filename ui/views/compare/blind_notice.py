"""Says of how many images Compare says nothing, because blind first is on, and looks anew once they were ruled on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from app.events import RulingChanged
from app.services.compare.values import Overview
from ui.bridge import Bridge
from ui.translate import tr
from ui.widgets.banner import Banner, Level


class BlindNotice(Banner):
    """Stands on the page while anything is hidden; what is hidden is known from the overview."""

    read_wanted = Signal()
    """Somebody ruled since the overview was made: single images may be shown now."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._hidden, self._ruled, self._closed_at = 0, False, 0
        self.closed.connect(self._remember)
        bridge.listen(RulingChanged, lambda _: self._heard())

    def take(self, overview: Overview) -> None:
        """There is an overview: say what it hides."""
        self._hidden, self._ruled = overview.hidden, False
        if not overview.hidden:
            self._closed_at = 0
            self.hide()
        elif overview.hidden != self._closed_at:
            words = tr(
                "%n images that you have not ruled on are left out wherever single images are shown: in the table, the "
                "scatter, the worst disagreements and the probes. Figures over all images count them.",
                count=overview.hidden,
            )
            self.say(Level.INFO, tr("Blind first is on"), words, action=("blind_first", tr("Show all answers")))

    def showEvent(self, event: QShowEvent) -> None:
        """The page is seen again."""
        super().showEvent(event)
        if self._ruled:
            self.read_wanted.emit()

    def _heard(self) -> None:
        self._ruled = bool(self._hidden)

    def _remember(self) -> None:
        self._closed_at = self._hidden
