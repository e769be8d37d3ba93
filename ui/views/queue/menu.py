"""What can be done with the selected images of the queue, at the mouse or by the menu key: the window's own actions."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListView, QMenu

from ui.actions import Actions

_ENTRIES = "take_out put_back - ask rerun ask_cancel - training_item show_alike - copy_picture copy_path - history raw"


class QueueMenu(QMenu):
    """Opens over the list; an action that cannot be carried out now stands there disabled, as in the window's menus."""

    def __init__(self, view: QListView, actions: Actions) -> None:
        super().__init__(view)
        self._view = view
        for name in _ENTRIES.split():
            if name == "-":
                self.addSeparator()
            else:
                self.addAction(actions[name])
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open)

    def _open(self, spot: QPoint) -> None:
        if self._view.currentIndex().isValid():
            self.popup(self._view.viewport().mapToGlobal(spot))
