"""One poller for all work in progress at a service that is asked by lists of identifiers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from app.errors import BugError, CancelledByUserError, CredentialsError, SecondLookError, SettingsError

# What was found: the raw answer of a finished piece of work, or None for one that is still going on.
Fetch = Callable[[Sequence[str]], Awaitable[Mapping[str, bytes | None]]]


class Poller:
    """Asks for many identifiers at once, in the order in which they came, while anybody waits for one.

    Args:
        fetch: asks for up to `batch` identifiers; a missing key means that the service did not name it.
        interval: seconds between two rounds, at least.
        batch: how many identifiers one call takes.
        misses: after how many rounds in a row an identifier counts as unknown.
        faults: after how many failed rounds in a row those who wait are told.
        sleep: waits that many seconds.
    """

    def __init__(
        self,
        fetch: Fetch,
        *,
        interval: float = 1.0,
        batch: int = 100,
        misses: int = 5,
        faults: int = 3,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._fetch, self._interval, self._batch = fetch, interval, batch
        self._patience, self._allowed_faults, self._sleep = misses, faults, sleep
        self._waiting: dict[str, list[asyncio.Future[bytes | None]]] = {}
        self._misses: dict[str, int] = {}
        self._faults = 0
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    async def result(self, token: str) -> bytes | None:
        """Wait for the finished answer about `token`; None when the service does not know it.

        Raises:
            SecondLookError: polling failed, or was closed.
        """
        if self._closed:
            raise CancelledByUserError("Waiting for the answer was stopped.")
        future: asyncio.Future[bytes | None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(token, []).append(future)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run(), name="poller")
        try:
            return await future
        finally:
            self._leave(token, future)

    async def close(self) -> None:
        """Stop asking and tell everybody who waits; safe to call twice."""
        self._closed = True
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        for token in tuple(self._waiting):
            self._settle(token, CancelledByUserError("Waiting for the answer was stopped."))

    def _leave(self, token: str, future: asyncio.Future[bytes | None]) -> None:
        """Forget one who waited; the last one to leave ends the polling."""
        futures = self._waiting.get(token, [])
        if future in futures:
            futures.remove(future)
        if not futures:
            self._waiting.pop(token, None)
            self._misses.pop(token, None)
        if not self._waiting and self._task is not None and self._task is not asyncio.current_task():
            self._task.cancel()

    async def _run(self) -> None:
        try:
            while self._waiting:
                await self._sleep(self._interval)
                tokens = list(self._waiting)
                for start in range(0, len(tokens), self._batch):
                    await self._round([t for t in tokens[start : start + self._batch] if t in self._waiting])
        except Exception as exc:  # noqa: BLE001 - whatever it is, those who wait must hear of it
            error = BugError(f"Polling failed: {type(exc).__name__}. This is a fault of Second Look.")
            error.__cause__ = exc
            for token in tuple(self._waiting):
                self._settle(token, error)

    async def _round(self, tokens: list[str]) -> None:
        if not tokens:
            return
        try:
            found = await self._fetch(tokens)
        except SecondLookError as error:
            self._faults += 1
            if self._faults >= self._allowed_faults or isinstance(error, CredentialsError | SettingsError):
                self._faults = 0
                for token in tokens:
                    self._settle(token, error)
            return
        self._faults = 0
        for token in tokens:
            if token not in found:
                self._misses[token] = self._misses.get(token, 0) + 1
                if self._misses[token] >= self._patience:
                    self._settle(token, None)
                continue
            self._misses.pop(token, None)
            body = found[token]
            if body is not None:
                self._settle(token, body)

    def _settle(self, token: str, result: bytes | SecondLookError | None) -> None:
        for future in self._waiting.pop(token, []):
            if future.done():
                continue
            if isinstance(result, SecondLookError):
                future.set_exception(result)
            else:
                future.set_result(result)
        self._misses.pop(token, None)
