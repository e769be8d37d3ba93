"""The exposure meter: what was looked at, by session and day – on this machine only, to be switched off and erased."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from app.domain.exposure import BreakRule, Exposure
from app.errors import SecondLookError
from app.settings import ExposureSettings
from app.store.exposure import ExposureStore

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Metered:
    """What was counted of a reviewer in this session, and by all on this day. `measured`: whether it is counted now."""

    session: Exposure
    today: Exposure
    measured: bool


class ExposureMeter:
    """Adds up what the window reports. While it is switched off nothing is counted and nothing is written."""

    def __init__(
        self,
        folder: Path,
        settings: Callable[[], ExposureSettings],
        reviewer: Callable[[], str] = str,
        *,
        read_only: bool = False,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        self._settings, self._now, self._read_only = settings, now, read_only
        self._store = ExposureStore(folder, f"{now():%Y%m%dT%H%M%S}-{os.getpid()}")
        self._reviewer = reviewer
        self._days: dict[str, dict[date, Exposure]] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="exposure")
        self._pruned = self._complained = False

    @property
    def break_rule(self) -> BreakRule:
        """When a pause is to be proposed."""
        settings = self._settings()
        return BreakRule(settings.break_minutes, settings.break_images) if settings.measure else BreakRule()

    @property
    def postpone_minutes(self) -> int:
        """For how long a proposal can be put off."""
        return self._settings().postpone_minutes

    async def add(self, counted: Exposure, reviewer: str | None = None) -> None:
        """Count something more. A disk that refuses is told once in the log: a meter stops nobody from working.

        Args:
            counted: what was seen since the last call.
            reviewer: by whom; without it by who sits here now.
        """
        if not self._settings().measure or counted.is_nothing:
            return
        who, day = self._reviewer() if reviewer is None else reviewer, self._now().date()
        days = self._days.setdefault(who, {})
        days[day] = days.get(day, Exposure()).plus(counted)
        if self._read_only:
            return
        try:
            await self._in_thread(self._keep, dict(days), day, who)
        except SecondLookError as error:
            if not self._complained:
                log.warning("%s", error.message)
            self._complained = True

    async def read(self) -> Metered:
        """What was counted so far of the reviewer who sits here."""
        who, today = self._reviewer(), self._now().date()
        days, session = self._days.get(who, {}), Exposure()
        for counted in days.values():
            session = session.plus(counted)
        others = await self._in_thread(self._store.others, today, who)
        return Metered(session, others.plus(days.get(today, Exposure())), self._settings().measure)

    async def erase(self) -> None:
        """Forget everything, of this session and of all former ones; raises EnvironmentFaultError."""
        self._days.clear()
        await self._in_thread(self._store.erase)

    async def close(self) -> None:
        """Finish what is being written."""
        await self._in_thread(lambda: None)
        self._thread.shutdown()

    def _keep(self, days: dict[date, Exposure], today: date, reviewer: str) -> None:
        if not self._pruned:
            self._pruned = True
            self._store.prune(today)
        self._store.write(days, reviewer)

    async def _in_thread(self, work: Callable[..., T], *arguments: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments)
