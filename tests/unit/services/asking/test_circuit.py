"""When a provider may be asked: the fuse, by a clock that the test turns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.domain.lanes import LaneState
from app.errors import RejectedImageError, UnavailableError
from app.providers.protocol import Asked
from app.services.asking.circuit import Circuit

ASKED = Asked("0" * 64, "p", "m", "{}", "2026-11-21T09:00:00+00:00")
DEAD = ASKED.failure(UnavailableError("no answer"), 1.0)
REJECTED = ASKED.failure(RejectedImageError("not this one"), 1.0)
GOOD = Assessment("0" * 64, "p", "m", "{}", "2026-11-21T09:00:00+00:00", 1.0, ())


class Clock:
    """Seconds since the epoch, as the test says."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def failing(kind: FailureKind, retry_at: str | None = None) -> Failure:
    return replace(DEAD, kind=kind, retry_at=retry_at)


def blown(clock: Clock) -> Circuit:
    """A fuse that has just blown."""
    circuit = Circuit("P", clock=clock)
    for _ in range(5):
        assert circuit.admits(under_way=3)
        circuit.note([DEAD])
    return circuit


def test_five_calls_without_an_answer_shut_it_and_the_wait_doubles_up_to_ten_minutes() -> None:
    clock = Clock()
    circuit = blown(clock)
    for wait in (30, 60, 120, 240, 480, 600, 600):
        assert circuit.trouble is not None
        assert (circuit.trouble.state, circuit.seconds_left()) == (LaneState.DOWN, wait)
        assert not circuit.admits(0)
        circuit.note([DEAD])  # begun before: changes nothing
        clock.now += wait
        assert circuit.admits(0)
        assert not circuit.admits(1), "one image tries"
        circuit.note([DEAD])
    clock.now += 600
    circuit.note([GOOD])
    assert circuit.admits(10)
    assert not circuit.probing
    circuit.note([DEAD])
    assert circuit.trouble is None


@pytest.mark.parametrize("between", [[GOOD], [REJECTED], [DEAD, GOOD]])
def test_an_answer_in_between_counts_from_anew_and_a_rejected_image_never_counts(between: list[Outcome]) -> None:
    circuit = Circuit("P", clock=Clock())
    for _ in range(3):
        for _ in range(4):
            circuit.note([DEAD])
        circuit.note(between)
    assert circuit.trouble is None
    for _ in range(20):
        circuit.note([REJECTED])
        circuit.note([])
    assert circuit.trouble is None


def test_what_says_nothing_of_the_provider_changes_nothing() -> None:
    circuit = Circuit("P", clock=Clock())
    for _ in range(20):
        circuit.note([failing(FailureKind.ENVIRONMENT)])
        circuit.note([failing(FailureKind.UNREADABLE)])
    assert circuit.trouble is None


def test_a_refused_key_shuts_it_until_something_changes() -> None:
    clock = Clock()
    circuit = Circuit("P", clock=clock)
    circuit.note([failing(FailureKind.CREDENTIALS)])
    clock.now += 1e7
    assert circuit.trouble is not None
    assert (circuit.trouble.state, circuit.trouble.until_iso) == (LaneState.PAUSED, None)
    assert circuit.seconds_left() is None
    circuit.doubt()
    assert circuit.admits(0)
    assert not circuit.admits(1)
    circuit.note([failing(FailureKind.CREDENTIALS)])
    assert not circuit.admits(0)
    circuit.doubt()
    circuit.note([GOOD])
    assert circuit.admits(5)


def test_a_quota_is_waited_out_where_its_end_is_known_and_else_until_the_user_resumes() -> None:
    clock = Clock()
    circuit = Circuit("P", clock=clock)
    circuit.note([failing(FailureKind.QUOTA, "1970-01-12T14:46:40+00:00")])  # 1,010,... seconds: 1_003_600
    assert circuit.trouble is not None
    assert (circuit.trouble.state, circuit.trouble.until_iso) == (LaneState.LIMITED, "1970-01-12T14:46:40+00:00")
    assert circuit.seconds_left() == 3600.0
    clock.now += 3600
    assert circuit.admits(0)
    circuit.note([failing(FailureKind.QUOTA)])
    assert circuit.trouble is not None
    assert circuit.trouble.state is LaneState.PAUSED
    circuit.doubt()
    assert circuit.trouble is not None, "another key is no more quota"
    circuit.reset()
    assert circuit.admits(5)
