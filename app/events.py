"""Typed notices of what happened in the core, and the small hub that hands them to whoever asked."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from app.domain.assessment import Outcome
from app.domain.decision import Delivery, QueueEntry, Ruling
from app.domain.image import Image, Refusal
from app.domain.lanes import Lane, Preflight
from app.domain.policy import Policy
from app.domain.priority import Weight
from app.domain.provenance import Declaration, Provenance
from app.domain.thresholds import Thresholds

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ImagesArrived:
    """Images that are now known (new ones, and known ones that arrived by a further path), in order of arrival."""

    images: tuple[Image, ...]


@dataclass(frozen=True, slots=True)
class QueueChanged:
    """Images were taken `out` of the queue or are back in it; `arrived`: because their bytes have come once more."""

    sha256s: tuple[str, ...]
    out: bool
    arrived: bool = False


@dataclass(frozen=True, slots=True)
class PathsRefused:
    """Paths that did not become images, each with its reason."""

    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class IngestProgress:
    """How far an ingest is. `total` is None while folders are still being read; `rate` is images per second."""

    done: int
    total: int | None
    rate: float
    remaining_seconds: float | None
    finished: bool
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceRead:
    """The local evidence of one image: its provenance and what it declares of its origin."""

    sha256: str
    provenance: Provenance
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True, slots=True)
class OutcomeArrived:
    """A provider answered, or failed to."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class AssessProgress:
    """How far one provider is with what it was asked."""

    provider: str
    done: int
    failed: int
    total: int


@dataclass(frozen=True, slots=True)
class LaneChanged:
    """How it stands with a provider has changed; at most some ten notices a second and provider."""

    lane: Lane


@dataclass(frozen=True, slots=True)
class PreflightWanted:
    """Images have arrived that would leave the machine, and wait for consent; replaces the preflight before it.

    One without providers says that nothing waits for consent any more.
    """

    preflight: Preflight


@dataclass(frozen=True, slots=True)
class RulingChanged:
    """An image's standing ruling changed, by this window or by another program on the same database."""

    sha256: str
    ruling: Ruling
    entry: QueueEntry | None


@dataclass(frozen=True, slots=True)
class LikenessKnown:
    """More images can be compared: `compared` of them have a fingerprint now; `ended`: all that can have one."""

    compared: int
    ended: bool = False


@dataclass(frozen=True, slots=True)
class DeliveryChanged:
    """A delivery moved on."""

    delivery: Delivery


@dataclass(frozen=True, slots=True)
class TrustListsChanged:
    """Trust lists were added or removed: provenance states may read differently now."""


@dataclass(frozen=True, slots=True)
class ProvidersChanged:
    """A provider was switched on or off, or its settings or key changed."""


@dataclass(frozen=True, slots=True)
class ThresholdsChanged:
    """From now on an answer reads as a yes from other probabilities on; what images weigh by these follows."""

    thresholds: Thresholds


@dataclass(frozen=True, slots=True)
class Reweighed:
    """What some images weigh by other thresholds, by their SHA-256, their files' declarations apart."""

    thresholds: Thresholds
    weights: Mapping[str, Weight]


@dataclass(frozen=True, slots=True)
class PolicyChanged:
    """Another policy is in force: labels, reasons, what is required and what is suggested may all differ."""

    policy: Policy


@dataclass(frozen=True, slots=True)
class Fault:
    """Something a person must know: `title` says what happened, `message` what to do."""

    title: str
    message: str


Notice = (
    ImagesArrived
    | QueueChanged
    | PathsRefused
    | IngestProgress
    | EvidenceRead
    | OutcomeArrived
    | AssessProgress
    | LaneChanged
    | PreflightWanted
    | RulingChanged
    | LikenessKnown
    | DeliveryChanged
    | TrustListsChanged
    | ProvidersChanged
    | ThresholdsChanged
    | Reweighed
    | PolicyChanged
    | Fault
)

N = TypeVar("N")


class Hub:
    """Hands each notice to the subscribers of its type, in the order in which they subscribed.

    Used on the core's loop only. A subscriber that raises is logged and does not keep the
    others from hearing.
    """

    def __init__(self) -> None:
        self._subscribers: dict[type, list[Callable[[object], None]]] = {}

    def subscribe(self, kind: type[N], callback: Callable[[N], None]) -> Callable[[], None]:
        """Call `callback` for every notice of type `kind`; returns a function that ends that."""

        def deliver(notice: object) -> None:
            if isinstance(notice, kind):
                callback(notice)

        self._subscribers.setdefault(kind, []).append(deliver)

        def unsubscribe() -> None:
            listeners = self._subscribers.get(kind, [])
            if deliver in listeners:
                listeners.remove(deliver)

        return unsubscribe

    def publish(self, notice: Notice) -> None:
        """Hand `notice` to every subscriber of its type."""
        for deliver in tuple(self._subscribers.get(type(notice), ())):
            try:
                deliver(notice)
            except Exception:
                log.exception("a subscriber to %s failed", type(notice).__name__)
