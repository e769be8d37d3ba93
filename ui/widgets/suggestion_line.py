"""The policy's suggestion on the decision bar: a glyph, the word “suggested”, what, why, and the key that takes it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import SPACE_2, plain_tip
from ui.translate import tr
from ui.widgets.elided import ElidedLabel
from ui.widgets.icon_label import IconLabel
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import set_tone


@dataclass(frozen=True, slots=True)
class SuggestionWords:
    """What the line shows: `what` is suggested ("" for nothing), a short `why`, and all the `details` for the tip."""

    what: str = ""
    why: str = ""
    details: tuple[str, ...] = ()
    taken: bool = False


class SuggestionLine(QWidget):
    """Shows a suggestion as one: it never looks like what the reviewer chose."""

    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("suggested", "accent")
        self._words = ElidedLabel(lines=2)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setMinimumWidth(1)
        self._take = KeyButton(tr("Take suggestion"), "", "Y")
        self._take.clicked.connect(self.accepted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._take)
        self.show_words(None)

    def minimumSizeHint(self) -> QSize:
        """As high with a button as without: the stage above must not jump."""
        return super().minimumSizeHint().expandedTo(QSize(0, self._take.sizeHint().height()))

    def sizeHint(self) -> QSize:
        """As high with a button as without."""
        return super().sizeHint().expandedTo(QSize(0, self._take.sizeHint().height()))

    def set_key(self, key: str) -> None:
        """Show another key on the button."""
        self._take.set_key(key)

    def show_words(self, words: SuggestionWords | None) -> None:
        """Show a suggestion, why there is none, or nothing at all."""
        self.setVisible(words is not None)
        if words is None:
            self._take.setEnabled(False)
            return
        if words.what:
            line = tr("Suggested: {what} – {why}", what=words.what, why=words.why)
            self._icon.set_icon("suggested", "accent")
        else:
            line = words.why
            self._icon.set_icon("question", "muted")
        self._icon.setVisible(bool(line))
        set_tone(self._words, "" if words.what else "muted")
        self._words.setText(line)
        said = "\n".join((line, *words.details))
        self._words.setToolTip(plain_tip(said))
        self._words.setAccessibleDescription(said)
        self._take.setVisible(bool(words.what))
        self._take.setEnabled(not words.taken)
