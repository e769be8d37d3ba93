"""What chosen images still lack of the providers' answers, and what asking for it would send where."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.image import Image
from app.domain.lanes import Preflight, PreflightLine
from app.providers.protocol import Provider
from app.services.asking.assess import Assess
from app.services.asking.consent import line
from app.services.asking.promises import models_of
from app.services.asking.submissions import Submissions
from app.services.providers import Providers
from app.store.assessments import AssessmentStore
from app.store.images import ImageStore

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Ask:
    """What one provider would be asked. `line` says what it would receive, None where nothing leaves the machine."""

    provider: str
    title: str
    sha256s: tuple[str, ...]
    line: PreflightLine | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be asked of whom; nothing of it has been.

    `again`: answers that are known are asked for anew. `on` counts the providers that are
    switched on; `unready` are the titles of those that lack a key or cannot work as they are set.
    """

    asks: tuple[Ask, ...]
    again: bool
    on: int
    unready: tuple[str, ...] = ()

    @property
    def here(self) -> tuple[str, ...]:
        """The providers that work on this machine."""
        return tuple(ask.provider for ask in self.asks if ask.line is None)

    @property
    def preflight(self) -> Preflight:
        """What the others would receive: the user's word comes first."""
        return Preflight(tuple(ask.line for ask in self.asks if ask.line is not None))


class Missing:
    """Plans what to ask about images that are in the queue already; `ask` carries out what the user agreed to."""

    def __init__(
        self,
        images: ImageStore,
        assessments: AssessmentStore,
        submissions: Submissions,
        providers: Providers,
        assess: Assess,
    ) -> None:
        self._images, self._assessments, self._submissions = images, assessments, submissions
        self._providers, self._assess = providers, assess

    async def lacking(self, sha256s: Iterable[str]) -> Plan:
        """What the providers that are on have not answered about these images, and are not being asked already.

        An answer by every model under the present options is never bought twice. Raises EnvironmentFaultError.
        """
        images = await self._readable(sha256s)
        asks = []
        for provider in self._ready():
            known: set[str] = set()
            for some in _portions(images):
                known |= await self._submissions.known(provider, some)
            asks.append(self._ask(provider, images, [s for s in images if s not in known]))
        return self._plan(asks, again=False)

    async def failed(self, sha256s: Iterable[str]) -> Plan:
        """About which of these images the newest word of a provider that is on is a failure.

        Raises EnvironmentFaultError.
        """
        images = await self._readable(sha256s)
        failed: dict[str, set[str]] = {}
        for some in _portions(images):
            for sha256, said in (await self._assessments.summaries(some)).items():
                for one in said:
                    if one.failure is not None and one.model in self._models(one.provider):
                        failed.setdefault(one.provider, set()).add(sha256)
        asks = []
        for provider in self._ready():
            mine = failed.get(provider.capability.name, set())
            asks.append(self._ask(provider, images, [s for s in images if s in mine]))
        return self._plan(asks, again=True)

    def ask(self, plan: Plan, providers: Collection[str]) -> None:
        """Put the plan's images in the lines of these providers: whoever calls this has shown the preflight."""
        for ask in plan.asks:
            if ask.provider in providers and self._providers.enabled(ask.provider):
                self._assess.request(ask.sha256s, [ask.provider], again=plan.again)

    async def _readable(self, sha256s: Iterable[str]) -> dict[str, Image]:
        """The images that can be shown to anybody, in the order given: not those taken out of the queue."""
        found: dict[str, Image] = {}
        for some in _portions(dict.fromkeys(sha256s)):
            out = await self._images.taken_out(some)
            images = await self._images.many([sha256 for sha256 in some if sha256 not in out])
            found |= {image.sha256: image for image in images if image.facts is not None}
        return found

    def _ready(self) -> Iterator[Provider]:
        return (self._providers[name] for name in self._assess.enabled() if self._can(name))

    def _can(self, name: str) -> bool:
        return self._providers.has_keys(name) and not self._providers.fault(name)

    def _models(self, name: str) -> tuple[str, ...]:
        return models_of(self._providers[name]) if name in self._providers else ()

    def _ask(self, provider: Provider, images: dict[str, Image], wanted: Sequence[str]) -> Ask:
        capability, asked = provider.capability, self._assess.outstanding.asked(provider.capability.name)
        left = tuple(sha256 for sha256 in wanted if sha256 not in asked)
        host = self._providers.host(capability.name)
        would = None if capability.is_local else line(provider, host, [images[sha256] for sha256 in left])
        return Ask(capability.name, capability.title, left, would)

    def _plan(self, asks: Iterable[Ask], *, again: bool) -> Plan:
        on = self._assess.enabled()
        unready = tuple(self._providers[name].capability.title for name in on if not self._can(name))
        return Plan(tuple(ask for ask in asks if ask.sha256s), again, len(on), unready)


def _portions(sha256s: Iterable[str]) -> Iterator[list[str]]:
    """A few hundred at once: nobody else waits for the database meanwhile."""
    wanted = list(sha256s)
    return (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE))
