"""The providers' page: nothing is on unseen, every field comes from its declaration, and no key is ever shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from app.services.providers import FieldKind
from tests.ui.views.samples_views import close
from tests.ui.views.test_settings_reviewer import said
from ui.bridge import Bridge
from ui.views.settings.dialog import PROVIDERS, SettingsDialog
from ui.views.settings.provider_card import ProviderCard

KEY = "a-secret-that-nobody-reads"
VARIABLE = "SECONDLOOK_IDENTIFAI_KEY"


class MemoryKeys(KeyringBackend):
    """A key store like any other, in memory."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


@pytest.fixture
def keys() -> Iterator[MemoryKeys]:
    before, memory = keyring.get_keyring(), MemoryKeys()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def opened(qtbot: QtBot, bridge: Bridge, provider: str = "") -> SettingsDialog:
    dialog = SettingsDialog(bridge)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.providers.cards))
    dialog.show_page(PROVIDERS, provider)
    return dialog


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def every_word(widget: QWidget) -> str:
    """All that a person or a screen reader could get out of a widget."""
    parts = [words_of(widget)]
    for each in [widget, *widget.findChildren(QWidget)]:
        parts += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLineEdit):
            parts += [each.text(), each.placeholderText()]
    return "\n".join(parts)


def test_a_dialog_closed_before_the_core_has_answered_leaves_nothing(qtbot: QtBot, bridge: Bridge) -> None:
    def without_parent() -> set[QWidget]:  # the lists of the choice boxes are windows too, but have one
        return {widget for widget in QApplication.topLevelWidgets() if widget.parent() is None}

    before = without_parent()
    dialog = SettingsDialog(bridge)
    assert without_parent() - before == {dialog}
    close(qtbot, dialog)


