"""Counts down the deliveries that undo can still stop, and tells what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.decision import DecisionEvent, Delivery, DeliveryState
from app.domain.queue import QueueRow
from app.domain.sentence import Name
from app.services.ruling.deliver import PlannedDelivery
from ui.bridge import Bridge
from ui.translate import say, say_kept, tr, tr_marked
from ui.views.decisions.draft_words import short_name

_SECOND_MS = 1000


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A delivery in its grace period; `sha256` is its image, when it is about a single one."""

    words: str
    due: datetime
    sha256: str = ""


class Grace(QObject):
    """Ticks once a second while a delivery waits; silent otherwise."""

    ticked = Signal()
    message = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject, row_of: Callable[[str], QueueRow | None]) -> None:
        """`row_of` gives what the queue knows of an image."""
        super().__init__(parent)
        self._bridge, self._row_of = bridge, row_of
        self._waiting: dict[int, _Waiting] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._tick)

    def begin(
        self, events: Sequence[DecisionEvent], planned: Sequence[PlannedDelivery] = (), recorded: str = ""
    ) -> None:
        """Count down what a step is going to hand on, in the words in which it was planned.

        Where a provider keeps an override that no longer stands, that is said behind `recorded`.
        """
        first, last = events[0].seq, events[-1].seq
        spoken = {(plan.provider, plan.target_hash): say(plan.words) for plan in planned}
        told = {place: words[:1].upper() + words[1:] for place, words in spoken.items()}

        def take(deliveries: tuple[Delivery, ...]) -> None:
            for delivery in deliveries:
                if delivery.state is DeliveryState.GRACE:
                    words = told.get((delivery.provider, delivery.target_hash), _goes(delivery, len(events)))
                    about = delivery.sha256 if len(events) == 1 else ""
                    self._waiting[delivery.id] = _Waiting(words, datetime.fromisoformat(delivery.due_at), about)
            kept = dict.fromkeys(d.provider for d in deliveries if d.state is DeliveryState.NOT_POSSIBLE)
            if kept:
                keeps = tr(
                    "{providers} keeps its override: no way to clear it is documented",
                    providers=", ".join(say(Name(each)) for each in kept),
                )
                self.message.emit(f"{recorded} – {keeps}" if recorded else keeps)
            if self._waiting:
                self._timer.start()
            self.ticked.emit()

        self._bridge.call(lambda core: core.outbox.of_events(first, last), take)

    def delivery_changed(self, delivery: Delivery) -> None:
        """A delivery moved on: out of its grace period, delivered, failed, withdrawn."""
        self._waiting.pop(delivery.id, None)
        if delivery.state is DeliveryState.DELIVERED:
            self.message.emit(
                tr("Delivered to {provider}: {force}.", provider=say(Name(delivery.provider)), force=_force(delivery))
            )
        elif delivery.state is DeliveryState.FAILED:
            self.message.emit(
                tr(
                    "{provider} did not take the override: {last_error}",
                    provider=say(Name(delivery.provider)),
                    last_error=say_kept(delivery.last_error or ""),
                )
            )
        self.ticked.emit()

    def look_again(self) -> None:
        """Something was undone or redone: what waits now? Other images' deliveries go on waiting."""

        def take(deliveries: tuple[Delivery, ...]) -> None:
            told = self._waiting
            self._waiting = {
                one.id: told.get(one.id) or _Waiting(_goes(one, 1), datetime.fromisoformat(one.due_at), one.sha256)
                for one in deliveries
            }
            if self._waiting:
                self._timer.start()
            self.ticked.emit()

        self._bridge.call(lambda core: core.outbox.in_grace(), take)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def last(self, present: QueueRow | None = None) -> tuple[str, int] | None:
        """The delivery with the most time left: what goes where, and the seconds; another image's by its name."""
        now = datetime.now(UTC)
        waiting = [wait for wait in self._waiting.values() if wait.due > now]
        latest = max(waiting, key=lambda wait: wait.due, default=None)
        if latest is None:
            return None
        row = self._row_of(latest.sha256) if latest.sha256 else None
        words = latest.words
        if row is not None and (present is None or present.sha256 != row.sha256):
            words = tr("{name}: {words}", name=short_name(row.name), words=words)
        return words, round((latest.due - now).total_seconds())

    def _tick(self) -> None:
        if self.last() is None:
            self._waiting.clear()
            self._timer.stop()
        self.ticked.emit()


def _goes(delivery: Delivery, images: int) -> str:
    if images > 1:
        return tr(
            "“{force}” goes to {provider} for %n images",
            count=images,
            force=_force(delivery),
            provider=say(Name(delivery.provider)),
        )
    return tr("“{force}” goes to {provider}", force=_force(delivery), provider=say(Name(delivery.provider)))


def _force(delivery: Delivery) -> str:
    return tr_marked(delivery.force.value) if delivery.force is not None else ""
