"""What one provider said about one image – or, as a value of equal standing, why it said nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.labels import Axis, Risk, ScoreKind, risk_of


class FailureKind(StrEnum):
    """Why there is no assessment. None of these is a number, and none reads as safe."""

    CREDENTIALS = "credentials"
    QUOTA = "quota"
    UNAVAILABLE = "unavailable"
    TIMEOUT = "timeout"
    REJECTED = "rejected"
    UNSUPPORTED = "unsupported"
    UNREADABLE = "unreadable"
    MALFORMED = "malformed"
    CANCELLED = "cancelled"
    DISABLED = "disabled"
    ENVIRONMENT = "environment"
    BUG = "bug"


@dataclass(frozen=True, slots=True)
class Finding:
    """One label of an assessment. `score` is 0–1 whatever scale the provider used.

    `model` names the inner model where a provider's answer holds several; `inconclusive`
    marks a score which its own provider declared unknown.
    """

    axis: Axis
    label: str
    score: float
    kind: ScoreKind
    model: str | None = None
    inconclusive: bool = False

    def __post_init__(self) -> None:
        """Refuse what is not a score: NaN, infinities, anything outside 0–1."""
        if not (math.isfinite(self.score) and 0.0 <= self.score <= 1.0):
            msg = f"score of {self.label!r} is not within 0 to 1: {self.score!r}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A provider's own conclusion by one heuristic; `confidence` is that of the chosen `label`, 0–1."""

    heuristic: str
    label: str
    confidence: float | None
    models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the displayed picture; `relative` says whether units are 0–1 or pixels."""

    x1: float
    y1: float
    x2: float
    y2: float
    relative: bool


@dataclass(frozen=True, slots=True)
class Detection:
    """A region with its own findings."""

    box: Box
    findings: tuple[Finding, ...]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Heatmap:
    """Where a model looked for one label.

    `values` holds width × height bytes, row by row, 0 (nothing) to 255 (strongest).
    `origin` says how it was made ("class activation map" or the provider's own picture).
    """

    label: str
    width: int
    height: int
    values: bytes = field(repr=False)
    origin: str

    def __post_init__(self) -> None:
        """Refuse a map whose size and values disagree."""
        if self.width < 1 or self.height < 1 or len(self.values) != self.width * self.height:
            msg = f"heatmap of {self.width} × {self.height} with {len(self.values)} values"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Cost:
    """What an answer cost. Amounts of different currencies are never added."""

    amount: float
    currency: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What left the machine for this answer: the bytes' own SHA-256 and how they differ from the file."""

    sha256: str
    byte_size: int
    mime: str
    alterations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waited:
    """How long the call behind an outcome waited before it could go, in milliseconds; images of one call share it.

    `pace_ms`: for the rates that are set here; `asked_ms`: because the service had asked for it (429, or a wait that it
    named); both are part of `elapsed_ms`. `place_ms`: ready, while as many as may were under way; before it.
    """

    pace_ms: float
    asked_ms: float
    place_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Assessment:
    """One provider's whole answer about one image, at one time.

    `options` is the canonical spelling of the settings that shaped the answer: the same
    (image, provider, model, options) need not be asked twice. `requested_at` is ISO 8601
    UTC. `provider_c2pa` is the provider's own C2PA reading as JSON text. `forced` is an
    override that the provider reports as already standing. `raw` is the untouched reply.
    `waited` is None where it is not known.
    """

    sha256: str
    provider: str
    model: str
    options: str
    requested_at: str
    elapsed_ms: float
    findings: tuple[Finding, ...]
    verdict: Verdict | None = None
    verdicts: tuple[Verdict, ...] = ()
    detections: tuple[Detection, ...] = ()
    heatmaps: tuple[Heatmap, ...] = ()
    inconclusive: bool = False
    forced: str | None = None
    provider_c2pa: str | None = None
    cost: Cost | None = None
    request_id: str | None = None
    sent: Sent | None = None
    notes: tuple[str, ...] = ()
    raw: bytes = field(default=b"", repr=False)
    waited: Waited | None = None

    def scores(self, axis: Axis) -> tuple[Finding, ...]:
        """The findings on one axis, in the provider's order."""
        return tuple(f for f in self.findings if f.axis is axis)

    def worst(self) -> Finding | None:
        """The highest-scored finding that carries risk, if any; soft risks count half."""
        weight = {Risk.HIGH: 1.0, Risk.SOFT: 0.5}
        risky = [f for f in self.findings if risk_of(f.axis, f.label) is not Risk.NONE]
        risky = [f for f in risky if f.kind in (ScoreKind.PROBABILITY, ScoreKind.BINARY)]
        return max(risky, key=lambda f: f.score * weight[risk_of(f.axis, f.label)], default=None)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no assessment: shown with its own glyph and words, never as a score.

    `retry_at` is ISO 8601 UTC where somebody said when another try makes sense. `waited` is None where it is not known.
    """

    sha256: str
    provider: str
    model: str
    options: str
    kind: FailureKind
    message: str
    requested_at: str
    elapsed_ms: float
    retry_at: str | None = None
    sent: Sent | None = None
    raw: bytes = field(default=b"", repr=False)
    waited: Waited | None = None


Outcome = Assessment | Failure
