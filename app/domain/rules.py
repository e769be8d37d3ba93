"""The rules by which a policy suggests: scores against thresholds and what a file declares, by any-of and all-of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.domain.decision import Force
from app.domain.labels import Axis, ScoreKind
from app.domain.sentence import Figure, Name, Sentence

# Deeper than this nobody reads a rule, and a hostile file must not exhaust the stack.
DEEPEST = 8


class Declared(StrEnum):
    """What a file can say of its own origin: a claim, not a finding."""

    AI = "ai"
    AI_GENERATED = "ai_generated"
    AI_EDITED = "ai_edited"
    CAMERA = "camera"


class ManifestIs(StrEnum):
    """How a file's Content Credentials check out; `VALID` includes trusted ones."""

    TRUSTED = "trusted"
    VALID = "valid"
    INVALID = "invalid"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ScoreIs:
    """A score on an axis reaches `at_least`, or stays `below`; exactly one of the two is given.

    Only scores of this `kind` count. Without a `label` those count that answer the axis' own question (artificial,
    explicit, gory); without a `provider` everybody's: one suffices to reach `at_least`, all must stay `below`.
    """

    axis: Axis
    at_least: float | None = None
    below: float | None = None
    label: str | None = None
    provider: str | None = None
    kind: ScoreKind = ScoreKind.PROBABILITY


@dataclass(frozen=True, slots=True)
class Declares:
    """The file declares this."""

    what: Declared


@dataclass(frozen=True, slots=True)
class Manifest:
    """The file's manifest checks out like this."""

    state: ManifestIs


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Each of these holds."""

    of: tuple[Condition, ...]


Condition: TypeAlias = ScoreIs | Declares | Manifest | AnyOf | AllOf


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `when` holds, `force`, or `label` (the id of a policy label), or both are suggested."""

    id: str
    title: str
    when: Condition
    force: Force | None = None
    label: str | None = None


def reassures(condition: Condition) -> bool:
    """Whether it can hold because scores are low: such a rule must not speak where a graver one is undecided."""
    if isinstance(condition, AnyOf | AllOf):
        return any(reassures(part) for part in condition.of)
    return isinstance(condition, ScoreIs) and condition.below is not None


_DECLARED_WORDS = {
    Declared.AI: "the file declares that AI made or changed it",
    Declared.AI_GENERATED: "the file declares that AI made it",
    Declared.AI_EDITED: "the file declares that AI changed it",
    Declared.CAMERA: "the file declares that a camera took it",
}
_MANIFEST_WORDS = {
    ManifestIs.TRUSTED: "the Content Credentials are trusted",
    ManifestIs.VALID: "the Content Credentials are valid",
    ManifestIs.INVALID: "the Content Credentials are invalid",
    ManifestIs.NONE: "the file carries no Content Credentials",
}
_KINDS = {
    ScoreKind.PROBABILITY: "probability",
    ScoreKind.BINARY: "binary",
    ScoreKind.AREA: "area",
    ScoreKind.CONFIDENCE: "confidence",
}
_ANYBODY = {True: "any provider", False: "every provider"}


def kind_words(kind: ScoreKind) -> str:
    """What kind of score it is, in a word."""
    return Sentence.of(_KINDS[kind])


def axis_words(axis: Axis) -> str:
    """What is asked, in a word."""
    return Sentence.of(axis.value)


def condition_words(condition: Condition) -> str:
    """A single condition as a person reads it; a group as its first words only ("any of", "all of")."""
    match condition:
        case AnyOf():
            return Sentence.of("any of")
        case AllOf():
            return Sentence.of("all of")
        case Declares(what):
            return Sentence.of(_DECLARED_WORDS[what])
        case Manifest(state):
            return Sentence.of(_MANIFEST_WORDS[state])
        case ScoreIs():
            return _score_words(condition)


def _score_words(score: ScoreIs) -> str:
    what = axis_words(score.axis)
    if score.label:
        what = Sentence.of("{axis} “{label}”", axis=what, label=score.label)
    if score.kind is not ScoreKind.PROBABILITY:
        what = Sentence.of("{what} ({kind})", what=what, kind=kind_words(score.kind))
    who = Name(score.provider) if score.provider else Sentence.of(_ANYBODY[score.below is None])
    if score.at_least is not None:
        return Sentence.of("{what} by {who} at least {number}", what=what, who=who, number=_bound(score.at_least))
    return Sentence.of("{what} by {who} below {number}", what=what, who=who, number=_bound(score.below))


def _bound(number: float | None) -> str:
    return "" if number is None else Figure.of(number, "g")


# ------------------------------------------------------------------------------------------------ editing

Path: TypeAlias = tuple[int, ...]


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """What a group is made of; nothing for a single condition."""
    return condition.of if isinstance(condition, AnyOf | AllOf) else ()


def part_at(condition: Condition, path: Path) -> Condition:
    """The condition at `path` (the places from group to group; none for itself); raises IndexError outside."""
    for at in path:
        condition = parts_of(condition)[at]
    return condition


def with_part(condition: Condition, path: Path, part: Condition) -> Condition:
    """The same condition with another at `path`."""
    if not path:
        return part
    if not isinstance(condition, AnyOf | AllOf):
        return condition
    at, *rest = path
    changed = with_part(condition.of[at], tuple(rest), part)
    return type(condition)((*condition.of[:at], changed, *condition.of[at + 1 :]))


def with_parts(condition: Condition, path: Path, parts: tuple[Condition, ...]) -> Condition:
    """The same condition with the group at `path` made of other parts; a single one there stays as it is."""
    group = part_at(condition, path)
    return with_part(condition, path, type(group)(parts)) if isinstance(group, AnyOf | AllOf) else condition
