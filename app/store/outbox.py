"""The deliveries of decisions: which are due, who took them on, and what became of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from app.domain.decision import DecisionEvent, Delivery, DeliveryState, Force
from app.store import clock
from app.store.connection import immediate
from app.store.database import Database

COLUMNS = "id, seq, sha256, provider, target_hash, force, state, due_at, attempts, last_error, updated_at"
_UNSENT = "('grace', 'pending', 'failed')"
# A later decision on the image planned what takes this one's place: tried again, it would undo that.
_WITHDRAWN_OR_GIVEN = """
    CASE WHEN EXISTS (SELECT 1 FROM decision AS o WHERE o.sha256 = delivery.sha256 AND o.seq > delivery.seq)
    THEN 'withdrawn' ELSE ? END
"""


class NewDelivery(NamedTuple):
    """A delivery to be written with its decision. `due_at` is ISO 8601; `error` says why it is not possible, if so."""

    provider: str
    target_hash: str
    due_at: str
    state: DeliveryState = DeliveryState.GRACE
    error: str | None = None


class Outbox:
    """The deliveries, whose states only move by compare-and-set: two windows never send the same one twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def due(self, now: str, limit: int = 100) -> tuple[Delivery, ...]:
        """The deliveries whose time has come by `now` (ISO 8601), the longest due first."""
        sql = f"""
            SELECT {COLUMNS} FROM delivery
            WHERE state IN ('grace', 'pending') AND due_at <= ? ORDER BY due_at, id LIMIT ?
        """  # noqa: S608 - constants only
        values = (clock.respelled(now), limit)
        return await self._database.run(lambda c: tuple(map(delivery_of, c.execute(sql, values))))

    async def next_due(self) -> str | None:
        """When the next delivery is due (it may be past), or None when nothing waits."""
        sql = "SELECT min(due_at) FROM delivery WHERE state IN ('grace', 'pending')"
        return await self._database.run(lambda c: c.execute(sql).fetchone()[0])

    async def claim(self, delivery_id: int) -> bool:
        """Take a waiting delivery on, to send it; False when another window did, or undo withdrew it."""
        sql = """
            UPDATE delivery SET state = 'sending', attempts = attempts + 1, updated_at = ?
            WHERE id = ? AND state IN ('grace', 'pending')
        """
        return await self._change(sql, (clock.spelled(clock.now()), delivery_id)) == 1

    async def finish(
        self,
        delivery_id: int,
        state: DeliveryState,
        error: str | None = None,
        next_due: str | None = None,
        confirmation: str | None = None,
    ) -> bool:
        """Record what became of a delivery that was claimed; False when it was not in sending.

        `next_due` (with PENDING) says when to try again; `confirmation` is the provider's word for the record.
        What did not arrive is withdrawn instead when the image was decided on again meanwhile.
        """
        becomes = _WITHDRAWN_OR_GIVEN if state in (DeliveryState.PENDING, DeliveryState.FAILED) else "?"
        sql = f"""
            UPDATE delivery
            SET state = {becomes}, last_error = ?, confirmation = ?, due_at = coalesce(?, due_at), updated_at = ?
            WHERE id = ? AND state = 'sending'
        """  # noqa: S608 - constants only
        due_at = None if next_due is None else clock.respelled(next_due)
        values = (state.value, error, confirmation, due_at, clock.spelled(clock.now()), delivery_id)
        return await self._change(sql, values) == 1

    async def postpone(self, delivery_id: int, due_at: str, reason: str) -> bool:
        """Let a waiting delivery wait until `due_at` without counting it as a try; False when it does not wait."""
        sql = """
            UPDATE delivery SET due_at = ?, last_error = ?, updated_at = ?
            WHERE id = ? AND state IN ('grace', 'pending')
        """
        return await self._change(sql, (clock.respelled(due_at), reason, clock.spelled(clock.now()), delivery_id)) == 1

    async def retry(self, delivery_id: int, due_at: str) -> bool:
        """Let a failed delivery wait again until `due_at`, as the reviewer asks; False when it had not failed."""
        sql = "UPDATE delivery SET state = 'pending', due_at = ?, updated_at = ? WHERE id = ? AND state = 'failed'"
        return await self._change(sql, (clock.respelled(due_at), clock.spelled(clock.now()), delivery_id)) == 1

    async def withdraw(self, seq: int) -> int:
        """Withdraw the deliveries of the decision `seq` that are not on their way; returns how many."""
        return await self._change(
            f"UPDATE delivery SET state = 'withdrawn', updated_at = ? WHERE seq = ? AND state IN {_UNSENT}",  # noqa: S608
            (clock.spelled(clock.now()), seq),
        )

    async def recover(self, older_than: str | None = None) -> int:
        """Let what a crash left in sending wait again, or withdraw what was decided on again since; returns how many.

        An override is idempotent, so sending it twice does no harm. `older_than` (ISO 8601)
        spares what another living window may be sending right now.
        """
        limit = "9" if older_than is None else clock.respelled(older_than)
        sql = f"""
            UPDATE delivery SET state = {_WITHDRAWN_OR_GIVEN}, updated_at = ?
            WHERE state = 'sending' AND updated_at < ?
        """  # noqa: S608 - constants only
        return await self._change(sql, (DeliveryState.PENDING.value, clock.spelled(clock.now()), limit))

    async def all(self, sha256: str) -> tuple[Delivery, ...]:
        """Every delivery of an image, in the order in which they were written."""
        return await self._database.run(lambda c: deliveries_of(c, sha256))

    async def of_images(self, sha256s: Sequence[str]) -> tuple[Delivery, ...]:
        """Every delivery of these images, oldest first."""
        sql = f"""
            SELECT {COLUMNS} FROM delivery WHERE sha256 IN (SELECT value FROM json_each(?)) ORDER BY id
        """  # noqa: S608 - constants only
        wanted = json.dumps(list(sha256s))
        return await self._database.read(lambda c: tuple(map(delivery_of, c.execute(sql, (wanted,)))))

    async def of_events(self, first: int, last: int) -> tuple[Delivery, ...]:
        """The deliveries of the decisions `first` to `last` (their `seq`): those of one step, for instance."""
        sql = f"SELECT {COLUMNS} FROM delivery WHERE seq BETWEEN ? AND ? ORDER BY id"  # noqa: S608 - constants only
        return await self._database.run(lambda c: tuple(map(delivery_of, c.execute(sql, (first, last)))))

    async def in_grace(self) -> tuple[Delivery, ...]:
        """The deliveries that undo can still stop."""
        sql = f"SELECT {COLUMNS} FROM delivery WHERE state = 'grace' ORDER BY id"  # noqa: S608 - constants only
        return await self._database.run(lambda c: tuple(map(delivery_of, c.execute(sql))))

    async def get(self, delivery_id: int) -> Delivery | None:
        """One delivery."""
        sql = f"SELECT {COLUMNS} FROM delivery WHERE id = ?"  # noqa: S608 - constants only
        row = await self._database.run(lambda c: c.execute(sql, (delivery_id,)).fetchone())
        return None if row is None else delivery_of(row)

    async def counts(self) -> dict[DeliveryState, int]:
        """How many deliveries are in each state."""
        sql = "SELECT state, count(*) FROM delivery GROUP BY state"
        rows = await self._database.run(lambda c: c.execute(sql).fetchall())
        return {DeliveryState(state): count for state, count in rows}

    async def _change(self, sql: str, values: Sequence[Any]) -> int:
        def change(connection: sqlite3.Connection) -> int:
            with immediate(connection):
                return connection.execute(sql, values).rowcount

        return await self._database.run(change)


