"""All decisions in their window: found, sorted, gone to, revised, exported, and their chain checked."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.decision import DeliveryState, Force, Ruling, Verb
from app.domain.image import ReviewState
from app.services.exporting import Format
from app.services.ruling.review import Draft
from app.store.decisions import DecisionStore
from app.store.outbox import NewDelivery
from tests.ui.views.samples_views import SHA, Run, add_image, close, decide
from ui.bridge import Bridge
from ui.models.decisions_model import DELIVERY, RULING
from ui.views.decisions.list_dialog import DecisionsDialog

if TYPE_CHECKING:
    from app.container import Core

OTHER = "cd" * 32
Opened = Callable[[int], DecisionsDialog]


@pytest.fixture
def opened(qtbot: QtBot, bridge: Bridge) -> Opened:
    """Opens the window and waits until so many lines are read."""

    def open_it(count: int) -> DecisionsDialog:
        dialog = DecisionsDialog(bridge)
        dialog.show()
        until_rows(qtbot, dialog, count)
        return dialog

    return open_it


def until_rows(qtbot: QtBot, dialog: DecisionsDialog, count: int) -> None:
    lines = dialog.table.lines
    qtbot.waitUntil(lambda: lines.rowCount() == count and not lines.missing(0, count))


def column(dialog: DecisionsDialog, number: int) -> list[str]:
    lines = dialog.table.lines
    return [str(lines.index(row, number).data()) for row in range(lines.rowCount())]


async def fill(core: Core) -> None:
    """Six events on one image, and one on another that is not known here."""
    await decide(core)
    await core.review.rule(OTHER, Draft(policy_label="spam", note="wet paint"))


def test_what_stands_and_every_event(qtbot: QtBot, run: Run, opened: Opened) -> None:
    run(fill)
    dialog = opened(2)
    assert column(dialog, RULING) == ["Spam", "Forced human"]
    assert "wet paint" in dialog.detail.text()
    assert not dialog.go.isEnabled()  # no such image here
    dialog.filter.scope.setCurrentIndex(1)
    dialog.filter.scope.activated.emit(1)
    until_rows(qtbot, dialog, 7)
    assert column(dialog, RULING)[1:3] == ["Forced human", "Undid decision 4: forced artificial"]
    assert column(dialog, 0) == ["7", "6", "5", "4", "3", "2", "1"]
    close(qtbot, dialog)


def test_search_finds_and_says_when_there_is_nothing(qtbot: QtBot, run: Run, opened: Opened) -> None:
    run(fill)
    dialog = opened(2)
    QTest.keyClicks(dialog.filter.search, "paint")
    until_rows(qtbot, dialog, 1)
    dialog.filter.search.setText("nowhere")
    until_rows(qtbot, dialog, 0)
    qtbot.waitUntil(dialog._empty.isVisible)
    assert dialog._empty.accessibleName() == "Nothing fits the filter"
    assert not any(button.isEnabled() for button in (dialog.go, dialog.revise, dialog.history, dialog.retry))
    dialog._empty.pressed.emit("clear")
    until_rows(qtbot, dialog, 2)
    close(qtbot, dialog)


def test_a_click_on_a_heading_sorts(qtbot: QtBot, run: Run, opened: Opened) -> None:
    run(fill)
    dialog = opened(2)
    head = dialog.table.horizontalHeader()
    head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    head.sectionClicked.emit(0)
    qtbot.waitUntil(lambda: column(dialog, 0) == ["6", "7"])
    assert dialog.table.line() is not None
    dialog.table.setCurrentIndex(dialog.table.lines.index(0, 0))
    QTest.keyClicks(dialog.table, "7")
    assert dialog.table.currentIndex().row() == 0, "what is typed is not searched line by line"
    close(qtbot, dialog)


def test_enter_goes_to_the_image_and_revise_hands_its_ruling_over(qtbot: QtBot, run: Run, opened: Opened) -> None:
    run(decide)
    dialog = opened(1)
    gone: list[str] = []
    revised: list[tuple[str, Ruling]] = []
    dialog.image_wanted.connect(gone.append)
    dialog.revise_wanted.connect(lambda sha256, ruling: revised.append((sha256, ruling)))
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    dialog.revise.click()
    assert gone == [SHA]
    ((sha256, ruling),) = revised
    assert (sha256, ruling.force, ruling.note) == (SHA, Force.HUMAN, "the photographer sent\nthe raw file")
    close(qtbot, dialog)


def test_it_follows_what_is_decided_meanwhile(qtbot: QtBot, run: Run, opened: Opened) -> None:
    run(decide)
    dialog = opened(1)
    run(lambda core: core.review.rule(OTHER, Draft(force=Force.HUMAN)))
    dialog.changed()
    until_rows(qtbot, dialog, 2)
    line = dialog.table.line()
    assert line is not None
    assert line.event.sha256 == SHA, "the chosen line stays chosen"
    close(qtbot, dialog)


def test_a_delivery_that_failed_is_tried_again(qtbot: QtBot, run: Run, opened: Opened) -> None:
    async def fail(core: Core) -> None:
        await add_image(core)
        store = DecisionStore(core.database, core.locations.head)
        ruling = Ruling(ReviewState.RULED, Force.HUMAN)
        planned = [NewDelivery("identifai", SHA, "2099-01-01T00:00:00+00:00")]
        await store.append(SHA, Verb.RULE, ruling, "ada", "1", deliveries=planned)
        (waiting,) = await core.outbox.all(SHA)
        await core.outbox.claim(waiting.id)
        await core.outbox.finish(waiting.id, DeliveryState.FAILED, "no answer")

    run(fail)
    dialog = opened(1)
    assert column(dialog, DELIVERY) == ["identifAI: Not delivered"]
    assert "no answer" in dialog.detail.text()
    dialog.retry.click()
    qtbot.waitUntil(lambda: column(dialog, DELIVERY) != ["identifAI: Not delivered"])
    assert not dialog.retry.isEnabled()
    close(qtbot, dialog)


def test_the_chain_is_checked(qtbot: QtBot, run: Run, opened: Opened) -> None:
    run(fill)
    dialog = opened(2)
    dialog.jobs.check.setFocus()
    dialog.jobs.check.click()
    assert not dialog.jobs.export.isEnabled()
    qtbot.waitUntil(lambda: "intact up to no. 7" in dialog.jobs.outcome.text())
    assert dialog.jobs.export.isEnabled()
    assert dialog.focusWidget() is dialog.jobs.check, "it was disabled meanwhile, and handed the keyboard on"
    close(qtbot, dialog)


def test_what_is_shown_is_exported(qtbot: QtBot, run: Run, opened: Opened, tmp_path: Path) -> None:
    run(fill)
    dialog = opened(2)
    dialog.filter.search.setText("paint")
    until_rows(qtbot, dialog, 1)
    out = tmp_path / "out.csv"
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(out))
    chooser.close()
    qtbot.waitUntil(lambda: dialog.jobs.outcome.text().startswith("1 decision is in "))
    with out.open(newline="", encoding="utf-8") as file:
        assert [row["sha256"] for row in csv.DictReader(file)] == [OTHER]
    dialog.jobs.which.setCurrentIndex(1)
    for place in range(dialog.jobs.form.count()):
        dialog.jobs.form.setCurrentIndex(place)
        form = Format(dialog.jobs.form.currentData())
        dialog.jobs.write_to(tmp_path / form.value)
        said = f"2 decisions are in {tmp_path / form.value}."
        qtbot.waitUntil(partial(says, dialog, said))
    dialog.jobs.write_to(tmp_path / "no" / "folder")
    qtbot.waitUntil(lambda: "could not be written" in dialog.jobs.outcome.text())
    close(qtbot, dialog)


def says(dialog: DecisionsDialog, words: str) -> bool:
    return dialog.jobs.outcome.text() == words


def test_an_empty_database_says_so(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened(0)
    qtbot.waitUntil(lambda: dialog._empty.accessibleName() == "Nobody has decided anything yet")
    dialog.jobs.check.click()
    qtbot.waitUntil(lambda: dialog.jobs.outcome.text() == "There is no decision yet.")
    close(qtbot, dialog)


def test_days_are_those_of_utc(qtbot: QtBot, run: Run, opened: Opened) -> None:
    run(decide)
    dialog = opened(1)
    for place in range(dialog.filter.days.count()):
        dialog.filter.days.setCurrentIndex(place)
        dialog.filter.days.activated.emit(place)
        until_rows(qtbot, dialog, 1)
    assert dialog.filter.since.isVisible()
    dialog.filter.since.setDate(dialog.filter.since.date().addDays(-9))
    dialog.filter.until.setDate(dialog.filter.until.date().addDays(-9))
    until_rows(qtbot, dialog, 0)
    close(qtbot, dialog)
