"""What only Yandex Vision has: two models a call, errors at three levels, two kinds of keys, and answers by place."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Failure, FailureKind, Outcome, Sent
from app.domain.labels import Axis, ScoreKind
from app.errors import (
    CredentialsError,
    MalformedAnswerError,
    QuotaError,
    RejectedImageError,
    SecondLookError,
    SettingsError,
    UnavailableError,
)
from app.net.http import Reply
from app.providers.protocol import Asked, Prepared, Submission, Ticket
from app.providers.yandex_vision import YandexVision
from app.providers.yandex_vision.answer import parse
from app.providers.yandex_vision.provider import body
from tests.contract.subjects import KEY, Bench, picture, yandex_vision
from tests.emulator import faults
from tests.emulator.yandex_vision import Behaviour

FAST = Behaviour(keys=frozenset({KEY}), rate_factor=1000)
FOLDER = "b1gvmob95yysaplct532"
QUALITY = [{"name": "low", "probability": 0.1}, {"name": "high", "probability": 0.7}]
QUALITY += [{"name": "medium", "probability": 0.2}]
MODERATION = [{"name": name, "probability": 0.25} for name in ("adult", "gruesome", "text", "watermarks")]
GOOD: dict[str, Any] = {
    "results": [{"classification": {"properties": MODERATION}}, {"classification": {"properties": QUALITY}}]
}


async def ask(bench: Bench, *submissions: Submission) -> list[Outcome]:
    return [step async for step in bench.provider.assess(submissions) if not isinstance(step, Ticket)]


def asked(images: int = 1, models: tuple[str, ...] = ("moderation", "quality")) -> list[Asked]:
    when = "2026-11-21T09:00:00+00:00"
    return [Asked(f"{n:064x}", "yandex_vision", model, "{}", when) for n in range(images) for model in models]


def said(*files: Any, **more: Any) -> Reply:
    return Reply(200, {"x-request-id": "r-1"}, json.dumps({"results": list(files), **more}).encode(), 0.0)


def read(*files: Any, images: int = 1) -> list[Assessment | SecondLookError]:
    return list(parse(said(*files), asked(images), 1.0))


async def test_several_images_are_one_call_and_every_model_answers_about_each() -> None:
    async with yandex_vision() as bench:
        pictures = [picture(seed) for seed in range(5)]
        outcomes = await ask(bench, *pictures)
        (entry,) = bench.server.journal.of("analyze")
        assert [sha for sha, _ in entry.images] == [p.sha256 for p in pictures]
        assert [(o.sha256, o.model) for o in outcomes] == [
            (p.sha256, m) for p in pictures for m in ("moderation", "quality")
        ]
        alone = [await ask(bench, p) for p in pictures]
        together = [o.findings for o in outcomes if isinstance(o, Assessment)]
        assert together == [o.findings for pair in alone for o in pair if isinstance(o, Assessment)]


async def test_every_property_has_its_axis_even_at_zero() -> None:
    async with yandex_vision() as bench:
        answers = [o for seed in range(6) for o in await ask(bench, picture(seed)) if isinstance(o, Assessment)]
        for answer in answers:
            axes = {f.label: f.axis for f in answer.findings}
            if answer.model == "quality":
                assert axes == dict.fromkeys(("low", "medium", "high"), Axis.QUALITY)
                assert sum(f.score for f in answer.findings) == pytest.approx(1.0)
                assert answer.verdict is not None
                assert answer.verdict.label == max(answer.findings, key=lambda f: f.score).label
            else:
                assert axes == {"adult": Axis.NUDITY, "gruesome": Axis.GORE} | dict.fromkeys(
                    ("text", "watermarks"), Axis.OVERLAY
                )
                assert answer.verdict is None
            assert {f.kind for f in answer.findings} == {ScoreKind.PROBABILITY}
            assert (answer.request_id or "").startswith("request-")
        assert 0.0 in [f.score for answer in answers for f in answer.findings]


@pytest.mark.parametrize("model", ["quality", "moderation"])
async def test_one_model_alone(model: str) -> None:
    other = {"quality": "moderation", "moderation": "quality"}[model]
    async with yandex_vision(config={other: False}) as bench:
        assert [m.model for m in bench.provider.capability.models] == [model]
        (outcome,) = await bench.ask(picture())
        assert isinstance(outcome, Assessment)
        assert set(bench.provider.capability.axes) == {f.axis for f in outcome.findings}


def test_without_a_model_there_is_nothing_to_ask() -> None:
    with pytest.raises(SettingsError):
        YandexVision({"quality": False, "moderation": False}, KEY)


@pytest.mark.parametrize(
    ("config", "at_once"),
    [
        ({}, 2),
        ({"quality": False}, 5),
        ({"classifications_per_second": 100}, 5),
        ({"classifications_per_second": 100, "batch_size": 8}, 8),
        ({"classifications_per_second": 1}, 1),
    ],
)
def test_a_call_never_holds_more_than_a_second_allows(config: dict[str, Any], at_once: int) -> None:
    assert YandexVision(config, KEY).capability.batch_size == at_once


async def test_the_documented_rates_are_kept() -> None:
    rates = {"requests_per_second": 10, "classifications_per_second": 5}
    async with yandex_vision(behaviour=replace(FAST, rate_factor=1.0), config=rates) as bench:
        outcomes = await ask(bench, *(picture(seed) for seed in range(6)))
        assert all(isinstance(o, Assessment) for o in outcomes), outcomes
        assert [len(e.images) for e in bench.server.journal.entries] == [2, 2, 2]


@pytest.mark.parametrize(
    ("auth", "folder", "expected"),
    [("iam", FOLDER, None), ("iam", "", FailureKind.REJECTED), ("iam", "b1other", FailureKind.CREDENTIALS)],
)
async def test_a_persons_token_needs_its_folder(auth: str, folder: str, expected: FailureKind | None) -> None:
    behaviour = replace(FAST, keys=frozenset(), user_tokens=frozenset({KEY}))
    async with yandex_vision(behaviour=behaviour, config={"auth": auth, "folder_id": folder}) as bench:
        assert getattr(await bench.answer(picture()), "kind", None) == expected


async def test_a_service_account_names_no_folder() -> None:
    behaviour = replace(FAST, keys=frozenset({KEY}), service_tokens=frozenset({KEY}))
    for config in ({"auth": "iam"}, {"auth": "api-key", "folder_id": FOLDER}):
        async with yandex_vision(behaviour=behaviour, config=config) as bench:
            await bench.assessment(picture())
            assert bench.server.journal.problems == []


async def test_without_the_role_the_key_is_refused() -> None:
    async with yandex_vision(behaviour=replace(FAST, without_role=frozenset({KEY}))) as bench:
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert failure.kind is FailureKind.CREDENTIALS
        assert "Permission denied" in failure.message
        assert "request-1" in failure.message
        with pytest.raises(CredentialsError):
            await bench.provider.check()


@pytest.mark.parametrize("wrapped", [False, True])
async def test_an_error_may_be_wrapped(wrapped: bool) -> None:  # noqa: FBT001 - a parameter of the test
    behaviour = Behaviour(keys=frozenset({"another"}), wrapped=wrapped)
    async with yandex_vision(behaviour=behaviour) as bench:
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert "Token is invalid or has expired. (request request-1)" in failure.message


async def test_one_bad_image_spoils_no_other() -> None:
    bad = replace(picture(1), prepared=Prepared(b"no image", "image/png", Sent("ab" * 32, 8, "image/png", ())))
    async with yandex_vision() as bench:
        outcomes = await ask(bench, picture(0), bad, picture(2))
        assert [getattr(o, "kind", None) for o in outcomes] == [None, None, *[FailureKind.REJECTED] * 2, None, None]
        assert all(o.sent is not None for o in outcomes)


def test_one_features_error_spoils_no_other() -> None:
    for code, kind in ((3, RejectedImageError), (8, QuotaError), (13, UnavailableError), (77, UnavailableError)):
        error = {"error": {"code": code, "message": "Incorrect feature configuration: x"}}
        first, second = read({"results": [error, GOOD["results"][1]]})
        assert isinstance(first, kind)
        assert "Incorrect feature configuration" in str(first)
        assert isinstance(second, Assessment)
        assert second.model == "quality"


def test_an_error_of_the_whole_request_within_a_success_is_everybodys() -> None:
    with pytest.raises(QuotaError):
        parse(said(error={"code": 8, "message": "limit"}), asked(2), 1.0)


@pytest.mark.parametrize("files", [[], [GOOD], [GOOD, GOOD, GOOD]])
def test_another_count_of_images_is_malformed(files: list[Any]) -> None:
    with pytest.raises(MalformedAnswerError):
        read(*files, images=2)


@pytest.mark.parametrize("results", [[], GOOD["results"][:1], [*GOOD["results"], GOOD["results"][0]]])
def test_another_count_of_models_is_malformed_for_that_image(results: list[Any]) -> None:
    answers = read({"results": results}, GOOD, images=2)
    assert [type(a) for a in answers] == [MalformedAnswerError, MalformedAnswerError, Assessment, Assessment]


@pytest.mark.parametrize(
    "feature",
    [
        {},
        {"classification": {}},
        {"classification": {"properties": []}},
        {"classification": {"properties": [{"name": "adult", "probability": "much"}]}},
        {"classification": {"properties": [{"name": "adult", "probability": 2}]}},
        {"classification": {"properties": [{"name": "adult", "probability": 0.5}] * 2}},
        {"textDetection": {}},
    ],
)
def test_what_is_no_answer_is_malformed_for_that_model(feature: Any) -> None:
    first, second = read({"results": [feature, GOOD["results"][1]]})
    assert isinstance(first, MalformedAnswerError)
    assert isinstance(second, Assessment)


def test_shares_of_nothing_are_no_quality() -> None:
    nothing = {"classification": {"properties": [{"name": n, "probability": 0} for n in ("low", "medium", "high")]}}
    _, second = read({"results": [GOOD["results"][0], nothing]})
    assert isinstance(second, MalformedAnswerError)


def test_numbers_may_be_texts_and_zeros_may_be_left_out() -> None:
    given_ = [{"name": "adult", "probability": "0.75"}, {"name": "text"}, {"name": "watermarks", "probability": None}]
    first, _ = read({"results": [{"classification": {"properties": given_}}, GOOD["results"][1]]})
    assert isinstance(first, Assessment)
    assert {f.label: f.score for f in first.findings} == {"adult": 0.75, "text": 0.0, "watermarks": 0.0}
    assert any("gruesome" in note for note in first.notes), "not said is not zero"


async def test_the_published_examples_place_for_the_quality_is_understood() -> None:
    async with yandex_vision(behaviour=replace(FAST, misplaced=True)) as bench:
        outcomes = await bench.ask(picture())
        assert all(isinstance(o, Assessment) for o in outcomes)


@pytest.mark.parametrize("status", [409, 499, 500, 503, 504])
async def test_what_broke_off_says_nothing_about_the_image(status: int) -> None:
    async with yandex_vision() as bench:
        bench.server.faults.always("analyze", faults.status(status, {"code": 1, "message": "x"}))
        assert getattr(await bench.answer(picture()), "kind", None) is FailureKind.UNAVAILABLE


def test_the_request_is_spelt_as_documented() -> None:
    prepared = picture().prepared
    assert prepared is not None
    request = json.loads(body([prepared], ["quality"], 'fol"der'))
    assert request["folderId"] == 'fol"der'
    (spec,) = request["analyze_specs"]
    assert sorted(spec) == ["content", "features", "mime_type"]
    assert spec["features"] == [{"type": "CLASSIFICATION", "classificationConfig": {"model": "quality"}}]
    assert "folderId" not in json.loads(body([prepared], ["quality"]))


@pytest.mark.parametrize(
    ("name", "models"),
    [
        ("yandex_v1_moderation_response.json", ("moderation",)),
        ("yandex_v1_quality_high_response.json", ("quality",)),
        ("yandex_v1_quality_medium_response.json", ("quality",)),
        ("yandex_v1_quality_low_response.json", ("quality",)),
        ("yandex_v1_error_file.json", ("moderation",)),
        ("yandex_v1_error_feature.json", ("quality",)),
    ],
)
def test_recorded_replies(corpus: Path, name: str, models: tuple[str, ...]) -> None:
    images = 2 if name == "yandex_v1_error_file.json" else 1  # a refused image, and one that is not
    reply = Reply(200, {}, (corpus / "E_api" / name).read_bytes(), 0.0)
    found = parse(reply, asked(images, models), 1.0)[0]
    if "error" in name:
        assert isinstance(found, RejectedImageError)
    else:
        assert isinstance(found, Assessment)
        assert len(found.findings) == (4 if models == ("moderation",) else 3)
        assert found.notes == ()


@given(
    st.binary()
    | st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists).map(
        lambda value: json.dumps({"results": value, "error": value}).encode()
    )
)
def test_any_bytes_give_answers_or_one_of_our_errors(data: bytes) -> None:
    try:
        answers = parse(Reply(200, {}, data, 0.0), asked(2), 1.0)
    except SecondLookError:
        return
    assert len(answers) == 4