def delivery_of(row: Sequence[Any]) -> Delivery:
    """A row of `COLUMNS` as a value."""
    key, seq, sha256, provider, target, force, state, due_at, attempts, error, updated_at = row
    return Delivery(
        id=key,
        seq=seq,
        sha256=sha256,
        provider=provider,
        target_hash=target,
        force=None if force is None else Force(force),
        state=DeliveryState(state),
        due_at=due_at,
        attempts=attempts,
        last_error=error,
        updated_at=updated_at,
    )


def deliveries_of(connection: sqlite3.Connection, sha256: str) -> tuple[Delivery, ...]:
    """Every delivery of an image, oldest first."""
    sql = f"SELECT {COLUMNS} FROM delivery WHERE sha256 = ? ORDER BY id"  # noqa: S608 - constants only
    return tuple(map(delivery_of, connection.execute(sql, (sha256,))))


def add_deliveries(connection: sqlite3.Connection, event: DecisionEvent, planned: Sequence[NewDelivery]) -> None:
    """Write the deliveries of a decision, inside the transaction that appends it."""
    force = None if event.ruling.force is None else event.ruling.force.value
    for new in planned:
        connection.execute(
            "INSERT INTO delivery (seq, sha256, provider, target_hash, force, state, due_at, last_error, updated_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                event.seq,
                event.sha256,
                new.provider,
                new.target_hash,
                force,
                new.state.value,
                clock.respelled(new.due_at),
                new.error,
                event.decided_at,
            ),
        )


def withdraw_superseded(connection: sqlite3.Connection, event: DecisionEvent) -> None:
    """Withdraw what earlier decisions on the image have not sent yet: the new event takes their place."""
    connection.execute(
        f"UPDATE delivery SET state = 'withdrawn', updated_at = ? WHERE sha256 = ? AND seq < ? AND state IN {_UNSENT}",  # noqa: S608 - constants only
        (event.decided_at, event.sha256, event.seq),
    )
