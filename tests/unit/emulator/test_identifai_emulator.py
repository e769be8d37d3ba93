"""The emulator itself: its schemas agree with the vendor's page, its limits bite, its answers follow from the bytes."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from tests.contract.subjects import picture
from tests.emulator.answers import heatmap, identifai_result, look
from tests.emulator.contract import breaches, definitions, openapi, plain
from tests.emulator.identifai import DEMO_KEY, PAGE, Behaviour, Emulator, vendor_breaches
from tests.emulator.limits import Windows
from tests.emulator.server import serve

KEYED = {"X-Api-Key": DEMO_KEY, "Accept": "application/json"}


def _files(seed: int = 1) -> dict[str, Any]:
    prepared = picture(seed).prepared
    assert prepared is not None
    return {"image": ("a.png", prepared.data, "image/png")}


def test_our_schema_is_the_vendors() -> None:
    document = openapi(PAGE)
    if document is None:
        pytest.skip(f"the vendor's page {PAGE} is not beside the project")
    components = document["components"]["schemas"]
    assert plain(components["ImageResponse"], components) == definitions("identifai")["result"]


def test_the_vendors_page_documents_the_errors_that_are_emulated() -> None:
    document = openapi(PAGE)
    if document is None:
        pytest.skip(f"the vendor's page {PAGE} is not beside the project")
    responses = document["paths"]["/api/classification/{identifier}"]["get"]["responses"]
    examples = {code: r["content"]["application/json"].get("example") for code, r in responses.items()}
    assert examples["401"] == {"error": "Unauthorized"}
    assert examples["403"] == {"error": "Forbidden"}
    assert examples["429"] == {"message": "Too Many Attempts."}


def test_breaches_are_found() -> None:
    assert breaches("identifai", "override_body", {"classification": "robot"})
    assert breaches("identifai", "override_body", {"classification": "human", "extra": 1})
    assert breaches("identifai", "submit_form", {"with_heatmap": "1"})
    assert breaches("identifai", "list_query", [])
    assert breaches("identifai", "list_query", ["a"] * 101)
    assert breaches("identifai", "result", {"status": "finished"})
    assert breaches("identifai", "result", {"verdict": {"heuristic": "A"}})
    assert breaches("identifai", "result", {"surprise": 1})


@pytest.mark.parametrize("seed", range(30))
def test_answers_follow_from_the_bytes_and_are_documented(seed: int) -> None:
    prepared = picture(seed).prepared
    assert prepared is not None
    options = dict.fromkeys(("with_heatmap", "with_nsfw", "with_morphing"), "true")
    first, second = (identifai_result(look(prepared.data), options, forced=None) for _ in range(2))
    assert first == second
    assert breaches("identifai", "result", first) == []
    assert vendor_breaches(first) == []
    assert heatmap(look(prepared.data)).startswith(b"\x89PNG")


def test_windows_slide() -> None:
    now = [0.0]
    windows = Windows(((2, 1.0), (3, 60.0)), lambda: now[0])
    assert [windows.admit("k") is None for _ in range(3)] == [True, True, False]
    now[0] = 1.01
    assert windows.admit("k") is None
    assert windows.admit("k") == pytest.approx(58.99)
    assert windows.admit("another") is None


async def test_keys_and_rates() -> None:
    emulator = Emulator(Behaviour(forbidden=frozenset({"no-terms"})))
    with serve(emulator) as base:
        async with httpx.AsyncClient(base_url=base, trust_env=False) as client:
            url = "/api/classifications?identifiers[]=a"
            assert (await client.get(url)).json() == {"error": "Unauthorized"}
            assert (await client.get(url, headers={"X-Api-Key": "no-terms"})).json() == {"error": "Forbidden"}
            codes = [(await client.get(url, headers=KEYED)).status_code for _ in range(3)]
            assert codes == [200, 200, 429]
            first, second = [await client.post("/api/classification", headers=KEYED, files=_files()) for _ in range(2)]
            assert (first.status_code, second.status_code) == (200, 429)
            assert second.json() == {"message": "Too Many Attempts."}
            assert "retry-after" in second.headers
    assert DEMO_KEY not in repr(emulator.journal)


async def test_the_life_cycle() -> None:
    emulator = Emulator(Behaviour(rate_factor=1000, polls_until_done=2))
    with serve(emulator) as base:
        async with httpx.AsyncClient(base_url=base, headers=KEYED, trust_env=False) as client:
            plain_text = await client.post("/api/classification", files=_files(), headers={"Accept": "text/plain"})
            submitted = await client.post("/api/classification", files=_files())
            identifier = submitted.json()["identifier"]
            assert plain_text.text == identifier, "any other Accept gets the bare identifier"
            states = [(await client.get(f"/api/classification/{identifier}")).json()["status"] for _ in range(4)]
            assert states == ["new", "new", "done", "done"]
            assert (await client.get("/api/classification/heatmap/" + identifier)).status_code == 404
            assert (await client.get("/api/classification/unknown")).status_code == 404
            assert (await client.post("/api/classification", data={"ref_id": "x"})).status_code == 422
            other = await client.post("/api/classification", files={"image": ("a.bmp", b"BM" + bytes(60), "image/bmp")})
            assert other.status_code == 422
    assert [p for p in emulator.journal.problems if not p.startswith("request: ")] == []


async def test_it_ends_though_a_client_hangs_on() -> None:
    from tests.emulator import faults

    emulator = Emulator(Behaviour(rate_factor=1000))
    emulator.faults.always("list", faults.hang())
    async with httpx.AsyncClient(headers=KEYED, trust_env=False, timeout=30) as client:
        with serve(emulator) as base:
            task = asyncio.create_task(client.get(base + "/api/classifications?identifiers[]=a"))
            await asyncio.wrap_future(emulator.journal.arrivals("list"))
        await asyncio.wait([task])
        assert task.exception() is None or isinstance(task.exception(), httpx.HTTPError)
