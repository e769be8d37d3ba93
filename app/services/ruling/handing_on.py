"""Which deliveries a decision brings about: the planned ones of a ruling, and those that put an undone one right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.domain.decision import DecisionEvent, Delivery, DeliveryState, Force
from app.domain.held import last_arrived
from app.services.ruling.deliver import PlannedDelivery
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

    So is who was never told of the force that stands again: its delivery was withdrawn by what is now undone.

    Args:
        event: the undo, with the ruling that stands again.
        deliveries: everything ever meant for a provider about this image, oldest first.
        due: ISO 8601.
    """
    force, held = event.ruling.force, last_arrived(deliveries)
    untold = [
        (d.provider, d.target_hash)
        for d in deliveries
        if force is not None and d.force is force and d.state is DeliveryState.WITHDRAWN
    ]
    return _to([*_wrong(held, force), *(target for target in dict.fromkeys(untold) if target not in held)], event, due)


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
    wrong = _wrong(last_arrived(deliveries), event.ruling.force)
    return _to([target for target in wrong if target not in planned], event, due)


def _wrong(held: Mapping[tuple[str, str], Delivery], force: Force | None) -> list[tuple[str, str]]:
    """Where something else than `force` is, or may be, held."""
    return [target for target, d in held.items() if d.state is not DeliveryState.DELIVERED or d.force is not force]


def _to(targets: Iterable[tuple[str, str]], event: DecisionEvent, due: str) -> list[NewDelivery]:
    if event.ruling.force is not None:
        return [NewDelivery(provider, target, due) for provider, target in targets]
    return [NewDelivery(provider, target, due, DeliveryState.NOT_POSSIBLE, _KEEPS) for provider, target in targets]
