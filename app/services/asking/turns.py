"""Lets as many calls go on at once as a provider takes; whoever is ready first goes first."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass


class Turns:
    """`async with turns:` waits for a turn, and gives it back at the end.

    What comes before a call – preparing the image, its line in the ledger – is done while
    others have theirs.

    Args:
        count: how many may have a turn at once, asked each time.
    """

    def __init__(self, count: Callable[[], int]) -> None:
        self._count, self._taken = count, 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def __aenter__(self) -> None:
        if self._taken < self._count() and not self._waiting:
            self._taken += 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn in self._waiting:
                self._waiting.remove(turn)
            elif not turn.cancelled():  # it was granted in the same moment
                self._end()
            raise

    async def __aexit__(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        self._taken -= 1
        while self._waiting and self._taken < self._count():
            turn = self._waiting.popleft()
            if not turn.cancelled():
                self._taken += 1
                turn.set_result(None)


@dataclass(frozen=True, slots=True)
class Turn:
    """One call's turn among `turns`; `may_begin` is asked when it has come, for much may have happened meanwhile."""

    turns: Turns
    may_begin: Callable[[], bool]


def at_work(at_once: int) -> int:
    """How many calls are worked on where `at_once` may be under way: the others are made ready meanwhile."""
    return at_once + -(-at_once // 4)
