"""Tells when files that were dropped or opened are known and ruled already, without standing in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.decision import QueueEntry
from app.domain.image import ReviewState
from app.domain.queue import QueueRow
from app.events import ImagesArrived, QueueChanged
from ui.bridge import Bridge
from ui.translate import tr
from ui.views.decisions.standing_words import standing_words
from ui.widgets.badge import RULED
from ui.widgets.banner import Banner, Level

# Files arrive in batches of a few hundredths of a second: one message for a drop.
_GATHER_MS = 500
_NAMED = 3
_GO = "go"


class KnownFiles(QObject):
    """Looks at what arrives; a banner names what has been ruled before and leads to the first of it."""

    going = Signal(str)

    def __init__(self, bridge: Bridge, row: Callable[[str], QueueRow | None], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._row = bridge, row
        self.banner = Banner()
        self.banner.actionPressed.connect(self._go)
        self._ruled: dict[str, QueueRow] = {}
        self._back: set[str] = set()
        self._first = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER_MS)
        self._timer.timeout.connect(self._say)
        bridge.listen(ImagesArrived, self._arrived)
        bridge.listen(QueueChanged, self._returned)

    def stop(self) -> None:
        """The window closes: say nothing more."""
        self._timer.stop()

    def _arrived(self, notice: ImagesArrived) -> None:
        for image in notice.images:
            row = self._row(image.sha256)
            if row is not None and row.state is not ReviewState.OPEN:
                self._ruled[image.sha256] = row
        if self._ruled:
            self._timer.start()

    def _returned(self, notice: QueueChanged) -> None:
        """They had been taken out of the queue; their rows may still be on their way."""
        if notice.arrived:
            self._back.update(notice.sha256s)
            self._timer.start()

    def _say(self) -> None:
        back = {sha256: row for sha256 in self._back if (row := self._row(sha256)) is not None}
        self._back.difference_update(back)
        self._ruled.update((sha256, row) for sha256, row in back.items() if row.state is not ReviewState.OPEN)
        if self._back:
            self._timer.start()
            return
        ruled, self._ruled = self._ruled, {}
        self._first = next(iter(ruled), "")
        if len(ruled) == 1:
            first, name = self._first, ruled[self._first].name
            self._bridge.call(lambda core: core.review.standing(first), lambda entry: self._say_one(name, entry))
        elif ruled:
            names = ", ".join(f"{row.name} ({_word(row)})" for row in list(ruled.values())[:_NAMED])
            rest = len(ruled) - _NAMED
            if rest > 0:
                names += tr(" and %n more", count=rest)
            title = tr("%n of these files are known and decided already", count=len(ruled))
            self.banner.say(Level.INFO, title, names, action=(_GO, tr("Go to the first")))

    def _say_one(self, name: str, entry: QueueEntry | None) -> None:
        policy, reviewer = self._bridge.core.review.policy, self._bridge.core.preferences.current.reviewer
        words = standing_words(entry, policy, reviewer)
        if words:
            self.banner.say(Level.INFO, tr("{name} is known already", name=name), words, action=(_GO, tr("Go there")))

    def _go(self, _action: str) -> None:
        self.banner.hide()
        self.going.emit(self._first)


def _word(row: QueueRow) -> str:
    return RULED[row.force if row.state is ReviewState.RULED and row.force else row.state].word
