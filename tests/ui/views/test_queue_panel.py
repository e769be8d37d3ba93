"""The queue's panel by keyboard and mouse: filters as chips, orders that hold still, views, several images selected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPushButton, QStyleOptionViewItem

from app.domain.image import ReviewState
from app.domain.order import Order
from app.domain.query import Field, Term
from app.services.preferences import QueueSettings
from tests.ui.models.test_queue_model import row
from tests.ui.models.test_queue_view import failed, said
from ui.actions import Actions
from ui.models.queue_delegate import Index, QueueDelegate
from ui.models.queue_model import QueueModel
from ui.views.queue.list import QueueList
from ui.views.queue.panel import QueuePanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.display

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[QueuePanel]:
    model = QueueModel()
    made = QueuePanel(model, lambda _: None)
    qtbot.addWidget(made)
    model.add([row(number) for number in range(10)])
    made.resize(300, 700)
    made.show()
    made.choose(0)
    yield made
    made.hide()


def shown(panel: QueuePanel) -> list[int]:
    rows = [panel.proxy.row_at(at) for at in range(panel.proxy.rowCount())]
    return [int(each.sha256, 16) for each in rows if each is not None]


def test_what_is_typed_filters_and_enter_makes_chips(qtbot: QtBot, panel: QueuePanel) -> None:
    panel.model.replace(said(row(3), "p", 0.9))
    panel.model.replace(failed(row(4), "p"))
    panel.focus_search()
    QTest.keyClicks(panel.filter.search, "nudity>0.5")
    qtbot.waitUntil(lambda: shown(panel) == [3])
    QTest.keyClick(panel.filter.search, Qt.Key.Key_Return)
    assert panel.filter.search.text() == ""
    assert [chip.text() for chip in panel.filter.chips.chips] == ["nudity > 0.5"]
    assert shown(panel) == [3]
    QTest.keyClick(panel.filter.chips.chips[0], Qt.Key.Key_Delete)
    assert shown(panel) == list(range(10))
    assert panel.filter.chips.isHidden()


def test_a_letter_that_no_action_has_is_not_searched_in_every_row(panel: QueuePanel) -> None:
    panel.list.setFocus()
    QTest.keyClicks(panel.list, "i")  # all names begin so
    assert panel.list.currentIndex().row() == 0


def test_a_fault_is_told_in_words_and_kept_to_be_mended(panel: QueuePanel) -> None:
    QTest.keyClicks(panel.filter.search, "state:opn 7")
    QTest.keyClick(panel.filter.search, Qt.Key.Key_Return)
    assert panel.filter.search.text() == "state:opn"
    assert "“state:opn”: wanted is one of open, ruled" in panel.filter.search.accessibleDescription()
    assert shown(panel) == [7]


def test_nothing_fits_says_so_and_offers_the_way_out(panel: QueuePanel) -> None:
    panel.filter.add(Term(Field.STATE, "ruled"))
    assert shown(panel) == []
    buttons = [each for each in panel.findChildren(QPushButton) if each.text() == "Clear all filters"]
    assert [each.isVisible() for each in buttons] == [True]
    buttons[0].click()
    assert len(shown(panel)) == 10
    assert panel.current == row(0).sha256


def test_where_nothing_fits_there_is_no_image_to_rule_on_and_the_former_one_comes_back(panel: QueuePanel) -> None:
    chosen: list[str] = []
    panel.chosen.connect(chosen.append)
    panel.choose(6)
    QTest.keyClicks(panel.filter.search, "nosuchname")
    QTest.keyClick(panel.filter.search, Qt.Key.Key_Return)
    assert chosen[-1] == ""
    panel.filter.clear()
    assert chosen[-1] == panel.current == row(6).sha256


def test_several_are_selected_by_keys_and_one_step_collapses_them(panel: QueuePanel) -> None:
    counts: list[int] = []
    panel.selection_changed.connect(counts.append)
    QTest.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    assert panel.selected() == [row(number).sha256 for number in (0, 1, 2)]
    assert "3 of 10 selected" in panel.foot.count.text()
    QTest.keyClick(panel.list, Qt.Key.Key_A, CONTROL)
    assert len(panel.selected()) == 10
    panel.step(1)
    assert panel.selected() == [row(3).sha256]
    assert counts[-1] == 1


def test_an_order_holds_still_until_it_is_sorted_again(panel: QueuePanel) -> None:
    panel.bar.use_settings(QueueSettings(order="risk"))
    panel.choose(4)
    panel.model.replace(said(row(8), "p", 0.9))
    assert shown(panel) == list(range(10))
    assert panel._stale.isVisible()
    assert panel._stale.text().startswith("Sort again: 1 image")
    panel._stale.click()
    assert shown(panel)[0] == 8
    assert panel.current == row(4).sha256
    assert panel.selected() == [row(4).sha256]
    assert panel._stale.isHidden()


class Watched(QueueList):
    """Counts how often it lays out the whole list."""

    laid_out = 0

    def doItemsLayout(self) -> None:
        self.laid_out += 1
        super().doItemsLayout()


class Noting(QueueDelegate):
    """Notes which rows it paints."""

    painted: list[int] = []  # noqa: RUF012 - one list, made anew by the test

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted.append(index.row())
        super().paint(painter, option, index)


def test_an_answer_that_arrives_paints_its_row_anew_and_lays_nothing_out(qtbot: QtBot, panel: QueuePanel) -> None:
    delegate = Noting(lambda _: None)
    watched = Watched(panel.proxy, delegate)
    qtbot.addWidget(watched)
    watched.resize(300, 700)
    watched.show()
    qtbot.waitUntil(lambda: 3 in delegate.painted)
    delegate.painted, watched.laid_out = [], 0
    panel.model.replace(said(row(3), "p", 0.9))
    qtbot.waitUntil(lambda: 3 in delegate.painted)
    assert not watched.laid_out


def test_a_filter_or_an_order_stays_with_the_image(panel: QueuePanel) -> None:
    panel.choose(6)
    panel.bar.use_settings(QueueSettings(order="newest"))
    assert shown(panel) == list(range(9, -1, -1))
    assert panel.current == row(6).sha256
    panel.filter.add(Term(Field.TEXT, "image 6"))
    assert panel.selected() == [row(6).sha256]
    panel.choose_image(row(2).sha256)  # lifts the filter
    assert panel.current == row(2).sha256


def test_what_is_ruled_out_of_the_filter_leaves_and_the_next_one_is_selected(panel: QueuePanel) -> None:
    panel.filter.add(Term(Field.STATE, "open"))
    panel.choose(2)
    panel.model.replace(replace(row(2), state=ReviewState.RULED))
    assert shown(panel) == [0, 1, 3, 4, 5, 6, 7, 8, 9]
    assert panel.selected() == [row(3).sha256]
    panel.choose(8)
    panel.model.replace(replace(row(9), state=ReviewState.RULED))
    assert panel.selected() == [row(8).sha256]


def test_list_and_grid_keep_the_image_and_are_kept(qtbot: QtBot, panel: QueuePanel) -> None:
    kept: list[QueueSettings] = []
    panel.bar.kept.connect(kept.append)
    panel.choose(9)
    panel.bar.toggle_grid()
    assert kept[-1].grid
    qtbot.waitUntil(lambda: panel.list.visualRect(panel.list.currentIndex()).width() < 200)
    first, second = (panel.list.visualRect(panel.proxy.index(at)) for at in (0, 1))
    assert first.top() == second.top()
    panel.bar.toggle_grid()
    assert not kept[-1].grid


def test_views_are_saved_gone_to_by_name_and_key_renamed_and_deleted(qtbot: QtBot, panel: QueuePanel) -> None:
    kept: list[QueueSettings] = []
    panel.bar.kept.connect(kept.append)
    panel.filter.add(Term(Field.TEXT, "image 7"))
    panel.bar.use_settings(QueueSettings(order="name"))
    panel.bar.open_views()
    views = panel.bar.saved
    assert views.focusWidget() is views.name, "there is nothing to go to yet"
    views.name.setText("sevens")
    views.save()
    assert dict(kept[-1].views) == {"sevens": 'name "image 7"'}
    panel.filter.clear()
    panel.bar.use_settings(replace(kept[-1], order="arrival"))
    panel.bar.open_views()
    QTest.keyClick(views.list, Qt.Key.Key_Return)
    assert shown(panel) == [7]
    assert panel.proxy.order is Order.NAME
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    panel.act(actions)
    panel.filter.clear()
    actions.trigger("view1")
    assert shown(panel) == [7]
    assert actions["view1"].text() == "View: sevens"
    assert [actions[f"view{slot}"].isVisible() for slot in (1, 2, 9)] == [True, False, False]
    panel.bar.open_views()
    assert views.list.item(0).text() == "sevens  (Shift+F1)"
    assert views.focusWidget() is views.list, "whatever had the keyboard the last time"
    views.name.setText("lucky")
    views.rename()
    assert list(kept[-1].views) == ["lucky"]
    views.list.setFocus()
    QTest.keyClick(views, Qt.Key.Key_Delete)
    views.delete()
    assert not kept[-1].views
    views.hide()


def test_the_panel_offers_what_the_queue_knows(panel: QueuePanel) -> None:
    panel.model.replace(said(row(3), "identifai", 0.9))
    panel.bar.open_filters()
    popup = panel.bar.popup
    assert [popup._names.itemData(at) for at in range(popup._names.count())] == ["any", "identifai", "m"]
    popup._names.setCurrentIndex(1)
    add = next(each for each in popup.findChildren(QPushButton) if each.accessibleName() == "Add the provider")
    add.click()
    assert shown(panel) == [3]
    popup.hide()


def test_loading_says_how_far_it_is(panel: QueuePanel) -> None:
    panel.set_loading(20_000, 100_000)
    assert panel.foot.count.text() == "Loading 20,000 of 100,000…"
    panel.set_loading(0, 0)
    assert panel.foot.count.text() == "10 images"


def test_rows_that_leave_cost_no_layout_and_the_end_is_right_when_it_comes_into_sight(
    qtbot: QtBot, panel: QueuePanel
) -> None:
    panel.model.add([row(number) for number in range(10, 400)])
    panel.filter.add(Term(Field.STATE, "open"))
    panel.choose(0)
    panel.list.doItemsLayout()
    bar = panel.list.verticalScrollBar()
    before, high = bar.maximum(), panel.list.visualRect(panel.proxy.index(0)).height()
    for number in range(30):
        panel.model.replace(replace(row(number), state=ReviewState.RULED))
    assert bar.maximum() == before
    assert panel.list.visualRect(panel.proxy.index(3)).top() == 3 * high - bar.value()
    bar.setValue(before)  # there and then the list is as long as it is
    assert bar.maximum() == before - 30 * high
    last = panel.list.visualRect(panel.proxy.index(panel.proxy.rowCount() - 1))
    assert last.bottom() < panel.list.viewport().height()
    panel.list.viewport().repaint()
    bar.setValue(0)
    panel.model.replace(replace(row(30), state=ReviewState.RULED))
    qtbot.waitUntil(lambda: bar.maximum() == before - 31 * high)
