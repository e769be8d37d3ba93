"""What is asked of all decisions – which, in what order – and what one line of the answer says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.assessment import Outcome
from app.domain.decision import DecisionEvent, Delivery, DeliveryState


class Scope(StrEnum):
    """Of which decisions there are lines."""

    STANDING = "standing"
    """The ruling that stands, one line for each image that is not open."""
    EVENTS = "events"
    """Everything that ever happened, undone and superseded events among it."""


class RulingKind(StrEnum):
    """What was ruled, coarsely."""

    HUMAN = "human"
    ARTIFICIAL = "artificial"
    NO_FORCE = "no_force"
    SKIPPED = "skipped"
    ESCALATED = "escalated"


class ListOrder(StrEnum):
    """By what the lines are ordered."""

    NUMBER = "number"
    WHEN = "when"
    NAME = "name"
    RULING = "ruling"
    REASON = "reason"
    NOTE = "note"
    REVIEWER = "reviewer"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class DecisionQuery:
    """Which decisions are wanted, and in what order; None and the empty text: any.

    Every word of `text` must occur in note, reason, label, reviewer, SHA-256 or a path of the image (upper and
    lower case are the same in ASCII). `since` and `until` are ISO 8601 in UTC; `until` is the first moment
    that is too late. `delivery` is the state of at least one delivery.
    """

    scope: Scope = Scope.STANDING
    text: str = ""
    kind: RulingKind | None = None
    policy_label: str | None = None
    reviewer: str | None = None
    delivery: DeliveryState | None = None
    since: str | None = None
    until: str | None = None
    order: ListOrder = ListOrder.NUMBER
    descending: bool = False


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One line: an event, the image's name (None: no path is known), whether it stands, and its deliveries.

    Where it stands these are the deliveries of what stands, of each provider the one that counts;
    of another event those that were written with it.
    """

    event: DecisionEvent
    name: str | None
    known: bool
    stands: bool
    blind: bool
    deliveries: tuple[Delivery, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """An image with its lines and what the providers said of it last; facts are None where they are not known.

    `width` and `height` are pixels as displayed. `name` and `path` can be written as UTF-8.
    """

    sha256: str
    lines: tuple[DecisionLine, ...]
    name: str | None = None
    path: str | None = None
    format: str | None = None
    width: int | None = None
    height: int | None = None
    orientation: int | None = None
    outcomes: tuple[Outcome, ...] = ()


# Of several deliveries of one decision, the one that most needs looking at is shown first.
URGENCY = (
    DeliveryState.FAILED,
    DeliveryState.NOT_POSSIBLE,
    DeliveryState.SENDING,
    DeliveryState.PENDING,
    DeliveryState.GRACE,
    DeliveryState.DELIVERED,
    DeliveryState.WITHDRAWN,
)
