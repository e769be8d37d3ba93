"""What does not fit together: both sides of each contradiction, with a way to the evidence of either. Not judged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from app.domain.contradictions import Contradiction, Place, PlaceKind
from ui.theme import SPACE_1, SPACE_2, icon
from ui.translate import mirrored, say, tr
from ui.widgets.icon_label import IconLabel
from ui.widgets.panel_rows import column_of, wrapped
from ui.widgets.text import label


def place_words(place: Place) -> str:
    """Where a side can be looked at, as the words on its button."""
    if place.kind is PlaceKind.PROVIDER:
        return tr("To the answer")
    return tr("To the file's facts") if place.kind is PlaceKind.FILE else tr("To the manifest")


class ContradictionList(QWidget):
    """Hidden while there is none. `place_wanted` carries the `Place` of the side that a reviewer wants to look at."""

    place_wanted = Signal(object)

    def __init__(self, found: Sequence[Contradiction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Does not fit together"))
        column = column_of(self, SPACE_2)
        column.addWidget(label(tr("Does not fit together"), bold=True))
        for one in found:
            column.addWidget(self._pair(one))
        words = tr("Listed, not judged: either side may be wrong, and sometimes both are right.")
        column.addWidget(wrapped(words, tone="muted"))

    def _pair(self, one: Contradiction) -> QWidget:
        made = QWidget()
        made.setAccessibleName(tr("{first}, against {second}", first=say(one.first), second=say(one.second)))
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(IconLabel("equal-conflict", "caution"), 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        for row, (words, place) in enumerate(((say(one.first), one.first_at), (say(one.second), one.second_at))):
            grid.addWidget(wrapped(words), row, 1)
            button = QToolButton()
            button.setProperty("role", "quiet")
            button.setIcon(icon("arrow-left" if mirrored() else "arrow-right", "accent"))
            button.setToolTip(place_words(place))
            button.setAccessibleName(f"{place_words(place)}: {words}")
            button.clicked.connect(lambda _=False, place=place: self.place_wanted.emit(place))
            grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignTop)
        return made
