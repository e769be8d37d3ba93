"""What the queue is filtered by: terms such as `state:open nudity>0.5`, read from text, spelled again, and matched."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import reduce

from app.domain.heard import AXES, level
from app.domain.image import ReviewState
from app.domain.provenance import AbsenceKind, ProvenanceState
from app.domain.queue import QueueRow


class Field(StrEnum):
    """What a term is about."""

    STATE = "state"
    ANSWERED = "answered"
    FAILED = "failed"
    UNASKED = "unasked"
    AXIS = "axis"
    FORMAT = "format"
    PROVENANCE = "provenance"
    DECLARES = "declares"
    IS = "is"
    SEEN = "seen"
    LABEL = "label"
    TEXT = "text"


ANY = "any"
OPERATORS = (">=", "<=", ">", "<")
# One of several is enough where an image can only have one.
_ANY_OF = frozenset({Field.STATE, Field.FORMAT, Field.PROVENANCE, Field.LABEL})
CHOICES: dict[Field, tuple[str, ...]] = {
    Field.STATE: tuple(state.value for state in ReviewState),
    Field.PROVENANCE: (*(s.value.lower() for s in ProvenanceState), *(kind.value for kind in AbsenceKind), "unread"),
    Field.DECLARES: ("ai", "camera"),
    Field.IS: ("readable", "unreadable", "animated", "contradicted", "uncertain", "human", "artificial"),
}
_AXES = {axis.value: place for place, axis in enumerate(AXES)}
# More conditions than this are gone through in a loop.
_NESTED = 8
_TOKEN = re.compile(r'-?(?:[^\s"]*"(?:[^"\\]|\\.)*"?|[^\s"]+)')
_HEX = re.compile(r"[0-9a-f]{4,64}\Z")


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. `value` is a word of the field's own; for an axis `number` and `op` hold its threshold."""

    field: Field
    value: str
    op: str = ""
    number: float = 0.0
    negated: bool = False

    def spelled(self) -> str:
        """The term as it is typed."""
        sign = "-" if self.negated else ""
        if self.field is Field.AXIS:
            return f"{sign}{self.value}{self.op}{self.number:g}"
        if self.field is Field.TEXT:
            return sign + (self.value if _is_bare(self.value) else _quoted(self.value))
        value = self.value if _is_word(self.value) else _quoted(self.value)
        return f"{sign}{self.field.value}:{self.op}{value}"


@dataclass(frozen=True, slots=True)
class Query:
    """All terms must fit; of several on one state, format, provenance or label one is enough."""

    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked at all."""
        return bool(self.terms)

    def spelled(self) -> str:
        """The query as text; reading it again gives the same query."""
        return " ".join(term.spelled() for term in self.terms)

    def with_term(self, term: Term) -> Query:
        """The same query with one more term, once."""
        return self if term in self.terms else Query((*self.terms, term))

    def without(self, term: Term) -> Query:
        """The same query without a term."""
        return Query(tuple(each for each in self.terms if each != term))


class Fault(StrEnum):
    """What is wrong with a word of a query."""

    FIELD = "field"
    VALUE = "value"
    NUMBER = "number"
    DATE = "date"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Problem:
    """A word that could not be read, and what would have been."""

    fault: Fault
    word: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of a text, and what could not."""

    query: Query
    problems: tuple[Problem, ...] = ()


def parse(text: str) -> Parsed:
    """Read a query. A word that is no term looks for itself in the images' names; faulty words are told, not used."""
    terms: list[Term] = []
    problems: list[Problem] = []
    for match in _TOKEN.finditer(text):
        for read in _read(match[0]):
            if isinstance(read, Problem):
                problems.append(read)
            elif read not in terms:
                terms.append(read)
    return Parsed(Query(tuple(terms)), tuple(problems))


