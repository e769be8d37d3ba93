"""What only MrAugu has: two body forms, percent, `X-` rate headers, and a ban after which nothing is sent."""

from __future__ import annotations

import asyncio
import base64
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Failure, FailureKind
from app.domain.labels import Axis, ScoreKind
from app.errors import CredentialsError, MalformedAnswerError, QuotaError, SecondLookError, SettingsError
from app.net.http import Reply
from app.providers.mraugu import LABELS, MAX_WARNINGS, MrAugu, parse
from app.providers.protocol import Asked
from tests.contract.subjects import KEY, mraugu, picture
from tests.emulator import faults
from tests.emulator.mraugu import MAX_TEXT, Behaviour

ASKED = Asked("11" * 32, "mraugu", "nsfw", "{}", "2026-11-21T09:00:00.000000+00:00")
SAID = {"neutral": 92.97, "porn": 6.81, "sexy": 0.2, "hentai": 0.01, "drawing": 0.01}
LIMITED = {"statusCode": 429, "error": "Too many requests", "message": "Slow down"}
FORBIDDEN = {"statusCode": 403, "error": "Forbidden", "message": "You do not have the user flag"}


def read(predictions: dict[str, Any], **envelope: Any) -> Assessment:
    whole = {"statusCode": 200, "error": None, "message": "Request fulfilled.", "data": {"predictions": predictions}}
    (answer,) = parse(Reply(200, {}, json.dumps({**whole, **envelope}).encode(), 0.0), [ASKED], 1.0)
    assert isinstance(answer, Assessment)
    return answer


def test_percent_becomes_shares() -> None:
    answer = read(SAID)
    assert {f.label: f.score for f in answer.findings} == pytest.approx({k: v / 100 for k, v in SAID.items()})
    assert {(f.axis, f.kind) for f in answer.findings} == {(Axis.NUDITY, ScoreKind.PROBABILITY)}
    assert answer.notes == ()


def test_a_hundred_in_32_bits_is_still_one() -> None:
    assert read({**dict.fromkeys(SAID, 0.0), "porn": 100.00001}).findings[1].score == 1.0


def test_what_is_odd_is_said() -> None:
    assert any("sum to" in note for note in read({**SAID, "porn": 50.0}).notes)
    assert any("hentai" in note for note in read({**SAID, "hentai": None}).notes)
    assert [f.axis for f in read({**SAID, "cats": 1.0}).findings][-1] is Axis.OTHER


@pytest.mark.parametrize(
    ("predictions", "envelope"),
    [
        ({**SAID, "porn": 100.5}, {}),
        ({**SAID, "porn": -0.1}, {}),
        ({**SAID, "porn": "6.81"}, {}),
        ({}, {}),
        (dict.fromkeys(SAID), {}),
        (SAID, {"data": None}),
        (SAID, {"data": [1]}),
        (SAID, {"statusCode": 200, "error": "Odd"}),
    ],
)
def test_what_is_no_answer_is_malformed(predictions: dict[str, Any], envelope: dict[str, Any]) -> None:
    with pytest.raises(MalformedAnswerError):
        read(predictions, **envelope)


def test_a_refusal_within_a_success_is_a_refusal() -> None:
    with pytest.raises(CredentialsError):
        read(SAID, statusCode=401, error="Unauthorized", data=None)


@pytest.mark.parametrize("form", ["raw", "json"])
async def test_both_readings_of_the_documentation_can_be_sent(form: str) -> None:
    async with mraugu(config={"body": form}) as bench:
        outcome = await bench.assessment(picture())
        assert {f.label for f in outcome.findings} == LABELS
        assert bench.server.journal.problems == []


def test_another_form_is_a_fault_of_the_settings() -> None:
    with pytest.raises(SettingsError):
        MrAugu({"body": "carrier pigeon"}, KEY)


def test_the_largest_picture_fits_in_either_form() -> None:
    spec = MrAugu({}, KEY).capability.prepare
    assert spec is not None
    assert spec.mimes == ("image/png",)
    assert len(json.dumps({"data": base64.b64encode(bytes(spec.max_bytes)).decode()})) <= MAX_TEXT


async def test_a_missing_flag_is_a_matter_of_the_account() -> None:
    async with mraugu(behaviour=Behaviour(without_flag=frozenset({KEY}))) as bench:
        for _ in range(2):
            failure = await bench.answer(picture())
            assert isinstance(failure, Failure)
            assert failure.kind is FailureKind.CREDENTIALS
            assert "user flag" in failure.message
        assert len(bench.server.journal.entries) == 2, "it was no ban"


