"""Thumbnails for the queue: covered pictures that are ready, requests for those that are not, visible ones first."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from app.domain.picture import Picture
from app.errors import SecondLookError
from ui.bridge import Bridge, Call

if TYPE_CHECKING:
    from app.container import Core

KEPT_BYTES = 48 * 1024 * 1024
RETRY_SECONDS = 20.0
_WANTED = 400
_AT_ONCE = 8
_SIDE = 192

# An image's identity and its picture: the picture as it may be seen.
Cover = Callable[[str, Picture], QImage]
# An image's identity: how it is to be covered. A thumbnail covered in another way is not handed out.
Filter = Callable[[str], object]


class Thumbnails(QObject):
    """Asks the core for what the list is about to paint; keeps only covered pictures, so many bytes of them."""

    ready = Signal(str)

    def __init__(self, bridge: Bridge, cover: Cover, care: Filter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._cover, self._care = bridge, cover, care
        self._kept: OrderedDict[str, tuple[object, QImage]] = OrderedDict()
        self._bytes = 0
        self._failed: dict[str, float] = {}
        self._wanted: OrderedDict[str, None] = OrderedDict()
        self._under_way: dict[str, Call] = {}
        self._pump = QTimer(self)
        self._pump.setSingleShot(True)
        self._pump.setInterval(0)
        self._pump.timeout.connect(self._ask)

    def get(self, sha256: str) -> QImage | None:
        """The covered thumbnail, or None – then it is on its way and `ready` will tell."""
        kept = self._kept.get(sha256)
        if kept is not None and kept[0] == self._care(sha256):
            self._kept.move_to_end(sha256)
            return kept[1]
        if sha256 not in self._under_way and not self._just_failed(sha256):
            self._wanted[sha256] = None
            self._wanted.move_to_end(sha256)
            if not self._pump.isActive():
                self._pump.start()
        return None

    def keep_to(self, near: Sequence[str]) -> None:
        """Only these are in sight or about to be, the nearest first: what else was wanted is called off."""
        wanted = set(near)
        for sha256 in [each for each in self._under_way if each not in wanted]:
            self._under_way.pop(sha256).cancel()
        self._wanted.clear()
        for sha256 in reversed(near):  # what stands last is asked for first
            kept = self._kept.get(sha256)
            there = kept is not None and kept[0] == self._care(sha256)
            if not there and sha256 not in self._under_way and not self._just_failed(sha256):
                self._wanted[sha256] = None
        if self._wanted:
            self._pump.start()

    def forget(self) -> None:
        """Drop everything: the strength of the cover has changed."""
        self._kept.clear()
        self._failed.clear()
        self._bytes = 0

    def stop(self) -> None:
        """Ask for nothing more."""
        self._pump.stop()
        self._wanted.clear()
        for call in self._under_way.values():
            call.cancel()
        self._under_way.clear()

    def _just_failed(self, sha256: str) -> bool:
        """Whether it failed a short while ago; after that it is asked for again."""
        failed = self._failed.get(sha256)
        return failed is not None and time.monotonic() - failed < RETRY_SECONDS

    def _ask(self) -> None:
        # What was wanted last was painted last: it is what the reviewer sees now.
        while self._wanted and len(self._under_way) < _AT_ONCE:
            sha256, _ = self._wanted.popitem()
            self._under_way[sha256] = self._bridge.call(
                partial(_thumbnail, sha256), partial(self._take, sha256), partial(self._fail, sha256)
            )
        if len(self._wanted) > _WANTED:  # scrolled past long ago
            for _ in range(len(self._wanted) - _WANTED):
                self._wanted.popitem(last=False)

    def _take(self, sha256: str, picture: Picture) -> None:
        self._under_way.pop(sha256, None)
        # Kept at twice the size of the list's thumbnails, for screens of twice the density, and no larger.
        care, covered = self._care(sha256), self._cover(sha256, picture)
        if max(covered.width(), covered.height()) > _SIDE:
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            covered = covered.scaled(_SIDE, _SIDE, keep, smooth)
        former = self._kept.pop(sha256, None)
        self._bytes += covered.sizeInBytes() - (former[1].sizeInBytes() if former else 0)
        self._kept[sha256] = (care, covered)
        self._failed.pop(sha256, None)
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            _, (_, oldest) = self._kept.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()
        self.ready.emit(sha256)
        if self._wanted:
            self._pump.start()

    def _fail(self, sha256: str, _error: SecondLookError) -> None:
        self._under_way.pop(sha256, None)
        self._failed[sha256] = time.monotonic()
        if self._wanted:
            self._pump.start()


def _thumbnail(sha256: str, core: Core) -> Awaitable[Picture]:
    return core.pictures.thumbnail(sha256)
