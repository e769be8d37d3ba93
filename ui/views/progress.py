"""The status line's two progress bars: what is being taken in, and what the providers still have to answer."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStatusBar

from app.domain.assessment import Cost
from ui.translate import tr, tr_marked
from ui.widgets.lane_chip import cost_words
from ui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from app.container import Core
    from app.domain.lanes import Lane
    from app.events import IngestProgress
    from ui.bridge import Bridge


_BEAT_MS = 1000
# What was dealt with before that says nothing of now; and fewer, or in less time, are no pace yet.
_SPAN_SECONDS = 60.0
_LEAST, _LEAST_SECONDS = 3, 2.0


class Progress(QObject):
    """Shows what goes on, and cancels it on request."""

    ended = Signal(str)
    """A sentence on what was taken in."""

    def __init__(self, bar: QStatusBar, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` tells seconds."""
        super().__init__(bar)
        self._clock = clock
        self._ingest, self._assess = ProgressLine(), ProgressLine()
        self._lanes: dict[str, Lane] = {}
        self._paces: dict[str, Pace] = {}
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._tell)
        bar.addPermanentWidget(self._assess)
        bar.addPermanentWidget(self._ingest)

    def attach(self, bridge: Bridge) -> None:
        """Listen to the core, and cancel there."""
        from app.events import IngestProgress, LaneChanged  # noqa: PLC0415 - not before the first paint

        bridge.listen(IngestProgress, self._show_ingest)
        bridge.listen(LaneChanged, lambda notice: self._show_assess(notice.lane))
        self._ingest.cancelPressed.connect(lambda: bridge.tell(_cancel_ingest))
        self._assess.cancelPressed.connect(lambda: bridge.tell(_cancel_assess))

    def _show_ingest(self, progress: IngestProgress) -> None:
        if progress.finished:
            self._ingest.set_progress("", 0, 0)
            words = tr("Cancelled after") if progress.cancelled else tr("Taken in:")
            files = tr("%n files", count=progress.done)
            self.ended.emit(tr("{words} {files}, {rate:,.0f} a second.", words=words, files=files, rate=progress.rate))
            return
        total = progress.total if progress.total is not None else -1
        self._ingest.set_progress(
            tr("Taking in"), progress.done, total, rate=progress.rate, remaining=progress.remaining_seconds
        )

    def _show_assess(self, lane: Lane) -> None:
        self._lanes[lane.provider] = lane
        self._paces.setdefault(lane.provider, Pace()).note(self._clock(), lane.done)
        self._tell()

    def _tell(self) -> None:
        """Those that are at work; while none is, those whose images wait for something else to happen."""
        left = [each for each in self._lanes.values() if each.done < each.total]
        at_work = [each for each in left if each.under_way or each.state.value in ("busy", "ready", "limited")]
        counted = at_work or left
        done, total = sum(each.done for each in counted), sum(each.total for each in counted)
        failed = sum(each.failed for each in counted)
        cost = cost_words(_together(cost for each in counted for cost in each.cost))
        extra = " · ".join(
            words
            for words in (
                tr("{failed:,} without an answer", failed=failed) if failed else "",
                tr("{cost} so far", cost=cost) if cost else "",
            )
            if words
        )
        names = ", ".join(tr_marked(each.title) for each in counted)
        words = tr("Assessing") if at_work else tr("Standing still: {names}", names=names)
        rate, remaining = self._speed(at_work)
        self._assess.set_progress(words, done, total, rate=rate, remaining=remaining, extra=extra)
        if not at_work:
            self._beat.stop()
        elif not self._beat.isActive():  # what stands still must not go on showing how fast it was
            self._beat.start()

    def _speed(self, at_work: Iterable[Lane]) -> tuple[float | None, float | None]:
        """Images a second of those at work, and how long the slowest takes yet; None where that is not known."""
        now, rates, times = self._clock(), list[float](), list[float | None]()
        for lane in at_work:
            rate = self._paces[lane.provider].rate(now)
            if rate is not None:
                rates.append(rate)
            waits = lane.state.value in ("limited", "down")
            times.append(None if rate is None or waits else (lane.total - lane.done) / rate)
        known = [each for each in times if each is not None]
        return sum(rates) if rates else None, max(known) if known and len(known) == len(times) else None


class Pace:
    """How fast one provider's line moves, by what was dealt with in the last minute; times in seconds of one clock."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def note(self, now: float, done: int) -> None:
        """So many are dealt with; fewer than before: the line began anew."""
        if self._seen and done < self._seen[-1][1]:
            self._seen.clear()
        if not self._seen or done != self._seen[-1][1]:
            self._seen.append((now, done))

    def rate(self, now: float) -> float | None:
        """Images a second; None where too few were seen to say."""
        while len(self._seen) > 1 and self._seen[1][0] <= now - _SPAN_SECONDS:
            self._seen.popleft()
        if not self._seen:
            return None
        (since, before), (_, done) = self._seen[0], self._seen[-1]
        enough = done - before >= _LEAST and now - since >= _LEAST_SECONDS
        return (done - before) / (now - since) if enough else None


def _together(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """One sum for each currency."""
    sums: dict[str, float] = {}
    for cost in costs:
        sums[cost.currency] = sums.get(cost.currency, 0.0) + cost.amount
    return tuple(Cost(amount, currency) for currency, amount in sorted(sums.items()))


def _cancel_ingest(core: Core) -> None:
    core.ingest.cancel()


def _cancel_assess(core: Core) -> None:
    core.assess.cancel()
