"""Thumbnails and stage-size pictures in memory: shared between askers, fetched ahead, never on disk."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from app.domain.image import is_sha256
from app.domain.picture import Frame, Picture
from app.errors import EnvironmentFaultError, SecondLookError, UnreadableImageError, UnsupportedImageError
from app.images.limits import JSON, MIB, Priority, Reply
from app.images.sandbox import Sandbox
from app.images.source import Source

CHANGED = "The file has changed since it was added; add it again to look at what it holds now."
_THUMBNAIL_SIDE = 256
_THUMBNAIL_SHARE = 0.25

StageKey = tuple[str, int, int]
Region = tuple[int, int, int, int]
K = TypeVar("K")


class Previews:
    """The memory cache of pictures. For the core's event loop only.

    Args:
        sandbox: where pictures are decoded.
        memory_bytes: how much the cache may hold; a quarter of it is for thumbnails.
    """

    def __init__(self, sandbox: Sandbox, *, memory_bytes: int = 96 * MIB) -> None:
        self._sandbox = sandbox
        thumbnails = int(memory_bytes * _THUMBNAIL_SHARE)
        self._thumbnails: _Cache[str] = _Cache(thumbnails)
        self._stages: _Cache[StageKey] = _Cache(memory_bytes - thumbnails)
        self._flights: dict[object, _Flight] = {}
        self._ahead: dict[StageKey, asyncio.Task[None]] = {}

    async def thumbnail(self, sha256: str, path: Source, *, priority: Priority = Priority.VISIBLE) -> Picture:
        """The picture with its longer side at most 256 pixels, on grey where it is transparent.

        Raises:
            SecondLookError: as `Sandbox.run` does.
        """
        cached = self._thumbnails.get(sha256)
        if cached is not None:
            return cached

        async def load(urgency: Priority) -> Picture:
            reply = await self._sandbox.run(
                "images.inspect", path, {"thumb": _THUMBNAIL_SIDE, "preview": _THUMBNAIL_SIDE}, priority=urgency
            )
            picture = thumbnail_of(reply)
            self._thumbnails.put(sha256, picture)
            return picture

        return await self._share(("thumbnail", sha256), load, priority)

    async def stage(
        self, sha256: str, path: Source, width: int, height: int, *, priority: Priority = Priority.NOW
    ) -> Picture:
        """The picture shrunk into `width` × `height` pixels (never enlarged), with its transparency.

        The very bytes that are decoded are held against `sha256`, where that is one.

        Raises:
            EnvironmentFaultError: other bytes lie at `path`.
            SecondLookError: as `Sandbox.run` does.
        """
        key = (sha256, width, height)
        cached = self._stages.get(key)
        if cached is not None:
            return cached

        async def load(urgency: Priority) -> Picture:
            wanted: dict[str, JSON] = {"max_width": width, "max_height": height}
            if is_sha256(sha256):
                wanted["sha256"] = sha256
            reply = await self._sandbox.run("images.stage", path, wanted, priority=urgency)
            if "sha256" in reply.meta:
                raise EnvironmentFaultError(CHANGED)
            picture = _picture(reply.meta, b"".join(reply.blobs))
            self._stages.put(key, picture)
            return picture

        return await self._share(key, load, priority)

    async def frame(self, path: Source, number: int, width: int, height: int) -> Frame:
        """One frame, counted from 0, shrunk into `width` × `height`. It is not kept: one is shown at a time.

        Raises:
            SecondLookError: as `Sandbox.run` does, also when there is no such frame.
        """
        limits: dict[str, JSON] = {"max_width": width, "max_height": height, "frame": number}
        reply = await self._sandbox.run("images.stage", path, limits, priority=Priority.NOW)
        picture = _picture(reply.meta, b"".join(reply.blobs))
        return Frame(number, picture, *_whole(reply.meta))

    async def part(self, path: Source, region: Region, width: int, height: int, *, frame: int = 0) -> Picture:
        """A part (left, top, right, bottom in displayed pixels) of a frame, shrunk into `width` × `height`; not kept.

        Raises:
            SecondLookError: as `Sandbox.run` does.
        """
        limits: dict[str, JSON] = {"max_width": width, "max_height": height, "frame": frame, "region": [*region]}
        reply = await self._sandbox.run("images.stage", path, limits, priority=Priority.NOW)
        return _picture(reply.meta, b"".join(reply.blobs))

    def put_thumbnail(self, sha256: str, picture: Picture) -> None:
        """Keep a thumbnail that came with the ingest."""
        self._thumbnails.put(sha256, picture)

    def cached_thumbnail(self, sha256: str) -> Picture | None:
        """The thumbnail, if it is at hand."""
        return self._thumbnails.get(sha256)

    def cached_stage(self, sha256: str, width: int, height: int) -> Picture | None:
        """The stage-size picture, if it is at hand."""
        return self._stages.get((sha256, width, height))

    def forget(self, sha256: str) -> None:
        """Drop everything that is kept of an image."""
        self._thumbnails.drop(lambda key: key == sha256)
        self._stages.drop(lambda key: key[0] == sha256)

    def prefetch(self, wanted: Sequence[tuple[str, Source]], width: int, height: int) -> None:
        """Load these pictures ahead, in this order; what a former call asked for and this one does not is dropped.

        Failures are kept quiet: whoever asks for the picture itself hears of them.
        """
        keys = {(sha256, width, height) for sha256, _ in wanted}
        for key in [key for key in self._ahead if key not in keys]:
            self._ahead.pop(key).cancel()
        for sha256, path in wanted:
            key = (sha256, width, height)
            if key in self._ahead or key in self._stages:
                continue
            task = asyncio.get_running_loop().create_task(self._load_ahead(key, path), name=f"prefetch {sha256[:12]}")
            self._ahead[key] = task
            task.add_done_callback(partial(self._landed, key))

    async def close(self) -> None:
        """Cancel what is being loaded ahead, and forget all pictures."""
        tasks = list(self._ahead.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._thumbnails.drop(lambda _: True)
        self._stages.drop(lambda _: True)

    async def _load_ahead(self, key: StageKey, path: Source) -> None:
        try:
            await self.stage(key[0], path, key[1], key[2], priority=Priority.NEXT)
        except SecondLookError:
            return

    def _landed(self, key: StageKey, task: asyncio.Task[None]) -> None:
        if self._ahead.get(key) is task:
            del self._ahead[key]

    def _arrived(self, key: object, task: asyncio.Task[Picture]) -> None:
        flight = self._flights.get(key)
        if flight is not None and flight.task is task:
            del self._flights[key]
        if not task.cancelled():
            task.exception()  # seen, also when every asker has gone

    async def _share(
        self, key: object, load: Callable[[Priority], Coroutine[None, None, Picture]], priority: Priority
    ) -> Picture:
        """One job for all who ask for the same picture; it is cancelled when the last of them has gone.

        Somebody more urgent than the flight under way replaces it, for it may still wait
        behind a long queue; those who waited for the first then wait for the second.
        """
        flight = self._flights.get(key)
        if flight is None or flight.priority > priority:
            fresh = _Flight(asyncio.get_running_loop().create_task(load(priority)), priority)
            fresh.task.add_done_callback(partial(self._arrived, key))
            self._flights[key] = fresh
            if flight is not None:
                flight.successor = fresh
                flight.task.cancel()
            flight = fresh
        while True:
            try:
                return await flight.wait()
            except asyncio.CancelledError:
                current = asyncio.current_task()
                if flight.successor is None or (current is not None and current.cancelling()):
                    raise
                flight = flight.successor


@dataclass(slots=True)
class _Flight:
    """A job under way and how many wait for it; `successor` took over when somebody more urgent came."""

    task: asyncio.Task[Picture]
    priority: Priority
    askers: int = 0
    successor: _Flight | None = None

    async def wait(self) -> Picture:
        self.askers += 1
        try:
            return await asyncio.shield(self.task)
        finally:
            self.askers -= 1
            if self.askers == 0 and not self.task.done():
                self.task.cancel()


class _Cache(Generic[K]):
    """Pictures, the least recently used dropped first once they exceed `capacity` bytes."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._pictures: OrderedDict[K, Picture] = OrderedDict()
        self._bytes = 0

    def __contains__(self, key: K) -> bool:
        return key in self._pictures

    def get(self, key: K) -> Picture | None:
        picture = self._pictures.get(key)
        if picture is not None:
            self._pictures.move_to_end(key)
        return picture

    def put(self, key: K, picture: Picture) -> None:
        self._remove(key)
        self._pictures[key] = picture
        self._bytes += len(picture.data)
        while self._bytes > self._capacity:
            self._remove(next(iter(self._pictures)))

    def drop(self, unwanted: Callable[[K], bool]) -> None:
        for key in [key for key in self._pictures if unwanted(key)]:
            self._remove(key)

    def _remove(self, key: K) -> None:
        picture = self._pictures.pop(key, None)
        if picture is not None:
            self._bytes -= len(picture.data)


