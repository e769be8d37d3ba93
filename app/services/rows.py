"""Puts the queue's rows together from what the database keeps of an image, its ruling, its answers and its evidence."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.labels import Axis
from app.domain.provenance import Says
from app.domain.queue import QueueRow, Worst
from app.store.images import ImageRow, ImageStore


class Rows:
    """Reads pages of the queue, one query a page."""

    def __init__(self, images: ImageStore) -> None:
        self._images = images

    async def page(self, after: int, limit: int) -> Sequence[QueueRow]:
        """Rows with a position above `after`, at most `limit`, in order of arrival."""
        return [_row(row) for row in await self._images.rows(after, limit)]


def _row(row: ImageRow) -> QueueRow:
    says = set((row.says or "").split())
    worst = None
    if row.worst_axis is not None and row.worst_label is not None and row.worst_score is not None:
        worst = Worst(Axis(row.worst_axis), row.worst_label, row.worst_score, "", "")
    return QueueRow(
        sha256=row.sha256,
        position=row.rowid,
        name=row.name,
        byte_size=row.byte_size,
        format=row.format or "",
        width=row.width or 0,
        height=row.height or 0,
        frames=row.frames or 0,
        unreadable_kind=row.unreadable_kind,
        unreadable_message=row.unreadable_message,
        state=row.state,
        force=row.force,
        policy_label=row.policy_label,
        worst=worst,
        failed=row.failures,
        provenance=row.provenance,
        declares_ai=bool(says & {Says.AI_GENERATED, Says.AI_EDITED}),
        declares_camera=Says.CAMERA in says,
    )
