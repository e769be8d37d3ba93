"""The status line's two progress bars: what is being taken in, and what the providers still have to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStatusBar

from ui.translate import tr, tr_marked
from ui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from app.container import Core
    from app.domain.lanes import Lane
    from app.events import IngestProgress
    from ui.bridge import Bridge


class Progress(QObject):
    """Shows what goes on, and cancels it on request."""

    ended = Signal(str)
    """A sentence on what was taken in."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._ingest, self._assess = ProgressLine(), ProgressLine()
        self._lanes: dict[str, Lane] = {}
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
        """Those that are at work; while none is, those whose images wait for something else to happen."""
        self._lanes[lane.provider] = lane
        left = [each for each in self._lanes.values() if each.done < each.total]
        at_work = [each for each in left if each.under_way or each.state.value in ("busy", "ready", "limited")]
        counted = at_work or left
        done, total = sum(each.done for each in counted), sum(each.total for each in counted)
        failed = sum(each.failed for each in counted)
        extra = tr("{failed:,} without an answer", failed=failed) if failed else ""
        names = ", ".join(tr_marked(each.title) for each in counted)
        words = tr("Assessing") if at_work else tr("Standing still: {names}", names=names)
        self._assess.set_progress(words, done, total, extra=extra)


def _cancel_ingest(core: Core) -> None:
    core.ingest.cancel()


def _cancel_assess(core: Core) -> None:
    core.assess.cancel()
