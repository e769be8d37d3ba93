"""The session's summary: what was done since opening, in plain numbers; the meter beside it can be erased."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.decision import Force
from app.domain.exposure import Exposure
from app.domain.labels import Axis
from app.services.ruling.review import Draft
from tests.ui.models.test_queue_model import row
from tests.ui.views.samples_views import SHA, Run, add_image, close
from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.queue_model import QueueModel
from ui.views.care.exposure_words import time_words
from ui.views.decisions.session_dialog import SessionDialog
from ui.views.decisions.session_line import SessionLine

if TYPE_CHECKING:
    from app.container import Core


async def work(core: Core) -> None:
    await add_image(core)
    await core.review.rule(SHA, Draft(force=Force.HUMAN, policy_label=core.review.policy.labels[0].id))
    await core.review.undo()
    await core.review.redo()
    await core.exposure.add(Exposure(125, 7, 3, 12, {Axis.GORE: 4}))


def words(dialog: QWidget) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel))


def opened(qtbot: QtBot, bridge: Bridge, *, quitting: bool = False) -> tuple[QWidget, SessionDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SessionDialog(bridge, parent, quitting=quitting)
    dialog.open()
    qtbot.waitUntil(lambda: "Decisions of ada" in words(dialog))
    return parent, dialog


def test_it_says_what_was_done(qtbot: QtBot, bridge: Bridge, run: Run) -> None:
    run(work)
    _parent, dialog = opened(qtbot, bridge)
    said = words(dialog)
    for line in ("Images ruled", "… forced human", "Steps undone", "2 min 5 s", "Images from the threshold on: Gore"):
        assert line in said
    assert bridge.core.review.policy.labels[0].title in said
    close(qtbot, dialog)


def test_the_status_line_counts_what_was_dealt_with_and_opens_the_summary(
    qtbot: QtBot, bridge: Bridge, run: Run
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions, model, opened = Actions(window), QueueModel(), list[bool]()
    actions.on("session", lambda: opened.append(True))
    line = SessionLine(bridge, model, window)
    button = line.button(actions)
    button.setParent(window)
    model.add([row(2), row(3)])
    qtbot.waitUntil(lambda: button.text() == "2 open")
    run(work)
    qtbot.waitUntil(lambda: button.text() == "1 dealt with · 2 open")
    assert "1 dealt with" in button.accessibleName()
    button.click()
    assert opened == [True]
    line.stop()


def test_erasing_takes_two_presses(qtbot: QtBot, bridge: Bridge, run: Run) -> None:
    run(work)
    _parent, dialog = opened(qtbot, bridge)
    dialog._erase.click()
    assert "cannot be had back" in dialog._erase.text()

    async def counted(core: Core) -> int:
        return (await core.exposure.read()).today.images

    assert run(counted) == 12
    dialog._erase.click()
    qtbot.waitUntil(lambda: run(counted) == 0)
    qtbot.waitUntil(lambda: not dialog._erase.isEnabled())
    close(qtbot, dialog)


@pytest.mark.parametrize(("key", "quits"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_before_quitting_enter_quits_and_escape_goes_on(
    qtbot: QtBot, bridge: Bridge, *, key: Qt.Key, quits: bool
) -> None:
    _parent, dialog = opened(qtbot, bridge, quitting=True)
    told: list[bool] = []
    gone: list[bool] = []
    dialog.quit_wanted.connect(lambda: told.append(True))
    dialog.destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(dialog, key)
    qtbot.waitUntil(lambda: bool(gone))
    assert bool(told) == quits


def test_times_in_words() -> None:
    assert [time_words(seconds) for seconds in (0, 59.4, 60, 3599, 3600, 7384)] == [
        "0 s",
        "59 s",
        "1 min 0 s",
        "59 min 59 s",
        "1 h 0 min",
        "2 h 3 min",
    ]


def test_a_closed_summary_hears_of_no_erasing(
    qtbot: QtBot, bridge: Bridge, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(work)
    _parent, dialog = opened(qtbot, bridge)
    go, erase = asyncio.Event(), bridge.core.exposure.erase

    async def later() -> None:
        await go.wait()
        await erase()

    async def counted(core: Core) -> int:
        go.set()
        return (await core.exposure.read()).today.images

    monkeypatch.setattr(bridge.core.exposure, "erase", later)
    dialog._erase.click()
    dialog._erase.click()
    close(qtbot, dialog)
    qtbot.waitUntil(lambda: run(counted) == 0)
    qtbot.wait(20)  # a dialog that is gone would be an error in the log
