"""Sets in and out of the program, with how far it is: an import can be called off, and nothing is made of it then."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal

from app.domain.training import GoldSet
from ui.bridge import Call
from ui.translate import say_kept, tr
from ui.views.train.desk import TrainDesk
from ui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from app.container import Core
    from app.services.train.transfer import Exported, Loaded

T = TypeVar("T")

_LOOK_MS = 100
_REFUSALS_SAID = 3


class Moving(ProgressLine):
    """One job at a time; the line is hidden while there is none. `loaded` carries the number of an imported set."""

    loaded = Signal(int)
    busy = Signal(bool)

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__()
        self._desk = desk
        self._call: Call | None = None
        self._words, self._stoppable = "", False
        self._done, self._total = 0, -1  # written on the core's threads, read by the window
        self._began = 0.0
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show)
        self.cancelPressed.connect(self._stop_it)

    def load(self, path: Path) -> None:
        """Import from a file or folder."""
        self._begin(
            tr("Importing {name}", name=path.name),
            lambda core: core.train.transfer.load(path, told=self._told),
            self._loaded,
            stoppable=True,
        )

    def export(self, gold: GoldSet, path: Path, *, images: bool) -> None:
        """Write a set as one file."""
        self._begin(
            tr("Exporting {name}", name=gold.name),
            lambda core: core.train.transfer.export(gold.id, path, images=images, told=self._told),
            self._exported,
            stoppable=False,
        )

    # -- inside ----------------------------------------------------------------------------

    def _begin(
        self, what: str, make: Callable[[Core], Awaitable[T]], done: Callable[[T], None], *, stoppable: bool
    ) -> None:
        if self._call is not None:
            return

        def ended(answer: T) -> None:
            self._end()
            done(answer)
            self._desk.renewed.emit()

        def failed(words: str) -> None:
            self._end()
            self._desk.failed.emit(words)

        self._words, self._stoppable = what, stoppable
        self._done, self._total, self._began = 0, -1, time.monotonic()
        self._call = self._desk.bridge.call(make, ended, lambda error: failed(say_kept(error.message)))
        self._look.start()
        self._show()
        self.busy.emit(True)

    def _told(self, done: int, total: int) -> None:
        self._done, self._total = done, total

    def _show(self) -> None:
        took, done, total = time.monotonic() - self._began, self._done, self._total or -1
        rate = done / took if done and took > 1 else None
        left = (total - done) / rate if rate and total > 0 else None
        self.set_progress(self._words, done, total, rate=rate, remaining=left, cancellable=self._stoppable)

    def _stop_it(self) -> None:
        if self._call is not None and self._stoppable:
            self._call.cancel()
            self._end()
            self._desk.message.emit(tr("The import was called off: no set is made. Images that it took in stay."))

    def _end(self) -> None:
        self._call = None
        self._look.stop()
        self.hide()
        self.busy.emit(False)

    def _loaded(self, loaded: Loaded) -> None:
        gold = loaded.gold
        words = set_words(gold)
        self._desk.message.emit(words)
        if loaded.refused:
            lines = [f"{say_kept(one.place)}: {say_kept(one.why)}" for one in loaded.refused[:_REFUSALS_SAID]]
            if len(loaded.refused) > _REFUSALS_SAID:
                lines.append("…")
            self._desk.warned.emit(
                tr("%n entries are not taken.", count=len(loaded.refused)), "\n".join([words, *lines])
            )
        self.loaded.emit(gold.id)

    def _exported(self, done: Exported) -> None:
        carried = tr("%n images", count=done.images) if done.images else tr("no images")
        self._desk.message.emit(
            tr("Saved as {path}: {items} items, {images}.", path=done.path, items=done.items, images=carried)
        )


def set_words(gold: GoldSet) -> str:
    """What is in a set now."""
    return tr(
        "“{name}” has %n items now (version {version}).",
        count=len(gold.items),
        name=gold.name,
        version=gold.version,
    )
