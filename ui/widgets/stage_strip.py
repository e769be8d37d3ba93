"""One slim line under a picture that fills the screen: which image it is, what is drafted, what was said last."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ui.theme import SPACE_1, SPACE_3, SPACE_4
from ui.translate import tr
from ui.widgets.decision_bar import DecisionState
from ui.widgets.elided import ElidedLabel
from ui.widgets.text import label


class StageStrip(QFrame):
    """Only says; everything is done by keys. Long words are cut off, never wrapped."""

    def __init__(self, leave_key: str, cover_key: str) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._name, self._state, self._said = ElidedLabel(bold=True), ElidedLabel(), ElidedLabel(tone="muted")
        self._keys = label(tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        row.setSpacing(SPACE_4)
        for part, stretch in ((self._name, 2), (self._state, 3), (self._said, 3)):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(part, stretch)
        row.addWidget(self._keys)
        self.set_keys(leave_key, cover_key)
        self.setAccessibleName(tr("State"))

    def set_keys(self, leave_key: str, cover_key: str) -> None:
        """Which keys leave the full screen and cover everything."""
        self._keys.setText(tr("{leave} leaves · {cover} covers", leave=leave_key, cover=cover_key))

    def set_name(self, name: str) -> None:
        """The image on the stage."""
        self._name.set_words(name)
        self._said.set_words("")

    def set_state(self, state: DecisionState) -> None:
        """What is drafted for it, what is still needed, what stands."""
        drafted = [part for part in (_force(state.force), state.policy_label or "", state.reason or "") if part]
        if drafted:
            parts = [tr("Draft: {draft}", draft=", ".join(drafted))]
            parts += [tr("still needed: {what}", what=", ".join(state.missing))] if state.missing else []
        else:
            parts = [state.standing] if state.standing else []
        if state.grace:
            parts.append(state.grace)
        self._state.set_words(" · ".join(parts))

    def set_words(self, words: str) -> None:
        """How it stands, where that is no ruling."""
        self._state.set_words(words)

    def say(self, words: str) -> None:
        """What was said last."""
        self._said.set_words(words)


def _force(force: str) -> str:
    return {"human": tr("human"), "artificial": tr("artificial"), "clear": tr("no force")}.get(force, "")
