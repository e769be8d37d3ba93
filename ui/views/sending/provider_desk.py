"""Joins the provider picker and its button in the status line to the core."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from app.domain.lanes import Lane
from app.events import LaneChanged, ProvidersChanged
from ui.actions import Actions
from ui.bridge import Bridge
from ui.theme import icon
from ui.translate import tr, tr_marked
from ui.views.guides.key_tips import follow_keys
from ui.views.sending.ask_providers import cancelled_words
from ui.views.sending.provider_picker import ProviderPicker
from ui.widgets.lane_chip import summary

if TYPE_CHECKING:
    from app.container import Core


class ProviderDesk(QObject):
    """Keeps the newest lane of each provider; `settings_wanted` carries a provider's name.

    `button` belongs into the status line: all providers in a few words, and the way to the picker.
    """

    settings_wanted = Signal(str)
    message = Signal(str)

    def __init__(self, bridge: Bridge, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self._lanes: dict[str, Lane] = {}
        self._picker: ProviderPicker | None = None
        self.button = QToolButton()
        self.button.setProperty("role", "quiet")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(self.open)
        follow_keys(actions, {"providers": self.button})
        actions.on("providers", self.open)
        bridge.listen(LaneChanged, lambda notice: self._show(notice.lane))
        bridge.listen(ProvidersChanged, lambda _: self._refresh())
        self._refresh()

    def open(self) -> None:
        """Open the picker, or bring it to the front."""
        if self._picker is not None:
            self._picker.activateWindow()
            return
        picker = ProviderPicker(self._lanes.values(), self._window)
        picker.switched.connect(self._switch)
        picker.pause_wanted.connect(lambda name: self._bridge.tell(lambda core: core.assess.pause(name)))
        picker.resume_wanted.connect(lambda name: self._bridge.tell(lambda core: core.assess.resume(name)))
        picker.cancel_wanted.connect(self._cancel)
        picker.settings_wanted.connect(self.settings_wanted)
        picker.finished.connect(self._closed)
        self._picker = picker
        picker.open()

    def _closed(self) -> None:
        self._picker = None

    def _cancel(self, name: str) -> None:
        """Ask this provider nothing more of what waits there or is under way; the others go on."""
        title = tr_marked(self._lanes[name].title)

        async def cancel(core: Core) -> int:
            return core.assess.cancel(name)

        self._bridge.call(cancel, lambda gone: self.message.emit(cancelled_words(gone, title)))

    def _switch(self, name: str, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        def refused(error: Exception) -> None:
            self._refresh()  # the tick goes back to what holds
            self._bridge.failed.emit(tr("The provider could not be switched"), str(error))

        self._bridge.call(lambda core: core.providers.set_enabled(name, on), failed=refused)

    def _refresh(self) -> None:
        """Ask how it stands with all of them."""
        self._bridge.call(_lanes, self._show_all)

    def _show_all(self, lanes: tuple[Lane, ...]) -> None:
        for lane in lanes:
            self._show(lane)

    def _show(self, lane: Lane) -> None:
        self._lanes[lane.provider] = lane
        if self._picker is not None:
            self._picker.set_lane(lane)
        spec, words = summary(self._lanes.values())
        self.button.setIcon(icon(spec.icon, spec.tint))
        self.button.setText(tr("Providers: {words}", words=words))
        self.button.setAccessibleName(self.button.text())


async def _lanes(core: Core) -> tuple[Lane, ...]:
    return tuple(core.assess.lanes())
