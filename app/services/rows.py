"""Puts the queue's rows together from what the database keeps of an image, its ruling, its answers and its evidence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence

from app.domain.heard import NO_LEVELS
from app.domain.provenance import Says
from app.domain.queue import QueueRow, seconds, weighed
from app.domain.thresholds import Thresholds
from app.store.images import ImageRow, ImageStore


class Rows:
    """Reads pages of the queue, one query a page."""

    def __init__(self, images: ImageStore, thresholds: Callable[[], Thresholds]) -> None:
        self._images, self._thresholds = images, thresholds

    async def extent(self) -> tuple[int, int]:
        """How many images the queue has, and the position of the one that arrived last, in or out of it."""
        return await self._images.count(), await self._images.last()

    async def page(self, after: int = 0, limit: int = 2000, *, out: bool = False) -> Sequence[QueueRow]:
        """Rows with a position above `after`, at most `limit`, in order of arrival; or (`out`) those taken out."""
        limits = self._thresholds()
        return [_row(row, limits) for row in await self._images.rows(after, limit, out=out)]

    async def of(self, sha256s: Iterable[str]) -> Sequence[QueueRow]:
        """The rows of those of these images that are known, in or out of the queue."""
        limits = self._thresholds()
        return [_row(row, limits) for row in await self._images.rows_of(sha256s)]


def _row(row: ImageRow, limits: Thresholds) -> QueueRow:
    says = set((row.says or "").split())
    made = QueueRow(
        sha256=row.sha256,
        position=row.rowid,
        name=row.name,
        byte_size=row.byte_size,
        format=sys.intern(row.format or ""),
        width=row.width or 0,
        height=row.height or 0,
        frames=row.frames or 0,
        unreadable_kind=row.unreadable_kind,
        unreadable_message=row.unreadable_message,
        state=row.state,
        force=row.force,
        policy_label=None if row.policy_label is None else sys.intern(row.policy_label),
        failed=row.failures,
        provenance=None if row.provenance is None else sys.intern(row.provenance),
        declares_ai=bool(says & {Says.AI_GENERATED, Says.AI_EDITED}),
        declares_camera=Says.CAMERA in says,
        seen=seconds(row.first_seen_at),
        heard=row.heard,
        levels=NO_LEVELS if row.levels == NO_LEVELS else row.levels,
        disagreement=row.disagreement,
        uncertainty=row.uncertainty,
        limits=limits,
        out=row.out_at is not None,
    )
    # Only a declaration can add to what the database weighed.
    return weighed(made) if made.declares_ai or made.declares_camera else made
