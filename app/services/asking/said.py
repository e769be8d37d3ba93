"""Writes what the providers said in batches; nothing is shown that is not kept, unless the disk refuses."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.errors import BugError, EnvironmentFaultError, SecondLookError
from app.events import Fault, Hub, OutcomeArrived
from app.services.tasks import Tasks
from app.store.assessments import AssessmentStore

log = logging.getLogger(__name__)

_FLUSH_SECONDS = 0.05


class Said:
    """Gathers outcomes for a moment, writes them in one transaction, then tells everybody.

    `settled` is awaited for the outcomes that are on the disk, before anybody is told.
    """

    def __init__(
        self, hub: Hub, tasks: Tasks, store: AssessmentStore, settled: Callable[[Sequence[Outcome]], Awaitable[None]]
    ) -> None:
        self._hub, self._tasks, self._store, self._settled = hub, tasks, store, settled
        self._unwritten: list[Outcome] = []
        self._afterwards: list[Callable[[], None]] = []
        self._flushing: asyncio.Task[Any] | None = None
        self._troubled = False

    def add(self, *outcomes: Outcome) -> None:
        """Have them written soon."""
        self._unwritten.extend(outcomes)
        if self._unwritten and (self._flushing is None or self._flushing.done()):
            self._flushing = self._tasks.start("assess:write", self._flush())

    def then(self, call: Callable[[], None]) -> None:
        """Call this when everything that was added so far is written and told; at once when it is."""
        if self._unwritten or (self._flushing is not None and not self._flushing.done()):
            self._afterwards.append(call)
            self.add()
        else:
            call()

    async def drain(self) -> None:
        """Wait until everything that was added is written and told."""
        if self._flushing is not None and not self._flushing.done():
            await asyncio.wait([self._flushing])

    async def _flush(self) -> None:
        while self._unwritten or self._afterwards:
            await asyncio.sleep(_FLUSH_SECONDS)
            batch, self._unwritten = self._unwritten, []
            afterwards, self._afterwards = self._afterwards, []
            await self._write(batch)
            for call in afterwards:
                call()

    async def _write(self, batch: Sequence[Outcome]) -> None:
        # "Switched off" is no word of the provider, and must not take the place of what it once said.
        lasting = [o for o in batch if not (isinstance(o, Failure) and o.kind is FailureKind.DISABLED)]
        standing = await self._standing(lasting)
        lasting = [o for o in lasting if id(o) not in standing]
        try:
            await self._store.save_many(lasting)
        except EnvironmentFaultError as error:
            self._trouble(error)
        except Exception:
            if len(batch) > 1:  # one that cannot be stored must not take the others with it
                for outcome in batch:
                    await self._write([outcome])
                return
            log.exception("an outcome of %s cannot be stored", batch[0].provider)
            self._trouble(BugError("The log has the details; please report it."))
        else:
            await self._settle([*lasting, *standing.values()])
        for outcome in batch:
            self._hub.publish(OutcomeArrived(standing.get(id(outcome), outcome)))

    async def _standing(self, outcomes: Sequence[Outcome]) -> dict[int, Outcome]:
        """By the identity of an asking anew that was cancelled, the answer of before, which goes on to stand."""
        found: dict[int, Outcome] = {}
        for outcome in outcomes:
            if not (isinstance(outcome, Failure) and outcome.kind is FailureKind.CANCELLED):
                continue
            try:
                latest = await self._store.latest(outcome.sha256)
            except SecondLookError as error:
                self._trouble(error)
                continue
            for other in latest:
                same = (other.provider, other.model) == (outcome.provider, outcome.model)
                if same and isinstance(other, Assessment):
                    found[id(outcome)] = other
        return found

    async def _settle(self, batch: Sequence[Outcome]) -> None:
        try:
            await self._settled(batch)
        except SecondLookError as error:
            self._trouble(error)
        else:
            self._troubled = False

    def _trouble(self, error: SecondLookError) -> None:
        if not self._troubled:
            self._hub.publish(Fault("Assessments could not be written", error.message))
        self._troubled = True
