"""What a reviewer does: rule, skip, escalate, undo, redo – each an appended event that every window hears of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.decision import (
    DecisionEvent,
    Delivery,
    Force,
    QueueEntry,
    Ruling,
    Verb,
)
from app.domain.image import ReviewState
from app.domain.policy import Need, Policy, Proposal, missing
from app.domain.sentence import LabelName, Listed, Sentence
from app.errors import SettingsError
from app.events import Hub, PolicyChanged
from app.services.rows import Rows
from app.services.ruling.deliver import Deliver, PlannedDelivery
from app.services.ruling.handing_on import of_change, of_redo, of_ruling, of_undo
from app.services.ruling.removals import Removals, moved_words
from app.services.ruling.told import Told
from app.services.tasks import Tasks
from app.store import ledger
from app.store.clock import utc_in
from app.store.decisions import DecisionStore, Reversal, Verification
from app.store.outbox import NewDelivery
from app.store.standing import EntryFilter

__all__ = ["Draft", "Review", "Undone", "Verification", "describe", "refuse_incomplete"]

# Sentences said here, for those who translate.
_SENTENCES = {
    "undone": "Undone",
    "redone": "Redone",
    "open": "open again",
    "forced": "forced {force}",
    "cleared": "force cleared",
    "step": "{count} images, {what}",
    "left one": "Left alone: that image has been ruled again since, by somebody else.",
    "left": "Left alone: {count} images have been ruled again since, by somebody else.",
    "no way back": "{words} – the provider may have received the override, and documents no way to clear it",
    "told again": "{words} – the provider had already received the override and will be told",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A ruling that is not committed yet. `cleared` says that the force is to be cleared, not merely left unset.

    `blind` says that the providers' answers were hidden from the reviewer who made it; of several images it is kept for
    those that he had never ruled on before, because the answers of the others were shown to him.
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
    """What an undo or redo did, in a sentence for the status line, with the images to look at."""

    sha256s: tuple[str, ...]
    words: str


class Review:
    """Appends decisions with their deliveries; watches for what other windows decide."""

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        rows: Rows,
        removals: Removals,
        decisions: DecisionStore,
        deliver: Deliver,
        policy: Policy,
        grace_seconds: Callable[[], float],
    ) -> None:
        self.extent, self.rows, self.rows_of = rows.extent, rows.page, rows.of  # of the queue
        self._told, self._removals = Told(hub, tasks, decisions), removals
        self._decisions, self._deliver = decisions, deliver
        self.policy = policy
        self._reviewer, self._grace = removals.reviewer, grace_seconds
        # A front end hands in rulings, removals and undo as fast as keys are pressed: they are taken in that order.
        self._turn = removals.turn
        self._warned = False

        def follow(notice: PolicyChanged) -> None:
            self.policy = notice.policy

        hub.subscribe(PolicyChanged, follow)

    async def start(self) -> None:
        """Begin to watch for other windows' decisions."""
        await self._told.start()

    # -- deciding --------------------------------------------------------------------------

    async def rule(self, sha256: str, draft: Draft) -> DecisionEvent:
        """Record a ruling; it is on the disk when this returns.

        Raises:
            SettingsError: the draft rules nothing, names an unknown policy label, or lacks what the policy requires.
            EnvironmentFaultError: it could not be recorded; nothing has changed.
        """
        (event,) = await self.rule_many((sha256,), draft)
        return event

    async def rule_many(self, sha256s: Sequence[str], draft: Draft) -> tuple[DecisionEvent, ...]:
        """Rule several images alike, as one step: recorded all or none, undone together. Raises as `rule` does."""
        refuse_incomplete(self.policy, draft.proposal(Verb.RULE))
        ruling = Ruling(ReviewState.RULED, draft.force, draft.policy_label, draft.reason, draft.note)
        async with self._turn:
            hands_on = draft.force is not None or draft.cleared
            planned = await self._deliver.plan_many(sha256s, draft.force) if hands_on else {}
            known = await self._decisions.ruled_by(self._reviewer(), sha256s) if draft.blind else frozenset()
            blind = frozenset(sha256s) - known if draft.blind else known
            return await self._append(sha256s, Verb.RULE, ruling, planned, blind=blind)

    async def skip(self, sha256: str, reason: str | None, note: str | None = None) -> DecisionEvent:
        """Set an image aside with a reason; raises SettingsError as `rule` does, and EnvironmentFaultError."""
        (event,) = await self.skip_many((sha256,), reason, note)
        return event

    async def skip_many(
        self, sha256s: Sequence[str], reason: str | None, note: str | None = None
    ) -> tuple[DecisionEvent, ...]:
        """Set several images aside as one step; raises as `skip` does."""
        refuse_incomplete(self.policy, Proposal(Verb.SKIP, reason=reason, note=note))
        async with self._turn:
            return await self._append(sha256s, Verb.SKIP, Ruling(ReviewState.SKIPPED, None, None, reason, note))

    async def escalate(self, sha256: str, draft: Draft) -> DecisionEvent:
        """Hand an image to somebody more senior, with what the reviewer thinks so far; raises as `skip` does."""
        (event,) = await self.escalate_many((sha256,), draft)
        return event

    async def escalate_many(self, sha256s: Sequence[str], draft: Draft) -> tuple[DecisionEvent, ...]:
        """Hand several images to somebody more senior as one step; raises as `skip` does."""
        refuse_incomplete(self.policy, draft.proposal(Verb.ESCALATE))
        ruling = Ruling(ReviewState.ESCALATED, None, draft.policy_label, draft.reason, draft.note)
        async with self._turn:
            return await self._append(sha256s, Verb.ESCALATE, ruling)

    async def undo(self) -> Undone | None:
        """Take back what this reviewer did last: a ruling, or a removal from the queue; None when there is nothing.

        Also after a restart. A step that somebody else has ruled over is left alone, and said so; asked again, the
        step before it is taken back.
        """

        def put_right(event: DecisionEvent, deliveries: tuple[Delivery, ...]) -> Sequence[NewDelivery]:
            return of_undo(event, deliveries, utc_in(self._grace()))

        async with self._turn:
            past, self._warned = self._warned, False
            if not past and (first := await self._removals.goes_first(Verb.UNDO)) is not False:
                return await self._moved(Verb.UNDO) if first else None
            reversal = await self._decisions.undo(
                self._reviewer(), self.policy.version, plan=put_right, past_superseded=past
            )
            done = await self._reversed(reversal, _SENTENCES["undone"])
            return await self._moved(Verb.UNDO) if done is None else done

    async def redo(self) -> Undone | None:
        """Bring back what was undone last; None when there is nothing. A step ruled over is treated as by `undo`."""

        def again(event: DecisionEvent, deliveries: tuple[Delivery, ...]) -> Sequence[NewDelivery]:
            return of_redo(event, deliveries, utc_in(self._grace()))

        async with self._turn:
            past, self._warned = self._warned, False
            if not past and (first := await self._removals.goes_first(Verb.REDO)) is not False:
                return await self._moved(Verb.REDO) if first else None
            reversal = await self._decisions.redo(
                self._reviewer(), self.policy.version, plan=again, past_superseded=past
            )
            return await self._reversed(reversal, _SENTENCES["redone"])

    async def can_reverse(self) -> tuple[bool, bool]:
        """Whether this reviewer has something to undo, and to redo."""
        return await self._removals.can_reverse()

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

    async def verify(self, told: Callable[[int, int], bool] | None = None) -> Verification:
        """Check the hash chain of all decisions against itself and the checkpoint; see `DecisionStore.verify`."""
        return await self._decisions.verify(told)

    # -- inside ----------------------------------------------------------------------------

    async def _append(
        self,
        sha256s: Sequence[str],
        verb: Verb,
        ruling: Ruling,
        planned: Mapping[str, tuple[PlannedDelivery, ...]] = MappingProxyType({}),
        *,
        blind: frozenset[str] = frozenset(),
    ) -> tuple[DecisionEvent, ...]:
        if not sha256s:
            raise SettingsError("No image is chosen: there is nothing to record.")
        due = utc_in(self._grace())
        links = [
            ledger.Draft(sha256, verb, ruling, of_ruling(planned.get(sha256, ()), due), blind=sha256 in blind)
            for sha256 in dict.fromkeys(sha256s)
        ]
        events = await self._decisions.append_many(
            links,
            self._reviewer(),
            self.policy.version,
            plan=lambda event, deliveries: of_change(event, deliveries, due),
        )
        self._warned = False
        await self._told.own(events)
        self._deliver.wake()
        return events

    async def _moved(self, verb: Verb) -> Undone | None:
        moved = await self._removals.reverse(verb)
        if moved is None:
            return None
        done = _SENTENCES["undone" if verb is Verb.UNDO else "redone"]
        words = Sentence.of("{done}: {what}", done=Sentence.of(done), what=moved_words(moved))
        return Undone(() if moved.out else moved.sha256s, words)

    async def _reversed(self, reversal: Reversal, done: str) -> Undone | None:
        left = len(reversal.superseded)
        if not reversal.events:
            if left:
                self._warned = True
                return Undone((), _left_alone(left))
            return None
        await self._told.own(reversal.events)
        self._deliver.wake()
        words = Sentence.of("{done}: {what}", done=Sentence.of(done), what=_describe_step(reversal.events))
        if reversal.reached:
            clears = any(event.ruling.force is None for event in reversal.events)
            words = Sentence.of(_SENTENCES["no way back" if clears else "told again"], words=words)
        if left:
            words = Sentence.of("{words}. {left}", words=words, left=_left_alone(left))
        return Undone(tuple(event.sha256 for event in reversal.events), words)


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
        return Sentence.of(_SENTENCES["open"])
    if ruling.state is not ReviewState.RULED:
        return Sentence.of(ruling.state.value)
    forced = ruling.force and Sentence.of(_SENTENCES["forced"], force=Sentence.of(ruling.force.value))
    label = ruling.policy_label and LabelName(ruling.policy_label)
    return Listed.of(part for part in (forced, label) if part) or Sentence.of(_SENTENCES["cleared"])


def _describe_step(events: Sequence[DecisionEvent]) -> str:
    """What stands after a step, counted: "12 images are open again"."""
    if len(events) == 1:
        return describe(events[0].ruling)
    words = Counter(describe(event.ruling) for event in events)
    if len(words) == 1:
        return Sentence.of(_SENTENCES["step"], count=f"{len(events):,}", what=next(iter(words)))
    each_of = [Sentence.of("{count} {what}", count=f"{count:,}", what=each) for each, count in words.most_common()]
    return Sentence.of(_SENTENCES["step"], count=f"{len(events):,}", what=Listed.of(each_of))


def _left_alone(count: int) -> str:
    if count == 1:
        return Sentence.of(_SENTENCES["left one"])
    return Sentence.of(_SENTENCES["left"], count=f"{count:,}")
