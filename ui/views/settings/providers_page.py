"""The page of all providers, on this device first; whatever sends says what and where before it can be switched on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.translate import tr
from ui.views.asking import Asking
from ui.views.settings.provider_card import ProviderCard, ProviderState, state_of
from ui.views.settings.sheet import Sheet, glyph_line

if TYPE_CHECKING:
    from app.container import Core


class ProvidersPage(Sheet):
    """A card for each provider."""

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
        self._waiting = glyph_line("hourglass", "muted", tr("Asking what there is …"), tone="muted")
        self.add(self._waiting)
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

    def _show(self, states: tuple[ProviderState, ...]) -> None:
        self._waiting.hide()
        for state in states:
            card = ProviderCard(self._asking, state)
            card.kept.connect(self.kept)
            self.cards[card.name] = card
            self.add(card)


async def _read(core: Core) -> tuple[ProviderState, ...]:
    return tuple(state_of(core, name) for name in core.providers)
