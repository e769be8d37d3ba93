"""What providers received is found by provider, title, host and file name, the newest first, and harmless as CSV."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.domain.assessment import Sent
from app.domain.image import Arrival, Image, ImageFacts
from app.domain.sendings import SendingsQuery
from app.services.asking.sendings import COLUMNS, Sendings
from app.store.database import Database
from app.store.egress import Egress, EgressLedger
from app.store.images import ImageStore
from app.store.sendings import SendingStore
from tests.unit.store.making import sha

FACTS = ImageFacts("JPEG", "image/jpeg", 640, 480, 1, 1, "RGB", False)
PATHS = ("/cats/=sum(1).jpg", "/pictures/Öl_100%.png", os.fsdecode(b"/pictures/\xff.png"))
PROVIDERS: Any = {"nanogpt": SimpleNamespace(capability=SimpleNamespace(title="Nano GPT"))}


def at(second: int) -> str:
    return f"2026-03-01T12:00:{second:02}+00:00"


async def filled(path: Path) -> tuple[Database, Sendings]:
    database = await Database.open(path)
    images = [Image(sha(n), 1000, FACTS, None, at(0), (name,)) for n, name in enumerate(PATHS)]
    await ImageStore(database).add(images, Arrival.OPEN)
    sent = Sent(sha(99), 1234, "image/jpeg", ("metadata removed (EXIF)", "orientation kept"))
    lines = [
        Egress(sha(0), "nanogpt", "nano.example", "assess", at(2), sent),
        Egress(sha(1), "gone", "api.example", "probe", at(3), sent),
        Egress(sha(2), "nanogpt", "nano.example", "assess", at(1), sent),
        Egress(sha(7), "nanogpt", "nano.example", "assess", at(4), sent),  # of an image that is not known any more
    ]
    await EgressLedger(database).record_many(lines)
    return database, Sendings(SendingStore(database), PROVIDERS)


@pytest.mark.parametrize(
    ("provider", "words", "found"),
    [
        (None, "", [7, 1, 0, 2]),
        ("nanogpt", "", [7, 0, 2]),
        ("nobody", "", []),
        (None, "öl", [1]),
        (None, "%", [1]),
        (None, "SUM", [0]),
        (None, "cats", []),  # a folder is no file name
        (None, "Nano gpt", [7, 0, 2]),
        (None, "api.EXAMPLE", [1]),
        ("gone", "sum", []),
        (None, "png nano", [2]),
        (None, "\ud800", []),
    ],
)
async def test_the_newest_first_by_provider_and_words(
    tmp_path: Path, provider: str | None, words: str, found: list[int]
) -> None:
    database, sendings = await filled(tmp_path / "sent.db")
    try:
        lines = await sendings.lines(await sendings.find(SendingsQuery(provider, words)))
        assert [line.sha256 for line in lines] == [sha(n) for n in found]
    finally:
        await database.close()


async def test_the_csv_says_everything_and_runs_nothing(tmp_path: Path) -> None:
    database, sendings = await filled(tmp_path / "sent.db")
    try:
        assert await sendings.receivers() == {"gone": "gone", "nanogpt": "Nano GPT"}
        assert await sendings.export(tmp_path / "sent.csv", SendingsQuery()) == 4
    finally:
        await database.close()
    with (tmp_path / "sent.csv").open(encoding="utf-8", newline="") as file:
        head, unknown, _, formula, odd = csv.reader(file)
    assert tuple(head) == COLUMNS
    named = head.index("name")
    assert (unknown[named], formula[named], odd[named]) == ("", "'=sum(1).jpg", "\\udcff.png")
    assert formula[head.index("alterations")] == "metadata removed (EXIF); orientation kept"
    assert formula[head.index("byte_size")] == "1234"