def matcher(query: Query) -> Callable[[QueueRow], bool]:
    """The function that says whether an image fits; made once, asked a hundred thousand times."""
    checks: list[Callable[[QueueRow], bool]] = []
    for field in dict.fromkeys(t.field for t in query.terms if t.field in _ANY_OF and not t.negated):
        one_of = [_check(t) for t in query.terms if t.field is field and not t.negated]
        checks.append(one_of[0] if len(one_of) == 1 else _any_of(one_of))
    for term in query.terms:
        if term.negated:
            checks.append(_not(_check(term)))
        elif term.field not in _ANY_OF:
            checks.append(_check(term))
    if len(checks) > _NESTED or not checks:
        return lambda row: all(check(row) for check in checks)
    # One within the other: a loop over them took three times as long for a hundred thousand images.
    return reduce(_both, checks)


# ------------------------------------------------------------------------------------------------------------ reading


def _read(token: str) -> Iterable[Term | Problem]:
    negated = token.startswith("-") and len(token) > 1
    body = token[1:] if negated else token
    if body.startswith('"'):
        return [_text(body, token, negated=negated)]
    name, colon, value = body.partition(":")
    compared = re.fullmatch(r"([a-z]+)(>=|<=|>|<)(.*)", value if name == "axis" and colon else body)
    if compared and (compared[1] in _AXES or name == "axis"):
        return [_axis(token, *compared.groups(), negated=negated)]
    if not colon:
        return [Term(Field.TEXT, body.casefold(), negated=negated)]
    return _of_field(name, value, token, negated=negated)


def _of_field(name: str, value: str, token: str, *, negated: bool) -> Iterable[Term | Problem]:
    if name == "axis":
        return [Problem(Fault.NUMBER, token, tuple(f"{axis}>0.5" for axis in _AXES))]
    if name not in {f.value for f in Field}:
        return [Problem(Fault.FIELD, token, tuple(f.value for f in Field if f is not Field.TEXT))]
    field = Field(name)
    if value.startswith('"'):
        closed = _closed(value)
        return [_term(field, _unquoted(value), token, negated=negated) if closed else Problem(Fault.QUOTE, token)]
    return [_term(field, part, token, negated=negated) for part in value.split(",") if part] or [
        Problem(Fault.VALUE, token, CHOICES.get(field, ()))
    ]


def _text(body: str, token: str, *, negated: bool) -> Term | Problem:
    if not _closed(body):
        return Problem(Fault.QUOTE, token)
    return Term(Field.TEXT, _unquoted(body).casefold(), negated=negated)


def _term(field: Field, value: str, token: str, *, negated: bool) -> Term | Problem:
    if field is Field.SEEN:
        op = next((each for each in OPERATORS if value.startswith(each)), "")
        day = value.removeprefix(op)
        if _day(day) is None:
            return Problem(Fault.DATE, token, ("seen:>=2026-11-01", "seen:2026-11-21"))
        return Term(field, day, op, negated=negated)
    value = value.casefold()
    known = CHOICES.get(field)
    if known and value not in known:
        return Problem(Fault.VALUE, token, known)
    return Term(field, value, negated=negated)


def _axis(token: str, axis: str, op: str, number: str, *, negated: bool) -> Term | Problem:
    if axis not in _AXES:
        return Problem(Fault.VALUE, token, tuple(_AXES))
    if not re.fullmatch(r"\d*\.?\d+", number) or not 0 <= float(number) <= 1:
        return Problem(Fault.NUMBER, token, (f"{axis}{op}0.5",))
    return Term(Field.AXIS, axis, op, round(float(number), 3), negated=negated)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    except ValueError:
        return None


def _closed(text: str) -> bool:
    return re.fullmatch(r'"(?:[^"\\]|\\.)*"', text, re.DOTALL) is not None


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.DOTALL)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_word(text: str) -> bool:
    return bool(text) and not re.search(r'[\s",]', text)


