"""Takes images out of the queue and puts them back: nobody is asked about them meanwhile, and nothing else changes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence

from app.domain.decision import Verb
from app.domain.sentence import Figure, Sentence
from app.errors import SecondLookError
from app.events import Hub, QueueChanged
from app.services.asking.assess import Assess
from app.services.tasks import Tasks
from app.store.decisions import DecisionStore
from app.store.removals import Moved, Places, RemovalStore

log = logging.getLogger(__name__)

_LOOK_SECONDS = 1.0
# So many images go into one notice: whoever hears it is not held up.
_AT_ONCE = 2000
# Sentences said here, for those who translate.
_SENTENCES = {
    "out one": "taken out of the queue again",
    "out": "{count} images taken out of the queue again",
    "back one": "back in the queue",
    "back": "{count} images back in the queue",
    "left one": "One image was taken out or put back once more since, and was left alone.",
    "left": "{count} images were taken out or put back once more since, and were left alone.",
    "with left": "{words}. {left}",
}


class Removals:
    """Rulings, answers, files and the egress ledger stay as they are; the same bytes bring an image back.

    `turn` is held by whoever records or takes back something for the reviewer: keys are taken in their order.
    """

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        store: RemovalStore,
        decisions: DecisionStore,
        assess: Assess,
        reviewer: Callable[[], str],
    ) -> None:
        self._hub, self._tasks, self._store, self._decisions, self._assess = hub, tasks, store, decisions, assess
        self.reviewer = reviewer
        self.turn = asyncio.Lock()
        self._said: dict[str, bool] = {}

    async def start(self) -> None:
        """Begin to watch for what other programs on the database take out and put back."""
        last, _ = await self._store.since(0)
        self._tasks.start("removals:watch", self._watch(last))

    async def take_out(self, sha256s: Sequence[str]) -> tuple[str, ...]:
        """Take these images out as one step; what waits to be sent of them is not sent.

        Returns those that were in the queue; raises EnvironmentFaultError.
        """
        async with self.turn:
            moved = await self._store.move(sha256s, self.reviewer(), out=True)
            self._tell(moved, out=True)
            return moved

    async def put_back(self, sha256s: Sequence[str]) -> tuple[str, ...]:
        """Put these images back as one step; returns those that were out, raises EnvironmentFaultError."""
        async with self.turn:
            moved = await self._store.move(sha256s, self.reviewer(), out=False)
            self._tell(moved, out=False)
            return moved

    async def arrived(self, sha256s: Sequence[str]) -> None:
        """These were dropped or opened again: what was out of the queue is in it; raises EnvironmentFaultError."""
        self._tell(await self._store.come_back(sha256s), out=False, arrived=True)

    # -- undo and redo, in the order in which rulings and removals were made ---------------

    async def can_reverse(self) -> tuple[bool, bool]:
        """Whether the reviewer has something to undo, and to redo: a ruling or a removal."""
        return await self.goes_first(Verb.UNDO) is not None, await self.goes_first(Verb.REDO) is not None

    async def goes_first(self, verb: Verb) -> bool | None:
        """Whether the next undo (or redo) is about a removal (True) or a ruling (False); None: there is neither."""
        undo, redo = await self._decisions.reversible(self.reviewer())
        places = await self._store.places(self.reviewer())
        return first_to_reverse(verb, places, undo if verb is Verb.UNDO else redo)

    async def reverse(self, verb: Verb) -> Moved | None:
        """Take back the reviewer's last step, or bring back what was undone last; the caller holds the turn."""
        moved = await self._store.reverse(self.reviewer(), verb)
        if moved is not None:
            self._tell(moved.sha256s, out=moved.out)
        return moved

    # -- inside ----------------------------------------------------------------------------

    async def _watch(self, last: int) -> None:
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            async with self.turn:  # so that what was moved here has been told here, too
                try:
                    last, moved = await self._store.since(last)
                except SecondLookError as error:
                    log.info("what others take out of the queue cannot be seen: %s", error.message)
                    continue
                said = self._said
                for out in (True, False):
                    self._tell([sha256 for sha256, now in moved if now is out and said.get(sha256) is not out], out=out)
                self._said = {}

    def _tell(self, moved: Sequence[str], *, out: bool, arrived: bool = False) -> None:
        self._said = {**self._said, **dict.fromkeys(moved, out)}
        if out and moved:
            self._assess.cancel(sha256=moved)
            self._assess.drop_held(sha256s=moved)
        for start in range(0, len(moved), _AT_ONCE):
            self._hub.publish(QueueChanged(tuple(moved[start : start + _AT_ONCE]), out, arrived))


def first_to_reverse(verb: Verb, places: Places, event: int) -> bool | None:
    """What an undo or redo is about: a step of the queue (True), a decision (False), or nothing (None).

    Args:
        verb: UNDO or REDO.
        places: where the reviewer's steps stand among the decisions.
        event: the decision that would be taken back, or the undo that would be; 0: none.
    """
    step = places.undo if verb is Verb.UNDO else places.redo
    if verb is Verb.REDO and places.newest is not None and event <= places.newest:
        event = 0  # something new was done since: what was undone before it cannot be redone
    if step is not None and step >= event:
        return True
    return False if event else None


def moved_words(moved: Moved) -> Sentence:
    """What undoing or redoing a step did."""
    kind, count = "out" if moved.out else "back", len(moved.sha256s)
    words = _said(f"{kind} one" if count == 1 else kind, count)
    if not moved.left:
        return words
    left = _said("left one" if moved.left == 1 else "left", moved.left)
    return Sentence.of(_SENTENCES["with left"], words=words, left=left)


def _said(which: str, count: int) -> Sentence:
    return Sentence.of(_SENTENCES[which], count=Figure.of(count, ","))
