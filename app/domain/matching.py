"""Which rows of the queue fit a query: a function made once and asked a hundred thousand times."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import reduce

from app.domain.heard import level
from app.domain.image import ReviewState
from app.domain.query import ANY, AXIS_PLACES, HEX, Field, Query, Term, day_of
from app.domain.queue import QueueRow

# One of several is enough where an image can only have one.
_ANY_OF = frozenset({Field.STATE, Field.FORMAT, Field.PROVENANCE, Field.LABEL, Field.IN})
# More conditions than this are gone through in a loop.
_NESTED = 8
_WHOLE = 64
Check = Callable[[QueueRow], bool]


def matcher(query: Query, *, all_in: bool = False) -> Check:
    """The function that says whether an image fits; made once, asked a hundred thousand times.

    With `all_in` nothing was taken out of the queue, and it is not looked for that.
    """
    checks: list[Check] = []
    for field in dict.fromkeys(t.field for t in query.terms if t.field in _ANY_OF and not t.negated):
        one_of = [_check(t) for t in query.terms if t.field is field and not t.negated]
        checks.append(one_of[0] if len(one_of) == 1 else _any_of(one_of))
    for term in query.terms:
        if term.negated:
            checks.append(_not(_check(term)))
        elif term.field not in _ANY_OF:
            checks.append(_check(term))
    if not (all_in or query.asks_out):
        checks.append(_not(_KINDS["out"]))
    if len(checks) > _NESTED or not checks:
        return lambda row: all(check(row) for check in checks)
    # One within the other: a loop over them took three times as long for a hundred thousand images.
    return reduce(_both, checks)


def _any_of(checks: list[Check]) -> Check:
    return lambda row: any(check(row) for check in checks)


def _both(one: Check, other: Check) -> Check:
    return lambda row: one(row) and other(row)


def _not(check: Check) -> Check:
    return lambda row: not check(row)


def _check(term: Term) -> Check:
    return _CHECKS[term.field](term)


def _state(term: Term) -> Check:
    state = ReviewState(term.value)
    return lambda row: row.state is state


def _answered(term: Term) -> Check:
    if term.value == ANY:
        return lambda row: ",null,[" in row.heard
    return _of_provider(term.value, "null")


def _failed(term: Term) -> Check:
    if term.value == ANY:
        return lambda row: row.failed > 0
    search = _of_provider(term.value, '"[a-z]+"')
    return lambda row: row.failed > 0 and search(row)


def _unasked(term: Term) -> Check:
    if term.value == ANY:
        return lambda row: not row.heard
    return _not(_of_provider(term.value, '(?:null|"[a-z]+")'))


def _of_provider(name: str, outcome: str) -> Check:
    """Looks for a record in the text of what was heard (`heard.spelled`), without reading all of it as JSON."""
    quoted, anything = json.dumps(name, ensure_ascii=False), r'"(?:[^"\\]|\\.)*"'
    both = f"(?:{re.escape(quoted)},{anything}|{anything},{re.escape(quoted)})"
    search = re.compile(rf"\[{both},{outcome},\[", re.IGNORECASE).search
    # Mostly the name is not there at all, and that is quickly seen.
    return lambda row: quoted in row.heard.casefold() and search(row.heard) is not None


def _level(term: Term) -> Check:
    place, limit, op = AXIS_PLACES[term.value], term.number, term.op

    def check(row: QueueRow) -> bool:
        found = level(row.levels, place)
        if found is None:  # nobody said anything: neither above nor below
            return False
        if op == ">":
            return found > limit
        if op == ">=":
            return found >= limit
        return found < limit if op == "<" else found <= limit

    return check


def _provenance(term: Term) -> Check:
    if term.value == "unread":
        return lambda row: not row.provenance
    return lambda row: (row.provenance or "").lower() == term.value


def _declares(term: Term) -> Check:
    return (lambda row: row.declares_ai) if term.value == "ai" else (lambda row: row.declares_camera)


def _is(term: Term) -> Check:
    return _KINDS[term.value]


def _seen(term: Term) -> Check:
    day = day_of(term.value)
    if day is None:
        return lambda _row: False
    # Days as the reviewer's calendar has them.
    start = datetime.combine(day, datetime.min.time()).timestamp()
    end = datetime.combine(day + timedelta(days=1), datetime.min.time()).timestamp()
    if term.op in (">", "<="):
        return (lambda row: row.seen >= end) if term.op == ">" else (lambda row: row.seen < end)
    if term.op in (">=", "<"):
        return (lambda row: row.seen >= start) if term.op == ">=" else (lambda row: row.seen < start)
    return lambda row: start <= row.seen < end


def _listed(term: Term) -> Check:
    listed = term.value.split(",") if term.value else []
    whole = frozenset(one for one in listed if len(one) == _WHOLE)
    begun = tuple(one for one in listed if len(one) < _WHOLE)
    if not begun:
        return lambda row: row.sha256 in whole
    return lambda row: row.sha256 in whole or row.sha256.startswith(begun)


def _words(term: Term) -> Check:
    text = term.value
    begins = text if HEX.match(text) else None

    def check(row: QueueRow) -> bool:
        if text in row.name.casefold() or (begins is not None and row.sha256.startswith(begins)):
            return True
        return text in row.format.casefold() or (row.policy_label is not None and text in row.policy_label.casefold())

    return check


_KINDS: dict[str, Check] = {
    "readable": lambda row: row.unreadable_kind is None,
    "unreadable": lambda row: row.unreadable_kind is not None,
    "animated": lambda row: row.frames > 1,
    "contradicted": lambda row: row.disagreement >= 0.5,
    "uncertain": lambda row: row.uncertainty >= 0.8,
    "human": lambda row: row.force == "human",
    "artificial": lambda row: row.force == "artificial",
    "out": lambda row: row.out,
}
_CHECKS: dict[Field, Callable[[Term], Check]] = {
    Field.STATE: _state,
    Field.ANSWERED: _answered,
    Field.FAILED: _failed,
    Field.UNASKED: _unasked,
    Field.AXIS: _level,
    Field.FORMAT: lambda term: lambda row: row.format.casefold() == term.value,
    Field.PROVENANCE: _provenance,
    Field.DECLARES: _declares,
    Field.IS: _is,
    Field.SEEN: _seen,
    Field.LABEL: lambda term: lambda row: (row.policy_label or "").casefold() == term.value,
    Field.IN: _listed,
    Field.TEXT: _words,
}
