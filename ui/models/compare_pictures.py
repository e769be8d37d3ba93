"""What the second side of a comparison shows: its picture at the size of the stage, and what providers said of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal

from app.domain.assessment import Outcome
from app.domain.picture import Picture
from app.events import OutcomeArrived
from ui.bridge import Bridge, Call
from ui.models.stage_pictures import StagePictures


class ComparePictures(QObject):
    """Holds one other image. It loads by itself, so that the stage's own pictures are never dropped for it."""

    changed = Signal()
    """Its picture or the answers to it came, or why there is no picture."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.pictures = StagePictures(bridge, self)
        self.sha256 = ""
        self.outcomes: tuple[Outcome, ...] = ()
        self.trouble = ""
        self._said: Call | None = None
        self.pictures.ready.connect(self._ready)
        self.pictures.failed.connect(self._failed)
        bridge.listen(OutcomeArrived, self._answered)

    @property
    def picture(self) -> Picture | None:
        """Its pixels, when they are here."""
        return self.pictures.get(self.sha256)

    def show(self, sha256: str, *, readable: bool = True) -> None:
        """Load this image; an empty name drops what is on its way."""
        if sha256 == self.sha256:
            return
        self._drop()
        self.sha256, self.outcomes, self.trouble = sha256, (), ""
        if sha256:
            self._ask()
            if readable:
                self.pictures.want(sha256, ())

    def resize(self, size: QSize) -> None:
        """Decode for this many device pixels."""
        if self.pictures.resize(size) and self.sha256:
            self.pictures.want(self.sha256, ())

    def stop(self) -> None:
        """Ask for nothing more."""
        self._drop()

    def _drop(self) -> None:
        self.pictures.stop()
        if self._said is not None:
            self._said.cancel()
            self._said = None

    def _ask(self) -> None:
        sha256 = self.sha256

        def take(outcomes: tuple[Outcome, ...]) -> None:
            if sha256 == self.sha256:
                self.outcomes = outcomes
                self.changed.emit()

        self._said = self._bridge.call(lambda core: core.assess.outcomes(sha256), take)

    def _answered(self, notice: OutcomeArrived) -> None:
        if self.sha256 and notice.outcome.sha256 == self.sha256:
            self._ask()

    def _ready(self, sha256: str) -> None:
        if sha256 == self.sha256:
            self.trouble = ""
            self.changed.emit()

    def _failed(self, sha256: str, message: str) -> None:
        if sha256 == self.sha256:
            self.trouble = message
            self.changed.emit()
