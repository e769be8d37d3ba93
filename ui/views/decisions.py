"""Joins the decision bar to the core: the draft of the present image, its commit, undo, and what is delivered when."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.decision import DecisionEvent, Delivery, DeliveryState, Force, Ruling
from app.domain.image import ReviewState
from app.domain.policy import Policy
from app.domain.queue import QueueRow
from app.errors import SecondLookError
from app.events import RulingChanged
from app.services.deliver import PlannedDelivery
from app.services.review import Draft, Undone, describe
from ui.actions import Actions
from ui.bridge import Bridge
from ui.widgets.decision_bar import CLEAR, DecisionBar, DecisionState

_SECOND_MS = 1000


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A delivery in its grace period."""

    id: int
    words: str
    due: datetime


@dataclass(slots=True)
class _Present:
    """What is known of the image on the stage."""

    row: QueueRow | None = None
    draft: Draft = field(default_factory=Draft)
    standing: Ruling | None = None
    planned: tuple[PlannedDelivery, ...] = ()
    busy: bool = False


class Decisions(QObject):
    """Keeps the draft; commits it; the bar only shows what is here."""

    committed = Signal(str, bool)
    """Identity of the ruled image, and whether to go on to the next."""

    undone = Signal(str)
    message = Signal(str)

    def __init__(self, bridge: Bridge, bar: DecisionBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._bar, self._page = bridge, bar, parent
        self._policy: Policy = bridge.core.review.policy
        self._now = _Present()
        self._waiting: dict[int, _Waiting] = {}
        self._reversible = (False, False)
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND_MS)
        self._tick.timeout.connect(self._refresh)
        bar.set_policy(self._policy)
        self._connect()
        self._ask_reversible()

    def act(self, actions: Actions) -> None:
        """Carry out the actions of the keyboard and the menus."""
        for name in ("human", "artificial", "clear"):
            actions.on(name, partial(self._force, name))
        for label in self._policy.labels:
            if label.key is not None:
                actions.on(f"label{label.key}", partial(self._label, label.id))
                actions[f"label{label.key}"].setText(label.title)
        actions.on("commit", lambda: self._commit(go_on=True))
        actions.on("commit_stay", lambda: self._commit(go_on=False))
        actions.on("skip", self._skip)
        actions.on("escalate", self._escalate)
        actions.on("note", self._bar.focus_note)
        actions.on("reasons", self._bar.open_reasons)
        actions.on("undo", self._undo)
        actions.on("redo", self._redo)

    def show_image(self, row: QueueRow | None) -> None:
        """Begin an empty draft for another image."""
        self._now = _Present(row)
        self._refresh()

    def ask(self, sha256: str) -> None:
        """Find out what stands for the image on the stage."""

        def take(entry: object) -> None:
            if self._now.row is not None and self._now.row.sha256 == sha256:
                ruling = getattr(entry, "ruling", None)
                self._now.standing = ruling if isinstance(ruling, Ruling) else None
                self._refresh()

        self._bridge.call(lambda core: core.review.standing(sha256), take)

    def ruling_changed(self, notice: RulingChanged) -> None:
        """Somebody ruled: here, or in another window."""
        if self._now.row is not None and self._now.row.sha256 == notice.sha256:
            self._now.standing = notice.ruling if notice.entry is not None else None
            self._refresh()

    def delivery_changed(self, delivery: Delivery) -> None:
        """A delivery moved on: out of its grace period, delivered, failed, withdrawn."""
        self._waiting.pop(delivery.id, None)
        if delivery.state is DeliveryState.DELIVERED:
            self.message.emit(f"Delivered to {delivery.provider}: {delivery.force}.")
        elif delivery.state is DeliveryState.FAILED:
            self.message.emit(f"{delivery.provider} did not take the override: {delivery.last_error}")
        self._refresh()

    def stop(self) -> None:
        """Count no more seconds."""
        self._tick.stop()

    # -- the draft -------------------------------------------------------------------------

    def _connect(self) -> None:
        bar = self._bar
        bar.forceChosen.connect(self._force)
        bar.policyChosen.connect(self._label)
        bar.reasonChosen.connect(lambda reason: self._draft(reason=reason or None))
        bar.noteEdited.connect(lambda note: self._draft(note=note.strip() or None))
        bar.noteLeft.connect(self._page.setFocus)
        bar.commitRequested.connect(lambda: self._commit(go_on=True))
        bar.skipRequested.connect(self._skip)
        bar.escalateRequested.connect(self._escalate)
        bar.undoRequested.connect(self._undo)
        bar.redoRequested.connect(self._redo)

    def _draft(self, **changes: object) -> None:
        self._now.draft = replace(self._now.draft, **changes)  # type: ignore[arg-type]
        self._refresh()

    def _force(self, name: str) -> None:
        draft = self._now.draft
        if name == CLEAR:
            self._draft(force=None, cleared=not draft.cleared)
        else:
            chosen = Force(name)
            self._draft(force=None if draft.force is chosen else chosen, cleared=False)
        self._plan()

    def _label(self, label_id: str) -> None:
        self._draft(policy_label=None if self._now.draft.policy_label == label_id else label_id)

    def _plan(self) -> None:
        row, draft = self._now.row, self._now.draft
        self._now.planned = ()
        if row is None or not (draft.force or draft.cleared):
            self._refresh()
            return
        sha256, force = row.sha256, draft.force

        def take(planned: tuple[PlannedDelivery, ...]) -> None:
            if self._now.row is row and self._now.draft.force is force:
                self._now.planned = planned
                self._refresh()

        self._bridge.call(lambda core: core.review.plan(sha256, force), take)

    # -- deciding --------------------------------------------------------------------------

    def _commit(self, *, go_on: bool) -> None:
        row, draft, planned = self._now.row, self._now.draft, self._now.planned
        if row is None or self._now.busy:
            return
        if not draft.is_ruling:
            self.message.emit("Nothing is ruled yet: 1 human, 2 artificial, 0 clear, or a policy label.")
            return
        sha256 = row.sha256

        def recorded(event: DecisionEvent) -> None:
            self._note_grace(event, planned)
            self._recorded(sha256, event, go_on=go_on)

        self._now.busy = True
        self._bridge.call(lambda core: core.review.rule(sha256, draft), recorded, self._refused, urgent=True)

    def _skip(self) -> None:
        row, draft = self._now.row, self._now.draft
        if row is None or self._now.busy:
            return
        sha256 = row.sha256
        self._now.busy = True
        self._bridge.call(
            lambda core: core.review.skip(sha256, draft.reason, draft.note),
            lambda event: self._recorded(sha256, event, go_on=True),
            self._refused,
            urgent=True,
        )

    def _escalate(self) -> None:
        row, draft = self._now.row, self._now.draft
        if row is None or self._now.busy:
            return
        sha256 = row.sha256
        self._now.busy = True
        self._bridge.call(
            lambda core: core.review.escalate(sha256, draft),
            lambda event: self._recorded(sha256, event, go_on=True),
            self._refused,
            urgent=True,
        )

    def _undo(self) -> None:
        self._bridge.call(lambda core: core.review.undo(), lambda undone: self._reversed(undone, "undo"), urgent=True)

    def _redo(self) -> None:
        self._bridge.call(lambda core: core.review.redo(), lambda undone: self._reversed(undone, "redo"), urgent=True)

    def _recorded(self, sha256: str, event: DecisionEvent, *, go_on: bool) -> None:
        self._now.busy = False
        self._reversible = (True, False)
        self.message.emit(f"Recorded no. {event.seq:,}: {describe(event.ruling)}")
        if self._now.row is not None and self._now.row.sha256 == sha256:
            self._now.draft, self._now.planned = Draft(), ()
        self._refresh()
        self.committed.emit(sha256, go_on)

    def _refused(self, error: SecondLookError) -> None:
        self._now.busy = False
        self.message.emit(error.message)
        self._bridge.failed.emit("The ruling was not recorded", error.message)
        self._refresh()

    def _reversed(self, undone: Undone | None, verb: str) -> None:
        if undone is None:
            self.message.emit(f"There is nothing to {verb}.")
            return
        self._waiting.clear()
        self.message.emit(undone.words)
        self._ask_reversible()
        for sha256 in undone.sha256s[:1]:
            self.undone.emit(sha256)

    def _ask_reversible(self) -> None:
        def take(can: tuple[bool, bool]) -> None:
            self._reversible = can
            self._refresh()

        self._bridge.call(lambda core: core.review.can_reverse(), take)

    # -- showing ---------------------------------------------------------------------------

    def _note_grace(self, event: DecisionEvent, planned: tuple[PlannedDelivery, ...]) -> None:
        """Count down what was planned; the outbox' own notices end the count."""
        if not any(plan.possible for plan in planned):
            return

        def take(deliveries: tuple[Delivery, ...]) -> None:
            for delivery in deliveries:
                if delivery.seq == event.seq and delivery.state is DeliveryState.GRACE:
                    words = f"“{delivery.force}” goes to {delivery.provider}"
                    self._waiting[delivery.id] = _Waiting(delivery.id, words, datetime.fromisoformat(delivery.due_at))
            self._refresh()

        self._bridge.call(lambda core: core.outbox.all(event.sha256), take)

    def _refresh(self) -> None:
        now = datetime.now(UTC)
        self._waiting = {key: wait for key, wait in self._waiting.items() if wait.due > now}
        if self._waiting and not self._tick.isActive():
            self._tick.start()
        elif not self._waiting:
            self._tick.stop()
        self._bar.set_state(self._state(now))

    def _state(self, now: datetime) -> DecisionState:
        present, draft = self._now, self._now.draft
        last = max(self._waiting.values(), key=lambda wait: wait.due, default=None)
        return DecisionState(
            enabled=present.row is not None and not present.busy,
            force=CLEAR if draft.cleared else (draft.force.value if draft.force else ""),
            policy_label=draft.policy_label,
            reason=draft.reason,
            note=draft.note or "",
            standing=_standing_words(present.standing),
            missing=() if draft.is_ruling else ("a force or a policy label",),
            deliveries=tuple(_plan_words(plan) for plan in present.planned),
            grace=last.words if last else "",
            grace_seconds=round((last.due - now).total_seconds()) if last else None,
            can_undo=self._reversible[0],
            can_redo=self._reversible[1],
        )


def _standing_words(ruling: Ruling | None) -> str:
    if ruling is None or ruling.state is ReviewState.OPEN:
        return ""
    if ruling.state is ReviewState.RULED:
        return f"Already ruled: {describe(ruling)}"
    return f"Already {ruling.state.value}"


def _plan_words(plan: PlannedDelivery) -> str:
    if not plan.possible:
        return f"Not delivered: {plan.words}."
    return f"Committing {plan.words}, {plan.in_seconds:.0f} s after it – until then undo stops it."