def test_each_provider_says_what_it_sends_where(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    cards = dialog.providers.cards
    assert list(cards) == list(bridge.core.providers)
    for name, card in cards.items():
        capability = bridge.core.providers[name].capability
        words = words_of(card)
        assert capability.price in words
        assert card.switch.isChecked() is capability.on_by_default
        if capability.is_local:
            assert "Nothing leaves this machine" in words
        else:
            assert bridge.core.providers.host(name) in words
    close(qtbot, dialog)


def test_the_models_say_how_accurate_they_are(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    for name, card in dialog.providers.cards.items():
        card.open()
        words = words_of(card)
        for model in bridge.core.providers[name].capability.models:
            assert model.title in words
            assert model.accuracy in words
    close(qtbot, dialog)


def test_every_declared_field_has_its_control(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    for name, card in dialog.providers.cards.items():
        card.open()
        for field in bridge.core.providers[name].capability.fields:
            if field.kind is FieldKind.SECRET:
                assert card.secrets[field.name].entry.echoMode() is QLineEdit.EchoMode.Password
            else:
                control = card.controls[field.name]
                assert control.control.accessibleName() == field.label
                assert control._get() == bridge.core.providers.config(name)[field.name]
    close(qtbot, dialog)


def test_switching_on_needs_a_key_and_says_so(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    card = dialog.providers.cards["identifai"]
    QTest.keyClick(card.switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bridge.core.providers.enabled("identifai"))
    qtbot.waitUntil(lambda: "a key is missing" in words_of(card))
    assert card.more.isChecked(), "the settings open where something is to be done"
    qtbot.waitUntil(lambda: VARIABLE in card.secrets["key"].state.words.text())
    card.switch.click()
    qtbot.waitUntil(lambda: "switched off" in said(dialog))
    assert not bridge.core.providers.enabled("identifai")
    assert "a key is missing" not in words_of(card)
    close(qtbot, dialog)


def test_fields_are_kept_as_they_are_changed(qtbot: QtBot, bridge: Bridge, home: Path) -> None:
    dialog = opened(qtbot, bridge, "identifai")
    card = dialog.providers.cards["identifai"]
    heatmap, reference = card.controls["with_heatmap"].control, card.controls["ref_id"].control
    pace = card.controls["posts_per_minute"].control
    assert isinstance(heatmap, QCheckBox)
    assert isinstance(reference, QLineEdit)
    assert isinstance(pace, QSpinBox)
    heatmap.click()
    qtbot.waitUntil(lambda: bridge.core.providers.config("identifai")["with_heatmap"] is False)
    reference.setFocus()
    QTest.keyClicks(reference, "desk 4")
    QTest.keyClick(reference, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bridge.core.providers.config("identifai")["ref_id"] == "desk 4")
    pace.setValue(12)
    close(qtbot, dialog)  # keeps what is still being typed
    qtbot.waitUntil(lambda: bridge.core.providers.config("identifai")["posts_per_minute"] == 12)
    assert "desk 4" in (home / "settings.toml").read_text("utf-8")


def test_an_address_that_cannot_be_used_says_why(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge, "identifai")
    card = dialog.providers.cards["identifai"]
    address = card.controls["base_url"].control
    assert isinstance(address, QLineEdit)
    address.setText("http://example.com")
    QTest.keyClick(address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(bridge.core.providers.fault("identifai")))
    qtbot.waitUntil(lambda: bridge.core.providers.fault("identifai") in address.accessibleDescription())
    address.setText("")
    QTest.keyClick(address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not bridge.core.providers.fault("identifai"))
    qtbot.waitUntil(lambda: "Not kept" not in address.accessibleDescription())
    assert bridge.core.providers.host("identifai") == "backend.identifai.net"
    close(qtbot, dialog)


def _enter(card: ProviderCard, key: str) -> None:
    entry = card.secrets["key"].entry
    entry.setFocus()
    QTest.keyClicks(entry, key)
    QTest.keyClick(entry, Qt.Key.Key_Return)


def test_a_key_is_stored_replaced_and_forgotten_but_never_shown(
    qtbot: QtBot, bridge: Bridge, keys: MemoryKeys, home: Path
) -> None:
    dialog = opened(qtbot, bridge, "identifai")
    card = dialog.providers.cards["identifai"]
    secret = card.secrets["key"]
    _enter(card, KEY)
    qtbot.waitUntil(lambda: "key store" in said(dialog))
    qtbot.waitUntil(lambda: secret.store.text() == "Replace")
    assert list(keys.kept.values()) == [KEY]
    assert not secret.entry.text()
    assert not secret.entry.isUndoAvailable()
    assert KEY not in every_word(dialog)
    assert KEY not in (home / "settings.toml").read_text("utf-8")
    _enter(card, "another")
    qtbot.waitUntil(lambda: list(keys.kept.values()) == ["another"])
    secret.forget.click()
    qtbot.waitUntil(lambda: not keys.kept)
    qtbot.waitUntil(lambda: "Missing" in secret.state.words.text())
    assert secret.forget.isHidden()
    close(qtbot, dialog)


def test_a_half_typed_key_is_not_stored_by_closing(qtbot: QtBot, bridge: Bridge, keys: MemoryKeys) -> None:
    dialog = opened(qtbot, bridge, "identifai")
    entry = dialog.providers.cards["identifai"].secrets["key"].entry
    QTest.keyClicks(entry, "half")
    close(qtbot, dialog)
    assert not keys.kept


def test_a_key_of_the_environment_is_named_by_its_variable(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, KEY)
    dialog = opened(qtbot, bridge, "identifai")
    secret = dialog.providers.cards["identifai"].secrets["key"]
    qtbot.waitUntil(lambda: VARIABLE in secret.state.words.text() and "Taken" in secret.state.words.text())
    assert KEY not in every_word(dialog)
    assert secret.forget.isHidden()
    close(qtbot, dialog)


def test_a_machine_without_a_key_store_says_the_other_way(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge, "identifai")
    card = dialog.providers.cards["identifai"]
    _enter(card, KEY)
    qtbot.waitUntil(lambda: "has no key store" in words_of(card.secrets["key"]))
    assert VARIABLE in words_of(card.secrets["key"])
    close(qtbot, dialog)


def test_a_test_without_a_key_tells_what_is_missing(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge, "identifai")
    card = dialog.providers.cards["identifai"]
    card.test.click()
    assert card.test.text() == "Stop"
    qtbot.waitUntil(lambda: card.test.text() == "Test connection")
    assert "key" in card.result.words.text().lower()
    close(qtbot, dialog)


def test_the_models_on_this_device_are_tried(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge, "on_device")
    card = dialog.providers.cards["on_device"]
    card.test.click()
    qtbot.waitUntil(lambda: card.test.text() == "Test the models", timeout=60_000)
    assert card.result.words.text()
    close(qtbot, dialog)


def test_a_test_under_way_can_be_stopped(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge, "on_device")
    card = dialog.providers.cards["on_device"]
    card.test.click()
    card.test.click()
    assert card.result.words.text() == "Stopped."
    assert card.test.text() == "Test the models"
    close(qtbot, dialog)


def test_own_descriptions_are_read_anew_without_a_restart(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    page, folder = dialog.providers, bridge.core.locations.providers
    assert str(folder) in page._where.text()
    page.reload.click()
    qtbot.waitUntil(lambda: page._said.words.text() == "Nothing has changed.")
    folder.mkdir(parents=True, exist_ok=True)
    good = 'title = "Gate"\nurl = "https://gate.example/"\n[image]\nsend = "raw"\n[answer]\nshape = "map"\n'
    (folder / "gate.toml").write_text(good, "utf-8")
    page.reload.click()
    qtbot.waitUntil(lambda: "own:gate" in page.cards)
    qtbot.waitUntil(page.reload.isEnabled)
    page.open_card("own:gate")
    (folder / "gate.toml").write_text(good.replace("raw", "pigeon"), "utf-8")
    before = page.cards["own:gate"]
    page.reload.click()
    qtbot.waitUntil(lambda: page.cards["own:gate"] is not before)
    assert "line 4" in page._said.words.text()
    assert "line 4" in words_of(page.cards["own:gate"])
    assert page.cards["own:gate"].more.isChecked(), "what was open stays open"
    assert [page._column.indexOf(card) for card in page.cards.values()] == sorted(
        page._column.indexOf(card) for card in page.cards.values()
    )
    assert page._column.indexOf(page._own) == page._column.indexOf(page.thresholds) - 2 == page._column.count() - 3
    close(qtbot, dialog)


def test_a_proxy_is_kept_when_it_is_one_and_asking_can_be_switched_off(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(qtbot, bridge)
    card, kept = dialog.providers.sending, bridge.core.preferences
    qtbot.waitUntil(card.isEnabled)
    for wrong in ("proxy.example", "http://me:secret@proxy.example"):
        card.proxy.setText(wrong)
        card.proxy.editingFinished.emit()
        qtbot.waitUntil(lambda: "Not kept" in card.proxy.accessibleDescription())
        assert kept.current.proxy == ""
    card.proxy.setText(" http://proxy.example:3128 ")
    card.proxy.editingFinished.emit()
    qtbot.waitUntil(lambda: kept.current.proxy == "http://proxy.example:3128")
    qtbot.waitUntil(lambda: "Not kept" not in card.proxy.accessibleDescription())
    card.unasked.click()
    qtbot.waitUntil(lambda: kept.current.send_unasked)
    card.proxy.setText("")
    close(qtbot, dialog)
    qtbot.waitUntil(lambda: kept.current.proxy == "")  # what is being typed is kept when the window closes
