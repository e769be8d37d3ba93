"""Damaged replies of every vendor: bits turned, parts cut, doubled and swapped; only our own errors come out."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.assessment import Assessment
from app.domain.labels import Axis
from app.errors import SecondLookError
from app.net.http import Reply
from app.providers import mraugu, nanogpt
from app.providers.described.answer import parse as parse_described
from app.providers.described.description import parse as parse_description
from app.providers.identifai.answer import is_finished, parse, parse_list
from app.providers.protocol import Asked
from app.providers.yandex_classifier.answer import parse as parse_classifier
from app.providers.yandex_vision.answer import parse as parse_vision
from tests.contract.subjects import picture
from tests.emulator.answers import identifai_result, look
from tests.emulator.described import LABELS, sample
from tests.emulator.mraugu import predictions
from tests.emulator.yandex_classifier import Emulator as Classifier
from tests.emulator.yandex_vision import properties

SUBMISSION = picture(3)
SEEN = look(SUBMISSION.prepared.data if SUBMISSION.prepared else b"")
ASKED = Asked(SUBMISSION.sha256, "fuzzed", "model", "{}", "2026-11-21T09:00:00.000000+00:00")
INHOUSE = parse_description("inhouse", sample("http://127.0.0.1:1").encode())
SCORES = [{"name": label, "value": 12.5} for label in LABELS]
MODELS = ("moderation", "quality")
OPTIONS = {"with_heatmap": "true", "with_nsfw": "true", "with_morphing": "true"}
RESULT = {"hash": SEEN.sha256, "identifier": "ab" * 32, "status": "done"}

Read = Callable[[bytes], Sequence[object]]


def _identifai(body: bytes) -> Sequence[object]:
    parse_list(body)
    is_finished(body)
    return [parse(body, ASKED).assessment]


GOOD: dict[str, tuple[object, Read]] = {
    "identifai": ({**RESULT, **identifai_result(SEEN, OPTIONS, forced=None)}, _identifai),
    "nanogpt": (
        {"model": "nsfw-classifier", "inputCount": 2, "cost": 0.003, "currency": "USD", "truncated": False}
        | {"has_nsfw_concepts": [True, False], "is_nsfw": True},
        lambda body: nanogpt.parse(Reply(200, {}, body, 0.0), [ASKED, ASKED], 1.0),
    ),
    "mraugu": (
        {"statusCode": 200, "error": None, "message": "ok", "data": {"predictions": predictions(SEEN), "took": 1}},
        lambda body: mraugu.parse(Reply(200, {}, body, 0.0), [ASKED], 1.0),
    ),
    "described": (
        {"meta": {"id": "x", "version": "3"}, "result": {"list": SCORES}},
        lambda body: parse_described(INHOUSE, Reply(200, {}, body, 0.0), [ASKED], 1.0),
    ),
    "yandex_vision": (
        {
            "results": [{"results": [{"classification": {"properties": properties(model, SEEN)}} for model in MODELS]}]
            * 2
        },
        lambda body: parse_vision(Reply(200, {}, body, 0.0), [replace(ASKED, model=m) for m in MODELS] * 2, 1.0),
    ),
    "yandex_classifier": (
        Classifier()._response(SEEN, "r-1").SerializeToString(),
        lambda body: parse_classifier({"adult": Axis.NUDITY}, Reply(200, {}, body, 0.0), [ASKED], 1.0),
    ),
}


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else json.dumps(value).encode()


@st.composite
def damaged(draw: st.DrawFn, good: bytes) -> bytes:
    """`good` after a few accidents."""
    data = bytearray(good)
    for _ in range(draw(st.integers(0, 4))):
        at, size = draw(st.integers(0, len(data))), draw(st.integers(0, 40))
        piece = bytes(data[at : at + size])
        new = draw(
            st.sampled_from([b"", piece * 2, piece[::-1], b"null", b"-1", b"1e999", b"[]", b"{}", b'"', b"\xff\x00"])
            | st.binary(max_size=12)
        )
        data[at : at + size] = new
    return bytes(data)


@pytest.mark.parametrize("vendor", GOOD)
@settings(max_examples=300)
@given(data=st.data())
def test_a_damaged_reply_is_an_assessment_or_one_of_our_errors(vendor: str, data: st.DataObject) -> None:
    value, read = GOOD[vendor]
    try:
        answers = read(data.draw(damaged(_bytes(value))))
    except SecondLookError:
        return
    assert all(isinstance(one, Assessment | SecondLookError) for one in answers)


@pytest.mark.parametrize("vendor", GOOD)
def test_the_reply_before_its_accidents_is_good(vendor: str) -> None:
    value, read = GOOD[vendor]
    if vendor == "identifai":
        assert parse(json.dumps(value).encode(), ASKED).assessment.findings
    else:
        assert all(isinstance(one, Assessment) for one in read(_bytes(value)))
