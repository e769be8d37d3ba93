"""The emulated Yandex services keep their documented limits and schemes of keys, whoever asks."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import grpc
import grpc.aio
import httpx
import pytest
from PIL import Image as Pillow

from app.providers.yandex_classifier.protos.image_classifier_pb2 import AnnotationRequest
from app.providers.yandex_classifier.protos.image_pb2 import Image
from tests.contract.subjects import picture
from tests.emulator import yandex_classifier, yandex_vision
from tests.emulator.server import serve
from tests.emulator.yandex_classifier import serve_rpc

METHOD = "/yandex.cloud.ai.vision.v2.ImageClassifierService/Annotate"
BOTH = ("quality", "moderation")
Post = Callable[..., httpx.Response]


def image(width: int = 48, height: int = 48, kind: str = "PNG", extra: int = 0) -> bytes:
    out = io.BytesIO()
    Pillow.new("1" if kind == "PNG" else "RGB", (width, height)).save(out, kind)
    return out.getvalue() + bytes(extra)


def spec(data: bytes, *models: str, kind: str = "CLASSIFICATION", mime: str = "image/png") -> dict[str, Any]:
    features = [{"type": kind, "classificationConfig": {"model": model}} for model in models or ("quality",)]
    return {"content": base64.b64encode(data).decode(), "mime_type": mime, "features": features}


@contextmanager
def vision(
    authorization: str = f"Api-Key {yandex_vision.DEMO_KEY}", **behaviour: Any
) -> Iterator[tuple[yandex_vision.Emulator, Post]]:
    emulator = yandex_vision.Emulator(yandex_vision.Behaviour(**behaviour))
    headers = {"authorization": authorization}
    with serve(emulator) as address, httpx.Client(trust_env=False, headers=headers) as client:
        yield (
            emulator,
            lambda *specs, **more: client.post(
                f"{address}/vision/v1/batchAnalyze", json={"analyze_specs": specs, **more}
            ),
        )


def test_eight_images_with_eight_features_and_no_more() -> None:
    good = spec(image(), *["quality"] * 8)
    with vision(rate_factor=100) as (_, post):
        reply = post(*[good] * 8)
        assert reply.status_code == 200
        assert [len(file["results"]) for file in reply.json()["results"]] == [8] * 8
        for refused in (post(), post(*[good] * 9), post(spec(image(), *["quality"] * 9))):
            assert refused.status_code == 400
            assert refused.json()["code"] == 3


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (image(extra=1_000_000), "too big"),
        (image(5000, 4001), "resolution"),
        (image(kind="GIF"), "decode"),
        (b"no image", "decode"),
    ],
    ids=["bytes", "pixels", "format", "nonsense"],
)
def test_a_bad_image_is_an_error_of_that_image(data: bytes, words: str) -> None:
    with vision() as (_, post):
        first, second = post(spec(data), spec(image())).json()["results"]
        assert first["error"]["code"] == 3
        assert words in first["error"]["message"]
        assert "classification" in second["results"][0]


def test_an_unknown_model_or_feature_is_an_error_of_that_feature() -> None:
    with vision() as (_, post):
        first, second = post(spec(image(), "ocr-quality", "quality")).json()["results"][0]["results"]
        assert first["error"]["code"] == 3
        assert "classification" in second
        (other,) = post(spec(image(), kind="TEXT_DETECTION")).json()["results"][0]["results"]
        assert other["error"]["code"] == 3


def test_ten_calls_and_five_classifications_a_second() -> None:
    with vision() as (_, post):
        results = [r for file in post(*[spec(image(), *BOTH)] * 3).json()["results"] for r in file["results"]]
        assert [r.get("error", {}).get("code") for r in results] == [None] * 5 + [8]
        statuses = [post(spec(image(), "nonsense")).status_code for _ in range(10)]
        assert statuses == [200] * 9 + [429]


@pytest.mark.parametrize(
    ("authorization", "folder", "status"),
    [
        ("Api-Key k", None, 200),
        ("Bearer k", None, 401),
        ("Bearer service", None, 200),
        ("Bearer service", "b1gvmob95yysaplct532", 400),
        ("Bearer person", None, 400),
        ("Bearer person", "b1gvmob95yysaplct532", 200),
        ("Bearer person", "b1other", 403),
        ("Bearer outsider", None, 403),
        ("Api-Key person", None, 401),
        ("", None, 401),
    ],
)
async def test_keys_and_folders(authorization: str, folder: str | None, status: int) -> None:
    sets: dict[str, Any] = {"keys": frozenset({"k"}), "service_tokens": frozenset({"service"})}
    sets |= {"user_tokens": frozenset({"person"}), "without_role": frozenset({"outsider"})}
    more = {} if folder is None else {"folderId": folder}
    with vision(authorization, **sets) as (_, post):
        assert post(spec(image()), **more).status_code == status
    # The classifier's folder travels as metadata, and is noted rather than refused where none belongs.
    emulator = yandex_classifier.Emulator(yandex_classifier.Behaviour(**sets))
    metadata = [("authorization", authorization)] + ([("x-folder-id", folder)] if folder else [])
    code = await annotate(emulator, request(image()), *metadata)
    same = {200: 0, 400: 7 if "person" in authorization else 0, 401: 16, 403: 7}
    assert code == same[status]
    assert bool(emulator.journal.problems) == ("service" in authorization and folder is not None)


def request(data: bytes, kind: str = "PNG") -> bytes:
    return AnnotationRequest(image=Image(content=data, image_type=kind)).SerializeToString()


async def annotate(
    emulator: yandex_classifier.Emulator, message: bytes, *metadata: tuple[str, str], times: int = 1
) -> int:
    """The status code of the last of so many calls."""
    code = 0
    async with serve_rpc(emulator) as address:
        options = [("grpc.enable_http_proxy", 0)]
        async with grpc.aio.insecure_channel(address.removeprefix("http://"), options=options) as channel:
            method: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary(METHOD)
            for _ in range(times):
                try:
                    await method(message, metadata=metadata)
                    code = 0
                except grpc.aio.AioRpcError as error:
                    code = error.code().value[0]
    return code


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (request(image()), 0),
        (request(image(extra=1_000_000)), 3),
        (request(image(5000, 4001)), 3),
        (request(image(kind="GIF")), 3),
        (request(b""), 3),
        (b"\xff", 3),
    ],
    ids=["good", "bytes", "pixels", "format", "empty", "nonsense"],
)
async def test_what_the_classifier_takes(message: bytes, code: int) -> None:
    emulator = yandex_classifier.Emulator()
    assert await annotate(emulator, message, ("authorization", f"Api-Key {yandex_classifier.DEMO_KEY}")) == code
    assert emulator.journal.problems == []


async def test_five_a_second_and_a_type_that_is_not_said_is_noted() -> None:
    emulator, key = yandex_classifier.Emulator(), ("authorization", f"Api-Key {yandex_classifier.DEMO_KEY}")
    prepared = picture().prepared
    assert prepared is not None
    assert await annotate(emulator, request(prepared.data, "IMAGE_TYPE_UNSPECIFIED"), key, times=6) == 8
    assert [entry.status for entry in emulator.journal.entries] == [200] * 5 + [429]
    assert len(emulator.journal.problems) == 5
