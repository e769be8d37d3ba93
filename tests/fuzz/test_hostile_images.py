"""The corpus of hostile files through the sandbox: each ends readable or as a named failure, and nobody dies of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.errors import SecondLookError, UnreadableImageError
from app.images.decode import OPERATIONS
from app.images.formats import MIMES
from app.images.limits import MIB
from app.images.sandbox import Sandbox

# Files that Pillow's own defaults refuse and we read: text of up to 4 MB is allowed in a PNG, HEIC has a decoder.
READ_ALTHOUGH = {
    "B_hostile/python-pillow-Pillow/Tests__images__png_decompression_dos.png",
    "B_hostile/python-pillow-Pillow/Tests__images__avif__hopper.heif",
}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    made = Sandbox(OPERATIONS)
    await made.start()
    yield made
    await made.close()


@pytest.fixture(scope="module")
def expected(corpus: Path) -> dict[str, dict[str, Any]]:
    facts: dict[str, dict[str, Any]] = json.loads((corpus / "EXPECTED.json").read_text())["pillow"]
    return facts


async def _inspect(sandbox: Sandbox, path: Path) -> dict[str, Any] | SecondLookError:
    try:
        return (await sandbox.run("images.inspect", path, {})).meta
    except SecondLookError as error:
        return error


def peak_memory(pid: int) -> int:
    """The most that a process ever had in memory (0 where the system does not say, or it has ended)."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)


async def test_every_file_is_read_or_refused_by_name(
    sandbox: Sandbox, corpus: Path, expected: dict[str, dict[str, Any]]
) -> None:
    outcomes = await asyncio.gather(*(_inspect(sandbox, corpus / name) for name in expected))
    assert len(outcomes) > 400
    peak = max((peak_memory(pid) for pid in sandbox.pids), default=0)
    assert peak < 400 * MIB
    for name, outcome in zip(expected, outcomes, strict=True):
        if isinstance(outcome, SecondLookError):
            assert isinstance(outcome, UnreadableImageError), name
            assert outcome.message.endswith("."), name
            continue
        assert outcome["sha256"] == expected[name]["sha256"], name
        _agrees(name, outcome, expected[name])


def _agrees(name: str, outcome: dict[str, Any], pillow: dict[str, Any]) -> None:
    facts, unreadable = outcome["facts"], outcome["unreadable"]
    if facts is None:
        assert unreadable["kind"] in ("unreadable", "unsupported"), name
        assert unreadable["message"].endswith("."), name
        # What Pillow reads without trouble we refuse for one reason only: that format is not taken.
        readable = pillow["outcome"] == "ok" and pillow["format"] in MIMES
        assert not readable, f"{name}: {unreadable}"
        return
    assert unreadable is None
    if name in READ_ALTHOUGH:
        return
    assert pillow["outcome"] == "ok", f"{name}: {facts}"
    assert facts["format"] == pillow["format"], name
    assert facts["mode"] == pillow["mode"], name
    assert [facts["width"], facts["height"]] == (pillow.get("transposed_size") or pillow["size"]), name
    if facts["format"] != "TIFF":  # Pillow has already turned it when it is asked for the orientation
        assert facts["orientation"] == pillow.get("exif_orientation", 1), name
    if facts["format"] != "PSD":  # of a layered document we show, and count, the one flattened picture
        assert facts["frames"] == pillow.get("n_frames", 1), name


async def test_every_file_is_staged_and_prepared_or_refused_by_name(
    sandbox: Sandbox, corpus: Path, expected: dict[str, dict[str, Any]]
) -> None:
    jobs: list[tuple[str, dict[str, Any]]] = [
        ("images.stage", {"max_width": 800, "max_height": 600}),
        ("images.map", {"max_side": 256}),
        ("images.prepare", {"mimes": ["image/jpeg", "image/png"], "max_bytes": 500_000, "max_pixels": 1_000_000}),
    ]

    async def run(name: str, operation: str, args: dict[str, Any]) -> bytes | SecondLookError:
        try:
            return (await sandbox.run(operation, corpus / name, args)).blobs[0]
        except SecondLookError as error:
            return error

    work = [(name, operation, args) for name in expected for operation, args in jobs]
    for (name, operation, _), outcome in zip(work, await asyncio.gather(*(run(*job) for job in work)), strict=True):
        named = isinstance(outcome, SecondLookError) and outcome.kind in ("unreadable", "unsupported")
        assert outcome if isinstance(outcome, bytes) else named, (name, operation, outcome)
