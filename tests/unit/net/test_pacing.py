"""The retry decision, the named waits, and the limiter against windows as a server keeps them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import RejectedImageError
from app.net.http import Reply, Request
from app.net.paced import PacedClient
from app.net.pacing import DEFAULT_RETRIES, Attempt, Limiter, Rate, RetryPolicy, Waits, decide_retry, wait_named
from tests.emulator.limits import Windows

NOW = 1_800_000_000.0


def decide(attempt: Attempt, *, remaining: float = 100.0, jitter: float = 0.0) -> float | None:
    return decide_retry(attempt, remaining=remaining, now=NOW, jitter=jitter)


@pytest.mark.parametrize("status", [200, 301, 400, 401, 402, 403, 404, 409, 410, 413, 415, 422, 501])
def test_an_answer_is_not_asked_for_again(status: int) -> None:
    assert decide(Attempt(1, status)) is None


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again(status: int) -> None:
    assert decide(Attempt(1, status)) == 0.25


def test_waits_double_up_to_the_ceiling_and_end_with_the_tries() -> None:
    policy = RetryPolicy(tries=8, base=1.0, ceiling=10.0)
    waits = [decide_retry(Attempt(n, 500), remaining=99, now=NOW, jitter=1.0, policy=policy) for n in range(1, 9)]
    assert waits == [1.0, 2.0, 4.0, 8.0, 10.0, 10.0, 10.0, None]


def test_jitter_halves_a_wait_at_most() -> None:
    assert decide(Attempt(1, 500), jitter=1.0) == 0.5
    assert decide(Attempt(1, 500), jitter=0.0) == 0.25


def test_a_named_wait_is_kept() -> None:
    assert decide(Attempt(1, 429, {"retry-after": "7"})) == pytest.approx(7.0625)


def test_a_daily_cap_is_not_slept_out() -> None:
    assert decide(Attempt(1, 429, {"retry-after": "86400"}), remaining=120.0) is None


def test_nothing_waits_beyond_the_deadline() -> None:
    assert decide(Attempt(1, 500), remaining=0.2) is None


def test_what_must_not_arrive_twice_is_repeated_only_when_it_cannot_have() -> None:
    lost = Attempt(1, repeatable=False)
    assert decide(lost) is None
    assert decide(replace(lost, unreachable=True)) is not None
    assert decide(replace(lost, status=429)) is not None
    assert decide(replace(lost, status=503)) is not None
    assert decide(replace(lost, status=500)) is None
    assert decide(replace(lost, status=504)) is None


def test_an_error_that_cannot_pass_is_not_tried_again() -> None:
    assert decide(Attempt(1, transient=False)) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3", 3.0),
        (" 0.5 ", 0.5),
        ("-4", 0.0),
        (formatdate(NOW + 90, usegmt=True), 90.0),
        (formatdate(NOW - 90, usegmt=True), 0.0),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 0.0),
        ("soon", None),
        ("", None),
        ("nan", None),
        ("inf", None),
        ("Wed, 99 Foo 9999 99:99:99 GMT", None),
    ],
)
def test_forms_of_retry_after(text: str, seconds: float | None) -> None:
    assert wait_named({"retry-after": text}, NOW) == seconds


def test_another_header_may_name_the_wait() -> None:
    headers = {"x-retry-after": "2"}
    assert wait_named(headers, NOW) is None
    assert wait_named(headers, NOW, ("retry-after", "x-retry-after")) == 2.0


@given(st.text(max_size=60))
def test_any_header_gives_a_wait_or_none(text: str) -> None:
    wait = wait_named({"retry-after": text}, NOW)
    assert wait is None or wait >= 0.0


class Clock:
    """A clock that moves only when somebody sleeps, each time a little less than asked: asyncio does so too."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += max(seconds - 0.0009, 0.0001)
        await asyncio.sleep(0)


def limiter(*rates: Rate, clock: Clock, margin: float = 0.0) -> Limiter:
    return Limiter(rates, margin=margin, clock=clock, sleep=clock.sleep)


@given(
    pauses=st.lists(st.floats(0, 3), min_size=1, max_size=150),
    counts=st.tuples(st.integers(1, 5), st.integers(1, 60)),
)
def test_no_window_of_any_rate_is_ever_overfull(pauses: list[float], counts: tuple[int, int]) -> None:
    async def run() -> None:
        clock = Clock()
        gate = limiter(Rate(counts[0], 1.0), Rate(counts[1], 60.0), clock=clock, margin=0.01)
        server = Windows(((counts[0], 1.0), (counts[1], 60.0)), clock)
        for pause in pauses:
            clock.now += pause
            await gate.acquire()
            assert server.admit("k") is None

    asyncio.run(run())


async def test_a_free_limiter_lets_pass_at_once() -> None:
    clock = Clock()
    gate = limiter(clock=clock)
    for _ in range(100):
        await gate.acquire()
    assert clock.now == 100.0


async def test_it_is_no_slower_than_its_rates() -> None:
    clock = Clock()
    gate = limiter(Rate(2, 1.0), Rate(60, 60.0), clock=clock)
    for _ in range(60):
        await gate.acquire()
    assert clock.now - 100.0 == pytest.approx(29.0, abs=0.5)


