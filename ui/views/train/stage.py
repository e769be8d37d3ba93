"""One picture under the reviewer's filter, without its name: what the Train page shows of images."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.stage_pictures import StagePictures
from ui.translate import tr
from ui.views.care.spotlight import Spotlight
from ui.views.stage.magnifier import Magnifier
from ui.views.stage.sharpener import Sharpener
from ui.views.train.desk import TrainDesk
from ui.widgets.image_canvas import ImageCanvas

_ZOOM_STEP = 1.25


class TrainStage(QWidget):
    """The same canvas and the same care as in Review. `words` stand for the picture in words, never its name."""

    seen = Signal()
    """The picture that is wanted is on the screen."""

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__()
        self._desk = desk
        self.canvas = ImageCanvas()
        self._pictures = StagePictures(desk.bridge, self)
        self._sharpener = Sharpener(self.canvas, self)
        self._sharpener.use(self._pictures)
        self.spotlight, self.magnifier = Spotlight(self.canvas, self), Magnifier(self.canvas, self)
        self.spotlight.message.connect(desk.message)
        self.magnifier.message.connect(desk.message)
        self._sha256, self._words, self._drawn = "", "", ""
        self._ahead: list[str] = []
        self._hidden = False
        self._pictures.ready.connect(self._ready)
        self._pictures.failed.connect(self._failed)
        self.canvas.painted.connect(self._painted)
        self.canvas.retry_wanted.connect(self._again)
        self.seen.connect(desk.care.sight_changed)
        self.canvas.revealChanged.connect(desk.care.revealed)
        desk.care.changed.connect(self._apply_care)
        desk.actions.keys_changed.connect(self._apply_care)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.canvas.show_empty()

    @property
    def sha256(self) -> str:
        """The image that is shown, or on its way."""
        return self._sha256

    @property
    def in_sight(self) -> str:
        """The image whose picture is looked at; none while words stand for it, or another page is shown."""
        there = self.canvas.isVisible() and not self._hidden and self._pictures.get(self._sha256) is not None
        return self._sha256 if there else ""

    def show_image(self, sha256: str, words: str, ahead: Sequence[str] = ()) -> None:
        """Show an image, and make those ahead ready."""
        self._sha256, self._words, self._ahead, self._hidden = sha256, words, list(ahead), False
        self._sharpener.show(sha256)
        self._apply_care()
        if self._pictures.get(sha256) is not None:
            self._ready(sha256)
        else:
            self._drawn = ""
            self.canvas.show_loading(words)
        self._pictures.resize(self._device_size())
        self._pictures.want(sha256, self._ahead)

    def hide_image(self, icon_name: str, title: str, words: str = "") -> None:
        """Show words instead, whatever is decoded meanwhile; `show_again` brings the picture back."""
        self._hidden, self._drawn = True, ""
        self.canvas.show_message(icon_name, title, words)
        self._desk.care.sight_changed.emit()

    def show_again(self) -> None:
        """Show the image after words have stood for it."""
        if self._sha256:
            self.show_image(self._sha256, self._words, self._ahead)

    def clear(self, title: str = "", words: str = "") -> None:
        """Show no image."""
        self._sha256 = self._drawn = ""
        self._sharpener.show("")
        self.canvas.show_message("image", title or tr("No image is chosen."), words)

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out; 0 fits the picture to the stage."""
        if steps:
            self.canvas.zoom_to(self.canvas.zoom * _ZOOM_STEP**steps)
        else:
            self.canvas.fit()

    def stop(self) -> None:
        """Ask for nothing more."""
        self._pictures.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A larger stage needs larger pictures."""
        super().resizeEvent(event)
        if self._pictures.resize(self._device_size()) and self._sha256:
            self._pictures.want(self._sha256, self._ahead)

    def _device_size(self) -> QSize:
        ratio = self.devicePixelRatioF()
        return QSize(max(640, round(self.width() * ratio)), max(480, round(self.height() * ratio)))

    def _apply_care(self) -> None:
        care = self._desk.care
        key = self._desk.actions.key("train_reveal")
        self.canvas.set_care(care.of(self._sha256) if self._sha256 else care.own, reveal_key=key)

    def _again(self) -> None:
        if self._sha256:
            self._drawn = ""
            self.canvas.show_loading(self._words)
            self._pictures.want(self._sha256, self._ahead)

    def _ready(self, sha256: str) -> None:
        picture = self._pictures.get(sha256)
        if sha256 != self._sha256 or picture is None or self._hidden:
            return
        row = self._desk.row(sha256)
        size = (row.width, row.height) if row is not None and row.width and row.height else None
        again = sha256 == self._drawn  # for a larger stage, perhaps: then the view stays as it is
        self._drawn = sha256
        self.canvas.set_picture(picture, size=size, name=self._words, keep_view=again)

    def _failed(self, sha256: str, message: str) -> None:
        if sha256 != self._sha256 or self._hidden:
            return
        if sha256 in self._pictures.out_of_reach:
            self.canvas.show_out_of_reach(message)
        else:
            self.canvas.show_unreadable(message)

    def _painted(self) -> None:
        if self._sha256 and self._pictures.get(self._sha256) is not None:
            self.seen.emit()
