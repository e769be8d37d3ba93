"""Pages are built when opened and have actions of their own; the layout comes back; the first steps can be put away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QSplitter, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import EVERYWHERE, SPECS, Actions, ActionSpec
from ui.views.frame import reading_ms
from ui.views.guides.first_run import StepCards, Welcome
from ui.views.layout_keeper import geometry_of, parts_of, put_back, put_parts_back
from ui.views.page_switch import PageSwitch
from ui.widgets.decision_bar import DecisionBar
from ui.widgets.key_cap import KeyButton

pytestmark = pytest.mark.display

TO_COMPARE = ActionSpec("page_compare", "Compare", "Go", ("Ctrl+Shift+2",), page=EVERYWHERE)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_there_is_no_switch_for_a_single_page(window: QMainWindow) -> None:
    switch = PageSwitch(Actions(window))
    window.setCentralWidget(switch)
    switch.add("review", "Review", "image", QWidget)
    window.show()
    assert not switch.tabs.isVisible()
    assert switch.current == "review"


def test_a_page_is_built_when_it_is_first_opened(window: QMainWindow, qtbot: QtBot) -> None:
    actions = Actions(window, (*SPECS, TO_COMPARE))
    switch = PageSwitch(actions)
    window.setCentralWidget(switch)
    built: list[str] = []

    def build() -> QWidget:
        built.append("compare")
        return QLabel("Compare")

    switch.add("review", "Review", "image", QWidget)
    switch.add("compare", "Compare", "compare", build)
    window.show()
    assert switch.tabs.isVisible()
    assert built == []
    with qtbot.waitSignal(switch.changed) as told:
        actions.trigger("page_compare")
    assert told.args == ["compare"]
    assert built == ["compare"]
    assert not actions["human"].isEnabled()
    assert "Ctrl+Shift+2" in switch.tabs.tabToolTip(1)
    assert switch.show_page("review")
    assert switch.show_page("compare")
    assert built == ["compare"]
    assert not switch.show_page("nowhere")


def test_the_page_shown_last_comes_back_when_it_is_offered(window: QMainWindow) -> None:
    switch = PageSwitch(Actions(window))
    switch.come_back_to("train")
    for page in ("review", "compare", "train"):
        switch.add(page, page.title(), "image", QWidget)
    assert switch.current == "train"


def test_the_layout_comes_back(window: QMainWindow, qtbot: QtBot) -> None:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setObjectName("middle")
    splitter.addWidget(QLabel())
    tabs = QTabWidget()
    tabs.setObjectName("right")
    for name in ("one", "two"):
        tabs.addTab(QLabel(name), name)
    splitter.addWidget(tabs)
    window.setCentralWidget(splitter)
    tabs.setCurrentIndex(1)
    window.resize(600, 400)
    window.show()
    splitter.setSizes([400, 200])
    geometry, parts, sizes = geometry_of(window), parts_of(window), splitter.sizes()
    assert set(parts) == {"splitter.middle", "tab.right"}
    splitter.setSizes([100, 400])
    tabs.setCurrentIndex(0)
    window.resize(500, 300)
    put_back(window, geometry)
    qtbot.waitUntil(lambda: window.width() == 600 and splitter.width() == sum(sizes) + splitter.handleWidth())
    put_parts_back(window, parts)
    qtbot.waitUntil(lambda: splitter.sizes() == sizes)
    assert tabs.currentIndex() == 1


@pytest.mark.parametrize("kept", ["", "no base64!", "AAAA"])
def test_what_is_no_layout_changes_nothing(window: QMainWindow, kept: str) -> None:
    window.resize(700, 500)
    put_back(window, kept)
    put_parts_back(window, {"splitter.middle": kept, "tab.right": kept})
    assert window.width() == 700


def test_the_first_steps_name_the_keys_in_force_and_can_be_put_away(window: QMainWindow, qtbot: QtBot) -> None:
    actions = Actions(window)
    welcome = Welcome(actions)
    window.setCentralWidget(welcome)
    window.resize(1200, 800)
    window.show()
    cards = welcome.findChild(StepCards)
    assert cards is not None
    assert not cards.isVisible()
    welcome.show_steps(shown=True)
    assert cards.isVisible()
    actions.set_keys({"commit": ("F7",), "open": ("F8",)})

    def words() -> str:
        return " ".join(each.text() for each in cards.findChildren(QLabel) if each.isVisible())

    qtbot.waitUntil(lambda: "F7" in words())
    assert "Enter" not in words()
    buttons = [each for each in welcome.findChildren(KeyButton) if each.isVisible()]
    assert any("F8" in each.accessibleName() for each in buttons)
    away = next(each for each in buttons if "again" in each.text())
    with qtbot.waitSignal(welcome.hidden_for_good):
        away.click()
    assert not cards.isVisible()


def test_from_right_to_left_nothing_overlaps(qapp: QApplication, qtbot: QtBot) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        bar = DecisionBar()
        qtbot.addWidget(bar)
        bar.resize(900, 200)
        bar.show()
        buttons = [each for each in bar.findChildren(KeyButton) if each.isVisible()]
        places = [QRect(each.mapTo(bar, QPoint()), each.size()) for each in buttons]
        assert all(bar.rect().contains(place) for place in places)
        pairs = [(a, b) for at, a in enumerate(places) for b in places[at + 1 :]]
        assert not [pair for pair in pairs if pair[0].intersects(pair[1])]
        human, artificial = (next(p for b, p in zip(buttons, places, strict=True) if b.text() == text)
                             for text in ("Human", "Artificial"))  # fmt: skip
        assert human.left() > artificial.right(), "reading begins at the right"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_long_sentence_is_shown_longer_and_none_for_ever() -> None:
    assert 4000 < reading_ms("Undone.") < reading_ms("Not recorded. Still needed: a reason (R)") < reading_ms("." * 999)
    assert reading_ms("." * 999) == 20_000
