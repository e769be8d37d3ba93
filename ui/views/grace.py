"""Counts down the deliveries that undo can still stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.decision import DecisionEvent, Delivery, DeliveryState
from app.services.deliver import PlannedDelivery
from ui.bridge import Bridge
from ui.translate import tr

_SECOND_MS = 1000


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A delivery in its grace period."""

    words: str
    due: datetime


class Grace(QObject):
    """Ticks once a second while a delivery waits; silent otherwise."""

    ticked = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: dict[int, _Waiting] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self, event: DecisionEvent, planned: Sequence[PlannedDelivery] = ()) -> None:
        """Count down what this decision is going to hand on, in the words in which it was planned."""
        told = {(plan.provider, plan.target_hash): plan.words[:1].upper() + plan.words[1:] for plan in planned}

        def take(deliveries: tuple[Delivery, ...]) -> None:
            for delivery in deliveries:
                if delivery.seq == event.seq and delivery.state is DeliveryState.GRACE:
                    words = tr("“{force}” goes to {provider}", force=delivery.force, provider=delivery.provider)
                    words = told.get((delivery.provider, delivery.target_hash), words)
                    self._waiting[delivery.id] = _Waiting(words, datetime.fromisoformat(delivery.due_at))
            if self._waiting:
                self._timer.start()
            self.ticked.emit()

        self._bridge.call(lambda core: core.outbox.all(event.sha256), take)

    def end(self, delivery_id: int) -> None:
        """The delivery has moved on by itself."""
        self._waiting.pop(delivery_id, None)

    def clear(self) -> None:
        """Undo has won."""
        self._waiting.clear()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def last(self) -> tuple[str, int] | None:
        """The delivery with the most time left: what goes where, and the seconds."""
        now = datetime.now(UTC)
        waiting = [wait for wait in self._waiting.values() if wait.due > now]
        latest = max(waiting, key=lambda wait: wait.due, default=None)
        return None if latest is None else (latest.words, round((latest.due - now).total_seconds()))

    def _tick(self) -> None:
        if self.last() is None:
            self._waiting.clear()
            self._timer.stop()
        self.ticked.emit()
