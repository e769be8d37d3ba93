"""The one door to background work: named tasks, one per key, never lost, drained at shutdown."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Iterable
from typing import Any

log = logging.getLogger(__name__)


class Tasks:
    """Keeps the core's background tasks by name.

    A task that fails is always logged: nobody awaits it, so nobody else would hear. One
    that was cancelled or replaced is still waited for at the end: it may be in the middle
    of putting something right.
    """

    def __init__(self) -> None:
        self._running: dict[str, asyncio.Task[Any]] = {}
        self._living: set[asyncio.Task[Any]] = set()
        self._closing = False

    @property
    def closing(self) -> bool:
        """Whether no task may start any more."""
        return self._closing

    def start(self, key: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Run `work` under `key`; whatever ran under that key before is cancelled."""
        if self._closing:
            work.close()
            msg = f"no task may start while closing: {key}"
            raise RuntimeError(msg)
        self.cancel(key)
        task = asyncio.create_task(work, name=key)
        self._running[key] = task
        self._living.add(task)
        task.add_done_callback(lambda done: self._ended(key, done))
        return task

    def is_running(self, key: str) -> bool:
        """Whether a task of this key is under way (one that has ended but not yet been tidied away is not)."""
        task = self._running.get(key)
        return task is not None and not task.done()

    def cancel(self, key: str) -> None:
        """Ask the task of this key to stop; nothing happens when there is none."""
        task = self._running.pop(key, None)
        if task is not None:
            task.cancel()

    async def stop(self, keys: Iterable[str]) -> None:
        """Cancel the tasks of these keys, and wait until they have ended."""
        tasks = [task for key in keys if (task := self._running.get(key)) is not None]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def close(self) -> None:
        """Cancel everything and wait until it has ended; what was replaced and still unwinds, too."""
        self._closing = True
        for task in self._living:
            task.cancel()
        if self._living:
            await asyncio.wait(self._living)

    def _ended(self, key: str, task: asyncio.Task[Any]) -> None:
        self._living.discard(task)
        if self._running.get(key) is task:
            del self._running[key]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("background task %s failed", key, exc_info=error)
