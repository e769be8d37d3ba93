"""Writes what arrived in batches, in the order in which it was given, and tells everybody once it is on the disk."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.image import Arrival, Image, Refusal
from app.errors import BugError, SecondLookError
from app.events import Hub, ImagesArrived, PathsRefused
from app.services.tasks import Tasks
from app.store.images import ImageStore

log = logging.getLogger(__name__)

_FLUSH_SECONDS = 0.05
# So long what came first is waited for; a file that takes longer has its place behind the others.
_PATIENCE_SECONDS = 0.5


@dataclass(slots=True)
class Arrived:
    """What one path turned into: an image, or a refusal with its reason."""

    order: int
    arrival: Arrival
    image: Image | None = None
    refusal: Refusal | None = None


class Arrivals:
    """Gathers for a moment, then writes in one transaction: a thousand images are not a thousand commits.

    Several are read at a time and are ready in any order: what was given first is written first all the same.

    `returned` puts those back into the queue that had been taken out of it.
    `written` hears how many were dealt with, whether they could be recorded or not; `fault`
    hears first why they could not.
    """

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        store: ImageStore,
        *,
        returned: Callable[[Sequence[str]], Awaitable[None]],
        written: Callable[[int], None],
        fault: Callable[[SecondLookError], None],
    ) -> None:
        self._hub, self._tasks, self._store, self._returned = hub, tasks, store, returned
        self._written, self._fault = written, fault
        self._unwritten: list[Arrived] = []
        self._flushing: asyncio.Task[Any] | None = None
        self._next = 1
        self._stuck_since: float | None = None

    def expect(self, order: int) -> None:
        """Nothing before `order` is waited for any more: it was called off."""
        self._next = max(self._next, order)

    def add(self, arrived: Arrived) -> None:
        """Have it written soon."""
        self._unwritten.append(arrived)
        if self._flushing is None or self._flushing.done():
            self._flushing = self._tasks.start("ingest:flush", self._flush())

    async def close(self) -> None:
        """Wait until what has arrived is written."""
        if self._flushing is not None and not self._flushing.done():
            await asyncio.wait([self._flushing])

    async def _flush(self) -> None:
        while self._unwritten:
            await asyncio.sleep(_FLUSH_SECONDS)
            batch = self._in_line()
            if not batch:
                continue
            try:
                await self._write(batch)
            except SecondLookError as error:
                self._fault(error)
            except Exception:
                log.exception("what arrived could not be written")
                self._fault(BugError("Second Look itself failed here. The log has the details; please report it."))
            self._written(len(batch))

    def _in_line(self) -> list[Arrived]:
        """Take those before which nothing is missing; after some patience all."""
        ready, count = sorted(self._unwritten, key=lambda arrived: arrived.order), 0
        for arrived in ready:
            if arrived.order > self._next:
                break
            self._next = max(self._next, arrived.order + 1)
            count += 1
        now = asyncio.get_running_loop().time()
        if count:
            self._stuck_since = None
        elif self._stuck_since is None:
            self._stuck_since = now
        elif now - self._stuck_since >= _PATIENCE_SECONDS:
            count, self._next, self._stuck_since = len(ready), ready[-1].order + 1, None
        self._unwritten = ready[count:]
        return ready[:count]

    async def _write(self, batch: list[Arrived]) -> None:
        for arrival in Arrival:
            group = [a.image for a in batch if a.image is not None and a.arrival is arrival]
            if group:
                kept = await self._store.add(group, arrival)
                # The same bytes under several paths are one image, which by now knows all of them.
                images = {image.sha256: image for image in kept}
                await self._returned(tuple(images))
                self._hub.publish(ImagesArrived(tuple(images.values())))
        refusals = [a.refusal for a in batch if a.refusal is not None]
        if refusals:
            await self._store.add_refusals(refusals)
            self._hub.publish(PathsRefused(tuple(refusals)))
