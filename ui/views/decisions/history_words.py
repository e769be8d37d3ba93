"""Decision events and deliveries in the words of the history: who, what, why, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.decision import DecisionEvent, Delivery, DeliveryState, Ruling, Verb
from app.domain.image import ReviewState
from app.domain.policy import Policy
from ui.translate import say_kept, tr, tr_marked
from ui.widgets.domain_words import word
from ui.widgets.text import when_words

_ICONS = {Verb.SKIP: "skip", Verb.ESCALATE: "escalate", Verb.UNDO: "undo", Verb.REDO: "redo"}


def undone_by(history: Iterable[DecisionEvent]) -> dict[int, int]:
    """For every event that is undone now, the `seq` of the event that undid it."""
    undone: dict[int, int] = {}
    for event in history:
        if event.refers_to is None:
            continue
        if event.verb is Verb.UNDO:
            undone[event.refers_to] = event.seq
        elif event.verb is Verb.REDO:
            undone.pop(event.refers_to, None)
    return undone


def icon_of(event: DecisionEvent) -> str:
    """The glyph of an event."""
    if event.verb is Verb.RULE:
        return event.ruling.force.value if event.ruling.force else "check-circle"
    return _ICONS[event.verb]


def ruling_words(ruling: Ruling, policy: Policy) -> str:
    """What stands, in words: "forced artificial, Nudity"."""
    if ruling.state is ReviewState.OPEN:
        return tr("open again")
    if ruling.state is ReviewState.SKIPPED:
        return word("skipped")
    parts = [tr("forced {force}", force=word(ruling.force.value))] if ruling.force else []
    if ruling.policy_label:
        known = policy.label(ruling.policy_label)
        parts.append(tr_marked(known.title) if known else ruling.policy_label)
    if ruling.state is ReviewState.ESCALATED:
        return ", ".join([word("escalated"), *parts])
    return ", ".join(parts) or tr("force cleared")


def what_words(event: DecisionEvent, policy: Policy) -> str:
    """What an event did."""
    stands = ruling_words(event.ruling, policy)
    if event.verb is Verb.UNDO:
        return tr("Undid decision {refers_to}: {stands}", refers_to=event.refers_to, stands=stands)
    if event.verb is Verb.REDO:
        return tr("Brought decision {refers_to} back: {stands}", refers_to=event.refers_to, stands=stands)
    return stands[:1].upper() + stands[1:]


def why_words(event: DecisionEvent, policy: Policy) -> str:
    """Reason and note of an event that has its own; an undo only repeats those of what stands again."""
    if event.verb in (Verb.UNDO, Verb.REDO):
        return ""
    titles = {reason.id: tr_marked(reason.title) for reason in policy.reasons}
    reason = event.ruling.reason
    parts = [titles.get(reason, reason) if reason else "", event.ruling.note or ""]
    return " – ".join(part for part in parts if part)


def delivery_words(delivery: Delivery) -> str:
    """Where a delivery stands, in a sentence with its time."""
    when = when_words(delivery.updated_at)
    tries = tr(" after {attempts} tries", attempts=delivery.attempts) if delivery.attempts > 1 else ""
    because = f": {say_kept(delivery.last_error)}" if delivery.last_error else ""
    words = {
        DeliveryState.GRACE: tr("waits until {when}; undo still stops it", when=when_words(delivery.due_at)),
        DeliveryState.PENDING: (
            tr("will be tried again at {when}{because}", when=when_words(delivery.due_at), because=because)
            if delivery.attempts
            else tr("will be tried at {when}{because}", when=when_words(delivery.due_at), because=because)
        ),
        DeliveryState.SENDING: tr("is being sent"),
        DeliveryState.DELIVERED: tr("delivered {when}{tries}", when=when, tries=tries),
        DeliveryState.FAILED: tr("not delivered{tries}{because}", tries=tries, because=because),
        DeliveryState.WITHDRAWN: tr("withdrawn {when}, before it was sent", when=when),
        DeliveryState.NOT_POSSIBLE: tr("not possible{because}", because=because),
    }
    return words[delivery.state]
