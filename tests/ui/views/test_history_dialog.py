"""The history of one image: every event in words, what is undone marked, deliveries beneath their decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.domain.decision import DecisionEvent, Delivery, DeliveryState, Force, Ruling, Verb
from app.domain.image import ReviewState
from app.services.ruling.review import Draft
from app.store.outbox import NewDelivery
from tests.ui.views.samples_views import SHA, WHEN, Run, add_image, close, decide
from ui.bridge import Bridge
from ui.views.decisions.history_dialog import HistoryDialog
from ui.views.decisions.history_words import delivery_words, undone_by

if TYPE_CHECKING:
    from app.container import Core


def opened(bridge: Bridge, sha256: str = SHA) -> HistoryDialog:
    dialog = HistoryDialog(bridge, sha256, "picture.jpg")
    dialog.show()
    return dialog


def top(dialog: HistoryDialog, row: int) -> QTreeWidgetItem:
    item = dialog.tree.topLevelItem(row)
    assert item is not None
    return item


def test_every_event_is_there_the_latest_first(qtbot: QtBot, bridge: Bridge, run: Run) -> None:
    run(decide)
    dialog = opened(bridge)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 6)
    words = [top(dialog, row).text(0) for row in range(6)]
    assert words == [
        "6  Forced human  (stands)",
        "5  Undid decision 4: forced artificial",
        "4  Skipped  (undone by 5)",
        "3  Brought decision 1 back: forced artificial",
        "2  Undid decision 1: open again",
        "1  Forced artificial",
    ]
    assert top(dialog, 2).font(0).strikeOut()
    assert "six fingers" in top(dialog, 5).text(3)
    assert {top(dialog, row).text(1) for row in range(6)} == {"ada"}
    assert dialog._stands.text() == "Stands now: Forced human"
    assert "sent\nthe raw file" in dialog.detail.text(), "the whole note, with its lines"
    close(qtbot, dialog)


def test_a_delivery_lies_below_its_decision(qtbot: QtBot, bridge: Bridge, run: Run) -> None:
    async def ruled(core: Core) -> None:
        await add_image(core)
        planned = [NewDelivery("identifai", SHA, "2099-01-01T00:00:00+00:00")]
        ruling = Ruling(ReviewState.RULED, Force.ARTIFICIAL)
        await core.review._decisions.append(SHA, Verb.RULE, ruling, "ada", "1", deliveries=planned)

    run(ruled)
    dialog = opened(bridge)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 1)
    item = top(dialog, 0)
    assert item.childCount() == 1
    child = item.child(0)
    assert child is not None
    assert child.text(0) == "identifAI: Waiting"
    assert "undo still stops it" in child.text(3)
    dialog.tree.setCurrentItem(child)
    assert SHA in dialog.detail.text()
    close(qtbot, dialog)


def test_it_is_read_anew_on_demand(qtbot: QtBot, bridge: Bridge, run: Run) -> None:
    run(add_image)
    dialog = opened(bridge)
    qtbot.waitUntil(lambda: dialog._empty.accessibleName() == "Nobody has decided on this image yet")
    run(lambda core: core.review.rule(SHA, Draft(force=Force.HUMAN)))
    dialog.reload()
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 1)
    run(lambda core: core.review.undo())
    dialog.reload()
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 2)
    assert dialog._stands.text() == "Stands now: Nothing: the image is open"
    close(qtbot, dialog)


def test_an_undone_redo_is_undone_again() -> None:
    def event(seq: int, verb: Verb, refers_to: int | None = None) -> DecisionEvent:
        return DecisionEvent(seq, str(seq), SHA, verb, Ruling(ReviewState.OPEN), "ada", WHEN, "1", refers_to, "", "")

    chain = [event(1, Verb.RULE), event(2, Verb.UNDO, 1), event(3, Verb.REDO, 1)]
    assert undone_by(chain[:2]) == {1: 2}
    assert undone_by(chain) == {}
    assert undone_by([*chain, event(4, Verb.UNDO, 3)]) == {3: 4}


@pytest.mark.parametrize("state", DeliveryState)
def test_every_state_of_a_delivery_has_words(state: DeliveryState) -> None:
    delivery = Delivery(1, 1, SHA, "identifai", SHA, Force.HUMAN, state, WHEN, 2, "the server was silent", WHEN)
    words = delivery_words(delivery)
    assert words
    assert state.value == "sending" or any(part in words for part in ("2026-03-01", "silent"))
