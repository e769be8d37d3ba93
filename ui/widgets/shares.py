"""A splitter whose parts begin with shares of the room there is, until somebody moves them; side parts fold away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

Share = tuple[float, int]
"""A part of the whole, and the most pixels that are of use to it; 0: the rest goes there."""

# So many pixels less are as good as a share: borders and rounding.
_ALIKE = 24


class ShareSplitter(QSplitter):
    """Left to right. What was kept of an earlier session wins over the shares; `moved`: it is not they that hold.

    A part that may fold goes by a double click on its edge, or when its edge is dragged over it; it is hidden
    then, keeps its width, and comes back by `fold`. `folding` carries a part while it can still be seen.
    """

    folding = Signal(QWidget)

    def __init__(self, shares: Sequence[Share]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._shares, self.moved = shares, False
        self._foldable: list[QWidget] = []
        self.splitterMoved.connect(self._settle)

    def createHandle(self) -> QSplitterHandle:
        """An edge that folds the part beside it."""
        return _Edge(Qt.Orientation.Horizontal, self)

    def set_foldable(self, part: QWidget) -> None:
        """Let a part that stands here already fold away."""
        self._foldable.append(part)
        self.setCollapsible(self.indexOf(part), True)

    def fold(self, part: QWidget, folded: bool) -> None:  # noqa: FBT001 - a switch
        """Fold a part away, or bring it back as wide as it was."""
        if folded and not part.isHidden():
            self.folding.emit(part)
        part.setVisible(not folded)

    def widen(self, part: QWidget, steps: Sequence[float]) -> None:
        """Give a part the next larger of these shares of the whole, and after the largest the first; the rest pays."""
        sizes, at = self.sizes(), self.indexOf(part)
        whole, rest = sum(sizes), next(place for place, (_, most) in enumerate(self._shares) if not most)
        share = next((step for step in steps if step * whole > sizes[at] + _ALIKE), steps[0])
        sizes[rest] += sizes[at] - round(share * whole)
        sizes[at] = round(share * whole)
        self.setSizes(sizes)
        self._settle()

    @property
    def folded(self) -> tuple[int, ...]:
        """The places of the parts that are folded away."""
        return tuple(self.indexOf(part) for part in self._foldable if part.isHidden())

    def fold_only(self, places: Iterable[int]) -> None:
        """Fold these away and no others, as it was kept of an earlier session."""
        wanted = set(places)
        for part in self._foldable:
            self.fold(part, self.indexOf(part) in wanted)

    def beside(self, edge: QSplitterHandle) -> QWidget | None:
        """The part at this edge that may fold."""
        place = next((at for at in range(self.count()) if self.handle(at) is edge), 0)
        near = (self.widget(place - 1), self.widget(place))
        return next((part for part in near if part in self._foldable), None)

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview, /) -> bool:
        """Bring back where the parts were left."""
        done = super().restoreState(state)
        self.moved = self.moved or done
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room there is now, until somebody moves an edge."""
        super().resizeEvent(event)
        if not self.moved:
            seen = [not part.isHidden() for part in self._parts()]
            room = self.width() - (sum(seen) - 1) * self.handleWidth()
            sizes = [min(round(part * room), most) if most else 0 for part, most in self._shares]
            left = room - sum(size for size, shown in zip(sizes, seen, strict=True) if shown)
            self.setSizes([size or left for size in sizes])

    def _parts(self) -> list[QWidget]:
        return [part for part in map(self.widget, range(self.count())) if part is not None]

    def _settle(self) -> None:
        self.moved = True


class _Edge(QSplitterHandle):
    """Between two parts: dragged as usual; a double click folds the part that may."""

    def __init__(self, orientation: Qt.Orientation, splitter: ShareSplitter) -> None:
        super().__init__(orientation, splitter)
        self._shares = splitter
        self._before: list[int] = []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the widths: a part that is dragged shut comes back as wide as it was."""
        self._before = self._shares.sizes()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Dragged shut, the part is folded away like any other."""
        super().mouseReleaseEvent(event)
        part = self._shares.beside(self)
        if part is not None and not part.isHidden() and self._shares.sizes()[self._shares.indexOf(part)] == 0:
            self._shares.setSizes(self._before)
            self._shares.fold(part, True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fold the part away."""
        if event.button() is Qt.MouseButton.LeftButton and (part := self._shares.beside(self)) is not None:
            self._shares.fold(part, True)
