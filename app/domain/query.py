"""What the queue is filtered by: terms such as `state:open nudity>0.5`, read from text and spelled again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.heard import AXES
from app.domain.image import ReviewState
from app.domain.provenance import AbsenceKind, ProvenanceState


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
    IN = "in"
    TEXT = "text"


ANY = "any"
OPERATORS = (">=", "<=", ">", "<")
CHOICES: dict[Field, tuple[str, ...]] = {
    Field.STATE: tuple(state.value for state in ReviewState),
    Field.PROVENANCE: (*(s.value.lower() for s in ProvenanceState), *(kind.value for kind in AbsenceKind), "unread"),
    Field.DECLARES: ("ai", "camera"),
    Field.IS: ("readable", "unreadable", "animated", "contradicted", "uncertain", "human", "artificial", "out"),
}
AXIS_PLACES = {axis.value: place for place, axis in enumerate(AXES)}
_TOKEN = re.compile(r'-?(?:[^\s"]*"(?:[^"\\]|\\.)*"?|[^\s"]+)')
_FIRST_YEAR, _LAST_YEAR = 1970, 9998
HEX = re.compile(r"[0-9a-f]{4,64}\Z")


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. `value` is a word of the field's own; for an axis `number` and `op` hold its threshold.

    Of `in` it is a list of identities (SHA-256 in hex, or how they begin) with commas between; see `among`.
    """

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
        if self.field is Field.IN:
            return f"{sign}{self.field.value}:{self.value}"
        value = self.value if _is_word(self.value) else _quoted(self.value)
        return f"{sign}{self.field.value}:{self.op}{value}"


def among(identities: Iterable[str]) -> Term:
    """These images and no others, whatever they have in common: one condition, whose chip counts them.

    Args:
        identities: their SHA-256 values in hex; of none of them nothing fits.
    """
    return Term(Field.IN, ",".join(dict.fromkeys(identities)))


TAKEN_OUT = Term(Field.IS, "out")


@dataclass(frozen=True, slots=True)
class Query:
    """All terms must fit; of several on one state, format, provenance, label or list of images one is enough.

    What was taken out of the queue fits nothing that does not ask for it (`TAKEN_OUT`).
    """

    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked at all."""
        return bool(self.terms)

    @property
    def asks_out(self) -> bool:
        """Whether it is about what was taken out of the queue."""
        return TAKEN_OUT in self.terms

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
    IDENTITY = "identity"


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


# ------------------------------------------------------------------------------------------------------------ reading


def _read(token: str) -> Iterable[Term | Problem]:
    negated = token.startswith("-") and len(token) > 1
    body = token[1:] if negated else token
    if body.startswith('"'):
        return [_text(body, token, negated=negated)]
    name, colon, value = body.partition(":")
    compared = re.fullmatch(r"([a-z]+)(>=|<=|>|<)(.*)", value if name == "axis" and colon else body)
    if compared and (compared[1] in AXIS_PLACES or name == "axis"):
        return [_axis(token, *compared.groups(), negated=negated)]
    if not colon:
        return [Term(Field.TEXT, body.casefold(), negated=negated)]
    return _of_field(name, value, token, negated=negated)


def _of_field(name: str, value: str, token: str, *, negated: bool) -> Iterable[Term | Problem]:
    if name == "axis":
        return [Problem(Fault.NUMBER, token, tuple(f"{axis}>0.5" for axis in AXIS_PLACES))]
    if name not in {f.value for f in Field}:
        return [Problem(Fault.FIELD, token, tuple(f.value for f in Field if f is not Field.TEXT))]
    field = Field(name)
    if field is Field.IN:
        return [_identities(value.strip('"'), token, negated=negated)]
    if value.startswith('"'):
        closed = _closed(value)
        return [_term(field, _unquoted(value), token, negated=negated) if closed else Problem(Fault.QUOTE, token)]
    return [_term(field, part, token, negated=negated) for part in value.split(",") if part] or [
        Problem(Fault.VALUE, token, CHOICES.get(field, ()))
    ]


def _identities(value: str, token: str, *, negated: bool) -> Term | Problem:
    listed = [part for part in value.casefold().split(",") if part]
    if not listed or not all(HEX.match(part) for part in listed):
        return Problem(Fault.IDENTITY, token, ("in:0a1b2c3d,4e5f6071",))
    return replace(among(listed), negated=negated)


def _text(body: str, token: str, *, negated: bool) -> Term | Problem:
    if not _closed(body):
        return Problem(Fault.QUOTE, token)
    return Term(Field.TEXT, _unquoted(body).casefold(), negated=negated)


def _term(field: Field, value: str, token: str, *, negated: bool) -> Term | Problem:
    if field is Field.SEEN:
        op = next((each for each in OPERATORS if value.startswith(each)), "")
        day = value.removeprefix(op)
        if day_of(day) is None:
            return Problem(Fault.DATE, token, ("seen:>=2026-11-01", "seen:2026-11-21"))
        return Term(field, day, op, negated=negated)
    value = value.casefold()
    known = CHOICES.get(field)
    if known and value not in known:
        return Problem(Fault.VALUE, token, known)
    return Term(field, value, negated=negated)


def _axis(token: str, axis: str, op: str, number: str, *, negated: bool) -> Term | Problem:
    if axis not in AXIS_PLACES:
        return Problem(Fault.VALUE, token, tuple(AXIS_PLACES))
    if not re.fullmatch(r"\d*\.?\d+", number) or not 0 <= float(number) <= 1:
        return Problem(Fault.NUMBER, token, (f"{axis}{op}0.5",))
    return Term(Field.AXIS, axis, op, round(float(number), 3), negated=negated)


def day_of(text: str) -> date | None:
    """A day as it is typed, 2026-11-21; None where the text is none, or no day on which this program can have run."""
    try:
        day = date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None
    # Beyond these years no clock of a system counts.
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


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
