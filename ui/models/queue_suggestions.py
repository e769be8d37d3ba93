"""What the policy suggests for the images in sight of the queue: asked of the core together, until it may differ."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.suggestion import Suggestion
from app.errors import SecondLookError
from app.events import EvidenceRead, OutcomeArrived, PolicyChanged, ProvidersChanged
from ui.bridge import Bridge, Call

if TYPE_CHECKING:
    from app.container import Core

# Answers come in bursts, and whoever scrolls wants pictures.
_PAUSE_MS = 150
_AT_ONCE = 24
_KEPT = 4000


class QueueSuggestions(QObject):
    """Words for rows, by identity; silent while answers are hidden."""

    ready = Signal(str)
    """There are words, or other words, for this image."""

    def __init__(self, bridge: Bridge, words: Callable[[Suggestion], str], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._words = bridge, words
        self._kept: dict[str, str] = {}
        self._near: dict[str, None] = {}
        self._asked: dict[str, None] = {}
        self._hidden = False
        self._call: Call | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        bridge.listen(OutcomeArrived, lambda notice: self._changed(notice.outcome.sha256))
        bridge.listen(EvidenceRead, lambda notice: self._changed(notice.sha256))
        bridge.listen(PolicyChanged, lambda _: self._all_changed())
        bridge.listen(ProvidersChanged, lambda _: self._all_changed())

    def get(self, sha256: str) -> str:
        """What is suggested, in words; nothing where nothing is, or where it is not known yet."""
        return "" if self._hidden else self._kept.get(sha256, "")

    def keep_to(self, near: Sequence[str]) -> None:
        """These are in sight or about to be, the nearest first."""
        self._near = dict.fromkeys(near)
        if not self._hidden and not self._pause.isActive() and any(each not in self._kept for each in near):
            self._pause.start()

    def set_hidden(self, hidden: bool) -> None:  # noqa: FBT001 - a switch
        """Say nothing of any image (blind first), or speak again."""
        self._hidden = hidden
        self._all_changed()

    def stop(self) -> None:
        """Ask for nothing more."""
        self._pause.stop()
        if self._call is not None:
            self._call.cancel()
            self._call = None

    # -- inside ----------------------------------------------------------------------------

    def _changed(self, sha256: str) -> None:
        # What was said stands until the new words are here: a row must not flicker with every answer.
        self._asked.pop(sha256, None)
        if sha256 in self._near and not self._hidden:
            if not self._pause.isActive():
                self._pause.start()
        else:
            self._kept.pop(sha256, None)

    def _all_changed(self) -> None:
        self.stop()
        self._kept.clear()
        self._asked.clear()
        for sha256 in self._near:
            self.ready.emit(sha256)
        if self._near and not self._hidden:
            self._pause.start()

    def _ask(self) -> None:
        wanted = [each for each in self._near if each not in self._asked][:_AT_ONCE]
        if not wanted or self._hidden or self._call is not None:
            return
        self._asked.update(dict.fromkeys(wanted))
        self._call = self._bridge.call(partial(_suggestions, wanted), self._take, self._fail)

    def _take(self, found: Mapping[str, Suggestion]) -> None:
        self._call = None
        for sha256, suggestion in found.items():
            words = self._words(suggestion)
            if self._kept.get(sha256) != words:
                self._kept[sha256] = words
                self.ready.emit(sha256)
        if len(self._kept) > _KEPT:
            self._kept = {each: words for each, words in self._kept.items() if each in self._near}
            self._asked = dict.fromkeys(self._kept)
        self._pause.start()

    def _fail(self, _error: SecondLookError) -> None:
        """The decision bar tells why a suggestion is not to be had; a row goes without."""
        self._call = None


def _suggestions(wanted: Sequence[str], core: Core) -> Awaitable[Mapping[str, Suggestion]]:
    return core.policies.suggestions(wanted)
