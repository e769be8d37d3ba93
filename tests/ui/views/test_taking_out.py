"""Images leave the queue by a key, the next one is there at once; undo, a filter or their bytes bring them back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.domain.decision import Force
from app.domain.image import Arrival
from app.domain.queue import QueueRow
from app.services.ruling.review import Draft
from tests.ui.views.samples_views import Run
from tests.ui.views.test_bulk import known, sha
from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.queue_model import QueueModel
from ui.views.queue.feed import QueueFeed
from ui.views.review_page import ReviewPage
from ui.widgets.care import UNCOVERED

if TYPE_CHECKING:
    from app.container import Core

COUNT = 5


class Window(QMainWindow):
    """The page with its actions, and what it says."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.actions_ = Actions(self)
        self.page = ReviewPage(bridge, self.actions_, UNCOVERED)
        self.setCentralWidget(self.page)
        self.said: list[str] = []
        self.page.message.connect(self.said.append)

    @property
    def shown(self) -> list[int]:
        """The numbers of the images in the list."""
        return [NUMBER[sha256] for sha256 in self.page.queue.shown()]

    @property
    def present(self) -> int | None:
        return None if self.page.current is None else NUMBER[self.page.current.sha256]

    def press(self, key: Qt.Key) -> None:
        self.page.queue.list.setFocus()
        QTest.keyClick(self.page.queue.list, key)

    def select(self, *numbers: int) -> None:
        queue = self.page.queue
        queue.choose_image(sha(numbers[0]))
        for number in numbers:
            index = queue.proxy.index(queue.proxy.position_of(sha(number)))
            queue.list.selectionModel().select(index, queue.list.selectionModel().SelectionFlag.Select)


NUMBER = {sha(number): number for number in range(COUNT)}


async def fill(core: Core) -> None:
    await core.images.add([known(number) for number in range(COUNT)], Arrival.OPEN)
    await core.review.rule(sha(1), Draft(Force.HUMAN))


@pytest.fixture
def window(bridge: Bridge, run: Run, qtbot: QtBot) -> Iterator[Window]:
    run(fill)
    made = Window(bridge)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.shown) == COUNT)
    yield made
    made.page.stop()


def test_the_next_image_is_there_at_once_and_undo_brings_the_last_ones_back(window: Window, qtbot: QtBot) -> None:
    page = window.page
    window.select(1)
    window.press(Qt.Key.Key_Delete)
    assert window.present == 2, "the reviewer does not wait for the disk"
    qtbot.waitUntil(lambda: window.shown == [0, 2, 3, 4])
    window.select(3, 4)
    window.press(Qt.Key.Key_Delete)
    assert window.present == 2, "nothing stands after them: the one before"
    qtbot.waitUntil(lambda: window.shown == [0, 2])
    assert window.said[-1] == "2 images taken out of the queue; files and rulings stay."
    assert page.queue.foot.count.text() == "2 images"
    window.actions_.trigger("undo")
    qtbot.waitUntil(lambda: window.shown == [0, 2, 3, 4])
    qtbot.waitUntil(lambda: window.present == 3)
    assert window.said[-1] == "Undone: 2 images back in the queue"
    window.actions_.trigger("redo")
    qtbot.waitUntil(lambda: window.shown == [0, 2])
    assert window.present in (0, 2)


def test_what_was_taken_out_is_shown_when_asked_for_and_put_back(window: Window, run: Run, qtbot: QtBot) -> None:
    page, actions = window.page, window.actions_
    run(lambda core: core.removals.take_out([sha(1), sha(4)]))
    qtbot.waitUntil(lambda: window.shown == [0, 2, 3])
    assert actions.why_not("put_back") == "It is in the queue"
    actions.trigger("show_out")
    assert window.shown == [1, 4]
    assert [chip.text() for chip in page.queue.filter.chips.chips] == ["Taken out of the queue"]
    assert page.queue.foot.count.text() == "2 images taken out of the queue"
    assert window.present == 1
    assert actions.why_not("take_out") == "It is taken out already"
    page._present._retry("on_device")
    assert "nobody is asked" in window.said[-1]
    window.press(Qt.Key.Key_Insert)
    qtbot.waitUntil(lambda: window.shown == [4])
    assert window.present == 4
    window.press(Qt.Key.Key_Insert)
    qtbot.waitUntil(lambda: window.shown == list(range(COUNT)))
    assert (window.present, page.queue.filter.query.asks_out) == (4, False), "nothing is out: the queue is shown again"
    row = page.model.row(sha(1))
    assert row is not None
    assert row.force == "human"


def test_when_all_are_out_nothing_stands_on_the_stage(window: Window, bridge: Bridge, run: Run, qtbot: QtBot) -> None:
    window.page.queue.list.selectAll()
    window.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.present is None)
    assert window.shown == []
    assert window.page.queue._emptied.isVisible()
    assert not window.actions_["commit"].isEnabled()
    window.press(Qt.Key.Key_Delete)  # there is nothing more
    # The same bytes come once more, and with them what was ruled: they are known already.
    run(lambda core: core.removals.arrived([sha(1)]))
    qtbot.waitUntil(lambda: window.present == 1)
    qtbot.waitUntil(window.page.known.banner.isVisible)
    assert bridge.core.removals is not None


def test_what_was_out_before_the_start_is_read_when_it_is_asked_for(bridge: Bridge, run: Run, qtbot: QtBot) -> None:
    async def before(core: Core) -> None:
        await fill(core)
        await core.removals.take_out([sha(1), sha(2)])

    run(before)
    made = Window(bridge)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.shown == [0, 3, 4])
    assert made.page.model.rowCount() == 3, "what is out costs nothing"
    run(lambda core: core.removals.put_back([sha(1)]))
    qtbot.waitUntil(lambda: made.shown == [0, 1, 3, 4])
    row = made.page.model.row(sha(1))
    assert row is not None
    assert row.force == "human"
    made.actions_.trigger("show_out")
    qtbot.waitUntil(lambda: made.shown == [2])
    made.page.stop()


def test_an_answer_that_comes_while_its_page_is_read_is_not_lost(
    bridge: Bridge, run: Run, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, qapp: Any
) -> None:
    run(fill)
    core, read, go_on = bridge.core, core_rows(bridge), asyncio.Event()

    async def held_back(*place: int, **what: bool) -> Sequence[QueueRow]:
        page: Sequence[QueueRow] = await read(*place, **what)
        await go_on.wait()
        return page

    monkeypatch.setattr(core.review, "rows", held_back)
    model = QueueModel()
    feed = QueueFeed(bridge, model, qapp)
    feed.start()
    qtbot.waitUntil(lambda: bool(feed._readings))
    run(lambda core: core.review.rule(sha(3), Draft(Force.ARTIFICIAL)))
    run(lambda core: core.removals.take_out([sha(4)]))
    qtbot.waitUntil(lambda: {sha(3), sha(4)} <= feed._readings[0].touched)
    bridge.tell(lambda _: go_on.set())
    qtbot.waitUntil(lambda: model.rowCount() == COUNT and not feed._readings)
    rows = {NUMBER[row.sha256]: row for row in model.rows()}
    assert (rows[3].force, rows[4].out) == ("artificial", True)
    assert model.in_queue == COUNT - 1
    feed.stop()


def core_rows(bridge: Bridge) -> Any:
    """How the core reads a page."""
    return bridge.core.review.rows
