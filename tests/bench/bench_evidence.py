"""What the evidence of the next image costs the window: five cards filled anew, against the same cards built anew."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.assessment import Assessment
from app.domain.image import ReviewState
from app.domain.labels import Axis
from app.domain.matrix import Column
from app.domain.queue import QueueRow
from tests.bench.window import spread
from tests.ui import samples
from ui import theme
from ui.views.evidence.view import EvidenceView
from ui.widgets.assessment_card import AssessmentCard

PROVIDERS = 5
LABELS = ("nsfw", "sexy", "porn", "hentai")
ROW = QueueRow(samples.SHA, 1, "a.jpg", 10, "JPEG", 4, 3, 1, None, None, ReviewState.OPEN, None, None)


def answers(number: int) -> list[Assessment]:
    """Five answers with everything in them, other ones for each image."""
    heatmaps = tuple(samples.blob(label=name) for name in LABELS)
    return [
        samples.assessment(provider=f"provider {place}", model="m", elapsed_ms=number, heatmaps=heatmaps)
        for place in range(PROVIDERS)
    ]


def timed(act: Callable[[], None]) -> float:
    """Milliseconds until `act` is done and all it has led to is laid out, painted and, where need be, taken down."""
    began = time.perf_counter()
    act()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def built_anew(holder: QWidget, said: list[Assessment]) -> None:
    """The rival: new cards for each image."""
    column = holder.layout()
    assert column is not None
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for outcome in said:
        card = AssessmentCard(outcome.provider)
        card.set_outcome(outcome)
        column.addWidget(card)


def measure(images: int) -> dict[str, Any]:
    """Both ways by turns in one run; the first of either is the warm-up."""
    view, holder = EvidenceView(), QWidget()
    QVBoxLayout(holder)
    for widget in (view, holder):
        widget.resize(460, 900)
        widget.show()
    names = [f"provider {place}" for place in range(PROVIDERS)]
    view.matrix.set_columns([Column(name, "m", name, (Axis.ORIGIN, Axis.NUDITY)) for name in names])
    view.cards.prepare((name, "m") for name in names)
    QTest.qWait(500)  # in the window, too, cards are built before the first answer is here
    filled, built = [], []
    for number in range(images + 1):
        said = answers(number)

        def fill(said: list[Assessment] = said) -> None:
            view.show_image(ROW)
            view.add_outcomes(said)

        filled.append(timed(fill))
        built.append(timed(lambda said=said: built_anew(holder, said)))  # type: ignore[misc]
    ratio = statistics.median(filled[1:]) / statistics.median(built[1:])
    return {"filled_ms": spread(filled[1:]), "built_ms": spread(built[1:]), "ratio": round(ratio, 2)}


def main() -> None:
    """Measure offscreen and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--images", type=int, default=60)
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    theme.apply(app, theme.Scheme.DARK)
    report = {"bench": "evidence", "providers": PROVIDERS, **measure(asked.images)}
    report["aim"] = "≤ 16 ms at the median, matrix included; well under the rival that builds its cards anew"
    report["met"] = report["filled_ms"]["p50"] <= 16 and report["ratio"] < 0.7
    if asked.json:
        print(json.dumps(report, ensure_ascii=False))
        return
    for key, value in report.items():
        print(f"{key:12} {value}")


if __name__ == "__main__":
    main()
