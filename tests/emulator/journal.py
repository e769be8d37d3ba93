"""What an emulated server received and answered, for tests that count: bytes and hashes, never a key."""

from __future__ import annotations

import threading
import time
from collections import Counter
from concurrent.futures import Future
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange. `images` are SHA-256 and size of the pictures within the request."""

    route: str
    method: str
    status: int
    at: float
    images: tuple[tuple[str, int], ...] = ()
    body_bytes: int = 0
    filename: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    fault: str | None = None


@dataclass(slots=True)
class Journal:
    """All exchanges in order of their ends; written by the server's thread and read by the test's.

    `problems` are breaches of the documented contract, by the client's requests or by the emulator's own replies.
    """

    entries: list[Entry] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _arrived: Counter[str] = field(default_factory=Counter)
    _awaited: list[tuple[str, int, Future[None]]] = field(default_factory=list)

    def arrive(self, route: str) -> None:
        """Note that a request came in; its exchange may take long, or never end."""
        with self._lock:
            self._arrived[route] += 1
            due = [item for item in self._awaited if self._arrived[item[0]] >= item[1]]
            self._awaited = [item for item in self._awaited if item not in due]
        for _, _, future in due:
            future.set_result(None)

    def arrivals(self, route: str, count: int = 1) -> Future[None]:
        """A future that is done as soon as `count` requests have come in on `route`."""
        future: Future[None] = Future()
        with self._lock:
            if self._arrived[route] < count:
                self._awaited.append((route, count, future))
                return future
        future.set_result(None)
        return future

    def add(self, entry: Entry) -> None:
        """Note one exchange."""
        with self._lock:
            self.entries.append(entry)

    def problem(self, text: str) -> None:
        """Note a breach of the contract."""
        with self._lock:
            self.problems.append(text)

    def of(self, route: str, status: int | None = None) -> list[Entry]:
        """The exchanges on a route, with one status if given."""
        with self._lock:
            return [e for e in self.entries if e.route == route and status in (None, e.status)]

    def images(self) -> list[tuple[str, int]]:
        """SHA-256 and size of every image received, whatever came of it."""
        with self._lock:
            return [image for entry in self.entries for image in entry.images]


def now() -> float:
    """The journal's clock: monotonic seconds."""
    return time.monotonic()
