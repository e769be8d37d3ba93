"""Undo and redo: what can be taken back, and what taking it back did."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.services.review import Undone
from ui.bridge import Bridge
from ui.translate import say, tr


class Undoing(QObject):
    """Asks the core; the chain of decisions knows what there is to undo, also after a restart."""

    changed = Signal()
    undone = Signal(str)
    """The image to go to."""

    message = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.can_undo = self.can_redo = False
        self._ask()

    def recorded(self) -> None:
        """A new decision can be undone, and nothing redone."""
        self.can_undo, self.can_redo = True, False

    def undo(self) -> None:
        """Take back the last step."""
        self._bridge.call(lambda core: core.review.undo(), lambda undone: self._done(undone, "undo"), urgent=True)

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._bridge.call(lambda core: core.review.redo(), lambda undone: self._done(undone, "redo"), urgent=True)

    def _done(self, undone: Undone | None, verb: str) -> None:
        if undone is None:
            self.message.emit(tr("There is nothing to undo.") if verb == "undo" else tr("There is nothing to redo."))
            return
        self.message.emit(say(undone.words))
        self._ask()
        for sha256 in undone.sha256s[:1]:
            self.undone.emit(sha256)

    def _ask(self) -> None:
        def take(can: tuple[bool, bool]) -> None:
            self.can_undo, self.can_redo = can
            self.changed.emit()

        self._bridge.call(lambda core: core.review.can_reverse(), take)
