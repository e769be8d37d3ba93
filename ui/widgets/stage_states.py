"""The stage without a picture: nothing chosen, loading, unreadable, out of reach – and the cover over everything."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.translate import tr
from ui.widgets.empty_state import EmptyState
from ui.widgets.panic_cover import PanicCover
from ui.widgets.zoom_area import ZoomArea


class StageStates(ZoomArea):
    """An area that can show words in place of its picture, and be covered whole."""

    retry_wanted = Signal()
    """The file may be there again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = EmptyState("image", tr("No picture"), "")
        self._message.setParent(self)
        self._message.pressed.connect(lambda _button: self.retry_wanted.emit())
        self._cover = PanicCover(self)

    def show_message(self, icon_name: str, title: str, words: str = "", *, tint: str = "muted") -> None:
        """Show no picture but words."""
        self._message.set_message(icon_name, title, words, tint=tint)
        self._message.set_buttons(())
        self._message.setVisible(True)
        self._movable = False
        self.update()

    def show_empty(self) -> None:
        """Show that no image is chosen."""
        words = tr("Choose one in the queue, or drop files anywhere in the window.")
        self.show_message("image", tr("No image chosen"), words)

    def show_loading(self, name: str) -> None:
        """Show that the pixels are on their way."""
        self.show_message("hourglass", tr("Loading"), name)

    def show_unreadable(self, reason: str, advice: str = "") -> None:
        """Show why there are no pixels, and what can be done."""
        usual = tr("You can still rule, skip or escalate it: a decision belongs to the file, not to its pixels.")
        words = f"{reason}\n\n{advice or usual}"
        self.show_message("broken-image", tr("This file cannot be shown"), words, tint="caution")

    def show_out_of_reach(self, reason: str) -> None:
        """Show that the file is not where it was: a drive that is gone, a file that was moved or changed."""
        advice = tr("Connect the drive or put the file back, then try again. Rulings on it are kept.")
        words = f"{reason}\n\n{advice}"
        self.show_message("disk", tr("The file is out of reach"), words, tint="caution")
        self._message.set_buttons((("retry", tr("Try again"), "retry", ""),))

    def set_panic(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Lay the opaque cover over the stage, or lift it."""
        if on:
            self._cover.cover()
        else:
            self._cover.hide()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every cover whole."""
        self._message.setGeometry(self.rect())
        self._cover.setGeometry(self.rect())
        super().resizeEvent(event)
