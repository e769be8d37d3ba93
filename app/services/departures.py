"""Writes the egress ledger: a line is on the disk before its bytes leave, and one commit serves all who wait."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

from app.domain.assessment import Sent
from app.errors import CancelledByUserError, SecondLookError
from app.services.tasks import Tasks
from app.store.clock import utc_now
from app.store.egress import Egress, EgressLedger

_Line = tuple[Egress, "asyncio.Future[None]"]


class Departures:
    """The door through which every image leaves. Used on the core's loop only."""

    def __init__(self, tasks: Tasks, ledger: EgressLedger, host_of: Callable[[str], str]) -> None:
        self._tasks, self._ledger, self._host_of = tasks, ledger, host_of
        self._lock = threading.Lock()  # lines are put on the loop, and taken by the database's thread
        self._waiting: list[_Line] = []
        self._taken: list[_Line] = []

    def of(self, provider: str, sha256: str, sent: Sent) -> Departure:
        """What a submission awaits each time before its bytes leave."""
        return Departure(self, provider, sha256, sent)

    async def note(self, provider: str, sha256: str, sent: Sent) -> None:
        """Add a line to the ledger; what may have left counts as left.

        Raises:
            EnvironmentFaultError: it cannot be noted; then it must not be sent.
        """
        egress = Egress(sha256, provider, self._host_of(provider), "assess", utc_now(), sent)
        loop = asyncio.get_running_loop()
        written: asyncio.Future[None] = loop.create_future()
        with self._lock:
            self._waiting.append((egress, written))
        if not self._tasks.is_running("egress:write"):
            try:
                self._tasks.start("egress:write", self._write(loop))
            except RuntimeError:
                raise CancelledByUserError("Second Look is closing: nothing was sent.") from None
        await written

    async def _write(self, loop: asyncio.AbstractEventLoop) -> None:
        """Have the database's thread take what waits, again and again, while anything does."""

        def take() -> list[Egress]:
            with self._lock:
                self._taken, self._waiting = self._waiting, []
            return [egress for egress, _ in self._taken]

        def written() -> None:
            batch, self._taken = self._taken, []
            loop.call_soon_threadsafe(_release, batch, None)

        while self._waiting:
            try:
                await self._ledger.record_from(take, written)
            except SecondLookError as error:
                batch, self._taken = self._taken, []
                _release(batch, error)


def _release(batch: list[_Line], error: SecondLookError | None) -> None:
    for _, written in batch:
        if written.done():  # whoever waited has been cancelled
            continue
        if error is None:
            written.set_result(None)
        else:
            written.set_exception(type(error)(error.message))


class Departure:
    """One submission's way out; `times` counts how often it was taken."""

    def __init__(self, departures: Departures, provider: str, sha256: str, sent: Sent) -> None:
        self._departures, self._provider, self._sha256, self._sent = departures, provider, sha256, sent
        self.times = 0

    async def __call__(self) -> None:
        """Note one departure; raises as `Departures.note` does."""
        await self._departures.note(self._provider, self._sha256, self._sent)
        self.times += 1
