"""What is drafted, still needed, waiting, and sent where by recording: always as high, whatever is said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import SPACE_2
from ui.widgets.elided import ElidedLabel
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import SMALL, set_tone


class DraftLine(QWidget):
    """A glyph beside words and small ones below, three lines in all: the stage above must not jump."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._words = IconLabel("info", "muted"), ElidedLabel(lines=2)
        self._sends = ElidedLabel(tone="muted", size=SMALL, lines=2)
        for part in (self._words, self._sends):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._sends.hide()
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addStretch(1)
        told.addWidget(self._words)
        told.addWidget(self._sends)
        told.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(told, 1)

    def say(self, icon_name: str, tint: str, words: str, deliveries: Sequence[str]) -> None:
        """Show a glyph and words; below them what would be delivered."""
        self._icon.set_icon(icon_name, tint)
        self._words.set_words(words)
        set_tone(self._words, "muted" if tint == "muted" else "")
        self._sends.set_words(" · ".join(deliveries))
        self._sends.setVisible(bool(deliveries))
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self._share_out()

    def sizeHint(self) -> QSize:
        """As high with deliveries as without."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """As high with deliveries as without."""
        return QSize(super().minimumSizeHint().width(), self._height())

    def _share_out(self) -> None:
        """The small words come first: they say what cannot be seen elsewhere."""
        small, large = (self._fits(part) for part in (self._sends, self._words))
        self._sends.set_lines(1 if small else 2)
        self._words.set_lines(1 if self._sends.text() and (large or not small) else 2)

    def _fits(self, part: ElidedLabel) -> bool:
        return part.fontMetrics().horizontalAdvance(part.text()) <= self._words.width()

    def _height(self) -> int:
        large, small = self._words.fontMetrics().lineSpacing(), self._sends.fontMetrics().lineSpacing()
        return max(2 * large + small, large + 2 * small)
