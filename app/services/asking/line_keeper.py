"""Keeps the waiting lines on the disk, in the order in which they change and off the callers' way."""

from __future__ import annotations

import logging

from app.errors import SecondLookError
from app.events import Fault, Hub
from app.services.tasks import Tasks
from app.store.waiting import Change, Waiting, WaitingStore

log = logging.getLogger(__name__)

_KEY = "assess:lines"


class LineKeeper:
    """Gathers changes and writes them in one transaction at a time."""

    def __init__(self, hub: Hub, tasks: Tasks, store: WaitingStore) -> None:
        self._hub, self._tasks, self._store = hub, tasks, store
        self._changes: list[Change] = []
        self._troubled = False

    def put(self, provider: str, sha256s: list[str], *, again: bool) -> None:
        """These images wait for the provider now."""
        if sha256s:
            self._add(Change(provider, put=[Waiting(provider, sha256, again) for sha256 in sha256s]))

    def drop(self, provider: str, sha256s: list[str] | None) -> None:
        """These images (None: all) wait no more."""
        if sha256s is None or sha256s:
            self._add(Change(provider, drop=sha256s))

    async def adopt(self) -> list[Waiting]:
        """What former runs left undone; nothing where the disk refuses."""
        try:
            return await self._store.adopt()
        except SecondLookError as error:
            self._hub.publish(Fault("Work of the last time could not be taken up", error.message))
            return []

    async def drain(self) -> None:
        """Write what is still to be written."""
        await self._write()

    def _add(self, change: Change) -> None:
        self._changes.append(change)
        if not self._tasks.closing and not self._tasks.is_running(_KEY):
            self._tasks.start(_KEY, self._write())

    async def _write(self) -> None:
        while self._changes:
            batch, self._changes = self._changes, []
            try:
                await self._store.apply(batch)
            except SecondLookError as error:
                if not self._troubled:
                    log.info("the waiting lines could not be written: %s", error.message)
                self._troubled = True
            else:
                self._troubled = False
