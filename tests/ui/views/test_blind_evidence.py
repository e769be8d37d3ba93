"""While a reviewer rules blind, nothing that a provider said is in the evidence or the queue; then it comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.decision import Force, Ruling
from app.domain.image import Arrival, ReviewState
from app.domain.queue import QueueRow, with_outcome, with_ruling
from app.events import OutcomeArrived
from app.store.assessments import AssessmentStore
from tests.ui.views.evidence_window import assessed, evidence
from tests.unit.services.playing import picture
from ui.bridge import Bridge
from ui.models.queue_model import QueueModel

if TYPE_CHECKING:
    from app.container import Core

Run = Callable[[Callable[["Core"], Any]], Any]


def test_no_answer_reaches_the_evidence_before_the_ruling(
    bridge: Bridge, run: Run, tmp_path: Path, qtbot: QtBot
) -> None:
    path = str(picture(tmp_path / "x.png"))

    async def take(core: Core) -> QueueRow:
        image = await core.ingest.take(path, Arrival.OPEN)
        await AssessmentStore(core.database).save(assessed(image.sha256))
        (row,) = await core.review.rows()
        return row

    async def tell(core: Core) -> None:
        core.hub.publish(OutcomeArrived(assessed(row.sha256)))

    row = run(take)
    shown = evidence(bridge, qtbot)
    view, present = shown.view, shown.present
    present.set_blind(True)
    present.show_image(row)
    qtbot.waitUntil(lambda: view.provenance is not None)
    run(tell)
    present.rerun()
    view.cards.step_heatmap()
    qtbot.wait(100)
    assert view.cards.outcomes == ()
    assert not any(shown.boxes)
    assert not any(shown.heatmaps)
    said = " ".join(each.text() for each in view.findChildren(QLabel) if each.isVisible())
    assert "Hidden until you have ruled" in said
    assert "0.97" not in said
    present.set_blind(False)
    qtbot.waitUntil(lambda: bool(view.cards.outcomes))
    qtbot.waitUntil(lambda: any(shown.boxes))
    present.stop()


def test_the_queue_says_nothing_of_an_image_before_the_reviewers_own_ruling() -> None:
    row = QueueRow("0" * 64, 1, "x.png", 1, "PNG", 1, 1, 1, None, None, ReviewState.OPEN, None, None)
    model = QueueModel()
    model.add([with_outcome(row, assessed(row.sha256))])
    index = model.index(0)
    seen = str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert "porn" in seen or "nudity" in seen.casefold()
    model.set_blind(True)
    said = f"{model.data(index, Qt.ItemDataRole.AccessibleTextRole)} {model.data(index, Qt.ItemDataRole.ToolTipRole)}"
    assert "porn" not in said
    assert "nudity" not in said.casefold()
    assert "97" not in said
    ruled = with_ruling(model.rows()[0], Ruling(ReviewState.RULED, Force.HUMAN))
    model.replace(ruled)
    assert "nudity" not in str(model.data(index, Qt.ItemDataRole.AccessibleTextRole)).casefold(), "by somebody else"
    own: set[str] = set()
    model.set_blind(True, own)
    own.add(row.sha256)
    model.ruled(row.sha256)
    assert "nudity" in str(model.data(index, Qt.ItemDataRole.AccessibleTextRole)).casefold()
