"""Ruling by a policy: what is missing is asked for, suggestions are taken, blind first keeps both rulings."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Assessment, Finding
from app.domain.decision import Force
from app.domain.image import Arrival
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import Occasion
from app.domain.queue import QueueRow
from app.domain.rules import Rule, ScoreIs
from app.services.ruling.deliver import PlannedDelivery
from app.store.assessments import AssessmentStore
from tests.unit.services.playing import picture
from ui.actions import Actions
from ui.bridge import Bridge
from ui.views.decisions.decisions import Decisions
from ui.widgets.decision_bar import DecisionBar, NoteField
from ui.widgets.reason_list import ReasonList

if TYPE_CHECKING:
    from app.container import Core

Run = Callable[[Callable[["Core"], Any]], Any]
RULE = Rule("explicit", "Explicit by a classifier", ScoreIs(Axis.NUDITY, at_least=0.8), Force.HUMAN, "nudity")


class Desk:
    """The bar with its decisions in a window of their own, and an image to rule on."""

    def __init__(self, bridge: Bridge, run: Run, folder: Path, qtbot: QtBot) -> None:
        self.run, self.qtbot, self.said = run, qtbot, list[str]()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.bar = DecisionBar()
        self.decisions = Decisions(bridge, self.bar, self.window, lambda _: None)
        column = QVBoxLayout(self.window)
        column.addWidget(self.decisions.bulk.confirm)
        column.addWidget(self.bar)
        self.decisions.message.connect(self.said.append)
        self.committed: list[tuple[str, bool]] = []
        self.decisions.committed.connect(lambda sha256, go_on: self.committed.append((sha256, go_on)))
        self.actions = Actions(self.window)
        self.decisions.act(self.actions)
        self.window.show()
        self.row = self._row(folder)

    def _row(self, folder: Path) -> QueueRow:
        path = str(picture(folder / "x.png"))

        async def take(core: Core) -> QueueRow:
            image = await core.ingest.take(path, Arrival.OPEN)
            finding = Finding(Axis.NUDITY, "porn", 0.9, ScoreKind.PROBABILITY)
            said = Assessment(image.sha256, "b", "m", "", "2026-11-21T09:00:00.000000+00:00", 1.0, (finding,))
            await AssessmentStore(core.database).save(said)
            (row,) = await core.review.rows()
            return row

        row = self.run(take)
        assert isinstance(row, QueueRow)
        return row

    def policy(self, **changes: Any) -> None:
        """Put the present policy in force with some changes, and wait for the bar to follow."""

        async def save(core: Core) -> None:
            await core.policies.save(replace(core.policies.current, version="changed", **changes))

        self.run(save)
        self.qtbot.waitUntil(lambda: self.decisions._policy.policy.version == "changed")

    def words(self) -> str:
        """Everything the bar says."""
        return " ".join(each.text() for each in self.bar.findChildren(QLabel) if each.isVisible())

    def history(self) -> list[str | None]:
        """The reasons of the recorded events."""
        return [event.ruling.reason for event in self.run(lambda core: core.review.history(self.row.sha256))]


@pytest.fixture
def desk(bridge: Bridge, run: Run, tmp_path: Path, qtbot: QtBot) -> Desk:
    return Desk(bridge, run, tmp_path, qtbot)


def test_what_is_required_is_said_and_gone_to(desk: Desk, qtbot: QtBot) -> None:
    desk.policy(reason_for=frozenset({Occasion.ARTIFICIAL, Occasion.SKIP}), note_for=frozenset({Occasion.HUMAN}))
    desk.decisions.show_image(desk.row)
    desk.actions.trigger("artificial")
    assert "Still needed: a reason for “artificial” (R)" in desk.words()
    desk.actions.trigger("commit")
    assert desk.said[-1] == "Not recorded. Still needed: a reason for “artificial” (R)"
    (reasons,) = desk.bar.findChildren(ReasonList)
    assert reasons.isVisible()
    reasons.close()
    desk.actions.trigger("skip")
    assert "a reason for skipping (R)" in desk.said[-1]
    desk.bar.findChildren(ReasonList)[-1].close()
    desk.actions.trigger("human")
    desk.actions.trigger("commit")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NoteField))
    assert desk.history() == []
    desk.bar.reasonChosen.emit("unsure")
    desk.actions.trigger("artificial")
    desk.actions.trigger("commit")
    qtbot.waitUntil(lambda: desk.history() == ["unsure"])


def test_the_bar_and_the_label_keys_follow_another_policy(desk: Desk, qtbot: QtBot) -> None:
    desk.decisions.show_image(desk.row)
    gore = replace(desk.decisions._policy.policy.labels[2], title="Blood & gore", key=3)
    desk.policy(labels=(gore,), rules=())
    assert desk.actions["label3"].text() == "Blood && gore"
    assert desk.actions.why_not("label4") == "The policy has no label on this key"
    desk.actions.trigger("label3")
    desk.actions.trigger("commit")
    qtbot.waitUntil(lambda: len(desk.history()) == 1)
    event = desk.run(lambda core: core.review.history(desk.row.sha256))[0]
    assert (event.ruling.policy_label, event.policy_version) == ("gore", "changed")


def test_a_suggestion_is_taken_into_the_draft_and_not_recorded(desk: Desk, qtbot: QtBot) -> None:
    desk.policy(rules=(RULE,))
    desk.decisions.show_image(desk.row)
    qtbot.waitUntil(lambda: "Suggested: Human · Nudity – Explicit by a classifier" in desk.words())
    desk.actions.trigger("suggestion")
    assert (desk.bar._state.force, desk.bar._state.policy_label) == ("human", "nudity")
    assert desk.bar._state.suggestion is not None
    assert desk.bar._state.suggestion.taken
    qtbot.waitUntil(lambda: "Delivers nothing: " in desk.words())
    assert desk.history() == []


def test_blind_first_hides_until_ruled_and_keeps_both_rulings(desk: Desk, qtbot: QtBot) -> None:
    desk.policy(rules=(RULE,))
    hidden: list[bool] = []
    desk.decisions.blind.changed.connect(hidden.append)
    desk.decisions.blind.set_on(True)
    desk.decisions.show_image(desk.row)
    assert hidden == [True]
    assert "Hidden until you have ruled" in desk.words()
    desk.actions.trigger("suggestion")
    assert desk.said[-1] == "Nothing is suggested for this image."
    desk.actions.trigger("human")
    desk.actions.trigger("commit")
    assert desk.committed == [(desk.row.sha256, False)], "the reviewer stays, to see what was said"
    qtbot.waitUntil(lambda: hidden == [True, False])
    qtbot.waitUntil(lambda: "Suggested: Human" in desk.words())
    desk.actions.trigger("artificial")
    desk.actions.trigger("commit")
    assert desk.committed[-1] == (desk.row.sha256, True)
    qtbot.waitUntil(lambda: len(desk.history()) == 2)
    (pair,) = desk.run(lambda core: core.policies.blind_pairs())
    assert (pair.first.force, pair.final.force) == (Force.HUMAN, Force.ARTIFICIAL)
    desk.decisions.show_image(desk.row)
    assert hidden == [True, False], "he has seen the answers"


def test_blind_first_can_be_kept_by_committing_nothing_more(desk: Desk, qtbot: QtBot) -> None:
    desk.decisions.blind.set_on(True)
    desk.decisions.show_image(desk.row)
    desk.actions.trigger("human")
    desk.actions.trigger("commit")
    qtbot.waitUntil(lambda: "Enter keeps it and goes on" in desk.words())
    desk.actions.trigger("commit")
    assert desk.committed[-1] == (desk.row.sha256, True)
    assert len(desk.history()) == 1


def test_what_clearing_would_hand_on_is_not_said_once_nothing_is_cleared(
    desk: Desk, bridge: Bridge, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, go = asyncio.Event(), asyncio.Event()

    async def plan(_sha256: str, _force: Force | None) -> tuple[PlannedDelivery, ...]:
        asked.set()
        await go.wait()
        return (PlannedDelivery("b", "B", "0" * 64, 1, 10.0, possible=False, words="B documents no way"),)

    async def let_go(_core: Core) -> None:
        go.set()

    monkeypatch.setattr(bridge.core.review, "plan", plan)
    desk.decisions.show_image(desk.row)
    desk.actions.trigger("clear")
    run(lambda _: asked.wait())
    desk.actions.trigger("clear")
    run(let_go)
    desk.qtbot.wait(50)
    assert desk.decisions._now.planned == ()
    assert "no way" not in desk.words()
