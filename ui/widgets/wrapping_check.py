"""A check box whose words wrap, so that long ones (and other languages) never make a page wider than its window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStyle, QWidget

from ui.theme import SPACE_2
from ui.widgets.text import label


class WrappingCheck(QCheckBox):
    """A check box with its words in a wrapping label; pressing the words ticks it, a screen reader reads them."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label(words, wrap=True)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.addWidget(self._words)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Dressed for the first time, or anew, the box has another size."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            self._make_room()
        return done

    def hitButton(self, pos: QPoint) -> bool:
        """Everything, not only what the style would draw of a box without words."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """The words on one line beside the box."""
        return self._around(self._words.sizeHint())

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the box."""
        return self._around(self._words.minimumSizeHint())

    def hasHeightForWidth(self) -> bool:
        """Less width needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words wrapped into this width."""
        inside = max(1, width - self._margin())
        return max(super().sizeHint().height(), self._words.heightForWidth(inside))

    def _make_room(self) -> None:
        row = self.layout()
        if row is not None:
            box = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)
            row.setContentsMargins(box + SPACE_2, 0, 0, 0)
            # Whoever lays this out asks the inner layout how high it is, which knows nothing of the box.
            self._words.setMinimumHeight(super().sizeHint().height())
        self.updateGeometry()

    def _around(self, words: QSize) -> QSize:
        return QSize(words.width() + self._margin(), max(super().sizeHint().height(), words.height()))

    def _margin(self) -> int:
        row = self.layout()
        return row.contentsMargins().left() if row is not None else 0
