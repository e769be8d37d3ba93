"""A session is counted as the reviewer left it: what was undone counts for nothing but the undoing."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.decision import DecisionEvent, Force, Ruling, Verb
from app.domain.image import ReviewState
from app.domain.session import Tally, tally

OPEN = Ruling(ReviewState.OPEN, None, None, None, None)


def ruling(force: Force | None = None, label: str | None = None, state: ReviewState = ReviewState.RULED) -> Ruling:
    return Ruling(state, force, label, None, None)


def events(*made: tuple[str, Verb, Ruling, int], reviewer: str = "ada", step: str = "") -> list[DecisionEvent]:
    return [
        DecisionEvent(
            seq=seq,
            event_id=f"{step or seq:0>32}-{seq}",
            sha256=sha,
            verb=verb,
            ruling=left,
            reviewer=reviewer,
            decided_at=f"2026-11-21T09:{at // 60:02}:{at % 60:02}.000000+00:00",
            policy_version="1",
            refers_to=None,
            prev_hash="0" * 64,
            hash="0" * 64,
        )
        for seq, (sha, verb, left, at) in enumerate(made, 1)
    ]


def test_nothing_done_is_nothing_counted() -> None:
    assert tally([], "ada") == Tally()
    assert tally(events(("a", Verb.RULE, ruling(Force.HUMAN), 0)), "grace") == Tally()


def test_what_stands_is_counted_once() -> None:
    made: Sequence[DecisionEvent] = events(
        ("a", Verb.RULE, ruling(Force.HUMAN), 0),
        ("a", Verb.RULE, ruling(Force.ARTIFICIAL, "spam"), 4),
        ("b", Verb.RULE, ruling(Force.ARTIFICIAL), 8),
        ("c", Verb.SKIP, ruling(state=ReviewState.SKIPPED), 14),
        ("d", Verb.ESCALATE, ruling(state=ReviewState.ESCALATED), 20),
        ("b", Verb.UNDO, OPEN, 21),
    )
    counted = tally(made, "ada")
    assert (counted.ruled, counted.skipped, counted.escalated, counted.undone) == (1, 1, 1, 1)
    assert counted.forces == (("artificial", 1),)
    assert counted.labels == (("spam", 1),)
    assert counted.seconds_each == 5.0


def test_a_long_pause_is_no_pace() -> None:
    made = events(
        ("a", Verb.RULE, ruling(Force.HUMAN), 0),
        ("b", Verb.RULE, ruling(Force.HUMAN), 6),
        ("c", Verb.RULE, ruling(Force.HUMAN), 1806),
    )
    assert tally(made, "ada").seconds_each == 6.0
    assert tally(made[:1], "ada").seconds_each is None


def test_a_bulk_ruling_is_one_step() -> None:
    bulk = events(*((sha, Verb.RULE, ruling(Force.HUMAN), 0) for sha in "abc"), step="7")
    undone = events(*((sha, Verb.UNDO, OPEN, 9) for sha in "abc"), step="8")
    assert tally(bulk, "ada").ruled == 3
    assert tally(bulk, "ada").seconds_each is None
    assert tally([*bulk, *undone], "ada").undone == 1
