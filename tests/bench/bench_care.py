"""What care costs: a stage picture on each rung beside Pillow's blur, and from the panic key to the painted covers."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image, ImageFilter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.domain.care import LADDER
from tests.bench.window import spread
from ui.theme import Scheme, apply
from ui.views.main_window import MainWindow
from ui.widgets.care import Care, covered_image

WIDTH, HEIGHT = 1280, 960
FRAME_MS = 1000 / 60


@dataclass(frozen=True)
class Noise:
    """A stage picture that nothing is known of."""

    width: int = WIDTH
    height: int = HEIGHT
    channels: int = 3
    data: bytes = os.urandom(WIDTH * HEIGHT * 3)


def timed(work: Callable[[], object], rounds: int) -> dict[str, float]:
    """Milliseconds of `work`, after one run that warms up."""
    work()
    taken = []
    for _ in range(rounds):
        began = perf_counter()
        work()
        taken.append((perf_counter() - began) * 1e3)
    return spread(taken)


def panic(app: QApplication, rounds: int, dialogs: int) -> dict[str, float]:
    """From the key press to the painted covers of the main window and some dialogs, uncovered again in between."""
    window = MainWindow()
    window.show()
    others = [QDialog(window) for _ in range(dialogs)]
    for other in others:
        other.show()
    app.processEvents()
    taken = []
    for _ in range(rounds):
        began = perf_counter()
        QTest.keyPress(window, Qt.Key.Key_Escape)  # the covers paint within it
        taken.append((perf_counter() - began) * 1e3)
        assert window.panic.covered
        QTest.keyPress(window, Qt.Key.Key_Escape)
        app.processEvents()
    return spread(taken)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--dialogs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    app = QApplication([])
    apply(app, Scheme.DARK)
    picture = Noise()
    result: dict[str, Any] = {}
    for rung in LADDER:
        result[f"{rung.value}_ms"] = timed(partial(covered_image, picture, Care(3).on(rung)), asked.rounds)
    bare = Image.frombytes("RGB", (WIDTH, HEIGHT), picture.data)
    blur = ImageFilter.GaussianBlur(WIDTH / 22)
    result["pillow_blur_ms"] = timed(lambda: bare.convert("L").filter(blur), min(10, asked.rounds))
    result["panic_ms"] = panic(app, asked.rounds, asked.dialogs)
    result["met"] = result["panic_ms"]["p99"] <= FRAME_MS and result["edges_ms"]["p50"] <= 4
    result["ratio_of_blur"] = round(result["blurred_ms"]["p50"] / result["pillow_blur_ms"]["p50"], 3)
    if asked.json:
        print(json.dumps({"bench": "care", **result}))
        return
    for name, value in result.items():
        print(name, value)


if __name__ == "__main__":
    main()
