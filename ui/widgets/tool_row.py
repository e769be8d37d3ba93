"""A row of tools that keeps the words on its buttons while there is room, and only the glyphs where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.widgets.key_cap import KeyButton

_WORDS, _GLYPH = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


class ToolRow(QWidget):
    """Its least width is that of the glyphs; names and tool tips of the buttons stay as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self._shrinking: Sequence[QToolButton | KeyButton] = ()
        self._spare: Sequence[QWidget] = ()

    def set_shrinking(self, buttons: Sequence[QToolButton | KeyButton], spare: Sequence[QWidget] = ()) -> None:
        """These give up their words when it gets narrow; at last what is to `spare` gives up its place."""
        self._shrinking, self._spare = buttons, spare

    def minimumSizeHint(self) -> QSize:
        """The room that is needed for the glyphs."""
        return QSize(self._glyphs() - self._spared(self._spare), self.row.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew."""
        super().resizeEvent(event)
        self._decide()

    def event(self, event: QEvent) -> bool:
        """Words may have changed: decide anew."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._decide()
        return super().event(event)

    def _decide(self) -> None:
        glyphs = self._glyphs()
        wide = self.width() >= glyphs + sum(map(_extra, self._shrinking))
        for each in self._shrinking:
            if _has_words(each) != wide:
                _show_words(each, wide)
        for spared in self._spare:
            if spared.isHidden() != (self.width() < glyphs):
                spared.setVisible(self.width() >= glyphs)

    def _glyphs(self) -> int:
        """The room that everything needs without words."""
        words = sum(_extra(each) for each in self._shrinking if _has_words(each))
        gone = [each for each in self._spare if each.isHidden()]
        return self.row.totalMinimumSize().width() - words + self._spared(gone)

    def _spared(self, widgets: Sequence[QWidget]) -> int:
        return sum(each.sizeHint().width() + self.row.spacing() for each in widgets)


def _has_words(button: QToolButton | KeyButton) -> bool:
    return button.words_shown if isinstance(button, KeyButton) else button.toolButtonStyle() == _WORDS


def _show_words(button: QToolButton | KeyButton, shown: bool) -> None:  # noqa: FBT001 - a switch
    if isinstance(button, KeyButton):
        button.show_words(shown)
    else:
        button.setToolButtonStyle(_WORDS if shown else _GLYPH)


def _extra(button: QToolButton | KeyButton) -> int:
    """How much wider the button is with its words, about."""
    if isinstance(button, KeyButton):
        return button.words_extra()
    return button.fontMetrics().horizontalAdvance(button.text()) + 12
