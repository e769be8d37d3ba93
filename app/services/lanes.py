"""One provider's waiting line: whom it still has to be asked about, what is under way, and how far it is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Batch:
    """What one call to the provider is about: for each image, whether a known answer is asked for again."""

    wanted: dict[str, bool]
    epoch: int


@dataclass(slots=True)
class Lane:
    """The line of one provider. `epoch` counts cancellations: what began before the last one counts no more."""

    name: str
    waiting: OrderedDict[str, bool] = field(default_factory=OrderedDict)
    under_way: set[str] = field(default_factory=set)
    total: int = 0
    done: int = 0
    failed: int = 0
    epoch: int = 0

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is under way."""
        return not self.waiting and not self.under_way

    def add(self, sha256s: Iterable[str], *, again: bool) -> None:
        """Put images in the line; one that is in it or under way is not put in twice."""
        if self.idle:
            self.total = self.done = self.failed = 0
        for sha256 in sha256s:
            if sha256 in self.waiting:
                self.waiting[sha256] |= again
            elif sha256 not in self.under_way:
                self.waiting[sha256] = again
                self.total += 1

    def next(self, size: int) -> Batch:
        """Take the first `size` images out of the line; they are under way then."""
        batch = Batch({}, self.epoch)
        while self.waiting and len(batch.wanted) < size:
            sha256, again = self.waiting.popitem(last=False)
            batch.wanted[sha256] = again
        self.under_way |= batch.wanted.keys()
        return batch

    def ended(self, batch: Batch) -> None:
        """The images of this batch have been dealt with."""
        if batch.epoch == self.epoch:
            self.under_way -= batch.wanted.keys()
            self.done += len(batch.wanted)

    def prefer(self, sha256s: Iterable[str]) -> None:
        """Move these images to the front, the last named to the very front."""
        for sha256 in sha256s:
            if sha256 in self.waiting:
                self.waiting.move_to_end(sha256, last=False)

    def drop_waiting(self) -> None:
        """Forget what waits; what is under way goes on."""
        self.total -= len(self.waiting)
        self.waiting.clear()

    def drop_all(self) -> None:
        """Forget what waits and what is under way: it may be asked for again at once."""
        self.waiting.clear()
        self.under_way.clear()
        self.total = self.done
        self.epoch += 1
