"""What only Yandex' classifier has: labels as data, every gRPC status, metadata, and any bytes at all."""

from __future__ import annotations

import asyncio
import json
import math
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Failure, FailureKind, Sent
from app.domain.labels import Axis
from app.errors import MalformedAnswerError, SecondLookError, SettingsError, UnsupportedImageError
from app.net.http import Reply
from app.providers.protocol import Asked, Prepared
from app.providers.yandex_classifier import YandexClassifier
from app.providers.yandex_classifier.answer import parse, question
from app.providers.yandex_classifier.protos.image_classifier_pb2 import (
    AnnotationRequest,
    AnnotationResponse,
    ClassAnnotation,
    ClassifierSpecification,
    Label,
)
from app.providers.yandex_classifier.protos.image_pb2 import Image
from app.providers.yandex_classifier.provider import axes_of
from tests.contract.subjects import KEY, QUICK, picture, yandex_classifier
from tests.emulator import faults
from tests.emulator.yandex_classifier import Behaviour, code_fault, cut, edited

FAST = Behaviour(keys=frozenset({KEY}), rate_factor=1000)
FOLDER = "b1gvmob95yysaplct532"
ASKED = Asked("ab" * 32, "yandex_classifier", "classifier", "{}", "2026-11-21T09:00:00+00:00")
DOWN, QUOTA, REJECTED = FailureKind.UNAVAILABLE, FailureKind.QUOTA, FailureKind.REJECTED
KINDS = {1: DOWN, 2: DOWN, 3: REJECTED, 4: FailureKind.TIMEOUT, 5: REJECTED, 6: FailureKind.MALFORMED}
KINDS |= {7: FailureKind.CREDENTIALS, 8: QUOTA, 9: REJECTED, 10: DOWN, 11: REJECTED, 12: DOWN, 13: DOWN}
KINDS |= {14: DOWN, 15: DOWN, 16: FailureKind.CREDENTIALS}


def response(scores: dict[str, float], *announced: str, kind: str = "MULTI_LABEL") -> AnnotationResponse:
    return AnnotationResponse(
        request_id="r-1",
        classifier_specification=ClassifierSpecification(
            labels=[Label(name=name) for name in announced], classification_type=kind
        ),
        annotations=[ClassAnnotation(label=Label(name=n), confidence=c) for n, c in scores.items()],
    )


def read(message: AnnotationResponse, axes: dict[str, Axis] | None = None) -> Assessment:
    (found,) = parse(axes or {}, Reply(200, {"x-request-id": "m-1"}, message.SerializeToString(), 0.0), [ASKED], 1.0)
    return found


async def test_labels_are_data_and_mean_what_the_settings_say() -> None:
    async with yandex_classifier(config={"axes": "Adult=nudity, gruesome = gore,"}) as bench:
        found = {f.label: f.axis for f in (await bench.assessment(picture())).findings}
        other = Axis.OTHER
        assert found == {"adult": Axis.NUDITY, "gruesome": Axis.GORE, "cartoon": other, "safe": other}
        assert set(bench.provider.capability.axes) == set(found.values())
    async with yandex_classifier() as bench:
        assert {f.axis for f in (await bench.assessment(picture())).findings} == {other}


@pytest.mark.parametrize("text", ["adult", "adult=", "=nudity", "adult=pornography", "adult:nudity"])
def test_what_says_no_meaning_is_a_fault_of_the_settings(text: str) -> None:
    with pytest.raises(SettingsError, match="label=axis"):
        axes_of(text)


def test_a_label_may_hold_an_equals_sign() -> None:
    assert axes_of("a=b=gore") == {"a=b": Axis.GORE}


