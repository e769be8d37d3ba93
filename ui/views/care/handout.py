"""Hands an image out of the window: dragged as a file under a covered picture, copied covered, or its path copied."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote_from_bytes

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from app.domain.care import Rung
from app.domain.queue import QueueRow
from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.queue_model import RowRole
from ui.theme import icon
from ui.translate import tr

if TYPE_CHECKING:
    from app.container import Core
    from ui.views.review_page import ReviewPage

_DRAG_SIDE = 96


class Handout(QObject):
    """Copies the image on the stage, and lets images be dragged out of the queue's views."""

    message = Signal(str)

    def __init__(self, bridge: Bridge, page: ReviewPage, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._page = bridge, page
        self._views: dict[QObject, QAbstractItemView] = {}
        self._pressed: tuple[QPoint, str] | None = None
        self._path: str | None = None

    def act(self, actions: Actions) -> None:
        """Carry out the actions of the keyboard and the menus."""
        actions.on("copy_picture", self.copy_picture)
        actions.on("copy_path", self.copy_path)

    def watch(self, panel: QWidget) -> None:
        """Let images be dragged out of every list and grid in `panel` whose model hands out rows of the queue."""
        for view in panel.findChildren(QListView):
            self._views[view.viewport()] = view
            view.viewport().installEventFilter(self)

    # -- copying ---------------------------------------------------------------------------

    def copy_picture(self) -> None:
        """Put the picture on the clipboard as the filter shows it, however it is revealed at the moment."""
        row = self._page.current
        image = None if row is None else self._page.covered_picture(row.sha256)
        if row is None or image is None:
            self.message.emit(tr("The picture is not there yet."))
        elif self._page.care.of_row(row).rung is Rung.WORDS:
            self.message.emit(tr("Only words are shown of this image: there is no picture to copy."))
        else:
            QGuiApplication.clipboard().setImage(image)
            words = self._page.care.of_row(row).words()
            self.message.emit(tr("Copied as it is shown: {filter}.", filter=words))

    def copy_path(self) -> None:
        """Put the original file's path on the clipboard."""
        row = self._page.current
        if row is not None:
            self._ask_path(row.sha256, self._copy)

    def _copy(self, path: str | None) -> None:
        if path is None:
            self.message.emit(tr("There is no file of this image."))
            return
        QGuiApplication.clipboard().setText(path)
        self.message.emit(tr("The path of the file is copied."))

    # -- dragging --------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin a drag where the mouse was pressed on an image and moved away."""
        view = self._views.get(watched)
        if view is None or not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._press(view, event)
        elif kind is QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif kind is QEvent.Type.MouseMove and self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            start, sha256 = self._pressed
            if (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
                self._begin(view, sha256)
            return True
        return False

    def drag(self, source: QWidget, sha256: str, path: str) -> QDrag:
        """A drag of the file, under its picture as the filter shows it."""
        made = QDrag(source)
        mime = QMimeData()
        address = QUrl.fromEncoded(QByteArray(b"file://" + quote_from_bytes(os.fsencode(path)).encode()))
        mime.setUrls([address])
        made.setMimeData(mime)
        image = self._page.covered_thumbnail(sha256)
        if image is None:
            made.setPixmap(icon("image", "muted").pixmap(_DRAG_SIDE // 2))
        else:
            made.setPixmap(_small(image, source.devicePixelRatioF()))
        return made

    def _press(self, view: QAbstractItemView, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = view.indexAt(at)
        row = index.data(RowRole) if index.isValid() else None
        self._pressed, self._path = None, None
        if isinstance(row, QueueRow):
            self._pressed = (at, row.sha256)
            self._ask_path(row.sha256, partial(self._know, self._pressed))

    def _know(self, pressed: tuple[QPoint, str], path: str | None) -> None:
        if self._pressed is pressed:  # else it is the file of an image that was pressed before
            self._path = path

    def _begin(self, view: QAbstractItemView, sha256: str) -> None:
        if self._path is None:
            return  # not known yet: the next movement asks again
        path, self._pressed = self._path, None
        # Qt has no other way to drag. It turns the loop inside a mouse event, never inside a coroutine.
        self.drag(view.viewport(), sha256, path).exec(Qt.DropAction.CopyAction)

    def _ask_path(self, sha256: str, take: Callable[[str | None], None]) -> None:
        async def path_of(core: Core) -> str | None:
            image = await core.images.get(sha256)
            return image.paths[-1] if image is not None and image.paths else None

        self._bridge.call(path_of, take, urgent=True)


def _small(image: QImage, ratio: float) -> QPixmap:
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    side = round(_DRAG_SIDE * ratio)
    pixmap = QPixmap.fromImage(image.scaled(side, side, keep, smooth))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
