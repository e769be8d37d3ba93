"""The status line's two progress bars: what is being taken in, and what the providers still have to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStatusBar

from ui.translate import tr
from ui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from app.container import Core
    from app.events import AssessProgress, IngestProgress
    from ui.bridge import Bridge


class Progress(QObject):
    """Shows what goes on, and cancels it on request."""

    ended = Signal(str)
    """A sentence on what was taken in."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._ingest, self._assess = ProgressLine(), ProgressLine()
        self._lanes: dict[str, AssessProgress] = {}
        bar.addPermanentWidget(self._assess)
        bar.addPermanentWidget(self._ingest)

    def attach(self, bridge: Bridge) -> None:
        """Listen to the core, and cancel there."""
        from app.events import AssessProgress, IngestProgress  # noqa: PLC0415 - not before the first paint

        bridge.listen(IngestProgress, self._show_ingest)
        bridge.listen(AssessProgress, self._show_assess)
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

    def _show_assess(self, progress: AssessProgress) -> None:
        self._lanes[progress.provider] = progress
        waiting = [lane for lane in self._lanes.values() if lane.done < lane.total]
        done, total = sum(lane.done for lane in waiting), sum(lane.total for lane in waiting)
        failed = sum(lane.failed for lane in waiting)
        extra = tr("{failed:,} without an answer", failed=failed) if failed else ""
        self._assess.set_progress(tr("Assessing"), done, total, extra=extra)


def _cancel_ingest(core: Core) -> None:
    core.ingest.cancel()


def _cancel_assess(core: Core) -> None:
    core.assess.cancel()
