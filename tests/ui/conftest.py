"""A real core on a thread of its own, in a home that is empty at first, and the bridge to it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import pytest
from PIL import Image as Pillow

from app.domain.image import Arrival
from ui import translate
from ui.bridge import Bridge
from ui.life import CoreThread

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.container import Core

T = TypeVar("T")
OnCore = Callable[[Callable[["Core"], Awaitable[T]]], T]

PATIENCE_SECONDS = 60


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, which speaks English whatever the machine speaks: one image, two images."""
    translate.install(qapp, translate.ENGLISH)
    return qapp


@pytest.fixture
def real_bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Bridge]:  # noqa: ARG001
    """Open the core as the window does, and close both in order. One worker process is enough here."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text('reviewer = "ada"\nworkers = 1\n', encoding="utf-8")
    monkeypatch.setenv("SECONDLOOK_HOME", str(home))
    cores: list[Core] = []
    errors: list[BaseException | None] = []
    settled = threading.Event()

    def ready(core: Core) -> None:
        cores.append(core)
        settled.set()

    def ended(error: BaseException | None) -> None:
        errors.append(error)
        settled.set()

    thread = CoreThread(ready, ended)
    thread.start()
    made: Bridge | None = None
    try:
        assert settled.wait(PATIENCE_SECONDS), "the core did not open"
        assert not errors, errors
        assert thread.loop is not None
        made = Bridge(cores[0], thread.loop)
        yield made
    finally:
        if made is not None:
            made.close()
        thread.stop()
        thread.join()
        if made is not None:
            made.deleteLater()
    assert errors == [None]


@pytest.fixture
def on_core(real_bridge: Bridge) -> OnCore[T]:
    """Carry out something on the core's loop and wait for it."""

    def carry_out(make: Callable[[Core], Awaitable[T]]) -> T:
        async def owned() -> T:
            return await make(real_bridge.core)

        return asyncio.run_coroutine_threadsafe(owned(), real_bridge._loop).result(PATIENCE_SECONDS)

    return carry_out


@pytest.fixture
def noise(tmp_path: Path) -> Callable[..., Path]:
    """Writes a picture of noise; `seed` decides its bytes."""

    def write(name: str = "noise.png", *, seed: int = 0, size: tuple[int, int] = (320, 240)) -> Path:
        pixels = np.random.default_rng(seed).integers(0, 255, (size[1], size[0], 3), dtype=np.uint8)
        path = tmp_path / name
        Pillow.fromarray(pixels).save(path)
        return path

    return write


@pytest.fixture
def taken_in(on_core: OnCore[str], noise: Callable[..., Path]) -> Callable[..., str]:
    """Writes a picture, has the core take it in, and gives its identity."""

    def take(name: str = "noise.png", *, seed: int = 0, size: tuple[int, int] = (320, 240)) -> str:
        path = str(noise(name, seed=seed, size=size))

        async def ingest(core: Core) -> str:
            return (await core.ingest.take(path, Arrival.OPEN)).sha256

        return on_core(ingest)

    return take
