"""One call to a provider: what it is handed, what it says, and what it owes when the call is over."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from dataclasses import replace

from app.domain.assessment import Outcome, Waited
from app.domain.image import Image
from app.errors import EnvironmentFaultError, SecondLookError
from app.events import Fault, Hub
from app.providers.protocol import Provider, Submission, Ticket
from app.services.asking.departures import Departure, over
from app.services.asking.promises import Owed, bug, disabled, failures
from app.services.asking.submissions import Submissions
from app.services.asking.turns import Turn
from app.services.providers import Providers
from app.store.images import ImageStore

log = logging.getLogger(__name__)

Hear = Callable[[Outcome], None]


class Asking:
    """Asks providers about images. Failures come as values; only a cancellation is raised."""

    def __init__(self, hub: Hub, images: ImageStore, submissions: Submissions, providers: Providers) -> None:
        self._hub, self._images = hub, images
        self._submissions, self._providers = submissions, providers

    async def ask(self, provider: Provider, wanted: Mapping[str, bool], hear: Hear, turn: Turn) -> bool:
        """Put the images of `wanted` to `provider` when it is their turn; `hear` is told every outcome as it comes.

        An image is skipped where the answer is known, unless its value in `wanted` is true.
        One that leaves `wanted` before the call begins (it was cancelled) is not sent. Returns
        false where the call might not begin when its turn came: nothing was sent then.
        """
        try:
            known = await self._submissions.known(provider, [s for s, again in wanted.items() if not again])
            await self._submissions.forget(provider, known)
        except SecondLookError as error:
            for sha256 in wanted:
                _tell(hear, failures(provider, sha256, error))
            return True
        made = await asyncio.gather(*(self._made(provider, s, hear) for s in wanted if s not in known))
        submissions = [s for s in made if s is not None]
        departures = [s.departing for s in submissions if isinstance(s.departing, Departure)]
        try:
            for departure in departures:
                departure.ahead()
            ready = time.perf_counter()
            async with turn.turns:
                place_ms = (time.perf_counter() - ready) * 1000.0
                if submissions and not turn.may_begin():
                    return False
                still = self._still(provider, [s for s in submissions if s.sha256 in wanted], hear)
                if still:
                    await self._listen(provider, still, lambda said: hear(_waited(provider, said, place_ms)))
        except SecondLookError as error:  # the ledger is closed
            for submission in submissions:
                _tell(hear, failures(provider, submission.sha256, error))
        finally:
            await over(departures)
        return True

    def _still(self, provider: Provider, submissions: list[Submission], hear: Hear) -> list[Submission]:
        """Those that may be handed over: none, and `hear` is told, where the provider was switched off meanwhile."""
        if self._providers.enabled(provider.capability.name):
            return submissions
        for submission in submissions:
            _tell(hear, disabled(provider, submission.sha256))
        return []

    async def _made(self, provider: Provider, sha256: str, hear: Hear) -> Submission | None:
        """What is handed over; None, and `hear` is told why, where nothing can be."""
        try:
            submission = await self._submissions.make(provider, await self._image(sha256))
        except SecondLookError as error:
            _tell(hear, failures(provider, sha256, error))
        except Exception:
            log.exception("preparing an image for %s failed", provider.capability.name)
            _tell(hear, failures(provider, sha256, bug()))
        else:
            return submission
        return None

    async def _image(self, sha256: str) -> Image:
        image = await self._images.get(sha256)
        if image is None:
            raise EnvironmentFaultError("This image is not in the database any more; drop the file again.")
        return image

    async def _listen(self, provider: Provider, submissions: Sequence[Submission], hear: Hear) -> None:
        name = provider.capability.name
        owed, broken = Owed(provider, submissions), None
        unnoted = {s.sha256: s.departing for s in submissions if isinstance(s.departing, Departure)}
        answers: AsyncIterator[Outcome | Ticket] | None = None
        try:
            answers = provider.assess(submissions)
            async for answer in answers:
                await _make_good(unnoted.pop(answer.sha256, None), answer)
                if isinstance(answer, Ticket):
                    await self._remember(name, answer)
                elif owed.accepts(answer):
                    hear(answer)
        except SecondLookError as error:
            broken = error
        except Exception:
            log.exception("provider %s broke its promise not to raise", name)
            broken = bug()
        finally:
            if isinstance(answers, AsyncGenerator):
                await answers.aclose()
        _tell(hear, owed.missing(broken))

    async def _remember(self, name: str, ticket: Ticket) -> None:
        try:
            await self._submissions.remember(name, ticket)
        except SecondLookError as error:  # the answer is still on its way, and worth waiting for
            self._hub.publish(Fault("Work in progress could not be recorded", error.message))


async def _make_good(departure: Departure | None, answer: Outcome | Ticket) -> None:
    """A provider that says it sent an image, and did not say so before, is put into the ledger late."""
    if departure is not None and departure.times == 0 and answer.sent is not None:
        log.warning("%s did not say before that an image leaves", getattr(answer, "provider", "a provider"))
        await departure()


def _waited(provider: Provider, outcome: Outcome, place_ms: float) -> Outcome:
    """The outcome with its call's wait for a place among those allowed at once; models here wait for nothing else."""
    known = outcome.waited or (Waited(0.0, 0.0) if provider.capability.is_local else None)
    return outcome if known is None else replace(outcome, waited=replace(known, place_ms=place_ms))


def _tell(hear: Hear, outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        hear(outcome)
