"""The preflight says who would receive what, and sends only on a button that says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.lanes import Preflight
from tests.ui.samples_lanes import PREFLIGHT
from ui.views.sending.preflight_dialog import PreflightDialog, size_words, total_words

ONE = Preflight(PREFLIGHT.providers[:1])


class Opened:
    """A dialog and what it asked for."""

    def __init__(self, qtbot: QtBot, preflight: Preflight = PREFLIGHT) -> None:
        self.sent: list[tuple[object, bool]] = []
        self.dropped: list[bool] = []
        self.closed: list[bool] = []
        self.dialog = PreflightDialog(preflight)
        self.dialog.send_wanted.connect(lambda names, remember: self.sent.append((names, remember)))
        self.dialog.drop_wanted.connect(lambda: self.dropped.append(True))
        self.dialog.destroyed.connect(lambda: self.closed.append(True))
        with qtbot.waitActive(self.dialog):
            self.dialog.show()
        self._qtbot = qtbot

    def press(self, words: str) -> None:
        next(b for b in self.dialog.findChildren(QPushButton) if b.text() == words).click()

    def tick(self, words: str) -> QCheckBox:
        return next(b for b in self.dialog.findChildren(QCheckBox) if b.text().startswith(words))

    def ended(self) -> None:
        self.dialog.close()
        self._qtbot.waitUntil(lambda: bool(self.closed))


def test_it_says_how_much_to_whom_at_what_price_and_how_altered(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    said = " ".join(each.text() for each in opened.dialog.findChildren(QLabel))
    for part in (
        "128 images, about 312.4 MB, to backend.identifai.net",
        "0.0003 USD an image – about 0.036 USD in all",
        "EXIF, GPS and XMP are stripped; Content Credentials (C2PA) are not kept",
        "Price unknown",
        "size not known before",
    ):
        assert part in said
    opened.ended()


@pytest.mark.parametrize("preflight", [PREFLIGHT, ONE])
def test_send_sends_to_all(qtbot: QtBot, preflight: Preflight) -> None:
    opened = Opened(qtbot, preflight)
    opened.press("Send")
    assert (opened.sent, opened.dropped) == ([(None, False)], [])
    opened.ended()
    assert opened.dropped == []


def test_only_the_ticked_ones_receive_it(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.tick("NanoGPT").click()
    opened.tick("Send new images").click()
    opened.press("Send")
    assert opened.sent == [(("identifai", "newsroom"), True)]
    opened.ended()


def test_nobody_ticked_sends_nothing(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    for title in ("identifAI", "NanoGPT", "Newsroom"):
        opened.tick(title).click()
    opened.press("Send")
    assert opened.sent == []
    assert total_words(()) in [each.text() for each in opened.dialog.findChildren(QLabel)]
    opened.ended()


def test_only_one(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.press("Only NanoGPT")
    assert opened.sent == [(("nanogpt",), False)]
    opened.ended()


def test_one_provider_needs_no_only(qtbot: QtBot) -> None:
    opened = Opened(qtbot, ONE)
    assert not any(b.isVisible() and b.text().startswith("Only") for b in opened.dialog.findChildren(QPushButton))
    opened.ended()


@pytest.mark.parametrize("how", ["button", "escape", "close"])
def test_leaving_it_sends_nothing_and_says_so_once(qtbot: QtBot, how: str) -> None:
    opened = Opened(qtbot)
    if how == "button":
        opened.press("Not now")
    elif how == "escape":
        QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    opened.ended()
    assert (opened.sent, opened.dropped) == ([], [True])


def test_a_key_meant_for_the_picture_sends_nothing(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    focused = opened.dialog.focusWidget()
    assert isinstance(focused, QCheckBox)
    assert focused.text() == "identifAI", "a space that was meant for the picture must not grant a whole session"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_1, Qt.Key.Key_J):
        QTest.keyClick(focused, key)
    assert opened.sent == []
    assert opened.dialog.isVisible()
    QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.sent == [(None, False)], "the key that is written on the button does send"
    opened.ended()


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "about 1 kB"),
        (312_000, "about 312 kB"),
        (3_400_000, "about 3.4 MB"),
        (2_500_000_000, "about 2.5 GB"),
        (None, "size not known before"),
    ],
)
def test_sizes_in_words(size: int | None, words: str) -> None:
    assert size_words(size) == words


def test_the_total_of_unknown_sizes_is_not_told_as_known() -> None:
    assert total_words(PREFLIGHT.providers).endswith("about 351.4 MB and what is not known before.")
    assert (
        total_words(PREFLIGHT.providers[2:]) == "“Send” hands up to 1 image to Newsroom: how much is not known before."
    )
    assert PREFLIGHT.bytes_estimate is None
    assert Preflight(PREFLIGHT.providers[:2]).bytes_estimate == 351_400_000
