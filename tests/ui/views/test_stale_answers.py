"""What was said of one image is never laid over the next one, however quickly the keys come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.domain.image import Arrival
from app.domain.lanes import Pending
from app.domain.queue import QueueRow
from app.store.assessments import AssessmentStore
from tests.ui.views.evidence_window import assessed, evidence
from tests.unit.services.playing import picture
from ui.actions import Actions
from ui.bridge import Bridge, Call
from ui.views.evidence.present_pending import PresentPending
from ui.views.evidence.view import EvidenceView
from ui.views.review_page import ReviewPage
from ui.widgets.care import UNCOVERED
from ui.widgets.compare_bar import Mode

if TYPE_CHECKING:
    from app.container import Core

Run = Callable[[Callable[["Core"], Any]], Any]


@pytest.fixture
def rows(run: Run, tmp_path: Path) -> list[QueueRow]:
    """Two images; of the first a provider has a heatmap and a box."""
    paths = [str(picture(tmp_path / f"{number}.png", number)) for number in range(2)]

    async def take(core: Core) -> list[QueueRow]:
        images = [await core.ingest.take(path, Arrival.OPEN) for path in paths]
        await AssessmentStore(core.database).save(assessed(images[0].sha256))
        return list(await core.review.rows())

    taken: list[QueueRow] = run(take)
    return taken


def test_keys_that_come_with_the_next_image_find_nothing_of_the_one_before(
    bridge: Bridge, rows: list[QueueRow], qtbot: QtBot
) -> None:
    shown = evidence(bridge, qtbot)
    view, present, boxes, heatmaps = shown.view, shown.present, shown.boxes, shown.heatmaps
    present.show_image(rows[0])
    said: list[str] = []
    present.message.connect(said.append)
    present.rerun()
    assert said == [], "before the answers are here, nothing is said of them"
    qtbot.waitUntil(lambda: any(boxes))
    assert said == ["Nothing has failed on this image."]
    view.cards.step_heatmap()
    assert heatmaps[-1] is not None
    present.show_image(rows[1])
    assert heatmaps[-1] is None
    view.cards.step_heatmap()
    present.toggle_boxes()
    present.toggle_boxes()
    assert heatmaps[-1] is None
    assert not boxes[-1]
    assert view.cards.failed_providers() == []
    present.stop()


def test_heatmaps_that_are_compared_go_with_their_image(bridge: Bridge, rows: list[QueueRow], qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    page = ReviewPage(bridge, Actions(window), UNCOVERED)
    window.setCentralWidget(page)
    window.show()
    qtbot.waitUntil(lambda: page.queue.proxy.rowCount() == len(rows))
    page.queue.choose_image(rows[0].sha256)
    qtbot.waitUntil(lambda: bool(page.evidence.cards.outcomes))
    page.compare.show_mode(Mode.HEATMAPS)
    together = [len(page.compare.heatmaps.voices)]
    page.queue.choose_image(rows[1].sha256)
    together.append(len(page.compare.heatmaps.voices))
    assert together == [1, 0]
    said: list[str] = []
    page.compare.message.connect(said.append)
    page.compare.stop_comparing()
    page.queue.choose_image(rows[0].sha256)
    page.compare.show_mode(Mode.HEATMAPS)
    assert "being read" in said[-1], "nothing is said of answers that nobody has looked up yet"
    qtbot.waitUntil(lambda: "Veiled" in said[-1])
    page.stop()


def test_who_is_still_asked_about_one_image_is_not_said_of_the_next(qtbot: QtBot) -> None:
    asked: list[tuple[Call, Callable[[Pending], None]]] = []

    def call(_make: object, take: Callable[[Pending], None]) -> Call:
        asked.append((Call(), take))
        return asked[-1][0]

    view = EvidenceView()
    qtbot.addWidget(view)
    bridge = SimpleNamespace(listen=lambda *_: None, call=call)
    present = PresentPending(cast("Bridge", bridge), view, view)
    present.show_image("a" * 64)
    present._ask()  # a lane has changed, and the first answer is not here yet
    present.show_image("b" * 64)
    for under_way, take in asked[:2]:
        if not under_way.cancelled:
            take(Pending(frozenset({"somebody"})))
    assert view.matrix._pending is None
    present.stop()
