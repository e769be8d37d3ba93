"""Rows of words that the evidence panels are made of: wrapped, with a glyph, or as name and value."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import SPACE_1, SPACE_2, SPACE_3, icon, plain_tip
from ui.translate import tr
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import SMALL, label

_LONG, _PIECE = 14, 8


def wrapped(text: str, *, tone: str = "", size: float = 1.0, bold: bool = False) -> QLabel:
    """Plain words on as many lines as they need."""
    return grown(label(text, tone=tone, size=size, bold=bold, wrap=True))


def grown(widget: QLabel) -> QLabel:
    """The same label, which takes all the width there is and breaks within it."""
    # Not Minimum: Qt guesses a narrow label when asked without a width, and the panel would be as high as that one.
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    widget.setMinimumWidth(1)
    return widget


def breakable(text: str) -> str:
    """The same text, whose long words may now break after every few characters."""
    return " ".join(_in_pieces(word) for word in text.split(" "))


def copyable(text: str, *, tone: str = "", size: float = 1.0) -> QLabel:
    """A value of any length, broken where it must be; its menu copies it as it was, without the places to break at."""
    made = wrapped(breakable(text), tone=tone, size=size)
    made.setAccessibleName(text)
    made.setToolTip(plain_tip(text))
    made.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    copy = QAction(icon("copy"), tr("Copy"), made)
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
    made.addAction(copy)
    return made


def column_of(parent: QWidget, spacing: int = SPACE_3) -> QVBoxLayout:
    """A column without margins that fills `parent`."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def glyph_row(icon_name: str, tint: str, words: str, aside: str = "") -> QWidget:
    """A glyph, a sentence, and small words under it."""
    made = QWidget()
    made.setAccessibleName(f"{words} {aside}".strip())
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    row.addWidget(IconLabel(icon_name, tint), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(wrapped(words))
    if aside:
        column.addWidget(wrapped(aside, tone="muted", size=SMALL))
    row.addLayout(column, 1)
    return made


def fact_rows(facts: Iterable[tuple[str, str]]) -> QWidget:
    """Names and values side by side; values can be copied."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_3)
    grid.setVerticalSpacing(SPACE_1)
    grid.setColumnStretch(1, 1)
    for place, (name, value) in enumerate(facts):
        grid.addWidget(label(name, tone="muted"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(copyable(value), place, 1)
    return made


def _in_pieces(word: str) -> str:
    return "\u200b".join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE)) if len(word) > _LONG else word
