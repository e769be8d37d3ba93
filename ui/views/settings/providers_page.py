"""The page of all providers, on this device first; whatever sends says what and where before it can be switched on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.errors import SecondLookError
from ui.theme import icon
from ui.translate import say_kept, tr
from ui.views.sending.asking import Asking
from ui.views.settings.provider_card import ProviderCard, ProviderState, state_of
from ui.views.settings.sending_card import SendingCard
from ui.views.settings.sheet import Card, FaultLine, Sheet, glyph_line
from ui.views.settings.thresholds_card import ThresholdsCard
from ui.widgets.text import selectable

if TYPE_CHECKING:
    from app.container import Core


class ProvidersPage(Sheet):
    """A card for each provider, one for the user's own descriptions, how images leave, and when answers count.

    `sent_wanted` carries the name of a provider: what it has received is to be shown.
    """

    sent_wanted = Signal(str)

    def __init__(self, asking: Asking) -> None:
        super().__init__(
            tr("Providers"),
            tr(
                "Who assesses your images. Nothing is sent to a provider that is switched off; keys "
                "stay in the system's key store or the environment and are never shown."
            ),
        )
        self._asking = asking
        self.cards: dict[str, ProviderCard] = {}
        self._waiting = glyph_line("hourglass", "muted", tr("Asking what there is…"), tone="muted")
        self.add(self._waiting)
        self._own = self._build_own()
        self.add(self._own)
        self.sending = SendingCard(asking)
        self.sending.kept.connect(self.kept)
        self.add(self.sending)
        self.thresholds = ThresholdsCard(asking)
        self.thresholds.kept.connect(self.kept)
        self.add(self.thresholds)
        asking.ask(_read, self._show)

    def open_card(self, name: str) -> None:
        """Show one provider's settings."""
        card = self.cards.get(name)
        if card is not None:
            card.open()
            self.ensureWidgetVisible(card)

    def flush(self) -> None:
        """Keep what is still being typed."""
        for card in self.cards.values():
            card.flush()
        self.sending.flush()
        self.thresholds.flush()

    def _build_own(self) -> Card:
        """The section about the user's own descriptions, below the cards."""
        own = Card(tr("Your own providers"))
        self._where = selectable("", tone="")
        self.reload = QPushButton(icon("retry"), tr("Reload"))
        self.reload.setAutoDefault(False)
        self.reload.setAccessibleName(tr("Read the descriptions of your own providers anew"))
        self.reload.clicked.connect(self._reload)
        self._said = FaultLine()
        own.add(self._where)
        own.add_row(self.reload)
        own.add(self._said)
        own.hide()
        return own

    def _show(self, reading: Reading) -> None:
        self._waiting.hide()
        self._where.setText(
            tr("Each TOML file in {folder} describes one. Unchanged ones go on undisturbed.", folder=reading.folder)
        )
        for state in reading.states:
            self._put(state)
        self._own.show()
        self._move_down()

    def _put(self, state: ProviderState) -> None:
        """Show a provider's card at the end, or in the place of the one that shows what it was."""
        card = ProviderCard(self._asking, state)
        card.kept.connect(self.kept)
        card.sent_wanted.connect(self.sent_wanted)
        before = self.cards.get(card.name)
        self.cards[card.name] = card
        if before is None:
            self.add(card)
            return
        opened = before.more.isChecked()
        self.exchange(before, card)
        if opened:
            card.open()

    def _move_down(self) -> None:
        """What is about all providers stands below their cards."""
        self.add(self._own)
        self.add(self.sending)
        self.add(self.thresholds)

    def _reload(self) -> None:
        self.reload.setEnabled(False)
        self._said.say(tr("Reading the descriptions…"), "hourglass", "muted")
        self._asking.change(_reload, self._reloaded, self._not_reloaded)

    def _reloaded(self, reading: Reading) -> None:
        self.reload.setEnabled(True)
        for state in reading.states:
            self._put(state)
        self._move_down()
        broken = [state.fault for state in reading.states if state.fault]
        if broken:
            self._said.say("\n".join(broken))
        elif reading.states:
            self._said.say(tr("%n providers are read anew.", count=len(reading.states)), "check-circle", "good")
        else:
            self._said.say(tr("Nothing has changed."), "info", "muted")

    def _not_reloaded(self, error: SecondLookError) -> None:
        self.reload.setEnabled(True)
        self._said.say(say_kept(error.message))


@dataclass(frozen=True, slots=True)
class Reading:
    """Some providers as they stand, and the folder of the user's descriptions."""

    states: tuple[ProviderState, ...]
    folder: str


async def _read(core: Core) -> Reading:
    return Reading(tuple(state_of(core, name) for name in core.providers), str(core.locations.providers))


async def _reload(core: Core) -> Reading:
    """What changed."""
    changed = await core.providers.reload()
    return Reading(tuple(state_of(core, name) for name in changed), str(core.locations.providers))
