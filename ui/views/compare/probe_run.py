"""A probe under way: one image after another is put to the chosen providers; it can be called off between any two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.probe import Whisker
from app.errors import SecondLookError
from ui.bridge import Bridge, Call
from ui.translate import say_kept


class ProbeRun(QObject):
    """Images that cannot be probed are told and passed over."""

    moved = Signal(int, int)
    """So many of all images are done; `(0, 0)` when nothing is under way any more."""

    found = Signal(object)
    """The whiskers of one image."""

    trouble = Signal(str, str)
    """An image, by its SHA-256, could not be probed, and why."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: list[str] = []
        self._providers: tuple[str, ...] = ()
        self._total = 0
        self._call: Call | None = None

    @property
    def under_way(self) -> bool:
        """Whether images are being probed."""
        return self._call is not None

    def start(self, images: Sequence[str], providers: Sequence[str]) -> None:
        """Begin. Whoever calls this has shown the preflight, and it was agreed to."""
        self._waiting, self._providers, self._total = list(images), tuple(providers), len(images)
        self._next()

    def stop(self) -> None:
        """Call off what is under way; what was found stays."""
        call, self._call = self._call, None
        self._waiting = []
        if call is not None:
            call.cancel()
            self.moved.emit(0, 0)

    def _next(self) -> None:
        if not self._waiting:
            self._call = None
            self.moved.emit(0, 0)
            return
        self.moved.emit(self._total - len(self._waiting), self._total)
        sha256, providers = self._waiting.pop(0), self._providers
        self._call = self._bridge.call(
            lambda core: core.probe.run(sha256, providers, agreed=True),
            self._take,
            lambda error: self._fail(sha256, error),
        )

    def _take(self, whiskers: tuple[Whisker, ...]) -> None:
        self.found.emit(whiskers)
        self._next()

    def _fail(self, sha256: str, error: SecondLookError) -> None:
        self.trouble.emit(sha256, say_kept(error.message))
        self._next()
