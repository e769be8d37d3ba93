"""Which provider the keys stand on, and which one is looked at by itself: cards and matrix follow together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollArea

from ui.actions import Actions
from ui.translate import tr, tr_marked
from ui.views.evidence.cards import CardsView
from ui.views.evidence.matrix import MatrixView

# So many providers have a key that shows them by themselves.
_KEYS = 9


class ProviderFocus(QObject):
    """`[` and `]` go from column to column; Alt with a digit shows one provider by itself until it is pressed again.

    `solo_changed` carries the provider that is looked at by itself, empty for all, and its title.
    """

    solo_changed = Signal(str, str)
    moved = Signal()
    """The reviewer went to a provider: it is to be seen."""

    message = Signal(str)

    def __init__(self, cards: CardsView, matrix: MatrixView, scroll: QScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._cards, self._matrix, self._scroll = cards, matrix, scroll
        self._key = ("", "")
        self._solo = ""

    @property
    def key(self) -> tuple[str, str]:
        """Provider and model on which the keys stand; empty names while they stand on none."""
        return self._key

    @property
    def solo(self) -> str:
        """The provider that is looked at by itself, empty when all are."""
        return self._solo

    def act(self, actions: Actions) -> None:
        """Carry out the keys that go through the providers and show one by itself, by whose name it is then called."""
        actions.on("provider_next", lambda: self.step(1))
        actions.on("provider_previous", lambda: self.step(-1))
        for place in range(_KEYS):
            actions.on(f"solo{place + 1}", partial(self.toggle_solo, place))

        def name() -> None:
            providers = self._providers()
            for place in range(_KEYS):
                spec = actions.specs[f"solo{place + 1}"]
                known = place < len(providers)
                words = tr("Only {provider}", provider=self._title(providers[place])) if known else tr_marked(spec.text)
                actions[spec.id].setText(words.replace("&", "&&"))

        self._matrix.columns_changed.connect(name)
        name()

    def step(self, by: int) -> None:
        """Go to the next column of the matrix (or the one before), round and round."""
        columns = self._matrix.columns
        if not columns:
            self.message.emit(tr("No provider has been asked about this image."))
            return
        keys = [column.key for column in columns]
        at = keys.index(self._key) if self._key in keys else (-1 if by > 0 else 0)
        place = (at + by) % len(keys)
        self.choose(keys[place])
        if self._solo and columns[place].provider != self._solo:
            self._show_solo(columns[place].provider)
        words = tr("{provider} ({place} of {all})", provider=columns[place].name, place=place + 1, all=len(keys))
        self.message.emit(words)

    def choose(self, key: tuple[str, str]) -> None:
        """Stand on the column and the card of this provider and model."""
        self._key = key
        self.moved.emit()
        self._matrix.choose(key)
        self._cards.set_current(key)
        self._cards.bring_forward(self._scroll, key)

    def toggle_solo(self, place: int) -> None:
        """Show the provider at this place (from 0) by itself, or all again when it was."""
        providers = self._providers()
        if place >= len(providers) or providers[place] not in (column.provider for column in self._matrix.columns):
            self.message.emit(tr("There is no provider number {place}.", place=place + 1))
            return
        provider = providers[place]
        self._show_solo("" if provider == self._solo else provider)
        if self._solo:
            self.message.emit(tr("Only {provider} is shown.", provider=self._title(provider)))
        else:
            self.message.emit(tr("All providers are shown."))

    def end_solo(self) -> None:
        """Show all providers again."""
        self._show_solo("")

    def _providers(self) -> list[str]:
        """Those that are asked about every image, in their order, and whoever else has answered on this one."""
        return list(dict.fromkeys(column.provider for column in (*self._matrix.asked, *self._matrix.columns)))

    def _title(self, provider: str) -> str:
        """How a provider is called: by its column's name, or by what stands below it where it has several models."""
        known = {column.key: column for column in (*self._matrix.columns, *self._matrix.asked)}
        mine = [column for column in known.values() if column.provider == provider]
        if not mine:
            return provider
        return mine[0].name if len(mine) == 1 else mine[0].under or provider

    def _show_solo(self, provider: str) -> None:
        self._solo = provider
        self.moved.emit()
        self._matrix.set_solo(provider)
        self._cards.set_solo(provider)
        if provider:
            first = next(column.key for column in self._matrix.columns if column.provider == provider)
            self.choose(self._key if self._key[0] == provider else first)
        self.solo_changed.emit(provider, self._title(provider) if provider else "")
