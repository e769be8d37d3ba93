"""What the policy suggests for the image on the stage: asked of the core, kept up to date, put into words."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.policy import Policy
from app.domain.queue import QueueRow
from app.domain.suggestion import NOTHING, Ruled, Suggestion
from app.events import EvidenceRead, OutcomeArrived, PolicyChanged
from app.services.ruling.review import Draft
from ui.bridge import Bridge, Call
from ui.models.queue_suggestions import QueueSuggestions
from ui.translate import say, tr, tr_marked
from ui.views.queue.panel import QueuePanel
from ui.widgets.suggestion_line import SuggestionWords

# Answers come in bursts, and a reviewer who holds J down wants pictures.
_PAUSE_MS = 80


class Suggestions(QObject):
    """Holds the suggestion for one image at a time; silent while answers are hidden."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sha256 = ""
        self._hidden = self._known = False
        self._call: Call | None = None
        self.current: Suggestion = NOTHING
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        bridge.listen(OutcomeArrived, lambda notice: self._heard(notice.outcome.sha256))
        bridge.listen(EvidenceRead, lambda notice: self._heard(notice.sha256))
        bridge.listen(PolicyChanged, lambda _: self._heard(self._sha256))

    def show_image(self, row: QueueRow | None) -> None:
        """Begin anew for another image; whoever shows that draws its words anew, too, so that nothing is told."""
        self._sha256 = row.sha256 if row is not None and row.readable else ""
        self._forget()
        if self._sha256:
            self._pause.start()

    def set_hidden(self, hidden: bool) -> None:  # noqa: FBT001 - a switch
        """Say nothing until the reviewer has ruled, or speak again; told as by `show_image`."""
        self._hidden = hidden
        if hidden:
            self._forget()
        elif self._sha256:
            self._pause.start()

    def stop(self) -> None:
        """Ask for nothing more."""
        self._pause.stop()
        if self._call is not None:
            self._call.cancel()

    def words(self, policy: Policy, draft: Draft) -> SuggestionWords | None:
        """What the bar shows; None where the policy has no rules. The line stays, so that the stage never jumps."""
        found = self.current
        if not policy.rules or not self._sha256:
            return None
        if self._hidden or not self._known:
            return SuggestionWords("", tr("Hidden until you have ruled") if self._hidden else "")
        if found.says_something:
            why = "; ".join(tr_marked(ruled.rule.title) for ruled in found.grounds)
            taken = found.force in (None, draft.force) and found.label in (None, draft.policy_label)
            return SuggestionWords(what_words(policy, found), why, _details(found), taken)
        if found.undecided:
            words = tr("No suggestion – %n rules cannot be decided", count=len(found.undecided))
            causes = list(dict.fromkeys(say(cause) for ruled in found.undecided for cause in ruled.because))
            return SuggestionWords("", f"{words}: {', '.join(causes[:3])}", _details(found))
        return SuggestionWords("", tr("No suggestion – no rule fits"))

    def _forget(self) -> None:
        self.stop()
        self._known = False
        self.current = NOTHING

    def _heard(self, sha256: str) -> None:
        if sha256 and sha256 == self._sha256 and not self._hidden and not self._pause.isActive():
            self._pause.start()

    def _ask(self) -> None:
        sha256 = self._sha256
        if self._hidden or not sha256:
            return

        def take(found: Suggestion) -> None:
            if self._sha256 == sha256 and not self._hidden and (not self._known or found != self.current):
                self.current, self._known = found, True
                self.changed.emit()

        self._call = self._bridge.call(lambda core: core.policies.suggestion(sha256), take)


def what_words(policy: Policy, found: Suggestion) -> str:
    """What is suggested, in a few words; nothing where nothing is."""
    title = _title(policy, found.label) if found.label else ""
    return " · ".join(filter(None, (_force_words(found), title)))


def _title(policy: Policy, label_id: str) -> str:
    """What the policy calls a label; one that it does not know any more by its identifier."""
    label = policy.label(label_id)
    return tr_marked(label.title) if label is not None else label_id


def _force_words(found: Suggestion) -> str:
    if found.force is None:
        return ""
    return tr("Human") if found.force.value == "human" else tr("Artificial")


def suggest_in_queue(bridge: Bridge, queue: QueuePanel, parent: QObject) -> QueueSuggestions:
    """Have the queue's rows say what the policy suggests, and call its labels by their titles."""
    made = QueueSuggestions(bridge, lambda found: what_words(bridge.core.review.policy, found), parent)
    queue.model.suggested = made.get
    queue.model.label_title = lambda label: _title(bridge.core.review.policy, label)
    queue.in_sight.connect(made.keep_to)
    made.ready.connect(queue.repaint_image)
    return made


def _details(found: Suggestion) -> tuple[str, ...]:
    lines: list[str] = []
    for heading, those in (
        (tr("because"), found.grounds),
        (tr("also fits, and says otherwise"), found.against),
        (tr("cannot be decided"), found.undecided),
        (tr("fits, but stays silent while a rule before it cannot be decided"), found.withheld),
    ):
        lines += [_line(heading, ruled) for ruled in those]
    return tuple(lines)


def _line(heading: str, ruled: Ruled) -> str:
    because = "; ".join(say(cause) for cause in ruled.because)
    return f"{heading}: {tr_marked(ruled.rule.title)}" + (f" ({because})" if because else "")
