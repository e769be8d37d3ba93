"""A small gold set put to providers again every few days, so that their drift shows; never unasked, off by default."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.lanes import Preflight
from app.errors import SettingsError
from app.providers.protocol import Provider
from app.services.asking.assess import Assess
from app.services.asking.consent import line
from app.services.providers import Providers
from app.settings import RerunSettings, SettingsStore
from app.store import clock
from app.store.images import ImageStore
from app.store.reruns import KeptRerun, RerunStore
from app.store.training import TrainingStore

__all__ = ["KeptRerun", "Plan", "Rerun", "RerunSettings"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a re-run would ask now: the set by name and version, its images, and who would receive what at what price.

    `last` is when this set was asked again last (ISO 8601 UTC), empty where it never was.
    """

    set_name: str
    set_version: int
    images: tuple[str, ...]
    preflight: Preflight
    last: str

    @property
    def providers(self) -> tuple[str, ...]:
        """Who would be asked."""
        return tuple(line.provider for line in self.preflight.providers)


class Rerun:
    """Knows what is wanted, says what it would cost and when it is due, and asks once the user agreed."""

    def __init__(
        self,
        settings: SettingsStore,
        sets: TrainingStore,
        images: ImageStore,
        providers: Providers,
        assess: Assess,
        kept: RerunStore,
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        self._settings, self._sets, self._images = settings, sets, images
        self._providers, self._assess, self._kept, self._now = providers, assess, kept, now

    @property
    def wanted(self) -> RerunSettings:
        """What the user set."""
        return self._settings.current.rerun

    async def want(self, wanted: RerunSettings) -> None:
        """Keep what the user sets; raises SettingsError or EnvironmentFaultError."""
        await self._settings.update(lambda kept: replace(kept, rerun=wanted))

    async def sets(self) -> tuple[str, ...]:
        """The names of the gold sets that can be asked again."""
        return tuple(dict.fromkeys(one.name for one in await self._sets.sets()))

    async def plan(self) -> Plan | None:
        """What a re-run would ask now, due or not; None where no set or no provider that is on is chosen."""
        wanted = self.wanted
        gold = await self._sets.newest(wanted.gold_set) if wanted.gold_set else None
        asked = self._asked(wanted.asked)
        if gold is None or not asked:
            return None
        found = [await self._images.get(item.sha256) for item in gold.items]
        images = [image for image in found if image is not None and image.facts is not None]
        if not images:
            return None
        lines = []
        for provider in asked:
            host = "" if provider.capability.is_local else self._providers.host(provider.capability.name)
            lines.append(line(provider, host, images))
        last = next((one.begun_at for one in await self._kept.all() if one.set_name == gold.name), "")
        return Plan(gold.name, gold.version, tuple(image.sha256 for image in images), Preflight(tuple(lines)), last)

    async def due(self) -> Plan | None:
        """The plan, where the last re-run is at least as many days ago as was set; None where it is off or not due."""
        days = self.wanted.every_days
        plan = await self.plan() if days else None
        if plan is None or not plan.last:
            return plan
        return plan if self._now() >= datetime.fromisoformat(plan.last) + timedelta(days=days) else None

    async def run(self, plan: Plan, providers: Sequence[str]) -> KeptRerun:
        """Ask these providers of the plan for its images anew; whoever calls this has shown the preflight.

        Raises:
            SettingsError: none of the plan's providers is named.
            EnvironmentFaultError: that it began cannot be kept; nothing was asked then.
        """
        asked = [name for name in plan.providers if name in providers]
        if not asked:
            raise SettingsError("Choose at least one provider to ask again.")
        kept = await self._kept.add(plan.set_name, plan.set_version, len(plan.images), asked)
        self._assess.request(plan.images, asked, again=True)
        return kept

    async def runs(self) -> tuple[KeptRerun, ...]:
        """Every re-run, the newest first: `Compare.drift` from its beginning on shows what it moved."""
        return await self._kept.all()

    def _asked(self, names: Sequence[str]) -> list[Provider]:
        known = set(self._providers)
        return [self._providers[name] for name in names if name in known and self._providers.enabled(name)]
