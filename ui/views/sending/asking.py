"""What a dialog asks of the core, in order, and silent once the dialog is gone."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from app.errors import SecondLookError
from ui.bridge import Bridge, Call
from ui.translate import say_kept, tr

if TYPE_CHECKING:
    from app.container import Core

T = TypeVar("T")


class Asking:
    """One dialog's line to the core.

    A question is dropped when the dialog closes. A change is carried out in any case, one
    after another in the order in which they were made; should it fail when nobody is left
    to show it, the bridge tells.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._asked: list[Call] = []
        self._turn = asyncio.Lock()
        self._open = True

    def ask(
        self,
        make: Callable[[Core], Awaitable[T]],
        done: Callable[[T], None],
        failed: Callable[[SecondLookError], None] | None = None,
    ) -> Call:
        """Ask for something to show."""
        call = self._bridge.call(make, done, failed)
        self._asked.append(call)
        return call

    def change(
        self,
        make: Callable[[Core], Awaitable[T]],
        done: Callable[[T], None],
        failed: Callable[[SecondLookError], None],
    ) -> None:
        """Change something."""

        async def in_turn(core: Core) -> T:
            async with self._turn:
                return await make(core)

        def told(answer: T) -> None:
            if self._open:
                done(answer)

        def refused(error: SecondLookError) -> None:
            if self._open:
                failed(error)
            else:
                self._bridge.failed.emit(tr("A setting was not kept"), say_kept(error.message))

        self._bridge.call(in_turn, told, refused)

    def close(self) -> None:
        """Hand nothing over any more."""
        self._open = False
        for call in self._asked:
            call.cancel()
        self._asked.clear()
