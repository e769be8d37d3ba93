"""The reviewer's page: what is chosen is in force at once and on the disk, and what cannot be kept says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.views.samples_views import close
from ui.bridge import Bridge
from ui.views.settings.dialog import SettingsDialog


def opened(qtbot: QtBot, bridge: Bridge) -> SettingsDialog:
    dialog = SettingsDialog(bridge)
    dialog.show()
    qtbot.waitUntil(dialog.reviewer.isEnabled)
    return dialog


def named(dialog: QWidget, kind: type[QWidget], name: str) -> QWidget:
    return next(w for w in dialog.findChildren(kind) if w.accessibleName() == name)


def said(dialog: SettingsDialog) -> str:
    return dialog._said.text()


def test_it_shows_what_is_kept(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    name, grace = named(dialog, QLineEdit, "Name or pseudonym"), dialog.reviewer.findChild(QSpinBox)
    assert isinstance(name, QLineEdit)
    assert name.text() == "ada"
    assert isinstance(grace, QSpinBox)
    assert grace.value() == 10
    dark = named(dialog, QRadioButton, "Theme: Dark")
    assert isinstance(dark, QRadioButton)
    assert dark.isChecked()
    close(qtbot, dialog)


def test_a_pseudonym_is_kept_when_the_field_is_left(qtbot: QtBot, bridge: Bridge, home: Path) -> None:
    dialog = opened(qtbot, bridge)
    name = named(dialog, QLineEdit, "Name or pseudonym")
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Reviewer 7")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Reviewer 7" in said(dialog))
    assert dialog.isVisible(), "Enter keeps the name, it does not close the dialog"
    assert bridge.core.settings.current.reviewer == "Reviewer 7"
    assert 'reviewer = "Reviewer 7"' in (home / "settings.toml").read_text("utf-8")
    close(qtbot, dialog)


def test_an_empty_name_is_refused_in_place(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    name = named(dialog, QLineEdit, "Name or pseudonym")
    assert isinstance(name, QLineEdit)
    name.setText("   ")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert "needed" in name.accessibleDescription()
    assert bridge.core.settings.current.reviewer == "ada"
    close(qtbot, dialog)


def test_what_was_typed_last_is_kept_by_closing(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    name = named(dialog, QLineEdit, "Name or pseudonym")
    assert isinstance(name, QLineEdit)
    name.setText("grace")
    grace = dialog.reviewer.findChild(QSpinBox)
    assert isinstance(grace, QSpinBox)
    grace.setValue(25)
    close(qtbot, dialog)
    qtbot.waitUntil(lambda: bridge.core.settings.current.grace_seconds == 25)
    assert bridge.core.settings.current.reviewer == "grace"


def test_a_theme_is_told_and_kept(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    light = named(dialog, QRadioButton, "Theme: Light")
    with qtbot.waitSignal(dialog.theme_changed) as told:
        QTest.keyClick(light, Qt.Key.Key_Space)
    assert told.args == ["light"]
    qtbot.waitUntil(lambda: bridge.core.settings.current.theme == "light")
    close(qtbot, dialog)


@pytest.mark.expects_log
def test_a_disk_that_refuses_is_told_and_the_choice_goes_back(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, bridge)
    monkeypatch.setattr(bridge.core.settings, "read_only", True)
    themes: list[str] = []
    dialog.theme_changed.connect(themes.append)
    light, dark = named(dialog, QRadioButton, "Theme: Light"), named(dialog, QRadioButton, "Theme: Dark")
    assert isinstance(light, QRadioButton)
    assert isinstance(dark, QRadioButton)
    light.click()
    qtbot.waitUntil(lambda: themes == ["light", "dark"])
    assert dark.isChecked()
    assert "read-only" in dialog.reviewer._look.theme_field.control.accessibleDescription()
    close(qtbot, dialog)


def test_a_question_under_way_is_silent_after_closing(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = SettingsDialog(bridge)
    dialog.show()
    close(qtbot, dialog)  # before any answer came
    heard: list[int] = []

    async def later(_: object) -> int:
        return 1

    bridge.call(later, heard.append)
    qtbot.waitUntil(lambda: heard == [1])
