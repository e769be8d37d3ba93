"""Whatever can be pressed, typed into or walked through has a name, and every sheet of the gallery paints."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import gallery
from ui import theme
from ui.widgets.banner import Banner, Level
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyButton
from ui.widgets.panic_cover import PanicCover
from ui.widgets.progress_line import ProgressLine, remaining_words
from ui.widgets.text import when_words

pytestmark = pytest.mark.display

INTERACTIVE = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit)
# Bare Qt controls that the gallery shows for the stylesheet's sake; views name theirs.
BARE = "small"


@pytest.mark.parametrize("scheme", [theme.Scheme.DARK, theme.Scheme.LIGHT])
@pytest.mark.parametrize("name", gallery.SHEETS)
def test_every_widget_paints_and_has_a_name(qapp: QApplication, qtbot: QtBot, name: str, scheme: theme.Scheme) -> None:
    theme.apply(qapp, scheme)
    sheet = gallery.SHEETS[name]()
    qtbot.addWidget(sheet)
    sheet.show()
    assert not sheet.grab().isNull()
    if name == BARE:
        return
    for kind in INTERACTIVE:
        for widget in sheet.findChildren(kind):
            if not widget.isVisibleTo(sheet) or isinstance(widget.parent(), QComboBox | QAbstractItemView):
                continue
            spoken = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert spoken.strip(), f"{widget!r} of {widget.parent()!r} has no name"
            assert widget.focusPolicy() is not Qt.FocusPolicy.NoFocus or not widget.isEnabled()


def test_words_from_outside_are_never_markup(qtbot: QtBot) -> None:
    for name in ("cards", "provenance", "canvas"):
        sheet = gallery.SHEETS[name]()
        qtbot.addWidget(sheet)
        assert all(each.textFormat() is Qt.TextFormat.PlainText for each in sheet.findChildren(QLabel))


def test_a_banner_says_acts_and_closes(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.say(Level.ERROR, "The disk is full", "Nothing was recorded.", action=("retry", "Try again"))
    assert banner.accessibleName() == "error: The disk is full"
    with qtbot.waitSignal(banner.actionPressed) as caught:
        next(b for b in banner.findChildren(QAbstractButton) if b.text() == "Try again").click()
    assert caught.args == ["retry"]
    with qtbot.waitSignal(banner.closed):
        next(b for b in banner.findChildren(QAbstractButton) if "Close" in b.accessibleName()).click()
    assert banner.isHidden()


def test_an_empty_state_offers_buttons(qtbot: QtBot) -> None:
    state = EmptyState("drop", "Drop images here", "Or", [("open", "Open files…", "open", "Ctrl+O")], drop_hint=True)
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.pressed) as caught:
        state.findChildren(KeyButton)[0].click()
    assert caught.args == ["open"]
    state.set_buttons(())
    state.set_message("filter", "No image matches")
    assert state.accessibleName() == "No image matches"


def test_progress_tells_how_much_how_fast_how_long(qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.set_progress("Assessing", 5, 20, rate=2.0, remaining=7.5, extra="0.10 EUR so far")
    assert line.accessibleName() == "Assessing: 5 of 20 · 2 a second · a few seconds left · 0.10 EUR so far"
    with qtbot.waitSignal(line.cancelPressed):
        next(b for b in line.findChildren(QAbstractButton) if b.accessibleName() == "Cancel: Assessing").click()
    line.set_progress("Assessing", 0, 0)
    assert line.isHidden()
    line.set_progress("Reading", 7, -1)
    assert line.accessibleName() == "Reading: 7"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (3, "a few seconds left"),
        (47, "about 45 s left"),
        (600, "about 10 min left"),
        (9000, "about 2.5 h left"),
    ],
)
def test_remaining_time_in_words(seconds: float | None, words: str) -> None:
    assert remaining_words(seconds) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-11-20T10:11:12.123+00:00", "2026-11-20 10:11:12 UTC"),
        ("2026-11-20T12:11:12+02:00", "2026-11-20 10:11:12 UTC"),
        ("2026-11-20T10:11:12", "2026-11-20 10:11:12"),
        ("yesterday", "yesterday"),
        (None, ""),
    ],
)
def test_times_in_words(iso: str | None, words: str) -> None:
    assert when_words(iso) == words


def test_the_cover_hides_what_lies_under_it(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(300, 200)
    parent.setAutoFillBackground(True)
    parent.setPalette(QPalette(QColor("#ff0000")))
    cover = PanicCover(parent, "Esc")
    cover.cover()
    image = parent.grab().toImage()
    assert all(image.pixelColor(x, y).name() != "#ff0000" for x in range(0, 300, 7) for y in range(0, 200, 7))
    assert "Esc" in cover.accessibleDescription()
