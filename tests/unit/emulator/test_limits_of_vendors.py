"""The emulated NanoGPT, MrAugu and in-house model keep their documented limits, whoever asks."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from tests.contract.subjects import picture
from tests.emulator import described, mraugu, nanogpt
from tests.emulator.server import Emulated, serve


def png(seed: int = 1) -> bytes:
    prepared = picture(seed).prepared
    assert prepared is not None
    return prepared.data


def data_url(seed: int = 1) -> str:
    return f"data:image/png;base64,{base64.b64encode(png(seed)).decode()}"


@contextmanager
def asked(emulated: Emulated, path: str, **headers: str) -> Iterator[Any]:
    """A function that posts to `path`."""
    with serve(emulated) as address, httpx.Client(trust_env=False, headers=headers) as client:
        yield lambda **body: client.post(address + path, **body)


@contextmanager
def nano(key: str = nanogpt.DEMO_KEY, **behaviour: Any) -> Iterator[tuple[nanogpt.Emulator, Any]]:
    emulator = nanogpt.Emulator(nanogpt.Behaviour(**behaviour))
    with asked(emulator, "/api/nsfw/image", **{"x-api-key": key}) as post:
        yield emulator, post


@contextmanager
def augu(key: str = mraugu.DEMO_KEY, **behaviour: Any) -> Iterator[tuple[mraugu.Emulator, Any]]:
    emulator = mraugu.Emulator(mraugu.Behaviour(**behaviour))
    with asked(emulator, "/images/classify/nsfw", Authorization=f"Bearer {key}") as post:
        yield emulator, post


def test_more_than_ten_images_are_dropped_and_not_paid() -> None:
    with nano(balance=1.0) as (emulator, post):
        reply = post(json={"imageDataUrls": [data_url(n) for n in range(12)]}).json()
        assert (reply["truncated"], reply["inputCount"], len(reply["has_nsfw_concepts"])) == (True, 10, 10)
        assert emulator.balance == pytest.approx(1.0 - 0.015)
        assert emulator.journal.problems, "our own client must never send that many"


@pytest.mark.parametrize("field", ["image_urls", "imageUrls", "imageUrl", "imageDataUrl", "imageDataUrls"])
def test_every_documented_field_is_taken(field: str) -> None:
    with nano() as (emulator, post):
        one = data_url() if field in ("imageUrl", "imageDataUrl") else [data_url()]
        assert post(json={field: one}).json()["inputCount"] == 1
        assert emulator.journal.problems == []


def test_two_fields_at_once_are_a_breach() -> None:
    with nano() as (emulator, post):
        post(json={"imageUrl": data_url(), "imageDataUrl": data_url()})
        assert any("several" in problem for problem in emulator.journal.problems)


@pytest.mark.parametrize(
    ("behaviour", "body", "status"),
    [
        ({"keys": frozenset()}, {"json": {"imageDataUrls": [data_url()]}}, 401),
        ({"balance": 0.001}, {"json": {"imageDataUrls": [data_url()]}}, 402),
        ({"daily_requests": 0}, {"json": {"imageDataUrls": [data_url()]}}, 429),
        ({}, {"json": {"imageDataUrls": []}}, 400),
        ({}, {"json": {}}, 400),
        ({}, {"content": b"{"}, 400),
        ({}, {"json": {"imageDataUrls": ["data:image/png;base64,AAAA"]}}, 400),
        ({}, {"json": {"imageDataUrls": ["data:image/png;base64," + "A" * nanogpt.MAX_BODY]}}, 413),
    ],
)
def test_what_nanogpt_refuses(behaviour: dict[str, Any], body: dict[str, Any], status: int) -> None:
    with nano(**behaviour) as (_, post):
        assert post(**body).status_code == status


def test_nanogpts_rate_is_kept() -> None:
    with nano(rate_factor=0.04) as (_, post):  # one a second
        codes = [post(json={"imageDataUrls": [data_url()]}).status_code for _ in range(4)]
        assert codes[0] == 200
        assert 429 in codes


@pytest.mark.parametrize(
    "body", [{"content": base64.b64encode(png())}, {"json": {"data": base64.b64encode(png()).decode()}}]
)
def test_mraugu_takes_both_readings(body: dict[str, Any]) -> None:
    with augu() as (emulator, post):
        reply = post(**body)
        assert reply.json()["data"]["predictions"].keys() == set(mraugu.LABELS)
        assert sum(reply.json()["data"]["predictions"].values()) == pytest.approx(100, abs=0.01)
        assert reply.headers["x-ratelimit-remaining"] == "47"
        assert emulator.journal.problems == []


def test_mraugu_bans_who_does_not_listen() -> None:
    with augu(calls=1, ban_after=3) as (_, post):
        replies = [post(content=base64.b64encode(png())) for _ in range(6)]
        assert [r.status_code for r in replies] == [200, 429, 429, 429, 403, 403]
        assert int(replies[1].headers["x-retry-after"]) in range(1, 61)
        assert replies[1].headers["x-ratelimit-remaining"] == "0"


@pytest.mark.parametrize(
    ("key", "content", "status"),
    [
        ("wrong", base64.b64encode(png()), 401),
        ("flagless", base64.b64encode(png()), 403),
        (mraugu.DEMO_KEY, b"", 400),
        (mraugu.DEMO_KEY, b"\xff\xfe", 400),
        (mraugu.DEMO_KEY, base64.b64encode(b"\xff\xd8\xff no PNG"), 400),
        (mraugu.DEMO_KEY, b"A" * (mraugu.MAX_TEXT + 4), 400),
    ],
)
def test_what_mraugu_refuses(key: str, content: bytes, status: int) -> None:
    with augu(key, without_flag=frozenset({"flagless"})) as (_, post):
        reply = post(content=content)
        assert reply.status_code == status
        assert reply.json()["statusCode"] == status


def test_the_in_house_model_keeps_its_limits() -> None:
    emulator = described.Emulator(described.Behaviour(calls_per_second=1))
    with asked(emulator, "/v1/score?tenant=demo", **{"x-model-key": described.DEMO_KEY}) as post:
        kind = {"content-type": "image/png"}
        assert post(content=png(), headers=kind).status_code == 200
        assert post(content=png(), headers=kind).status_code == 429
    with asked(described.Emulator(), "/v1/score?tenant=demo", **{"x-model-key": "wrong"}) as post:
        assert post(content=png(), headers=kind).status_code == 401
    with asked(described.Emulator(), "/v1/score?tenant=demo", **{"x-model-key": described.DEMO_KEY}) as post:
        assert post(content=b"GIF89a", headers=kind).status_code == 415
        assert post(content=json.dumps({"image": "AAAA"}), headers=kind).status_code == 415
