"""The key sheet searches and prints; the remapping dialog records, warns, takes over, resets, and travels in a file."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.views.samples_views import close
from ui.actions import SPECS, key_text
from ui.bridge import Bridge
from ui.views.guides.help_dialog import HelpDialog
from ui.views.guides.key_print import KeyPrint, sheet_html
from ui.views.guides.keys_dialog import KeysDialog
from ui.views.sending.asking import Asking
from ui.widgets.key_cap import KeyCap

if TYPE_CHECKING:
    from app.container import Core

pytestmark = pytest.mark.display

Run = Callable[[Callable[["Core"], Awaitable[Any]]], Any]
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def test_the_sheet_shows_every_key_and_searches(qtbot: QtBot) -> None:
    sheet = HelpDialog(SPECS)
    qtbot.addWidget(sheet)
    sheet.show()
    caps = {cap.accessibleName() for cap in sheet.findChildren(KeyCap)}
    assert {f"key {key_text(key)}" for spec in SPECS for key in spec.keys} == caps
    QTest.keyClicks(sheet.search, "ctrl+z")
    assert [spec.id for spec in sheet.shown] == ["undo"]
    QTest.keyClicks(sheet.search, "nothing like it")
    assert sheet.shown == ()


@pytest.mark.parametrize("width", [420, 800, 1600])
def test_the_sheet_fits_every_width(qtbot: QtBot, width: int) -> None:
    sheet = HelpDialog(SPECS)
    qtbot.addWidget(sheet)
    sheet.resize(width, 700)
    sheet.show()
    bar = sheet._scroll.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_the_sheet_is_printed_to_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    printing = KeyPrint(SPECS, window)
    printing._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printing._printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    with qtbot.waitSignal(printing.said, timeout=20_000):
        printing.print_now()
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF-")


def test_the_printed_sheet_has_every_action_and_no_markup_of_others() -> None:
    page = sheet_html(SPECS)
    assert all(spec.text.replace("&", "") in page for spec in SPECS if "'" not in spec.text)


class Desk:
    """The dialog, and what it told."""

    def __init__(self, qtbot: QtBot, bridge: Bridge) -> None:
        self.told: list[dict[str, tuple[str, ...]]] = []
        self.dialog = KeysDialog(SPECS, {}, Asking(bridge))
        self.dialog.changed.connect(self.told.append)
        self.dialog.open()
        qtbot.waitExposed(self.dialog)

    def record(self, action: str, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        self.dialog.tree.choose(action)
        self.dialog.record.listen()
        QTest.keyClick(self.dialog.record, key, modifier)

    def press(self, words: str) -> None:
        next(b for b in self.dialog.findChildren(QPushButton) if b.text() == words).click()


@pytest.fixture
def desk(qtbot: QtBot, bridge: Bridge) -> Desk:
    return Desk(qtbot, bridge)


def test_a_recorded_key_applies_at_once(desk: Desk, qtbot: QtBot) -> None:
    desk.record("human", Key.Key_F9)
    assert desk.told == [{"human": ("F9",)}]
    desk.press("Reset")
    assert desk.told[-1] == {}
    desk.press("No key")
    assert desk.told[-1] == {"human": ()}
    desk.press("Reset all")
    assert desk.told[-1] == {}
    close(qtbot, desk.dialog)


def test_a_clash_is_named_and_taken_over_only_on_request(desk: Desk, qtbot: QtBot) -> None:
    desk.record("human", Key.Key_Z, Modifier.ControlModifier)
    assert desk.told == []
    assert "“Undo”" in desk.dialog.line.words.text()
    assert desk.dialog.take_over.isVisible()
    desk.dialog.take_over.click()
    assert desk.told[-1] == {"human": ("Ctrl+Z",), "undo": ()}
    assert desk.dialog.tree.chosen == "human"
    close(qtbot, desk.dialog)


def test_a_key_that_writes_or_is_refused_says_so(desk: Desk, qtbot: QtBot) -> None:
    desk.record("human", Key.Key_C, Modifier.ControlModifier)
    assert "text" in desk.dialog.line.words.text()
    desk.record("reveal", Key.Key_F, Modifier.AltModifier)
    assert "held" in desk.dialog.line.words.text()
    assert "reveal" not in desk.told[-1]
    desk.record("escalate", Key.Key_Escape)
    assert "“Cover everything”" in desk.dialog.line.words.text()
    assert desk.dialog.isVisible(), "a recorded Esc does not close"
    close(qtbot, desk.dialog)


def test_tab_leaves_the_recorder(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog.tree.choose("human")
    desk.dialog.record.listen()
    QTest.keyClick(desk.dialog.record, Key.Key_Tab)
    assert not desk.dialog.record.listening
    assert desk.told == []
    close(qtbot, desk.dialog)


def test_the_search_finds_by_key(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.dialog.search, "ctrl+shift+z")
    assert desk.dialog.tree.chosen == "redo"
    close(qtbot, desk.dialog)


def test_keys_go_out_and_come_in(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    desk.record("human", Key.Key_F9)
    desk.press("Export…")
    choose(desk.dialog, path)
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: "keys.toml" in desk.dialog.line.words.text())
    desk.press("Reset all")
    assert desk.told[-1] == {}
    desk.press("Import…")
    choose(desk.dialog, path)
    qtbot.waitUntil(lambda: desk.told[-1] == {"human": ("F9",)})
    path.write_text("[keys]\ngone = ['X']\n", encoding="utf-8")
    desk.press("Import…")
    choose(desk.dialog, path)
    qtbot.waitUntil(lambda: "gone" in desk.dialog.line.words.text())
    close(qtbot, desk.dialog)


def choose(dialog: KeysDialog, path: Path) -> None:
    """Choose in the file dialog that is open."""
    picker = dialog.findChildren(QFileDialog)[-1]
    picker.fileSelected.emit(str(path))
    picker.close()


def test_kept_keys_are_read_again(run: Run) -> None:
    run(lambda core: core.preferences.keep_keys({"human": ("F9",), "skip": ()}))

    async def read(core: Core) -> object:
        return dict(core.preferences.current.keys)

    assert run(read) == {"human": ("F9",), "skip": ()}
