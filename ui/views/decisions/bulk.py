"""Ruling several chosen images alike: which they are, what that will hand on, and a question before it is very many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.decision import DecisionEvent, Force
from app.domain.held import Held
from app.services.ruling.deliver import PlannedDelivery
from app.services.ruling.review import describe
from ui.bridge import Bridge
from ui.translate import say, tr
from ui.widgets.confirm_strip import ConfirmStrip

if TYPE_CHECKING:
    from app.container import Core

# More than this many images are not ruled by one key alone.
ASK_ABOVE = 50


@dataclass(slots=True)
class _Sum:
    """What goes to one provider: how many submissions of how many files, and when."""

    title: str
    possible: bool
    seconds: float
    files: int = 0
    submissions: int = 0


class Bulk(QObject):
    """Knows the images chosen in the queue, as long as there are at least two."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.confirm = ConfirmStrip()
        self._chosen: tuple[str, ...] = ()
        self._lines: tuple[str, ...] = ()
        self._turn = 0

    def choose(self, sha256s: Sequence[str]) -> None:
        """Other images are chosen in the queue."""
        chosen = tuple(dict.fromkeys(sha256s)) if len(sha256s) > 1 else ()
        if chosen != self._chosen:
            self._chosen, self._lines = chosen, ()
            self.confirm.call_off()
            self.changed.emit()

    @property
    def count(self) -> int:
        """How many images are chosen; 0 for one or none."""
        return len(self._chosen)

    @property
    def words(self) -> str:
        """What the bar says of it; nothing when a ruling is about one image."""
        return tr("Rules %n images", count=self.count) if self._chosen else ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What committing will hand on, a line for each provider; as last planned."""
        return self._lines

    def targets(self, sha256: str) -> tuple[str, ...]:
        """The images that a ruling at the present one is about: all that are chosen, if it is among them."""
        return self._chosen if sha256 in self._chosen else (sha256,)

    def plan(self, force: Force | None, *, ruled: bool) -> None:
        """Ask what ruling the chosen images so will hand on; `changed` tells when it is known."""
        self._turn += 1
        turn, chosen = self._turn, self._chosen
        if not chosen:
            self._lines = ()
            return

        async def ask(core: Core) -> tuple[str, ...]:
            kept = held_lines(await core.deliver.held(chosen)) if force is None else ()
            return kept or (sum_lines(await core.deliver.plan_many(chosen, force), force) if ruled else ())

        def take(lines: tuple[str, ...]) -> None:
            if turn == self._turn and lines != self._lines:
                self._lines = lines
                self.changed.emit()

        self._bridge.call(ask, take)

    def ask_first(self, count: int, go: Callable[[], None]) -> None:
        """Go at once for a few images; ask before very many."""
        if count <= ASK_ABOVE:
            go()
            return
        undo = tr("They are one step: one undo takes them all back.")
        self.confirm.ask(
            tr("Record the same for %n images?", count=count), undo, ((tr("Yes, %n images", count=count), go),)
        )


def sum_lines(planned: Mapping[str, Sequence[PlannedDelivery]], force: Force | None) -> tuple[str, ...]:
    """What ruling several images hands on, summed up for each provider, in sentences."""
    sums: dict[str, _Sum] = {}
    for deliveries in planned.values():
        for name in {plan.provider: None for plan in deliveries}:
            mine = [plan for plan in deliveries if plan.provider == name]
            found = sums.setdefault(name, _Sum(mine[0].title, mine[0].possible, mine[0].in_seconds))
            found.files += 1
            found.submissions += sum(plan.submissions for plan in mine)
    return tuple(_line(each, force) for each in sums.values())


def held_lines(held: Mapping[str, Sequence[Held]]) -> tuple[str, ...]:
    """Of how many files each provider keeps its override when several are recorded without a force, in sentences."""
    counted = Counter(title for each in held.values() for title in {one.title for one in each})
    return tuple(
        tr(
            "{title} keeps its overrides of {files}: only human or artificial replaces them.",
            title=title,
            files=tr("%n files", count=count),
        )
        for title, count in counted.items()
    )


def _line(found: _Sum, force: Force | None) -> str:
    files = tr("%n files", count=found.files)
    if not found.possible or force is None:
        return tr(
            "Not delivered for {files}: {title} documents no way to clear an override.", files=files, title=found.title
        )
    return tr(
        "Committing rules {submissions} of {files} at {title} as {force}, {seconds} s after it – until then undo stops "
        "all of them.",
        submissions=tr("%n submissions", count=found.submissions),
        files=files,
        title=found.title,
        force=force.value,
        seconds=f"{found.seconds:.0f}",
    )


def recorded_words(events: Sequence[DecisionEvent]) -> str:
    """What was recorded, for the status line."""
    first, last = events[0], events[-1]
    if first is last:
        return tr("Recorded no. {number:,}: {what}", number=first.seq, what=say(describe(first.ruling)))
    return tr(
        "Recorded no. {first:,} to {last:,}, one step for {images}: {what}",
        first=first.seq,
        last=last.seq,
        images=tr("%n images", count=len(events)),
        what=say(describe(first.ruling)),
    )
