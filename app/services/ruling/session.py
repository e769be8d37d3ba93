"""The session's summary: this reviewer's decisions since the program was opened, and the exposure beside them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.decision import DecisionEvent
from app.domain.session import Tally, tally
from app.services.exposure import ExposureMeter, Metered
from app.store.decisions import DecisionStore

_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Summary:
    """What was done since the program was opened. `labels` of the tally are the policy's identifiers."""

    reviewer: str
    tally: Tally
    exposure: Metered


class Session:
    """From where the program was opened to now."""

    def __init__(self, decisions: DecisionStore, exposure: ExposureMeter, reviewer: Callable[[], str]) -> None:
        self._decisions, self._exposure, self._reviewer = decisions, exposure, reviewer
        self._read_to = 0
        self._events: list[DecisionEvent] = []
        self._reading = asyncio.Lock()

    async def start(self) -> None:
        """From here on decisions belong to this session."""
        self._read_to = await self._decisions.head()

    async def tally(self) -> Tally:
        """The decisions until now, in numbers; reads only those that are new. Raises EnvironmentFaultError."""
        async with self._reading:
            while page := await self._decisions.changed_since(self._read_to, _PAGE):
                self._events += page
                self._read_to = page[-1].seq
        return tally(self._events, self._reviewer())

    async def summary(self) -> Summary:
        """Everything until now; raises EnvironmentFaultError."""
        counted = await self.tally()
        return Summary(self._reviewer(), counted, await self._exposure.read())
