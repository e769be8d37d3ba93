"""The palette: a few letters find an action, the keyboard chooses it, what cannot be done says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.views.samples_views import close
from ui.actions import SPECS, Actions
from ui.actions.fuzzy import fit
from ui.models.palette_model import Entry
from ui.views.guides.palette import ACTION, IMAGE, Palette

pytestmark = pytest.mark.display

Key = Qt.Key


class Desk:
    """A window with actions, and what was chosen in the palette."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.window = qtbot, QMainWindow()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        self.window.show()
        self.actions = Actions(self.window)
        for spec in SPECS:
            if spec.hold:
                self.actions.on_hold(spec.id, bool)  # type: ignore[arg-type]
            else:
                self.actions.on(spec.id, lambda: None)
        self.chosen: list[tuple[str, str]] = []

    def open(self, *recent: str, find: Callable[..., None] | None = None) -> Palette:
        palette = Palette(self.actions, recent, find, self.window)
        palette.chosen.connect(lambda kind, name: self.chosen.append((kind, name)))
        palette.open()
        self.qtbot.waitExposed(palette)
        return palette


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def shown(palette: Palette) -> list[Entry]:
    rows = (palette.model.entry(row) for row in range(palette.model.rowCount()))
    return [entry for entry in rows if entry is not None]


def test_every_action_is_there_the_recent_ones_first(desk: Desk, qtbot: QtBot) -> None:
    palette = desk.open("undo", "blur")
    entries = shown(palette)
    assert [entry.id for entry in entries[:2]] == ["undo", "blur"]
    assert {entry.id for entry in entries} == {spec.id for spec in SPECS} - {"palette"}
    assert entries[0].key == desk.actions.key("undo")
    assert "key Ctrl+Z" in entries[0].spoken()
    close(qtbot, palette)


def test_a_few_letters_and_enter_do_it(desk: Desk, qtbot: QtBot) -> None:
    palette = desk.open()
    for typed, found in (("setings", "settings"), ("magnifire", "magnifier"), ("hetmap", "heatmap")):
        palette.field.setText(typed)
        assert shown(palette)[0].id == found, "a slip of the hand finds it all the same"
    palette.field.clear()
    QTest.keyClicks(palette.field, "comm st")
    assert shown(palette)[0].id == "commit_stay"
    QTest.keyClick(palette.field, Key.Key_Return)
    assert desk.chosen == [(ACTION, "commit_stay")]
    qtbot.wait(1)


def test_the_arrows_walk_round(desk: Desk, qtbot: QtBot) -> None:
    palette = desk.open()
    QTest.keyClick(palette.field, Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    QTest.keyClick(palette.field, Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    QTest.keyClick(palette.field, Key.Key_PageDown)
    assert palette.list.currentIndex().row() > 3
    entry = palette.model.entry(palette.list.currentIndex().row())
    assert entry is not None
    assert palette.field.accessibleDescription() == entry.spoken()
    close(qtbot, palette)


def test_what_cannot_be_done_comes_last_and_says_why(desk: Desk, qtbot: QtBot) -> None:
    desk.actions.set_image_present(False)
    palette = desk.open("human")
    assert shown(palette)[0].id != "human"
    QTest.keyClicks(palette.field, "force the classification to human")
    entry = shown(palette)[0]
    assert (entry.id, entry.why) == ("human", "No image is on the stage")
    QTest.keyClick(palette.field, Key.Key_Return)
    assert desk.chosen == []
    assert palette.isVisible()
    close(qtbot, palette)


def test_images_are_found_by_name(desk: Desk, qtbot: QtBot) -> None:
    asked: list[str] = []

    def find(words: str, take: Callable[[Sequence[tuple[str, str]]], None]) -> None:
        asked.append(words)
        take([("a" * 64, "zebra-crossing.png")])

    palette = desk.open(find=find)
    QTest.keyClicks(palette.field, "zebra")
    qtbot.waitUntil(lambda: [entry.kind for entry in shown(palette)] == [IMAGE])
    assert asked == ["zebra"]
    QTest.keyClick(palette.field, Key.Key_Return)
    assert desk.chosen == [(IMAGE, "a" * 64)]


def test_nothing_fits_is_said(desk: Desk, qtbot: QtBot) -> None:
    palette = desk.open()
    QTest.keyClicks(palette.field, "qqqqzz")
    assert palette.model.rowCount() == 0
    assert "Nothing fits" in palette._hint.text()
    QTest.keyClick(palette.field, Key.Key_Return)
    assert desk.chosen == []
    close(qtbot, palette)


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [("blur", "Blur", "Reblurred"), ("nx", "Next image", "Fix an axle"), ("UBER", "Überdecken", "Rubber")],
)
def test_beginnings_fit_better_than_middles(query: str, better: str, worse: str) -> None:
    first, second = fit(query, better), fit(query, worse)
    assert first is not None
    assert second is None or first > second


@given(st.text(max_size=12), st.text(max_size=30))
def test_a_fit_is_a_share_and_a_text_fits_itself(query: str, text: str) -> None:
    found = fit(query, text)
    assert found is None or 0 <= found <= 1
    assert fit(text, text) is not None
