"""A session in numbers: what was ruled, set aside and taken back, and how quickly – counted, not judged."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from app.domain.decision import DecisionEvent, Verb
from app.domain.image import ReviewState

# A longer time between two decisions was no deciding: it is left out of the pace.
PAUSE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Tally:
    """One reviewer's decisions of a session.

    `ruled`, `skipped` and `escalated` count images by what this reviewer left them at; `forces`
    and `labels` are (name, images), the most frequent first. `undone` and `redone` count steps.
    `seconds_each` is the median time from one decision to the next, None below two.
    """

    ruled: int = 0
    skipped: int = 0
    escalated: int = 0
    undone: int = 0
    redone: int = 0
    forces: tuple[tuple[str, int], ...] = ()
    labels: tuple[tuple[str, int], ...] = ()
    seconds_each: float | None = None


def tally(events: Iterable[DecisionEvent], reviewer: str) -> Tally:
    """Count `reviewer`'s events, given in their order. A step (a bulk ruling) is one step, however many its images."""
    own = [event for event in events if event.reviewer == reviewer]
    last = {event.sha256: event.ruling for event in own}
    states = Counter(ruling.state for ruling in last.values())
    standing = [ruling for ruling in last.values() if ruling.state is ReviewState.RULED]
    forces = Counter(ruling.force.value for ruling in standing if ruling.force is not None)
    labels = Counter(ruling.policy_label for ruling in standing if ruling.policy_label is not None)
    return Tally(
        ruled=states[ReviewState.RULED],
        skipped=states[ReviewState.SKIPPED],
        escalated=states[ReviewState.ESCALATED],
        undone=_steps(own, Verb.UNDO),
        redone=_steps(own, Verb.REDO),
        forces=tuple(forces.most_common()),
        labels=tuple(labels.most_common()),
        seconds_each=_pace(own),
    )


def _steps(events: Iterable[DecisionEvent], verb: Verb) -> int:
    return len({_step(event) for event in events if event.verb is verb})


def _step(event: DecisionEvent) -> str:
    """What the events of one step share (docs/data.md, `event_id`)."""
    return event.event_id[:32]


def _pace(events: Iterable[DecisionEvent]) -> float | None:
    begun: dict[str, datetime] = {}
    for event in events:
        if event.verb not in (Verb.UNDO, Verb.REDO):
            begun.setdefault(_step(event), datetime.fromisoformat(event.decided_at))
    apart = [(after - before).total_seconds() for before, after in pairwise(sorted(begun.values()))]
    counted = [seconds for seconds in apart if seconds <= PAUSE_SECONDS]
    return statistics.median(counted) if counted else None
