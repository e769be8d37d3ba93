"""How long the window's loop stands still while Compare opens, brushes and drags a threshold: 1k to 100k images × 5."""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QSlider

from app.locations import Locations
from app.store.database import Database
from tests.bench.bench_compare import fill
from tests.bench.window import Driven, Gaps, Script, answer, in_child, run_window, spread, wait_seconds

IDLE_SECONDS = 2.0
DRAG_STEPS = 60
_MOVES = 25


def fill_home(images: int) -> None:
    """A database of so many images, five answers each, in the home that the environment names."""
    places = Locations.find()
    places.create()

    async def lay_out() -> None:
        await (await Database.open(places.database)).close()

    asyncio.run(lay_out())
    fill(places.database, images)


def mouse(widget: Any, kind: QEvent.Type, place: QPoint, *, held: bool) -> None:
    """One event of the mouse at a place of a widget."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind is QEvent.Type.MouseMove else left
    at, on_screen = QPointF(place), QPointF(widget.mapToGlobal(place))
    event = QMouseEvent(kind, at, on_screen, button, left if held else none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def script(window: Driven, images: int, out: dict[str, Any]) -> Script:  # noqa: PLR0915 - one thing after another
    """Idle, open, look at every section, draw a frame in the scatter, drag a threshold."""
    gaps = Gaps()
    yield lambda: window.page.model.rowCount() >= images
    yield wait_seconds(2.0)
    gaps.begin()
    yield wait_seconds(IDLE_SECONDS)
    keep(out, "idle", gaps)

    gaps.begin()
    began = time.perf_counter()
    window.switch.show_page("compare")
    opening: Any = window.switch._built["compare"]
    yield lambda: opening.page is not None
    page = opening.page
    table = page.section(0).view
    yield lambda: table.grid.rowCount() >= images
    out["open_s"] = round(time.perf_counter() - began, 3)
    yield wait_seconds(0.5)
    keep(out, "open", gaps)

    gaps.begin()
    table.verticalScrollBar().setValue(images // 2)
    yield wait_seconds(0.2)
    table.horizontalHeader().setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    yield wait_seconds(0.3)
    table.selectAll()
    yield wait_seconds(0.3)
    table.clearSelection()
    yield wait_seconds(0.3)
    keep(out, "table", gaps)

    gaps.begin()
    began = time.perf_counter()
    page.show_section(1)
    pair = page.section(1)
    yield lambda: pair.scatter.mark_count() > 0 and pair._agreement is not None and pair.worst.rowCount() > 0
    out["pair_s"] = round(time.perf_counter() - began, 3)
    yield wait_seconds(0.5)
    keep(out, "pair", gaps)

    gaps.begin()
    size = pair.scatter.size()
    for move in range(_MOVES):  # hovering
        mouse(pair.scatter, QEvent.Type.MouseMove, QPoint(size.width() // 3 + 4 * move, size.height() // 2), held=False)
        yield wait_seconds(0.02)
    mouse(pair.scatter, QEvent.Type.MouseButtonPress, QPoint(size.width() // 3, size.height() // 3), held=True)
    place = QPoint()
    for move in range(_MOVES):
        place = QPoint(size.width() // 3 + 5 * move, size.height() // 3 + 4 * move)
        mouse(pair.scatter, QEvent.Type.MouseMove, place, held=True)
        yield wait_seconds(0.02)
    mouse(pair.scatter, QEvent.Type.MouseButtonRelease, place, held=False)
    yield wait_seconds(0.5)
    out["brushed"] = int(np.count_nonzero(page.desk.chosen))
    keep(out, "brush", gaps)

    gaps.begin()
    page.show_section(2)
    truth = page.section(2)
    yield lambda: truth.figures.rowCount() > 0
    yield wait_seconds(0.5)
    keep(out, "truth", gaps)

    page.show_section(3)
    what_if = page.section(3)
    yield lambda: 0 in what_if._results
    yield wait_seconds(0.5)
    gaps.begin()
    slider: QSlider = what_if.panels[0]._rows[0][2]
    shown = what_if._results[0]
    waits = []
    for step in range(DRAG_STEPS):
        began = time.perf_counter()
        slider.setValue(60 + step)
        yield partial(other, what_if, shown)
        shown = what_if._results[0]
        waits.append((time.perf_counter() - began) * 1e3)
    out["drag_answer_ms"] = spread(waits)
    keep(out, "drag", gaps)
    gaps.stop()


def keep(out: dict[str, Any], name: str, gaps: Gaps) -> None:
    """The gaps of a phase, and what is left of them without the time in which somebody else had the processor."""
    out[f"{name}_ms"] = spread(gaps.taken)
    out[f"{name}_own_ms"] = spread([gap - away for gap, away in zip(gaps.taken, gaps.starved, strict=True)])


def other(what_if: Any, shown: object) -> bool:
    """Whether another answer than `shown` is there."""
    return what_if._results[0] is not shown


def inside(images: int) -> None:
    """The measured process."""
    fill_home(images)
    out: dict[str, Any] = {}
    run_window(partial(script, images=images, out=out))
    print(json.dumps(out))


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object a line")
    parser.add_argument("--images", type=int, action="append", default=[], help="sizes; 1,000 to 100,000 by default")
    parser.add_argument("--xvfb", action="store_true", help="on an X server instead of offscreen")
    parser.add_argument("--inside", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        inside(asked.inside)
        return
    for images in asked.images or [1_000, 10_000, 100_000]:
        measured = answer(in_child("tests.bench.bench_compare_page", "--inside", images, xvfb=asked.xvfb))
        phases = ("open", "table", "pair", "brush", "truth", "drag")
        worst, own = (max(measured[f"{name}{kind}"]["max"] for name in phases) for kind in ("_ms", "_own_ms"))
        report = {"bench": "compare_page", "images": images, "xvfb": asked.xvfb, **measured}
        report |= {"aim": "no gap over 50 ms at 100,000 × 5", "worst_ms": worst, "worst_own_ms": own}
        report["met"] = worst <= 50
        if asked.json:
            print(json.dumps(report, ensure_ascii=False), flush=True)
        else:
            print(*(f"{key:18} {value}" for key, value in report.items()), sep="\n", flush=True)


if __name__ == "__main__":
    main()
