"""Writes what arrived in batches, in the order in which it was given, and tells everybody once it is on the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.image import Arrival, Image, Refusal
from app.errors import EnvironmentFaultError
from app.events import Hub, ImagesArrived, PathsRefused
from app.services.tasks import Tasks
from app.store.images import ImageStore

_FLUSH_SECONDS = 0.05


@dataclass(slots=True)
class Arrived:
    """What one path turned into: an image, or a refusal with its reason."""

    order: int
    arrival: Arrival
    image: Image | None = None
    refusal: Refusal | None = None


class Arrivals:
    """Gathers for a moment, then writes in one transaction: a thousand images are not a thousand commits."""

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        store: ImageStore,
        *,
        written: Callable[[int], None],
        fault: Callable[[EnvironmentFaultError], None],
    ) -> None:
        self._hub, self._tasks, self._store = hub, tasks, store
        self._written, self._fault = written, fault
        self._unwritten: list[Arrived] = []

    def add(self, arrived: Arrived) -> None:
        """Have it written soon."""
        self._unwritten.append(arrived)
        if not self._tasks.is_running("ingest:flush"):
            self._tasks.start("ingest:flush", self._flush())

    async def _flush(self) -> None:
        while self._unwritten:
            await asyncio.sleep(_FLUSH_SECONDS)
            batch, self._unwritten = sorted(self._unwritten, key=lambda arrived: arrived.order), []
            try:
                await self._write(batch)
            except EnvironmentFaultError as error:
                self._fault(error)
            self._written(len(batch))

    async def _write(self, batch: list[Arrived]) -> None:
        images: list[Image] = []
        for arrival in Arrival:
            group = [a.image for a in batch if a.image is not None and a.arrival is arrival]
            if group:
                images += await self._store.add(group, arrival)
        refusals = [a.refusal for a in batch if a.refusal is not None]
        if refusals:
            await self._store.add_refusals(refusals)
            self._hub.publish(PathsRefused(tuple(refusals)))
        if images:
            self._hub.publish(ImagesArrived(tuple(images)))
