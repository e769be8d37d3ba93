"""A provider that fetches by itself: the address alone leaves, the ledger says so, and it is known after a restart."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.assessment import Sent
from app.domain.image import Arrival
from app.providers.protocol import PrepareSpec
from tests.unit.services.playing import PNG, Played, opened, picture

URL = "https://pictures.example/a.png?size=full"
BY_URL = replace(PNG, by_url=True)


async def hand_over(home: Path, played: Played, url: str = URL) -> str:
    """Drop an address; the SHA-256 of what lay there."""
    data = picture(home / "source.png", 7).read_bytes()
    async with opened(home, played, web={url: ("a.png", data)}) as core:
        core.ingest.add_url(url)
        await core.ingest.drain()
        await core.assess.drain()
        (image,), _ = await core.images.page()
        (egress,) = await core.ledger.of_image(image.sha256)
        assert egress.sent == (played.received[0].sent or played.received[0].prepared.sent)  # type: ignore[union-attr]
        return image.sha256


async def test_the_address_alone_leaves(tmp_path: Path) -> None:
    played = Played(prepare=BY_URL)
    sha256 = await hand_over(tmp_path, played)
    (submission,) = played.received
    assert submission.source_url == URL
    assert submission.prepared is None
    assert submission.sent == Sent(sha256, 0, "image/png", ("only its address was sent",))


async def test_it_is_known_after_a_restart(tmp_path: Path) -> None:
    played = Played(prepare=BY_URL)
    sha256 = await hand_over(tmp_path, played)
    async with opened(tmp_path, played) as core:
        core.assess.request([sha256], again=True)
        await core.assess.drain()
    assert [s.source_url for s in played.received] == [URL, URL]


@pytest.mark.parametrize(
    ("spec", "url"), [(PNG, URL), (BY_URL, "https://me:word@pictures.example/a.png"), (BY_URL, "https://ü.example/a")]
)
async def test_without_the_setting_or_with_a_secret_in_it_the_bytes_are_sent(
    tmp_path: Path, spec: PrepareSpec, url: str
) -> None:
    played = Played(prepare=spec)
    await hand_over(tmp_path, played, url)
    (submission,) = played.received
    assert submission.source_url is None
    assert submission.prepared is not None


async def test_a_file_of_ones_own_has_no_address(tmp_path: Path) -> None:
    played = Played(prepare=BY_URL)
    async with opened(tmp_path / "home", played) as core:
        core.ingest.add_paths([picture(tmp_path / "a.png")], Arrival.OPEN)
        core.ingest.add_bytes(picture(tmp_path / "b.png", 2).read_bytes(), "pasted.png", Arrival.PASTE)
        await core.ingest.drain()
        await asyncio.wait_for(played.until_asked(2), 20)
        await core.assess.drain()
    assert [s.source_url for s in played.received] == [None, None]
