"""The file's own facts: names, identity, size, format – to read and to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.image import Image
from app.domain.queue import QueueRow
from ui.theme import SPACE_2, SPACE_3, icon
from ui.widgets.text import label, selectable

_ORIENTATIONS = {
    1: "upright",
    2: "mirrored",
    3: "turned by 180°",
    4: "mirrored and turned by 180°",
    5: "mirrored and turned by 270°",
    6: "turned by 90°",
    7: "mirrored and turned by 90°",
    8: "turned by 270°",
}


class FactsView(QScrollArea):
    """Names and values; every value can be marked and copied, and all at once."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("File facts")
        self._facts: tuple[tuple[str, str], ...] = ()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(SPACE_3)
        self._form.setVerticalSpacing(SPACE_2)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._copy = QPushButton(icon("copy"), "Copy all")
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._copy_all)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addLayout(self._form)
        column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(inside)
        self.show_row(None)

    def show_row(self, row: QueueRow | None) -> None:
        """Show the little that the queue knows, until the rest is read."""
        self.set_facts(() if row is None else (("Name", row.name), ("SHA-256", row.sha256)))

    def set_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show these names and values."""
        self._facts = facts
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value in facts:
            self._form.addRow(label(name, tone="muted"), selectable(breakable(value), tone="", mono=name == "SHA-256"))
        self._copy.setVisible(bool(facts))

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name}: {value}" for name, value in self._facts))


def facts_of(image: Image) -> tuple[tuple[str, str], ...]:
    """An image's facts in words, every path included."""
    lines: list[tuple[str, str]] = [("Name", image.name), ("SHA-256", image.sha256)]
    lines.append(("Size", f"{image.byte_size:,} bytes"))
    if image.facts is not None:
        facts = image.facts
        lines += [
            ("Format", f"{facts.format} ({facts.mime})"),
            ("Pixels", f"{facts.width} × {facts.height}, {facts.width * facts.height / 1e6:.1f} megapixels"),
            ("Frames", "1" if facts.frames == 1 else f"{facts.frames}; the first is shown"),
            ("Colour", f"{facts.mode}{', with transparency' if facts.has_alpha else ''}"),
            ("Orientation", f"{facts.orientation} ({_ORIENTATIONS.get(facts.orientation, 'unknown')})"),
        ]
    elif image.unreadable is not None:
        lines.append(("Unreadable", image.unreadable.message))
    lines.append(("First seen", image.first_seen_at.replace("T", " ")[:19] + " UTC"))
    lines += [("Path" if place == 0 else "Also at", path) for place, path in enumerate(reversed(image.paths))]
    return tuple(lines)


def breakable(text: str) -> str:
    """The same text, which may now break after every few characters of a long word."""
    return "\u200b".join(text[at : at + 16] for at in range(0, len(text), 16)) if " " not in text else text
