"""Shows what looks like the image on the stage, and rules all of it at once when the reviewer says so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.domain.alike import AlikeGroup, AlikeImage, split
from app.domain.decision import Ruling
from app.domain.image import ReviewState
from app.domain.query import among
from app.domain.queue import QueueRow
from app.errors import SecondLookError
from app.events import LikenessKnown, RulingChanged
from app.services.ruling.review import Draft
from ui.actions import Actions
from ui.bridge import Bridge
from ui.translate import tr
from ui.views.decisions.bulk import ASK_ABOVE
from ui.views.decisions.decisions import Decisions
from ui.views.decisions.history_words import ruling_words
from ui.views.decisions.standing_words import standing_words
from ui.widgets.alike_strip import AlikeItem, AlikeStrip
from ui.widgets.badge import RULED

# A reviewer who leafs through the queue does not have every image compared; more fingerprints come in batches.
_LOOK_MS, _AGAIN_MS = 200, 700
_TOLD = 5


class AlikeView(QObject):
    """Asks for the group of the present image, keeps it in step with rulings, and wires the strip."""

    message = Signal(str)
    going = Signal(str)
    """The image to go to."""

    wanted = Signal(object)
    """What the queue is to show and nothing else (`Term`)."""

    back = Signal()
    """The keyboard may go back to the queue."""

    def __init__(
        self, bridge: Bridge, thumbnail: Callable[[str], QImage | None], decisions: Decisions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._decisions = bridge, decisions
        self.strip = AlikeStrip(thumbnail)
        self.strip.chosen.connect(self.going)
        self.strip.rule_wanted.connect(self.rule)
        self._sha256, self._group = "", AlikeGroup("")
        self._comparing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        bridge.listen(LikenessKnown, self._more_known)
        bridge.listen(RulingChanged, self._ruled)

    def act(self, actions: Actions) -> None:
        """Carry out the actions of the keyboard and the menus."""
        actions.on("alike", self.enter)
        actions.on("rule_alike", self.rule)
        actions.on("show_alike", self.show_all)
        actions.keys_changed.connect(lambda: self.strip.rule.set_key(actions.key("rule_alike")))
        self.strip.rule.set_key(actions.key("rule_alike"))

    def show_image(self, row: QueueRow | None) -> None:
        """Another image is on the stage."""
        self._sha256 = row.sha256 if row is not None and row.readable else ""
        self._group = AlikeGroup(self._sha256)
        self.strip.show_items("", "", ())
        self._timer.start(_LOOK_MS)

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        self._timer.stop()
        self._sha256 = ""

    def enter(self) -> None:
        """Put the keyboard to the pictures that look alike, or back; compare those that were not compared yet."""
        if self.strip.list.hasFocus():
            self.back.emit()
            return
        group = self._group
        if group.compared < group.known and not self._comparing:
            self._comparing = True
            self._bridge.tell(lambda core: core.alike.compare_all())
        if group.images:
            self.strip.focus()
        else:
            self.message.emit(_nothing_words(group))

    def show_all(self) -> None:
        """Filter the queue down to this image and what looks like it."""
        if self._group.images:
            self.wanted.emit(among((self._sha256, *(image.sha256 for image in self._group.images))))
        else:
            self.message.emit(_nothing_words(self._group))

    def rule(self) -> None:
        """Rule this image and the open ones that look like it; what is ruled otherwise only when that is confirmed."""
        draft = self._decisions.proposed
        if not self._group.images:
            self.message.emit(_nothing_words(self._group))
            return
        if draft is None:
            self.message.emit(tr("Choose a ruling first: it is then given to all that look alike."))
            return
        found = split(self._group.images, draft.force, draft.policy_label)
        entry = self._decisions.standing.entry
        done = entry is not None and (entry.ruling.force, entry.ruling.policy_label, entry.ruling.state) == (
            draft.force,
            draft.policy_label,
            ReviewState.RULED,
        )
        fresh = (*(() if done else (self._sha256,)), *found.fresh)
        if not found.otherwise and len(fresh) <= ASK_ABOVE:
            if fresh:
                self._decisions.rule_these(fresh, draft)
            else:
                self.message.emit(tr("All that look alike are ruled so already."))
            return
        self._ask_first(fresh, found.otherwise, draft)

    # -- inside ----------------------------------------------------------------------------

    def _ask_first(self, fresh: tuple[str, ...], otherwise: tuple[AlikeImage, ...], draft: Draft) -> None:
        answers = []
        if fresh:
            words = tr("Rule %n images", count=len(fresh))
            answers.append((words, partial(self._decisions.rule_these, fresh, draft)))
        more = tr("Looking alike is no proof. It is one step: one undo takes all of it back.")
        if otherwise:
            every = (*fresh, *(image.sha256 for image in otherwise))
            words = tr("Overrule: %n images", count=len(every))
            answers.append((words, partial(self._decisions.rule_these, every, draft)))
            names = ", ".join(f"{image.name} ({_word(image)})" for image in otherwise[:_TOLD])
            rest = len(otherwise) - _TOLD
            names += tr(" and %n more", count=rest) if rest > 0 else ""
            more = tr(
                "Ruled otherwise, skipped or escalated, and left alone unless you overrule: {names}. {more}",
                names=names,
                more=more,
            )
        stands = Ruling(ReviewState.RULED, draft.force, draft.policy_label)
        title = tr(
            "Rule what looks alike: {what}? {fresh:,} open, {otherwise:,} ruled otherwise.",
            what=ruling_words(stands, self._bridge.core.review.policy),
            fresh=len(fresh),
            otherwise=len(otherwise),
        )
        self._decisions.bulk.confirm.ask(title, more, answers)

    def _ask(self) -> None:
        sha256 = self._sha256
        if sha256:
            self._bridge.call(lambda core: core.alike.group(sha256), self._take, self._unknown)

    def _take(self, group: AlikeGroup) -> None:
        if group.sha256 == self._sha256 and group != self._group:
            self._group = group
            self._show()

    def _unknown(self, _error: SecondLookError) -> None:
        """The stage says already why this picture cannot be read."""

    def _more_known(self, notice: LikenessKnown) -> None:
        if notice.ended and self._comparing:
            self._comparing = False
            self.message.emit(tr("%n images are compared.", count=notice.compared))
        if self._sha256 and not self._timer.isActive():
            self._timer.start(_AGAIN_MS)

    def _ruled(self, notice: RulingChanged) -> None:
        if any(image.sha256 == notice.sha256 for image in self._group.images) and not self._timer.isActive():
            self._timer.start(_LOOK_MS)

    def _show(self) -> None:
        group, policy = self._group, self._bridge.core.review.policy
        reviewer = self._bridge.core.preferences.current.reviewer
        items = []
        for image in group.images:
            stands = standing_words(image.entry, policy, reviewer) or tr("Open: nobody has ruled on it yet.")
            about = tr(
                "{name}: {bits} of 64 bits differ. {stands}", name=image.name, bits=image.distance, stands=stands
            )
            items.append(AlikeItem(image.sha256, _word(image), about))
        note = tr("No proof: a fingerprint of the thumbnails is nearly the same.")
        if group.compared < group.known:
            note += " " + tr("{done:,} of {all:,} images are compared so far.", done=group.compared, all=group.known)
        if group.more:
            note += " " + tr("%n more are not listed.", count=group.more)
        self.strip.show_items(tr("%n look alike", count=len(items) + group.more), note, items)


def _word(image: AlikeImage) -> str:
    ruling = image.entry.ruling if image.entry is not None else None
    if ruling is None:
        return RULED[ReviewState.OPEN].word
    if ruling.state is ReviewState.RULED and ruling.force is not None:
        return RULED[ruling.force].word
    return RULED[ruling.state].word


def _nothing_words(group: AlikeGroup) -> str:
    if group.plain:
        return tr("This picture has too little in it to be compared with others.")
    return tr(
        "No picture looks like this one. Compared: {done:,} of {all:,} images.", done=group.compared, all=group.known
    )
