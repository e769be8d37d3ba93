"""Why there is no assessment, with a glyph and words for each of the twelve kinds – and never a number."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.assessment import FailureKind
from ui.theme import SPACE_2
from ui.translate import later, say_kept, tr
from ui.widgets.badge import BadgeSpec
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import label, set_tone

FAILURES: dict[FailureKind, BadgeSpec] = {
    FailureKind.CREDENTIALS: BadgeSpec(
        "key", later("Key needed"), "caution", later("The provider does not accept the key.")
    ),
    FailureKind.QUOTA: BadgeSpec(
        "gauge", later("Limit reached"), "caution", later("A rate limit, a daily cap or the balance ended.")
    ),
    FailureKind.UNAVAILABLE: BadgeSpec(
        "plug-off", later("Not reachable"), "caution", later("The provider could not be reached.")
    ),
    FailureKind.TIMEOUT: BadgeSpec("clock", later("Timed out"), "caution", later("No whole answer came in time.")),
    FailureKind.REJECTED: BadgeSpec("hand", later("Refused"), "caution", later("The provider refused this image.")),
    FailureKind.UNSUPPORTED: BadgeSpec(
        "no-carry", later("Not supported"), "muted", later("The provider does not take such files.")
    ),
    FailureKind.UNREADABLE: BadgeSpec(
        "broken-image", later("Unreadable"), "caution", later("The file could not be decoded.")
    ),
    FailureKind.MALFORMED: BadgeSpec(
        "braces-off", later("Not understood"), "caution", later("The reply was not as documented.")
    ),
    FailureKind.CANCELLED: BadgeSpec(
        "stop", later("Cancelled"), "muted", later("You stopped it before an answer came.")
    ),
    FailureKind.DISABLED: BadgeSpec(
        "power", later("Switched off"), "muted", later("Nothing was sent: the provider is off.")
    ),
    FailureKind.ENVIRONMENT: BadgeSpec(
        "disk", later("This machine"), "bad", later("The machine refused, not the provider.")
    ),
    FailureKind.BUG: BadgeSpec(
        "bug", later("Our fault"), "bad", later("A fault of Second Look. The log has the details.")
    ),
}


class FailureChip(QWidget):
    """Glyph, the kind in words, and what the provider or the machine said."""

    def __init__(self, kind: FailureKind, message: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = IconLabel("info", side=20)
        self._title = label(bold=True)
        self._words = label(tone="muted", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        glyph_column = QVBoxLayout()
        glyph_column.addWidget(self._glyph)
        glyph_column.addStretch(1)
        row.addLayout(glyph_column)
        row.addLayout(column, 1)
        self.set_failure(kind, message)

    def set_failure(self, kind: FailureKind, message: str) -> None:
        """Show another failure."""
        spec = FAILURES[kind]
        words = say_kept(message) or spec.about
        self._glyph.set_icon(spec.icon, spec.tint)
        self._title.setText(spec.word)
        set_tone(self._title, "" if spec.tint == "muted" else spec.tint)
        self._words.setText(words)
        self.setToolTip(spec.about)
        self.setAccessibleName(tr("No answer: {word}", word=spec.word))
        self.setAccessibleDescription(words)
