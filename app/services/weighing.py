"""The thresholds of the settings in force: told when they change, and the queue's weights made anew by them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from app.domain.labels import Axis
from app.domain.thresholds import Thresholds
from app.errors import SecondLookError
from app.events import Fault, Hub, Reweighed, ThresholdsChanged
from app.services.tasks import Tasks
from app.settings import Settings, SettingsStore
from app.store.weighing import WeighingStore

log = logging.getLogger(__name__)

_KEY: Final = "weigh"
_BATCH: Final = 50
# Between two batches the database is everybody else's.
_PAUSE_SECONDS: Final = 0.01


class Weighing:
    """From which probability on an answer reads as a yes, by axis. Used on the core's loop only."""

    def __init__(self, hub: Hub, tasks: Tasks, store: WeighingStore, settings: SettingsStore) -> None:
        self._hub, self._tasks, self._store, self._settings = hub, tasks, store, settings
        self._unsubscribe = settings.subscribe(self._changed)

    @property
    def thresholds(self) -> Thresholds:
        """Those in force."""
        return Thresholds.of_percent(self._settings.current.thresholds)

    async def keep(self, chosen: Mapping[Axis, int]) -> None:
        """Choose the thresholds of these axes, in percent from 1 to 99; the others stay.

        Raises:
            SettingsError: a number is out of bounds.
            EnvironmentFaultError: the settings could not be written.
        """
        named = {axis.value: percent for axis, percent in chosen.items()}
        await self._settings.update(
            lambda kept: replace(kept, thresholds=MappingProxyType({**kept.thresholds, **named}))
        )

    def start(self) -> None:
        """Weigh anew what an earlier run did not finish, or what was changed in the file meanwhile."""
        self._tasks.start(_KEY, self._weigh())

    def close(self) -> None:
        """Hear of no more changes."""
        self._unsubscribe()

    def _changed(self, old: Settings, new: Settings) -> None:
        if old.thresholds == new.thresholds or self._tasks.closing:
            return
        self._hub.publish(ThresholdsChanged(self.thresholds))
        self.start()

    async def _weigh(self) -> None:
        wanted = self.thresholds
        try:
            if not await self._store.choose(wanted):
                return
            while weights := await self._store.weigh_some(_BATCH):
                self._hub.publish(Reweighed(wanted, weights))
                await asyncio.sleep(_PAUSE_SECONDS)
        except SecondLookError as error:
            log.warning("images could not be weighed anew: %s", error.message)
            self._hub.publish(Fault("The queue could not be weighed anew", error.message))
