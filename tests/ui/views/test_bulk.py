"""Ruling several images at once from the decision bar: what it says, what it asks, one step, one undo; what stands."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.decision import DecisionEvent, DeliveryState, Force, QueueEntry, Ruling
from app.domain.held import Held
from app.domain.image import Arrival, Image, ImageFacts, ReviewState
from app.domain.queue import QueueRow, row_of
from app.services.ruling.deliver import PlannedDelivery
from app.services.ruling.review import Draft
from tests.ui.views.samples_views import Run
from ui.bridge import Bridge
from ui.views.decisions.bulk import ASK_ABOVE, held_lines, sum_lines
from ui.views.decisions.decisions import Decisions
from ui.views.decisions.draft_words import delivery_words
from ui.views.decisions.standing_words import day_words, standing_words
from ui.widgets.confirm_strip import ConfirmStrip
from ui.widgets.decision_bar import DecisionBar

if TYPE_CHECKING:
    from app.container import Core

pytestmark = pytest.mark.display

WHEN = "2026-11-03T12:00:00+00:00"
OPEN = Ruling(ReviewState.OPEN)


def sha(number: int) -> str:
    """A made-up identity."""
    return hashlib.sha256(str(number).encode()).hexdigest()


def known(number: int) -> Image:
    """A made-up image."""
    facts = ImageFacts("PNG", "image/png", 40, 30, 1, 1, "RGB", has_alpha=False)
    return Image(sha(number), 1000, facts, None, WHEN, (f"/pictures/{number}.png", f"/copies/{number}.png"))


def row(number: int) -> QueueRow:
    """Its row."""
    return row_of(known(number), number, OPEN)


class Page:
    """Bar, decisions and what they emit, without the rest of the window."""

    def __init__(self, qtbot: QtBot, bridge: Bridge) -> None:
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.bar = DecisionBar(self.widget)
        self.decisions = Decisions(bridge, self.bar, self.widget, lambda _: None)
        self.decisions.bulk.confirm.setParent(self.widget)
        self.said: list[str] = []
        self.went: list[tuple[str, bool]] = []
        self.decisions.message.connect(self.said.append)
        self.decisions.committed.connect(lambda sha256, go_on: self.went.append((sha256, go_on)))
        self.widget.show()


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge, run: Run) -> Page:
    async def add(core: Core) -> None:
        await core.images.add([known(number) for number in range(60)], Arrival.OPEN)

    run(add)
    made = Page(qtbot, bridge)
    made.decisions.show_image(row(1))
    return made


def entries(run: Run) -> dict[str, Ruling]:
    """What stands, by image."""
    return {entry.sha256: entry.ruling for entry in run(lambda core: core.review.entries())}


def test_chosen_images_are_ruled_as_one_step_and_undone_as_one(page: Page, qtbot: QtBot, run: Run) -> None:
    page.decisions.choose([sha(0), sha(1), sha(2)])
    assert "Rules 3 images" in page.bar.accessibleDescription()
    page.bar.forceChosen.emit("artificial")
    page.bar.commitRequested.emit()
    qtbot.waitUntil(lambda: bool(page.went))
    assert page.went == [(sha(1), True)]
    assert "one step for 3 images" in page.said[0]
    assert set(entries(run)) == {sha(0), sha(1), sha(2)}
    assert page.decisions.bulk.count == 0
    page.bar.undoRequested.emit()
    qtbot.waitUntil(lambda: not entries(run))


def test_an_image_outside_the_choice_is_ruled_alone(page: Page, qtbot: QtBot, run: Run) -> None:
    page.decisions.choose([sha(5), sha(6)])
    page.bar.forceChosen.emit("human")
    page.bar.commitRequested.emit()
    qtbot.waitUntil(lambda: bool(entries(run)))
    assert set(entries(run)) == {sha(1)}


def test_very_many_are_asked_about_first_and_enter_answers(page: Page, qtbot: QtBot, run: Run) -> None:
    page.decisions.choose([sha(number) for number in range(ASK_ABOVE + 1)])
    page.bar.forceChosen.emit("human")
    confirm = page.decisions.bulk.confirm
    page.bar.commitRequested.emit()
    assert confirm.isVisible()
    assert [button.text() for button in confirm.buttons] == ["Yes, 51 images", "Cancel"]
    confirm.buttons[-1].click()
    assert not confirm.isVisible()
    assert entries(run) == {}
    page.bar.commitRequested.emit()
    QTest.keyClick(confirm.buttons[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(entries(run)) == ASK_ABOVE + 1)
    events = run(_history_of_two)
    assert [event.event_id[:32] for event in events] == [events[0].event_id[:32]] * 2


async def _history_of_two(core: Core) -> list[DecisionEvent]:
    return [*await core.review.history(sha(0)), *await core.review.history(sha(ASK_ABOVE))]


def test_going_to_another_image_calls_the_question_off(page: Page, run: Run) -> None:
    page.decisions.choose([sha(number) for number in range(ASK_ABOVE + 1)])
    page.bar.forceChosen.emit("human")
    page.bar.commitRequested.emit()
    page.decisions.show_image(row(2))
    assert not page.decisions.bulk.confirm.isVisible()
    assert entries(run) == {}


def test_another_ruling_calls_the_question_off_and_a_held_key_does_not_answer_it(
    page: Page, qtbot: QtBot, run: Run
) -> None:
    page.decisions.choose([sha(number) for number in range(ASK_ABOVE + 1)])
    page.bar.forceChosen.emit("human")
    confirm = page.decisions.bulk.confirm
    page.bar.commitRequested.emit()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(confirm.buttons[0], held)
    assert confirm.isVisible()
    page.bar.forceChosen.emit("artificial")
    assert not confirm.isVisible()
    page.bar.commitRequested.emit()
    page.widget.setFocus()
    with qtbot.assertNotEmitted(confirm.left):
        page.bar.noteEdited.emit("six fingers")  # the keyboard is elsewhere, and stays there
    assert not confirm.isVisible()
    assert entries(run) == {}


def test_what_stands_is_told_with_who_when_why_and_how_many_paths(page: Page, qtbot: QtBot, run: Run) -> None:
    reason = run(_first_reason)
    run(lambda core: core.review.rule(sha(3), Draft(Force.ARTIFICIAL, reason=reason.id)))
    page.decisions.show_image(row(3))
    qtbot.waitUntil(lambda: "You ruled this on" in page.bar.accessibleDescription())
    assert f"forced artificial – reason {reason.title}, 2 paths" in page.bar.accessibleDescription()
    assert page.decisions.proposed == Draft(Force.ARTIFICIAL, reason=reason.id)


async def _first_reason(core: Core) -> object:
    return core.review.policy.reasons[0]


def test_standing_words_name_others_and_tell_what_was_delivered(bridge: Bridge) -> None:
    ruling = Ruling(ReviewState.RULED, Force.HUMAN, None, None, "a note")
    entry = QueueEntry(
        "0" * 64, ruling, "bea", WHEN, 1, (("identifai", DeliveryState.DELIVERED), ("x", DeliveryState.GRACE))
    )
    policy = bridge.core.review.policy
    words = standing_words(entry, policy, "ada", 1, {"identifai": "identifAI"})
    assert words == f"bea ruled this on {day_words(WHEN)}: forced human – with a note, delivered to identifAI"
    skipped = replace(entry, ruling=Ruling(ReviewState.SKIPPED), deliveries=())
    assert standing_words(skipped, policy, "bea").startswith("You set this aside on")
    assert standing_words(replace(entry, ruling=OPEN), policy, "bea") == standing_words(None, policy, "bea") == ""


def test_sums_count_files_and_submissions_and_say_what_is_not_possible() -> None:
    def plan(target: str, submissions: int) -> PlannedDelivery:
        return PlannedDelivery("identifai", "identifAI", target, submissions, 10.0, True, "")

    planned = {sha(1): (plan("a", 2), plan("b", 1)), sha(2): (plan("c", 4),), sha(3): ()}
    (line,) = sum_lines(planned, Force.HUMAN)
    assert "7 submissions of 2 files at identifAI as human, 10 s after it" in line
    (line,) = sum_lines({sha(1): (replace(plan("a", 2), possible=False),)}, None)
    assert line == "Not delivered for 1 file: identifAI documents no way to clear an override."
    assert sum_lines({sha(3): ()}, Force.HUMAN) == ()


def test_a_question_gives_its_first_answer_the_focus_and_tells_when_it_is_over(qtbot: QtBot) -> None:
    strip = ConfirmStrip()
    qtbot.addWidget(strip)
    done: list[str] = []
    strip.left.connect(lambda: done.append("left"))
    strip.ask("Really?", "It matters.", (("Yes", lambda: done.append("yes")), ("Both", lambda: done.append("both"))))
    strip.activateWindow()
    assert [button.text() for button in strip.buttons] == ["Yes", "Both", "Cancel"]
    assert (strip.accessibleName(), strip.accessibleDescription()) == ("Really?", "It matters.")
    strip.buttons[1].click()
    assert done == ["left", "both"]
    strip.ask("Again?", "", (("Yes", lambda: done.append("yes")),))
    strip.call_off()
    assert done == ["left", "both", "left"]
    assert not strip.isVisible()


def test_what_a_provider_keeps_is_said_before_it_is_recorded() -> None:
    held = Held("identifai", "identifAI", Force.ARTIFICIAL)
    (line,) = delivery_words((), "this file was never sent", (held,))
    assert line == "identifAI keeps “artificial”: only human or artificial replaces it."
    (line,) = held_lines({"a": (held,), "b": (held, held)})
    assert line.startswith("identifAI keeps its overrides of 2 files:")
