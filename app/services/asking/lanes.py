"""One provider's waiting line: whom it still has to be asked about, what is under way, and how far it is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Batch:
    """What one call to the provider is about: for each image, whether a known answer is asked for again.

    `probe` says that the call tries whether the provider works again; `said` which image and model has its outcome;
    `begun` whether its turn has come, so that something may have left.
    """

    wanted: dict[str, bool]
    probe: bool = False
    said: set[tuple[str, str]] = field(default_factory=set)
    begun: bool = False


@dataclass(slots=True)
class Line:
    """The line of one provider. What was dropped while under way counts no more: it may be asked for again at once."""

    name: str
    waiting: OrderedDict[str, bool] = field(default_factory=OrderedDict)
    under_way: set[str] = field(default_factory=set)
    total: int = 0
    done: int = 0
    failed: int = 0
    costs: dict[str, float] = field(default_factory=dict)

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is under way."""
        return not self.waiting and not self.under_way

    def __contains__(self, sha256: str) -> bool:
        """Whether an image waits or is under way."""
        return sha256 in self.waiting or sha256 in self.under_way

    def add(self, sha256s: Iterable[str], *, again: bool) -> list[str]:
        """Put images in the line; one that is in it or under way is not put in twice. Returns those that were put."""
        if self.idle:
            self.total = self.done = self.failed = 0
            self.costs.clear()
        added = []
        for sha256 in sha256s:
            if sha256 in self.waiting:
                self.waiting[sha256] |= again
            elif sha256 not in self.under_way:
                self.waiting[sha256] = again
                self.total += 1
                added.append(sha256)
        return added

    def next(self, size: int, *, probe: bool = False) -> Batch:
        """Take the first `size` images out of the line; they are under way then."""
        batch = Batch({}, probe)
        while self.waiting and len(batch.wanted) < size:
            sha256, again = self.waiting.popitem(last=False)
            batch.wanted[sha256] = again
        self.under_way |= batch.wanted.keys()
        return batch

    def ended(self, batch: Batch, back: Iterable[str] = ()) -> None:
        """This call is over: its images have been dealt with, but for those that go `back` to the front."""
        for sha256 in reversed(list(back)):
            if sha256 in batch.wanted:
                self.under_way.discard(sha256)
                self.waiting[sha256] = batch.wanted.pop(sha256)
                self.waiting.move_to_end(sha256, last=False)
        self.under_way -= batch.wanted.keys()
        self.done += len(batch.wanted)

    def prefer(self, sha256s: Iterable[str]) -> None:
        """Move these images to the front, the last named to the very front."""
        for sha256 in sha256s:
            if sha256 in self.waiting:
                self.waiting.move_to_end(sha256, last=False)

    def drop(self, sha256: str) -> bool:
        """Forget one image that waits; whether it did."""
        known = self.waiting.pop(sha256, None) is not None
        self.total -= known
        return known

    def drop_waiting(self) -> None:
        """Forget what waits; what is under way goes on."""
        self.total -= len(self.waiting)
        self.waiting.clear()

    def break_out(self, batch: Batch, sha256: str) -> None:
        """Take one image out of its call: failed if that had begun, else forgotten as if it had waited."""
        del batch.wanted[sha256]
        self.under_way.discard(sha256)
        self.done += batch.begun
        self.failed += batch.begun
        self.total -= not batch.begun
