"""All keys on one page, made from the declared actions."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.actions import ActionSpec, key_text
from ui.widgets.key_cap import KeyCap
from ui.widgets.text import HEADING, label

_COLUMNS: tuple[tuple[str, ...], ...] = (("Decide",), ("See", "Ask"), ("Go", "File", "Help"))


class HelpDialog(QDialog):
    """The key sheet (F1). It is read only: nothing here changes anything."""

    def __init__(self, specs: Iterable[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_group = {name: list(group) for name, group in groupby(sorted(specs, key=_group), key=_group)}
        columns = QHBoxLayout()
        columns.setSpacing(40)
        for names in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(8)
            for name in names:
                column.addLayout(_section(name, by_group.get(name, [])))
            column.addStretch(1)
            columns.addLayout(column)
        inside = QWidget()
        inside.setLayout(columns)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        hint = label(
            "Single keys are silent while you write in a text field. Everything also works with Tab, Space and Enter.",
            tone="muted",
            wrap=True,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(scroll, 1)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.resize(1040, 640)


def _group(spec: ActionSpec) -> str:
    return spec.group


def _section(title: str, specs: list[ActionSpec]) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(4)
    heading = label(title, size=HEADING, bold=True)
    layout.addWidget(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for line, spec in enumerate(specs):
        keys = QHBoxLayout()
        keys.setSpacing(4)
        for shown in dict.fromkeys(key_text(key) for key in spec.keys):
            keys.addWidget(KeyCap(shown))
        keys.addStretch(1)
        grid.addLayout(keys, line, 0)
        text = label(spec.text)
        text.setToolTip(spec.about)
        grid.addWidget(text, line, 1)
    layout.addLayout(grid)
    layout.addSpacing(12)
    return layout
