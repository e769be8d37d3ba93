"""Writes the egress ledger: a line is on the disk before its bytes leave, and one commit serves all who wait."""

from __future__ import annotations

import asyncio
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
        self._waiting: list[_Line] = []

    def of(self, provider: str, sha256: str, sent: Sent) -> Departure:
        """What a submission awaits each time before its bytes leave."""
        return Departure(self, provider, sha256, sent)

    async def note(self, provider: str, sha256: str, sent: Sent) -> None:
        """Add a line to the ledger; what may have left counts as left.

        Raises:
            EnvironmentFaultError: it cannot be noted; then it must not be sent.
        """
        egress = Egress(sha256, provider, self._host_of(provider), "assess", utc_now(), sent)
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((egress, written))
        if not self._tasks.is_running("egress:write"):
            try:
                self._tasks.start("egress:write", self._write())
            except RuntimeError:
                self._waiting.clear()
                raise CancelledByUserError("Second Look is closing: nothing was sent.") from None
        await written

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            error: SecondLookError | None = None
            try:
                await self._ledger.record_many([egress for egress, _ in batch])
            except SecondLookError as refusal:
                error = refusal
            except asyncio.CancelledError:
                for _, written in batch:
                    written.cancel()
                raise
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
