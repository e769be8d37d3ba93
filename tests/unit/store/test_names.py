"""Images are found by a part of their file names, whatever signs are in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from app.domain.image import Arrival, Image, ImageFacts
from app.store.database import Database
from app.store.images import ImageStore
from app.store.names import Names

WHEN = "2026-03-01T12:00:00+00:00"
FACTS = ImageFacts("JPEG", "image/jpeg", 640, 480, 1, 1, "RGB", False)


def image(path: str) -> Image:
    return Image(hashlib.sha256(path.encode()).hexdigest(), 1000, FACTS, None, WHEN, (path,))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("cat", ["Cat_2.png", "cat%1.jpg"]),
        ("%", ["cat%1.jpg"]),
        ("t_2", ["Cat_2.png"]),
        ("pictures", []),
        ("\\", []),
        ("dog", ["dog.png"]),
    ],
)
async def test_by_a_part_of_the_name(tmp_path: Path, words: str, names: list[str]) -> None:
    database = await Database.open(tmp_path / "names.db")
    try:
        paths = ("/pictures/cat%1.jpg", "/pictures/dog.png", "/pictures/Cat_2.png")
        await ImageStore(database).add([image(path) for path in paths], Arrival.OPEN)
        assert [each.name for each in await Names(database).find(words, 5)] == names
    finally:
        await database.close()
