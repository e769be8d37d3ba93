"""One row of the review queue: the little that the list must know of an image to paint and sort it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.domain import heard as said
from app.domain.assessment import Outcome
from app.domain.decision import Ruling
from app.domain.heard import Heard
from app.domain.image import Image, ReviewState
from app.domain.labels import Axis
from app.domain.priority import Declared, Weight, Why, reasons, weigh
from app.domain.provenance import Declaration, Provenance, ProvenanceReport, Says
from app.domain.thresholds import USUAL, Thresholds


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
    """What the queue shows of one image, small enough for a hundred thousand of them.

    `position` counts arrivals and orders the queue; `seen` is when the image was first known, in seconds since 1970.
    `heard` and `levels` are what providers said, as `app.domain.heard` spells it; `disagreement` and `uncertainty`
    what that weighs by `limits` (see `priority.Weight`). `failed` counts those whose last outcome is a failure.
    `out` says that it was taken out of the queue: it is shown only to whoever asks for what was.
    """

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
    failed: int = 0
    provenance: str | None = None
    declares_ai: bool = False
    declares_camera: bool = False
    seen: int = 0
    heard: str = ""
    levels: bytes = said.NO_LEVELS
    disagreement: float = 0.0
    uncertainty: float = 0.0
    limits: Thresholds = USUAL
    out: bool = False

    @property
    def readable(self) -> bool:
        """Whether the file could be decoded."""
        return self.unreadable_kind is None

    @property
    def answered(self) -> int:
        """How many providers and models have answered."""
        return len(said.heard(self.heard)) - self.failed

    @property
    def worst(self) -> Worst | None:
        """The highest risk that anybody found, softer forms counted half; None when nobody found any."""
        return worst_heard(said.heard(self.heard))

    @property
    def risks(self) -> Mapping[Axis, float]:
        """The highest risk by axis, 0–1, as far as anybody said; the care filter goes by it (`app.domain.care`)."""
        return said.risks(self.levels)

    @property
    def whys(self) -> tuple[Why, ...]:
        """Why this image deserves a look, the gravest reason first."""
        return reasons(self.heard, self.declared, self.limits)

    @property
    def declared(self) -> Declared:
        """What the file declares of its origin, and what was ruled."""
        return Declared(self.declares_ai, self.declares_camera, self.force)


def worst_heard(heard: tuple[Heard, ...]) -> Worst | None:
    """The highest risk of all that was heard; the first of equals."""
    risky = [(each, one) for each in heard for one in each.statements if said.is_risk(one)]
    if not risky:
        return None
    each, one = max(risky, key=lambda pair: said.risk_weight(pair[1]))
    return Worst(one.axis, one.label, one.score, each.provider, one.by or each.model)


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
        seen=seconds(image.first_seen_at),
    )


def seconds(moment: str) -> int:
    """An ISO 8601 time (UTC where it names no zone) as whole seconds since 1970."""
    read = datetime.fromisoformat(moment)
    return int((read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp())


def with_ruling(row: QueueRow, ruling: Ruling) -> QueueRow:
    """The same row after a decision."""
    return weighed(replace(row, state=ruling.state, force=ruling.force, policy_label=ruling.policy_label))


def with_outcome(row: QueueRow, outcome: Outcome) -> QueueRow:
    """The same row after a provider answered or failed to; a failure never touches the risk.

    A newer outcome of the same provider and model takes the place of the former one.
    """
    text = said.with_heard(row.heard, outcome)
    known = said.heard(text)
    failed = sum(one.failure is not None for one in known)
    return weighed(replace(row, heard=text, levels=said.levels_of(known), failed=failed))


def weighed(row: QueueRow) -> QueueRow:
    """The same row with its weights made anew of what is known of it."""
    weight = weigh(said.heard(row.heard), row.declared, row.limits)
    if (weight.disagreement, weight.uncertainty) == (row.disagreement, row.uncertainty):
        return row
    return replace(row, disagreement=weight.disagreement, uncertainty=weight.uncertainty)


def reweighed(row: QueueRow, limits: Thresholds, weight: Weight) -> QueueRow:
    """The same row by other thresholds; `weight` is what was heard of it by these, its file's declarations apart."""
    made = replace(row, limits=limits, disagreement=weight.disagreement, uncertainty=weight.uncertainty)
    return weighed(made) if row.declares_ai or row.declares_camera else made


def blinded(row: QueueRow) -> QueueRow:
    """The row without anything that providers said: blind first hides it until the reviewer has ruled himself."""
    if not row.heard:
        return row
    silent = replace(row, heard="", levels=said.NO_LEVELS, failed=0)
    return replace(silent, disagreement=0.0, uncertainty=0.0)


def with_evidence(row: QueueRow, provenance: Provenance, declarations: tuple[Declaration, ...]) -> QueueRow:
    """The same row after the local evidence was read."""
    says = {d.says for d in declarations}
    declares_ai = bool(says & {Says.AI_GENERATED, Says.AI_EDITED})
    return weighed(
        replace(row, provenance=state_word(provenance), declares_ai=declares_ai, declares_camera=Says.CAMERA in says)
    )


def state_word(provenance: Provenance) -> str:
    """A provenance in one word: the state of its manifest store, or the kind of its absence."""
    return provenance.state.value if isinstance(provenance, ProvenanceReport) else provenance.kind.value
