"""The stage's picture with a second one beside it, names above both, and the controls of comparing below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.translate import tr
from ui.widgets.compare_bar import CompareBar
from ui.widgets.elided import ElidedLabel
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.scrolled import scrolled

# The bar has never less, the picture above it keeps so much before the bar begins to scroll.
_BAR, _PICTURE = 48, 120


class CompareBoard(QWidget):
    """Holds the stage's canvas. What belongs to comparing is hidden until it is asked for."""

    def __init__(self, canvas: ImageCanvas) -> None:
        super().__init__()
        self.canvas, self.second = canvas, _Half()
        self.second.setAccessibleName(tr("Second picture"))
        self.bar = CompareBar()
        self._names = (ElidedLabel(bold=True), ElidedLabel(bold=True))
        self._right = QWidget()
        row = QHBoxLayout()
        row.setSpacing(2)
        left = QWidget()
        for half, name, shown in ((left, self._names[0], canvas), (self._right, self._names[1], self.second)):
            column = QVBoxLayout(half)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            name.setContentsMargins(12, 4, 12, 4)
            column.addWidget(name)
            column.addWidget(shown, 1)
            row.addWidget(half, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        self._area = scrolled(self.bar, tr("Compare"), stops_tab=False)
        self.bar.hide()  # an area shows what it is given
        self._area.hide()
        self.bar.installEventFilter(self)
        column.addWidget(self._area)
        self.set_names("", "")
        self.show_second(False)

    def show_second(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Show the second picture beside the first, or the first alone."""
        self._right.setVisible(on)

    def set_names(self, first: str, second: str) -> None:
        """Say what stands below; without a name there is no line for it."""
        for label, words in zip(self._names, (first, second), strict=True):
            label.set_words(words)
            label.setVisible(bool(words))

    def minimumSizeHint(self) -> QSize:
        """With the least of the bar: its area is as high as there is room."""
        least = super().minimumSizeHint()
        spare = 0 if self._area.isHidden() else self._area.minimumHeight() - _BAR
        return QSize(least.width(), least.height() - spare)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bar comes, goes, or has other controls."""
        if watched is self.bar:
            kind = event.type()
            if kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
                self._area.setVisible(not self.bar.isHidden())
            if kind in (QEvent.Type.ShowToParent, QEvent.Type.LayoutRequest):
                self._share()
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        wanted = self.bar.heightForWidth(self.width())
        height = max(_BAR, min(wanted, self.height() - _PICTURE))
        if height != self._area.maximumHeight():
            self._area.setFixedHeight(height)


class _Half(ImageCanvas):
    """A canvas that begins with half the room."""

    def sizeHint(self) -> QSize:
        """As the first canvas wants no more than its half."""
        return QSize(320, 480)
