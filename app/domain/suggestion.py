"""What the policy's rules make of everything that is known of an image: a suggestion in words, never a decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.assessment import Assessment, FailureKind, Outcome
from app.domain.decision import Force
from app.domain.labels import Axis, Risk, ScoreKind, risk_of
from app.domain.policy import Policy
from app.domain.provenance import AbsenceKind, ProvenanceState, Says
from app.domain.rules import (
    AllOf,
    AnyOf,
    Condition,
    Declared,
    Declares,
    Manifest,
    ManifestIs,
    Rule,
    ScoreIs,
    axis_words,
    condition_words,
    kind_words,
    reassures,
)
from app.domain.sentence import Figure, Sentence
from app.domain.statements import Lean, Statement, statements


class Fit(StrEnum):
    """Whether a condition holds. `UNDECIDED` is an answer of its own: nothing follows from it, least of all safety."""

    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one image.

    `provenance` is the state of its manifest in one word (see `queue.state_word`), None while it was not read;
    `says` what the file declares. `expected` are the providers that are switched on, with the axes they speak on:
    one that has not answered yet leaves open what it might say.
    """

    outcomes: tuple[Outcome, ...] = ()
    provenance: str | None = None
    says: frozenset[Says] = frozenset()
    expected: Mapping[str, frozenset[Axis]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ruled:
    """How one rule stands on one image: `because` holds what made it fit, or what keeps it from being decided."""

    rule: Rule
    fit: Fit
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the policy suggests, and why.

    `force` and `label` come each from the first rule that fits and names one; `grounds` are those rules. `against`
    are rules further down that fit and say something else. `undecided` are the rules that could not be decided.
    `withheld` are fitting rules that stay silent because they rest on low scores where a rule before them is undecided.
    """

    force: Force | None = None
    label: str | None = None
    grounds: tuple[Ruled, ...] = ()
    against: tuple[Ruled, ...] = ()
    undecided: tuple[Ruled, ...] = ()
    withheld: tuple[Ruled, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether anything is suggested."""
        return self.force is not None or self.label is not None


NOTHING = Suggestion()


def suggest(policy: Policy, case: Case, titles: Mapping[str, str] | None = None) -> Suggestion:
    """The suggestion of a policy for an image.

    Args:
        policy: its rules are tried in order.
        case: what is known.
        titles: names of providers for the words, by their identifiers.
    """
    names = titles or {}
    force: Force | None = None
    label: str | None = None
    grounds: list[Ruled] = []
    against: list[Ruled] = []
    undecided: list[Ruled] = []
    withheld: list[Ruled] = []
    for rule in policy.rules:
        ruled = try_rule(rule, case, names)
        if ruled.fit is Fit.UNDECIDED:
            undecided.append(ruled)
        if ruled.fit is not Fit.YES:
            continue
        if undecided and reassures(rule.when):
            withheld.append(ruled)
            continue
        new_force = rule.force is not None and force is None
        new_label = rule.label is not None and label is None
        force, label = force or rule.force, label or rule.label
        if new_force or new_label:
            grounds.append(ruled)
        if rule.force not in (None, force) or rule.label not in (None, label):
            against.append(ruled)
    return Suggestion(force, label, tuple(grounds), tuple(against), tuple(undecided), tuple(withheld))


def try_rule(rule: Rule, case: Case, titles: Mapping[str, str]) -> Ruled:
    """How one rule stands on an image."""
    fit, because = _try(rule.when, case, titles)
    return Ruled(rule, fit, tuple(dict.fromkeys(because)))


def _try(condition: Condition, case: Case, titles: Mapping[str, str]) -> tuple[Fit, tuple[str, ...]]:
    """Three-valued: an any-of is undecided where a part is and none holds, an all-of where a part is and none fails."""
    match condition:
        case AnyOf(parts):
            return _any([_try(part, case, titles) for part in parts])
        case AllOf(parts):
            return _all([_try(part, case, titles) for part in parts])
        case Declares(what):
            return _declares(what, case)
        case Manifest(state):
            return _manifest(state, case)
        case ScoreIs():
            return _score(condition, case, titles)


def _any(tried: list[tuple[Fit, tuple[str, ...]]]) -> tuple[Fit, tuple[str, ...]]:
    for wanted in (Fit.YES, Fit.UNDECIDED):
        words = [because for fit, because in tried if fit is wanted]
        if words:
            return wanted, sum(words, ())
    return Fit.NO, ()


def _all(tried: list[tuple[Fit, tuple[str, ...]]]) -> tuple[Fit, tuple[str, ...]]:
    if any(fit is Fit.NO for fit, _ in tried) or not tried:
        return Fit.NO, ()
    open_ = [because for fit, because in tried if fit is Fit.UNDECIDED]
    if open_:
        return Fit.UNDECIDED, sum(open_, ())
    return Fit.YES, sum((because for _, because in tried), ())


# ------------------------------------------------------------------------------------------------ what files declare

_DECLARED = {
    Declared.AI: frozenset({Says.AI_GENERATED, Says.AI_EDITED}),
    Declared.AI_GENERATED: frozenset({Says.AI_GENERATED}),
    Declared.AI_EDITED: frozenset({Says.AI_EDITED}),
    Declared.CAMERA: frozenset({Says.CAMERA}),
}
# Why a provider has said nothing, after its name.
_NO_ANSWER = {
    FailureKind.CREDENTIALS: "{name} does not accept the key",
    FailureKind.QUOTA: "{name} has reached its limit",
    FailureKind.UNAVAILABLE: "{name} was not reachable",
    FailureKind.TIMEOUT: "{name} timed out",
    FailureKind.REJECTED: "{name} refused this image",
    FailureKind.UNSUPPORTED: "{name} does not take such files",
    FailureKind.UNREADABLE: "{name} could not be shown the image, which cannot be decoded",
    FailureKind.MALFORMED: "{name} gave an answer that was not understood",
    FailureKind.CANCELLED: "{name} was cancelled",
    FailureKind.DISABLED: "{name} is switched off",
    FailureKind.ENVIRONMENT: "{name} was not asked, because this machine refused",
    FailureKind.BUG: "{name} could not be asked, by a fault of Second Look",
}

# Every other sentence said here, for those who translate.
_SENTENCES = {"waiting": "{name} has not answered", "unread": "the file's own evidence was not read yet"}

_UNSEEN = {
    AbsenceKind.UNREADABLE.value: "the Content Credentials cannot be read",
    AbsenceKind.REMOTE_NOT_FETCHED.value: "the Content Credentials lie elsewhere and were not fetched",
}
_NONE = frozenset({AbsenceKind.NO_MANIFEST.value, AbsenceKind.CANNOT_CARRY.value})
_STATES = {
    ManifestIs.TRUSTED: frozenset({ProvenanceState.TRUSTED.value}),
    ManifestIs.VALID: frozenset({ProvenanceState.TRUSTED.value, ProvenanceState.VALID.value}),
    ManifestIs.INVALID: frozenset({ProvenanceState.INVALID.value}),
    ManifestIs.NONE: _NONE,
}


def _declares(what: Declared, case: Case) -> tuple[Fit, tuple[str, ...]]:
    if case.says & _DECLARED[what]:
        return Fit.YES, (condition_words(Declares(what)),)
    return _unless_unseen(case)


def _manifest(state: ManifestIs, case: Case) -> tuple[Fit, tuple[str, ...]]:
    if case.provenance in _STATES[state]:
        return Fit.YES, (condition_words(Manifest(state)),)
    return _unless_unseen(case)


def _unless_unseen(case: Case) -> tuple[Fit, tuple[str, ...]]:
    if case.provenance is None:
        return Fit.UNDECIDED, (Sentence.of(_SENTENCES["unread"]),)
    words = _UNSEEN.get(case.provenance)
    return (Fit.UNDECIDED, (Sentence.of(words),)) if words else (Fit.NO, ())


# ------------------------------------------------------------------------------------------------ scores


def _score(score: ScoreIs, case: Case, titles: Mapping[str, str]) -> tuple[Fit, tuple[str, ...]]:
    """Reaching a threshold takes one score; staying below takes all, with none that failed or is still to come."""
    bound = score.at_least if score.at_least is not None else score.below
    if bound is None:
        return Fit.UNDECIDED, (Sentence.of("the rule names no threshold"),)
    asked = [o for o in case.outcomes if score.provider in (None, o.provider)]
    said = [(o, one) for o in asked if isinstance(o, Assessment) for one in _that_count(o, score)]
    reached = [(o, one) for o, one in said if one.score >= bound]
    lacking = tuple(_lacking(score, case, asked, titles))
    if reached:
        return (Fit.YES, _words(reached, titles, "≥", bound)) if score.below is None else (Fit.NO, ())
    if lacking:
        return Fit.UNDECIDED, lacking
    answered = score.provider is None and any(isinstance(o, Assessment) and _about(o, score) for o in asked)
    if not said and score.below is None and answered:
        return Fit.NO, ()  # the question was answered, by scores of another kind
    if not said:
        what = score.label or axis_words(score.axis)
        return Fit.UNDECIDED, (
            Sentence.of("nobody gives a {kind} for “{what}”", kind=kind_words(score.kind), what=what),
        )
    return (Fit.NO, ()) if score.below is None else (Fit.YES, _words(said, titles, "<", bound))


def _that_count(outcome: Assessment, score: ScoreIs) -> tuple[Statement, ...]:
    """The statements which the threshold may be held against: of the same question and kind, and conclusive."""
    return tuple(one for one in _about(outcome, score) if one.kind is score.kind and not one.inconclusive)


def _about(outcome: Assessment, score: ScoreIs) -> tuple[Statement, ...]:
    """Everything that an assessment states on what the condition is about, of whatever kind."""
    wanted = score.label.casefold() if score.label is not None else None
    stated = [s for s in statements(outcome, score.axis) if _fits(s, score.axis, wanted)]
    if wanted is None or any(s.derived for s in stated):
        return tuple(stated)
    # A statement is the weightiest of its question: a label asked for by name is looked up itself.
    named = [f for f in outcome.scores(score.axis) if f.label.casefold() == wanted]
    unsure = outcome.inconclusive
    return tuple(
        Statement(
            f.axis, f.label, f.score, f.kind, f.axis.value, f.model,
            inconclusive=f.inconclusive or (unsure and f.kind is not ScoreKind.BINARY),
        )
        for f in named
    ) or tuple(stated)  # fmt: skip


def _fits(statement: Statement, axis: Axis, label: str | None) -> bool:
    if label is not None:
        return statement.label.casefold() == label
    return risk_of(axis, statement.label) is Risk.HIGH


def _lacking(score: ScoreIs, case: Case, asked: list[Outcome], titles: Mapping[str, str]) -> Iterable[str]:
    """Who might have said something, and did not: in words."""
    for outcome in asked:
        name = titles.get(outcome.provider, outcome.provider)
        if isinstance(outcome, Assessment):
            words = _holds_back(outcome, score, name)
            if words:
                yield words
        # A provider that never speaks on this axis leaves nothing open by failing.
        elif score.provider is not None or score.axis in case.expected.get(outcome.provider, (score.axis,)):
            yield Sentence.of(_NO_ANSWER[outcome.kind], name=name)
    heard = {outcome.provider for outcome in asked}
    speaking = [provider for provider, axes in case.expected.items() if score.axis in axes]
    for provider in speaking if score.provider is None else [score.provider]:
        if provider not in heard:
            yield Sentence.of(_SENTENCES["waiting"], name=titles.get(provider, provider))


def _holds_back(outcome: Assessment, score: ScoreIs, name: str) -> str:
    """Why an answer leaves the condition open, though it came; nothing where it does not."""
    if _that_count(outcome, score):
        return ""
    found = _about(outcome, score)
    if any(one.inconclusive for one in found):
        return Sentence.of("{name} is inconclusive on {axis}", name=name, axis=axis_words(score.axis))
    kind = kind_words(score.kind)
    if score.provider is not None:
        what = score.label or axis_words(score.axis)
        return Sentence.of("{name} gives no {kind} for “{what}”", name=name, kind=kind, what=what)
    other = next((one for one in found if one.lean() is not Lean.NO), None)
    if score.below is not None and other is not None:
        # Nothing else may be held against the threshold, but it must not be passed over as if it were low.
        axis = axis_words(score.axis)
        return Sentence.of(
            "{name} says “{words}” on {axis}, which is no {kind}", name=name, words=other.words(), axis=axis, kind=kind
        )
    return ""


def _words(
    said: list[tuple[Assessment, Statement]], titles: Mapping[str, str], sign: str, bound: float
) -> tuple[str, ...]:
    return tuple(
        Sentence.of(
            "{axis} {label} {score} {sign} {bound} ({who}) – derived from the verdict's confidence"
            if one.derived
            else "{axis} {label} {score} {sign} {bound} ({who})",
            axis=axis_words(one.axis),
            label=one.label,
            score=Figure.of(one.score),
            sign=sign,
            bound=Figure.of(bound, "g"),
            who=_who(outcome, one, titles),
        )
        for outcome, one in sorted(said, key=lambda each: -each[1].score)
    )


def _who(outcome: Assessment, one: Statement, titles: Mapping[str, str]) -> str:
    name = titles.get(outcome.provider, outcome.provider)
    model = one.by or outcome.model
    return f"{name}, {model}" if model and model != outcome.provider else name
