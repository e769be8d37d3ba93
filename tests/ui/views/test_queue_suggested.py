"""A row of the queue says what the policy suggests, as a suggestion, and nothing of it while answers are hidden."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.decision import Force
from app.domain.image import Arrival
from app.domain.labels import Axis
from app.domain.queue import QueueRow, with_ruling
from app.domain.rules import Rule, ScoreIs
from app.events import OutcomeArrived
from app.services.ruling.review import Draft
from app.store.assessments import AssessmentStore
from tests.ui.views.evidence_window import assessed
from tests.ui.views.samples_views import Run
from tests.unit.services.playing import picture
from ui.bridge import Bridge
from ui.models.queue_model import QueueModel, SuggestedRole
from ui.views.decisions.suggestions import suggest_in_queue
from ui.views.queue.panel import QueuePanel

if TYPE_CHECKING:
    from app.container import Core

RULE = Rule("explicit", "Explicit by a classifier", ScoreIs(Axis.NUDITY, at_least=0.8), Force.HUMAN, "nudity")


def test_a_row_says_what_is_suggested_and_nothing_under_blind_first(
    bridge: Bridge, run: Run, tmp_path: Path, qtbot: QtBot
) -> None:
    path = str(picture(tmp_path / "x.png"))

    async def take(core: Core) -> QueueRow:
        await core.policies.save(replace(core.policies.current, version="own", rules=(RULE,)))
        await core.ingest.take(path, Arrival.OPEN)
        (row,) = await core.review.rows()
        return row

    row: QueueRow = run(take)
    outcome = assessed(row.sha256)

    async def answer(core: Core) -> None:
        await AssessmentStore(core.database).save(outcome)
        core.hub.publish(OutcomeArrived(outcome))

    model = QueueModel()
    window = QWidget()
    qtbot.addWidget(window)
    panel = QueuePanel(model, lambda _sha256: None)
    panel.setParent(window)
    suggested = suggest_in_queue(bridge, panel, window)
    model.add([row])
    window.show()
    suggested.keep_to([row.sha256])

    def words() -> object:
        return panel.proxy.data(panel.proxy.index(0), SuggestedRole)

    def spoken() -> str:
        return str(panel.proxy.data(panel.proxy.index(0), Qt.ItemDataRole.AccessibleTextRole))

    qtbot.wait(50)
    assert words() == ""
    run(answer)
    qtbot.waitUntil(lambda: words() == "Human · Nudity")
    assert "Suggested: Human · Nudity" in spoken()
    suggested.set_hidden(True)
    assert words() == ""
    assert "Suggested" not in spoken()
    suggested.set_hidden(False)
    qtbot.waitUntil(lambda: "Suggested: Human" in spoken())
    event = run(lambda core: core.review.rule(row.sha256, Draft(force=Force.ARTIFICIAL)))
    model.replace(with_ruling(row, event.ruling))
    assert "Suggested" not in spoken()
    event = run(lambda core: core.review.rule(row.sha256, Draft(policy_label="deceptive")))
    model.replace(with_ruling(row, event.ruling))
    assert "Deceptive" in spoken(), "labels by their titles"
    suggested.stop()
