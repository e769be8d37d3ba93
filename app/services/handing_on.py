"""Which deliveries a decision brings about: the planned ones of a ruling, and those that put an undone one right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.decision import DecisionEvent, Delivery, DeliveryState
from app.services.deliver import PlannedDelivery
from app.store.outbox import NewDelivery

_KEEPS = "The provider documents no way to clear an override; it keeps what was delivered."


def of_ruling(planned: Iterable[PlannedDelivery], due: str) -> list[NewDelivery]:
    """The deliveries of a fresh ruling, due at `due` (ISO 8601)."""
    return [
        NewDelivery(plan.provider, plan.target_hash, due)
        if plan.possible
        else NewDelivery(plan.provider, plan.target_hash, due, DeliveryState.NOT_POSSIBLE, plan.words)
        for plan in planned
    ]


def of_undo(event: DecisionEvent, deliveries: Sequence[Delivery], due: str) -> list[NewDelivery]:
    """After an undo: who has, or may have, received something else than what stands now is told.

    Args:
        event: the undo, with the ruling that stands again.
        deliveries: everything ever meant for a provider about this image, oldest first.
        due: ISO 8601.
    """
    last: dict[tuple[str, str], Delivery] = {}
    for delivery in deliveries:
        if _may_have_arrived(delivery):
            last[delivery.provider, delivery.target_hash] = delivery
    force = event.ruling.force
    wrong = [
        target
        for target, delivery in last.items()
        if delivery.state is not DeliveryState.DELIVERED or delivery.force is not force
    ]
    return _to(wrong, event, due)


def of_redo(event: DecisionEvent, deliveries: Sequence[Delivery], due: str) -> list[NewDelivery]:
    """After a redo: the override goes to everybody it was once meant for; arguments as for `of_undo`."""
    if event.ruling.force is None:
        return of_undo(event, deliveries, due)
    return _to(dict.fromkeys((d.provider, d.target_hash) for d in deliveries), event, due)


def of_change(event: DecisionEvent, deliveries: Sequence[Delivery], due: str) -> list[NewDelivery]:
    """After a fresh ruling, skip or escalation: what a provider holds that the ruling's own deliveries do not reach.

    A force goes to every provider that holds another one, also where it is switched off now (it
    waits until it is on). Without a force the provider keeps what it has, which is written
    down as a delivery that is not possible. Arguments as for `of_undo`.
    """
    planned = {(d.provider, d.target_hash) for d in deliveries if d.seq == event.seq}
    return [new for new in of_undo(event, deliveries, due) if (new.provider, new.target_hash) not in planned]


def _may_have_arrived(delivery: Delivery) -> bool:
    """Whether the provider may hold it: it confirmed, or a try was made whose end is not known to have failed."""
    if delivery.state in (DeliveryState.DELIVERED, DeliveryState.SENDING):
        return True
    return delivery.attempts > 0 and delivery.state is not DeliveryState.NOT_POSSIBLE


def _to(targets: Iterable[tuple[str, str]], event: DecisionEvent, due: str) -> list[NewDelivery]:
    if event.ruling.force is not None:
        return [NewDelivery(provider, target, due) for provider, target in targets]
    return [NewDelivery(provider, target, due, DeliveryState.NOT_POSSIBLE, _KEEPS) for provider, target in targets]
