"""All keys on one page, made from the declared actions: to search, to print, and to change from there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.actions import ActionSpec, key_text
from ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, plain_tip
from ui.translate import tr, tr_marked
from ui.views.fitting import fit
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyCap
from ui.widgets.search_field import SearchField
from ui.widgets.text import HEADING, label

_COLUMN = 330


class HelpDialog(QDialog):
    """The key sheet (F1). It is read only; `keys_wanted` asks for the dialog that changes them."""

    keys_wanted = Signal()

    def __init__(self, specs: Iterable[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys and help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._specs, self._columns = tuple(specs), 0
        self.search = SearchField(tr("Search by action or key"))
        self._scroll = QScrollArea()
        self._said = label(tone="muted", wrap=True)
        self._lay_out()
        self.setMinimumSize(420, 320)
        fit(self, 1040, 700)
        self._fill()

    @property
    def shown(self) -> tuple[ActionSpec, ...]:
        """What fits the words in the search field."""
        words = self.search.text().casefold().split()
        return tuple(spec for spec in self._specs if all(word in _hay(spec) for word in words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in as many columns as there is room for."""
        super().resizeEvent(event)
        if self._room() != self._columns:
            self._fill()

    def _lay_out(self) -> None:
        self.search.textChanged.connect(self._fill)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setAccessibleName(tr("Keys by group"))
        hint = label(
            tr("Single keys are silent while you write in a text field. Everything also works with Tab, Space, Enter."),
            tone="muted",
            wrap=True,
        )
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(_button(tr("Print…"), self._print))
        foot.addWidget(_button(tr("Change keys…"), self._change))
        foot.addWidget(self._said, 1)
        foot.addWidget(_button(tr("Close"), self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self.search)
        column.addWidget(self._scroll, 1)
        column.addWidget(hint)
        column.addLayout(foot)
        self.search.setFocus()

    def _room(self) -> int:
        width = _COLUMN * max(1.0, self.fontMetrics().height() / 18)
        return max(1, min(4, int((self.width() - 2 * SPACE_6) / width)))

    def _fill(self) -> None:
        self._columns = self._room()
        groups: dict[str, list[ActionSpec]] = {}
        for spec in self.shown:
            groups.setdefault(spec.group, []).append(spec)
        if not groups:
            self._scroll.setWidget(EmptyState("search", tr("No action fits"), tr("Try a word of its name, or a key.")))
            return
        across = QHBoxLayout()
        across.setSpacing(SPACE_6)
        for share in _shared(list(groups), groups, self._columns):
            down = QVBoxLayout()
            down.setSpacing(SPACE_2)
            for name in share:
                down.addLayout(_section(tr_marked(name), groups[name]))
            down.addStretch(1)
            across.addLayout(down, 1)
        inside = QWidget()
        inside.setLayout(across)
        self._scroll.setWidget(inside)

    def _print(self) -> None:
        # Not before it is wanted: it looks for the system's printers.
        from ui.views.guides.key_print import KeyPrint  # noqa: PLC0415 - see above

        printing = KeyPrint(self._specs, self)
        printing.said.connect(self._said.setText)
        printing.ask()

    def _change(self) -> None:
        self.accept()
        self.keys_wanted.emit()


def _hay(spec: ActionSpec) -> str:
    words = (spec.text, tr_marked(spec.group), tr_marked(spec.about), *map(key_text, spec.keys))
    return " ".join(words).casefold()


def _shared(names: Sequence[str], groups: dict[str, list[ActionSpec]], columns: int) -> list[list[str]]:
    """The groups in columns of about the same height, in their order."""
    whole = sum(len(groups[name]) + 2 for name in names)
    shares: list[list[str]] = [[]]
    filled = 0
    for name in names:
        height = len(groups[name]) + 2
        if shares[-1] and len(shares) < columns and filled + height / 2 > whole * len(shares) / columns:
            shares.append([])
        shares[-1].append(name)
        filled += height
    return shares


def _section(title: str, specs: list[ActionSpec]) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(SPACE_1)
    layout.addWidget(label(title, size=HEADING, bold=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE_3)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for line, spec in enumerate(specs):
        keys = QHBoxLayout()
        keys.setSpacing(SPACE_1)
        for shown in dict.fromkeys(key_text(key) for key in spec.keys):
            keys.addWidget(KeyCap(shown))
        keys.addStretch(1)
        grid.addLayout(keys, line, 0)
        text = label(spec.text.replace("&", ""), wrap=True)
        text.setToolTip(plain_tip(tr_marked(spec.about)))
        grid.addWidget(text, line, 1)
    layout.addLayout(grid)
    layout.addSpacing(SPACE_3)
    return layout


def _button(words: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: act())
    return button
