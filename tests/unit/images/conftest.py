"""A sandbox per test, with the real operations and the planted ones."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from app.images.decode import OPERATIONS
from app.images.limits import MIB, Limits
from app.images.sandbox import Sandbox

HERE = Path(__file__).parent
PLANTED = (
    "echo", "busy", "hang", "segfault", "leave", "hoard", "abort_without_memory", "grow", "too_much", "nonsense",
    "unsupported", "unreadable", "raises", "threads", "escape", "reads_late",
)  # fmt: skip
SMALL = Limits(memory_bytes=128 * MIB, cpu_seconds=1, wall_seconds=60, result_bytes=8 * MIB)


def planted_sandbox(workers: int = 1, limits: Limits = SMALL) -> Sandbox:
    """A sandbox whose operations are the planted decoders and "images.hash"."""
    operations = {name: f"planted_decoders:{name}" for name in PLANTED}
    return Sandbox(
        operations | {"images.hash": OPERATIONS["images.hash"]},
        workers=workers,
        limits=limits,
        search_path=[str(HERE)],
    )


@pytest.fixture
async def planted() -> AsyncIterator[Sandbox]:
    """One worker (and the spare one) with planted decoders and small limits."""
    sandbox = planted_sandbox()
    await sandbox.start()
    yield sandbox
    await sandbox.close()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """The product's own operations, as the program runs them."""
    made = Sandbox(OPERATIONS)
    await made.start()
    yield made
    await made.close()


@pytest.fixture
def make_file(tmp_path: Path) -> Callable[..., Path]:
    """Writes bytes into a fresh file."""

    def make(data: bytes = b"some bytes", name: str = "picture.jpg") -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return make
