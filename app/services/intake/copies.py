"""The copies that Second Look keeps of images without a file: how many, whose, and deleting them when told to."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.services.intake.inbox import BEGINS, Inbox, Kept
from app.store.copies import CopyStore, Uses

# A copy that is younger and of no image yet may be of one that is just being read.
_FRESH_SECONDS: Final = 600.0


class Which(StrEnum):
    """Which copies are to be deleted. Those of gold items stay in any case: Train could not show them any more."""

    OUT = "out"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Amount:
    """How many copies, of how many bytes in all."""

    count: int
    byte_size: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What is kept in `folder`.

    `out`: of images that were taken out of the queue, and of nothing that is known as an image;
    `queued`: of images in the queue, which could be shown no more unless their bytes lie elsewhere too; `gold`: of
    items of gold sets, which stay.
    """

    folder: str
    out: Amount
    queued: Amount
    gold: Amount

    def of(self, which: Which) -> Amount:
        """What would be deleted."""
        if which is Which.OUT:
            return self.out
        return Amount(self.out.count + self.queued.count, self.out.byte_size + self.queued.byte_size)


@dataclass(frozen=True, slots=True)
class Deleted:
    """What was deleted, and how many copies could not be."""

    gone: Amount
    left: int


class Copies:
    """Never touches a file that Second Look did not write itself; rulings and answers do not depend on the bytes."""

    def __init__(self, inbox: Inbox, store: CopyStore, now: Callable[[], float] = time.time) -> None:
        self._inbox, self._store, self._now = inbox, store, now

    async def survey(self) -> Survey:
        """Look at what is kept; raises EnvironmentFaultError."""
        kept, uses = await self._look()
        return Survey(
            folder=str(self._inbox.folder),
            out=_amount(copy for copy in kept if _is_out(copy, uses)),
            queued=_amount(copy for copy in kept if copy.begins in uses.queued - uses.gold),
            gold=_amount(copy for copy in kept if copy.begins in uses.gold),
        )

    async def delete(self, which: Which) -> Deleted:
        """Delete these copies for good; raises EnvironmentFaultError."""
        kept, uses = await self._look()
        every = uses.queued - uses.gold if which is Which.ALL else frozenset[str]()
        wanted = [copy for copy in kept if _is_out(copy, uses) or copy.begins in every]
        gone = await self._inbox.remove(wanted)
        return Deleted(_amount(gone), len(wanted) - len(gone))

    async def _look(self) -> tuple[list[Kept], Uses]:
        kept = await self._inbox.listed()
        uses = await self._store.uses((copy.begins for copy in kept), BEGINS)
        settled = self._now() - _FRESH_SECONDS
        return [copy for copy in kept if copy.begins in uses.known | uses.gold or copy.written < settled], uses


def _is_out(copy: Kept, uses: Uses) -> bool:
    return copy.begins not in uses.queued | uses.gold


def _amount(copies: Iterable[Kept]) -> Amount:
    sizes = [copy.byte_size for copy in copies]
    return Amount(len(sizes), sum(sizes))
