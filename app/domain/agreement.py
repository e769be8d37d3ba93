"""Whether providers agree, stand apart or contradict each other – in words, and never by mixing kinds of score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from app.domain.labels import Axis, Risk, ScoreKind, risk_of
from app.domain.sentence import AND, Figure, Listed, Sentence
from app.domain.statements import THRESHOLD, Lean, Statement

# From this distance on two probabilities stand apart, though both lie on the same side of the threshold.
APART = 0.3
# From this distance on two probabilities on either side of the threshold contradict each other.
CONTRARY = 0.4

# Every sentence said here, for those who translate.
_SENTENCES = {
    "against": "{first} against {others}",
    "said": "{name}: {words}",
    "number": "{name} {words}",
    "derived": "{words} (derived)",
    "agree": "{names} agree: {words}",
    "range": "{low} to {high}",
    "nobody": "Nobody has said anything yet",
    "alone": "Only {name} says anything",
    "inconclusive": "Too little is conclusive to be compared",
    "different": "What was said means different things and is not compared",
}


class AgreementKind(StrEnum):
    """How those who said something on an axis stand to each other, the gravest first."""

    CONTRADICTION = "contradiction"
    SPREAD = "spread"
    AGREEMENT = "agreement"
    INCOMPARABLE = "incomparable"
    ALONE = "alone"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Voice:
    """One statement and who makes it: the name in sentences, and the provider and model."""

    name: str
    key: tuple[str, str]
    statement: Statement


@dataclass(frozen=True, slots=True)
class Agreement:
    """How it stands on one axis, with a sentence; `between` are those who differ, or all who agree."""

    axis: Axis
    kind: AgreementKind
    sentence: str
    between: tuple[tuple[str, str], ...] = ()


def agreement(axis: Axis, voices: Iterable[Voice], threshold: float = THRESHOLD) -> Agreement:
    """The gravest difference on an axis, or that there is none; the order of `voices` does not matter.

    Only statements on the same question are held against each other: probabilities as
    numbers, everything else by which way it plainly goes.
    """
    heard = sorted(voices, key=lambda v: (v.key, v.statement.question, v.statement.label))
    telling = [v for v in heard if _bears(v.statement)]
    sure = [v for v in telling if not v.statement.inconclusive]
    pairs = [pair for pair in combinations(sure, 2) if pair[0].key != pair[1].key and _same_question(*pair)]
    judged = [(judged, *pair) for pair in pairs if (judged := _judge(pair[0].statement, pair[1].statement, threshold))]
    if not judged:
        return _not_compared(axis, telling, sure)
    kind = min((k for k, _, _ in judged), key=list(AgreementKind).index)
    differing = [(a, b) for k, a, b in judged if k is kind]
    if kind is not AgreementKind.AGREEMENT:
        first, second = _ordered(*max(differing, key=lambda pair: _gap(pair[0].statement, pair[1].statement)))
        alike = [other for pair in differing if first in pair for other in pair if _says_the_same(second, other)]
        against = list(dict.fromkeys(alike))
        return Agreement(axis, kind, _against(first, against), (first.key, *(voice.key for voice in against)))
    together = list(dict.fromkeys(voice for pair in differing for voice in pair))
    return Agreement(axis, kind, _agreed(together), tuple(dict.fromkeys(voice.key for voice in together)))


def _bears(one: Statement) -> bool:
    """Whether the statement is about what its axis looks for: a probability of “neutral” is held against nobody."""
    if one.axis in (Axis.OVERLAY, Axis.OTHER):
        return True
    return one.question == one.axis.value or risk_of(one.axis, one.label) is not Risk.NONE


def _same_question(first: Voice, second: Voice) -> bool:
    return first.statement.question == second.statement.question


def _judge(first: Statement, second: Statement, threshold: float) -> AgreementKind | None:
    """How two statements on one question stand to each other; None where they cannot be held together."""
    if ScoreKind.AREA in (first.kind, second.kind):
        return None
    if first.is_number and second.is_number:
        return _judge_numbers(first, second, threshold)
    ways = {first.lean(threshold), second.lean(threshold)}
    if Lean.OPEN not in ways:
        return AgreementKind.CONTRADICTION if len(ways) > 1 else AgreementKind.AGREEMENT
    number = next((s for s in (first, second) if s.is_number), None)
    other = second if number is first else first
    if number is None or other.lean(threshold) is Lean.OPEN:
        return None
    same_side = (number.score >= threshold) == (other.lean(threshold) is Lean.YES)
    return AgreementKind.AGREEMENT if same_side else AgreementKind.SPREAD


def _judge_numbers(first: Statement, second: Statement, threshold: float) -> AgreementKind:
    distance = abs(first.score - second.score)
    if (first.score >= threshold) != (second.score >= threshold):
        softened = first.softened or second.softened
        return AgreementKind.CONTRADICTION if distance >= CONTRARY and not softened else AgreementKind.SPREAD
    return AgreementKind.SPREAD if distance >= APART else AgreementKind.AGREEMENT


def _gap(first: Statement, second: Statement) -> tuple[bool, float]:
    """How far apart two statements are; two that are not numbers go by whether they are plain."""
    return (first.is_number and second.is_number, abs(first.score - second.score))


def _ordered(first: Voice, second: Voice) -> tuple[Voice, Voice]:
    """The one with the number, and the higher one, goes first."""
    one, other = sorted((first, second), key=lambda v: (not v.statement.is_number, -v.statement.score, v.key))
    return one, other


def _says_the_same(one: Voice, other: Voice) -> bool:
    """Whether both are told in the same words; a number stands for itself alone."""
    if one.statement.is_number:
        return one is other
    return one.statement.words() == other.statement.words()


def _against(first: Voice, others: Sequence[Voice]) -> str:
    """“nsfwjs 0.81 against NanoGPT: no”: a number follows the name at once, words stand after a colon."""
    names = list(dict.fromkeys(_called(voice) for voice in others))
    return Sentence.of(
        _SENTENCES["against"],
        first=_saying(_called(first), first.statement),
        others=_saying(Listed.of(names, AND), others[0].statement),
    )


def _called(voice: Voice) -> str:
    return (
        Sentence.of("{name} {label}", name=voice.name, label=voice.statement.label)
        if _named(voice.statement)
        else voice.name
    )


def _saying(name: str, statement: Statement) -> str:
    words = statement.words()
    if statement.derived:
        words = Sentence.of(_SENTENCES["derived"], words=words)
    return Sentence.of(
        _SENTENCES["number" if statement.kind is ScoreKind.PROBABILITY else "said"], name=name, words=words
    )


def _named(statement: Statement) -> bool:
    return statement.axis in (Axis.OVERLAY, Axis.OTHER) or risk_of(statement.axis, statement.label) is Risk.SOFT


def _agreed(voices: Sequence[Voice]) -> str:
    numbers = [v.statement.score for v in voices if v.statement.is_number]
    flags = sorted({v.statement.words() for v in voices if not v.statement.is_number})
    parts: list[str] = [Sentence.of("“{word}”", word=word) if word in ("yes", "no") else word for word in flags]
    if numbers:
        low, high = Figure.of(min(numbers)), Figure.of(max(numbers))
        parts.insert(0, low if low == high else Sentence.of(_SENTENCES["range"], low=low, high=high))
    names = Listed.of(dict.fromkeys(v.name for v in voices), AND)
    return Sentence.of(_SENTENCES["agree"], names=names, words=Listed.of(parts))


def _not_compared(axis: Axis, telling: Sequence[Voice], sure: Sequence[Voice]) -> Agreement:
    names = list(dict.fromkeys(v.name for v in telling))
    keys = tuple(dict.fromkeys(v.key for v in telling))
    if not keys:
        return Agreement(axis, AgreementKind.NOTHING, Sentence.of(_SENTENCES["nobody"]))
    if len(keys) == 1:
        return Agreement(axis, AgreementKind.ALONE, Sentence.of(_SENTENCES["alone"], name=names[0]), keys)
    if len({v.key for v in sure}) < 2:
        return Agreement(axis, AgreementKind.INCOMPARABLE, Sentence.of(_SENTENCES["inconclusive"]), keys)
    return Agreement(axis, AgreementKind.INCOMPARABLE, Sentence.of(_SENTENCES["different"]), keys)
