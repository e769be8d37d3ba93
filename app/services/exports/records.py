"""Decisions as JSON objects, described by the schemas in docs/schemas/: for the command line and for exports alike."""

from __future__ import annotations

from typing import Any

from app.domain.decision import DecisionEvent, DeliveryState, QueueEntry
from app.domain.decision_list import URGENCY, DecisionLine, Scope

Record = dict[str, Any]


def entry_record(entry: QueueEntry) -> Record:
    """One line of `queue list`: the ruling that stands for an image."""
    return _entry_record(entry.sha256, entry, entry.deliveries)


def line_record(line: DecisionLine, scope: Scope) -> Record:
    """One line of an export: as in `queue list` where the ruling is asked for, as in `queue decide` for an event."""
    if scope is Scope.EVENTS:
        return event_record(line.event)
    return _entry_record(line.event.sha256, line.event, [(each.provider, each.state) for each in line.deliveries])


def event_record(event: DecisionEvent) -> Record:
    """A link of the chain, as `queue decide` prints the one that it added."""
    return {
        "seq": event.seq,
        "event_id": event.event_id,
        "sha256": event.sha256,
        "verb": event.verb.value,
        "state": event.ruling.state.value,
        "force_classification": event.ruling.force.value if event.ruling.force else None,
        "policy_label": event.ruling.policy_label,
        "reason": event.ruling.reason,
        "note": event.ruling.note,
        "reviewer": event.reviewer,
        "decided_at": event.decided_at,
        "policy_version": event.policy_version,
        "hash": event.hash,
    }


def _entry_record(
    sha256: str,
    ruled: QueueEntry | DecisionEvent,
    deliveries: list[tuple[str, DeliveryState]] | tuple[tuple[str, DeliveryState], ...],
) -> Record:
    ordered = sorted(deliveries, key=lambda each: URGENCY.index(each[1]))
    shaped = [{"provider": provider, "state": state.value} for provider, state in ordered]
    return {
        "sha256": sha256,
        "state": ruled.ruling.state.value,
        "force_classification": ruled.ruling.force.value if ruled.ruling.force else None,
        "policy_label": ruled.ruling.policy_label,
        "reason": ruled.ruling.reason,
        "note": ruled.ruling.note,
        "reviewer": ruled.reviewer,
        "decided_at": ruled.decided_at,
        "seq": ruled.seq,
        "delivery": shaped[0] if shaped else None,
        "deliveries": shaped,
    }
