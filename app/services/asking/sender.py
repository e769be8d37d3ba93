"""One provider's lane at work: takes images from its line, asks about them, and knows when not to."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.assessment import Assessment, Cost, Failure, Outcome
from app.domain.lanes import Lane, LaneState
from app.errors import CancelledByUserError
from app.events import AssessProgress, Hub, LaneChanged
from app.providers.protocol import Provider, Stopping
from app.services.asking.call import Asking
from app.services.asking.circuit import Circuit, Trouble
from app.services.asking.hearing import Hearing
from app.services.asking.lanes import Batch, Line
from app.services.asking.line_keeper import LineKeeper
from app.services.asking.promises import bug, failures, models_of
from app.services.asking.said import Said
from app.services.asking.turns import Turn, Turns, at_work
from app.services.providers import Providers
from app.services.tasks import Tasks
from app.services.throttle import Throttle

log = logging.getLogger(__name__)

_FILL_SECONDS: Final = 0.05
_REPORT_SECONDS: Final = 0.1


@dataclass(frozen=True, slots=True)
class Desk:
    """What all lanes share.

    `moved` is called whenever a lane may have come to rest, `held` counts what awaits consent.
    """

    hub: Hub
    tasks: Tasks
    providers: Providers
    asking: Asking
    said: Said
    keeper: LineKeeper
    moved: Callable[[], None]
    held: Callable[[str], int]


class Sender:
    """The lane of one provider. No other lane's slowness or trouble is felt here. `told` tells how it stands."""

    def __init__(self, name: str, desk: Desk) -> None:
        self.name, self._desk = name, desk
        self.line = Line(name)
        self._circuit = Circuit(self._provider.capability.title)
        self._paused = False
        self._calls: dict[str, Batch] = {}
        self._working = 0  # a call that was broken off is worked on until its end
        self._turns = Turns(lambda: self._provider.capability.concurrency)
        self._again: asyncio.TimerHandle | None = None
        self.told = Throttle(self._publish, _REPORT_SECONDS)

    # -- how it stands ---------------------------------------------------------------------

    @property
    def _provider(self) -> Provider:
        return self._desk.providers[self.name]

    @property
    def resting(self) -> bool:
        """Whether nothing is under way, and nothing will be before something else happens."""
        return not self._working and not self.line.under_way and not (self.line.waiting and self._may_ask())

    @property
    def trouble(self) -> Trouble | None:
        """Why what waits is not asked about; None when it is."""
        return self._circuit.trouble

    def lane(self) -> Lane:
        """The lane as the window shows it."""
        line, trouble, until, words = self.line, self._circuit.trouble, None, ""
        held = self._desk.held(self.name)
        if not self._desk.providers.enabled(self.name):
            state = LaneState.OFF
        elif not self._desk.providers.has_keys(self.name):
            state = LaneState.NO_KEY
        elif self._paused:
            state = LaneState.PAUSED
        elif trouble is not None:
            state, until, words = trouble.state, trouble.until_iso, trouble.words
        else:
            state = (LaneState.HELD if held else LaneState.READY) if line.idle else LaneState.BUSY
        cost = tuple(Cost(amount, currency) for currency, amount in sorted(line.costs.items()))
        waiting, under_way = len(line.waiting), len(line.under_way)
        title = self._provider.capability.title
        return Lane(self.name, title, state, until, words, waiting, under_way, line.done, line.failed, cost, held)

    # -- what is asked of it ---------------------------------------------------------------

    def add(self, sha256s: Iterable[str], *, again: bool) -> None:
        """Put images in the line, and begin."""
        self._desk.keeper.put(self.name, self.line.add(sha256s, again=again), again=again)
        self.pull()
        self.told.soon()

    def pause(self) -> None:
        """Begin nothing new; what is under way goes on."""
        self._paused = True
        self.told.now()
        self._desk.moved()

    def resume(self) -> None:
        """Go on, whatever kept the lane from it: the user wishes it."""
        self._paused = False
        if isinstance(provider := self._provider, Stopping):
            provider.go_on()
        self._circuit.reset()
        self.pull()
        self.told.now()

    def cancel(self, sha256s: Collection[str] | None = None) -> list[str]:
        """Drop what waits and break off what is under way; or these images, without the others that share a call.

        What waits is forgotten. What had begun, so that something may have left, ends as
        cancelled. Returns the images that are asked about no more.
        """
        dropped: list[str] = []
        if sha256s is None:
            dropped += self.line.waiting
            self.line.drop_waiting()
        else:
            dropped += [sha256 for sha256 in sha256s if self.line.drop(sha256)]
        for slot, batch in tuple(self._calls.items()):
            gone = [each for each in batch.wanted if sha256s is None or each in sha256s]
            for each in gone:
                for failure in _cancelled(self._provider, batch, each) if batch.begun else ():
                    self._say(failure)
                self.line.break_out(batch, each)
            if sha256s is None or (gone and not batch.wanted):
                self._desk.tasks.cancel(slot)
                self._calls.pop(slot, None)
            dropped += gone
        self._desk.keeper.drop(self.name, None if sha256s is None else dropped)
        self.pull()
        self.told.now()
        self._desk.moved()
        return dropped

    def settings_changed(self) -> None:
        """A provider that was switched off receives nothing more; one with a new key may be asked again."""
        if not self._desk.providers.enabled(self.name):
            gone = list(self.line.waiting)
            self.line.drop_waiting()
            for slot, batch in tuple(self._calls.items()):
                if not batch.begun:
                    gone += batch.wanted
                    for sha256 in tuple(batch.wanted):
                        self.line.break_out(batch, sha256)
                    self._desk.tasks.cancel(slot)
                    self._calls.pop(slot, None)
            self._desk.keeper.drop(self.name, gone)
            self._desk.moved()
        self._circuit.doubt()
        self.pull()
        self.told.now()

    async def close(self) -> None:
        """Stop asking. What waits stays in the line on the disk."""
        self._paused = True
        self.told.close()
        if self._again is not None:
            self._again.cancel()
        await self._desk.tasks.stop(tuple(self._calls))
        self.line.drop_waiting()
        self._desk.moved()

    # -- the work --------------------------------------------------------------------------

    def pull(self) -> None:
        """Have as many calls under way as the provider takes, and those made ready that come next."""
        capability = self._provider.capability
        slots = capability.concurrency if capability.is_local else at_work(capability.concurrency)
        if self._circuit.probing:
            slots = 1
        size = max(1, self._provider.capability.batch_size)
        wanted = min(slots, len(self._calls) + -(-len(self.line.waiting) // size))
        for number in range(slots):
            if len(self._calls) >= wanted or not self._may_ask():
                break
            slot = f"assess:{self.name}:{number}"
            if slot not in self._calls and not self._desk.tasks.is_running(slot):
                self._calls[slot] = Batch({})
                self._desk.tasks.start(slot, self._work(slot))
        self._try_later()

    def _may_ask(self) -> bool:
        return not self._paused and self._circuit.admits(len(self.line.under_way))

    def _try_later(self) -> None:
        """Look again when the wait is over."""
        left = self._circuit.seconds_left()
        if self._again is not None:
            self._again.cancel()
            self._again = None
        if left is not None and self.line.waiting and not self._paused:
            self._again = asyncio.get_running_loop().call_later(left + 0.01, self._look_again)

    def _look_again(self) -> None:
        self._again = None
        self.pull()
        self.told.now()

    async def _work(self, slot: str) -> None:
        own = self._calls[slot]
        self._working += 1
        try:
            while self.line.waiting and self._may_ask() and self._calls.get(slot) is own:
                await self._fill()
                if not (self.line.waiting and self._may_ask()):
                    break
                probe = self._circuit.probing
                own = self.line.next(1 if probe else self._provider.capability.batch_size, probe=probe)
                self._calls[slot] = own
                await self._call(own)
        finally:
            self._working -= 1
            if self._calls.get(slot) is own:
                del self._calls[slot]
                if not self._desk.tasks.closing and not self._paused:
                    asyncio.get_running_loop().call_soon(self.pull)
            self._desk.moved()

    async def _fill(self) -> None:
        """Wait a moment where a call takes several images and fewer are waiting."""
        size = self._provider.capability.batch_size
        if size > 1 and len(self.line.waiting) < size and not self._circuit.probing:
            await asyncio.sleep(_FILL_SECONDS)

    async def _call(self, batch: Batch) -> None:
        """Ask about `batch` and see to it that each of its images is dealt with, or goes back."""
        provider, shut = self._provider, self._circuit.trouble is not None
        hearing = Hearing(batch, self._say)

        def may_begin() -> bool:
            batch.begun = not self._paused and self._circuit.passes(probe=batch.probe)
            return batch.begun

        ended, begun = False, True
        try:
            try:
                turn = Turn(self._turns, may_begin)
                begun = await self._desk.asking.ask(provider, batch.wanted, hearing.hear, turn)
            except Exception:
                log.exception("asking %s failed", self.name)
                for sha256 in batch.wanted:
                    for failure in failures(provider, sha256, bug()):
                        self._say(failure)
            ended = True
        finally:
            if not ended:
                self.line.ended(batch, back=list(batch.wanted))
        shut = shut or batch.probe or self._circuit.trouble is not None
        if not provider.capability.is_local:
            self._circuit.note(hearing.heard)
        self.line.ended(batch, hearing.settle(begun=begun, shut=shut, rebuilt=self._provider is not provider))
        done = list(batch.wanted)
        # One that was asked for anew before this was written waits on: its row is its new one.
        self._desk.said.then(lambda: self._desk.keeper.drop(self.name, [s for s in done if s not in self.line]))
        self.line.failed += hearing.failed()
        self.pull()
        self.told.soon()

    def _say(self, outcome: Outcome) -> None:
        if isinstance(outcome, Assessment) and outcome.cost is not None:
            currency = outcome.cost.currency
            self.line.costs[currency] = self.line.costs.get(currency, 0.0) + outcome.cost.amount
        self._desk.said.add(outcome)

    def _publish(self) -> None:
        line = self.line
        self._desk.hub.publish(AssessProgress(self.name, line.done, line.failed, line.total))
        self._desk.hub.publish(LaneChanged(self.lane()))


def _cancelled(provider: Provider, batch: Batch, sha256: str) -> list[Failure]:
    """How an image ends that was under way: what the provider still says of it is not heard."""
    left = [model for model in models_of(provider) if (sha256, model) not in batch.said]
    words = (
        f"Cancelled while {provider.capability.title} was being asked, which may have received the image. "
        "Asking again sends it again, unless it is still being worked on there."
    )
    return failures(provider, sha256, CancelledByUserError(words), left)
