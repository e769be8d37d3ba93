"""Thresholds chosen in the settings hold at once: for the bars, the matrix, the conflict strip and the queue."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.heard import heard_of, spelled
from app.domain.labels import Axis
from app.domain.priority import Weight, WhyKind
from app.domain.thresholds import Thresholds
from app.events import Reweighed
from tests.ui import samples_matrix as samples
from tests.ui.views.samples_views import close
from tests.ui.views.test_matrix_columns import ROW
from ui.bridge import Bridge
from ui.models.queue_model import QueueModel
from ui.models.queue_words import why_words
from ui.views.evidence.matrix_columns import follow_thresholds
from ui.views.evidence.view import EvidenceView
from ui.views.queue.feed import QueueFeed
from ui.views.settings.dialog import PROVIDERS, SettingsDialog
from ui.views.settings.thresholds_card import ThresholdsCard
from ui.widgets.matrix import MatrixGrid
from ui.widgets.score_list import ScoreList


@pytest.fixture
def evidence(qtbot: QtBot, bridge: Bridge) -> EvidenceView:
    view = EvidenceView()
    qtbot.addWidget(view)
    view.matrix.set_columns((samples.NSFWJS, samples.NANOGPT))
    follow_thresholds(bridge, view)
    view.show_image(ROW)
    view.add_outcomes(samples.CONFLICT)
    return view


def said(view: EvidenceView) -> str:
    """The matrix' cell, the bars of the first card, and the words below the matrix."""
    rows = view.findChildren(ScoreList)[0].model()
    words = [str(rows.index(at, 0).data(Qt.ItemDataRole.ToolTipRole)) for at in range(rows.rowCount())]
    grid = view.findChildren(MatrixGrid)[0].model()
    shown = [text.text() for text in view.matrix.findChildren(QLabel) if not text.isHidden()]
    return " ".join([str(grid.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)), *words, *shown])


def test_a_chosen_threshold_holds_at_once_and_is_said(qtbot: QtBot, bridge: Bridge, evidence: EvidenceView) -> None:
    before = said(evidence)
    assert "at or over the threshold 0.50" in before
    assert "counts as a yes" not in before
    dialog = SettingsDialog(bridge)
    dialog.show_page(PROVIDERS)
    dialog.show()
    card = dialog.findChildren(ThresholdsCard)[0]
    qtbot.waitUntil(card.isEnabled)
    with qtbot.waitSignal(card.kept) as kept:
        card.numbers[Axis.NUDITY].setValue(0.9)
    assert kept.args == ["A probability counts as a yes from 0.50 on, but: nudity 0.90."]
    qtbot.waitUntil(lambda: "under the threshold 0.90" in said(evidence))
    assert "at or over the threshold 0.50" not in said(evidence)
    assert "but: nudity 0.90" in said(evidence)
    assert bridge.core.settings.current.thresholds["nudity"] == 90
    with qtbot.waitSignal(card.kept):
        QTest.keyClick(card.usual, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: said(evidence) == before)
    close(qtbot, dialog)


def test_the_queue_says_what_is_near_the_threshold_chosen(qtbot: QtBot, bridge: Bridge) -> None:
    model, limits, weight = QueueModel(), Thresholds.of_percent({"nudity": 85}), Weight(0.25, 0.75)
    told = spelled([heard_of(one) for one in samples.CONFLICT[:2]])
    model.add([replace(ROW, heard=told)])
    assert WhyKind.NEAR not in [why.kind for why in model.rows()[0].whys]
    feed = QueueFeed(bridge, model, model)
    feed.start()
    bridge.tell(lambda core: core.hub.publish(Reweighed(limits, {ROW.sha256: weight, "f" * 64: weight})))
    qtbot.waitUntil(lambda: model.rows()[0].limits == limits)
    (row,) = model.rows()
    assert [why_words(why) for why in row.whys if why.kind is WhyKind.NEAR] == ["Near the threshold 0.85: nsfwjs 0.81"]
    assert (row.disagreement, row.uncertainty) == (0.25, 0.75)
    feed.stop()
