"""From process start to the first painted window, and to one that takes drops, against a bare QMainWindow."""

from __future__ import annotations

import argparse
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from tests.bench.window import ROOT

BARE = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os.write(1, b"painted\\n")
app = QApplication(sys.argv[:1])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
# The product as `python -m ui` starts it; nothing of it is changed but who hears the signal.
PRODUCT = """
import os, sys
import ui.__main__ as program
import ui.bootstrap as bootstrap
class Window(bootstrap.MainWindow):
    def __init__(self):
        super().__init__()
        self.first_painted.connect(lambda: os.write(1, b"painted\\n"))
    def attach(self, bridge):
        super().attach(bridge)
        os.write(1, b"usable\\n")
bootstrap.MainWindow = Window
sys.argv = ["secondlook"]
sys.exit(program.main())
"""


def start(code: str, home: str, *, platform: str, last: str) -> dict[str, float]:
    """Milliseconds from the process' start until each line it writes, up to the `last`."""
    environment = {**os.environ, "SECONDLOOK_HOME": home, "QT_QPA_PLATFORM": platform}
    # As for a user who has started it before: with compiled modules, wherever this shell would put them.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = f"{home}/compiled"
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    reached: dict[str, float] = {}
    for line in process.stdout:
        reached.setdefault(line.strip(), round((time.perf_counter() - began) * 1e3, 1))
        if line.strip() == last:
            break
    process.send_signal(signal.SIGTERM if last == "usable" else signal.SIGKILL)
    process.communicate()
    return reached


def main() -> None:
    """Alternate both, and print medians and the median of the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--platform", default="offscreen", help="Qt's platform: offscreen, or xcb with a DISPLAY")
    asked = parser.parse_args()
    bare: list[float] = []
    painted: list[float] = []
    usable: list[float] = []
    with tempfile.TemporaryDirectory(prefix="secondlook-bench-") as home:
        for number in range(asked.rounds + 1):
            one = start(BARE, home, platform=asked.platform, last="painted")
            other = start(PRODUCT, home, platform=asked.platform, last="usable")
            if number:  # the first round fills the caches of disk and bytecode
                bare.append(one["painted"])
                painted.append(other["painted"])
                usable.append(other["usable"])
    report = {
        "bench": "startup",
        "rounds": asked.rounds,
        "platform": asked.platform,
        "bare_ms": statistics.median(bare),
        "painted_ms": statistics.median(painted),
        "usable_ms": statistics.median(usable),
        "ratio": round(statistics.median(p / b for p, b in zip(painted, bare, strict=True)), 2),
        "aim": "first paint ≤ 1.5 × a bare QMainWindow",
    }
    report["met"] = float(str(report["ratio"])) <= 1.5
    if asked.json:
        print(json.dumps(report, ensure_ascii=False))
        return
    for key, value in report.items():
        print(f"{key:12} {value}")


if __name__ == "__main__":
    main()
