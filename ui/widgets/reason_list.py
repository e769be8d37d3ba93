"""The reasons as a list for the keyboard: a digit or the first letters choose, Enter takes, Esc leaves it as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import SPACE_1, SPACE_2
from ui.translate import tr
from ui.widgets.text import SMALL, label

_DIGITS = "1234567890"
_IdRole = int(Qt.ItemDataRole.UserRole)
_TitleRole = _IdRole + 1


class ReasonList(QFrame):
    """A popup above what asked for it. `chosen` carries the id of a reason, or nothing for none."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, reasons: Sequence[tuple[str, str]], current: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Reasons"))
        self._typed = ""
        self._list = _Keys(self)
        self._list.setAccessibleName(tr("Reasons: a digit or letters choose, Enter takes"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for at, (identifier, title) in enumerate((*reasons, ("", tr("No reason")))):
            digit = _digit(at, last=at == len(reasons))
            item = QListWidgetItem(f"{digit}   {title}" if digit else f"     {title}")
            item.setData(_IdRole, identifier)
            item.setData(_TitleRole, title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title} ({digit})" if digit else title)
            self._list.addItem(item)
            if identifier == current:
                self._list.setCurrentItem(item)
        self._list.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_1, SPACE_1, SPACE_1, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addWidget(self._list)
        column.addWidget(label(tr("Digit or letters · Enter takes · Esc leaves"), tone="muted", size=SMALL))
        rows = min(12, self._list.count())
        self._list.setFixedHeight(rows * max(24, self._list.sizeHintForRow(0)) + 2 * SPACE_1)
        self._list.setMinimumWidth(self._list.sizeHintForColumn(0) + 4 * SPACE_2)

    def open_above(self, anchor: QWidget) -> None:
        """Show it with its lower edge at the upper edge of `anchor`, within the screen."""
        self.adjustSize()
        at = anchor.mapToGlobal(QPoint(0, 0)) - QPoint(0, self.height() + SPACE_1)
        screen = anchor.screen().availableGeometry()
        left = min(max(screen.left(), at.x()), screen.right() - self.width())
        self.move(left, max(screen.top(), at.y()))
        self.show()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; False when it is none of the list's own."""
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self._list.currentItem()
            if item is not None:
                self._take(item)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif text and text in _DIGITS:
            self._by_digit(text)
        elif text and text.isalpha():
            self._by_letter(text)
        else:
            return False
        return True

    def hideEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        """Tell that the list has gone, whichever way."""
        self.closed.emit()

    def _by_digit(self, digit: str) -> None:
        at = self._list.count() - 1 if digit == "0" else int(digit) - 1
        if 0 <= at < self._list.count():
            item = self._list.item(at)
            if item is not None and (digit == "0" or at < self._list.count() - 1):
                self._take(item)

    def _by_letter(self, letter: str) -> None:
        """Go to the next title that begins with what was typed; the same letter again goes round."""
        wanted = self._typed + letter.casefold()
        found = self._beginning(wanted)
        if not found:
            wanted = letter.casefold()
            found = self._beginning(wanted)
        if found:
            row = self._list.currentRow()
            self._list.setCurrentRow(next((at for at in found if at > row or len(wanted) > 1), found[0]))
            self._typed = wanted if len(found) > 1 and wanted != self._typed else ""

    def _beginning(self, wanted: str) -> list[int]:
        titles = [str(self._list.item(at).data(_TitleRole)).casefold() for at in range(self._list.count())]
        return [at for at, title in enumerate(titles) if title.startswith(wanted)]

    def _take(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_IdRole)))
        self.close()


class _Keys(QListWidget):
    """A list whose keys are first offered to the popup around it."""

    def __init__(self, owner: ReasonList) -> None:
        super().__init__(owner)
        self._owner = owner

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit and letter; arrows walk."""
        if not self._owner.press(event):
            super().keyPressEvent(event)


def _digit(at: int, *, last: bool) -> str:
    if last:
        return "0"
    return _DIGITS[at] if at < 9 else ""
