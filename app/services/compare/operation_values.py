"""What Compare says of how providers work: times, waits, failures, money, and how their answers moved."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.assessment import FailureKind
from app.measures.value import Measure


@dataclass(frozen=True, slots=True)
class Spread:
    """Percentiles of `n` values; times in milliseconds."""

    n: int
    p50: float
    p90: float
    p99: float
    most: float


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long calls waited before they could go; `n` outcomes have a record of it.

    `pace`: for our own rates; `asked`: as the service had asked (429, or a wait that it named); `place`: before that,
    for a place among the calls allowed at once. `share` is what part of their time, all waits with it, was waiting.
    """

    n: int
    pace: Spread
    asked: Spread
    place: Spread
    share: float


@dataclass(frozen=True, slots=True)
class FailureShare:
    """How often one kind of failure came, as a share of all that was asked."""

    kind: FailureKind
    count: int
    share: Measure


@dataclass(frozen=True, slots=True)
class Spent:
    """What a source cost in one currency. `per_caught` is the cost of a positive that it found at its threshold."""

    currency: str
    total: float
    priced: int
    per_thousand: Measure
    per_caught: Measure


@dataclass(frozen=True, slots=True)
class Operation:
    """How one source (provider and model) works: `latency` of answers, failures by kind, money.

    `waiting` is None where nothing is known of it; `waiting_words` say so, or of how many outcomes nothing is known.
    """

    source: int
    provider: str
    model: str
    asked: int
    answered: int
    unsure: int
    failed: Measure
    failures: tuple[FailureShare, ...]
    latency: Spread | None
    waiting: Waiting | None
    waiting_words: str
    spent: tuple[Spent, ...]
    cost_words: str


@dataclass(frozen=True, slots=True)
class Drift:
    """A provider then and later, on the same images, for one question; `model` is empty where two models are compared.

    `shift` is the mean difference (later minus earlier) of probabilities; `up` counts images whose answer turned to
    yes, `down` to no, at the thresholds `bounds` (earlier, later); `p` is McNemar's exact p of these, `sign_p` the
    sign test's on the scores.
    """

    provider: str
    model: str
    question: str
    earlier: str
    later: str
    n: int
    mean_earlier: Measure
    mean_later: Measure
    shift: Measure
    up: int
    down: int
    p: Measure
    sign_p: Measure
    words: str
    bounds: tuple[float, float]
