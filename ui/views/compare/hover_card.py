"""A covered thumbnail with a line of words, beside the point that the cursor or the mouse is at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.theme import SPACE_1, SPACE_2
from ui.translate import tr
from ui.widgets.text import SMALL, label

_SIDE = 112


class HoverCard(QFrame):
    """Shows what `thumbnail` hands out, which the care filter has covered; without a picture the words alone."""

    def __init__(self, thumbnail: Callable[[str], QImage | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnail = thumbnail
        self._room = parent
        self._sha256 = ""
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(tr("Covered thumbnail"))
        self._words = label(size=SMALL, wrap=True)
        self._words.setFixedWidth(_SIDE * 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addWidget(self._picture)
        column.addWidget(self._words)
        self.hide()

    def show_at(self, sha256: str, words: str, place: QPoint) -> None:
        """Show an image beside a place of the parent."""
        self._sha256 = sha256
        self._words.setText(words)
        self.picture_ready(sha256)
        self.adjustSize()
        room = self._room.rect()
        right = place.x() + SPACE_2 * 2
        x = right if right + self.width() < room.right() else place.x() - self.width() - SPACE_2 * 2
        y = min(max(room.top(), place.y() - self.height() // 2), max(room.top(), room.bottom() - self.height()))
        self.move(max(room.left(), x), y)
        self.show()
        self.raise_()

    def picture_ready(self, sha256: str) -> None:
        """A thumbnail came, or is covered otherwise now."""
        if sha256 != self._sha256:
            return
        image = self._thumbnail(sha256)
        self._picture.setVisible(image is not None)
        if image is not None:
            ratio = self.devicePixelRatioF()
            side = round(_SIDE * ratio)
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            pixmap = QPixmap.fromImage(image.scaled(side, side, keep, smooth))
            pixmap.setDevicePixelRatio(ratio)
            self._picture.setPixmap(pixmap)
        if self.isVisible():
            self.adjustSize()

    def care_changed(self) -> None:
        """The filter changed: what is shown is to be covered anew."""
        self._picture.clear()
        self.picture_ready(self._sha256)
