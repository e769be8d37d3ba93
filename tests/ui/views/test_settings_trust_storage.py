"""The pages of trust lists and storage: lists come and go with a way back; paths, chain and egress are told."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.provenance import TrustKind
from tests.ui.views.samples_views import Run, close, decide, send, write_list
from tests.ui.views.test_settings_providers import words_of
from tests.ui.views.test_settings_reviewer import said
from ui.bridge import Bridge
from ui.views.settings.dialog import STORAGE, TRUST, SettingsDialog


def opened(qtbot: QtBot, bridge: Bridge, page: str) -> SettingsDialog:
    dialog = SettingsDialog(bridge)
    dialog.show_page(page)
    dialog.show()
    qtbot.waitUntil(dialog.reviewer.isEnabled)
    return dialog


def test_without_a_list_it_says_what_that_means(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge, TRUST)
    qtbot.waitUntil(lambda: "No trust lists yet" in words_of(dialog.trust))
    assert "ships no trust list" in words_of(dialog.trust)
    close(qtbot, dialog)


def test_a_list_is_added_under_the_name_and_kind_that_are_said(qtbot: QtBot, bridge: Bridge, tmp_path: Path) -> None:
    dialog = opened(qtbot, bridge, TRUST)
    dialog.trust.offer(str(write_list(tmp_path / "root.pem")))
    form = dialog.trust.form
    assert form.name.text() == "root"
    form.kind.setCurrentIndex(0)
    form.name.setText("C2PA list")
    form.add_it.click()
    qtbot.waitUntil(form.isHidden)
    (added,) = bridge.core.trust.all()
    assert (added.ref.kind, added.ref.name) == (TrustKind.OFFICIAL, "C2PA list")
    words = words_of(dialog.trust)
    assert "1 certificate" in words
    assert added.ref.sha256[:16] in words
    assert added.ref.date in words
    close(qtbot, dialog)


def test_a_file_that_is_no_list_is_refused_in_the_form(qtbot: QtBot, bridge: Bridge, tmp_path: Path) -> None:
    dialog = opened(qtbot, bridge, TRUST)
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("nothing of the kind", encoding="utf-8")
    dialog.trust.offer(str(wrong))
    dialog.trust.form.add_it.click()
    qtbot.waitUntil(dialog.trust.form.add_it.isEnabled)
    assert dialog.trust.form._fault.words.text()
    assert dialog.trust.form.isVisible()
    assert not bridge.core.trust.all()
    close(qtbot, dialog)


def test_a_removed_list_can_be_put_back(qtbot: QtBot, bridge: Bridge, run: Run, tmp_path: Path) -> None:
    file = write_list(tmp_path / "root.pem")
    before = run(lambda core: core.trust.add(file, TrustKind.OWN, "Newsroom"))
    dialog = opened(qtbot, bridge, TRUST)
    qtbot.waitUntil(lambda: "Newsroom" in words_of(dialog.trust))
    button = dialog.trust.findChild(QToolButton, f"remove-{before.ref.sha256}")
    assert isinstance(button, QToolButton)
    button.click()
    qtbot.waitUntil(dialog.trust.banner.isVisible)
    assert not bridge.core.trust.all()
    undo = next(b for b in dialog.trust.banner.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    qtbot.waitUntil(dialog.trust.banner.isHidden)
    (after,) = bridge.core.trust.all()
    assert after.ref == before.ref
    close(qtbot, dialog)


def test_a_damaged_list_is_told(qtbot: QtBot, bridge: Bridge, run: Run, home: Path, tmp_path: Path) -> None:
    file = write_list(tmp_path / "root.pem")
    added = run(lambda core: core.trust.add(file, TrustKind.OWN, "Newsroom"))
    (home / "trust" / f"{added.ref.sha256}.pem").write_text("changed", encoding="utf-8")
    run(lambda core: core.trust.load())
    dialog = opened(qtbot, bridge, TRUST)
    qtbot.waitUntil(lambda: "cannot be used" in words_of(dialog.trust))
    close(qtbot, dialog)


def test_the_file_dialog_is_opened_not_run(qtbot: QtBot, bridge: Bridge, tmp_path: Path) -> None:
    dialog = opened(qtbot, bridge, TRUST)
    dialog.trust.add_button.click()
    picker = dialog.trust.findChild(QFileDialog)
    assert isinstance(picker, QFileDialog)
    picker.fileSelected.emit(str(write_list(tmp_path / "chosen.pem")))
    picker.close()
    assert dialog.trust.form.name.text() == "chosen"
    close(qtbot, dialog)


def test_every_place_is_named_and_can_be_copied(qtbot: QtBot, bridge: Bridge, home: Path) -> None:
    dialog = opened(qtbot, bridge, STORAGE)
    qtbot.waitUntil(lambda: "secondlook.db" in words_of(dialog.storage))
    words = words_of(dialog.storage)
    for name in ("inbox", "settings.toml", "chain-head.json", "trust", "secondlook.log"):
        assert name in words
    assert bridge.core.sandbox.confinement in words
    copy = next(b for b in dialog.storage.findChildren(QToolButton) if "Settings" in b.accessibleName())
    copy.click()
    assert QApplication.clipboard().text() == str(home / "settings.toml")
    assert "clipboard" in said(dialog)
    close(qtbot, dialog)


def test_what_has_left_is_counted_by_provider(qtbot: QtBot, bridge: Bridge, run: Run) -> None:
    run(send)
    dialog = opened(qtbot, bridge, STORAGE)
    qtbot.waitUntil(lambda: "1 sending, 1.23 MB" in words_of(dialog.storage))
    assert "identifAI" in words_of(dialog.storage)
    close(qtbot, dialog)


def test_nothing_sent_is_said_as_well(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge, STORAGE)
    qtbot.waitUntil(lambda: "Nothing has ever been sent" in words_of(dialog.storage))
    close(qtbot, dialog)


def test_an_intact_chain_and_a_broken_one(qtbot: QtBot, bridge: Bridge, run: Run, home: Path) -> None:
    run(decide)
    dialog = opened(qtbot, bridge, STORAGE)
    dialog.storage.verify.click()
    assert not dialog.storage.verify.isEnabled()
    qtbot.waitUntil(dialog.storage.verify.isEnabled)
    assert dialog.storage.verdict.words.text().startswith("Chain intact: 6 decisions")
    _tamper(home / "secondlook.db")
    dialog.storage.verify.click()
    qtbot.waitUntil(dialog.storage.verify.isEnabled)
    assert "broken at decision 3" in dialog.storage.verdict.words.text()
    close(qtbot, dialog)


def _tamper(database: Path) -> None:
    """Change a decision behind the program's back."""
    connection = sqlite3.connect(database)
    guards: list[Any] = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'decision'"
    ).fetchall()
    with connection:
        for (name,) in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE decision SET reviewer = 'somebody else' WHERE seq = 3")
    connection.close()


