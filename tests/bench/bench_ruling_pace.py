"""How fast a scripted expert rules in the real window: keys go out as soon as the ruling before is on the disk."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.photos import make_photos
from tests.e2e.window.desk import Program, Screen, until
from tests.e2e.window.expert import ROUND, decisions

_LOOK_SECONDS = 0.001


class Hands:
    """One xdotool that goes on reading keys, so that no process is started for each."""

    def __init__(self, screen: Screen) -> None:
        self._tool = subprocess.Popen(
            ["xdotool", "-"], env={**os.environ, "DISPLAY": screen.name}, stdin=subprocess.PIPE, text=True
        )

    def press(self, keys: tuple[str, ...]) -> None:
        """Press keys one after the other."""
        assert self._tool.stdin is not None
        self._tool.stdin.write(f"key --delay 0 {' '.join(keys)}\n")
        self._tool.stdin.flush()

    def close(self) -> None:
        """Let go."""
        self._tool.communicate()


def pace(program: Program, hands: Hands, count: int) -> list[float]:
    """Milliseconds from the keys of each ruling until it is on the disk, which is when the next image stands there."""
    took = []
    done = decisions(program)
    for number in range(count):
        began = time.perf_counter()
        hands.press(ROUND[number % len(ROUND)][0])
        while decisions(program) == done:
            time.sleep(_LOOK_SECONDS)
            if time.perf_counter() - began > 30:
                sys.exit(f"ruling {number} was never recorded; the window shows {program.title!r}")
        done += 1
        took.append((time.perf_counter() - began) * 1e3)
    return took


def main() -> None:
    """Open photos, rule on all of them, and print the pace."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--rulings", type=int, default=200)
    asked = parser.parse_args()
    screen = Screen()
    try:
        with tempfile.TemporaryDirectory(prefix="secondlook-bench-") as folder:
            photos, home = Path(folder) / "photos", Path(folder) / "home"
            home.mkdir()
            make_photos(photos, asked.rulings, (1600, 1200))
            program = Program(screen, home, photos)
            try:
                program.until_known(asked.rulings)
                until("the first image is on the stage", lambda: " — " in program.title)
                screen.do("windowfocus", "--sync", program.window)
                hands = Hands(screen)
                began = time.perf_counter()
                took = pace(program, hands, asked.rulings)
                seconds = time.perf_counter() - began
                hands.close()
            finally:
                program.kill()
    finally:
        screen.close()
    report = {
        "bench": "ruling_pace",
        "rulings": asked.rulings,
        "images_per_second": round(asked.rulings / seconds, 2),
        "ruling_ms": {
            "p50": round(statistics.median(took), 1),
            "p99": round(statistics.quantiles(took, n=100)[98], 1),
            "max": round(max(took), 1),
        },
    }
    if asked.json:
        print(json.dumps(report, ensure_ascii=False))
        return
    for key, value in report.items():
        print(f"{key:18} {value}")


if __name__ == "__main__":
    main()
