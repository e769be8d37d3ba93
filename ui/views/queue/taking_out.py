"""Takes the selected images out of the queue, puts them back, and goes on to the next one at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.query import TAKEN_OUT, Query
from app.domain.queue import QueueRow
from app.errors import SecondLookError
from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.queue_view import QueueView
from ui.translate import say_kept, tr
from ui.views.decisions.bulk import ASK_ABOVE
from ui.views.decisions.decisions import Decisions
from ui.views.queue.feed import QueueFeed
from ui.views.queue.panel import QueuePanel

if TYPE_CHECKING:
    from app.container import Core

_Move = Callable[["Core", Sequence[str]], Awaitable[tuple[str, ...]]]


class TakingOut(QObject):
    """The rows leave when the core says so; the reviewer is at the next image before that."""

    message = Signal(str)

    def __init__(self, bridge: Bridge, queue: QueuePanel, feed: QueueFeed, decisions: Decisions) -> None:
        super().__init__(queue)
        self._bridge, self._queue, self._decisions = bridge, queue, decisions
        self._actions: Actions | None = None
        self._awaited = ""
        queue.filter.changed.connect(lambda: feed.load_out(queue.filter.query))
        feed.returned.connect(self._returned)
        decisions.undone.connect(self._go_to)

    def act(self, actions: Actions, chosen: Callable[[], Sequence[str]]) -> None:
        """Carry out the actions on the chosen images."""
        self._actions = actions
        actions.on("take_out", lambda: self._ask_first(tuple(chosen())))
        actions.on("put_back", lambda: self._move(tuple(chosen()), out=False))

    def show_image(self, row: QueueRow | None) -> None:
        """Another image is on the stage, or it has left the queue, or come back: what can be done with it."""
        if self._actions is not None and row is not None:
            self._actions.bar("take_out", tr("It is taken out already") if row.out else "")
            self._actions.bar("put_back", "" if row.out else tr("It is in the queue"))

    # -- inside ----------------------------------------------------------------------------

    def _go_to(self, sha256: str) -> None:
        """Go to an image of which something was taken back; one that is only on its way into the queue is awaited."""
        row = self._queue.model.row(sha256)
        self._awaited = sha256 if row is None or row.out else ""
        if not self._awaited:
            self._queue.choose_image(sha256)

    def _returned(self, sha256s: Sequence[str]) -> None:
        """These are back, with their rows; when nothing more is out of what was asked for, the queue is shown again."""
        if self._awaited in sha256s:
            self._go_to(self._awaited)
        elif self._queue.filter.query == Query((TAKEN_OUT,)) and not self._queue.proxy.rowCount():
            self._queue.choose_image(sha256s[0])

    def _ask_first(self, chosen: Sequence[str]) -> None:
        """Go at once for a few images; ask before very many."""
        if len(chosen) <= ASK_ABOVE:
            self._move(chosen, out=True)
            return
        words = tr("Files, rulings and answers stay. They are one step: one undo puts them all back.")
        yes = tr("Yes, %n images", count=len(chosen))
        title = tr("Take %n images out of the queue?", count=len(chosen))
        self._decisions.bulk.confirm.ask(title, words, ((yes, partial(self._move, chosen, out=True)),))

    def _move(self, chosen: Sequence[str], *, out: bool) -> None:
        here = self._queue.current
        if not chosen:
            return
        move: _Move = _take_out if out else _put_back
        self._queue.choose(_beyond(self._queue.proxy, self._queue.list.currentIndex().row(), frozenset(chosen)))

        def moved(sha256s: tuple[str, ...]) -> None:
            self._decisions.undoing.recorded()
            count = len(sha256s)
            self.message.emit(
                tr("%n images taken out of the queue; files and rulings stay.", count=count)
                if out
                else tr("%n images are back in the queue.", count=count)
            )

        def refused(error: SecondLookError) -> None:
            title = tr("The images were not taken out") if out else tr("The images were not put back")
            self._bridge.failed.emit(title, say_kept(error.message))
            if here is not None:
                self._queue.choose_image(here)

        self._bridge.call(lambda core: move(core, chosen), moved, refused, urgent=True)


def _beyond(view: QueueView, at: int, leaving: frozenset[str]) -> int:
    """The place of the first image from `at` on that is not leaving, else of the last before it; -1: there is none."""
    first = max(0, at)
    for place in chain(range(first, view.rowCount()), range(first - 1, -1, -1)):
        row = view.row_at(place)
        if row is not None and row.sha256 not in leaving:
            return place
    return -1


def _take_out(core: Core, chosen: Sequence[str]) -> Awaitable[tuple[str, ...]]:
    return core.removals.take_out(chosen)


def _put_back(core: Core, chosen: Sequence[str]) -> Awaitable[tuple[str, ...]]:
    return core.removals.put_back(chosen)
