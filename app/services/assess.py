"""Hands images to the providers that are switched on, and keeps what each of them said."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.assessment import Failure, Outcome
from app.errors import BugError, DisabledProviderError, SecondLookError
from app.events import AssessProgress, Hub, ImagesArrived
from app.providers.protocol import Asked, Provider, Submission, Ticket
from app.services.clock import utc_now
from app.services.providers import Providers
from app.services.said import SAID, Said
from app.services.submissions import Submissions
from app.services.tasks import Tasks
from app.store.assessments import AssessmentStore
from app.store.images import ImageStore

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Lane:
    """One provider's waiting line: whom it still has to ask about, and how far it is."""

    name: str
    providers: Mapping[str, Provider]
    waiting: OrderedDict[str, bool] = field(default_factory=OrderedDict)
    under_way: set[str] = field(default_factory=set)
    total: int = 0
    done: int = 0
    failed: int = 0

    @property
    def provider(self) -> Provider:
        """The provider with its present settings."""
        return self.providers[self.name]

    @property
    def idle(self) -> bool:
        return not self.waiting and not self.under_way


class Assess:
    """One lane a provider, so that one provider's slowness never delays another's answers."""

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        images: ImageStore,
        store: AssessmentStore,
        submissions: Submissions,
        providers: Providers,
    ) -> None:
        self._hub, self._tasks = hub, tasks
        self._images, self._store, self._submissions = images, store, submissions
        self._providers = providers
        self._lanes = {name: _Lane(name, providers) for name in providers}
        self._said = Said(hub, tasks, store)
        self._unsubscribe = hub.subscribe(ImagesArrived, self._arrived)

    # -- what a front end calls ------------------------------------------------------------

    def enabled(self) -> tuple[str, ...]:
        """The names of the providers that are switched on."""
        return tuple(name for name in self._providers if self._providers.enabled(name))

    def request(self, sha256s: Iterable[str], providers: Sequence[str] | None = None, *, again: bool = False) -> None:
        """Put images in the line of each (named or switched-on) provider; returns at once.

        With `again`, an answer that is already in the database is asked for anew. A provider
        that is off receives nothing and yields a failure of kind `disabled` when named.
        """
        wanted = tuple(sha256s)
        for name in self.enabled() if providers is None else providers:
            lane = self._lanes[name]
            if not self._providers.enabled(name):
                for sha256 in wanted:
                    self._said.add(*disabled(lane.provider, sha256))
                continue
            if lane.idle:
                lane.total = lane.done = lane.failed = 0
            for sha256 in wanted:
                if sha256 not in lane.waiting and sha256 not in lane.under_way:
                    lane.waiting[sha256] = again
                    lane.total += 1
            self._pull(lane)
            self._report(lane)

    async def resume(self) -> None:
        """Fetch the answers that were still awaited when the program last ended."""
        for name in self.enabled():
            unfinished = await self._submissions.unfinished(self._providers[name])
            if unfinished:
                self.request(unfinished, [name])

    def prefer(self, sha256s: Sequence[str]) -> None:
        """Move these images to the front of every line: the reviewer is looking at them."""
        for lane in self._lanes.values():
            for sha256 in reversed(sha256s):
                if sha256 in lane.waiting:
                    lane.waiting.move_to_end(sha256, last=False)

    def cancel(self, provider: str | None = None) -> None:
        """Stop asking one provider, or all: what waits is dropped, what is under way is broken off."""
        for name, lane in self._lanes.items():
            if provider not in (None, name):
                continue
            lane.total -= len(lane.waiting)
            lane.waiting.clear()
            for slot in range(lane.provider.capability.concurrency):
                self._tasks.cancel(f"assess:{name}:{slot}")
            self._report(lane)

    async def outcomes(self, sha256: str) -> tuple[Outcome, ...]:
        """The newest outcome of each provider and model for an image."""
        return tuple(await self._store.latest(sha256))

    async def drain(self) -> None:
        """Wait until every line is empty and every outcome is written."""
        while not all(lane.idle for lane in self._lanes.values()) or self._said.unwritten:
            running = [key for key in self._task_keys() if self._tasks.is_running(key)]
            if not running:
                await asyncio.sleep(0)
                continue
            await self._tasks.wait(running)

    async def close(self) -> None:
        """Stop listening; what has arrived is written."""
        self._unsubscribe()
        self.cancel()
        await self._said.write()

    # -- the lanes -------------------------------------------------------------------------

    def _arrived(self, notice: ImagesArrived) -> None:
        self.request(image.sha256 for image in notice.images if image.facts is not None)

    def _pull(self, lane: _Lane) -> None:
        for slot in range(lane.provider.capability.concurrency):
            key = f"assess:{lane.name}:{slot}"
            if lane.waiting and not self._tasks.is_running(key):
                self._tasks.start(key, self._work(lane))

    async def _work(self, lane: _Lane) -> None:
        while lane.waiting:
            batch: dict[str, bool] = {}
            while lane.waiting and len(batch) < lane.provider.capability.batch_size:
                sha256, again = lane.waiting.popitem(last=False)
                batch[sha256] = again
            lane.under_way |= batch.keys()
            try:
                await self._ask(lane, batch)
            finally:
                lane.under_way -= batch.keys()
                lane.done += len(batch)
                self._report(lane)

    async def _ask(self, lane: _Lane, batch: Mapping[str, bool]) -> None:
        submissions: list[Submission] = []
        for sha256, again in batch.items():
            if not again and await self._known(lane.provider, sha256):
                continue
            image = await self._images.get(sha256)
            if image is None:
                continue
            ready = await self._submissions.make(lane.provider, image)
            if isinstance(ready, SecondLookError):
                lane.failed += 1
                self._said.add(*failures(lane.provider, sha256, ready))
            else:
                await self._submissions.sending(lane.provider, ready)
                submissions.append(ready)
        if not submissions:
            return
        try:
            async for answer in lane.provider.assess(submissions):
                await self._take(lane, answer)
        except SecondLookError as error:
            for submission in submissions:
                self._said.add(*failures(lane.provider, submission.sha256, error))
        except Exception:
            log.exception("provider %s broke its promise not to raise", lane.name)
            for submission in submissions:
                self._said.add(*bug(lane.provider, submission.sha256))

    async def _known(self, provider: Provider, sha256: str) -> bool:
        """Whether every model of the provider has already answered about this image with these options."""
        for model in provider.capability.models:
            if await self._store.existing(sha256, provider.capability.name, model.model, provider.options()) is None:
                return False
        return bool(provider.capability.models)

    async def _take(self, lane: _Lane, answer: Outcome | Ticket) -> None:
        if isinstance(answer, Ticket):
            await self._submissions.remember(lane.name, answer)
            return
        if isinstance(answer, Failure):
            lane.failed += 1
        await self._submissions.settled(lane.provider, answer)
        self._said.add(answer)

    def _report(self, lane: _Lane) -> None:
        self._hub.publish(AssessProgress(lane.name, lane.done, lane.failed, lane.total))

    def _task_keys(self) -> Iterable[str]:
        yield SAID
        for name, lane in self._lanes.items():
            for slot in range(lane.provider.capability.concurrency):
                yield f"assess:{name}:{slot}"


def failures(provider: Provider, sha256: str, error: SecondLookError) -> list[Failure]:
    """An error of the core as failure values, one for each model of the provider."""
    capability, options, now = provider.capability, provider.options(), utc_now()
    return [
        Asked(sha256, capability.name, model.model, options, now).failure(error, 0.0) for model in capability.models
    ]


def disabled(provider: Provider, sha256: str) -> list[Failure]:
    """The outcome of naming a provider that is switched off."""
    title = provider.capability.title
    error = DisabledProviderError(f"{title} is switched off; nothing was sent. Switch it on in Settings.")
    return failures(provider, sha256, error)


def bug(provider: Provider, sha256: str) -> list[Failure]:
    """The outcome where our own code failed; the log has the traceback."""
    error = BugError("Second Look itself failed here. The log has the details; please report it.")
    return failures(provider, sha256, error)
