"""Watches what large picture is in sight and how, and counts it; proposes a pause where one was asked for."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.care import Rung
from app.domain.exposure import Exposure
from app.domain.labels import Axis
from app.domain.queue import QueueRow
from ui.bridge import Bridge

if TYPE_CHECKING:
    from ui.views.review_page import ReviewPage

_LOOK_MS = 5000
_HAND_OVER_SECONDS = 20.0
# So long without a picture is a pause by itself: the count towards the next proposal begins anew.
PAUSE_SECONDS = 300.0
# A machine that slept, or a loop that stood still, was not looked at.
_LONGEST_STEP = 60.0


class _Seen(Enum):
    NOTHING = auto()
    COVERED = auto()
    REVEALED = auto()
    COLOUR = auto()


class ExposureWatch(QObject):
    """Adds up seconds and images, and hands them to the core from time to time."""

    pause_due = Signal(object)
    """What was counted since the last pause (`Exposure`)."""

    def __init__(
        self, bridge: Bridge, page: ReviewPage, parent: QObject, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._bridge, self._page, self._clock = bridge, page, clock
        self._covered = self._away = self._revealed = False
        self._seen, self._at, self._nothing_since = _Seen.NOTHING, clock(), clock()
        self._delta, self._since = Exposure(), Exposure()
        self._handed_over, self._not_before, self._proposed = clock(), 0.0, False
        self._counted: set[tuple[str, Axis | None]] = set()
        self._who = bridge.core.preferences.current.reviewer
        page.stage.canvas.revealChanged.connect(self._reveal)
        page.care.revealed.connect(self._reveal)
        page.care.sight_changed.connect(self.look)
        page.care.changed.connect(self.look)
        page.name_changed.connect(self.look)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001 - a switch
        """Whether everything is covered (panic)."""
        self._covered = covered
        self.look()

    def set_away(self, away: bool) -> None:  # noqa: FBT001 - a switch
        """Whether another program is in front."""
        self._away = away
        self.look()

    def postpone(self) -> None:
        """Propose the pause again later."""
        self._not_before = self._clock() + self._bridge.core.exposure.postpone_minutes * 60
        self._proposed = False

    def begin_anew(self) -> None:
        """Count towards the next pause from here."""
        self._since, self._proposed, self._not_before = Exposure(), False, 0.0

    def look(self) -> None:
        """Settle what was seen until now, and see what is there now."""
        self._look_who()
        now = self._clock()
        step = min(max(0.0, now - self._at), _LONGEST_STEP)
        if self._seen is not _Seen.NOTHING:
            self._add(
                Exposure(
                    step,
                    step if self._seen is _Seen.COLOUR else 0.0,
                    step if self._seen is _Seen.REVEALED else 0.0,
                )
            )
        before, self._seen, self._at = self._seen, self._now_seen(), now
        if self._seen is not _Seen.NOTHING:
            if before is _Seen.NOTHING and now - self._nothing_since >= PAUSE_SECONDS:
                self.begin_anew()
            self._count_image()
        elif before is not _Seen.NOTHING:
            self._nothing_since = now
        if now - self._handed_over >= _HAND_OVER_SECONDS:
            self.hand_over()
        self._propose(now)

    def stop(self) -> None:
        """The window closes: hand over the rest."""
        self._timer.stop()
        self.look()
        self.hand_over()

    def hand_over(self) -> None:
        """Give what was counted to the core."""
        delta, self._delta, self._handed_over = self._delta, Exposure(), self._clock()
        if not delta.is_nothing:
            who = self._who
            self._bridge.call(lambda core: core.exposure.add(delta, who))

    # -- inside ----------------------------------------------------------------------------

    def _look_who(self) -> None:
        """Somebody else sits here now: what was counted is the former one's."""
        reviewer = self._bridge.core.preferences.current.reviewer
        if reviewer != self._who:
            self.hand_over()
            self._who = reviewer
            self._counted.clear()
            self.begin_anew()

    def _row(self) -> QueueRow | None:
        """The image whose large picture is in sight, on whichever page."""
        return self._page.current if self._page.stage.canvas.isVisible() else self._page.care.elsewhere()

    def _reveal(self, revealed: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.look()
        self._revealed = revealed
        self.look()

    def _now_seen(self) -> _Seen:
        row = self._row()
        if row is None or not row.readable or self._covered or self._away:
            return _Seen.NOTHING
        beside = self._page.compare.cares() if self._page.stage.canvas.isVisible() else ()
        if any(care.rung is Rung.COLOUR for care in (self._page.care.of_row(row), *beside)):
            return _Seen.COLOUR
        return _Seen.REVEALED if self._revealed else _Seen.COVERED

    def _count_image(self) -> None:
        """Count the image once, and once for each axis; what was said of it may come after it is shown."""
        row = self._row()
        if row is None:
            return
        new = {(row.sha256, axis) for axis in (None, *self._page.care.rules.passed(row.risks))} - self._counted
        if new:
            self._counted |= new
            axes = {axis: 1 for _, axis in new if axis is not None}
            self._add(Exposure(images=int((row.sha256, None) in new), axes=axes))

    def _add(self, counted: Exposure) -> None:
        self._delta, self._since = self._delta.plus(counted), self._since.plus(counted)

    def _propose(self, now: float) -> None:
        ripe = self._bridge.core.exposure.break_rule.due(self._since) and now >= self._not_before
        if ripe and not self._proposed and self._seen is not _Seen.NOTHING:
            self._proposed = True
            self.pause_due.emit(self._since)
