"""Takes files, folders, URLs and raw bytes in: each becomes an image, known by its SHA-256, or a refusal."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.image import Arrival, Image, Refusal
from app.errors import EnvironmentFaultError, SecondLookError
from app.events import Fault, Hub, IngestProgress
from app.services.arrivals import Arrivals, Arrived
from app.services.clock import utc_now
from app.services.inbox import Inbox
from app.services.reading import Reader
from app.services.scan import Found, Scan, Unreachable
from app.services.tasks import Tasks
from app.store.images import ImageStore

log = logging.getLogger(__name__)

_REPORT_SECONDS = 0.1

Fetch = Callable[[str], Awaitable[tuple[str, bytes]]]


@dataclass(slots=True)
class _Count:
    """How far the present ingest is."""

    total: int = 0
    done: int = 0
    scans: int = 0
    started: float = 0.0
    cancelled: bool = False
    scanners: list[Scan] = field(default_factory=list)


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
    ) -> None:
        self._hub, self._tasks, self._reader, self._store = hub, tasks, reader, store
        self._inbox, self._fetch, self._in_flight = inbox, fetch, in_flight
        self._waiting: deque[tuple[int, str, Arrival]] = deque()
        self._arrivals = Arrivals(hub, tasks, store, written=self._written, fault=self._fault)
        self._count = _Count()
        self._order = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._reported = 0.0
        self._sources = 0

    # -- what a front end calls ------------------------------------------------------------

    def add_paths(self, paths: Sequence[str | Path], arrival: Arrival) -> None:
        """Take in files and folders (recursively); returns at once, progress comes as notices."""
        if not paths:
            return
        self._begin()
        self._count.scans += 1
        self._count.scanners.append(
            Scan(
                [str(path) for path in paths],
                lambda found: self._found(found, arrival),
                self._scan_ended,
            )
        )

    async def take(self, path: str, arrival: Arrival) -> Image:
        """Take in one file and wait until it is recorded; nobody else is told, so no provider is asked by itself.

        Raises a SecondLookError where `add_paths` would list a refusal.
        """
        (kept,) = await self._store.add([await self._reader.read(path)], arrival)
        return kept

    def add_url(self, url: str) -> None:
        """Fetch a dropped or given http(s) URL and take in what it holds."""
        self._begin()
        self._sources += 1
        self._tasks.start(f"fetch:{self._sources}:{url}", self._take_url(url))

    def add_bytes(self, data: bytes, name: str, arrival: Arrival) -> None:
        """Take in bytes that came without a file (pasted, or dropped from a browser)."""
        self._begin()
        self._sources += 1
        self._tasks.start(f"bytes:{self._sources}", self._take_bytes(data, name, arrival))

    def cancel(self) -> None:
        """Drop what still waits; what is already under way is finished."""
        for scan in self._count.scanners:
            scan.cancel()
        self._count.cancelled = True
        self._count.total -= len(self._waiting)
        self._waiting.clear()
        self._report(force=True)

    async def drain(self) -> None:
        """Wait until all that was added so far is written."""
        await self._idle.wait()

    # -- what comes in ---------------------------------------------------------------------

    def _begin(self) -> None:
        if self._idle.is_set():
            self._count = _Count(started=time.monotonic())
            self._idle.clear()

    def _found(self, found: list[Found], arrival: Arrival) -> None:
        for entry in found:
            if self._count.cancelled:
                return
            self._order += 1
            self._count.total += 1
            if isinstance(entry, Unreachable):
                refusal = Refusal(entry.path, "environment", entry.message, utc_now())
                self._arrivals.add(Arrived(self._order, arrival, refusal=refusal))
            else:
                self._waiting.append((self._order, entry, arrival))
        self._keep_pulling()

    def _scan_ended(self) -> None:
        self._count.scans -= 1
        self._settle()

    async def _take_url(self, url: str) -> None:
        self._count.scans += 1
        try:
            name, data = await self._fetch(url)
            await self._take_bytes(data, name, Arrival.URL)
        except SecondLookError as error:
            self._refuse(url, error, Arrival.URL)
        finally:
            self._scan_ended()

    async def _take_bytes(self, data: bytes, name: str, arrival: Arrival) -> None:
        self._count.scans += 1
        try:
            path = await self._inbox.keep(data, name)
            self._found([str(path)], arrival)
        except SecondLookError as error:
            self._refuse(name, error, arrival)
        finally:
            self._scan_ended()

    def _refuse(self, path: str, error: SecondLookError, arrival: Arrival) -> None:
        self._order += 1
        self._count.total += 1
        refusal = Refusal(path, error.kind, error.message, utc_now())
        self._arrivals.add(Arrived(self._order, arrival, refusal=refusal))

    # -- through the sandbox ---------------------------------------------------------------

    def _keep_pulling(self) -> None:
        for slot in range(self._in_flight):
            if self._waiting and not self._tasks.is_running(f"ingest:{slot}"):
                self._tasks.start(f"ingest:{slot}", self._pull())

    async def _pull(self) -> None:
        while self._waiting:
            order, path, arrival = self._waiting.popleft()
            self._arrivals.add(await self._take_path(order, path, arrival))

    async def _take_path(self, order: int, path: str, arrival: Arrival) -> Arrived:
        try:
            image = await self._reader.read(path)
        except SecondLookError as error:
            return Arrived(order, arrival, refusal=Refusal(path, error.kind, error.message, utc_now()))
        return Arrived(order, arrival, image=image)

    # -- how far it is -----------------------------------------------------------------------

    def _written(self, count: int) -> None:
        self._count.done += count
        self._report(force=not self._waiting)
        self._settle()

    def _fault(self, error: EnvironmentFaultError) -> None:
        self.cancel()
        self._hub.publish(Fault("New images could not be recorded", error.message))

    def _settle(self) -> None:
        count = self._count
        if count.scans == 0 and count.done >= count.total and not self._idle.is_set():
            self._idle.set()
            self._report(force=True)

    def _report(self, *, force: bool = False) -> None:
        now = time.monotonic()
        if not force and now - self._reported < _REPORT_SECONDS:
            return
        self._reported = now
        count = self._count
        rate = count.done / max(now - count.started, 1e-3)
        known = count.scans == 0
        left = (count.total - count.done) / rate if known and rate > 0 else None
        self._hub.publish(
            IngestProgress(count.done, count.total if known else None, rate, left, self._idle.is_set(), count.cancelled)
        )
