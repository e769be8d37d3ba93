"""Fetches the frame that the stepper chose, one at a time, and says what became of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.picture import Frame
from ui.models.stage_pictures import StagePictures
from ui.translate import say_kept, tr
from ui.widgets.stage_frames import FrameStepper


class Stepping(QObject):
    """Joins a stepper to the pictures of one image; nothing plays by itself."""

    arrived = Signal(object)
    """The Frame that is to be shown."""

    message = Signal(str)

    def __init__(self, stepper: FrameStepper, parent: QObject) -> None:
        super().__init__(parent)
        self._stepper = stepper
        self._pictures: StagePictures | None = None
        self._sha256, self._count = "", 1
        stepper.wanted.connect(self._fetch)

    @property
    def number(self) -> int:
        """The chosen frame, from 0."""
        return self._stepper.number

    def use(self, pictures: StagePictures) -> None:
        """Fetch frames from here."""
        self._pictures = pictures
        pictures.frame_ready.connect(self._ready)
        pictures.frame_failed.connect(self._failed)

    def show(self, sha256: str, count: int) -> None:
        """Begin with the first frame of another image, of so many."""
        self._sha256, self._count = sha256, count
        self._stepper.set_count(count)

    def step(self, by: int) -> None:
        """So many frames on or back; what stands in the way is said."""
        if self._count < 2:
            self.message.emit(tr("This image has one frame only."))
        elif not self._stepper.step(by):
            self.message.emit(tr("This is the last frame.") if by > 0 else tr("This is the first frame."))

    def again(self) -> None:
        """The stage has grown, which drops what was on its way: fetch the chosen frame for it."""
        if self.number:
            self._fetch(self.number)

    def _fetch(self, number: int) -> None:
        if self._pictures is not None and self._sha256:
            self._pictures.want_frame(self._sha256, number)

    def _ready(self, sha256: str, frame: Frame) -> None:
        if sha256 == self._sha256 and frame.number == self.number:
            self._stepper.say()
            self.arrived.emit(frame)

    def _failed(self, sha256: str, number: int, message: str) -> None:
        if sha256 == self._sha256 and number == self.number:
            self._stepper.say(say_kept(message))
