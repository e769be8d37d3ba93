"""What all providers said of an image so far, short enough to be kept with its row in the queue and in the database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.domain.assessment import Failure, Outcome
from app.domain.labels import Axis, Risk, ScoreKind, risk_of
from app.domain.statements import Statement, statements

AXES = tuple(Axis)
# Two bytes an axis, the highest risk in thousandths; this stands where nobody said anything.
_SILENT = 0xFFFF
NO_LEVELS = _SILENT.to_bytes(2, "big") * len(AXES)
# A provider says a few things; what a hostile or broken one adds beyond this is not needed to sort by.
_MOST = 12
_DERIVED, _INCONCLUSIVE, _SOFTENED = 1, 2, 4
_SOFT_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Heard:
    """What one provider and model said last: statements that bear on their axes, or the kind of its failure."""

    provider: str
    model: str
    failure: str | None
    statements: tuple[Statement, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Provider and model."""
        return self.provider, self.model


@lru_cache(maxsize=4096)
def heard(text: str) -> tuple[Heard, ...]:
    """The text of `spelled` as values, by provider and model."""
    return tuple(
        Heard(provider, model, failure, tuple(map(_statement, said)))
        for provider, model, failure, said in (json.loads(text) if text else ())
    )


def spelled(all_heard: Iterable[Heard]) -> str:
    """Everything heard of an image as one JSON text, ordered by provider and model; empty when nothing was."""
    ordered = sorted(all_heard, key=lambda one: one.key)
    lists = [[h.provider, h.model, h.failure, [_short(s) for s in h.statements]] for h in ordered]
    return json.dumps(lists, separators=(",", ":"), ensure_ascii=False) if lists else ""


def heard_of(outcome: Outcome) -> Heard:
    """What of an outcome bears on anything that is asked; scores are kept to a thousandth."""
    if isinstance(outcome, Failure):
        return Heard(outcome.provider, outcome.model, outcome.kind.value)
    bearing = [s for axis in AXES for s in statements(outcome, axis) if bears(s)]
    return Heard(outcome.provider, outcome.model, None, tuple(bearing[:_MOST]))


def with_heard(text: str, outcome: Outcome) -> str:
    """The same text after a provider answered or failed: its newest outcome replaces its former one."""
    new = heard_of(outcome)
    return spelled([*(one for one in heard(text) if one.key != new.key), new])


def bears(one: Statement) -> bool:
    """Whether a statement is about what its axis looks for: a probability of “neutral” is not."""
    return one.question == one.axis.value or risk_of(one.axis, one.label) is not Risk.NONE


def is_risk(one: Statement) -> bool:
    """Whether the number is a risk: the probability of a risky label, or a bare yes or no to it."""
    return one.kind in (ScoreKind.PROBABILITY, ScoreKind.BINARY) and risk_of(one.axis, one.label) is not Risk.NONE


def risk_weight(one: Statement) -> float:
    """The score, halved for a softer form of the risk."""
    return one.score * (_SOFT_WEIGHT if risk_of(one.axis, one.label) is Risk.SOFT else 1.0)


def levels_of(all_heard: Iterable[Heard]) -> bytes:
    """The highest risk on each axis in the order of `Axis`, two bytes each, thousandths; 0xFFFF: nobody said any."""
    best: dict[Axis, Statement] = {}
    for one in (s for each in all_heard for s in each.statements if is_risk(s)):
        if one.axis not in best or risk_weight(one) > risk_weight(best[one.axis]):
            best[one.axis] = one
    if not best:
        return NO_LEVELS
    numbers = (round(best[axis].score * 1000) if axis in best else _SILENT for axis in AXES)
    return b"".join(number.to_bytes(2, "big") for number in numbers)


def level(levels: bytes, place: int) -> float | None:
    """The risk on the axis at this place of `Axis`, 0–1; None when nobody said anything of it."""
    number = (levels[2 * place] << 8) | levels[2 * place + 1]
    return None if number == _SILENT else number / 1000


@lru_cache(maxsize=4096)
def risks(levels: bytes) -> Mapping[Axis, float]:
    """The highest risk by axis, of those that somebody spoke of (not to be changed)."""
    found = ((axis, level(levels, place)) for place, axis in enumerate(AXES))
    return {axis: risk for axis, risk in found if risk is not None}


def _short(one: Statement) -> list[object]:
    flags = one.derived * _DERIVED | one.inconclusive * _INCONCLUSIVE | one.softened * _SOFTENED
    question = "" if one.question == one.axis.value else one.question
    return [one.axis.value, one.label, round(one.score, 3), one.kind.value, flags, question]


def _statement(short: list[Any]) -> Statement:
    axis, label, score, kind, flags, question = short
    return Statement(
        Axis(axis),
        str(label),
        float(score),
        ScoreKind(kind),
        str(question) or str(axis),
        derived=bool(flags & _DERIVED),
        inconclusive=bool(flags & _INCONCLUSIVE),
        softened=bool(flags & _SOFTENED),
    )
