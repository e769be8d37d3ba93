"""One quiet line of progress: how much is done, how fast, how long it takes yet, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from ui.theme import SPACE_2, icon
from ui.translate import decimal, tr
from ui.widgets.elided import ElidedLabel


def remaining_words(seconds: float | None) -> str:
    """How long it takes yet, in words that do not pretend to more than is known."""
    if seconds is None:
        return ""
    if seconds < 10:
        return tr("a few seconds left")
    if seconds < 90:
        return tr("about {seconds} s left", seconds=round(seconds / 5) * 5)
    if seconds < 5400:
        return tr("about {number} min left", number=round(seconds / 60))
    return tr("about {hours:.1f} h left", hours=seconds / 3600)


def speed_words(rate: float | None) -> str:
    """Images a second, or a minute where that is less than one; nothing where it is not known."""
    if rate is None or rate <= 0:
        return ""
    if rate < 1:
        return tr("{number:.0f} a minute", number=max(1.0, rate * 60))
    whole = rate >= 9.95 or abs(rate - round(rate)) < 0.05
    return tr("{number} a second", number=decimal(rate, ",.0f" if whole else ".1f"))


class ProgressLine(QWidget):
    """Hidden while there is nothing to tell."""

    cancelPressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(40)
        self._bar.setMaximumWidth(160)
        self._figures = ElidedLabel(tone="muted")
        self._cancel = QToolButton()
        self._cancel.setProperty("role", "quiet")
        self._cancel.setIcon(icon("stop"))
        self._cancel.setToolTip(tr("Cancel"))
        self._cancel.clicked.connect(self.cancelPressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        row.setSpacing(SPACE_2)
        for each in (self._what, self._bar, self._figures, self._cancel):
            row.addWidget(each)
        row.addStretch(1)
        self.hide()

    def set_progress(
        self,
        what: str,
        done: int,
        total: int,
        *,
        rate: float | None = None,
        remaining: float | None = None,
        extra: str = "",
        cancellable: bool = True,
    ) -> None:
        """Show progress.

        Args:
            what: what goes on, for instance "Assessing".
            done: how many are finished.
            total: how many there are; 0 hides the line, -1 means not known yet.
            rate: images per second, where known.
            remaining: seconds still to go, where known.
            extra: anything else, for instance the cost so far.
            cancellable: whether the stop button is there.
        """
        if total == 0:
            self.hide()
            return
        self._what.set_words(what)
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(min(done, max(0, total)))
        count = tr("{done:,} of {total:,}", done=done, total=total) if total > 0 else f"{done:,}"
        words = " · ".join(part for part in (count, speed_words(rate), remaining_words(remaining), extra) if part)
        self._figures.set_words(words)
        self._cancel.setVisible(cancellable)
        self._cancel.setAccessibleName(tr("Cancel: {what}", what=what))
        self._bar.setAccessibleName(f"{what}: {count}")
        self.setAccessibleName(f"{what}: {words}")
        self.show()
