"""All decisions as a list that is filtered and ordered: what stands, or every event; read beside whoever writes."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.domain.decision import Delivery, DeliveryState
from app.domain.decision_list import URGENCY, DecisionLine, DecisionQuery, ListOrder, RulingKind, Scope, Subject
from app.domain.image import ReviewState
from app.store import ledger, outbox
from app.store.database import Database
from app.store.heard_last import heard_last

_PATH = """
    (SELECT p.path FROM image AS i JOIN image_path AS p ON p.image_id = i.id
     WHERE i.sha256 = d.sha256 ORDER BY p.id DESC LIMIT 1)
"""
# Grouped once, by the index alone: the view `last_decision` asks anew for each event, which takes ten times as long.
_LAST = "SELECT max(o.seq) FROM decision AS o GROUP BY o.sha256"
_FROM = {
    Scope.STANDING: f"decision AS d WHERE d.state <> 'open' AND d.seq IN ({_LAST})",
    Scope.EVENTS: "decision AS d WHERE 1",
}
_KIND = {
    RulingKind.HUMAN: "d.force = 'human'",
    RulingKind.ARTIFICIAL: "d.force = 'artificial'",
    RulingKind.NO_FORCE: "d.state = 'ruled' AND d.force IS NULL",
    RulingKind.SKIPPED: "d.state = 'skipped'",
    RulingKind.ESCALATED: "d.state = 'escalated'",
}
_DELIVERY = {
    Scope.STANDING: "SELECT v.state FROM standing_delivery AS v WHERE v.ruling_seq = d.seq",
    Scope.EVENTS: "SELECT v.state FROM delivery AS v WHERE v.seq = d.seq",
}
_WORD = r"""
    (d.note LIKE :{0} ESCAPE '\' OR d.reason LIKE :{0} ESCAPE '\' OR d.policy_label LIKE :{0} ESCAPE '\'
     OR d.reviewer LIKE :{0} ESCAPE '\' OR d.sha256 LIKE :{0} ESCAPE '\'
     OR EXISTS (SELECT 1 FROM image AS i JOIN image_path AS p ON p.image_id = i.id
                WHERE i.sha256 = d.sha256 AND p.path LIKE :{0} ESCAPE '\'))
"""
# A pasted page is no search.
_WORDS = 30
_RANK = "CASE state " + " ".join(f"WHEN '{state}' THEN {n}" for n, state in enumerate(URGENCY)) + " END"
_ORDER = {
    ListOrder.WHEN: ("d.decided_at",),
    ListOrder.RULING: ("d.state", "d.force", "d.policy_label"),
    ListOrder.REASON: ("d.reason IS NULL", "d.reason"),
    ListOrder.NOTE: ("d.note IS NULL", "d.note COLLATE NOCASE"),
    ListOrder.REVIEWER: ("d.reviewer COLLATE NOCASE",),
}
_LINES = """
    SELECT {columns}, d.state <> 'open' AND d.seq = (SELECT max(o.seq) FROM decision AS o WHERE o.sha256 = d.sha256),
           {path}, EXISTS (SELECT 1 FROM image AS i WHERE i.sha256 = d.sha256),
           EXISTS (SELECT 1 FROM blind_first AS b WHERE b.seq = d.seq)
    FROM json_each(?) AS wanted JOIN decision AS d ON d.seq = wanted.value ORDER BY wanted.key
"""
_IMAGES = f"""
    SELECT d.value, i.format, i.width, i.height, i.orientation, {_PATH.replace("d.sha256", "d.value")}
    FROM json_each(?) AS d LEFT JOIN image AS i ON i.sha256 = d.value ORDER BY d.key
"""  # noqa: S608 - constants only


class Choices(NamedTuple):
    """What there is to choose from: reviewers and policy labels that occur, each in alphabetical order."""

    reviewers: tuple[str, ...]
    labels: tuple[str, ...]


class RulingStore:
    """Every method raises EnvironmentFaultError where the database cannot be read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, query: DecisionQuery) -> tuple[int, ...]:
        """The numbers (`seq`) of the decisions that are wanted, in the wanted order."""
        return await self._database.read(lambda c: _find(c, query))

    async def lines(self, seqs: Sequence[int], scope: Scope = Scope.STANDING) -> tuple[DecisionLine, ...]:
        """The lines of these decisions, in the order given; one that is not there is left out."""
        return await self._database.read(lambda c: _lines(c, seqs, scope))

    async def choices(self) -> Choices:
        """The reviewers and labels of all decisions."""

        def job(connection: sqlite3.Connection) -> Choices:
            rows = connection.execute("SELECT DISTINCT reviewer, policy_label FROM decision").fetchall()
            labels = {label for _, label in rows if label is not None}
            return Choices(tuple(sorted({reviewer for reviewer, _ in rows})), tuple(sorted(labels)))

        return await self._database.read(job)

    async def subjects(self, lines: Sequence[DecisionLine]) -> tuple[Subject, ...]:
        """The images of these lines, each with all of its lines and what was said of it last, in order."""
        by_image: dict[str, list[DecisionLine]] = {}
        for line in lines:
            by_image.setdefault(line.event.sha256, []).append(line)

        def job(connection: sqlite3.Connection) -> tuple[Subject, ...]:
            said = heard_last(connection, tuple(by_image))
            return tuple(
                Subject(
                    sha256=sha256,
                    lines=tuple(by_image[sha256]),
                    name=_name(path),
                    path=_spelled(path),
                    format=form,
                    width=width,
                    height=height,
                    orientation=orientation,
                    outcomes=tuple(said.get(sha256, ())),
                )
                for sha256, form, width, height, orientation, path in connection.execute(
                    _IMAGES, (json.dumps(list(by_image)),)
                )
            )

        return await self._database.read(job)


def _find(connection: sqlite3.Connection, query: DecisionQuery) -> tuple[int, ...]:
    conditions, values = _conditions(query)
    source = " AND ".join((_FROM[query.scope], *conditions))
    way = "DESC" if query.descending else "ASC"
    if query.order is ListOrder.NAME:
        # SQLite knows no file name of a path.
        rows = connection.execute(f"SELECT d.seq, {_PATH} FROM {source} ORDER BY d.seq", values)  # noqa: S608
        named = [((_name(path) or "").casefold(), seq) for seq, path in rows]
        return tuple(seq for _, seq in sorted(named, reverse=query.descending))
    keys = ", ".join(f"{key} {way}" for key in (*_order(query), "d.seq"))
    rows = connection.execute(f"SELECT d.seq FROM {source} ORDER BY {keys}", values)  # noqa: S608
    return tuple(seq for (seq,) in rows)


def _conditions(query: DecisionQuery) -> tuple[list[str], dict[str, object]]:
    """The conditions of a query as SQL, and the values of their parameters."""
    found: list[str] = []
    values: dict[str, object] = {}
    text = query.text.encode("utf-8", "replace").decode()  # half a character is no text for SQLite
    for number, word in enumerate(text.split()[:_WORDS]):
        name = f"word{number}"
        values[name] = "%" + "".join(f"\\{sign}" if sign in "\\%_" else sign for sign in word) + "%"
        found.append(_WORD.format(name))
    if query.kind is not None:
        found.append(_KIND[query.kind])
    for name, value, condition in (
        ("label", query.policy_label, "d.policy_label = :label"),
        ("reviewer", query.reviewer, "d.reviewer = :reviewer"),
        ("since", query.since, "d.decided_at >= :since"),
        ("until", query.until, "d.decided_at < :until"),
        ("delivery", query.delivery, f":delivery IN ({_DELIVERY[query.scope]})"),
    ):
        if value is not None:
            values[name] = value
            found.append(condition)
    return found, values


def _order(query: DecisionQuery) -> tuple[str, ...]:
    """What the lines are sorted by, as SQL."""
    if query.order is ListOrder.DELIVERY:
        return (f"coalesce((SELECT min({_RANK}) FROM ({_DELIVERY[query.scope]})), {len(URGENCY)})",)  # noqa: S608
    return _ORDER.get(query.order, ())


def _lines(connection: sqlite3.Connection, seqs: Sequence[int], scope: Scope) -> tuple[DecisionLine, ...]:
    columns = ", ".join(f"d.{name.strip()}" for name in ledger.COLUMNS.split(","))
    sql = _LINES.format(columns=columns, path=_PATH)
    rows = connection.execute(sql, (json.dumps(list(seqs)),)).fetchall()
    events = [(ledger.event_of(row[:-4]), *row[-4:]) for row in rows]
    deliveries = _deliveries(connection, {event.sha256 for event, *_ in events})
    return tuple(
        DecisionLine(
            event=event,
            name=_name(path),
            known=bool(known),
            stands=bool(stands),
            blind=bool(blind),
            deliveries=_standing(event.ruling.force, deliveries.get(event.sha256, ()))
            if scope is Scope.STANDING and event.ruling.state is not ReviewState.OPEN
            else tuple(each for each in deliveries.get(event.sha256, ()) if each.seq == event.seq),
        )
        for event, stands, path, known, blind in events
    )


def _deliveries(connection: sqlite3.Connection, sha256s: Iterable[str]) -> dict[str, list[Delivery]]:
    columns = ", ".join(f"v.{name.strip()}" for name in outbox.COLUMNS.split(","))
    sql = f"SELECT {columns} FROM json_each(?) AS w JOIN delivery AS v ON v.sha256 = w.value ORDER BY v.id"  # noqa: S608
    found: dict[str, list[Delivery]] = {}
    for row in connection.execute(sql, (json.dumps(list(sha256s)),)):
        delivery = outbox.delivery_of(row)
        found.setdefault(delivery.sha256, []).append(delivery)
    return found


def _standing(force: str | None, deliveries: Sequence[Delivery]) -> tuple[Delivery, ...]:
    """Per provider the newest of this force, a withdrawn one only where there is no other (as the view has it)."""
    chosen: dict[str, Delivery] = {}
    for each in deliveries:
        before = chosen.get(each.provider)
        if each.force == force and (
            before is None or each.state is not DeliveryState.WITHDRAWN or before.state is DeliveryState.WITHDRAWN
        ):
            chosen[each.provider] = each
    return tuple(chosen[provider] for provider in sorted(chosen))


def _spelled(path: str | bytes | None) -> str | None:
    """A path that can be written as UTF-8; what is no such text in it stands as an escape."""
    if path is None:
        return None
    text = path if isinstance(path, str) else os.fsdecode(path)
    return text.encode("utf-8", "backslashreplace").decode()


def _name(path: str | bytes | None) -> str | None:
    """The file name of a path; None where there is none."""
    text = os.fsdecode(path) if path is not None else ""
    return _spelled(text.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]) or None
