"""Writes what the providers said in batches; nothing is shown that is not kept, unless the disk refuses."""

from __future__ import annotations

import asyncio

from app.domain.assessment import Outcome
from app.errors import EnvironmentFaultError
from app.events import Fault, Hub, OutcomeArrived
from app.services.tasks import Tasks
from app.store.assessments import AssessmentStore

SAID = "assess:write"
_FLUSH_SECONDS = 0.05


class Said:
    """Gathers outcomes for a moment, writes them in one transaction, then tells everybody."""

    def __init__(self, hub: Hub, tasks: Tasks, store: AssessmentStore) -> None:
        self._hub, self._tasks, self._store = hub, tasks, store
        self._unwritten: list[Outcome] = []
        self._troubled = False

    @property
    def unwritten(self) -> bool:
        """Whether anything is still on its way to the disk."""
        return bool(self._unwritten) or self._tasks.is_running(SAID)

    def add(self, *outcomes: Outcome) -> None:
        """Have them written soon."""
        self._unwritten.extend(outcomes)
        if self._unwritten and not self._tasks.is_running(SAID):
            self._tasks.start(SAID, self._flush())

    async def write(self) -> None:
        """Write at once what has gathered."""
        batch, self._unwritten = self._unwritten, []
        if not batch:
            return
        try:
            await self._store.save_many(batch)
            self._troubled = False
        except EnvironmentFaultError as error:
            if not self._troubled:
                self._hub.publish(Fault("Assessments could not be written", error.message))
            self._troubled = True
        for outcome in batch:
            self._hub.publish(OutcomeArrived(outcome))

    async def _flush(self) -> None:
        while self._unwritten:
            await asyncio.sleep(_FLUSH_SECONDS)
            await self.write()
