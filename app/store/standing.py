"""What stands: the last ruling of each image, and how far its delivery is."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.decision import DeliveryState, Force, QueueEntry, Ruling
from app.domain.image import ReviewState


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which standing rulings are wanted; None: any. `delivery` is the state of at least one delivery."""

    state: ReviewState | None = None
    force: Force | None = None
    policy_label: str | None = None
    reviewer: str | None = None
    delivery: DeliveryState | None = None


_COLUMNS = "l.sha256, l.state, l.force, l.policy_label, l.reason, l.note, l.reviewer, l.decided_at, l.seq"
_PAGE = f"""
    SELECT {_COLUMNS} FROM last_decision AS l
    WHERE l.seq > :after AND l.state <> 'open'
      AND (:state IS NULL OR l.state = :state)
      AND (:force IS NULL OR l.force = :force)
      AND (:policy_label IS NULL OR l.policy_label = :policy_label)
      AND (:reviewer IS NULL OR l.reviewer = :reviewer)
      AND (:delivery IS NULL OR EXISTS (
        SELECT 1 FROM delivery AS v WHERE v.sha256 = l.sha256 AND v.force IS l.force AND v.state = :delivery))
    ORDER BY l.seq LIMIT :limit
"""  # noqa: S608 - constants only
_ONE = f"""
    SELECT {_COLUMNS} FROM decision AS l WHERE l.sha256 = ? ORDER BY l.seq DESC LIMIT 1
"""  # noqa: S608 - constants only

_SEVERAL = f"""
    SELECT {_COLUMNS} FROM json_each(?) AS wanted JOIN decision AS l ON l.seq = (
      SELECT max(other.seq) FROM decision AS other WHERE other.sha256 = wanted.value)
    WHERE l.state <> 'open'
"""  # noqa: S608 - constants only


def entry(connection: sqlite3.Connection, sha256: str) -> QueueEntry | None:
    """The standing ruling of an image, or None while it is open."""
    row = connection.execute(_ONE, (sha256,)).fetchone()
    if row is None or row[1] == ReviewState.OPEN:
        return None
    return _entries(connection, [row])[0]


def entries_of(connection: sqlite3.Connection, sha256s: Sequence[str]) -> dict[str, QueueEntry]:
    """The standing rulings of these images, by image; one that is open is not among them."""
    wanted = json.dumps(list(dict.fromkeys(sha256s)))
    rows = connection.execute(_SEVERAL, (wanted,)).fetchall()
    return {found.sha256: found for found in _entries(connection, rows)}


def entries(connection: sqlite3.Connection, after: int, limit: int, where: EntryFilter) -> tuple[QueueEntry, ...]:
    """A page of standing rulings in order of `seq`, beginning after `after`."""
    values: dict[str, object] = {
        "after": after,
        "limit": limit,
        "state": where.state,
        "force": where.force,
        "policy_label": where.policy_label,
        "reviewer": where.reviewer,
        "delivery": where.delivery,
    }
    return _entries(connection, connection.execute(_PAGE, values).fetchall())


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many images stand in each review state but open."""
    sql = "SELECT state, count(*) FROM last_decision WHERE state <> 'open' GROUP BY state"
    return dict(connection.execute(sql).fetchall())


def _entries(connection: sqlite3.Connection, rows: Sequence[Sequence[Any]]) -> tuple[QueueEntry, ...]:
    wanted = json.dumps([row[0] for row in rows])
    sql = """
        SELECT v.sha256, v.provider, v.force, v.state FROM json_each(?) AS wanted
        JOIN delivery AS v ON v.sha256 = wanted.value ORDER BY v.id
    """
    deliveries: dict[tuple[str, str | None], list[tuple[str, str]]] = {}
    for sha256, provider, force, state in connection.execute(sql, (wanted,)):
        deliveries.setdefault((sha256, force), []).append((provider, state))
    return tuple(
        QueueEntry(
            sha256=sha256,
            ruling=Ruling(ReviewState(state), None if force is None else Force(force), label, reason, note),
            reviewer=reviewer,
            decided_at=decided_at,
            seq=seq,
            deliveries=_of_standing(deliveries.get((sha256, force), ())),
        )
        for sha256, state, force, label, reason, note, reviewer, decided_at, seq in rows
    )


def _of_standing(deliveries: Iterable[tuple[str, str]]) -> tuple[tuple[str, DeliveryState], ...]:
    """Per provider the newest, one that was withdrawn only where there is no other (as the view has it)."""
    chosen: dict[str, DeliveryState] = {}
    for provider, state in deliveries:
        if state != DeliveryState.WITHDRAWN or chosen.get(provider, DeliveryState.WITHDRAWN) == DeliveryState.WITHDRAWN:
            chosen[provider] = DeliveryState(state)
    return tuple(sorted(chosen.items()))