def _picture(meta: Mapping[str, Any], data: bytes) -> Picture:
    try:
        return Picture(int(meta["width"]), int(meta["height"]), int(meta.get("channels", 3)), data)
    except (KeyError, TypeError, ValueError) as error:
        msg = "The decoder gave an answer that makes no sense."
        raise UnreadableImageError(msg) from error


def _whole(meta: Mapping[str, Any]) -> tuple[int, int]:
    try:
        return max(1, int(meta["whole_width"])), max(1, int(meta["whole_height"]))
    except (KeyError, TypeError, ValueError) as error:
        msg = "The decoder gave an answer that makes no sense."
        raise UnreadableImageError(msg) from error


def thumbnail_of(reply: Reply) -> Picture:
    """The thumbnail in the reply of "images.inspect".

    Raises:
        UnsupportedImageError, UnreadableImageError: the file is not a readable picture; the message says why.
    """
    return _blob(reply, "thumb", 0)


def preview_of(reply: Reply) -> Picture:
    """The preview in the reply of "images.inspect"; raises as `thumbnail_of` does."""
    return _blob(reply, "preview", 1)


def _blob(reply: Reply, name: str, index: int) -> Picture:
    unreadable = reply.meta.get("unreadable")
    if isinstance(unreadable, dict):
        kind = UnsupportedImageError if unreadable.get("kind") == UnsupportedImageError.kind else UnreadableImageError
        raise kind(str(unreadable.get("message")))
    meta = reply.meta.get(name)
    return _picture(meta if isinstance(meta, dict) else {}, reply.blobs[index] if len(reply.blobs) > index else b"")
