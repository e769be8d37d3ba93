"""A real core on a thread of its own, in a home that is empty at first, and the bridge to it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.bridge import Bridge
from ui.life import CoreThread

if TYPE_CHECKING:
    from app.container import Core

T = TypeVar("T")
Run = Callable[[Callable[["Core"], Awaitable[T]]], T]

PATIENCE_SECONDS = 60


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the core keeps everything; one worker process is enough here."""
    place = tmp_path / "home"
    place.mkdir()
    (place / "settings.toml").write_text('reviewer = "ada"\nworkers = 1\n', encoding="utf-8")
    monkeypatch.setenv("SECONDLOOK_HOME", str(place))
    return place


@pytest.fixture
def bridge(home: Path, qapp: QApplication) -> Iterator[Bridge]:  # noqa: ARG001 - the core finds its home by itself
    """Open the core as the window does, and close both in order."""
    if theme.tokens() is not theme.DARK or not qapp.styleSheet():
        theme.apply(qapp, theme.Scheme.DARK)
    cores: list[Core] = []
    errors: list[BaseException] = []
    settled = threading.Event()

    def ready(core: Core) -> None:
        cores.append(core)
        settled.set()

    def ended(error: BaseException | None) -> None:
        if error is not None:
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
            made.deleteLater()
        thread.stop()
        thread.join()
    assert not errors, errors


@pytest.fixture
def run(bridge: Bridge) -> Run[T]:
    """Carry out something on the core's loop and wait for it."""

    def carry_out(make: Callable[[Core], Awaitable[T]]) -> T:
        async def owned() -> T:
            return await make(bridge.core)

        return asyncio.run_coroutine_threadsafe(owned(), bridge._loop).result(PATIENCE_SECONDS)

    return carry_out
