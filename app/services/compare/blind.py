"""Blind first in Compare: which single images the reviewer may see, because he has ruled on them himself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.domain.probe import Probed
from app.services.compare.dataset import Flags


class Blind:
    """Hides nothing until it is told whose rulings count."""

    def __init__(self) -> None:
        self._own: frozenset[str] | None = None
        self._images: tuple[str, ...] = ()
        self._hidden: Flags | None = None

    def take(self, own: frozenset[str] | None) -> None:
        """Show only images that the reviewer has ruled on, these; None: blind first is off."""
        if own != self._own:
            self._own, self._hidden = own, None

    def hidden(self, images: tuple[str, ...]) -> Flags | None:
        """Which of these images he must not see by themselves yet; None while it is off."""
        if self._own is None:
            return None
        if self._hidden is None or self._images is not images:
            own = self._own
            self._images = images
            self._hidden = np.fromiter((one not in own for one in images), dtype=np.bool_, count=len(images))
        return self._hidden

    def visible(self, kept: Sequence[Probed]) -> tuple[Probed, ...]:
        """The probes of images that he may see."""
        own = self._own
        return tuple(kept) if own is None else tuple(one for one in kept if one.whisker.sha256 in own)
