"""Says when a re-run is due, at the start and while the window is open; nothing is sent unless it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.services.compare.rerun import KeptRerun, Plan
from ui.bridge import Bridge
from ui.translate import tr
from ui.views.compare.rerun_words import plan_words
from ui.views.sending.agree import agree_to_send
from ui.widgets.banner import Banner, Level

_RUN = "run"
_LOOK_EVERY_MS = 10 * 60_000
_QUIET = timedelta(days=1)


def _now() -> datetime:
    return datetime.now(UTC)


class RerunNotice(QObject):
    """Asks the core only where a schedule is set, by one timer. Closing the message means: not today.

    Args:
        bridge: the line to the core.
        window: over whose life it looks.
        now: the time on the clock: days are counted by it, also those that the machine sleeps.
    """

    def __init__(self, bridge: Bridge, window: QWidget, now: Callable[[], datetime] = _now) -> None:
        super().__init__(window)
        self._bridge, self._window, self._now = bridge, window, now
        self._quiet_until: datetime | None = None
        self.banner = Banner(window)
        self.banner.actionPressed.connect(lambda _: self._agree())
        self.banner.closed.connect(self._rest)
        self._plan: Plan | None = None
        self.timer = QTimer(self)
        self.timer.setInterval(_LOOK_EVERY_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        self.look()

    def look(self) -> None:
        """See whether one is due by now, or not any more: another window may have run it."""
        if not self._bridge.core.preferences.current.rerun.every_days:
            self._say(None)
        elif self._quiet_until is None or self._now() >= self._quiet_until:
            self._bridge.call(lambda core: core.rerun.due(), self._say)

    def _say(self, plan: Plan | None) -> None:
        self._plan = plan
        if plan is None:
            self.banner.hide()
            return
        words = tr("{plan}. Close this message to be told again tomorrow, or at the next start.", plan=plan_words(plan))
        self.banner.say(Level.INFO, tr("A re-run is due"), words, action=(_RUN, tr("Run it…")))

    def _rest(self) -> None:
        self._quiet_until = self._now() + _QUIET

    def _agree(self) -> None:
        if self._plan is not None:
            agree_to_send(self._plan.preflight, self._window, partial(self._run, self._plan))

    def _run(self, plan: Plan, providers: tuple[str, ...]) -> None:
        """What was shown is what is run, whatever has come due meanwhile."""
        self._bridge.call(lambda core: core.rerun.run(plan, providers), self._begun)

    def _begun(self, _kept: KeptRerun) -> None:
        self._say(None)
