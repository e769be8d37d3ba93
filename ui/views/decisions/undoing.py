"""Undo and redo: what can be taken back, and what taking it back did."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.queue import QueueRow
from app.services.ruling.review import Undone
from ui.bridge import Bridge
from ui.translate import say, tr
from ui.views.decisions.draft_words import short_name


class Undoing(QObject):
    """Asks the core; the chain of decisions knows what there is to undo, also after a restart."""

    changed = Signal()
    undone = Signal(str)
    """The image to go to."""

    message = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject, row_of: Callable[[str], QueueRow | None]) -> None:
        """`row_of` gives what the queue knows of an image."""
        super().__init__(parent)
        self._bridge, self._row_of = bridge, row_of
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
        row = self._row_of(undone.sha256s[0]) if len(undone.sha256s) == 1 else None
        words = say(undone.words)
        self.message.emit(f"{words} – {short_name(row.name)}" if row is not None else words)
        self._ask()
        for sha256 in undone.sha256s[:1]:
            self.undone.emit(sha256)

    def _ask(self) -> None:
        def take(can: tuple[bool, bool]) -> None:
            self.can_undo, self.can_redo = can
            self.changed.emit()

        self._bridge.call(lambda core: core.review.can_reverse(), take)
