"""The table of what was handed to providers: finds out which lines are in sight, and reads those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app.domain.sendings import Sending
from ui.bridge import Call
from ui.models.sendings_model import SendingsModel
from ui.translate import tr
from ui.views.long_table import LongTable
from ui.views.sending.asking import Asking

if TYPE_CHECKING:
    from app.container import Core

_WIDTHS = (160, 130, 190, 210, 100, 240)


class SendingsTable(LongTable):
    """Every handing-over of bytes, as far as it is in sight."""

    def __init__(self, asking: Asking) -> None:
        self.lines = SendingsModel()
        super().__init__(self.lines, tr("What was sent"), _WIDTHS)
        self._asking = asking
        self._titles: Mapping[str, str] = {}
        self._reading: Call | None = None
        self.sighted.connect(self._want)

    def show_numbers(self, ids: Sequence[int], titles: Mapping[str, str]) -> None:
        """Show these lines from their beginning; `titles` are the providers' by name."""
        self._titles = titles
        self.lines.show_numbers(ids)
        self.scrollToTop()
        if ids:
            self.setCurrentIndex(self.lines.index(0, 0))
        self._want()

    def _want(self) -> None:
        """Ask for the lines that are in sight and not here."""
        wanted = self.lines.missing(*self.in_sight())
        if not wanted:
            return
        if self._reading is not None:
            self._reading.cancel()

        async def read(core: Core) -> tuple[Sending, ...]:
            return await core.sendings.lines(wanted)

        self._reading = self._asking.ask(read, self._fill, self.failed.emit)

    def _fill(self, lines: tuple[Sending, ...]) -> None:
        self._reading = None
        self.lines.fill(lines, self._titles)
