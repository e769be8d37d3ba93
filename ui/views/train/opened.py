"""What an opened set, result, double review and round have in common: a head, items to walk through, and a report."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import SPACE_2, SPACE_3
from ui.translate import language, tr
from ui.views.train.desk import TrainDesk
from ui.views.train.files import ask_where, report_kinds, said
from ui.views.train.stage import TrainStage
from ui.views.train.view import TrainView
from ui.views.train.walk import Walk
from ui.widgets.flow import FlowLayout
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import HEADING, label

if TYPE_CHECKING:
    from app.container import Core

Writing = Callable[["Core", Path, bool, str], Awaitable[Path]]
"""Writes a report: the core, the file, whether with names, and the language."""


class OpenedView(TrainView):
    """A subclass names its controls in `lay_out`, and in `report_name` and `writing` what its report is.

    Args:
        desk: the page's.
        items: what the list of items is called.
        side: what the words beside the picture are called.
    """

    def __init__(self, desk: TrainDesk, items: str, side: str) -> None:
        super().__init__()
        self._desk = desk
        self.walk = Walk(desk, items, side)
        self._head, self._about = label(size=HEADING, bold=True), label(tone="muted", wrap=True)
        self._back = KeyButton(tr("Back"), "previous", desk.actions.key("train_leave"))
        self._back.clicked.connect(self.left)
        self._names: QCheckBox | None = None

    @property
    def stage(self) -> TrainStage:
        """The picture of the current item."""
        return self.walk.stage

    def step(self, by: int) -> None:
        """Go to another item."""
        self.walk.step(by)

    def report_controls(self, role: str = "") -> tuple[QWidget, QWidget]:
        """The button that saves the report, and whether with names; for `lay_out`."""
        button = KeyButton(tr("Save the report…"), "export", self._desk.actions.key("train_report"))
        button.setProperty("role", role)
        button.clicked.connect(self.report)
        self._names = QCheckBox(tr("with names"))
        self._names.setToolTip(tr("Without, people are called Person 1, Person 2 …"))
        return button, self._names

    def report_name(self) -> str:
        """The name to offer for the file of the report; nothing while there is none."""
        return ""

    def writing(self) -> Writing | None:
        """What writes the report of what is open."""
        return None

    def report(self) -> None:
        """Ask where to save the report, where there is one."""
        if name := self.report_name():
            ask_where(self, tr("Save the report"), name, "html", report_kinds(), self.save)

    def save(self, path: Path) -> None:
        """Write the report in the language of the window."""
        write, spoken = self.writing(), language()
        names = self._names is not None and self._names.isChecked()
        if write is not None:
            self._desk.change(lambda core: write(core, path, names, spoken), said(self._desk))

    def lay_out(self, controls: Sequence[QWidget], *below: QWidget, middle: QWidget | None = None) -> None:
        """Set head and controls above the items (or `middle`), and `below` beneath them."""
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._head)
        words.addWidget(self._about)
        head.addLayout(words, 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        tools = FlowLayout(spacing=SPACE_2)
        for part in controls:
            part.setMinimumHeight(self._back.sizeHint().height())  # tick boxes stand in line with buttons
            tools.addWidget(part)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        top.setSpacing(SPACE_2)
        top.addLayout(head)
        top.addLayout(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(middle or self.walk, 1)
        for part in below:
            column.addWidget(part)


class NoteLine(QWidget):
    """One line to write a note in, beneath the picture; `line` is the field itself."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.line, self._name = QLineEdit(), label()
        self.line.setMaxLength(2000)
        self.set_purpose(name, hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        row.setSpacing(SPACE_2)
        row.addWidget(self._name)
        row.addWidget(self.line, 1)

    def set_purpose(self, name: str, hint: str) -> None:
        """Say what a note is about, and what keeps it."""
        self._name.setText(name)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
