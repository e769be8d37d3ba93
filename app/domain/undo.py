"""Which event an undo or a redo of a reviewer is about, and which of an image's events stands."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from app.domain.decision import DecisionEvent, Verb

_FRESH = (Verb.RULE, Verb.SKIP, Verb.ESCALATE)


def undo_candidates(
    latest_first: Iterable[DecisionEvent], seqs: Container[int] | None = None
) -> Iterator[DecisionEvent]:
    """The events that an undo can take back, the last first.

    Args:
        latest_first: the events of one reviewer, the newest first.
        seqs: only these events count (those of one session); None: all.

    An event that an UNDO refers to is spent; a REDO is an event that can be undone again.
    """
    undone: set[int] = set()
    for event in latest_first:
        if event.verb is Verb.UNDO:
            if event.refers_to is not None:
                undone.add(event.refers_to)
        elif event.seq not in undone and (seqs is None or event.seq in seqs):
            yield event


def redo_candidates(
    latest_first: Iterable[DecisionEvent], seqs: Container[int] | None = None
) -> Iterator[DecisionEvent]:
    """The UNDO events that a redo can reverse, the last first; each `refers_to` the event to bring back.

    As in any editor, a new ruling ends what could be redone. The arguments are as for
    `undo_candidates`; `seqs` names the UNDO events of one session.
    """
    redone: set[int] = set()
    for event in latest_first:
        if event.verb in _FRESH:
            return
        if event.refers_to is None:
            continue
        if event.verb is Verb.REDO:
            redone.add(event.refers_to)
        elif event.refers_to in redone:
            redone.discard(event.refers_to)
        elif seqs is None or event.seq in seqs:
            yield event


@dataclass(frozen=True, slots=True)
class Standing:
    """Which event's ruling stands for one image; every number is a `seq`, and 0 means none.

    `before` says what stood when an event was appended; `origin` leads from a REDO, through
    all redoing, to the event that first said it.
    """

    stands: int
    before: dict[int, int]
    origin: dict[int, int]


def standing_event(history: Iterable[DecisionEvent]) -> Standing:
    """Follow one image's events, oldest first: UNDO returns to what stood before the undone event."""
    before: dict[int, int] = {}
    origin: dict[int, int] = {}
    current = 0
    for event in history:
        before[event.seq] = current
        origin[event.seq] = event.seq
        if event.verb is Verb.UNDO:
            current = before.get(event.refers_to or 0, 0)
        elif event.verb is Verb.REDO:
            current = origin[event.seq] = origin.get(event.refers_to or 0, event.seq)
        else:
            current = event.seq
    return Standing(current, before, origin)
