"""How it stands with each provider while images are sent, and what a batch would send where: values for the window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.assessment import Cost


class LaneState(StrEnum):
    """Whether a provider takes images at this moment, and if not, why.

    `LIMITED` waits for a rate limit to pass, `DOWN` for a service that does not answer:
    both have an end in `Lane.until` where one is known. `HELD`: nothing is sent before the user agrees.
    """

    READY = "ready"
    BUSY = "busy"
    OFF = "off"
    NO_KEY = "no_key"
    PAUSED = "paused"
    LIMITED = "limited"
    DOWN = "down"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Lane:
    """One provider's line as the window shows it.

    `until` is ISO 8601 UTC, `words` a sentence on why the state is as it is (empty: the
    state says it all). `done` counts images dealt with, `failed` those of them without an
    answer. `cost` holds one sum for each currency. `held` waits for the user's word and is in no other count.
    """

    provider: str
    title: str
    state: LaneState
    until: str | None = None
    words: str = ""
    waiting: int = 0
    under_way: int = 0
    done: int = 0
    failed: int = 0
    cost: tuple[Cost, ...] = ()
    held: int = 0

    @property
    def total(self) -> int:
        """How many images the lane has had to do with since it last stood idle."""
        return self.waiting + self.under_way + self.done


@dataclass(frozen=True, slots=True)
class Pending:
    """What is still to come of one image: the providers in whose line it is, and those to whom sending it is held."""

    asked: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PreflightLine:
    """What one provider would receive of a batch.

    `bytes_estimate` is what would leave the machine, None where it cannot be told before;
    `host` is where it goes (empty: nothing leaves the machine). `cost_estimate` is for all
    the images together, where the price is known. `metadata_words` say what is altered and
    whether Content Credentials stay.
    """

    provider: str
    title: str
    host: str
    images: int
    bytes_estimate: int | None
    price_words: str
    metadata_words: str
    cost_estimate: Cost | None = None


@dataclass(frozen=True, slots=True)
class Preflight:
    """What a batch would send, by provider, before anything of it is sent."""

    providers: tuple[PreflightLine, ...]

    @property
    def bytes_estimate(self) -> int | None:
        """The bytes to all providers together, None when one of them is not known."""
        known = [line.bytes_estimate for line in self.providers]
        return None if None in known else sum(size for size in known if size is not None)


def total_cost(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """One sum for each currency, in alphabetical order; different currencies are never added."""
    sums: dict[str, float] = {}
    for cost in costs:
        sums[cost.currency] = sums.get(cost.currency, 0.0) + cost.amount
    return tuple(Cost(amount, currency) for currency, amount in sorted(sums.items()))
