"""What stands already for the image on the stage, and how this reviewer is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.decision import QueueEntry
from app.domain.policy import Policy
from app.domain.queue import QueueRow
from app.events import RulingChanged
from ui.bridge import Bridge
from ui.views.standing_words import standing_words

if TYPE_CHECKING:
    from app.container import Core


@dataclass(frozen=True, slots=True)
class _Found:
    """The standing ruling, under how many paths the file was seen, and what the providers are called."""

    entry: QueueEntry | None = None
    paths: int = 0
    titles: tuple[tuple[str, str], ...] = ()


class Standing(QObject):
    """Asks once when an image comes to the stage, then follows what is ruled on it, here or in another window."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sha256 = ""
        self._found = _Found()

    @property
    def entry(self) -> QueueEntry | None:
        """The standing ruling; None while the image is open, or before it is known."""
        return self._found.entry

    def show_image(self, row: QueueRow | None) -> None:
        """Another image is on the stage."""
        self._sha256, self._found = (row.sha256 if row is not None else ""), _Found()
        self._ask()

    def ruling_changed(self, notice: RulingChanged) -> None:
        """Somebody ruled."""
        if notice.sha256 == self._sha256:
            self._found = _Found(notice.entry, self._found.paths, self._found.titles)
            self.changed.emit()

    def words(self, policy: Policy) -> str:
        """The standing ruling in a line; nothing while the image is open."""
        reviewer = self._bridge.core.preferences.current.reviewer
        return standing_words(self.entry, policy, reviewer, self._found.paths, dict(self._found.titles))

    def _ask(self) -> None:
        sha256 = self._sha256
        if not sha256:
            return

        async def read(core: Core) -> _Found:
            image = await core.images.get(sha256)
            titles = tuple((name, provider.capability.title) for name, provider in core.providers.items())
            return _Found(await core.review.standing(sha256), len(image.paths) if image is not None else 0, titles)

        def take(found: _Found) -> None:
            if self._sha256 == sha256:
                self._found = found
                self.changed.emit()

        self._bridge.call(read, take)