@pytest.mark.parametrize("exclusive", [False, True])
async def test_the_kind_of_classification_is_kept(exclusive: bool) -> None:  # noqa: FBT001 - a parameter of the test
    async with yandex_classifier(behaviour=replace(FAST, exclusive=exclusive)) as bench:
        answer = await bench.assessment(picture())
        assert answer.notes[0].startswith("MULTI_CLASS" if exclusive else "MULTI_LABEL")
        assert (answer.verdict is not None) == exclusive
        if answer.verdict is not None:
            assert answer.verdict.label == max(answer.findings, key=lambda f: f.score).label
            assert sum(f.score for f in answer.findings) == pytest.approx(1.0)
        assert answer.request_id == "request-1"


async def test_a_label_that_was_only_announced_counts_as_zero_and_is_said() -> None:
    async with yandex_classifier(behaviour=replace(FAST, left_out=1)) as bench:
        answer = await bench.assessment(picture())
        assert {f.label: f.score for f in answer.findings}["adult"] == 0.0
        assert any("left out the label “adult”" in note for note in answer.notes)


def test_what_does_not_add_up_is_said() -> None:
    notes = read(response({"a": 0.9, "b": 0.9}, "a", kind="MULTI_CLASS")).notes
    assert any("sum to 1.80" in note for note in notes)
    assert any("its own list does not hold: b" in note for note in notes)
    assert "did not say" in read(response({"a": 0.9}, kind="CLASSIFICATION_TYPE_UNSPECIFIED")).notes[0]


@pytest.mark.parametrize("score", [math.nan, math.inf, -math.inf, 1.1, -0.1])
@pytest.mark.parametrize("kind", ["MULTI_LABEL", "MULTI_CLASS"])
def test_what_is_no_confidence_is_malformed(score: float, kind: str) -> None:
    with pytest.raises(MalformedAnswerError):
        read(response({"a": score}, kind=kind))


def test_a_little_above_one_is_one() -> None:
    assert read(response({"a": 1.0 + 1e-9})).findings[0].score == 1.0


def test_a_label_named_twice_or_none_at_all_is_malformed() -> None:
    twice = response({"a": 0.5})
    twice.annotations.append(twice.annotations[0])
    for message in (twice, response({}), response({}, "a", "b")):
        with pytest.raises(MalformedAnswerError):
            read(message)


def test_the_type_of_the_image_is_always_said() -> None:
    prepared = picture().prepared
    assert prepared is not None
    for mime, kind in (("image/png", Image.PNG), ("image/jpeg", Image.JPEG)):
        request = AnnotationRequest.FromString(question(replace(prepared, mime=mime)))
        assert (request.image.content, request.image.image_type) == (prepared.data, kind)
    with pytest.raises(UnsupportedImageError):
        question(replace(prepared, mime="image/webp"))


@pytest.mark.parametrize("code", KINDS)
async def test_every_status_is_a_failure_of_its_kind(code: int) -> None:
    async with yandex_classifier() as bench:
        bench.server.faults.always("annotate", code_fault(code, f"because of {KEY}"))
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert failure.kind is KINDS[code]
        assert KEY not in failure.message
        if code != 4:
            assert "request-" in failure.message
            assert "because of" in failure.message
        tries = len(bench.server.journal.of("annotate"))
        assert tries == (2 if code in (4, 8, 13, 14) else 1), "only what may pass is asked again"


async def test_a_broken_connection_is_opened_anew() -> None:
    async with yandex_classifier() as bench:
        bench.server.faults.once("annotate", cut())
        await bench.assessment(picture())
        assert len(bench.server.journal.of("annotate")) == 2
        bench.server.faults.always("annotate", cut())
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert failure.kind is DOWN
        assert failure.sent is not None
        bench.server.faults.clear()
        await bench.assessment(picture())


async def test_an_oversized_answer_is_malformed_and_no_quota() -> None:
    async with yandex_classifier() as bench:
        bench.server.faults.always("annotate", faults.body(b"\0" * 2_000_000))
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert failure.kind is FailureKind.MALFORMED
        assert "larger than" in failure.message


async def test_an_oversized_question_is_a_refusal_and_no_quota() -> None:
    data = bytes(9_000_000)
    huge = replace(picture(), prepared=Prepared(data, "image/png", Sent("ab" * 32, len(data), "image/png", ())))
    async with yandex_classifier() as bench:
        failure = await bench.answer(huge)
        assert isinstance(failure, Failure)
        assert failure.kind is REJECTED
        assert "size" in failure.message


