"""Tells everybody whose standing ruling changed: by what is decided here, and by other programs on the database."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from app.domain.decision import OPEN, DecisionEvent
from app.errors import SecondLookError
from app.events import Hub, RulingChanged
from app.services.tasks import Tasks
from app.store.decisions import DecisionStore

log = logging.getLogger(__name__)

_LOOK_SECONDS = 1.0


class Told:
    """Publishes `RulingChanged`, once for each image of a step, and looks every second for what others appended."""

    def __init__(self, hub: Hub, tasks: Tasks, decisions: DecisionStore) -> None:
        self._hub, self._tasks, self._decisions = hub, tasks, decisions
        self._told = 0
        self._own: set[int] = set()
        self._watching = False

    async def start(self) -> None:
        """Begin to watch for other windows' decisions."""
        self._told = await self._decisions.head()
        self._watching = True
        self._tasks.start("review:watch", self._watch())

    async def own(self, events: Sequence[DecisionEvent]) -> None:
        """Tell of decisions that were appended here."""
        await self._tell(events)
        if self._watching:
            self._own.update(event.seq for event in events)

    async def _tell(self, events: Sequence[DecisionEvent]) -> None:
        touched = list(dict.fromkeys(event.sha256 for event in events))
        entries = await self._decisions.standing_many(touched) if touched else {}
        for sha256 in touched:
            entry = entries.get(sha256)
            self._hub.publish(RulingChanged(sha256, entry.ruling if entry else OPEN, entry))

    async def _watch(self) -> None:
        troubled = False
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            try:
                # To the end, page by page: behind a bulk ruling another window's would be seen minutes late.
                while events := await self._decisions.changed_since(self._told):
                    await self._tell([event for event in events if event.seq not in self._own])
                    self._told = events[-1].seq
                    self._own = {seq for seq in self._own if seq > self._told}
                troubled = False
            except SecondLookError as error:
                log.info("other windows' decisions cannot be seen: %s", error.message)
            except Exception:  # somebody changed a row so that it is no event; `verify` names it
                if not troubled:
                    log.exception("other windows' decisions cannot be read")
                troubled = True
