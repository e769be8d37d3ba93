"""What an emulated server received and answered, for tests that count: bytes and hashes, never a key."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange. `sha256` and `image_bytes` are of the image within the request, when it carried one."""

    route: str
    method: str
    status: int
    at: float
    sha256: str | None = None
    image_bytes: int = 0
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
            return [(e.sha256, e.image_bytes) for e in self.entries if e.sha256 is not None]


def now() -> float:
    """The journal's clock: monotonic seconds."""
    return time.monotonic()
