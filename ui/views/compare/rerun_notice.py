"""Says at the start that a re-run is due, with its price; nothing is sent unless the reviewer has it run."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.compare.rerun import KeptRerun, Plan
from ui.bridge import Bridge
from ui.translate import tr
from ui.views.agree_to_send import agree_to_send
from ui.views.compare.rerun_words import plan_words
from ui.widgets.banner import Banner, Level

_RUN = "run"


class RerunNotice(QObject):
    """Asks the core only where a schedule is set. Closing the message means: not now."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self._plan: Plan | None = None
        self.banner = Banner(window)
        self.banner.actionPressed.connect(lambda _: self._agree())
        if bridge.core.preferences.current.rerun.every_days:
            bridge.call(lambda core: core.rerun.due(), self._say)

    def _say(self, plan: Plan | None) -> None:
        self._plan = plan
        if plan is not None:
            words = tr("{plan}. Close this message to leave it for the next start.", plan=plan_words(plan))
            self.banner.say(Level.INFO, tr("A re-run is due"), words, action=(_RUN, tr("Run it…")))

    def _agree(self) -> None:
        if self._plan is not None:
            agree_to_send(self._plan.preflight, self._window, self._run)

    def _run(self, providers: tuple[str, ...]) -> None:
        plan = self._plan
        if plan is not None:
            self._bridge.call(lambda core: core.rerun.run(plan, providers), self._begun)

    def _begun(self, _kept: KeptRerun) -> None:
        self._plan = None
        self.banner.hide()
