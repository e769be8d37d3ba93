"""Items one after another: a list, the picture of the current one under the filter, and words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.theme import icon, plain_tip
from ui.views.train.desk import TrainDesk
from ui.views.train.revealed import SidePanel
from ui.views.train.stage import TrainStage
from ui.widgets.shares import ShareSplitter

_KEY = Qt.ItemDataRole.UserRole
_AHEAD = 3
_SHARES = ((0.19, 320), (0.5, 0), (0.31, 520))  # the list, the picture, the words


@dataclass(frozen=True, slots=True)
class WalkRow:
    """One item: its image, its words, and the glyph that stands for what came of it."""

    sha256: str
    words: str
    icon: str = "circle"
    tint: str = "muted"


class _Rows(QListWidget):
    """Arrows walk; letters are keys of the window and do not search. What is too long is cut in its middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters."""


class Walk(ShareSplitter):
    """`chosen` carries the image of the current item, or nothing where there is none."""

    chosen = Signal(str)

    def __init__(self, desk: TrainDesk, name: str, side: str) -> None:
        super().__init__(_SHARES)
        self.setChildrenCollapsible(False)
        self.rows = _Rows()
        self.rows.setAccessibleName(name)
        self.rows.setMinimumWidth(180)
        self.stage, self.side = TrainStage(desk), SidePanel(side)
        for part in (self.rows, self.stage, self.side):
            self.addWidget(part)
        self.rows.currentItemChanged.connect(self._go)

    @property
    def current(self) -> str:
        """The image of the current item."""
        item = self.rows.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def show_rows(self, rows: Sequence[WalkRow], nothing: str = "") -> None:
        """Show these, and stay at the present image if it is among them."""
        former = self.current
        self.rows.blockSignals(True)
        self.rows.clear()
        at = 0
        for place, row in enumerate(rows):
            item = QListWidgetItem(icon(row.icon, row.tint), " ".join(row.words.split()))
            item.setData(_KEY, row.sha256)
            item.setToolTip(plain_tip(row.words))
            self.rows.addItem(item)
            at = place if row.sha256 == former else at
        self.rows.blockSignals(False)
        if rows:
            self.rows.setCurrentRow(at)
        else:
            self.stage.clear(nothing)
            self.chosen.emit("")

    def go_to(self, sha256: str) -> None:
        """Go to the item of this image, if it is here."""
        for at in range(self.rows.count()):
            item = self.rows.item(at)
            if item is not None and item.data(_KEY) == sha256:
                self.rows.setCurrentRow(at)

    def step(self, by: int) -> bool:
        """Go to another item; False at the end."""
        at = self.rows.currentRow() + by
        if not 0 <= at < self.rows.count():
            return False
        self.rows.setCurrentRow(at)
        return True

    def _go(self) -> None:
        sha256 = self.current
        if not sha256:
            return
        item = self.rows.currentItem()
        at = self.rows.currentRow()
        coming = (self.rows.item(place) for place in range(at + 1, min(at + 1 + _AHEAD, self.rows.count())))
        ahead = [str(one.data(_KEY)) for one in coming if one is not None]
        if sha256 != self.stage.sha256:
            self.stage.show_image(sha256, item.text() if item is not None else "", ahead)
        self.chosen.emit(sha256)
