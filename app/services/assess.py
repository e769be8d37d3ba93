"""Hands images to the providers that are switched on, and keeps what each of them said."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Sequence

from app.domain.assessment import Failure, Outcome
from app.errors import EnvironmentFaultError, SecondLookError, SettingsError
from app.events import AssessProgress, Fault, Hub, ImagesArrived, ProvidersChanged
from app.providers.protocol import Provider, Submission, Ticket
from app.services.lanes import Batch, Lane
from app.services.promises import Owed, bug, disabled, failures
from app.services.providers import Providers
from app.services.said import Said
from app.services.submissions import Submissions
from app.services.tasks import Tasks
from app.store.assessments import AssessmentStore
from app.store.images import ImageStore

log = logging.getLogger(__name__)


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
        self._lanes = {name: Lane(name) for name in providers}
        self._slots: dict[str, set[str]] = {name: set() for name in providers}
        self._said = Said(hub, tasks, store, self._settled)
        self._moved = asyncio.Event()
        self._closed = False
        self._unsubscribe = [
            hub.subscribe(ImagesArrived, self._arrived),
            hub.subscribe(ProvidersChanged, self._providers_changed),
        ]

    # -- what a front end calls ------------------------------------------------------------

    def enabled(self) -> tuple[str, ...]:
        """The names of the providers that are switched on."""
        return tuple(name for name in self._providers if self._providers.enabled(name))

    def request(self, sha256s: Iterable[str], providers: Sequence[str] | None = None, *, again: bool = False) -> None:
        """Put images in the line of each (named or switched-on) provider; returns at once.

        With `again`, an answer that is already in the database is asked for anew. A provider
        that is off receives nothing and yields a failure of kind `disabled` when named.

        Raises:
            SettingsError: there is no provider of that name.
        """
        wanted = tuple(dict.fromkeys(sha256s))
        names = self.enabled() if providers is None else tuple(dict.fromkeys(providers))
        for name in names:
            if name not in self._lanes:
                raise SettingsError(f"There is no provider “{name}”. There are: {', '.join(self._lanes)}.")
        for name in () if self._closed else names:
            if not self._providers.enabled(name):
                self._said.add(*(f for sha256 in wanted for f in disabled(self._providers[name], sha256)))
                continue
            lane = self._lanes[name]
            lane.add(wanted, again=again)
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
            lane.prefer(reversed(sha256s))

    def cancel(self, provider: str | None = None) -> None:
        """Stop asking one provider, or all: what waits is dropped, what is under way is broken off."""
        for name, lane in self._lanes.items():
            if provider not in (None, name):
                continue
            lane.drop_all()
            for slot in self._slots[name]:
                self._tasks.cancel(slot)
            self._report(lane)
        self._moved.set()

    async def outcomes(self, sha256: str) -> tuple[Outcome, ...]:
        """The newest outcome of each provider and model for an image."""
        return tuple(await self._store.latest(sha256))

    async def drain(self) -> None:
        """Wait until every line is empty and every outcome is written."""
        while not all(lane.idle for lane in self._lanes.values()):
            self._moved.clear()
            await self._moved.wait()
        await self._said.drain()

    async def close(self) -> None:
        """Stop asking and listening; what has arrived is written."""
        self._closed = True
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        slots = [slot for slots in self._slots.values() for slot in slots]
        for lane in self._lanes.values():
            lane.drop_all()
        self._moved.set()
        await self._tasks.stop(slots)
        await self._said.drain()

    # -- the lanes -------------------------------------------------------------------------

    def _arrived(self, notice: ImagesArrived) -> None:
        self.request(image.sha256 for image in notice.images if image.facts is not None)

    def _providers_changed(self, _: ProvidersChanged) -> None:
        """A provider that was switched off receives nothing more, whatever still waits for it."""
        for name, lane in self._lanes.items():
            if lane.waiting and not self._providers.enabled(name):
                lane.drop_waiting()
                self._report(lane)
                self._moved.set()

    def _pull(self, lane: Lane) -> None:
        for number in range(self._providers[lane.name].capability.concurrency):
            slot = f"assess:{lane.name}:{number}"
            if lane.waiting and not self._tasks.is_running(slot):
                self._slots[lane.name].add(slot)
                self._tasks.start(slot, self._work(lane))

    async def _work(self, lane: Lane) -> None:
        epoch = lane.epoch
        while lane.waiting and lane.epoch == epoch:
            provider = self._providers[lane.name]
            batch = lane.next(provider.capability.batch_size)
            try:
                await self._ask(lane, provider, batch)
            except Exception:
                log.exception("asking %s failed", lane.name)
                self._fail(lane, [f for sha256 in batch.wanted for f in failures(provider, sha256, bug())])
            finally:
                lane.ended(batch)
                self._report(lane)
                self._moved.set()

    async def _ask(self, lane: Lane, provider: Provider, batch: Batch) -> None:
        submissions: list[Submission] = []
        for sha256, again in batch.wanted.items():
            try:
                submission = await self._submission(provider, sha256, again=again)
                if submission is None:
                    continue
                if not self._providers.enabled(lane.name):
                    self._fail(lane, disabled(provider, sha256))
                    continue
                await self._submissions.sending(provider, submission)
            except SecondLookError as error:
                self._fail(lane, failures(provider, sha256, error))
            else:
                submissions.append(submission)
        if submissions:
            await self._hear(lane, provider, submissions)

    async def _submission(self, provider: Provider, sha256: str, *, again: bool) -> Submission | None:
        """What to hand over; None where the answer is known. Raises a SecondLookError where nothing can be."""
        if not again and await self._submissions.known(provider, sha256):
            await self._submissions.forget(provider, sha256)
            return None
        image = await self._images.get(sha256)
        if image is None:
            message = "This image is not in the database any more; drop the file again."
            raise EnvironmentFaultError(message)
        return await self._submissions.make(provider, image)

    async def _hear(self, lane: Lane, provider: Provider, submissions: Sequence[Submission]) -> None:
        owed, broken = Owed(provider, submissions), None
        answers: AsyncIterator[Outcome | Ticket] | None = None
        try:
            answers = provider.assess(submissions)
            async for answer in answers:
                if isinstance(answer, Ticket):
                    await self._remember(lane.name, answer)
                elif not owed.accepts(answer):
                    continue
                elif isinstance(answer, Failure):
                    self._fail(lane, [answer])
                else:
                    self._said.add(answer)
        except SecondLookError as error:
            broken = error
        except Exception:
            log.exception("provider %s broke its promise not to raise", lane.name)
            broken = bug()
        finally:
            if isinstance(answers, AsyncGenerator):
                await answers.aclose()
        self._fail(lane, owed.missing(broken))

    async def _remember(self, name: str, ticket: Ticket) -> None:
        try:
            await self._submissions.remember(name, ticket)
        except SecondLookError as error:  # the answer is still on its way, and worth waiting for
            self._hub.publish(Fault("Work in progress could not be recorded", error.message))

    async def _settled(self, outcome: Outcome) -> None:
        await self._submissions.settled(self._providers[outcome.provider], outcome)

    def _fail(self, lane: Lane, outcomes: Sequence[Failure]) -> None:
        lane.failed += len(outcomes)
        self._said.add(*outcomes)

    def _report(self, lane: Lane) -> None:
        self._hub.publish(AssessProgress(lane.name, lane.done, lane.failed, lane.total))
