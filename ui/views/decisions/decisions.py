"""Joins the decision bar to the core: the draft of the present image, its commit, undo, and what is delivered when."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.decision import DecisionEvent, Force, Ruling, Verb
from app.domain.held import Held
from app.domain.image import ReviewState
from app.domain.policy import Need, Proposal, missing
from app.domain.queue import QueueRow
from app.errors import SecondLookError
from app.services.ruling.deliver import PlannedDelivery
from app.services.ruling.review import Draft
from app.services.ruling.undelivered import why_undelivered
from ui.actions import Actions
from ui.bridge import Bridge
from ui.translate import say_kept, tr
from ui.views.decisions.blind_first import BlindFirst
from ui.views.decisions.bulk import Bulk, recorded_words
from ui.views.decisions.draft_words import delivery_words, missing_words
from ui.views.decisions.grace import Grace
from ui.views.decisions.standing import Standing
from ui.views.decisions.suggestions import Suggestions
from ui.views.decisions.undoing import Undoing
from ui.views.policy.keys import PolicyKeys
from ui.widgets.decision_bar import ARTIFICIAL, CLEAR, HUMAN, DecisionBar, DecisionState

if TYPE_CHECKING:
    from app.container import Core


@dataclass(slots=True)
class _Present:
    """What is known of the image on the stage; `kept_first`: it was just ruled blind, and its answers are shown now."""

    row: QueueRow | None = None
    draft: Draft = field(default_factory=Draft)
    planned: tuple[PlannedDelivery, ...] = ()
    why_nothing: str = ""
    kept_first: bool = False


_Record = Callable[["Core", Sequence[str]], Awaitable[tuple[DecisionEvent, ...]]]


class Decisions(QObject):
    """Keeps the draft; commits it; the bar only shows what is here."""

    committed = Signal(str, bool)
    """Identity of the ruled image, and whether to go on to the next."""

    undone = Signal(str)
    focus_wanted = Signal()
    message = Signal(str)

    def __init__(
        self, bridge: Bridge, bar: DecisionBar, parent: QWidget, row_of: Callable[[str], QueueRow | None]
    ) -> None:
        """`row_of` gives what the queue knows of an image."""
        super().__init__(parent)
        self._bridge, self._bar = bridge, bar
        self._policy = PolicyKeys(bridge, bar, self)
        self._policy.changed.connect(self._refresh)
        self._policy.label_chosen.connect(self._label)
        self.blind = BlindFirst(bridge, self)
        self._suggestions = Suggestions(bridge, self)
        self._suggestions.changed.connect(self._refresh)
        self.blind.changed.connect(self._suggestions.set_hidden)
        self.blind.changed.connect(self._refresh)
        self._now = _Present()
        self.undoing = Undoing(bridge, self, row_of)
        self.undoing.changed.connect(self._refresh)
        self.undoing.message.connect(self.message)
        self.undoing.undone.connect(self.undone)
        self.grace = Grace(bridge, self, row_of)
        self.grace.ticked.connect(self._refresh)
        self.grace.message.connect(self.message)
        self.undoing.undone.connect(lambda _: self.grace.look_again())
        self.standing = Standing(bridge, self)
        self.standing.changed.connect(self._refresh)
        self.bulk = Bulk(bridge, self)
        self.bulk.changed.connect(self._refresh)
        self._connect()

    def act(self, actions: Actions) -> None:
        """Carry out the actions of the keyboard and the menus."""
        for name in ("human", "artificial", "clear"):
            actions.on(name, partial(self._force, name))
        self._policy.act(actions)
        actions.on("commit", lambda: self._commit(go_on=True))
        actions.on("commit_stay", lambda: self._commit(go_on=False))
        actions.on("skip", partial(self._set_aside, Verb.SKIP))
        actions.on("escalate", partial(self._set_aside, Verb.ESCALATE))
        actions.on("note", self._bar.focus_note)
        actions.on("reasons", self._bar.open_reasons)
        actions.on("suggestion", self._take_suggestion)
        actions.on("undo", self.undoing.undo)
        actions.on("redo", self.undoing.redo)

    def show_image(self, row: QueueRow | None) -> None:
        """Begin an empty draft for another image."""
        self._now = _Present(row)
        self.bulk.confirm.call_off()
        self.standing.show_image(row)
        self.blind.show_image(row)
        self._suggestions.show_image(row)
        self._refresh()

    def choose(self, sha256s: Sequence[str]) -> None:
        """Other images are chosen in the queue: with two or more, a ruling is about all of them."""
        self.bulk.choose(sha256s)
        self._plan()

    @property
    def proposed(self) -> Draft | None:
        """The ruling that could be given to further images: the draft, or else what stands for this one."""
        draft, entry = _finished(self._now.draft), self.standing.entry
        if draft.is_ruling:
            return draft
        if entry is None or entry.ruling.state is not ReviewState.RULED:
            return None
        ruling = entry.ruling
        cleared = ruling.force is None and ruling.policy_label is None
        return Draft(ruling.force, cleared, ruling.policy_label, ruling.reason, ruling.note)

    def revise(self, ruling: Ruling) -> None:
        """Begin the draft of the present image with an earlier ruling; nothing is recorded before it is committed."""
        cleared = ruling.state is ReviewState.RULED and ruling.force is None and ruling.policy_label is None
        self._draft(
            force=ruling.force,
            cleared=cleared,
            policy_label=ruling.policy_label,
            reason=ruling.reason,
            note=ruling.note,
        )
        self._plan()

    def rule_these(self, sha256s: Sequence[str], draft: Draft) -> None:
        """Rule these images alike, as one step, and stay where we are."""
        if self._now.row is not None and self._is_complete(draft.proposal(Verb.RULE)):
            here = self._now.row.sha256
            given = replace(draft, blind=self.blind.on)
            self._record(lambda core, targets: core.review.rule_many(targets, given), here, tuple(sha256s), go_on=False)

    def stop(self) -> None:
        """Count no more seconds, and ask for nothing more."""
        self.grace.stop()
        self._suggestions.stop()

    # -- the draft -------------------------------------------------------------------------

    def _connect(self) -> None:
        bar = self._bar
        bar.forceChosen.connect(self._force)
        bar.policyChosen.connect(self._label)
        bar.reasonChosen.connect(lambda reason: self._draft(reason=reason or None))
        bar.noteEdited.connect(lambda note: self._draft(note=note or None))
        bar.noteLeft.connect(self.focus_wanted)
        bar.commitRequested.connect(lambda: self._commit(go_on=True))
        bar.skipRequested.connect(partial(self._set_aside, Verb.SKIP))
        bar.escalateRequested.connect(partial(self._set_aside, Verb.ESCALATE))
        bar.undoRequested.connect(self.undoing.undo)
        bar.redoRequested.connect(self.undoing.redo)
        bar.suggestionAccepted.connect(self._take_suggestion)

    def _draft(self, **changes: object) -> None:
        self.bulk.confirm.call_off()  # what it asked about was another ruling
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

    def _take_suggestion(self) -> None:
        """Put what is suggested into the draft; it is the reviewer who commits it."""
        found = self._suggestions.current
        if self._now.row is None or not found.says_something:
            self.message.emit(tr("Nothing is suggested for this image."))
            return
        if found.force is not None:
            self._draft(force=found.force, cleared=False)
        if found.label is not None:
            self._draft(policy_label=found.label)
        self._plan()

    def _plan(self) -> None:
        row, draft = self._now.row, self._now.draft
        self._now.planned, self._now.why_nothing = (), ""
        self.bulk.plan(draft.force, ruled=draft.force is not None or draft.cleared)
        if row is None or not (draft.force or draft.cleared):
            self._refresh()
            return
        sha256, force, cleared = row.sha256, draft.force, draft.cleared

        async def ask(core: Core) -> tuple[tuple[PlannedDelivery, ...], str]:
            planned = await core.review.plan(sha256, force)
            return planned, "" if planned else await why_undelivered(core.providers, core.ledger, sha256)

        def take(found: tuple[tuple[PlannedDelivery, ...], str]) -> None:
            drafted = self._now.draft
            if self._now.row is row and (drafted.force, drafted.cleared) == (force, cleared):
                self._now.planned, self._now.why_nothing = found
                self._refresh()

        self._bridge.call(ask, take)

    # -- deciding --------------------------------------------------------------------------

    def _commit(self, *, go_on: bool) -> None:
        alone = not self.bulk.count
        draft = replace(_finished(self._now.draft), blind=self.blind.hidden if alone else self.blind.on)
        if self._now.kept_first and draft == Draft() and self._now.row is not None:
            self.message.emit(tr("Your first ruling stands."))
            self._now.kept_first = False
            self.committed.emit(self._now.row.sha256, go_on)
            return
        if self._is_complete(draft.proposal(Verb.RULE)):
            # A blind ruling stays on the image: what was hidden is shown, and may change the reviewer's mind.
            stays = draft.blind and alone
            going = go_on and not stays
            self._hand_in(lambda core, sha256s: core.review.rule_many(sha256s, draft), go_on=going, blind=stays)

    def _set_aside(self, verb: Verb) -> None:
        """Skip, or hand to somebody more senior."""
        draft = _finished(self._now.draft)
        if verb is Verb.SKIP:
            if self._is_complete(Proposal(verb, reason=draft.reason, note=draft.note)):
                self._hand_in(lambda core, sha256s: core.review.skip_many(sha256s, draft.reason, draft.note))
        elif self._is_complete(draft.proposal(verb)):
            self._hand_in(lambda core, sha256s: core.review.escalate_many(sha256s, draft))

    def _is_complete(self, proposal: Proposal) -> bool:
        """Whether the policy lets this be recorded; else say what is missing, and go there."""
        lacking = missing(self._policy.policy, proposal)
        if not lacking or self._now.row is None:
            return not lacking
        if lacking[0].need is Need.RULING:
            human, artificial, clear = map(self._bar.key, (HUMAN, ARTIFICIAL, CLEAR))
            words = tr(
                "Nothing is ruled yet: {human} human, {artificial} artificial, {clear} clear, or a policy label.",
                human=human,
                artificial=artificial,
                clear=clear,
            )
            self.message.emit(words)
            return False
        names = ", ".join(missing_words(each, self._bar.key("reasons"), self._bar.key("note")) for each in lacking)
        self.message.emit(tr("Not recorded. Still needed: {names}", names=names))
        if lacking[0].need is Need.REASON:
            self._bar.open_reasons()
        else:
            self._bar.focus_note()
        return False

    def _hand_in(self, record: _Record, *, go_on: bool = True, blind: bool = False) -> None:
        """Have the decision recorded, for all chosen images; before very many, ask."""
        row = self._now.row
        if row is not None:
            here, targets = row.sha256, self.bulk.targets(row.sha256)
            self.bulk.ask_first(len(targets), lambda: self._record(record, here, targets, go_on=go_on, blind=blind))

    def _record(
        self, record: _Record, here: str, targets: tuple[str, ...], *, go_on: bool, blind: bool = False
    ) -> None:
        """Send the decision and go on at once: the next key is not lost while the disk works.

        The row changes when the core says that it is kept; if it is refused, the reviewer
        is brought back to the image with the draft as it was. With several images the queue
        goes on when they are kept: only then is it known which is the next open one.
        """
        kept, planned, alone = self._now.draft, self._now.planned, len(targets) == 1

        def recorded(events: tuple[DecisionEvent, ...]) -> None:
            words = recorded_words(events)
            self.message.emit(words)
            self.grace.begin(events, planned if alone else (), words)
            if events[0].verb is Verb.RULE:
                if blind and self._now.row is not None and self._now.row.sha256 == here:
                    self._now.kept_first = True
                for event in events:
                    self.blind.ruled(event.sha256)
            self.undoing.recorded()
            if not alone:
                self.bulk.choose(())
                self.committed.emit(here, go_on)
            self._refresh()

        def refused(error: SecondLookError) -> None:
            self._bridge.failed.emit(tr("The decision was not recorded"), say_kept(error.message))
            self.undone.emit(here)
            if self._now.row is not None and self._now.row.sha256 == here:
                self._now.draft = kept
            self._refresh()

        self._now.draft, self._now.planned, self._now.why_nothing = Draft(), (), ""
        self._refresh()
        self._bridge.call(lambda core: record(core, targets), recorded, refused, urgent=alone)
        if alone:
            self.committed.emit(here, go_on)

    # -- showing ---------------------------------------------------------------------------

    def _refresh(self) -> None:
        state = _state(self._now, self.grace.last(self._now.row), self.undoing)
        lacking = missing(self._policy.policy, _finished(self._now.draft).proposal(Verb.RULE))
        keys = self._bar.key("reasons"), self._bar.key("note")
        stands = self.standing.words(self._policy.policy)
        state = replace(
            state,
            standing=self.bulk.words or stands,
            settled=bool(stands) and not self.bulk.count and self._now.draft == Draft(),
            deliveries=self.bulk.lines if self.bulk.count else _delivery_lines(self._now, self.standing.held),
            missing=tuple(missing_words(each, *keys) for each in lacking),
            notice=_notice(self._now, hidden=self.blind.hidden, commit=self._bar.key("commit")),
            suggestion=self._suggestions.words(self._policy.policy, self._now.draft) if self._now.row else None,
        )
        if self._now.kept_first and self._now.draft == Draft():
            state = replace(state, missing=(), standing="", can_keep=True)
        self._bar.set_state(state)


def _delivery_lines(present: _Present, held: tuple[Held, ...]) -> tuple[str, ...]:
    """What recording will hand on; without a force, what stays at providers whatever is recorded."""
    return delivery_words(present.planned, present.why_nothing, held if present.draft.force is None else ())


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
        grace=waiting[0] if waiting else "",
        grace_seconds=waiting[1] if waiting else None,
        can_undo=undoing.can_undo,
        can_redo=undoing.can_redo,
    )


def _notice(present: _Present, *, hidden: bool, commit: str) -> str:
    """What blind first asks of the reviewer now."""
    if present.row is None:
        return ""
    if hidden:
        return tr("Blind first: the answers are shown once you have ruled")
    if present.kept_first and present.draft == Draft():
        return tr("Ruled before you saw the answers. {key} keeps it and goes on; rule again to change it", key=commit)
    return ""
