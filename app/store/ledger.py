"""The decision table row by row: events written as links of the chain, and read back as values."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.decision import GENESIS, DecisionEvent, Force, Ruling, Verb, chain_hash
from app.domain.image import ReviewState
from app.store.outbox import NewDelivery, add_deliveries, withdraw_superseded

COLUMNS = (
    "seq, event_id, sha256, verb, state, force, policy_label, reason, note, "
    "reviewer, decided_at, policy_version, refers_to, prev_hash, hash"
)
_INSERT = f"INSERT INTO decision ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_HEAD = "SELECT seq, hash FROM decision ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision about to be made: what is done to which image, and what is to be delivered of it.

    `blind` marks a ruling made before the providers' answers were shown.
    """

    sha256: str
    verb: Verb
    ruling: Ruling
    deliveries: Sequence[NewDelivery | tuple[Any, ...]] = ()
    refers_to: int | None = None
    blind: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """What all events of one step share: who, when, and under which policy."""

    reviewer: str
    decided_at: str
    policy_version: str


def append(connection: sqlite3.Connection, drafts: Sequence[Draft], signed: Signed) -> tuple[DecisionEvent, ...]:
    """Append one step to the chain, with its deliveries; the caller holds a transaction that began IMMEDIATE.

    The events of a step share the first 32 digits of their `event_id`, and are undone together.
    """
    step = uuid.uuid4().hex
    row = connection.execute(_HEAD).fetchone()
    seq, prev = (0, GENESIS) if row is None else (int(row[0]), str(row[1]))
    events = []
    for position, draft in enumerate(drafts):
        seq += 1
        unsealed = DecisionEvent(
            seq=seq,
            event_id=step if position == 0 else f"{step}-{position}",
            sha256=draft.sha256,
            verb=draft.verb,
            ruling=_storable(draft.ruling),
            reviewer=_text(signed.reviewer),
            decided_at=signed.decided_at,
            policy_version=_text(signed.policy_version),
            refers_to=draft.refers_to,
            prev_hash=prev,
            hash="",
        )
        event = replace(unsealed, hash=chain_hash(prev, unsealed))
        connection.execute(_INSERT, _row(event))
        if draft.blind:
            connection.execute("INSERT INTO blind_first (seq) VALUES (?)", (event.seq,))
        withdraw_superseded(connection, event)
        add_deliveries(connection, event, [NewDelivery(*planned) for planned in draft.deliveries])
        events.append(event)
        prev = event.hash
    return tuple(events)


def event_of(row: Sequence[Any]) -> DecisionEvent:
    """A row of `COLUMNS` as a value.

    Raises:
        ValueError: a word in it is none of ours (somebody changed the row).
    """
    seq, event_id, sha256, verb, state, force, label, reason, note, reviewer, at, policy, refers_to, prev, link = row
    return DecisionEvent(
        seq=seq,
        event_id=event_id,
        sha256=sha256,
        verb=Verb(verb),
        ruling=Ruling(ReviewState(state), None if force is None else Force(force), label, reason, note),
        reviewer=reviewer,
        decided_at=at,
        policy_version=policy,
        refers_to=refers_to,
        prev_hash=prev,
        hash=link,
    )


def select(connection: sqlite3.Connection, tail: str, values: Sequence[Any] = ()) -> Iterator[DecisionEvent]:
    """The events of `SELECT … FROM decision <tail>`, one by one."""
    sql = f"SELECT {COLUMNS} FROM decision {tail}"  # noqa: S608 - `tail` is a constant of the callers
    return map(event_of, connection.execute(sql, tuple(values)))


def _row(event: DecisionEvent) -> tuple[object, ...]:
    ruling = event.ruling
    return (
        event.seq,
        event.event_id,
        event.sha256,
        event.verb.value,
        ruling.state.value,
        None if ruling.force is None else ruling.force.value,
        ruling.policy_label,
        ruling.reason,
        ruling.note,
        event.reviewer,
        event.decided_at,
        event.policy_version,
        event.refers_to,
        event.prev_hash,
        event.hash,
    )


def _storable(ruling: Ruling) -> Ruling:
    """`ruling` with texts that UTF-8 can hold: a lone surrogate becomes U+FFFD before it is hashed."""
    return replace(
        ruling,
        policy_label=None if ruling.policy_label is None else _text(ruling.policy_label),
        reason=None if ruling.reason is None else _text(ruling.reason),
        note=None if ruling.note is None else _text(ruling.note),
    )


def _text(text: str) -> str:
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
