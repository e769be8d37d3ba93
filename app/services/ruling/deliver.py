"""Hands decisions on to the providers they concern: after a grace period, retried, idempotent, never silently."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from app.domain.decision import Delivery, DeliveryState, Force
from app.domain.held import Held, last_arrived
from app.domain.sentence import Sentence
from app.errors import EnvironmentFaultError, SecondLookError
from app.events import DeliveryChanged, Fault, Hub
from app.providers.protocol import Overriding, Provider
from app.services.providers import Providers
from app.services.tasks import Tasks
from app.store.clock import utc_in, utc_now
from app.store.egress import EgressLedger
from app.store.outbox import Outbox

log = logging.getLogger(__name__)

MAX_ATTEMPTS = 8
_LOOK_SECONDS = 1.0
# A delivery that has been under way for longer than any exchange may last was left by a crash.
_LEASE_SECONDS = 120.0
_BACK_OFF_SECONDS = 2.0
_BACK_OFF_CAP_SECONDS = 15 * 60.0
_SWITCHED_OFF_SECONDS = 60.0
_ALL = 1_000_000_000
_TASK = "deliver"


@dataclass(frozen=True, slots=True)
class PlannedDelivery:
    """What committing a ruling will hand on: to whom, under which hash, after how many seconds.

    `submissions` says how many times that file was sent there: the override rules them all.
    `possible` is False where the provider has no way to do it; `words` says it for a person.
    """

    provider: str
    title: str
    target_hash: str
    submissions: int
    in_seconds: float
    possible: bool
    words: str


class Deliver:
    """Looks at the outbox every second and carries out what is due."""

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        outbox: Outbox,
        ledger: EgressLedger,
        providers: Providers,
        grace_seconds: Callable[[], float],
        *,
        random: Random | None = None,
    ) -> None:
        self._hub, self._tasks, self._outbox, self._ledger = hub, tasks, outbox, ledger
        self._providers, self._grace = providers, grace_seconds
        self._random = random or Random()  # noqa: S311  (jitter, not a secret)
        self._wake = asyncio.Event()

    def start(self) -> None:
        """Begin to deliver; what a crash left half sent is taken up when its time is over."""
        self._tasks.start(_TASK, self._run())

    async def close(self) -> None:
        """Stop; an exchange under way is broken off, and its delivery waits again."""
        await self._tasks.stop([_TASK])

    async def plan(self, sha256: str, force: Force | None) -> tuple[PlannedDelivery, ...]:
        """What committing this ruling will hand on; empty when no provider was ever sent the file."""
        return (await self.plan_many((sha256,), force))[sha256]

    async def plan_many(self, sha256s: Sequence[str], force: Force | None) -> Mapping[str, tuple[PlannedDelivery, ...]]:
        """`plan` for each of several images, with one query for them all."""
        takers = [
            (name, provider.capability.title)
            for name, provider in self._providers.items()
            if provider.capability.can_override and self._providers.enabled(name)
        ]
        received = await self._ledger.received(sha256s, "assess") if takers else {}
        return {
            sha256: tuple(
                self._planned(name, title, target, count, force)
                for name, title in takers
                for target, count in received.get((sha256, name), {}).items()
            )
            for sha256 in sha256s
        }

    def _planned(self, name: str, title: str, target: str, count: int, force: Force | None) -> PlannedDelivery:
        return PlannedDelivery(
            name, title, target, count, self._grace(), force is not None, _plan_words(title, count, force)
        )

    async def held(self, sha256s: Sequence[str]) -> Mapping[str, tuple[Held, ...]]:
        """The overrides that providers hold of these images; an image of which nobody holds one is left out.

        A ruling without a force, a skip and an escalation leave them as they are: no provider documents a way to
        clear one.
        """
        by_image: dict[str, list[Delivery]] = {}
        for delivery in await self._outbox.of_images(sha256s):
            by_image.setdefault(delivery.sha256, []).append(delivery)
        found = {
            sha256: tuple(
                dict.fromkeys(
                    Held(one.provider, self._title(one.provider), one.force)
                    for one in last_arrived(deliveries).values()
                    if one.force is not None
                )
            )
            for sha256, deliveries in by_image.items()
        }
        return {sha256: held for sha256, held in found.items() if held}

    def _title(self, name: str) -> str:
        provider = self._providers.get(name)
        return name if provider is None else provider.capability.title

    def wake(self) -> None:
        """Something new may be due."""
        self._wake.set()

    async def deliver_now(self, *, skip_grace: bool = True) -> Sequence[Delivery]:
        """Carry out everything that waits, the grace period included, each once; for the command line."""
        done: list[Delivery] = []
        for delivery in await self._outbox.due(utc_in(366 * 86_400.0) if skip_grace else utc_now(), limit=_ALL):
            outcome = await self._carry_out(delivery)
            if outcome is not None:
                done.append(outcome)
        return done

    async def retry(self, delivery_id: int) -> None:
        """Try a failed delivery again at once."""
        await self._outbox.retry(delivery_id, utc_now())
        self.wake()

    async def _run(self) -> None:
        troubled = False
        while True:
            self._wake.clear()  # before looking: what comes in meanwhile is looked for at once
            try:
                await self._outbox.recover(utc_in(-_LEASE_SECONDS))
                for delivery in await self._outbox.due(utc_now()):
                    await self._carry_out(delivery)
                troubled = False
            except EnvironmentFaultError as error:
                if not troubled:
                    self._hub.publish(Fault("Deliveries are held up", error.message))
                troubled = True
            except Exception:
                if not troubled:
                    log.exception("delivering failed; it is tried again")
                troubled = True
            try:
                async with asyncio.timeout(_LOOK_SECONDS):
                    await self._wake.wait()
            except TimeoutError:
                continue

    async def _carry_out(self, delivery: Delivery) -> Delivery | None:
        provider = self._providers.get(delivery.provider)
        if provider is not None and not self._providers.enabled(delivery.provider):
            words = f"{provider.capability.title} is switched off. The override goes out once it is switched on."
            await self._outbox.postpone(delivery.id, utc_in(_SWITCHED_OFF_SECONDS), words)
            return await self._tell(delivery.id)
        # Not cancellable: a claim whose answer was not waited for would lie there until its lease ends.
        claim = asyncio.ensure_future(self._outbox.claim(delivery.id))
        try:
            if not await asyncio.shield(claim):
                return None  # undo, or another window, was faster
            await self._tell(delivery.id)
            state, error, due, said = await self._hand_over(delivery, provider)
        except asyncio.CancelledError:
            # The answer is unknown; an override is idempotent, so it is simply due again.
            if await claim:
                await self._outbox.finish(delivery.id, DeliveryState.PENDING, None, utc_now())
            raise
        await self._outbox.finish(delivery.id, state, error, due, said)
        return await self._tell(delivery.id)

    async def _hand_over(
        self, delivery: Delivery, provider: Provider | None
    ) -> tuple[DeliveryState, str | None, str | None, str | None]:
        """State, reason, next try and the provider's confirmation after one try."""
        if provider is None or not isinstance(provider, Overriding) or delivery.force is None:
            return DeliveryState.NOT_POSSIBLE, "This provider takes no such override.", None, None
        try:
            said = await provider.override(delivery.target_hash, delivery.force)
        except SecondLookError as refusal:
            return *self._after(delivery, refusal), None
        except Exception:
            log.exception("provider %s broke its promise", delivery.provider)
            return DeliveryState.FAILED, "Second Look itself failed here. The log has the details.", None, None
        return DeliveryState.DELIVERED, None, None, said

    def _after(self, delivery: Delivery, error: SecondLookError) -> tuple[DeliveryState, str, str | None]:
        if not error.retryable or delivery.attempts + 1 >= MAX_ATTEMPTS:
            return DeliveryState.FAILED, error.message, None
        wait = min(_BACK_OFF_SECONDS * 2**delivery.attempts, _BACK_OFF_CAP_SECONDS)
        wait = max(wait * (0.75 + 0.5 * self._random.random()), error.retry_after or 0.0)
        return DeliveryState.PENDING, error.message, utc_in(wait)

    async def _tell(self, delivery_id: int) -> Delivery | None:
        delivery = await self._outbox.get(delivery_id)
        if delivery is not None:
            self._hub.publish(DeliveryChanged(delivery))
        return delivery


def _plan_words(title: str, count: int, force: Force | None) -> str:
    if force is None:
        return Sentence.of("{title} documents no way to clear an override", title=title)
    ruled = Sentence.of(force.value)
    if count == 1:
        return Sentence.of("rules 1 submission of this file at {title} as {force}", title=title, force=ruled)
    return Sentence.of(
        "rules {count} submissions of this file at {title} as {force}", count=str(count), title=title, force=ruled
    )
