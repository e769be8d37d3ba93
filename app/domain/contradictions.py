"""Where what a file says of itself and what providers say of it cannot both be so: listed side by side, not judged."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.assessment import Assessment, Outcome
from app.domain.labels import Axis, ScoreKind
from app.domain.provenance import C2PA_ACTIVE, Declaration, Provenance, ProvenanceReport, ProvenanceState, Says

# From here on a provider's probability is taken for a plain statement.
PLAIN = 0.9

_AI = (Says.AI_GENERATED, Says.AI_EDITED)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that do not go together, each with who makes it."""

    first: str
    second: str


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
            yield Contradiction(f"A trusted manifest declares a capture: {_short(capture.value)}", statement)


def _declared_ai_but_human(
    declarations: Iterable[Declaration], assessments: Iterable[Assessment]
) -> Iterator[Contradiction]:
    first = next((d for d in declarations if d.says in _AI), None)
    if first is None:
        return
    for assessment in assessments:
        statement = _states(assessment, "human")
        if statement:
            yield Contradiction(_declares(first), statement)


def _camera_and_generator(declarations: Sequence[Declaration]) -> Iterator[Contradiction]:
    """A camera's fields beside the mark of a generator; an edit by AI of a photograph is no contradiction."""
    camera = next((d for d in declarations if d.says is Says.CAMERA), None)
    generator = next((d for d in declarations if d.says is Says.AI_GENERATED), None)
    if camera and generator:
        yield Contradiction(_declares(camera), _declares(generator))


def _other_c2pa_state(provenance: Provenance | None, assessments: Iterable[Assessment]) -> Iterator[Contradiction]:
    """A provider that reads another C2PA state out of the same bytes; its trust lists may be others than ours."""
    if not isinstance(provenance, ProvenanceReport):
        return
    for assessment in assessments:
        if assessment.sent is not None and assessment.sent.sha256 != assessment.sha256:
            continue  # it got other bytes, so its reading is not about this file
        state = _state_of(assessment.provider_c2pa)
        if state in tuple(ProvenanceState) and state != provenance.state:
            yield Contradiction(
                f"The local C2PA reading is {provenance.state}", f"{assessment.provider} reads the manifest as {state}"
            )


def _state_of(provider_c2pa: str | None) -> str | None:
    try:
        reading = json.loads(provider_c2pa or "null")
    except (ValueError, RecursionError):
        return None
    state = reading.get("validation_state") if isinstance(reading, dict) else None
    return state if isinstance(state, str) else None


def _states(assessment: Assessment, label: str) -> str:
    """The provider's plain statement that the origin is `label`, in words; empty when it makes none."""
    if assessment.inconclusive:
        return ""
    verdict = assessment.verdict
    if verdict is not None and verdict.label.casefold() == label:
        sure = f" ({verdict.confidence:.2f})" if verdict.confidence is not None else ""
        return f"{assessment.provider} says “{label}”{sure}"
    scores = [
        finding.score
        for finding in assessment.scores(Axis.ORIGIN)
        if finding.label.casefold() == label
        and finding.kind in (ScoreKind.PROBABILITY, ScoreKind.BINARY)
        and not finding.inconclusive
    ]
    best = max(scores, default=0.0)
    return f"{assessment.provider} says “{label}” {best:.2f}" if best >= PLAIN else ""


def _declares(declaration: Declaration) -> str:
    return f"{declaration.source} declares “{_short(declaration.value)}”"


def _short(value: str) -> str:
    return value if len(value) <= 80 else f"{value[:79]}…"
