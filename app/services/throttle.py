"""Calls back not more often than a person can follow, and never leaves out the last time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Throttle:
    """Calls `call` at most once in `seconds`, unless it has to be now. Used on one loop."""

    def __init__(self, call: Callable[[], None], seconds: float) -> None:
        self._call, self._seconds = call, seconds
        self._last = float("-inf")
        self._later: asyncio.TimerHandle | None = None
        self._closed = False

    def soon(self) -> None:
        """Call back at once where the last time is long enough ago, else when it will be."""
        if self._later is not None or self._closed:
            return
        loop = asyncio.get_running_loop()
        since = loop.time() - self._last
        if since >= self._seconds:
            self.now()
        else:
            self._later = loop.call_later(self._seconds - since, self.now)

    def now(self) -> None:
        """Call back at once."""
        if self._later is not None:
            self._later.cancel()
            self._later = None
        self._last = asyncio.get_running_loop().time()
        self._call()

    def close(self) -> None:
        """Call back no more by itself."""
        self._closed = True
        if self._later is not None:
            self._later.cancel()
            self._later = None
