"""A screen of its own for each test, the real program on it, and pictures whose colours can be told from the screen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.e2e.window.desk import Program, Screen

_SATURATED = ((220, 20, 20), (20, 190, 30), (30, 40, 230), (230, 210, 10))


@pytest.fixture
def screen() -> Iterator[Screen]:
    """An X server; the test is skipped, by name, where the tools are missing."""
    for tool in ("Xvfb", "xdotool", "pgrep"):
        if shutil.which(tool) is None:
            pytest.skip(f"needs {tool}")
    made = Screen()
    yield made
    made.close()


@pytest.fixture
def open_window(screen: Screen, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Opens the program with these paths, on a fresh home unless one is given; kills what a failed test left."""
    opened: list[Program] = []

    def start(*paths: Path, home: Path | None = None) -> Program:
        place = home or tmp_path / f"home-{len(opened)}"
        place.mkdir(exist_ok=True)
        opened.append(Program(screen, place, *paths))
        return opened[-1]

    yield start
    for program in opened:
        if program.process.poll() is None:
            program.kill()


@pytest.fixture
def photos() -> Callable[..., list[Path]]:
    """Writes pictures of four saturated quarters with noise of their own, named in order."""

    def write(folder: Path, count: int, *, first: int = 0) -> list[Path]:
        folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for number in range(first, first + count):
            pixels = np.random.default_rng(number).integers(0, 25, (480, 640, 3), dtype=np.uint8)
            for quarter, colour in enumerate(_SATURATED):
                top, left = quarter // 2 * 240, quarter % 2 * 320
                pixels[top : top + 240, left : left + 320] += np.array(colour, dtype=np.uint8)
            path = folder / f"photo-{number:02}.png"
            Image.fromarray(pixels).save(path)
            paths.append(path)
        return paths

    return write