def _is_bare(text: str) -> bool:
    """Whether a text reads as itself without quotation marks."""
    return bool(text) and not re.search(r'[\s":<>]', text) and not text.startswith("-")


# ----------------------------------------------------------------------------------------------------------- matching


def _any_of(checks: list[Callable[[QueueRow], bool]]) -> Callable[[QueueRow], bool]:
    return lambda row: any(check(row) for check in checks)


def _both(one: Callable[[QueueRow], bool], other: Callable[[QueueRow], bool]) -> Callable[[QueueRow], bool]:
    return lambda row: one(row) and other(row)


def _not(check: Callable[[QueueRow], bool]) -> Callable[[QueueRow], bool]:
    return lambda row: not check(row)


def _check(term: Term) -> Callable[[QueueRow], bool]:
    return _CHECKS[term.field](term)


def _state(term: Term) -> Callable[[QueueRow], bool]:
    state = ReviewState(term.value)
    return lambda row: row.state is state


def _answered(term: Term) -> Callable[[QueueRow], bool]:
    if term.value == ANY:
        return lambda row: ",null,[" in row.heard
    return _of_provider(term.value, "null")


def _failed(term: Term) -> Callable[[QueueRow], bool]:
    if term.value == ANY:
        return lambda row: row.failed > 0
    search = _of_provider(term.value, '"[a-z]+"')
    return lambda row: row.failed > 0 and search(row)


def _unasked(term: Term) -> Callable[[QueueRow], bool]:
    if term.value == ANY:
        return lambda row: not row.heard
    return _not(_of_provider(term.value, '(?:null|"[a-z]+")'))


def _of_provider(name: str, outcome: str) -> Callable[[QueueRow], bool]:
    """Looks for a record in the text of what was heard (`heard.spelled`), without reading all of it as JSON."""
    quoted, anything = json.dumps(name, ensure_ascii=False), r'"(?:[^"\\]|\\.)*"'
    both = f"(?:{re.escape(quoted)},{anything}|{anything},{re.escape(quoted)})"
    search = re.compile(rf"\[{both},{outcome},\[", re.IGNORECASE).search
    # Mostly the name is not there at all, and that is quickly seen.
    return lambda row: quoted in row.heard.casefold() and search(row.heard) is not None


def _level(term: Term) -> Callable[[QueueRow], bool]:
    place, limit, op = _AXES[term.value], term.number, term.op

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


def _provenance(term: Term) -> Callable[[QueueRow], bool]:
    if term.value == "unread":
        return lambda row: not row.provenance
    return lambda row: (row.provenance or "").lower() == term.value


def _declares(term: Term) -> Callable[[QueueRow], bool]:
    return (lambda row: row.declares_ai) if term.value == "ai" else (lambda row: row.declares_camera)


def _is(term: Term) -> Callable[[QueueRow], bool]:
    return _KINDS[term.value]


def _seen(term: Term) -> Callable[[QueueRow], bool]:
    day = _day(term.value)
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


def _words(term: Term) -> Callable[[QueueRow], bool]:
    text = term.value
    begins = text if _HEX.match(text) else None

    def check(row: QueueRow) -> bool:
        if text in row.name.casefold() or (begins is not None and row.sha256.startswith(begins)):
            return True
        return text in row.format.casefold() or (row.policy_label is not None and text in row.policy_label.casefold())

    return check


_KINDS: dict[str, Callable[[QueueRow], bool]] = {
    "readable": lambda row: row.unreadable_kind is None,
    "unreadable": lambda row: row.unreadable_kind is not None,
    "animated": lambda row: row.frames > 1,
    "contradicted": lambda row: row.disagreement >= 0.5,
    "uncertain": lambda row: row.uncertainty >= 0.8,
    "human": lambda row: row.force == "human",
    "artificial": lambda row: row.force == "artificial",
}
_CHECKS: dict[Field, Callable[[Term], Callable[[QueueRow], bool]]] = {
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
    Field.TEXT: _words,
}
