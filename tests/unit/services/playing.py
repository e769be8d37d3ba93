"""What the tests of the services play with: pictures, a provider that does as told, and an ear for notices."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from PIL import Image as Pillow

from app.container import Core, open_core
from app.domain.assessment import Assessment, Finding, Outcome
from app.domain.decision import Force
from app.domain.image import Arrival, Image
from app.domain.labels import Axis, ScoreKind
from app.errors import SecondLookError, UnavailableError
from app.events import Hub, ImagesArrived
from app.locations import Locations
from app.providers.protocol import Asked, Capability, Config, ModelCard, PrepareSpec, Provider, Submission, Ticket
from app.store.clock import utc_now

N = TypeVar("N")
Step = Outcome | Ticket | SecondLookError | Exception
Script = Callable[["Played", Submission], Sequence[Step]]

PNG = PrepareSpec(("image/png", "image/jpeg"), 50_000_000)


def picture(path: Path, seed: int = 0, side: int = 24) -> Path:
    """A PNG of noise; `seed` decides its bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(seed).integers(0, 255, (side, side, 3), dtype=np.uint8)
    Pillow.fromarray(pixels).save(path, "PNG")
    return path


def assessed(asked: Asked, score: float = 0.5) -> Assessment:
    """An answer with one finding."""
    finding = Finding(Axis.ORIGIN, "artificial", score, ScoreKind.PROBABILITY)
    return Assessment(
        asked.sha256, asked.provider, asked.model, asked.options, asked.requested_at, 1.0, (finding,), sent=asked.sent
    )


def answers(played: Played, submission: Submission) -> Sequence[Step]:
    """What a good provider says: one assessment for each model."""
    return [assessed(played.asked(submission, model)) for model in played.models]


@dataclass
class Played:
    """A provider that says what its script says, after its gate has been opened."""

    name: str = "played"
    models: tuple[str, ...] = ("m",)
    prepare: PrepareSpec | None = None
    script: Script = answers
    batch_size: int = 1
    concurrency: int = 2
    says_options: str = "{}"
    gate: asyncio.Event | None = None
    confirm: Callable[[str, Force], Awaitable[str]] | None = None
    received: list[Submission] = field(default_factory=list)
    overrides: list[tuple[str, Force]] = field(default_factory=list)
    closed: int = 0
    news: asyncio.Event = field(default_factory=asyncio.Event)

    async def until_asked(self, times: int = 1) -> None:
        """Wait until this many submissions have been received in all."""
        while len(self.received) < times:
            self.news.clear()
            await self.news.wait()

    @property
    def capability(self) -> Capability:
        cards = tuple(ModelCard(model, model, (Axis.ORIGIN,), "", "") for model in self.models)
        return Capability(
            self.name,
            self.name.title(),
            (Axis.ORIGIN,),
            cards,
            prepare=self.prepare,
            batch_size=self.batch_size,
            concurrency=self.concurrency,
            on_by_default=True,
            can_override=True,
        )

    def asked(self, submission: Submission, model: str) -> Asked:
        """What every outcome of it says."""
        sent = submission.prepared.sent if submission.prepared else submission.sent
        return Asked(submission.sha256, self.name, model, self.says_options, utc_now(), sent)

    def options(self) -> str:
        return self.says_options

    async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        for submission in batch:
            await submission.depart()
        self.received.extend(batch)
        self.news.set()
        if self.gate is not None:
            await self.gate.wait()
        for submission in batch:
            for step in self.script(self, submission):
                if isinstance(step, Exception):
                    raise step
                yield step

    async def check(self) -> str:
        return "fine"

    async def override(self, target_hash: str, force: Force) -> str:
        self.overrides.append((target_hash, force))
        if self.confirm is not None:
            return await self.confirm(target_hash, force)
        return "confirmed"

    async def close(self) -> None:
        self.closed += 1


@dataclass
class Catalogue:
    """Knows the providers of a test."""

    played: Sequence[Played] = ()
    web: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def names(self) -> tuple[str, ...]:
        return tuple(provider.name for provider in self.played)

    def build(self, name: str, config: Config, secrets: Mapping[str, str | None]) -> Provider:  # noqa: ARG002
        return next(provider for provider in self.played if provider.name == name)

    async def reload(self) -> frozenset[str]:
        return frozenset()

    async def fetch_public(self, url: str) -> tuple[str, bytes]:
        if url not in self.web:
            raise UnavailableError(f"Nothing answers at {url}.")
        return self.web[url]


@asynccontextmanager
async def opened(
    home: Path, *played: Played, background: bool = False, unasked: bool = True, **more: Any
) -> AsyncIterator[Core]:
    """The real core under `home` with these providers only; what arrives goes to all of them unless not `unasked`."""
    async with open_core(Locations.under(home), background=background, catalogue=Catalogue(played, **more)) as core:
        core.assess.send_unasked(unasked)
        yield core


class Ear:
    """Keeps the notices of one type, and waits for those that are still to come."""

    def __init__(self, hub: Hub, kind: type[N]) -> None:
        self.heard: list[Any] = []
        self._news = asyncio.Event()
        hub.subscribe(kind, self._hear)

    def _hear(self, notice: object) -> None:
        self.heard.append(notice)
        self._news.set()

    async def until(self, enough: Callable[[list[Any]], bool]) -> list[Any]:
        """All notices so far, once they satisfy `enough`."""
        while not enough(self.heard):
            self._news.clear()
            await self._news.wait()
        return self.heard


async def ingest(core: Core, *paths: Path | str) -> list[Image]:
    """The images that these paths became, in the order in which they arrived."""
    ear = Ear(core.hub, ImagesArrived)
    core.ingest.add_paths(paths, Arrival.OPEN)
    await core.ingest.drain()
    return [image for notice in ear.heard for image in notice.images]
