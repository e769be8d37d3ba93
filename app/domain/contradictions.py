"""Where what a file says of itself and what providers say of it cannot both be so: listed side by side, not judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.assessment import Assessment, Outcome
from app.domain.kept import known_again
from app.domain.labels import Axis, ScoreKind
from app.domain.provenance import (
    C2PA_ACTIVE,
    AbsenceKind,
    Declaration,
    Provenance,
    ProvenanceReport,
    ProvenanceState,
    Says,
)
from app.domain.provider_c2pa import reading_of
from app.domain.sentence import Figure, Name, Sentence

# From here on a provider's probability is taken for a plain statement.
PLAIN = 0.9

# Every sentence said here, for those who translate.
_SENTENCES = {
    "capture": "A trusted manifest declares a capture: {value}",
    "reads": "{provider} reads the manifest as {state}",
    "local": "The local C2PA reading is {state}",
    "no manifest": "Read here, the file carries no C2PA manifest",
    "says": "{provider} says “{label}”",
    "says surely": "{provider} says “{label}” ({score})",
    "score": "{provider} says “{label}” {score}",
    "declares": "{source} declares “{value}”",
}

_AI = (Says.AI_GENERATED, Says.AI_EDITED)


class PlaceKind(StrEnum):
    """Where a statement stands."""

    PROVENANCE = "provenance"
    FILE = "file"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the evidence of a statement can be looked at; `provider` and `model` are those of an assessment."""

    kind: PlaceKind
    provider: str = ""
    model: str = ""


IN_PROVENANCE, IN_FILE = Place(PlaceKind.PROVENANCE), Place(PlaceKind.FILE)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that do not go together, each with who makes it and where it can be looked at."""

    first: str
    second: str
    first_at: Place = IN_PROVENANCE
    second_at: Place = IN_PROVENANCE


def contradictions(
    provenance: Provenance | None, declarations: Sequence[Declaration], outcomes: Iterable[Outcome]
) -> tuple[Contradiction, ...]:
    """Every contradiction between a file's provenance, its declarations and its assessments.

    Args:
        provenance: the local reading, if there is one.
        declarations: from C2PA and from the other metadata alike.
        outcomes: of all providers; failures say nothing and contradict nothing.
    """
    assessments = [outcome for outcome in outcomes if isinstance(outcome, Assessment)]
    found: list[Contradiction] = []
    found += _captured_but_artificial(provenance, declarations, assessments)
    found += _declared_ai_but_human(declarations, assessments)
    found += _camera_and_generator(declarations)
    found += _other_c2pa_state(provenance, assessments)
    return tuple(dict.fromkeys(found))


def _captured_but_artificial(
    provenance: Provenance | None, declarations: Iterable[Declaration], assessments: Iterable[Assessment]
) -> Iterator[Contradiction]:
    if not isinstance(provenance, ProvenanceReport) or provenance.state is not ProvenanceState.TRUSTED:
        return
    captures = [d for d in declarations if d.says is Says.CAMERA and d.source.startswith(f"{C2PA_ACTIVE},")]
    for assessment in assessments:
        statement = _states(assessment, "artificial")
        for capture in captures[:1] if statement else ():
            words = Sentence.of(_SENTENCES["capture"], value=_short(capture.value))
            yield Contradiction(words, statement, IN_PROVENANCE, _at(assessment))


def _declared_ai_but_human(
    declarations: Iterable[Declaration], assessments: Iterable[Assessment]
) -> Iterator[Contradiction]:
    first = next((d for d in declarations if d.says in _AI), None)
    if first is None:
        return
    for assessment in assessments:
        statement = _states(assessment, "human")
        if statement:
            yield Contradiction(_declares(first), statement, _place(first), _at(assessment))


def _camera_and_generator(declarations: Sequence[Declaration]) -> Iterator[Contradiction]:
    """A camera's fields beside the mark of a generator; an edit by AI of a photograph is no contradiction."""
    camera = next((d for d in declarations if d.says is Says.CAMERA), None)
    generator = next((d for d in declarations if d.says is Says.AI_GENERATED), None)
    if camera and generator:
        yield Contradiction(_declares(camera), _declares(generator), _place(camera), _place(generator))


def _other_c2pa_state(provenance: Provenance | None, assessments: Iterable[Assessment]) -> Iterator[Contradiction]:
    """A provider that reads another C2PA state out of the same bytes; its trust lists may be others than ours."""
    if provenance is None:
        return
    for assessment in assessments:
        if assessment.sent is not None and assessment.sent.sha256 != assessment.sha256:
            continue  # it got other bytes, so its reading is not about this file
        state = (reading_of(assessment) or {}).get("State")
        here = _state_here(provenance)
        if state in tuple(ProvenanceState) and here and state != here:
            words = Sentence.of(_SENTENCES["reads"], provider=Name(assessment.provider), state=Sentence.of(str(state)))
            report = isinstance(provenance, ProvenanceReport)
            local = Sentence.of(_SENTENCES["local"], state=Sentence.of(here)) if report else Sentence.of(here)
            yield Contradiction(local, words, IN_PROVENANCE, _at(assessment))


def _state_here(provenance: Provenance) -> str:
    """The local state; for a file without any manifest the sentence that says so; else nothing to hold against."""
    if isinstance(provenance, ProvenanceReport):
        return provenance.state.value
    none = (AbsenceKind.NO_MANIFEST, AbsenceKind.CANNOT_CARRY)
    return _SENTENCES["no manifest"] if provenance.kind in none else ""


def _at(assessment: Assessment) -> Place:
    return Place(PlaceKind.PROVIDER, assessment.provider, assessment.model)


def _place(declaration: Declaration) -> Place:
    return IN_PROVENANCE if declaration.source.startswith(C2PA_ACTIVE) else IN_FILE


def _states(assessment: Assessment, label: str) -> str:
    """The provider's plain statement that the origin is `label`, in words; empty when it makes none."""
    if assessment.inconclusive:
        return ""
    verdict = assessment.verdict
    if verdict is not None and verdict.label.casefold() == label:
        if verdict.confidence is None:
            return Sentence.of(_SENTENCES["says"], provider=Name(assessment.provider), label=Sentence.of(label))
        score = Figure.of(verdict.confidence)
        return Sentence.of(
            _SENTENCES["says surely"], provider=Name(assessment.provider), label=Sentence.of(label), score=score
        )
    said = [
        finding
        for finding in assessment.scores(Axis.ORIGIN)
        if finding.label.casefold() == label
        and finding.kind in (ScoreKind.PROBABILITY, ScoreKind.BINARY)
        and not finding.inconclusive
        and finding.score >= PLAIN
    ]
    if not said:
        return ""
    provider, word = Name(assessment.provider), Sentence.of(label)
    scores = [finding.score for finding in said if finding.kind is ScoreKind.PROBABILITY]
    if not scores:  # a bare yes has no number
        return Sentence.of(_SENTENCES["says"], provider=provider, label=word)
    return Sentence.of(_SENTENCES["score"], provider=provider, label=word, score=Figure.of(max(scores)))


def _declares(declaration: Declaration) -> str:
    return Sentence.of(_SENTENCES["declares"], source=known_again(declaration.source), value=_short(declaration.value))


def _short(value: str) -> str:
    return value if len(value) <= 80 else f"{value[:79]}…"
