"""The desk shows lanes as the core tells them; consent sends, drops and remembers, by provider and host."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.lanes import LaneState, Preflight
from app.events import LaneChanged, PreflightWanted
from tests.ui.samples_lanes import LANES, PREFLIGHT
from ui.actions import Actions
from ui.bridge import Bridge
from ui.views.sending.consent import Consent
from ui.views.sending.preflight_dialog import PreflightDialog
from ui.views.sending.provider_desk import ProviderDesk
from ui.views.sending.provider_picker import ProviderPicker

if TYPE_CHECKING:
    from app.events import Notice


def publish(bridge: Bridge, notice: Notice) -> None:
    bridge.tell(lambda core: core.hub.publish(notice))


class Told:
    """What the core was told; the real methods are not carried out."""

    def __init__(self, bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[tuple[str, object]] = []
        for name in ("pause", "resume", "send_held"):
            monkeypatch.setattr(bridge.core.assess, name, lambda what, name=name: self.calls.append((name, what)))
        monkeypatch.setattr(bridge.core.assess, "drop_held", lambda names=None: self.calls.append(("drop_held", names)))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def pressed(dialog: QWidget, words: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == words).click()


def test_the_button_tells_all_lanes_and_opens_the_picker(
    qtbot: QtBot, bridge: Bridge, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(bridge, monkeypatch)
    desk = ProviderDesk(bridge, Actions(window), window)
    qtbot.waitUntil(lambda: "ready" in desk.button.text())
    publish(bridge, LaneChanged(replace(LANES[3], provider="identifai")))
    qtbot.waitUntil(lambda: desk.button.text().startswith("Providers: 1 down"))
    desk.open()
    picker = window.findChildren(ProviderPicker)[0]
    desk.open()
    assert len(window.findChildren(ProviderPicker)) == 1
    next(b for b in picker.findChildren(QPushButton) if b.accessibleName() == "Pause Yandex Vision").click()
    qtbot.waitUntil(lambda: told.calls == [("pause", "identifai")])
    publish(bridge, LaneChanged(replace(LANES[3], provider="identifai", state=LaneState.PAUSED)))
    qtbot.waitUntil(lambda: any(b.accessibleName() == "Resume Yandex Vision" for b in picker.findChildren(QPushButton)))
    next(b for b in picker.findChildren(QPushButton) if b.accessibleName() == "Resume Yandex Vision").click()
    qtbot.waitUntil(lambda: told.calls[-1] == ("resume", "identifai"))
    with qtbot.waitSignal(desk.settings_wanted) as caught:
        next(b for b in picker.findChildren(QPushButton) if b.accessibleName() == "Settings of Yandex Vision").click()
    assert caught.args == ["identifai"]


def test_switching_goes_through_the_core(qtbot: QtBot, bridge: Bridge, window: QWidget) -> None:
    desk = ProviderDesk(bridge, Actions(window), window)
    qtbot.waitUntil(lambda: "ready" in desk.button.text())
    desk.open()
    picker = window.findChildren(ProviderPicker)[0]
    tick = next(b for b in picker.findChildren(QCheckBox) if b.text() == "On this device")
    assert tick.isChecked()
    tick.click()
    qtbot.waitUntil(lambda: not bridge.core.providers.enabled("on_device"))
    qtbot.waitUntil(lambda: "Off" in tick.accessibleName())


def asked(qtbot: QtBot, window: QWidget) -> PreflightDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(PreflightDialog)))
    return next(d for d in window.findChildren(PreflightDialog) if d.isVisible())


def test_consent_is_asked_and_handed_on(
    qtbot: QtBot, bridge: Bridge, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(bridge, monkeypatch)
    consent = Consent(bridge, window)
    publish(bridge, PreflightWanted(PREFLIGHT))
    pressed(asked(qtbot, window), "Only NanoGPT")
    qtbot.waitUntil(lambda: len(told.calls) == 2)
    assert told.calls == [("send_held", ("nanogpt",)), ("drop_held", ("identifai", "newsroom"))]
    consent.ask(PREFLIGHT)
    pressed(asked(qtbot, window), "Not now")
    qtbot.waitUntil(lambda: told.calls[-1] == ("drop_held", None))


def test_an_open_question_is_brought_up_to_date_and_keeps_its_ticks(
    qtbot: QtBot, bridge: Bridge, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(bridge, monkeypatch)
    consent = Consent(bridge, window)
    first, second, _ = PREFLIGHT.providers
    consent.ask(Preflight((first, second)))
    dialog = asked(qtbot, window)
    next(b for b in dialog.findChildren(QCheckBox) if b.text() == "identifAI").click()
    consent.ask(Preflight((replace(first, images=999), *PREFLIGHT.providers[1:])))
    assert asked(qtbot, window) is dialog
    assert any("999 images" in each.text() for each in dialog.findChildren(QLabel))
    pressed(dialog, "Send")
    qtbot.waitUntil(lambda: len(told.calls) == 2)
    assert told.calls == [("send_held", ("nanogpt", "newsroom")), ("drop_held", ("identifai",))]


def test_a_question_closes_when_nothing_is_held_any_more(
    qtbot: QtBot, bridge: Bridge, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(bridge, monkeypatch)
    consent = Consent(bridge, window)
    consent.ask(PREFLIGHT)
    dialog = asked(qtbot, window)
    consent.ask(Preflight(()))
    assert not dialog.isVisible()
    consent.ask(Preflight(()))
    assert told.calls == []


def test_what_was_granted_for_the_session_holds_for_the_same_host_only(
    qtbot: QtBot, bridge: Bridge, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(bridge, monkeypatch)
    consent = Consent(bridge, window)
    one = PREFLIGHT.providers[0]
    consent.ask(Preflight((one,)))
    dialog = asked(qtbot, window)
    next(b for b in dialog.findChildren(QCheckBox) if b.text().startswith("Send new images")).click()
    pressed(dialog, "Send")
    qtbot.waitUntil(lambda: told.calls == [("send_held", ("identifai",))])
    consent.ask(Preflight((replace(one, images=7),)))
    qtbot.waitUntil(lambda: told.calls == [("send_held", ("identifai",))] * 2)
    consent.ask(Preflight((replace(one, host="elsewhere.example"),)))
    pressed(asked(qtbot, window), "Not now")
    qtbot.waitUntil(lambda: told.calls[-1] == ("drop_held", None))
