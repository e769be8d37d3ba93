"""What a person ruled: append-only decision events, their hash chain, and the delivery of an override."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.image import ReviewState

GENESIS = "0" * 64


class Force(StrEnum):
    """The override: what the image is ruled to be, whatever the classifiers say."""

    HUMAN = "human"
    ARTIFICIAL = "artificial"


class Verb(StrEnum):
    """What a decision event does. Each event states, whole, the ruling that stands after it."""

    RULE = "rule"
    SKIP = "skip"
    ESCALATE = "escalate"
    UNDO = "undo"
    REDO = "redo"


class DeliveryState(StrEnum):
    """Where the handing-on of a decision stands."""

    GRACE = "grace"
    PENDING = "pending"
    SENDING = "sending"
    DELIVERED = "delivered"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    NOT_POSSIBLE = "not_possible"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What stands for an image: the override, a policy label, reason and note, any of which may be absent."""

    state: ReviewState
    force: Force | None = None
    policy_label: str | None = None
    reason: str | None = None
    note: str | None = None


OPEN = Ruling(ReviewState.OPEN)


@dataclass(frozen=True, slots=True)
class DecisionEvent:
    """One link of the chain, never edited, only superseded.

    `seq` counts from 1 without gaps. `ruling` is what stands after this event; for UNDO and
    REDO `refers_to` is the `seq` of the event that was undone or redone. `decided_at` is
    ISO 8601 UTC with microseconds. `prev_hash` is the hash of event `seq - 1` (GENESIS for
    the first).
    """

    seq: int
    event_id: str
    sha256: str
    verb: Verb
    ruling: Ruling
    reviewer: str
    decided_at: str
    policy_version: str
    refers_to: int | None
    prev_hash: str
    hash: str


def chain_hash(prev_hash: str, event: DecisionEvent) -> str:
    """SHA-256 over the previous hash and the event's canonical JSON, as `docs/data.md` defines it.

    The canonical form is JSON with sorted keys, no white space, UTF-8 unescaped, of all
    fields but `hash`, with the ruling's fields nested under `ruling`.
    """
    ruling = event.ruling
    # Spelled out: `dataclasses.asdict` takes four times as long as the rest together.
    body = {
        "seq": event.seq,
        "event_id": event.event_id,
        "sha256": event.sha256,
        "verb": event.verb,
        "ruling": {
            "state": ruling.state,
            "force": ruling.force,
            "policy_label": ruling.policy_label,
            "reason": ruling.reason,
            "note": ruling.note,
        },
        "reviewer": event.reviewer,
        "decided_at": event.decided_at,
        "policy_version": event.policy_version,
        "refers_to": event.refers_to,
        "prev_hash": prev_hash,
    }
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class ChainBreak:
    """The first place at which the chain does not hold: the `seq` and the reason in words."""

    seq: int
    reason: str


def first_break(events: Iterable[DecisionEvent], *, head: tuple[int, str] | None = None) -> ChainBreak | None:
    """Check a chain from its beginning; None when it holds.

    Args:
        events: all events in order of `seq`.
        head: a checkpoint (`seq`, `hash`) kept elsewhere. A bare chain does not notice that
            its end was cut off; with a checkpoint it does.
    """
    prev, expected, seen_head = GENESIS, 1, head is None or head[0] == 0
    for event in events:
        if event.seq != expected:
            return ChainBreak(expected, f"event {expected} is missing (found {event.seq} in its place)")
        if event.prev_hash != prev:
            return ChainBreak(event.seq, "its link to the event before it does not match")
        if chain_hash(prev, event) != event.hash:
            return ChainBreak(event.seq, "its content does not match its hash")
        if head is not None and event.seq == head[0]:
            if event.hash != head[1]:
                return ChainBreak(event.seq, "it differs from the checkpoint kept outside the database")
            seen_head = True
        prev, expected = event.hash, expected + 1
    if not seen_head and head is not None:
        return ChainBreak(expected, f"the end is cut off: the checkpoint knows of event {head[0]}")
    return None


@dataclass(frozen=True, slots=True)
class Delivery:
    """The handing-on of one decision event to one provider.

    `target_hash` is the SHA-256 under which the provider knows the file (it differs from the
    image's own where metadata was stripped before sending). `due_at` ends the grace period
    in which undo wins. Times are ISO 8601 UTC.
    """

    id: int
    seq: int
    sha256: str
    provider: str
    target_hash: str
    force: Force | None
    state: DeliveryState
    due_at: str
    attempts: int
    last_error: str | None
    updated_at: str


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One line of `secondlook queue list`: an image's standing ruling and its deliveries."""

    sha256: str
    ruling: Ruling
    reviewer: str
    decided_at: str
    seq: int
    deliveries: tuple[tuple[str, DeliveryState], ...]