async def test_a_403_after_a_429_is_a_ban_and_everything_stops() -> None:
    async with mraugu() as bench:
        bench.server.faults.once("classify", faults.status(429, LIMITED, headers={"x-retry-after": "0"}))
        assert isinstance(await bench.answer(picture(1)), Assessment)
        bench.server.faults.always("classify", faults.status(403, FORBIDDEN))
        banned = await bench.answer(picture(2))
        assert isinstance(banned, Failure)
        assert banned.kind is FailureKind.QUOTA
        assert "banned" in banned.message
        asked = len(bench.server.journal.entries)
        bench.server.faults.clear()
        for seed in range(5):
            later = await bench.answer(picture(seed))
            assert isinstance(later, Failure)
            assert "Nothing was sent" in later.message
            assert later.sent is None
        assert len(bench.server.journal.entries) == asked, "no further request"
        assert await bench.provider.check()
        assert isinstance(await bench.answer(picture(3)), Assessment), "the user resumed"


async def test_what_waits_for_its_turn_hears_of_the_ban_too() -> None:
    async with mraugu(config={"calls_per_minute": 3}) as bench:
        bench.server.faults.once(
            "classify", faults.status(429, LIMITED, headers={"x-retry-after": "0"}), faults.status(403, FORBIDDEN)
        )
        tasks = [asyncio.create_task(bench.answer(picture(seed))) for seed in range(2)]
        failures = await asyncio.gather(*tasks)
        assert all(isinstance(f, Failure) and f.kind is FailureKind.QUOTA for f in failures)
        assert len(bench.server.journal.entries) == 2


async def test_long_before_a_ban_it_stops_by_itself() -> None:
    async with mraugu() as bench:
        bench.server.faults.always("classify", faults.status(429, LIMITED, headers={"x-retry-after": "0"}))
        for seed in range(30):
            assert isinstance(await bench.answer(picture(seed)), Failure)
        assert len(bench.server.journal.entries) == MAX_WARNINGS


async def test_the_wait_of_its_own_header_is_obeyed() -> None:
    async with mraugu() as bench:
        bench.server.faults.once("classify", faults.status(429, LIMITED, headers={"x-retry-after": "500"}))
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert failure.retry_at is not None
        assert len(bench.server.journal.entries) == 1, "500 s are not slept out"


async def test_a_used_up_window_is_waited_for() -> None:
    """Two calls in a second are allowed, and the headers alone tell the client, which believes in 4,800 a minute."""
    async with mraugu(behaviour=Behaviour(keys=frozenset({KEY}), calls=2, seconds=1.0)) as bench:
        for seed in range(5):
            assert isinstance(await bench.answer(picture(seed)), Assessment)
        assert bench.server.journal.of("classify", 429) == []


async def test_only_png_is_taken() -> None:
    async with mraugu() as bench:
        submission = picture()
        assert submission.prepared is not None
        prepared = replace(submission.prepared, data=b"\xff\xd8\xff\xe0 no PNG")
        failure = await bench.answer(replace(submission, prepared=prepared))
        assert isinstance(failure, Failure)
        assert failure.kind is FailureKind.REJECTED


async def test_a_check_after_too_many_calls_says_so() -> None:
    async with mraugu(behaviour=Behaviour(keys=frozenset({KEY}), calls=1)) as bench:
        assert await bench.provider.check()
        provider = MrAugu({"base_url": json.loads(bench.provider.options())["base_url"]}, KEY)
        with pytest.raises(QuotaError) as caught:
            await provider.check()
        assert caught.value.retry_after is not None
        await provider.close()


@given(
    st.binary()
    | st.dictionaries(st.sampled_from(sorted(SAID)) | st.text(), st.none() | st.floats() | st.text()).map(
        lambda p: json.dumps({"data": {"predictions": p}, "error": p.get("error")}).encode()
    )
)
def test_any_bytes_give_an_assessment_or_one_of_our_errors(data: bytes) -> None:
    try:
        (answer,) = parse(Reply(200, {}, data, 0.0), [ASKED], 1.0)
    except SecondLookError:
        return
    assert isinstance(answer, Assessment)


async def test_other_settings_forget_neither_calls_nor_a_ban_and_going_on_is_the_users_word() -> None:
    async with mraugu() as bench:
        bench.server.faults.once("classify", faults.status(429, LIMITED, headers={"x-retry-after": "0"}))
        assert isinstance(await bench.answer(picture(1)), Assessment)
        bench.server.faults.always("classify", faults.status(403, FORBIDDEN))
        await bench.answer(picture(2))
        bench.server.faults.clear()
        asked = len(bench.server.journal.entries)
        assert isinstance(bench.provider, MrAugu)
        rebuilt = MrAugu({"base_url": "http://127.0.0.1:9", "calls_per_minute": asked}, KEY)
        try:
            rebuilt.take_over(bench.provider.counted())
            assert rebuilt.counted().limiters[0].wait() > 30, "the calls of before count"
            assert "banned" in rebuilt.counted().stopped
            rebuilt.go_on()
            assert (rebuilt.counted().stopped, rebuilt.counted().warnings) == ("", 0)
        finally:
            await rebuilt.close()
        bench.provider.go_on()
        assert isinstance(await bench.answer(picture(3)), Assessment)