@pytest.mark.parametrize("size", [(1024, 700), (512, 350)])
def test_no_page_is_wider_than_the_dialog(qtbot: QtBot, bridge: Bridge, size: tuple[int, int]) -> None:
    dialog = opened(qtbot, bridge, STORAGE)
    qtbot.waitUntil(lambda: bool(dialog.providers.cards))
    for card in dialog.providers.cards.values():
        card.open()
    dialog.resize(*size)
    for identifier, page in dialog._pages.items():
        dialog.show_page(identifier)
        QApplication.processEvents()
        inside = page.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= page.viewport().width(), identifier
        assert (dialog.width(), dialog.height()) == size
    close(qtbot, dialog)


def test_every_control_can_be_reached_and_has_a_name(qtbot: QtBot, bridge: Bridge, run: Run, tmp_path: Path) -> None:
    file = write_list(tmp_path / "root.pem")
    run(lambda core: core.trust.add(file, TrustKind.OWN, "Newsroom"))
    dialog = opened(qtbot, bridge, STORAGE)
    qtbot.waitUntil(lambda: bool(dialog.providers.cards) and "Newsroom" in words_of(dialog.trust))
    for card in dialog.providers.cards.values():
        card.open()
    for identifier in dialog._pages:
        dialog.show_page(identifier)
        dialog._list.setFocus()
        reached: set[QWidget] = set()
        while (focused := dialog.focusWidget()) is not None and focused not in reached:
            reached.add(focused)
            name = focused.accessibleName() or (focused.text() if isinstance(focused, QAbstractButton) else "")
            assert name, f"{identifier}: {focused} has no name"
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        page = dialog._pages[identifier]
        wanted = {
            control
            for kind in (QPushButton, QToolButton, QCheckBox, QLineEdit, QAbstractSpinBox, QSlider, QComboBox)
            for control in page.findChildren(kind)
            if control.isVisible() and control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
        }
        missed = {each for each in wanted - reached if each.focusProxy() is None and not _inner(each)}
        assert not missed, f"{identifier}: {missed}"
    close(qtbot, dialog)


def _inner(widget: QWidget) -> bool:
    """Whether a widget is part of a spin box, which takes the focus for it."""
    return isinstance(widget.parent(), QAbstractSpinBox)
