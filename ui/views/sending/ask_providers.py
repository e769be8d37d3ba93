"""Asks the providers about images that are in the queue already, and stops asking: the price and the way first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.asking.missing import Plan
from ui.actions import Actions
from ui.bridge import Bridge, Call
from ui.translate import tr, tr_marked
from ui.views.sending.preflight_dialog import PreflightDialog, images_words

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from app.container import Core


class AskProviders(QObject):
    """Plans in the core, shows the preflight for what would leave the machine, and says what is asked then."""

    message = Signal(str)

    def __init__(self, bridge: Bridge, page: QWidget) -> None:
        super().__init__(page)
        self._bridge, self._page = bridge, page
        self._call: Call | None = None

    def act(
        self,
        actions: Actions,
        chosen: Callable[[], Sequence[str]],
        shown: Callable[[], Sequence[str]],
        rerun_one: Callable[[], None],
    ) -> None:
        """Carry out the actions on the images that are chosen, or shown; `rerun_one` asks again about the present."""

        def rerun() -> None:
            images = tuple(chosen())
            if len(images) > 1:
                self.again(images)
            else:
                rerun_one()

        actions.on("rerun", rerun)
        actions.on("ask", lambda: self.ask(chosen()))
        actions.on("ask_shown", lambda: self.ask(shown()))
        actions.on("ask_cancel", lambda: self.cancel(chosen()))

    def ask(self, sha256s: Sequence[str]) -> None:
        """Ask for the answers that these images still lack."""
        images = tuple(sha256s)
        nothing = tr("Nothing to ask: every provider that is on has answered, or is being asked already.")
        self._plan(lambda core: core.missing.lacking(images), nothing)

    def again(self, sha256s: Sequence[str]) -> None:
        """Ask again where a provider failed on one of these images."""
        images = tuple(sha256s)
        nothing = tr("No provider that is on has failed on the selected images.")
        self._plan(lambda core: core.missing.failed(images), nothing)

    def cancel(self, sha256s: Sequence[str]) -> None:
        """Stop asking all providers about these images."""
        images = tuple(sha256s)

        async def cancel(core: Core) -> int:
            return core.assess.cancel(sha256=images)

        self._bridge.call(cancel, lambda gone: self.message.emit(cancelled_words(gone)))

    def stop(self) -> None:
        """The window closes: plan nothing more."""
        if self._call is not None:
            self._call.cancel()

    def _plan(self, make: Callable[[Core], Awaitable[Plan]], nothing: str) -> None:
        self.stop()  # the last wish counts
        self._call = self._bridge.call(make, lambda plan: self._take(plan, nothing))

    def _take(self, plan: Plan, nothing: str) -> None:
        """What stays on this machine begins at once; what would leave it waits for the user's word."""
        preflight = plan.preflight
        if not plan.asks:
            words = tr("No provider is switched on: there is nobody to ask.") if not plan.on else nothing
            self.message.emit(_with_unready(words, plan))
            return
        if plan.here:
            self._go(plan, plan.here)
        if preflight.providers:
            everybody = tuple(line.provider for line in preflight.providers)
            dialog = PreflightDialog(preflight, self._page.window(), once=True)
            dialog.send_wanted.connect(lambda names, _: self._go(plan, everybody if names is None else names))
            dialog.drop_wanted.connect(lambda: self.message.emit(not_now_words()))
            dialog.open()

    def _go(self, plan: Plan, names: Iterable[str]) -> None:
        agreed = frozenset(names)
        self._bridge.tell(lambda core: core.missing.ask(plan, agreed))
        asks = [ask for ask in plan.asks if ask.provider in agreed]
        words = tr(
            "Asking about {images}: {names}",
            images=images_words(len({sha256 for ask in asks for sha256 in ask.sha256s})),
            names=", ".join(tr_marked(ask.title) for ask in asks),
        )
        self.message.emit(_with_unready(words, plan))


def not_now_words(titles: Sequence[str] = ()) -> str:
    """What was declined (to all, or to the providers of these titles) is not lost: how to send it later."""
    how = tr("Later: “{action}” in the menu View.", action=tr("Ask providers about the selection…"))
    names = ", ".join(tr_marked(title) for title in titles)
    what = tr("Not sent to {names}.", names=names) if names else tr("Nothing was sent.")
    return f"{what} {how}"


def cancelled_words(images: int, title: str = "") -> str:
    """About how many images nobody (or one provider, by its title) is asked any more."""
    if not images:
        return tr("Nobody was being asked about this.")
    if title:
        return tr("%n images are not asked about at {title} any more.", count=images, title=title)
    return tr("%n images are not asked about any more.", count=images)


def _with_unready(words: str, plan: Plan) -> str:
    if not plan.unready:
        return words
    names = ", ".join(tr_marked(title) for title in plan.unready)
    return tr("{words} Not asked, because a key or a setting is missing: {names}.", words=words, names=names)
