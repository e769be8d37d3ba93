"""A provider's C2PA reading beside the local one, a line for each thing, with a glyph and a word where they differ."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.provider_c2pa import ProviderReading
from ui.theme import SPACE_1, SPACE_2
from ui.translate import later, tr, tr_marked
from ui.widgets.icon_label import IconLabel
from ui.widgets.panel_rows import breakable, column_of, wrapped
from ui.widgets.text import SMALL, label

_NAMES = (
    later("State"), later("Active manifest"), later("Signed by"), later("Manifests"), later("Failed checks"),
    later("not said"), later("none"),
)  # fmt: skip


class ReadingTable(QWidget):
    """One provider's reading; `title` is how the provider is called."""

    def __init__(self, reading: ProviderReading, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("C2PA reading of {provider} beside the local one", provider=title))
        column = column_of(self, SPACE_1)
        column.addWidget(wrapped(tr("{provider} beside the local reading", provider=title), bold=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, heading in ((1, tr("here")), (2, title)):
            grid.addWidget(wrapped(heading, tone="muted", size=SMALL), 0, place)
        for row, line in enumerate(reading.lines, start=1):
            name = tr_marked(line.what)
            grid.addWidget(label(name, tone="muted", size=SMALL), row, 0, Qt.AlignmentFlag.AlignTop)
            for place, value in ((1, line.local), (2, line.theirs)):
                shown = wrapped(breakable(tr_marked(value)), size=SMALL, bold=line.differs)
                shown.setAccessibleName(f"{name}, {tr('here') if place == 1 else title}: {tr_marked(value)}")
                grid.addWidget(shown, row, place, Qt.AlignmentFlag.AlignTop)
            if line.differs:
                mark = IconLabel("equal-conflict", "caution")
                mark.setToolTip(tr("They differ"))
                mark.setAccessibleName(tr("{name}: they differ", name=name))
                grid.addWidget(mark, row, 3, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        count = sum(line.differs for line in reading.lines)
        words = tr("They differ in %n places.", count=count) if count else tr("What both say is the same.")
        if reading.other_bytes:
            words = tr("It was sent other bytes than the file's, so that a difference says nothing of the file.")
        column.addWidget(wrapped(words, tone="muted"))