async def test_turns_are_taken_in_order_of_asking() -> None:
    clock = Clock()
    gate = limiter(Rate(1, 1.0), clock=clock)
    order: list[int] = []

    async def take(number: int) -> None:
        await gate.acquire()
        order.append(number)

    await asyncio.gather(*(take(number) for number in range(20)))
    assert order == list(range(20))


async def test_a_cancelled_wait_costs_no_turn() -> None:
    clock, blocked = Clock(), asyncio.Event()

    async def sleep(_: float) -> None:
        await blocked.wait()

    gate = Limiter((Rate(1, 1.0),), margin=0.0, clock=clock, sleep=sleep)
    await gate.acquire()
    waiting = [asyncio.create_task(gate.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    waiting[1].cancel()
    await asyncio.sleep(0)
    clock.now += 1.5
    blocked.set()
    await waiting[2]
    assert [task.cancelled() for task in waiting] == [True, True, False]


async def test_a_hold_stops_everybody() -> None:
    clock = Clock()
    gate = limiter(Rate(100, 1.0), clock=clock)
    gate.hold(30.0)
    gate.hold(5.0)
    await gate.acquire()
    assert clock.now >= 130.0


async def test_a_wait_is_told_apart_by_whom_it_is_owed_to() -> None:
    clock = Clock()

    async def sleep(seconds: float) -> None:
        await asyncio.sleep(0)
        await clock.sleep(seconds)

    gate = Limiter((Rate(1, 2.0),), margin=0.0, clock=clock, sleep=sleep)
    first, second = await gate.acquire(), await gate.acquire()
    assert (first.own, first.asked) == (0.0, 0.0)
    assert [second.own, second.asked] == pytest.approx([2.0, 0.0], abs=0.1)
    gate.hold(1.5)  # within the two seconds of our own pace
    third = await gate.acquire()
    assert [third.own, third.asked] == pytest.approx([0.5, 1.5], abs=0.1)
    clock.now += 60.0
    gate.hold(10.0)
    clock.now += 4.0
    gate.hold(10.0)  # prolonged: the ten seconds begin anew
    waits = await asyncio.gather(gate.acquire(), gate.acquire())
    assert [round(each.asked) for each in waits] == [10, 10]  # who stands behind another waits for the same reason
    assert [round(each.own) for each in waits] == [0, 2]
    successor = limiter(clock=clock)
    gate.hold(3.0)
    successor.take_over(gate)
    assert (await successor.acquire()).asked == pytest.approx(3.0, abs=0.1)


async def test_what_a_call_waited_for_is_told_also_where_it_fails() -> None:
    clock = Clock()
    refused = [
        Reply(429, {"retry-after": "5"}, b"", 0.0),
        Reply(503, {"retry-after": "2"}, b"", 0.0),
        Reply(500, {}, b"", 0.0),
        Reply(400, {}, b"", 0.0),
    ]

    class Refusing:
        who = "somebody"

        async def exchange(self, _: Request) -> Reply:
            return refused.pop(0)

        async def close(self) -> None:
            """Nothing is open."""

    client = PacedClient(Refusing(), words=lambda _: "", clock=clock, sleep=clock.sleep, chance=lambda: 0.0)
    waits = Waits()
    with pytest.raises(RejectedImageError):
        await client.call(Request("POST", "/"), limiter(Rate(1, 1.0), clock=clock), waits)
    # 5 s and 2 s with a little more, which was asked for; a pause of ours after the 500; the pace of one a second.
    assert waits.asked == pytest.approx(7.2, abs=0.3)
    assert waits.own < 1.0
    assert waits.told().asked_ms == pytest.approx(waits.asked * 1000)


def test_the_default_policy_knows_the_standard_header_only() -> None:
    assert DEFAULT_RETRIES.wait_headers == ("retry-after",)


async def test_a_call_that_counts_several_times_goes_when_all_its_turns_are_free() -> None:
    clock = Clock()
    gate, at = limiter(Rate(5, 1.0), clock=clock), []
    for count in (4, 4, 1, 1, 5, 9, 1):
        await gate.acquire(count)
        at.append(round(clock() - 100.0, 2))
    # Never more than five within one second, and nine, which never fit, after an empty one.
    assert at == [0.0, 1.0, 1.0, 2.0, 3.0, 4.0, 5.0]


async def test_a_successor_counts_what_was_granted_before_it() -> None:
    clock = Clock()
    former = limiter(Rate(3, 60.0), clock=clock)
    for _ in range(3):
        await former.acquire()
    clock.now += 20.0
    wider, narrower, other = (limiter(Rate(count, 60.0), clock=clock) for count in (5, 2, 3))
    for successor in (wider, narrower):
        successor.take_over(former)
    assert (wider.wait(), other.wait()) == (0.0, 0.0)
    assert narrower.wait() == former.wait() == pytest.approx(40.0, abs=0.2)
    former.hold(100.0)
    other.take_over(former)
    assert other.wait() == pytest.approx(100.0)
