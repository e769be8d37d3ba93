"""The few stage-size pictures around the present one, ready before the key is pressed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, Signal

from app.domain.picture import Frame, Picture
from app.errors import EnvironmentFaultError, SecondLookError
from ui.bridge import Bridge, Call

KEPT = 9

Region = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels of the whole image as displayed."""


class StagePictures(QObject):
    """Holds what was decoded for one stage size; a changed size empties it."""

    ready = Signal(str)
    failed = Signal(str, str)
    """Identity and the reason in words."""

    part_ready = Signal(str, object, object)
    """Identity, the region that was asked for, and its picture."""

    frame_ready = Signal(str, object)
    """Identity and the Frame."""

    frame_failed = Signal(str, int, str)
    """Identity, the frame's number from 0, and the reason in words."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._size = QSize(1280, 960)
        self._kept: OrderedDict[str, Picture] = OrderedDict()
        self._calls: dict[str, Call] = {}
        self._present = ""
        self._ahead: tuple[str, ...] = ()
        self._part: Call | None = None
        self._frame: Call | None = None
        self.out_of_reach: set[str] = set()
        """Those whose file was not where it should be when it was last asked for."""

    def resize(self, size: QSize) -> bool:
        """Decode for this many device pixels from now on; True when that is a change worth decoding again."""
        if size.width() <= self._size.width() * 1.15 and size.height() <= self._size.height() * 1.15:
            return False
        self._size = size
        self._kept.clear()
        self.stop()  # what is on its way was decoded for the smaller stage
        return True

    def get(self, sha256: str) -> Picture | None:
        """The picture, if it is here already."""
        return self._kept.get(sha256)

    def want(self, sha256: str, ahead: Sequence[str]) -> None:
        """Load `sha256` now and `ahead` in their order after it; whatever else was on its way is dropped.

        While somebody waits for `sha256`, nothing else is begun: its neighbours would share the processors with it.
        """
        self._present, self._ahead = sha256, tuple(ahead)
        wanted = (sha256, *ahead)
        for other in [key for key in self._calls if key not in wanted]:
            self._calls.pop(other).cancel()
        for key in filter(self._kept.__contains__, wanted):
            self._kept.move_to_end(key)
        if sha256 in self._kept:
            self._go_ahead()
        elif sha256 not in self._calls:
            self._calls[sha256] = self._load(sha256, ahead=False)

    def want_part(self, sha256: str, region: Region, size: tuple[int, int], *, frame: int) -> None:
        """Load a part at its true pixels, or shrunk into `size`; a part asked for before is not waited for any more.

        Failures stay quiet: the coarser picture is there, and says all that can be said.
        """
        self.drop_part()
        self._part = self._bridge.call(
            lambda core: core.pictures.part(sha256, region, *size, frame=frame),
            lambda picture: self.part_ready.emit(sha256, region, picture),
            lambda _error: None,
            urgent=True,
        )

    def drop_part(self) -> None:
        """Wait for no part any more."""
        if self._part is not None:
            self._part.cancel()
            self._part = None

    def want_frame(self, sha256: str, number: int) -> None:
        """Load one frame, counted from 0, at the size of the stage; one asked for before is not waited for any more."""
        if self._frame is not None:
            self._frame.cancel()
        width, height = self._size.width(), self._size.height()

        def take(frame: Frame) -> None:
            self.frame_ready.emit(sha256, frame)

        self._frame = self._bridge.call(
            lambda core: core.pictures.frame(sha256, number, width, height),
            take,
            lambda error: self.frame_failed.emit(sha256, number, error.message),
            urgent=True,
        )

    def stop(self) -> None:
        """Ask for nothing more."""
        self.drop_part()
        if self._frame is not None:
            self._frame.cancel()
        for call in self._calls.values():
            call.cancel()
        self._calls.clear()
        self._ahead = ()

    def _go_ahead(self) -> None:
        """Load those that are wanted next, each once, unless somebody still waits for the present one."""
        if self._present in self._calls:
            return
        ahead, self._ahead = self._ahead, ()
        for key in ahead:
            if key not in self._kept and key not in self._calls:
                self._calls[key] = self._load(key, ahead=True)

    def _load(self, sha256: str, *, ahead: bool) -> Call:
        width, height = self._size.width(), self._size.height()
        return self._bridge.call(
            lambda core: core.pictures.stage(sha256, width, height, ahead=ahead),
            self._taker(sha256),
            lambda error: self._fail(sha256, error),
            urgent=not ahead,
        )

    def _taker(self, sha256: str) -> Callable[[Picture], None]:
        def take(picture: Picture) -> None:
            self._calls.pop(sha256, None)
            self._kept[sha256] = picture
            self.out_of_reach.discard(sha256)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            self.ready.emit(sha256)
            self._go_ahead()

        return take

    def _fail(self, sha256: str, error: SecondLookError) -> None:
        self._calls.pop(sha256, None)
        if isinstance(error, EnvironmentFaultError):
            self.out_of_reach.add(sha256)
        else:
            self.out_of_reach.discard(sha256)
        self.failed.emit(sha256, error.message)
        self._go_ahead()
