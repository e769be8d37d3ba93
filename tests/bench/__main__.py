"""Runs every bench_*.py beside it and prints one table: figure, aim, whether it is met, and the command."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

FOLDER = Path(__file__).resolve().parent
# How much the quick form asks of each; the full form takes each bench's own default.
QUICK = {
    "bench_decisions": ("--rounds", "2"),
    "bench_key_to_paint": ("--photos", "60", "--steps", "60"),
    "bench_long_run": ("--rounds", "8", "--images", "20"),
    "bench_loop_gap": ("--photos", "60"),
    "bench_startup": ("--rounds", "3"),
}
AIMS = {
    "bench_compare": "100,000 × 5: read in ≤ 2 s, a what-if step ≤ 16 ms",
    "bench_care": "panic within a frame (16.7 ms), edges ≤ 4 ms",
    "bench_decisions": "≥ 0.8 × bare sqlite3",
    "bench_decode": "≤ +2 ms a photo",
    "bench_inference": "≥ 0.9 × bare",
}


def run(name: str, options: tuple[str, ...]) -> list[dict[str, Any]]:
    """What one bench reports (some report once a subject), with the command that made it; `error` when it failed."""
    command = [sys.executable, "-m", f"tests.bench.{name}", "--json", *options]
    ended = subprocess.run(command, cwd=FOLDER.parents[1], capture_output=True, text=True, check=False)
    about = {"bench": name, "aim": AIMS.get(name, ""), "command": " ".join(["python", *command[1:]])}
    try:
        reports = [cast("dict[str, Any]", json.loads(line)) for line in ended.stdout.strip().splitlines()]
    except ValueError:
        reports = []
    if ended.returncode or not reports:
        tail = ended.stderr.strip().splitlines()[-1:] or ["nothing was printed"]
        return [{**about, "error": tail[0]}]
    return [{**about, **report, "bench": name} for report in reports]


def figure(report: dict[str, Any]) -> str:
    """What the report comes down to: its ratio where there is a rival, else its spreads."""
    if "error" in report:
        return f"failed: {report['error']}"
    if "ratio" in report:
        return f"{report['model']}: ratio {report['ratio']}" if "model" in report else f"ratio {report['ratio']}"
    parts = []
    for key, value in report.items():
        if key.endswith("_ms") and isinstance(value, dict) and "p99" in value:
            parts.append(f"{key[:-3]} p50 {value['p50']} p99 {value['p99']} max {value['max']} ms")
    return "; ".join(parts) or "see --json"


def show(report: dict[str, Any]) -> None:
    """Print a report as lines of the table."""
    print(f"\n{report['bench'].removeprefix('bench_')}\n  {figure(report)}")
    for label in ("aim", "met", "command"):
        if report.get(label) not in (None, ""):
            print(f"  {label + ':':9} {report[label]}", flush=True)


def main() -> int:
    """Run what was asked for; the exit code says whether every bench ran (not whether it met its aim)."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", action="append", default=[], help="names to run, such as startup or loop_gap")
    parser.add_argument("--quick", action="store_true", help="few repetitions: for a look, not for a record")
    parser.add_argument("--json", action="store_true", help="print one object a line")
    asked = parser.parse_args()
    names = sorted(path.stem for path in FOLDER.glob("bench_*.py"))
    if asked.only:
        names = [name for name in names if name.removeprefix("bench_") in asked.only]
    load = os.getloadavg()[0]
    if not asked.json:
        print(
            f"{os.cpu_count()} processors, load {load:.2f} before the start" + (" – not quiet!" if load > 0.5 else "")
        )
    failed = False
    for name in names:
        for report in run(name, QUICK.get(name, ()) if asked.quick else ()):
            failed |= "error" in report
            if asked.json:
                print(json.dumps({**report, "load_before": load}, ensure_ascii=False), flush=True)
            else:
                show(report)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
