"""Which answers of providers the items of a set lack, in words; and asks for them, with the price first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.asking.missing import Plan
from ui.bridge import Call
from ui.translate import tr, tr_marked
from ui.views.sending.ask_providers import AskProviders
from ui.views.train.desk import TrainDesk

if TYPE_CHECKING:
    from app.container import Core


class Lacking(QObject):
    """Looks again whenever providers have answered. `told` carries the words, and whether there is something to ask."""

    told = Signal(str, bool)

    def __init__(self, desk: TrainDesk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page, self._images = desk, page, tuple[str, ...]()
        self._asking = AskProviders(desk.bridge, page)
        self._asking.message.connect(desk.message)
        self._call: Call | None = None
        desk.answered.connect(self._look_again)

    def look_at(self, sha256s: Sequence[str]) -> None:
        """See what these lack."""
        self._images = tuple(sha256s)
        self.told.emit("", False)
        self._look()

    def ask(self) -> None:
        """Ask for it: on this machine at once, of others once the user has seen what would leave, and agreed."""
        self._asking.ask(self._images)

    def stop(self) -> None:
        """Whoever shows it goes away: look no more."""
        self._images = ()
        self._asking.stop()
        if self._call is not None:
            self._call.cancel()

    def _look(self) -> None:
        images = self._images
        if self._call is not None:
            self._call.cancel()
        if images:
            self._call = self._desk.bridge.call(partial(_read, images), self._tell)

    def _look_again(self) -> None:
        if self._page.isVisible():
            self._look()

    def _tell(self, found: tuple[Plan, int]) -> None:
        plan, asked = found
        self.told.emit(lacking_words(plan, asked, len(self._images)), bool(plan.asks))


async def _read(images: tuple[str, ...], core: Core) -> tuple[Plan, int]:
    """What is lacking, and about how many of the images somebody is being asked."""
    plan, wanted = await core.missing.lacking(images), frozenset(images)
    asked = [core.assess.outstanding.asked(name) & wanted for name in core.assess.enabled()]
    return plan, len(frozenset().union(*asked))


def lacking_words(plan: Plan, asked: int, items: int) -> str:
    """How many items lack an answer, and whose; about how many somebody is being asked; who cannot be asked."""
    lacking = len({sha256 for ask in plan.asks for sha256 in ask.sha256s})
    if not plan.on:
        words = tr("No provider is switched on: a second look would show what was said before, or nothing.")
    elif asked:
        words = tr("Providers are being asked about %n items.", count=asked)
    elif not lacking:
        words = tr("Every provider that is switched on has answered about every item.")
    else:
        words = ""
    if lacking:
        whose = ", ".join(
            tr("{provider} {count}", provider=tr_marked(ask.title), count=len(ask.sha256s)) for ask in plan.asks
        )
        left = tr("{lacking} of {items} items lack answers: {whose}.", lacking=lacking, items=items, whose=whose)
        words = f"{words} {left}".strip()
    if plan.unready:
        names = ", ".join(tr_marked(title) for title in plan.unready)
        words = tr("{words} Not asked, because a key or a setting is missing: {names}.", words=words, names=names)
    return words
