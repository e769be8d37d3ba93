"""A file's metadata is read when asked for, and only of a file that is still the image it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.image import Arrival
from app.errors import EnvironmentFaultError
from app.services.metadata import LIKENESS
from app.store.alike import AlikeStore
from tests.unit.services.playing import opened, picture


async def test_metadata_is_read_of_a_known_unchanged_file_only(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        image = await core.ingest.take(str(picture(tmp_path / "x.png")), Arrival.ARGUMENT)
        read = await core.metadata.read(image.sha256)
        assert {fact.name: fact.value for fact in read.facts}["SHA-256"] == image.sha256
        with pytest.raises(EnvironmentFaultError, match="not in the database"):
            await core.metadata.read("0" * 64)
        picture(tmp_path / "x.png", 2)
        with pytest.raises(EnvironmentFaultError, match="changed"):
            await core.metadata.read(image.sha256)


async def test_the_hash_by_which_images_look_alike_stands_with_the_others(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        image = await core.ingest.take(str(picture(tmp_path / "x.png")), Arrival.ARGUMENT)
        store = AlikeStore(core.database)
        await store.add([(image.sha256, 0xFEDCBA9876543210)])
        kept = await store.of(image.sha256)
        assert kept is not None
        assert kept.phash is not None
        read = await core.metadata.read(image.sha256)
        assert {fact.name: fact.value for fact in read.facts}[LIKENESS] == f"{kept.phash:016x}"
