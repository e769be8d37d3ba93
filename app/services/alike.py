"""Finds images that look alike: makes each one's fingerprint once, off every loop, and compares it with all others."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from app.domain.alike import AlikeGroup, AlikeImage
from app.domain.picture import Picture
from app.errors import SecondLookError
from app.events import Hub, ImagesArrived, LikenessKnown
from app.images.likeness import LikenessIndex, fingerprint
from app.images.previews import Previews
from app.services.pictures import Pictures
from app.services.tasks import Tasks
from app.settings import SettingsStore
from app.store.alike import AlikeStore
from app.store.decisions import DecisionStore

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

LISTED = 500
_NEW, _ALL = "alike:new", "alike:all"
# Thumbnails of arriving images that wait for their fingerprint, some 200 kB each; the rest is left to `compare_all`.
_WAITING = 200
_BATCH = 32


class Alike:
    """Fingerprints arriving images from the thumbnails that are at hand anyway; older ones when asked to."""

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        store: AlikeStore,
        decisions: DecisionStore,
        pictures: Pictures,
        previews: Previews,
        settings: SettingsStore,
    ) -> None:
        self._hub, self._tasks, self._store, self._decisions = hub, tasks, store, decisions
        self._pictures, self._previews, self._settings = pictures, previews, settings
        # Both the index and the libraries belong to this thread.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="alike")
        self._index = LikenessIndex()
        self._read_to = 0
        self._compared = 0
        self._reading = asyncio.Lock()
        self._waiting: deque[tuple[str, Picture]] = deque()

    def start(self) -> None:
        """Make a fingerprint of what arrives from now on."""
        self._hub.subscribe(ImagesArrived, self._arrived)

    async def close(self) -> None:
        """Compare no more, and wait for the fingerprint under way."""
        await self._tasks.stop([_NEW, _ALL])
        self._thread.shutdown(wait=True)

    async def group(self, sha256: str) -> AlikeGroup:
        """What looks like this image among those compared so far; its own fingerprint is made if need be.

        Raises:
            SecondLookError: the image cannot be read, or the database cannot.
        """
        own = await self._store.of(sha256)
        if own is None:
            await self._store.add([(sha256, await self._run(fingerprint, await self._pictures.thumbnail(sha256)))])
            own = await self._store.of(sha256)
        await self._read_on()
        known = await self._store.readable()
        if own is None or own.phash is None:
            return AlikeGroup(sha256, plain=own is not None, compared=self._compared, known=known)
        near = await self._run(self._index.near, own.phash, self._settings.current.alike_distance)
        near = [(number, distance) for number, distance in near if number != own.image_id]
        listed = near[:LISTED]
        named = {each.image_id: each for each in await self._store.named([number for number, _ in listed])}
        found = [(named[number], distance) for number, distance in listed if number in named]
        entries = await self._decisions.standing_many([image.sha256 for image, _ in found])
        images = tuple(AlikeImage(i.sha256, i.name, distance, entries.get(i.sha256)) for i, distance in found)
        return AlikeGroup(sha256, images, compared=self._compared, known=known, more=len(near) - len(listed))

    def compare_all(self) -> None:
        """Begin to make the fingerprints that are wanting, in the background; `LikenessKnown` tells how far it is."""
        if not self._tasks.is_running(_ALL):
            self._tasks.start(_ALL, self._catch_up())

    # -- inside ----------------------------------------------------------------------------

    def _arrived(self, notice: ImagesArrived) -> None:
        for image in notice.images:
            picture = self._previews.cached_thumbnail(image.sha256) if image.facts is not None else None
            if picture is not None and len(self._waiting) < _WAITING:
                self._waiting.append((image.sha256, picture))
        if self._waiting and not self._tasks.closing and not self._tasks.is_running(_NEW):
            self._tasks.start(_NEW, self._work())

    async def _work(self) -> None:
        while self._waiting:
            batch = [self._waiting.popleft() for _ in range(min(_BATCH, len(self._waiting)))]
            try:
                await self._store.add([(sha256, await self._run(fingerprint, picture)) for sha256, picture in batch])
            except SecondLookError as error:
                log.info("fingerprints were not kept: %s", error.message)
            await self._tell()

    async def _catch_up(self) -> None:
        after = 0
        while missing := await self._store.missing(after, _BATCH):
            after = missing[-1][0]
            batch: list[tuple[str, int | None]] = []
            for _, sha256 in missing:
                try:
                    picture = await self._pictures.thumbnail(sha256, ahead=True)
                except SecondLookError:
                    continue  # its file is gone, or cannot be read: there is nothing to compare
                batch.append((sha256, await self._run(fingerprint, picture)))
            await self._store.add(batch)
            await self._tell()
        await self._tell(ended=True)

    async def _tell(self, *, ended: bool = False) -> None:
        await self._read_on()
        self._hub.publish(LikenessKnown(self._compared, ended))

    async def _read_on(self) -> None:
        """Take in what was added since, here or by another window."""
        async with self._reading:
            fresh = await self._store.since(self._read_to)
            if fresh:
                await self._run(self._index.add, [(k.image_id, k.phash) for k in fresh if k.phash is not None])
                self._read_to = fresh[-1].number
                self._compared += len(fresh)

    async def _run(self, work: Callable[P, T], *args: P.args, **_: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)
