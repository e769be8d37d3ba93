"""An answer with a box and a heatmap, and the evidence in a window that notes what it lays over the stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Assessment, Box, Detection, Finding, Heatmap
from app.domain.labels import Axis, ScoreKind
from ui.bridge import Bridge
from ui.views.evidence.present import PresentEvidence
from ui.views.evidence.view import EvidenceView

PORN = Finding(Axis.NUDITY, "porn", 0.97, ScoreKind.PROBABILITY)


def assessed(sha256: str) -> Assessment:
    """What somebody said of an image: nudity, where, and why."""
    return Assessment(
        sha256,
        "somebody",
        "m",
        "",
        "2026-11-21T09:00:00.000000+00:00",
        1.0,
        (PORN,),
        detections=(Detection(Box(0.1, 0.1, 0.5, 0.5, relative=True), (PORN,), None),),
        heatmaps=(Heatmap("porn", 1, 1, b"\xff", "class activation map"),),
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """The evidence, what presents it, and every box list and heatmap that it has asked the stage to show."""

    view: EvidenceView
    present: PresentEvidence
    boxes: list[Any]
    heatmaps: list[Any]


def evidence(bridge: Bridge, qtbot: QtBot) -> Shown:
    """In a window of its own; `present.stop()` ends it."""
    window = QWidget()
    qtbot.addWidget(window)
    view = EvidenceView()
    QVBoxLayout(window).addWidget(view)
    shown = Shown(view, PresentEvidence(bridge, view, window), [], [])
    shown.present.boxes_changed.connect(shown.boxes.append)
    view.cards.heatmap_chosen.connect(lambda heatmap, _: shown.heatmaps.append(heatmap))
    window.show()
    return shown