async def test_a_key_in_the_answer_is_blotted_out_and_the_rest_stays_readable() -> None:
    async with yandex_classifier() as bench:
        bench.server.faults.always("annotate", edited(lambda reply: setattr(reply, "request_id", KEY)))
        answer = await bench.assessment(picture())
        assert answer.request_id == "*" * len(KEY)
        assert KEY.encode() not in answer.raw


@pytest.mark.parametrize(("folder", "kind"), [(FOLDER, None), ("", FailureKind.CREDENTIALS)])
async def test_a_persons_token_needs_its_folder(folder: str, kind: FailureKind | None) -> None:
    behaviour = replace(FAST, keys=frozenset(), user_tokens=frozenset({KEY}))
    async with yandex_classifier(behaviour=behaviour, config={"auth": "iam", "folder_id": folder}) as bench:
        assert getattr(await bench.answer(picture()), "kind", None) == kind


async def test_a_service_account_names_no_folder() -> None:
    behaviour = replace(FAST, service_tokens=frozenset({KEY}))
    for config in ({"auth": "iam"}, {"auth": "api-key", "folder_id": FOLDER}):
        async with yandex_classifier(behaviour=behaviour, config=config) as bench:
            await bench.assessment(picture())
            assert bench.server.journal.problems == []


@pytest.mark.parametrize("folder", ["x" * 51, "фолдер", "a\nb"])
def test_a_folder_that_cannot_be_sent_is_a_fault_of_the_settings(folder: str) -> None:
    with pytest.raises(SettingsError):
        YandexClassifier({"auth": "iam", "folder_id": folder}, KEY)


async def test_check_says_why_not() -> None:
    async with yandex_classifier(behaviour=replace(FAST, without_role=frozenset({KEY}))) as bench:
        with pytest.raises(SecondLookError, match="Permission denied"):
            await bench.provider.check()


async def test_the_documented_rate_is_kept() -> None:
    fields = {"requests_per_second": 5}
    async with yandex_classifier(behaviour=replace(FAST, rate_factor=1.0), config=fields) as bench:
        outcomes = await asyncio.gather(*(bench.answer(picture(seed)) for seed in range(8)))
        assert all(isinstance(o, Assessment) for o in outcomes)


async def test_a_server_that_does_not_speak_grpc_is_not_waited_for() -> None:
    async def page(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi")
        writer.close()

    server = await asyncio.start_server(page, "127.0.0.1", 0)
    async with server:
        address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with yandex_classifier(config={"base_url": address}, timeouts=QUICK) as bench:
            failure = await bench.answer(picture())
            assert isinstance(failure, Failure)
            assert failure.kind in (DOWN, FailureKind.TIMEOUT)


def test_options_name_no_key_and_tell_meanings_apart() -> None:
    plain, mapped = YandexClassifier({}, KEY), YandexClassifier({"axes": "b=gore,a=nudity"}, KEY)
    assert json.loads(mapped.options())["axes"] == {"a": "nudity", "b": "gore"}
    assert plain.options() != mapped.options() == YandexClassifier({"axes": "a=nudity, B=gore"}, KEY).options()
    assert KEY not in mapped.options()


def test_start_up_does_not_pay_for_grpc() -> None:
    code = "import sys, app.container; print(sorted({m.partition('.')[0] for m in sys.modules} & {'grpc', 'google'}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@given(st.binary() | st.dictionaries(st.text(), st.floats()).map(lambda s: response(s, *s).SerializeToString()))
def test_any_bytes_give_an_assessment_or_one_of_our_errors(data: bytes) -> None:
    axes: dict[str, Any] = {"a": Axis.GORE}
    try:
        answers = parse(axes, Reply(200, {}, data, 0.0), [ASKED], 1.0)
    except SecondLookError:
        return
    assert len(answers) == 1
