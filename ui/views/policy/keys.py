"""Keeps the decision bar and the label keys in step with the policy in force and with the reviewer's own keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.policy import FIRST_KEY, LAST_KEY, Policy
from app.events import PolicyChanged
from ui.actions import Actions
from ui.bridge import Bridge
from ui.translate import call_labels, tr, tr_marked
from ui.widgets.decision_bar import KEYS, DecisionBar

_DIGITS = range(FIRST_KEY, LAST_KEY + 1)


class PolicyKeys(QObject):
    """The policy in force, as the bar and the keys 3–9 show it."""

    changed = Signal()
    label_chosen = Signal(str)

    def __init__(self, bridge: Bridge, bar: DecisionBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._actions: Actions | None = None
        self.policy: Policy = bridge.core.review.policy
        bar.set_policy(self.policy)
        bridge.listen(PolicyChanged, lambda notice: self._follow(notice.policy))

    def act(self, actions: Actions) -> None:
        """Let the label keys choose what the policy has on them, and the buttons show the keys in force."""
        self._actions = actions
        for digit in _DIGITS:
            actions.on(f"label{digit}", partial(self._choose, digit))
        actions.keys_changed.connect(self._show_keys)
        self._name_labels()
        self._show_keys()

    def _follow(self, policy: Policy) -> None:
        self.policy = policy
        self._bar.set_policy(policy)
        self._name_labels()
        self.changed.emit()

    def _choose(self, digit: int) -> None:
        chosen = next((label for label in self.policy.labels if label.key == digit), None)
        if chosen is not None:
            self.label_chosen.emit(chosen.id)

    def _name_labels(self) -> None:
        call_labels({label.id: tr_marked(label.title) for label in self.policy.labels})
        if self._actions is None:
            return
        by_key = {label.key: label for label in self.policy.labels if label.key is not None}
        for digit in _DIGITS:
            name = f"label{digit}"
            label = by_key.get(digit)
            spec = self._actions.specs[name]
            # A menu takes & for a mnemonic.
            self._actions[name].setText(tr_marked(label.title).replace("&", "&&") if label else tr_marked(spec.text))
            self._actions.bar(name, "" if label else tr("The policy has no label on this key"))

    def _show_keys(self) -> None:
        if self._actions is not None:
            names = (*KEYS, *(f"label{digit}" for digit in _DIGITS))
            self._bar.set_keys({name: self._actions.key(name) for name in names})
