"""What the page's parts have in common: the page hands the keys to the part that is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.views.train.heatmaps import Heatmaps
from ui.views.train.stage import TrainStage


class TrainView(QWidget):
    """A part of the page. What a part has no use for, it leaves as it is."""

    left = Signal()
    """Back to the lists."""

    title_changed = Signal()

    heatmaps: Heatmaps | None = None
    """Those of what providers said, where that is shown."""

    can_be_alone = False
    """Whether its picture can fill the whole screen."""

    @property
    def stage(self) -> TrainStage | None:
        """Where a picture is shown, if anywhere."""
        return None

    def title(self) -> str:
        """What the window's title says of this part."""
        return ""

    def choose_key(self, digit: int) -> None:
        """A digit was pressed: 1 and 2 for the origins, others for the policy's labels."""

    def clear(self) -> None:
        """Take the choice back."""

    def commit(self) -> None:
        """Keep the choice and go on."""

    def pause(self) -> None:
        """Pause, or go on."""

    def step(self, by: int) -> None:
        """Go to another item."""

    def write_note(self) -> None:
        """Go to where a note is written, if there is such a place."""

    def write_round_note(self) -> None:
        """Go to where a note on the whole is written, if there is such a place."""

    def away(self) -> None:
        """The person looks elsewhere: another page, another program, or everything is covered."""

    def report(self) -> None:
        """Ask where to save the report, where there is one."""

    def leave(self) -> None:
        """Back to the lists."""
        self.left.emit()

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        if self.stage is not None:
            self.stage.stop()
