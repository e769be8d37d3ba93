"""How images come into the window: dropped, pasted, or chosen in a file dialog."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.image import Arrival
from ui import drops
from ui.actions import Actions
from ui.translate import tr

if TYPE_CHECKING:
    from app.container import Core
    from ui.bridge import Bridge


class Intake(QObject):
    """Sorts what came and hands it to the core; what cannot be taken is told with its reason."""

    refused = Signal(str, str)
    """What, and why."""

    nothing = Signal()

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._bridge: Bridge | None = None
        actions.on("open", self._open_files)
        actions.on("open_folder", self._open_folder)
        actions.on("paste", self._paste)

    def attach(self, bridge: Bridge) -> None:
        """From now on there is a core to take images in."""
        self._bridge = bridge

    def accepts(self, mime: QMimeData) -> bool:
        """Whether a drag may be dropped now."""
        return self._bridge is not None and drops.acceptable(mime)

    def take(self, mime: QMimeData, arrival: Arrival) -> None:
        """Take in what was dropped or pasted."""
        self._take(drops.read(mime), arrival)

    def _take(self, dropped: drops.Dropped, arrival: Arrival) -> None:
        bridge = self._bridge
        if bridge is None:
            return
        if not dropped:
            self.nothing.emit()
        for what, why in dropped.refused:
            self.refused.emit(what, why)
        bridge.tell(lambda core: core.ingest.add_paths(dropped.paths, arrival))
        for url in dropped.urls:
            bridge.tell(partial(_add_url, url))
        for name, data in dropped.blobs:
            bridge.tell(partial(_add_bytes, name, data, arrival))

    def _paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            self.take(mime, Arrival.PASTE)

    def _open_files(self) -> None:
        dialog = QFileDialog(self._window, tr("Open images"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._choose(dialog)

    def _open_folder(self) -> None:
        dialog = QFileDialog(self._window, tr("Open a folder with everything below it"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._choose(dialog)

    def _choose(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, paths: Sequence[str]) -> None:
        self._take(drops.Dropped(paths=[str(Path(path)) for path in paths]), Arrival.OPEN)


def _add_url(url: str, core: Core) -> None:
    core.ingest.add_url(url)


def _add_bytes(name: str, data: bytes, arrival: Arrival, core: Core) -> None:
    core.ingest.add_bytes(data, name, arrival)
