"""Items one after another: a list, the picture of the current one under the filter, and words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView

from ui.models.walk_model import KEY, Describe, WalkModel
from ui.views.train.desk import TrainDesk
from ui.views.train.revealed import SidePanel
from ui.views.train.stage import TrainStage
from ui.widgets.shares import ShareSplitter

_AHEAD = 3
_SHARES = ((0.19, 320), (0.5, 0), (0.31, 520))  # the list, the picture, the words


class _Rows(QListView):
    """Arrows walk; letters are keys of the window and do not search. What is too long is cut in its middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

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
        self.model = WalkModel(self)
        self.rows.setModel(self.model)
        self.stage, self.side = TrainStage(desk), SidePanel(side)
        for part in (self.rows, self.stage, self.side):
            self.addWidget(part)
        self.rows.selectionModel().currentChanged.connect(lambda *_: self._go())

    @property
    def current(self) -> str:
        """The image of the current item."""
        return str(self.rows.currentIndex().data(KEY) or "")

    def show_rows(self, images: Sequence[str], describe: Describe, nothing: str = "") -> None:
        """Show these, and stay at the present image if it is among them."""
        former = self.current
        self.model.show(images, describe)
        if images:
            self._set_row(self.model.images.index(former) if former in set(images) else 0)
        else:
            self.stage.clear(nothing)
            self.chosen.emit("")

    def go_to(self, sha256: str) -> None:
        """Go to the item of this image, if it is here."""
        if sha256 in self.model.images:
            self._set_row(self.model.images.index(sha256))

    def step(self, by: int) -> bool:
        """Go to another item; False at the end."""
        at = self.rows.currentIndex().row() + by
        if not 0 <= at < self.model.rowCount():
            return False
        self._set_row(at)
        return True

    def _set_row(self, at: int) -> None:
        self.rows.setCurrentIndex(self.model.index(at))

    def _go(self) -> None:
        sha256, index = self.current, self.rows.currentIndex()
        if not sha256:
            return
        ahead = self.model.images[index.row() + 1 : index.row() + 1 + _AHEAD]
        if sha256 != self.stage.sha256:
            self.stage.show_image(sha256, str(index.data()), ahead)
        self.chosen.emit(sha256)
