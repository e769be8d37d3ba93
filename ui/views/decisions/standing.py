"""What stands already for the image on the stage, and how this reviewer is told of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.decision import QueueEntry
from app.domain.held import Held
from app.domain.policy import Policy
from app.domain.queue import QueueRow
from app.events import DeliveryChanged, RulingChanged
from ui.bridge import Bridge
from ui.views.decisions.standing_words import standing_words

if TYPE_CHECKING:
    from app.container import Core


@dataclass(frozen=True, slots=True)
class _Found:
    """The standing ruling, under how many paths the file was seen, providers by their titles, overrides they hold."""

    entry: QueueEntry | None = None
    paths: int = 0
    titles: tuple[tuple[str, str], ...] = ()
    held: tuple[Held, ...] = ()


class Standing(QObject):
    """Asks once when an image comes to the stage, then follows what is ruled on it, here or in another window."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sha256 = ""
        self._found = _Found()
        bridge.listen(DeliveryChanged, self._delivered)

    @property
    def entry(self) -> QueueEntry | None:
        """The standing ruling; None while the image is open, or before it is known."""
        return self._found.entry

    @property
    def held(self) -> tuple[Held, ...]:
        """The overrides that providers hold of the image, whatever stands now."""
        return self._found.held

    def show_image(self, row: QueueRow | None) -> None:
        """Another image is on the stage."""
        self._sha256, self._found = (row.sha256 if row is not None else ""), _Found()
        self._ask()

    def ruling_changed(self, notice: RulingChanged) -> None:
        """Somebody ruled."""
        if notice.sha256 == self._sha256:
            self._found = replace(self._found, entry=notice.entry)
            self.changed.emit()

    def words(self, policy: Policy) -> str:
        """The standing ruling in a line; nothing while the image is open."""
        reviewer = self._bridge.core.preferences.current.reviewer
        return standing_words(self.entry, policy, reviewer, self._found.paths, dict(self._found.titles))

    def _delivered(self, notice: DeliveryChanged) -> None:
        if notice.delivery.sha256 == self._sha256:
            self._ask()

    def _ask(self) -> None:
        sha256 = self._sha256
        if not sha256:
            return

        async def read(core: Core) -> _Found:
            image = await core.images.get(sha256)
            titles = tuple((name, provider.capability.title) for name, provider in core.providers.items())
            paths, held = len(image.paths) if image is not None else 0, await core.deliver.held((sha256,))
            return _Found(await core.review.standing(sha256), paths, titles, held.get(sha256, ()))

        def take(found: _Found) -> None:
            if self._sha256 == sha256:
                self._found = found
                self.changed.emit()

        self._bridge.call(read, take)
