"""Which overrides providers hold: what arrived there, or may have, and was not replaced since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.decision import Delivery, DeliveryState, Force


@dataclass(frozen=True, slots=True)
class Held:
    """An override that a provider holds of a file, under the provider's title. It stays there without another force."""

    provider: str
    title: str
    force: Force


def may_have_arrived(delivery: Delivery) -> bool:
    """Whether the provider may hold it: it confirmed, or a try was made whose end is not known to have failed."""
    if delivery.state in (DeliveryState.DELIVERED, DeliveryState.SENDING):
        return True
    return delivery.attempts > 0 and delivery.state is not DeliveryState.NOT_POSSIBLE


def last_arrived(deliveries: Iterable[Delivery]) -> dict[tuple[str, str], Delivery]:
    """By provider and hash the last delivery that may have arrived, of all that were ever meant, the oldest first."""
    return {(one.provider, one.target_hash): one for one in deliveries if may_have_arrived(one)}
