"""Removable chips: what is set, each with its own way out, and one button that clears them all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import SPACE_1, icon, plain_tip
from ui.translate import mirrored, tr
from ui.widgets.flow import FlowLayout

_LONGEST = 34
_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(QPushButton):
    """One condition; pressed, or with Delete, it goes."""

    def __init__(self, words: str) -> None:
        shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        super().__init__(icon("close", "muted"), shown.replace("&", "&&"))
        self.setProperty("role", "chip")
        self.setProperty("ownKeys", True)  # Delete takes away the chip, and no image
        # The cross stands after the words, and so against the way in which they are read.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight if mirrored() else Qt.LayoutDirection.RightToLeft)
        self.setAutoDefault(True)
        self.setToolTip(plain_tip(tr("{condition} – press to remove", condition=words)))
        self.setAccessibleName(tr("Filter {condition}: remove", condition=words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes as a press does; arrows go from chip to chip."""
        if event.key() in _REMOVES:
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


class ChipBar(QWidget):
    """A line of chips that wraps; hidden while there is none."""

    removed = Signal(int)
    """The place of the chip that was pressed."""

    cleared = Signal()
    left = Signal()
    """The last chip went: the keyboard may go elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, spacing=SPACE_1)
        self._clear = QPushButton(tr("Clear all"), self)
        self._clear.setFlat(True)
        self._clear.setAutoDefault(True)
        self._clear.setAccessibleName(tr("Clear all filters"))
        self._clear.clicked.connect(self.cleared)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def chips(self) -> Sequence[Chip]:
        """The chips in their order."""
        return self._chips

    def show_words(self, many: Sequence[str]) -> None:
        """One chip for each; the keyboard stays at the place where it was."""
        focused = next((at for at, chip in enumerate(self._chips) if chip.hasFocus()), None)
        had_focus = focused is not None or self._clear.hasFocus()
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Chip):
                widget.hide()
                widget.deleteLater()
        self._chips = [Chip(words) for words in many]
        for at, chip in enumerate(self._chips):
            chip.clicked.connect(lambda _=False, place=at: self.removed.emit(place))
            self._flow.addWidget(chip)
        self._flow.addWidget(self._clear)
        self._clear.setVisible(bool(many))
        self.setVisible(bool(many))
        if had_focus and self._chips:
            self._chips[min(focused or 0, len(self._chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.left.emit()
