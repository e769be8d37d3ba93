"""What only NanoGPT has: ten at a time, flags in order, costs apart, a daily cap, and any bytes at all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Cost, Failure, FailureKind, Outcome, Sent
from app.domain.labels import Axis, ScoreKind
from app.errors import MalformedAnswerError, QuotaError, SecondLookError
from app.net.http import Reply
from app.providers.nanogpt import MAX_BODY, NanoGPT, body, chunks, parse
from app.providers.protocol import Asked, Prepared, Submission, Ticket
from tests.contract.subjects import KEY, Bench, nanogpt, picture
from tests.emulator import faults
from tests.emulator.answers import look
from tests.emulator.nanogpt import Behaviour

FAST = Behaviour(keys=frozenset({KEY}), rate_factor=1000)
SENT = Sent("86" * 32, 1000, "image/png", ())


async def ask(bench: Bench, *submissions: Submission) -> list[Outcome]:
    return [step async for step in bench.provider.assess(submissions) if not isinstance(step, Ticket)]


def large(seed: int, size: int) -> Submission:
    data = bytes([seed]) * size
    return replace(picture(seed), prepared=Prepared(data, "image/png", replace(SENT, byte_size=size)))


def asked(count: int) -> list[Asked]:
    return [Asked(f"{n:064x}", "nanogpt", "nsfw-classifier", "{}", "2026-11-21T09:00:00+00:00") for n in range(count)]


def said(count: int = 2, **changes: Any) -> Reply:
    flags = [n % 2 == 1 for n in range(count)]
    known = {"model": "nsfw-classifier", "requestId": "r-1", "inputCount": count, "cost": 0.003, "currency": "USD"}
    whole = {**known, "truncated": False, "has_nsfw_concepts": flags, "is_nsfw": any(flags), **changes}
    return Reply(
        200, {"x-request-id": "h-1"}, json.dumps({k: v for k, v in whole.items() if v != "absent"}).encode(), 0
    )


async def test_ten_images_are_one_call_and_each_gets_its_own_flag() -> None:
    async with nanogpt() as bench:
        pictures = [picture(seed) for seed in range(10)]
        outcomes = await ask(bench, *pictures)
        (entry,) = bench.server.journal.of("classify")
        assert [sha for sha, _ in entry.images] == [p.sha256 for p in pictures]
        expected = [look(p.prepared.data).share(0) > 0.7 for p in pictures if p.prepared]
        flags = [o.findings[0] for o in outcomes if isinstance(o, Assessment)]
        assert [f.score == 1.0 for f in flags] == expected
        assert True in expected
        assert False in expected
        assert {(f.axis, f.label, f.kind) for f in flags} == {(Axis.NUDITY, "nsfw", ScoreKind.BINARY)}
        assert bench.server.journal.problems == []


async def test_a_batch_costs_what_the_call_cost() -> None:
    async with nanogpt() as bench:
        outcomes = await ask(bench, *(picture(seed) for seed in range(4)))
        costs = [o.cost for o in outcomes if isinstance(o, Assessment) and o.cost]
        assert {cost.currency for cost in costs} == {"USD"}
        assert sum(cost.amount for cost in costs) == pytest.approx(0.006)


async def test_a_batch_that_fails_fails_for_each_of_its_images() -> None:
    async with nanogpt() as bench:
        bench.server.faults.always("classify", faults.status(500, {"error": "NSFW classification failed"}))
        outcomes = await ask(bench, picture(1), picture(2))
        assert [type(o) for o in outcomes] == [Failure, Failure]
        assert all(o.sent is not None for o in outcomes), "it left the machine"


def test_calls_are_kept_small() -> None:
    parts = list(chunks([large(n, 1_000_000) for n in range(7)]))
    assert [len(part) for part in parts] == [2, 2, 2, 1]
    for part in parts:
        assert len(body([s.prepared for s in part if s.prepared])) <= MAX_BODY
    assert [len(part) for part in chunks([picture(n) for n in range(23)])] == [10, 10, 3]
    assert list(chunks([])) == []


def test_exactly_one_field_holds_the_images() -> None:
    prepared = picture().prepared
    assert prepared is not None
    request = json.loads(body([prepared, prepared]))
    assert sorted(request) == ["imageDataUrls", "model"]
    assert all(url.startswith("data:image/png;base64,iVBOR") for url in request["imageDataUrls"])


@pytest.mark.parametrize(
    "changes",
    [
        {"has_nsfw_concepts": [True]},
        {"has_nsfw_concepts": [True, False, True]},
        {"has_nsfw_concepts": []},
        {"has_nsfw_concepts": "absent"},
        {"has_nsfw_concepts": [True, "false"]},
        {"has_nsfw_concepts": [1, 0]},
        {"inputCount": 1},
        {"truncated": True},
        {"is_nsfw": False},
        {"cost": "0.003"},
    ],
)
def test_what_does_not_add_up_is_malformed(changes: dict[str, Any]) -> None:
    with pytest.raises(MalformedAnswerError):
        parse(said(**changes), asked(2), 1.0)


def test_what_may_be_absent_may_be_absent() -> None:
    names = ("model", "requestId", "inputCount", "cost", "currency", "truncated", "is_nsfw")
    absent: dict[str, Any] = dict.fromkeys(names, "absent")
    answers = parse(said(**absent), asked(2), 1.0)
    assert [a.request_id for a in answers if isinstance(a, Assessment)] == ["h-1", "h-1"]
    assert all(a.cost is None for a in answers if isinstance(a, Assessment))


def test_one_image_may_be_answered_for_all() -> None:
    (answer,) = parse(said(1, has_nsfw_concepts="absent", is_nsfw=True), asked(1), 1.0)
    assert isinstance(answer, Assessment)
    assert answer.findings[0].score == 1.0


def test_currencies_stay_apart() -> None:
    (first, _) = parse(said(currency="XNO", cost=0.5), asked(2), 1.0)
    assert isinstance(first, Assessment)
    assert first.cost == Cost(0.25, "XNO")
    for changes in ({"currency": "DOGE"}, {"currency": "absent"}, {"cost": -1}):
        (first, _) = parse(said(**changes), asked(2), 1.0)
        assert isinstance(first, Assessment)
        assert first.cost is None
        assert any("cost" in note for note in first.notes)


async def test_a_daily_cap_is_reported_at_once_and_nobody_asks_again() -> None:
    async with nanogpt(behaviour=replace(FAST, daily_requests=1)) as bench:
        assert isinstance(await bench.answer(picture(1)), Assessment)
        first, second = await bench.answer(picture(2)), await bench.answer(picture(3))
        for failure in (first, second):
            assert isinstance(failure, Failure)
            assert failure.kind is FailureKind.QUOTA
            assert "Daily request limit" in failure.message
            wait = datetime.fromisoformat(failure.retry_at or "") - datetime.fromisoformat(failure.requested_at)
            assert abs(wait - timedelta(hours=7)) < timedelta(minutes=2)
        assert len(bench.server.journal.of("classify", 429)) == 1
        assert first.sent is not None
        assert second.sent is None, "nothing was sent"


@pytest.mark.parametrize("code", ["daily_rpd_limit_exceeded", "daily_usd_limit_exceeded"])
async def test_a_short_daily_cap_is_not_slept_out_either(code: str) -> None:
    async with nanogpt() as bench:
        error = {"error": {"message": "Daily", "code": code, "type": "rate_limit_error"}}
        bench.server.faults.always("classify", faults.status(429, error, headers={"retry-after": "1"}))
        assert isinstance(await bench.answer(picture()), Failure)
        assert len(bench.server.journal.of("classify")) == 1


async def test_without_a_time_the_cap_ends_at_midnight() -> None:
    moment = datetime.fromisoformat("2026-11-21T22:30:00+00:00").timestamp()
    async with nanogpt() as bench:
        base = json.loads(bench.provider.options())["base_url"]
        provider = NanoGPT({"base_url": base}, KEY, clock=lambda: moment)
        error = {"error": {"message": "Daily", "code": "daily_usd_limit_exceeded", "type": "rate_limit_error"}}
        bench.server.faults.always("classify", faults.status(429, error))
        with pytest.raises(QuotaError) as caught:
            await provider.check()
        assert caught.value.retry_after is None, "testing the connection remembers nothing"
        (failure,) = [step async for step in provider.assess([picture()])]
        assert isinstance(failure, Failure)
        wait = datetime.fromisoformat(failure.retry_at or "") - datetime.fromisoformat(failure.requested_at)
        assert abs(wait - timedelta(minutes=90)) < timedelta(minutes=2)
        await provider.close()


async def test_testing_the_connection_lifts_a_remembered_cap() -> None:
    async with nanogpt(behaviour=replace(FAST, daily_requests=0)) as bench:
        assert isinstance(await bench.answer(picture(1)), Failure)
        bench.server.faults.always("classify", faults.status(400, {"error": "No valid image URLs provided"}))
        assert await bench.provider.check()
        bench.server.faults.clear()
        await bench.answer(picture(2))
        assert len(bench.server.journal.of("classify", 429)) == 2, "it asked again"


async def test_an_empty_balance_says_how_much_is_needed() -> None:
    async with nanogpt(behaviour=replace(FAST, balance=0.0)) as bench:
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert failure.kind is FailureKind.QUOTA
        assert "0.0015" in failure.message
        assert len(bench.server.journal.entries) == 1


@pytest.mark.parametrize("error", ["Rate limit exceeded", {"message": "Rate limit exceeded", "code": "x"}])
async def test_an_error_is_a_text_or_an_object(error: object) -> None:
    async with nanogpt() as bench:
        bench.server.faults.always("classify", faults.status(429, {"error": error}))
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert "Rate limit exceeded" in failure.message
        assert len(bench.server.journal.entries) == 2, "this one passes by itself"


async def test_a_paid_answer_that_was_lost_is_not_bought_again_where_the_user_says_so() -> None:
    async with nanogpt(config={"repeat_lost": False}) as bench:
        bench.server.faults.once("classify", faults.vanish())
        assert isinstance(await bench.answer(picture()), Failure)
        assert len(bench.server.journal.entries) == 1


async def test_without_its_bytes_an_image_is_a_fault_of_ours(caplog: pytest.LogCaptureFixture) -> None:
    async with nanogpt() as bench:
        outcome = await bench.answer(replace(picture(), prepared=None))
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.BUG
        assert bench.server.journal.entries == []
    assert caplog.records == []


@given(
    st.binary()
    | st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists).map(
        lambda value: json.dumps({"has_nsfw_concepts": value, "cost": value, "error": value}).encode()
    )
)
def test_any_bytes_give_an_assessment_or_one_of_our_errors(data: bytes) -> None:
    try:
        answers = parse(Reply(200, {}, data, 0.0), asked(2), 1.0)
    except SecondLookError:
        return
    assert len(answers) == 2
