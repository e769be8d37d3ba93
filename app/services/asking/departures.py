"""Writes the egress ledger: a line is on the disk before its bytes leave, and one commit serves all who wait.

A line is begun while the calls before it are under way, so that sending does not wait for
the disk; one whose bytes did not leave after all is struck out.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.assessment import Sent
from app.errors import CancelledByUserError, SecondLookError
from app.services.tasks import Tasks
from app.store.clock import utc_now
from app.store.egress import Egress, EgressLedger

log = logging.getLogger(__name__)

_FRESH_SECONDS: Final = 1.0  # a line that says when bytes left may be early by no more than this


@dataclass(slots=True, eq=False)
class _Line:
    """A line of the ledger, and when it is on the disk."""

    egress: Egress
    begun: float
    written: asyncio.Future[None]


class Departures:
    """The door through which every image leaves. Used on the core's loop only."""

    def __init__(self, tasks: Tasks, ledger: EgressLedger, host_of: Callable[[str], str]) -> None:
        self._tasks, self._ledger, self._host_of = tasks, ledger, host_of
        self._lock = threading.Lock()  # lines are put on the loop, and taken by the database's thread
        self._waiting: list[_Line] = []
        self._taken: list[_Line] = []

    def of(self, provider: str, sha256: str, sent: Sent, purpose: str = "assess") -> Departure:
        """What a submission awaits each time before its bytes leave."""
        return Departure(self, provider, sha256, sent, purpose)

    def begin(self, provider: str, sha256: str, sent: Sent, purpose: str = "assess") -> _Line:
        """Have a line written; what may have left counts as left.

        Its `written` ends in an EnvironmentFaultError where it cannot be noted; then nothing may be sent.

        Raises:
            CancelledByUserError: the program is closing.
        """
        egress = Egress(sha256, provider, self._host_of(provider), purpose, utc_now(), sent)
        loop = asyncio.get_running_loop()
        line = _Line(egress, time.monotonic(), loop.create_future())
        with self._lock:
            self._waiting.append(line)
        if not self._tasks.is_running("egress:write"):
            try:
                self._tasks.start("egress:write", self._write(loop))
            except RuntimeError:
                raise CancelledByUserError("Second Look is closing: nothing was sent.") from None
        return line

    async def strike(self, lines: Sequence[_Line]) -> None:
        """Take lines back whose bytes have certainly not left; where the disk refuses, they stay."""
        with self._lock:
            begun = [line for line in lines if line not in self._waiting]
            self._waiting = [line for line in self._waiting if line not in lines]
        if not begun:
            return
        try:
            await self._ledger.strike([line.egress for line in begun])
        except SecondLookError as error:
            log.info("a line of the egress ledger stays though nothing left: %s", error.message)

    async def _write(self, loop: asyncio.AbstractEventLoop) -> None:
        """Have the database's thread take what waits, again and again, while anything does."""

        def take() -> list[Egress]:
            with self._lock:
                self._taken, self._waiting = self._waiting, []
            return [line.egress for line in self._taken]

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
    for line in batch:
        if line.written.done():  # whoever waited has been cancelled
            continue
        if error is None:
            line.written.set_result(None)
        else:
            line.written.set_exception(type(error)(error.message))


class Departure:
    """One submission's way out; `times` counts how often it was taken."""

    def __init__(self, departures: Departures, provider: str, sha256: str, sent: Sent, purpose: str) -> None:
        self.departures, self._provider, self._sha256, self._sent = departures, provider, sha256, sent
        self._purpose = purpose
        self._line: _Line | None = None
        self.times = 0

    def ahead(self) -> None:
        """Begin the line of a departure that is to come; `over` ends what this began."""
        if self._line is None:
            self._line = self.departures.begin(self._provider, self._sha256, self._sent, self._purpose)

    async def __call__(self) -> None:
        """Note one departure: it is on the disk when this returns.

        Raises:
            EnvironmentFaultError: it cannot be noted; then it must not be sent.
            CancelledByUserError: the program is closing.
        """
        if self._line is not None and time.monotonic() - self._line.begun > _FRESH_SECONDS:
            await self.over()
        self.ahead()
        line = self._line
        assert line is not None  # noqa: S101 - made by `ahead`
        try:
            await line.written
        except SecondLookError:
            self._line = None
            raise
        self._line = None
        self.times += 1

    async def over(self) -> None:
        """The call has ended: a line that was begun and not used is struck out."""
        await over([self])

    def unused(self) -> _Line | None:
        """The line that was begun and not used, which is used no more; None where there is none to be struck out."""
        line, self._line = self._line, None
        if line is None:
            return None
        if line.written.done() and not line.written.cancelled() and line.written.exception() is not None:
            return None  # it was never written
        line.written.cancel()
        return line


async def over(departures: Sequence[Departure]) -> None:
    """A call has ended: the lines of these ways out that were begun and not used are struck out.

    All at once: whoever waits may be cancelled a second time (the program closes), and none must be left behind.
    """
    lines = [line for departure in departures if (line := departure.unused()) is not None]
    if lines:
        await departures[0].departures.strike(lines)
