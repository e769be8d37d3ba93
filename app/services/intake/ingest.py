"""Takes files, folders, URLs and raw bytes in: each becomes an image, known by its SHA-256, or a refusal."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from os import PathLike
from typing import Any

from app.domain.image import Arrival, Image, Refusal
from app.errors import BugError, SecondLookError
from app.events import Fault, Hub, IngestProgress
from app.services.intake.arrivals import Arrivals, Arrived
from app.services.intake.files import absolute, nameable
from app.services.intake.inbox import Inbox
from app.services.intake.reading import Reader
from app.services.intake.scan import Found, Scan, Unreachable
from app.services.tasks import Tasks
from app.store.clock import utc_now
from app.store.images import ImageStore

log = logging.getLogger(__name__)

_REPORT_SECONDS = 0.1
# A folder on a dead network drive can hold its thread for ever; closing does not wait that long.
_SCAN_PATIENCE_SECONDS = 2.0

_BUG = "Second Look itself failed here. The log has the details; please report it."

Fetch = Callable[[str], Awaitable[tuple[str, bytes]]]


@dataclass(slots=True)
class _Count:
    """How far the present ingest is. `sources` are the folders and downloads that may still yield more."""

    total: int = 0
    done: int = 0
    sources: int = 0
    started: float = 0.0
    cancelled: bool = False
    faulty: bool = False


class Ingest:
    """Pulls waiting paths through the sandbox, a few at a time, and writes what arrived in batches."""

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        reader: Reader,
        store: ImageStore,
        inbox: Inbox,
        fetch: Fetch,
        in_flight: int,
        returned: Callable[[Sequence[str]], Awaitable[None]],
    ) -> None:
        self._hub, self._tasks, self._reader, self._store = hub, tasks, reader, store
        self._inbox, self._fetch, self._in_flight = inbox, fetch, in_flight
        self._waiting: deque[tuple[int, str, Arrival]] = deque()
        self._arrivals = Arrivals(hub, tasks, store, returned=returned, written=self._written, fault=self._fault)
        self._count = _Count()
        self._order = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._reported = 0.0
        self._scans: set[Scan] = set()
        self._sources: set[str] = set()
        self._source_number = 0

    # -- what a front end calls ------------------------------------------------------------

    def add_paths(self, paths: Sequence[str | PathLike[str]], arrival: Arrival) -> None:
        """Take in files and folders (recursively); returns at once, progress comes as notices."""
        if not paths:
            return
        self._begin()
        self._count.sources += 1

        def found(batch: list[Found]) -> None:
            if not scan.cancelled:
                self._found(batch, arrival)

        def ended() -> None:
            self._scans.discard(scan)
            self._source_ended()

        scan = Scan([absolute(path) for path in paths], found, ended)
        self._scans.add(scan)

    async def take(self, path: str, arrival: Arrival) -> Image:
        """Take in one file and wait until it is recorded; nobody else is told, so no provider is asked by itself.

        Raises a SecondLookError where `add_paths` would list a refusal.
        """
        (kept,) = await self._store.add([await self._reader.read(absolute(path))], arrival)
        return kept

    def add_url(self, url: str) -> None:
        """Fetch a dropped or given http(s) URL and take in what it holds."""

        async def fetch() -> tuple[str, bytes]:
            return await self._fetch(url)

        self._start_source(self._take_in(fetch, url, Arrival.URL))

    def add_bytes(self, data: bytes, name: str, arrival: Arrival) -> None:
        """Take in bytes that came without a file (pasted, or dropped from a browser)."""

        async def have() -> tuple[str, bytes]:
            return name, data

        self._start_source(self._take_in(have, name, arrival))

    def cancel(self) -> None:
        """Drop what still waits; what is already under way is finished."""
        if self._idle.is_set():
            return
        for scan in self._scans:
            scan.cancel()
        for key in self._sources:
            self._tasks.cancel(key)
        self._count.cancelled = True
        self._count.total -= len(self._waiting)
        self._waiting.clear()
        self._arrivals.expect(self._order + 1)
        self._report(force=True)
        self._settle()

    async def drain(self) -> None:
        """Wait until all that was added so far is written."""
        await self._idle.wait()

    async def close(self) -> None:
        """Drop what waits; write what has been read."""
        self.cancel()
        await self._tasks.stop([f"ingest:{slot}" for slot in range(self._in_flight)])
        await self._arrivals.close()
        for scan in tuple(self._scans):
            try:
                async with asyncio.timeout(_SCAN_PATIENCE_SECONDS):
                    await scan.ended.wait()
            except TimeoutError:
                log.info("a folder still does not answer; its thread is left behind")
        self._idle.set()

    # -- what comes in ---------------------------------------------------------------------

    def _begin(self) -> None:
        if self._idle.is_set():
            self._count = _Count(started=time.monotonic())
            self._idle.clear()
        self._count.cancelled = False  # what was cancelled is gone; this is new

    def _start_source(self, work: Coroutine[Any, Any, None]) -> None:
        self._begin()
        self._count.sources += 1
        self._source_number += 1
        key = f"ingest:source:{self._source_number}"
        self._sources.add(key)

        def ended(_: asyncio.Task[Any]) -> None:
            self._sources.discard(key)
            self._source_ended()

        # By the callback and not by the coroutine: one that is cancelled before its first step runs none of its own.
        self._tasks.start(key, work).add_done_callback(ended)

    def _source_ended(self) -> None:
        self._count.sources -= 1
        self._settle()

    def _found(self, found: list[Found], arrival: Arrival) -> None:
        if self._tasks.closing:
            return
        for entry in found:
            if isinstance(entry, Unreachable):
                self._refuse(entry.path, "environment", entry.message, arrival)
            else:
                self._order += 1
                self._count.total += 1
                self._waiting.append((self._order, entry, arrival))
        self._keep_pulling()

    async def _take_in(self, get: Callable[[], Awaitable[tuple[str, bytes]]], source: str, arrival: Arrival) -> None:
        try:
            name, data = await get()
            kept = await self._inbox.keep(data, name, source if arrival is Arrival.URL else None)
            self._found([str(kept)], arrival)
        except SecondLookError as error:
            self._refuse(source, error.kind, error.message, arrival)
        except Exception:
            log.exception("a source of images failed")
            self._refuse(source, BugError.kind, _BUG, arrival)

    def _refuse(self, path: str, kind: str, message: str, arrival: Arrival) -> None:
        self._order += 1
        self._count.total += 1
        refusal = Refusal(nameable(path), kind, message, utc_now())
        self._arrivals.add(Arrived(self._order, arrival, refusal=refusal))

    # -- through the sandbox ---------------------------------------------------------------

    def _keep_pulling(self) -> None:
        for slot in range(self._in_flight):
            if self._waiting and not self._tasks.is_running(f"ingest:{slot}"):
                self._tasks.start(f"ingest:{slot}", self._pull())

    async def _pull(self) -> None:
        while self._waiting:
            order, path, arrival = self._waiting.popleft()
            self._arrivals.add(await _taken(self._reader, order, path, arrival))

    # -- how far it is -----------------------------------------------------------------------

    def _written(self, count: int) -> None:
        self._count.done += count
        self._report()
        self._settle()

    def _fault(self, error: SecondLookError) -> None:
        if not self._count.faulty:
            self._count.faulty = True
            self._hub.publish(Fault("New images could not be recorded", error.message))
        self.cancel()

    def _settle(self) -> None:
        count = self._count
        if count.sources == 0 and count.done >= count.total and not self._idle.is_set():
            self._idle.set()
            self._report(force=True)

    def _report(self, *, force: bool = False) -> None:
        now = time.monotonic()
        if not force and now - self._reported < _REPORT_SECONDS:
            return
        self._reported = now
        count = self._count
        rate = count.done / max(now - count.started, 1e-3)
        known = count.sources == 0
        left = (count.total - count.done) / rate if known and rate > 0 else None
        self._hub.publish(
            IngestProgress(count.done, count.total if known else None, rate, left, self._idle.is_set(), count.cancelled)
        )


async def _taken(reader: Reader, order: int, path: str, arrival: Arrival) -> Arrived:
    """What a path turns into, whatever happens."""
    try:
        return Arrived(order, arrival, image=await reader.read(path))
    except SecondLookError as error:
        kind, message = error.kind, error.message
    except Exception:
        log.exception("reading a file failed")
        kind, message = BugError.kind, _BUG
    return Arrived(order, arrival, refusal=Refusal(nameable(path), kind, message, utc_now()))
