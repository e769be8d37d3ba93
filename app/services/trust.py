"""The trust lists in use: read once, changed on a thread of their own, told to everybody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from app.domain.provenance import TrustKind, TrustListRef
from app.events import Hub, TrustListsChanged
from app.provenance.trust import RemovedList, TrustList, TrustLists

# What a front end is handed.
__all__ = ["RemovedList", "Trust", "TrustKind", "TrustList"]

P = ParamSpec("P")
T = TypeVar("T")


class Trust:
    """Holds what `TrustLists` reads from the disk, so that reading an image never waits for it."""

    def __init__(self, hub: Hub, lists: TrustLists) -> None:
        self._hub, self._lists = hub, lists
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="trust")
        self._all: tuple[TrustList, ...] = ()
        self._faults: tuple[str, ...] = ()
        self._settings: dict[str, Any] = {"lists": []}

    async def load(self) -> None:
        """Read the folder."""
        await self._run(self._read)

    def all(self) -> tuple[TrustList, ...]:
        """The lists in the order in which they are asked: official, interim, own."""
        return self._all

    def faults(self) -> tuple[str, ...]:
        """A sentence for every list that cannot be used."""
        return self._faults

    def settings(self) -> dict[str, Any]:
        """What the operation `provenance.read` takes as `trust`."""
        return self._settings

    async def add(
        self, file: Path, kind: TrustKind = TrustKind.OWN, name: str | None = None, dated: date | None = None
    ) -> TrustList:
        """Take a list over; raises SettingsError or EnvironmentFaultError, see `TrustLists.add`."""
        added = await self._run(self._lists.add, file, kind, name, dated)
        await self._changed()
        return added

    async def remove(self, which: str) -> TrustListRef:
        """Remove a list by name or SHA-256; raises SettingsError or EnvironmentFaultError."""
        removed = await self._run(self._lists.remove, which)
        await self._changed()
        return removed

    async def withdraw(self, which: str) -> RemovedList:
        """Like `remove`, but what comes back can be put back; raises like it."""
        removed = await self._run(self._lists.withdraw, which)
        await self._changed()
        return removed

    async def restore(self, removed: RemovedList) -> TrustList:
        """Put back what `withdraw` took out; raises SettingsError or EnvironmentFaultError."""
        restored = await self._run(self._lists.restore, removed)
        await self._changed()
        return restored

    def close(self) -> None:
        """Wait for the last change."""
        self._thread.shutdown(wait=True)

    async def _changed(self) -> None:
        await self.load()
        self._hub.publish(TrustListsChanged())

    def _read(self) -> None:
        self._all, self._faults, self._settings = self._lists.all(), self._lists.faults(), self._lists.settings()

    async def _run(self, work: Callable[P, T], *args: P.args, **_: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)
