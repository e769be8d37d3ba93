"""A query's terms and its faults in words."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.query import ANY, Fault, Field, Problem, Term
from ui.translate import decimal, iso_day, later, tr, tr_marked

STATE_WORDS: Mapping[str, str] = {
    "open": later("Open"),
    "ruled": later("Ruled"),
    "skipped": later("Skipped"),
    "escalated": later("Escalated"),
}
PROVENANCE_WORDS: Mapping[str, str] = {
    "trusted": later("Manifest trusted"),
    "valid": later("Manifest valid"),
    "invalid": later("Manifest invalid"),
    "no_manifest": later("No manifest"),
    "cannot_carry": later("Format cannot carry a manifest"),
    "remote_not_fetched": later("Remote manifest, not fetched"),
    "unreadable": later("Manifest unreadable"),
    "unread": later("Origin not read yet"),
}
KIND_WORDS: Mapping[str, str] = {
    "contradicted": later("Providers contradict each other"),
    "uncertain": later("Uncertain"),
    "readable": later("Readable"),
    "unreadable": later("Unreadable"),
    "animated": later("Animated"),
    "human": later("Ruled human"),
    "artificial": later("Ruled artificial"),
    "out": later("Taken out of the queue"),
}
DECLARES_WORDS: Mapping[str, str] = {"ai": later("Declares AI"), "camera": later("Declares a camera")}
_TABLES: Mapping[Field, Mapping[str, str]] = {
    Field.STATE: STATE_WORDS,
    Field.PROVENANCE: PROVENANCE_WORDS,
    Field.IS: KIND_WORDS,
    Field.DECLARES: DECLARES_WORDS,
}
_PROVIDERS: Mapping[Field, str] = {
    Field.ANSWERED: later("{name} answered"),
    Field.FAILED: later("{name} failed"),
    Field.UNASKED: later("{name} has said nothing"),
}
_SIGNS = {">": ">", ">=": "≥", "<": "<", "<=": "≤", "": "="}
_FAULTS: Mapping[Fault, str] = {
    Fault.FIELD: later("“{word}”: there is no such field. There are: {choices}."),
    Fault.VALUE: later("“{word}”: wanted is one of {choices}."),
    Fault.NUMBER: later("“{word}”: wanted is a threshold from 0 to 1, such as {choices}."),
    Fault.DATE: later("“{word}”: wanted is a day, such as {choices}."),
    Fault.QUOTE: later("“{word}”: the quotation mark is not closed."),
    Fault.IDENTITY: later("“{word}”: wanted are identities (SHA-256) or how they begin, such as {choices}."),
}


def term_words(term: Term) -> str:
    """A condition as its chip says it."""
    words = _plain(term)
    return tr("not: {condition}", condition=words) if term.negated else words


def problem_words(problem: Problem) -> str:
    """What is wrong with a word, and what would be right."""
    words = tr_marked(_FAULTS[problem.fault])
    return words.format(word=problem.word, choices=", ".join(problem.choices) or tr("anything"))


def _plain(term: Term) -> str:
    table = _TABLES.get(term.field)
    if table is not None:
        return tr_marked(table.get(term.value, term.value))
    if term.field in _PROVIDERS:
        name = tr("Anybody") if term.value == ANY else term.value
        return tr_marked(_PROVIDERS[term.field]).format(name=name)
    if term.field is Field.AXIS:
        return f"{tr_marked(term.value)} {_SIGNS[term.op]} {decimal(term.number, 'g')}"
    match term.field:
        case Field.FORMAT:
            words = term.value.upper()
        case Field.SEEN:
            words = tr("seen {sign} {day}", sign=_SIGNS[term.op], day=iso_day(term.value))
        case Field.IN:
            words = tr("%n chosen images", count=term.value.count(",") + 1 if term.value else 0)
        case Field.LABEL:
            words = tr("label {label}", label=term.value)
        case _:
            words = f"“{term.value}”"
    return words
