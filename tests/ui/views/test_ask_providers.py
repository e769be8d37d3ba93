"""Asking about queued images shows the price first, is called off by image or provider, and says how to do it later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.events import PreflightWanted
from tests.ui.samples_lanes import PREFLIGHT
from tests.ui.views.samples_views import SHA, Run, add_image
from ui.actions import Actions
from ui.bridge import Bridge
from ui.views.sending.ask_providers import AskProviders
from ui.views.sending.consent import Consent
from ui.views.sending.preflight_dialog import PreflightDialog
from ui.views.sending.provider_desk import ProviderDesk
from ui.views.sending.provider_picker import ProviderPicker

if TYPE_CHECKING:
    from app.container import Core

LATER = "Later: “Ask providers about the selection…” in the menu View."


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def only_nanogpt(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """One image, and one remote provider that is on."""
    monkeypatch.setenv("SECONDLOOK_NANOGPT_KEY", "k")

    async def switch(core: Core) -> None:
        await add_image(core)
        await core.providers.set_enabled("on_device", False)
        await core.providers.set_enabled("nanogpt", True)

    run(switch)


def asked(qtbot: QtBot, window: QWidget) -> PreflightDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(PreflightDialog)))
    return next(d for d in window.findChildren(PreflightDialog) if d.isVisible())


def press(dialog: QWidget, words: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if words in (b.text(), b.accessibleName())).click()


def test_nothing_leaves_before_the_word_and_not_now_says_how_later(
    qtbot: QtBot, bridge: Bridge, run: Run, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_nanogpt(run, monkeypatch)
    requests: list[Any] = []
    monkeypatch.setattr(bridge.core.assess, "request", lambda *what, **how: requests.append((*what, how)))
    asking, said, actions = AskProviders(bridge, window), [""], Actions(window)
    asking.message.connect(said.append)
    asking.act(actions, lambda: (SHA,), lambda: (SHA,), lambda: said.append("one"))
    actions.trigger("ask")
    dialog = asked(qtbot, window)
    assert any("1 image, about" in each.text() for each in dialog.findChildren(QLabel))
    press(dialog, "Not now")
    assert said[-1] == f"Nothing was sent. {LATER}"
    assert requests == []
    actions.trigger("ask_shown")
    press(asked(qtbot, window), "Send")
    qtbot.waitUntil(lambda: requests == [((SHA,), ["nanogpt"], {"again": False})])
    assert said[-1] == "Asking about 1 image: NanoGPT"
    actions.trigger("rerun")
    assert said[-1] == "one"
    asking.again((SHA, "0" * 64))
    qtbot.waitUntil(lambda: said[-1].startswith("No provider that is on has failed"))


def test_with_nobody_to_ask_it_says_so(qtbot: QtBot, bridge: Bridge, run: Run, window: QWidget) -> None:
    run(add_image)
    run(lambda core: core.providers.set_enabled("on_device", False))
    asking, said = AskProviders(bridge, window), [""]
    asking.message.connect(said.append)
    asking.ask((SHA,))
    qtbot.waitUntil(lambda: said[-1] == "No provider is switched on: there is nobody to ask.")


def test_asking_is_cancelled_for_images_or_at_one_provider(
    qtbot: QtBot, bridge: Bridge, run: Run, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_nanogpt(run, monkeypatch)

    async def put_in_line(core: Core) -> None:
        core.assess.pause("nanogpt")
        core.assess.request([SHA], ["nanogpt"])

    said = [""]
    asking, desk = AskProviders(bridge, window), ProviderDesk(bridge, Actions(window), window)
    asking.message.connect(said.append)
    desk.message.connect(said.append)
    run(put_in_line)
    asking.cancel((SHA,))
    qtbot.waitUntil(lambda: said[-1] == "1 image is not asked about any more.")
    asking.cancel((SHA,))
    qtbot.waitUntil(lambda: said[-1] == "Nobody was being asked about this.")
    qtbot.waitUntil(lambda: "paused" in desk.button.text())
    desk.open()
    (picker,) = window.findChildren(ProviderPicker)
    cancel = next(b for b in picker.findChildren(QPushButton) if b.accessibleName() == "Cancel asking NanoGPT")
    assert not cancel.isEnabled(), "nothing waits there"
    run(put_in_line)
    qtbot.waitUntil(cancel.isEnabled)
    cancel.click()
    qtbot.waitUntil(lambda: said[-1] == "1 image is not asked about at NanoGPT any more.")
    qtbot.waitUntil(lambda: not cancel.isEnabled())


def test_declining_what_arrived_says_how_to_send_it_later(qtbot: QtBot, bridge: Bridge, window: QWidget) -> None:
    consent, said = Consent(bridge, window), [""]
    consent.message.connect(said.append)
    bridge.tell(lambda core: core.hub.publish(PreflightWanted(PREFLIGHT)))
    press(asked(qtbot, window), "Not now")
    assert said[-1] == f"Nothing was sent. {LATER}"
    consent.ask(PREFLIGHT)
    press(asked(qtbot, window), "Only NanoGPT")
    assert said[-1] == f"Not sent to identifAI, Newsroom. {LATER}"
