"""The section of the settings on how images leave: through which proxy, and whether each batch is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.errors import SecondLookError, SettingsError
from ui.translate import say_kept, tr
from ui.views.sending.asking import Asking
from ui.views.settings.sheet import Card, FaultLine, Field
from ui.widgets.text import SMALL, label
from ui.widgets.wrapping_check import WrappingCheck

if TYPE_CHECKING:
    from app.container import Core


class SendingCard(Card):
    """A proxy for all that leaves, and the switch that does without asking. `kept` confirms a change in words."""

    kept = Signal(str)

    def __init__(self, asking: Asking) -> None:
        super().__init__(tr("How images leave"))
        self._asking = asking
        self._asked, self._proxy, self._unasked = "", "", False
        self.proxy = QLineEdit()
        self.proxy.setMaxLength(2048)
        self.proxy.setMaximumWidth(520)
        self.proxy.setPlaceholderText("http://proxy.example:3128")
        self.proxy.editingFinished.connect(self._keep_proxy)
        self._field = Field(
            tr("Proxy"),
            self.proxy,
            tr(
                "All that leaves this machine goes through it, dropped addresses included; what is asked on this "
                "machine does not. Empty: providers are reached directly, whatever HTTP_PROXY says in the environment. "
                "Applies from the next start of Second Look on."
            ),
        )
        self.unasked = WrappingCheck(tr("Send what arrives without asking for each batch"))
        self.unasked.clicked.connect(self._keep_unasked)
        meaning = tr(
            "Off: images that arrive wait until you agree in the preflight. On: they go at once to every provider that "
            "is switched on, and may cost money. Applies at once."
        )
        self.unasked.setAccessibleDescription(meaning)
        words = label(meaning, tone="muted", size=SMALL, wrap=True)
        words.setContentsMargins(26, 0, 0, 0)
        self._fault = FaultLine()
        self.add(self._field, self.unasked, words, self._fault)
        self.setEnabled(False)
        asking.ask(_read, self._show)

    def flush(self) -> None:
        """Keep what is still being typed."""
        if self.isEnabled():
            self._keep_proxy()

    def _show(self, found: tuple[str, bool]) -> None:
        self._proxy, self._unasked = found
        self._asked = self._proxy
        self.proxy.setText(self._proxy)
        self.unasked.setChecked(self._unasked)
        self.setEnabled(True)

    def _keep_proxy(self) -> None:
        wanted = self.proxy.text().strip()
        if wanted == self._asked:  # leaving the field and closing the window both end the typing
            self._field.show_fault("")
            return
        self._asked = wanted

        async def keep(core: Core) -> None:
            await core.preferences.keep_proxy(wanted)

        def done(_: None) -> None:
            self._proxy = wanted
            self._field.show_fault("")
            self.kept.emit(
                tr("The proxy is kept; it applies from the next start on.")
                if wanted
                else tr("No proxy; that applies from the next start on.")
            )

        def failed(error: SecondLookError) -> None:
            if self._asked == wanted:  # else something else was typed meanwhile
                self._asked = self._proxy
            self._field.show_fault(
                tr("A proxy is an address like http://proxy.example:3128, without user name and password.")
                if isinstance(error, SettingsError)
                else say_kept(error.message)
            )

        self._asking.change(keep, done, failed)

    def _keep_unasked(self, on: bool) -> None:  # noqa: FBT001 - a slot
        async def keep(core: Core) -> None:
            await core.preferences.keep_unasked(on)

        def done(_: None) -> None:
            self._unasked = on
            self._fault.say("")
            self.kept.emit(
                tr("Images that arrive are sent without asking.")
                if on
                else tr("You are asked before images that arrive are sent.")
            )

        def failed(error: SecondLookError) -> None:
            self.unasked.setChecked(self._unasked)
            self._fault.say(say_kept(error.message))

        self._asking.change(keep, done, failed)


async def _read(core: Core) -> tuple[str, bool]:
    kept = core.preferences.current
    return kept.proxy, kept.send_unasked
