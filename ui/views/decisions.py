"""Joins the decision bar to the core: the draft of the present image, its commit, undo, and what is delivered when."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.decision import DecisionEvent, Delivery, DeliveryState, Force, Ruling
from app.domain.image import ReviewState
from app.domain.policy import Policy
from app.domain.queue import QueueRow
from app.errors import SecondLookError
from app.events import RulingChanged
from app.services.deliver import PlannedDelivery
from app.services.review import Draft, describe
from ui.actions import Actions
from ui.bridge import Bridge
from ui.translate import tr
from ui.views.grace import Grace
from ui.views.undoing import Undoing
from ui.widgets.decision_bar import CLEAR, DecisionBar, DecisionState

if TYPE_CHECKING:
    from app.container import Core


@dataclass(slots=True)
class _Present:
    """What is known of the image on the stage."""

    row: QueueRow | None = None
    draft: Draft = field(default_factory=Draft)
    standing: Ruling | None = None
    planned: tuple[PlannedDelivery, ...] = ()


class Decisions(QObject):
    """Keeps the draft; commits it; the bar only shows what is here."""

    committed = Signal(str, bool)
    """Identity of the ruled image, and whether to go on to the next."""

    undone = Signal(str)
    focus_wanted = Signal()
    message = Signal(str)

    def __init__(self, bridge: Bridge, bar: DecisionBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._bar, self._page = bridge, bar, parent
        self._policy: Policy = bridge.core.review.policy
        self._now = _Present()
        self._undoing = Undoing(bridge, self)
        self._undoing.changed.connect(self._refresh)
        self._undoing.message.connect(self.message)
        self._undoing.undone.connect(self._undone)
        self._grace = Grace(bridge, self)
        self._grace.ticked.connect(self._refresh)
        bar.set_policy(self._policy)
        self._connect()

    def act(self, actions: Actions) -> None:
        """Carry out the actions of the keyboard and the menus."""
        for name in ("human", "artificial", "clear"):
            actions.on(name, partial(self._force, name))
        for label in self._policy.labels:
            if label.key is not None:
                actions.on(tr("label{key}", key=label.key), partial(self._label, label.id))
                actions[tr("label{key}", key=label.key)].setText(label.title)
        actions.on("commit", lambda: self._commit(go_on=True))
        actions.on("commit_stay", lambda: self._commit(go_on=False))
        actions.on("skip", self._skip)
        actions.on("escalate", self._escalate)
        actions.on("note", self._bar.focus_note)
        actions.on("reasons", self._bar.open_reasons)
        actions.on("undo", self._undoing.undo)
        actions.on("redo", self._undoing.redo)

    def show_image(self, row: QueueRow | None) -> None:
        """Begin an empty draft for another image."""
        self._now = _Present(row)
        self._refresh()
        if row is not None:
            self._ask_standing(row.sha256)

    def _ask_standing(self, sha256: str) -> None:
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
        self._grace.end(delivery.id)
        if delivery.state is DeliveryState.DELIVERED:
            self.message.emit(tr("Delivered to {provider}: {force}.", provider=delivery.provider, force=delivery.force))
        elif delivery.state is DeliveryState.FAILED:
            self.message.emit(
                tr(
                    "{provider} did not take the override: {last_error}",
                    provider=delivery.provider,
                    last_error=delivery.last_error,
                )
            )
        self._refresh()

    def stop(self) -> None:
        """Count no more seconds."""
        self._grace.stop()

    # -- the draft -------------------------------------------------------------------------

    def _connect(self) -> None:
        bar = self._bar
        bar.forceChosen.connect(self._force)
        bar.policyChosen.connect(self._label)
        bar.reasonChosen.connect(lambda reason: self._draft(reason=reason or None))
        bar.noteEdited.connect(lambda note: self._draft(note=note or None))
        bar.noteLeft.connect(self.focus_wanted)
        bar.commitRequested.connect(lambda: self._commit(go_on=True))
        bar.skipRequested.connect(self._skip)
        bar.escalateRequested.connect(self._escalate)
        bar.undoRequested.connect(self._undoing.undo)
        bar.redoRequested.connect(self._undoing.redo)

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
        draft = _finished(self._now.draft)
        if not draft.is_ruling:
            self.message.emit(tr("Nothing is ruled yet: 1 human, 2 artificial, 0 clear, or a policy label."))
            return
        self._hand_in(lambda core, sha256: core.review.rule(sha256, draft), go_on=go_on)

    def _skip(self) -> None:
        draft = _finished(self._now.draft)
        self._hand_in(lambda core, sha256: core.review.skip(sha256, draft.reason, draft.note))

    def _escalate(self) -> None:
        draft = _finished(self._now.draft)
        self._hand_in(lambda core, sha256: core.review.escalate(sha256, draft))

    def _hand_in(self, record: Callable[[Core, str], Awaitable[DecisionEvent]], *, go_on: bool = True) -> None:
        """Send the decision to be recorded and go on at once: the next key is not lost while the disk works.

        The row changes when the core says that it is kept; if it is refused, the reviewer
        is brought back to the image with the draft as it was.
        """
        row, kept = self._now.row, self._now.draft
        if row is None:
            return
        sha256, waits = row.sha256, any(plan.possible for plan in self._now.planned)

        def recorded(event: DecisionEvent) -> None:
            if waits:
                self._grace.begin(event)
            self._undoing.recorded()
            self.message.emit(tr("Recorded no. {seq:,}: {describe}", seq=event.seq, describe=describe(event.ruling)))
            self._refresh()

        def refused(error: SecondLookError) -> None:
            self._bridge.failed.emit(tr("The decision was not recorded"), error.message)
            self.undone.emit(sha256)
            if self._now.row is not None and self._now.row.sha256 == sha256:
                self._now.draft = kept
            self._refresh()

        self._now.draft, self._now.planned = Draft(), ()
        self._refresh()
        self._bridge.call(lambda core: record(core, sha256), recorded, refused, urgent=True)
        self.committed.emit(sha256, go_on)

    def _undone(self, sha256: str) -> None:
        self._grace.clear()
        self.undone.emit(sha256)

    # -- showing ---------------------------------------------------------------------------

    def _refresh(self) -> None:
        self._bar.set_state(_state(self._now, self._grace.last(), self._undoing))


def _finished(draft: Draft) -> Draft:
    """The draft as it is recorded. Only now: a note that lost its blanks while it is written could have no words."""
    return replace(draft, note=(draft.note or "").strip() or None)


def _state(present: _Present, waiting: tuple[str, int] | None, undoing: Undoing) -> DecisionState:
    """What the bar is to show."""
    draft = present.draft
    return DecisionState(
        enabled=present.row is not None,
        force=CLEAR if draft.cleared else (draft.force.value if draft.force else ""),
        policy_label=draft.policy_label,
        reason=draft.reason,
        note=draft.note or "",
        standing=_standing_words(present.standing),
        missing=() if draft.is_ruling else (tr("a force or a policy label"),),
        deliveries=tuple(_plan_words(plan) for plan in present.planned),
        grace=waiting[0] if waiting else "",
        grace_seconds=waiting[1] if waiting else None,
        can_undo=undoing.can_undo,
        can_redo=undoing.can_redo,
    )


def _standing_words(ruling: Ruling | None) -> str:
    if ruling is None or ruling.state is ReviewState.OPEN:
        return ""
    if ruling.state is ReviewState.RULED:
        return tr("Already ruled: {describe}", describe=describe(ruling))
    return tr("Already {value}", value=ruling.state.value)


def _plan_words(plan: PlannedDelivery) -> str:
    if not plan.possible:
        return tr("Not delivered: {words}.", words=plan.words)
    return tr(
        "Committing {words}, {in_seconds:.0f} s after it – until then undo stops it.",
        words=plan.words,
        in_seconds=plan.in_seconds,
    )
