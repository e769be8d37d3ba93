"""What the parts of the Train page share: the line to the core, the filter for pictures, and names of answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.domain.policy import FIRST_KEY, LAST_KEY, Policy
from app.domain.queue import QueueRow
from app.errors import SecondLookError
from app.events import PolicyChanged
from ui.actions import Actions
from ui.bridge import Bridge, Call
from ui.translate import say_kept, tr, tr_marked
from ui.views.care.keeper import CareKeeper
from ui.widgets.domain_words import heading

if TYPE_CHECKING:
    from app.container import Core

T = TypeVar("T")

ORIGIN_KEYS = {"human": 1, "artificial": 2}
LABEL_KEYS = range(FIRST_KEY, LAST_KEY + 1)


class TrainDesk(QObject):
    """One for the page. A question asked again under the same key replaces the one before."""

    message = Signal(str)
    failed = Signal(str)
    warned = Signal(str, str)
    """Something was done, but not all of it: a title, and what was not."""

    renewed = Signal()
    """Sets, sessions, reviews or rounds have changed: whoever lists them reads them anew."""

    answered = Signal()
    """Providers are being asked: what they have said so far can be looked at; some once a second."""

    policy_changed = Signal()
    """Another policy is in force: the answers may be called otherwise, and have other keys."""

    def __init__(
        self,
        bridge: Bridge,
        actions: Actions,
        care: CareKeeper,
        row: Callable[[str], QueueRow | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.bridge, self.actions, self.care, self.row = bridge, actions, care, row
        self._asked: dict[str, Call] = {}
        self._name_answers(self.policy)
        bridge.listen(PolicyChanged, lambda notice: self._name_answers(notice.policy))

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self.bridge.core.review.policy

    def answer_title(self, answer: str) -> str:
        """An answer as it is called on buttons and in tables."""
        return answer_title(self.policy, answer)

    def answer_key(self, answer: str) -> str:
        """The key that chooses an answer, as printed on its cap; nothing where it has none."""
        number = key_number(self.policy, answer)
        if number is None:
            return ""
        names = {1: "train_human", 2: "train_artificial"}
        return self.actions.key(names.get(number, f"train_label{number}"))

    def is_here(self) -> bool:
        """Whether this program is in front."""
        return QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive

    def name_of(self, sha256: str) -> str:
        """The name of an image's file, or the beginning of its identity; never shown while an answer is awaited."""
        known = self.row(sha256)
        return known.name if known is not None else f"{sha256[:12]}…"

    def ask(
        self,
        key: str,
        make: Callable[[Core], Awaitable[T]],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Ask for something to show; an earlier question under this key is called off."""
        former = self._asked.pop(key, None)
        if former is not None:
            former.cancel()
        self._asked[key] = self.bridge.call(make, done, lambda error: self._fail(error, failed))

    def change(
        self,
        make: Callable[[Core], Awaitable[T]],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Change something; it is carried out whatever is shown meanwhile, and everybody lists anew."""

        def changed(answer: T) -> None:
            done(answer)
            self.renewed.emit()

        self.bridge.call(make, changed, lambda error: self._fail(error, failed))

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        for call in self._asked.values():
            call.cancel()

    def _name_answers(self, policy: Policy) -> None:
        """Menu, palette and help call the keys of the answers as the policy in force calls its labels."""
        by_key = {one.key: one for one in policy.labels if one.key is not None}
        for digit in LABEL_KEYS:
            name, known = f"train_label{digit}", by_key.get(digit)
            words = tr_marked(self.actions.specs[name].text)
            if known is not None:
                words = tr("Answer “{answer}”", answer=tr_marked(known.title).replace("&", "&&"))  # & marks a mnemonic
            self.actions[name].setText(words)
        self.policy_changed.emit()

    def _fail(self, error: SecondLookError, failed: Callable[[str], None] | None) -> None:
        (failed or self.failed.emit)(say_kept(error.message))


def answer_title(policy: Policy, answer: str) -> str:
    """An answer in words: an origin in the window's language, a label by the title that the policy gives it."""
    if answer in ORIGIN_KEYS:
        return heading(answer)
    if answer == "nothing":
        return tr("No force, no label")
    return " + ".join(_part_title(policy, part) for part in answer.split(" + "))


def key_number(policy: Policy, answer: str) -> int | None:
    """The digit that chooses an answer: 1 and 2 for the origins, the policy's own for its labels."""
    if answer in ORIGIN_KEYS:
        return ORIGIN_KEYS[answer]
    known = policy.label(answer)
    return known.key if known is not None else None


def _part_title(policy: Policy, part: str) -> str:
    if part in ORIGIN_KEYS:
        return heading(part)
    known = policy.label(part)
    return tr_marked(known.title) if known is not None else part
