"""The session's summary: this reviewer's decisions since the program was opened, and the exposure beside them."""

from __future__ import annotations

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
        self._began_at = 0

    async def start(self) -> None:
        """From here on decisions belong to this session."""
        self._began_at = await self._decisions.head()

    async def summary(self) -> Summary:
        """Everything until now; raises EnvironmentFaultError."""
        events: list[DecisionEvent] = []
        after = self._began_at
        while page := await self._decisions.changed_since(after, _PAGE):
            events += page
            after = page[-1].seq
        reviewer = self._reviewer()
        return Summary(reviewer, tally(events, reviewer), await self._exposure.read())
