"""How long the window's event loop stands still while the core's loop sends many images to several services.

The product's own window stands offscreen with its core open; on the core's loop runs the very fan-out of
`bench_fanout` (turns, limiter, guarded client, a durable egress ledger), and each answer is told to the window as
progress. Idle and busy are measured in one run, by a 5 ms timer in the window's thread.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

from app.container import Core
from app.events import AssessProgress
from tests.bench.bench_fanout import LOADS, Load, measured, ours, server, workers
from tests.bench.window import Driven, Gaps, Script, answer, in_child, run_window, spread, wait_seconds

IDLE_SECONDS = 3.0
AIM_P99_MS = 10.0


def script(window: Driven, address: str, load: Load, out: dict[str, Any]) -> Script:
    """Idle, then the fan-out."""
    heard: Counter[str] = Counter()
    window.bridge.listen(AssessProgress, lambda notice: heard.update([notice.provider]))
    gaps, ended = Gaps(), False

    async def fan_out(core: Core) -> dict[str, float]:
        done = 0

        def told() -> None:
            nonlocal done
            done += 1
            core.hub.publish(AssessProgress("fan-out", done, 0, load.images * load.services))

        return await measured(partial(ours, told=told), workers, address, load)

    def keep(figures: dict[str, float]) -> None:
        nonlocal ended
        out["fan_out"], ended = figures, True

    yield wait_seconds(3.0)  # what opening the core still has to do
    gaps.begin()
    yield wait_seconds(IDLE_SECONDS)
    out["idle_ms"] = spread(gaps.taken)
    gaps.begin()
    began = time.perf_counter()
    window.bridge.call(fan_out, keep)
    yield lambda: ended
    out["seconds"] = round(time.perf_counter() - began, 3)
    out["busy_ms"] = spread(gaps.taken)
    own = [max(0.0, gap - starved) for gap, starved in zip(gaps.taken, gaps.starved, strict=True)]
    out["busy_without_starving_ms"] = spread(own)
    out["told"] = heard["fan-out"]
    gaps.stop()


def inside(address: str, load: Load) -> None:
    """The measured process."""
    out: dict[str, Any] = {}
    run_window(partial(script, address=address, load=load, out=out))
    print(json.dumps(out))


def main() -> None:
    """Measure each load in a process of its own and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--share", type=float, default=1.0, help="this share of the images only, for a quick look")
    parser.add_argument("--xvfb", action="store_true", help="on an X server instead of offscreen")
    parser.add_argument("--inside", nargs=2, metavar=("ADDRESS", "LOAD"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    loads = [
        Load(max(full.at_once, int(full.images * asked.share)), full.services, full.at_once, full.latency)
        for full in LOADS
    ]
    if asked.inside:
        inside(asked.inside[0], loads[int(asked.inside[1])])
        return
    report: dict[str, Any] = {"bench": Path(__file__).stem}
    for number, load in enumerate(loads):
        with server(load.latency) as address:
            arguments = ["--share", asked.share, "--inside", address, number]
            report[load.name] = answer(in_child("tests.bench.bench_fanout_window", *arguments, xvfb=asked.xvfb))
    found = [report[load.name]["busy_ms"] for load in loads]
    report["busy_ms"] = max(found, key=lambda spread_: float(spread_["p99"]))
    report["aim"] = f"p99 ≤ {AIM_P99_MS:g} ms throughout"
    report["met"] = all(busy["p99"] <= AIM_P99_MS for busy in found)
    print(json.dumps(report, indent=None if asked.json else 2, ensure_ascii=False))


if __name__ == "__main__":
    main()
