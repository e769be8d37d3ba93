"""A drawing or a table with its title, a sentence below it, and a menu that saves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ui.theme import SPACE_1, SPACE_2, SPACE_3, icon
from ui.translate import tr
from ui.widgets.plots.drawing import Drawing
from ui.widgets.text import HEADING, SMALL, label

PNG, SVG, CSV = "png", "svg", "csv"


class PlotFrame(QFrame):
    """`save_wanted` carries the kind of file: PNG and SVG of drawings, CSV of everything."""

    save_wanted = Signal(str)

    def __init__(self, title: str, inside: QWidget, words: str = "") -> None:
        super().__init__()
        self.inside = inside
        self.setProperty("role", "card")
        self._title = label(title, size=HEADING, bold=True, wrap=True)
        self._words = label(words, tone="muted", size=SMALL, wrap=True)
        self.button = QToolButton()
        self.button.setIcon(icon("download"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self.button)
        kinds = [(CSV, tr("Save the table (CSV)…"))]
        if isinstance(inside, Drawing):
            kinds = [(PNG, tr("Save as a picture (PNG)…")), (SVG, tr("Save as a drawing (SVG)…")), *kinds]
        for kind, text in kinds:
            menu.addAction(text).triggered.connect(lambda _=False, kind=kind: self.save_wanted.emit(kind))
        self.button.setMenu(menu)
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE_2)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addLayout(self._head)
        column.addWidget(inside, 1)
        column.addWidget(self._words)
        self._words.setVisible(bool(words))  # not before it has its place: it would be a window for an instant
        self.set_title(title)

    @property
    def title(self) -> str:
        """What the frame is called."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Call it something else."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.button.setAccessibleName(tr("Save: {title}", title=title))
        self.button.setToolTip(tr("Save: {title}", title=title))

    def set_words(self, words: str) -> None:
        """The sentence below."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def add_control(self, control: QWidget) -> None:
        """Put a control beside the title."""
        self._head.insertWidget(self._head.count() - 1, control)
