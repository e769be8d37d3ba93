"""The page of care: what is chosen is previewed at once, told, and on the disk once the control rests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.domain.care import Rung
from app.domain.labels import Axis
from tests.ui.views.samples_views import close
from ui.bridge import Bridge
from ui.views.care.rules import care_of, kept_as, rules_of
from ui.views.settings.care_page import CarePage
from ui.views.settings.care_preview import CarePreview, sample_picture
from ui.views.settings.dialog import CARE, SettingsDialog
from ui.widgets.care import Care


@pytest.fixture
def dialog(qtbot: QtBot, bridge: Bridge) -> Iterator[SettingsDialog]:
    made = SettingsDialog(bridge)
    made.show_page(CARE)
    made.show()
    qtbot.waitUntil(made.care.isEnabled)
    yield made
    close(qtbot, made)


def page(dialog: SettingsDialog) -> CarePage:
    return dialog.care


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def test_the_defaults_are_protective(dialog: SettingsDialog, bridge: Bridge) -> None:
    shown = page(dialog)
    assert (shown._blur.value(), shown._grey.isChecked(), shown._away.isChecked()) == (3, True, True)
    rules = rules_of(bridge.core.preferences.current.care)
    assert (rules.rungs[Axis.NUDITY], rules.rungs[Axis.GORE]) == (Rung.BLURRED, Rung.EDGES)
    assert shown._axes[Axis.GORE].currentData() == "edges"
    assert (shown._minutes.value(), shown._images.value()) == (0, 0), "no pause is proposed unasked"


def test_care_is_previewed_told_and_kept(qtbot: QtBot, dialog: SettingsDialog, bridge: Bridge) -> None:
    shown = page(dialog)
    with qtbot.waitSignal(dialog.care_changed) as told:
        QTest.keyClick(shown._blur, Qt.Key.Key_Left)
        shown._grey.click()
        assert shown._preview.accessibleName() == "Preview: blur 2 of 4", "the preview does not wait"
    assert told.args is not None
    assert care_of(told.args[0]) == Care(2, grey=False, usual_blur=2)
    qtbot.waitUntil(lambda: not bridge.core.settings.current.care.grey)
    assert bridge.core.settings.current.care.blur == 2


def test_strength_edges_axis_and_pause_are_kept(
    qtbot: QtBot, dialog: SettingsDialog, bridge: Bridge, home: Path
) -> None:
    shown = page(dialog)
    shown._grey_strength.setValue(60)
    choose(shown._shown, "edges")
    choose(shown._axes[Axis.OVERLAY], "words")
    shown._threshold.setValue(80)
    shown._away.click()
    shown._minutes.setValue(45)
    shown._on_quit.click()
    qtbot.waitUntil(lambda: bridge.core.settings.current.exposure.break_minutes == 45)
    kept = bridge.core.settings.current
    assert care_of(kept.care).rung is Rung.EDGES
    assert (kept.care.grey_strength, kept.care.threshold, kept.care.away) == (60, 80, False)
    assert rules_of(kept.care).rung({Axis.OVERLAY: 0.8}) is Rung.WORDS
    assert rules_of(kept.care).rung({Axis.OVERLAY: 0.79}) is Rung.COLOUR
    assert kept.exposure.summary_on_quit
    assert 'overlay = "words"' in (home / "settings.toml").read_text("utf-8")


def test_what_was_moved_last_is_kept_by_closing(qtbot: QtBot, bridge: Bridge) -> None:
    made = SettingsDialog(bridge)
    made.show()
    qtbot.waitUntil(made.care.isEnabled)
    made.care._blur.setValue(4)
    close(qtbot, made)
    qtbot.waitUntil(lambda: bridge.core.settings.current.care.blur == 4)


@pytest.mark.expects_log
def test_a_disk_that_refuses_is_told_and_the_choice_goes_back(
    qtbot: QtBot, dialog: SettingsDialog, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = page(dialog)
    monkeypatch.setattr(bridge.core.settings, "read_only", True)
    told: list[int] = []
    dialog.care_changed.connect(lambda kept: told.append(kept.blur))
    shown._blur.setValue(1)
    qtbot.waitUntil(lambda: told == [1, 3])
    assert shown._blur.value() == 3
    assert "read-only" in shown._fault.accessibleName()


def test_switching_the_meter_off_greys_the_pauses(dialog: SettingsDialog) -> None:
    shown = page(dialog)
    assert shown._minutes.isEnabled()
    shown._measure.click()
    assert not shown._minutes.isEnabled()


def test_a_filter_survives_the_settings(bridge: Bridge) -> None:
    kept = bridge.core.preferences.current.care
    for rung in Rung:
        for care in (Care(4).on(rung), Care(0, True, grey_strength=40).on(rung)):
            assert care_of(kept_as(kept, care)) == care


def test_each_strength_and_rung_shows_another_sample(qtbot: QtBot) -> None:
    preview = CarePreview()
    qtbot.addWidget(preview)
    preview.resize(320, 200)
    filters = [Care(blur, grey=False) for blur in range(5)]
    filters += [Care(0, True), Care(0, True, grey_strength=50), Care(edges=True), Care(words_only=True)]
    seen = set()
    for care in filters:
        preview.set_care(care)
        seen.add(bytes(preview.grab().toImage().constBits()))
    assert len(seen) == len(filters)
    picture = sample_picture()
    assert len(picture.data) == picture.width * picture.height * 3


def test_every_control_has_a_name(dialog: SettingsDialog) -> None:
    for control in page(dialog).findChildren(QWidget):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisible() and control.isEnabled():
            buddy = control.parent()
            named = control.accessibleName() or (buddy.accessibleName() if isinstance(buddy, QWidget) else "")
            assert named, control
