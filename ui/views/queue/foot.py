"""The lines below the queue: how much is shown, selected or still being loaded, and what was not taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme import SPACE_1, icon
from ui.translate import tr
from ui.widgets.text import SMALL, label


class QueueFoot(QWidget):
    """Counts in words."""

    refusals_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._refused = 0
        self.count = label("", tone="muted", size=SMALL, wrap=True)
        self._refusals = QPushButton(icon("file-question", "caution"), "")
        self._refusals.setVisible(False)
        self._refusals.setFlat(True)
        self._refusals.setAccessibleName(tr("Show the files that were not taken, with the reasons"))
        self._refusals.clicked.connect(self.refusals_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self.count)
        layout.addWidget(self._refusals)

    def show_counts(
        self, shown: int, known: int, selected: int, loading: tuple[int, int] | None, *, out: bool = False
    ) -> None:
        """Say what matters most: loading (done, total), selecting, what was taken `out`, a filter, or the whole."""
        if loading is not None:
            words = tr("Loading {done:,} of {total:,}…", done=loading[0], total=loading[1])
        elif selected > 1:
            words = tr("{selected:,} of {shown:,} selected", selected=selected, shown=shown)
        elif out:
            words = tr("%n images taken out of the queue", count=shown)
        elif shown != known:
            words = tr("{shown:,} of {known:,}", shown=shown, known=known)
        else:
            words = tr("%n images", count=known)
        self.count.setText(words)

    def add_refused(self, count: int) -> None:
        """So many more paths were not taken."""
        self._refused += count
        words = (
            tr("1 file was not taken")
            if self._refused == 1
            else tr("{refused:,} files were not taken", refused=self._refused)
        )
        self._refusals.setText(tr("{words} – why?", words=words))
        self._refusals.setVisible(self._refused > 0)
