"""What a reviewer does: rule, skip, escalate, undo, redo – each an appended event that every window hears of."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.decision import (
    OPEN,
    DecisionEvent,
    Delivery,
    Force,
    QueueEntry,
    Ruling,
    Verb,
)
from app.domain.image import ReviewState
from app.domain.policy import Need, Policy, Proposal, missing
from app.domain.queue import QueueRow
from app.errors import SecondLookError, SettingsError
from app.events import Hub, PolicyChanged, RulingChanged
from app.services.deliver import Deliver, PlannedDelivery
from app.services.handing_on import of_redo, of_ruling, of_undo
from app.services.rows import Rows
from app.services.tasks import Tasks
from app.store import ledger
from app.store.clock import utc_in
from app.store.decisions import DecisionStore, Reversal, Verification
from app.store.outbox import NewDelivery
from app.store.standing import EntryFilter

log = logging.getLogger(__name__)

_LOOK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A ruling that is not committed yet. `cleared` says that the force is to be cleared, not merely left unset.

    `blind` says that the providers' answers were hidden from the reviewer who made it.
    """

    force: Force | None = None
    cleared: bool = False
    policy_label: str | None = None
    reason: str | None = None
    note: str | None = None
    blind: bool = False

    @property
    def is_ruling(self) -> bool:
        """Whether anything has been ruled."""
        return self.force is not None or self.cleared or self.policy_label is not None

    def proposal(self, verb: Verb) -> Proposal:
        """The draft as the policy judges it, were it recorded like this."""
        return Proposal(verb, self.force, self.cleared, self.policy_label, self.reason, self.note)


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did, in a sentence for the status line, with the images it touched."""

    sha256s: tuple[str, ...]
    words: str


class Review:
    """Appends decisions with their deliveries; watches for what other windows decide."""

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        rows: Rows,
        decisions: DecisionStore,
        deliver: Deliver,
        policy: Policy,
        reviewer: Callable[[], str],
        grace_seconds: Callable[[], float],
    ) -> None:
        self._hub, self._tasks, self._rows = hub, tasks, rows
        self._decisions, self._deliver = decisions, deliver
        self.policy = policy
        self._reviewer, self._grace = reviewer, grace_seconds
        self._told = 0
        # A front end hands in rulings and undo as fast as keys are pressed: they are taken in that order.
        self._turn = asyncio.Lock()
        self._own: set[int] = set()
        self._watching = False
        self._warned = False
        hub.subscribe(PolicyChanged, lambda notice: self.follow(notice.policy))

    def follow(self, policy: Policy) -> None:
        """Rule by another policy from now on."""
        self.policy = policy

    async def start(self) -> None:
        """Begin to watch for other windows' decisions."""
        self._told = await self._decisions.head()
        self._watching = True
        self._tasks.start("review:watch", self._watch())

    async def rows(self, after: int = 0, limit: int = 2000) -> Sequence[QueueRow]:
        """A page of the queue in order of arrival; go on with the last row's position as `after`."""
        return await self._rows.page(after, limit)

    # -- deciding --------------------------------------------------------------------------

    async def rule(self, sha256: str, draft: Draft) -> DecisionEvent:
        """Record a ruling; it is on the disk when this returns.

        Raises:
            SettingsError: the draft rules nothing, names an unknown policy label, or lacks what the policy requires.
            EnvironmentFaultError: it could not be recorded; nothing has changed.
        """
        refuse_incomplete(self.policy, draft.proposal(Verb.RULE))
        ruling = Ruling(ReviewState.RULED, draft.force, draft.policy_label, draft.reason, draft.note)
        async with self._turn:
            planned = await self._deliver.plan(sha256, draft.force) if draft.force or draft.cleared else ()
            deliveries = of_ruling(planned, utc_in(self._grace()))
            return await self._append(sha256, Verb.RULE, ruling, deliveries, blind=draft.blind)

    async def skip(self, sha256: str, reason: str | None, note: str | None = None) -> DecisionEvent:
        """Set an image aside with a reason; raises SettingsError as `rule` does, and EnvironmentFaultError."""
        refuse_incomplete(self.policy, Proposal(Verb.SKIP, reason=reason, note=note))
        async with self._turn:
            return await self._append(sha256, Verb.SKIP, Ruling(ReviewState.SKIPPED, None, None, reason, note))

    async def escalate(self, sha256: str, draft: Draft) -> DecisionEvent:
        """Hand an image to somebody more senior, with what the reviewer thinks so far; raises as `skip` does."""
        refuse_incomplete(self.policy, draft.proposal(Verb.ESCALATE))
        ruling = Ruling(ReviewState.ESCALATED, None, draft.policy_label, draft.reason, draft.note)
        async with self._turn:
            return await self._append(sha256, Verb.ESCALATE, ruling)

    async def undo(self) -> Undone | None:
        """Take back this reviewer's last step; None when there is none. Also after a restart.

        A step that somebody else has ruled over is left alone, and said so; asked again, the
        step before it is taken back.
        """

        def put_right(event: DecisionEvent, deliveries: tuple[Delivery, ...]) -> Sequence[NewDelivery]:
            return of_undo(event, deliveries, utc_in(self._grace()))

        async with self._turn:
            past, self._warned = self._warned, False
            reversal = await self._decisions.undo(
                self._reviewer(), self.policy.version, plan=put_right, past_superseded=past
            )
            return await self._reversed(reversal, "Undone")

    async def redo(self) -> Undone | None:
        """Bring back what was undone last; None when there is nothing. A step ruled over is treated as by `undo`."""

        def again(event: DecisionEvent, deliveries: tuple[Delivery, ...]) -> Sequence[NewDelivery]:
            return of_redo(event, deliveries, utc_in(self._grace()))

        async with self._turn:
            past, self._warned = self._warned, False
            reversal = await self._decisions.redo(
                self._reviewer(), self.policy.version, plan=again, past_superseded=past
            )
            return await self._reversed(reversal, "Redone")

    async def can_reverse(self) -> tuple[bool, bool]:
        """Whether this reviewer has something to undo, and to redo."""
        return await self._decisions.can_reverse(self._reviewer())

    async def plan(self, sha256: str, force: Force | None) -> tuple[PlannedDelivery, ...]:
        """What committing this force will hand on, for the decision bar."""
        return await self._deliver.plan(sha256, force)

    # -- looking ---------------------------------------------------------------------------

    async def standing(self, sha256: str) -> QueueEntry | None:
        """The standing ruling of an image; None while it is open."""
        return await self._decisions.standing(sha256)

    async def history(self, sha256: str) -> tuple[DecisionEvent, ...]:
        """Every event on an image, oldest first."""
        return await self._decisions.history(sha256)

    async def entries(
        self, after: int = 0, limit: int = 500, where: EntryFilter | None = None
    ) -> tuple[QueueEntry, ...]:
        """A page of standing rulings; go on with the last one's `seq` as `after`."""
        return await self._decisions.entries(after, limit, where or EntryFilter())

    async def verify(self) -> Verification:
        """Check the hash chain of all decisions against itself and the checkpoint."""
        return await self._decisions.verify()

    # -- inside ----------------------------------------------------------------------------

    async def _append(
        self,
        sha256: str,
        verb: Verb,
        ruling: Ruling,
        deliveries: Sequence[NewDelivery] = (),
        *,
        blind: bool = False,
    ) -> DecisionEvent:
        link = ledger.Draft(sha256, verb, ruling, deliveries, blind=blind)
        (event,) = await self._decisions.append_many((link,), self._reviewer(), self.policy.version)
        self._warned = False
        await self._tell_own([event])
        if deliveries:
            self._deliver.wake()
        return event

    async def _reversed(self, reversal: Reversal, done: str) -> Undone | None:
        if not reversal.events:
            if reversal.superseded:
                self._warned = True
                return Undone((), "Left alone: that image has been ruled again since, by somebody else.")
            return None
        await self._tell_own(reversal.events)
        self._deliver.wake()
        stands = reversal.events[-1].ruling
        words = f"{done}: {describe(stands)}"
        if reversal.reached and stands.force is not None:
            words += " – the provider had already received the override and will be told"
        elif reversal.reached:
            words += " – the provider may have received the override, and documents no way to clear it"
        return Undone(tuple(event.sha256 for event in reversal.events), words)

    async def _tell_own(self, events: Sequence[DecisionEvent]) -> None:
        await self._tell(events)
        if self._watching:
            self._own.update(event.seq for event in events)

    async def _tell(self, events: Sequence[DecisionEvent]) -> None:
        for sha256 in dict.fromkeys(event.sha256 for event in events):
            entry = await self._decisions.standing(sha256)
            self._hub.publish(RulingChanged(sha256, entry.ruling if entry else OPEN, entry))

    async def _watch(self) -> None:
        troubled = False
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            try:
                events = await self._decisions.changed_since(self._told)
                if events:
                    await self._tell([event for event in events if event.seq not in self._own])
                    self._told = events[-1].seq
                    self._own = {seq for seq in self._own if seq > self._told}
                troubled = False
            except SecondLookError as error:
                log.info("other windows' decisions cannot be seen: %s", error.message)
            except Exception:  # somebody changed a row so that it is no event; `verify` names it
                if not troubled:
                    log.exception("other windows' decisions cannot be read")
                troubled = True


def refuse_incomplete(policy: Policy, proposal: Proposal) -> None:
    """Raise SettingsError when the policy does not let this be recorded as it is, saying what is wanting."""
    label = proposal.policy_label
    if label is not None and policy.label(label) is None:
        known = ", ".join(each.id for each in policy.labels)
        raise SettingsError(f"The policy has no label “{label}”. It has: {known}.")
    for lacking in missing(policy, proposal):
        if lacking.need is Need.RULING:
            raise SettingsError("Nothing is ruled yet: choose human, artificial, clear or a policy label.")
        cause = f" for “{lacking.because}”" if lacking.because else ""
        raise SettingsError(f"The policy requires a {lacking.need.value}{cause}: give one.")


def describe(ruling: Ruling) -> str:
    """A ruling in a few words."""
    if ruling.state is ReviewState.OPEN:
        return "open again"
    if ruling.state is not ReviewState.RULED:
        return ruling.state.value
    parts = [part for part in (ruling.force and f"forced {ruling.force.value}", ruling.policy_label) if part]
    return ", ".join(parts) or "force cleared"
