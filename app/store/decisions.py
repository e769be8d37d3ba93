"""The decisions: append-only events with a hash chain, their undo, and the standing rulings that follow from them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from app.domain.decision import (
    OPEN,
    ChainBreak,
    DecisionEvent,
    Delivery,
    DeliveryState,
    QueueEntry,
    Ruling,
    Verb,
    first_break,
)
from app.domain.undo import redo_candidates, standing_event, undo_candidates
from app.errors import BugError, CancelledByUserError
from app.store import clock, ledger, standing
from app.store.connection import immediate
from app.store.database import Database
from app.store.head import HeadFile
from app.store.ledger import Draft, Signed
from app.store.outbox import NewDelivery, add_deliveries, deliveries_of
from app.store.standing import EntryFilter

# Given the event just appended and all deliveries of its image, what is to be delivered of it.
Plan = Callable[[DecisionEvent, tuple[Delivery, ...]], Sequence[NewDelivery]]

# So many events are checked between two words about it: some ten milliseconds.
_TOLD_EVERY = 1000

# From here on the provider may hold the override, so that withdrawing alone does not undo it.
_REACHED = (DeliveryState.SENDING, DeliveryState.DELIVERED)


@dataclass(frozen=True, slots=True)
class Reversal:
    """What an undo or redo did.

    `events` are those appended (none: there was nothing to do). `superseded` are the ones
    left alone, because their image has been ruled again since, by another reviewer or
    window. `reached` are the deliveries of the undone events which the provider has, or
    may have, received: they need one that puts things right.
    """

    events: tuple[DecisionEvent, ...] = ()
    superseded: tuple[DecisionEvent, ...] = ()
    reached: tuple[Delivery, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """The check of the whole chain: how many events there are, where it first breaks, which checkpoint was used."""

    events: int
    broken: ChainBreak | None
    checkpoint: tuple[int, str] | None


class DecisionStore:
    """Appends decisions and answers what stands.

    Args:
        database: where they are kept.
        head_file: the checkpoint of the chain's head, outside the database.
        now: the clock.
    """

    def __init__(self, database: Database, head_file: Path, now: Callable[[], datetime] = clock.now) -> None:
        self._database = database
        self._head = HeadFile(head_file)
        self._now = now
        if not database.read_only:
            database.when_quiet(self._head.advance)

    async def append(
        self,
        sha256: str,
        verb: Verb,
        ruling: Ruling,
        reviewer: str,
        policy_version: str,
        refers_to: int | None = None,
        deliveries: Sequence[NewDelivery | tuple[Any, ...]] = (),
    ) -> DecisionEvent:
        """Append one decision and its deliveries in one transaction; it is on the disk when this returns.

        Deliveries of earlier decisions on the image that were not sent yet are withdrawn with it.

        Raises:
            EnvironmentFaultError: it was not saved.
        """
        draft = Draft(sha256, verb, ruling, deliveries, refers_to)
        (event,) = await self.append_many((draft,), reviewer, policy_version)
        return event

    async def append_many(
        self, drafts: Sequence[Draft], reviewer: str, policy_version: str, *, plan: Plan | None = None
    ) -> tuple[DecisionEvent, ...]:
        """Append several decisions as one step: all or none, undone together. Raises as `append` does.

        `plan` adds deliveries that depend on what the image's earlier ones have come to.
        """
        if len({draft.sha256 for draft in drafts}) != len(drafts):
            raise BugError("A step names an image twice: which of its rulings is meant?")

        def job(connection: sqlite3.Connection) -> tuple[DecisionEvent, ...]:
            with immediate(connection):
                events = ledger.append(connection, drafts, self._signed(reviewer, policy_version))
                _plan_further(connection, events, plan)
                return events

        return await self._database.run(job)

    async def undo(
        self,
        reviewer: str,
        policy_version: str,
        *,
        seqs: Collection[int] | None = None,
        plan: Plan | None = None,
        past_superseded: bool = False,
    ) -> Reversal:
        """Take back the reviewer's last step that still stands, by appending what stood before it.

        Its deliveries still waiting are withdrawn in the same transaction.

        Args:
            reviewer: whose step.
            policy_version: the policy now in force, for the new events.
            seqs: only these events count (one session's); None: all of the reviewer's.
            plan: what is to be delivered of the ruling that stands again.
            past_superseded: when the whole step was ruled again by others, go on to the step before it;
                otherwise nothing is appended, so that the reviewer can be told first.
        """
        return await self._reverse(
            Verb.UNDO, Signed(reviewer, "", policy_version), seqs, plan, past_superseded=past_superseded
        )

    async def redo(
        self,
        reviewer: str,
        policy_version: str,
        *,
        seqs: Collection[int] | None = None,
        plan: Plan | None = None,
        past_superseded: bool = False,
    ) -> Reversal:
        """Bring back the step that the reviewer undid last, unless a new ruling came since. Arguments as for `undo`."""
        return await self._reverse(
            Verb.REDO, Signed(reviewer, "", policy_version), seqs, plan, past_superseded=past_superseded
        )

    async def reversible(self, reviewer: str, seqs: Collection[int] | None = None) -> tuple[int, int]:
        """Which event (its `seq`) an undo would take back, and which undo a redo would take back; 0: none."""

        def job(connection: sqlite3.Connection) -> tuple[int, int]:
            undo = next(undo_candidates(_latest_first(connection, reviewer, seqs), seqs), None)
            redo = next(redo_candidates(_latest_first(connection, reviewer, seqs), seqs), None)
            return undo.seq if undo else 0, redo.seq if redo else 0

        return await self._database.run(job)

    async def standing(self, sha256: str) -> QueueEntry | None:
        """The standing ruling of an image, or None while it is open."""
        return await self._database.run(lambda c: standing.entry(c, sha256))

    async def standing_many(self, sha256s: Sequence[str]) -> dict[str, QueueEntry]:
        """The standing rulings of these images, by image; one that is open is not among them."""
        return await self._database.run(lambda c: standing.entries_of(c, sha256s))

    async def entries(
        self,
        after: int = 0,
        limit: int = 500,
        where: EntryFilter = EntryFilter(),  # noqa: B008 - frozen
    ) -> tuple[QueueEntry, ...]:
        """A page of standing rulings, in order of their `seq`; go on with the last one's `seq` as `after`."""
        return await self._database.read(lambda c: standing.entries(c, after, limit, where))

    async def counts(self) -> dict[str, int]:
        """How many images stand in each review state but open."""
        return await self._database.read(standing.counts)

    async def history(self, sha256: str) -> tuple[DecisionEvent, ...]:
        """Every event on an image, oldest first."""
        return await self._database.run(lambda c: tuple(ledger.select(c, "WHERE sha256 = ? ORDER BY seq", (sha256,))))

    async def events(self, after: int = 0, limit: int = 1000) -> tuple[DecisionEvent, ...]:
        """A page of all events in order."""
        page = (after, limit)
        return await self._database.read(lambda c: tuple(ledger.select(c, "WHERE seq > ? ORDER BY seq LIMIT ?", page)))

    async def ruled_by(self, reviewer: str, sha256s: Sequence[str]) -> frozenset[str]:
        """Those of the images that this reviewer has ever ruled on, also where it was taken back."""
        sql = """
            SELECT DISTINCT sha256 FROM decision
            WHERE reviewer = ? AND verb = 'rule' AND sha256 IN (SELECT value FROM json_each(?))
        """
        values = (reviewer, json.dumps(list(sha256s)))
        return frozenset(sha256 for (sha256,) in await self._database.run(lambda c: c.execute(sql, values).fetchall()))

    async def changed_since(self, seq: int, limit: int = 1000) -> tuple[DecisionEvent, ...]:
        """What was appended after event `seq`, by this window or another program on the same database."""
        page = (seq, limit)
        return await self._database.run(lambda c: tuple(ledger.select(c, "WHERE seq > ? ORDER BY seq LIMIT ?", page)))

    async def head(self) -> int:
        """The `seq` of the last event; 0 when there is none."""
        return await self._database.run(
            lambda c: int(c.execute("SELECT coalesce(max(seq), 0) FROM decision").fetchone()[0])
        )

    async def verify(self, told: Callable[[int, int], bool] | None = None) -> Verification:
        """Check the whole chain against itself and against the checkpoint, naming the first broken link.

        Args:
            told: called now and then, on the database's thread, with how many events are checked, of how many;
                when it says False the check is given up.

        Raises:
            CancelledByUserError: it was given up.
        """
        return await self._database.read(lambda c: self._verify(c, told))

    def _signed(self, reviewer: str, policy_version: str) -> Signed:
        return Signed(reviewer, clock.spelled(self._now()), policy_version)

    async def _reverse(
        self, verb: Verb, who: Signed, seqs: Collection[int] | None, plan: Plan | None, *, past_superseded: bool
    ) -> Reversal:
        def job(connection: sqlite3.Connection) -> Reversal:
            with immediate(connection):
                signed = self._signed(who.reviewer, who.policy_version)
                left: list[DecisionEvent] = []
                drafts: list[Draft] = []
                # Closed at once: a query left open would keep its snapshot beyond the commit.
                with closing(_steps(connection, verb, who.reviewer, seqs)) as steps:
                    for step in steps:
                        drafts, superseded = _drafts(connection, verb, step)
                        left += superseded
                        if drafts or not past_superseded:
                            break
                reached = tuple(d for draft in drafts for d in _reached(connection, verb, draft))
                events = ledger.append(connection, drafts, signed) if drafts else ()
                _plan_further(connection, events, plan)
                return Reversal(events, tuple(left), reached)

        return await self._database.run(job)

    def _verify(self, connection: sqlite3.Connection, told: Callable[[int, int], bool] | None) -> Verification:
        try:
            checkpoint = self._head.read()
        except (ValueError, OSError) as error:
            count = connection.execute("SELECT count(*) FROM decision").fetchone()[0]
            return Verification(count, ChainBreak(0, f"the checkpoint cannot be read: {error}"), None)
        walk = _Walk(connection, told)
        broken = first_break(walk, head=checkpoint)
        if walk.illegible is not None and (broken is None or broken.seq >= walk.illegible.seq):
            broken = walk.illegible
        return Verification(walk.count, broken, checkpoint)


def _plan_further(connection: sqlite3.Connection, events: Sequence[DecisionEvent], plan: Plan | None) -> None:
    if plan is not None:
        for event in events:
            add_deliveries(connection, event, plan(event, deliveries_of(connection, event.sha256)))


class _Walk:
    """The events in order, stopping at a row that is no event, which it then names."""

    def __init__(self, connection: sqlite3.Connection, told: Callable[[int, int], bool] | None = None) -> None:
        self._connection, self._told = connection, told
        self.count = 0
        self.illegible: ChainBreak | None = None

    def __iter__(self) -> Iterator[DecisionEvent]:
        (total,) = self._connection.execute("SELECT count(*) FROM decision").fetchone()
        rows = self._connection.execute(f"SELECT {ledger.COLUMNS} FROM decision ORDER BY seq")  # noqa: S608
        for row in rows:
            if self._told is not None and self.count % _TOLD_EVERY == 0 and not self._told(self.count, total):
                raise CancelledByUserError("The check of the chain was given up.")
            try:
                event = ledger.event_of(row)
            except (ValueError, TypeError) as error:
                self.illegible = ChainBreak(self.count + 1, f"it cannot be read as an event: {error}")
                return
            self.count += 1
            yield event


def _latest_first(
    connection: sqlite3.Connection, reviewer: str, seqs: Collection[int] | None
) -> Iterator[DecisionEvent]:
    """A reviewer's events from the end, as far back as the wanted ones go."""
    first = 0 if seqs is None else min(seqs, default=None)
    if first is None:
        return iter(())
    return ledger.select(connection, "WHERE seq >= ? AND reviewer = ? ORDER BY seq DESC", (first, reviewer))


def _steps(
    connection: sqlite3.Connection, verb: Verb, reviewer: str, seqs: Collection[int] | None
) -> Generator[list[DecisionEvent], None, None]:
    """The steps that can be reversed, the last first; each with its events in the order of their making."""
    find = undo_candidates if verb is Verb.UNDO else redo_candidates
    candidates = find(_latest_first(connection, reviewer, seqs), seqs)
    for _, step in groupby(candidates, key=lambda event: event.event_id[:32]):
        yield list(step)[::-1]


def _drafts(
    connection: sqlite3.Connection, verb: Verb, step: Sequence[DecisionEvent]
) -> tuple[list[Draft], list[DecisionEvent]]:
    """What to append to reverse a step, and those of its events that somebody has ruled on since."""
    drafts: list[Draft] = []
    superseded: list[DecisionEvent] = []
    for event in reversed(step):
        history = {e.seq: e for e in ledger.select(connection, "WHERE sha256 = ? ORDER BY seq", (event.sha256,))}
        line = standing_event(history.values())
        target = event.seq if verb is Verb.UNDO else (event.refers_to or 0)
        if line.stands != (line.origin.get(target) if verb is Verb.UNDO else line.before.get(target)):
            superseded.append(event)
            continue
        source = history.get(line.before[target] if verb is Verb.UNDO else target)
        drafts.append(Draft(event.sha256, verb, OPEN if source is None else source.ruling, (), target))
    return drafts, superseded


def _reached(connection: sqlite3.Connection, verb: Verb, draft: Draft) -> Iterator[Delivery]:
    if verb is Verb.UNDO:
        for delivery in deliveries_of(connection, draft.sha256):
            unsure = delivery.attempts > 0 and delivery.state in (DeliveryState.PENDING, DeliveryState.FAILED)
            if delivery.seq == draft.refers_to and (unsure or delivery.state in _REACHED):
                yield delivery
