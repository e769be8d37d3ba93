"""One row of the review queue: the little that the list must know of an image to paint and sort it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.assessment import Assessment, Failure, Outcome
from app.domain.decision import Ruling
from app.domain.image import Image, ReviewState
from app.domain.labels import Axis, Risk, risk_of
from app.domain.provenance import Declaration, Provenance, ProvenanceReport, Says


@dataclass(frozen=True, slots=True)
class Worst:
    """The highest risk that any provider found on an image so far."""

    axis: Axis
    label: str
    score: float
    provider: str
    model: str


@dataclass(frozen=True, slots=True)
class QueueRow:
    """What the queue shows of one image. `position` counts arrivals and orders the queue."""

    sha256: str
    position: int
    name: str
    byte_size: int
    format: str
    width: int
    height: int
    frames: int
    unreadable_kind: str | None
    unreadable_message: str | None
    state: ReviewState
    force: str | None
    policy_label: str | None
    worst: Worst | None = None
    answered: int = 0
    failed: int = 0
    provenance: str | None = None
    declares_ai: bool = False
    declares_camera: bool = False

    @property
    def readable(self) -> bool:
        """Whether the file could be decoded."""
        return self.unreadable_kind is None

    @property
    def risks(self) -> Mapping[Axis, float]:
        """The highest risk by axis, 0–1, as far as anybody said; the care filter goes by it (`app.domain.care`)."""
        return {} if self.worst is None else {self.worst.axis: self.worst.score}


def row_of(image: Image, position: int, ruling: Ruling) -> QueueRow:
    """The row of an image that has just arrived."""
    facts, bad = image.facts, image.unreadable
    return QueueRow(
        sha256=image.sha256,
        position=position,
        name=image.name,
        byte_size=image.byte_size,
        format=facts.format if facts else "",
        width=facts.width if facts else 0,
        height=facts.height if facts else 0,
        frames=facts.frames if facts else 0,
        unreadable_kind=bad.kind if bad else None,
        unreadable_message=bad.message if bad else None,
        state=ruling.state,
        force=ruling.force,
        policy_label=ruling.policy_label,
    )


def with_ruling(row: QueueRow, ruling: Ruling) -> QueueRow:
    """The same row after a decision."""
    return replace(row, state=ruling.state, force=ruling.force, policy_label=ruling.policy_label)


def with_outcome(row: QueueRow, outcome: Outcome) -> QueueRow:
    """The same row after a provider answered or failed to; a failure never touches the risk."""
    if isinstance(outcome, Failure):
        return replace(row, failed=row.failed + 1)
    worst = worst_of(outcome)
    if worst is None or (row.worst is not None and _weight(row.worst) >= _weight(worst)):
        worst = row.worst
    return replace(row, answered=row.answered + 1, worst=worst)


def with_evidence(row: QueueRow, provenance: Provenance, declarations: tuple[Declaration, ...]) -> QueueRow:
    """The same row after the local evidence was read."""
    says = {d.says for d in declarations}
    return replace(
        row,
        provenance=state_word(provenance),
        declares_ai=bool(says & {Says.AI_GENERATED, Says.AI_EDITED}),
        declares_camera=Says.CAMERA in says,
    )


def state_word(provenance: Provenance) -> str:
    """A provenance in one word: the state of its manifest store, or the kind of its absence."""
    return provenance.state.value if isinstance(provenance, ProvenanceReport) else provenance.kind.value


def worst_of(assessment: Assessment) -> Worst | None:
    """The highest risk within one assessment."""
    finding = assessment.worst()
    if finding is None:
        return None
    return Worst(finding.axis, finding.label, finding.score, assessment.provider, finding.model or assessment.model)


def _weight(worst: Worst) -> float:
    return worst.score * (0.5 if risk_of(worst.axis, worst.label) is Risk.SOFT else 1.0)
