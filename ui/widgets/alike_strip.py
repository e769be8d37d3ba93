"""A row of small covered pictures that look like the one on the stage, each with what stands for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import SPACE_2, SPACE_3, icon, plain_tip
from ui.translate import tr
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import SMALL, label

_SIDE = 48
_ROOM = QSize(112, 76)
_SHA = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class AlikeItem:
    """One picture of the row: a word for what stands, a sentence for the tool tip and screen readers."""

    sha256: str
    word: str
    about: str


class _Row(QListWidget):
    """A list from left to right, in which arrows walk and Enter goes to the picture."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ownKeys", True)

    def sizeHint(self) -> QSize:
        """As high as one picture with its words and a scroll bar."""
        return QSize(2 * _ROOM.width(), _ROOM.height() + self.horizontalScrollBar().sizeHint().height())


class AlikeStrip(QFrame):
    """Hidden while there is nothing to show. Knows no service: it is told what to show and tells what was pressed."""

    chosen = Signal(str)
    """The identity of the picture to go to."""

    rule_wanted = Signal()

    def __init__(self, thumbnail: Callable[[str], QImage | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._thumbnail, self._covered = thumbnail, False
        self._title, self._note = label(bold=True), label(tone="muted", size=SMALL, wrap=True)
        self.rule = KeyButton(tr("Rule all alike"), "images", "")
        self.rule.clicked.connect(self.rule_wanted)
        self.list = _Row()
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(False)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setIconSize(QSize(_SIDE, _SIDE))
        self.list.setGridSize(_ROOM)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(self.list.sizeHint().height())
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.itemActivated.connect(self._go)
        self._lay_out()
        self.hide()

    def show_items(self, title: str, note: str, items: Sequence[AlikeItem]) -> None:
        """Show these pictures; nothing of all hides the strip."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        at = self.list.currentRow()
        self.list.clear()
        for each in items:
            item = QListWidgetItem(each.word)
            item.setData(_SHA, each.sha256)
            item.setToolTip(plain_tip(each.about))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, each.about)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            self.list.addItem(item)
            self._paint(item)
        if items:
            self.list.setCurrentRow(min(max(at, 0), len(items) - 1))
        self.list.setAccessibleName(title)
        self.setAccessibleName(title)
        self.setVisible(bool(items))

    def set_keys(self, rule: str) -> None:
        """Show another key on the button."""
        self.rule.set_key(rule)

    def set_covered(self, covered: bool) -> None:  # noqa: FBT001 - a switch
        """Hide the pictures (panic), or show them again."""
        self._covered = covered
        self.repaint_all()

    def repaint_all(self) -> None:
        """The filter has changed: take every picture anew."""
        for place in range(self.list.count()):
            self._paint(self.list.item(place))

    def repaint_image(self, sha256: str) -> None:
        """A thumbnail has come."""
        for place in range(self.list.count()):
            item = self.list.item(place)
            if item.data(_SHA) == sha256:
                self._paint(item)

    def focus(self) -> None:
        """Put the keyboard to the row, or to the button where the window is too low for a row."""
        (self.rule if self.list.isHidden() else self.list).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Title and button: the row goes where the window is too low for it."""
        least, row = super().minimumSizeHint(), 0 if self.list.isHidden() else self._row_height()
        return QSize(least.width(), least.height() - row)

    def sizeHint(self) -> QSize:
        """With the row."""
        usual, row = super().sizeHint(), self._row_height() if self.list.isHidden() else 0
        return QSize(usual.width(), usual.height() + row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out whether there is room for the row."""
        super().resizeEvent(event)
        self.list.setVisible(event.size().height() >= self.minimumSizeHint().height() + self._row_height())

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(self._title, 1)
        top.addWidget(self.rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addLayout(top)
        column.addWidget(self.list)
        column.addWidget(self._note)

    def _row_height(self) -> int:
        return self.list.minimumHeight() + SPACE_2

    def _paint(self, item: QListWidgetItem) -> None:
        image = None if self._covered else self._thumbnail(str(item.data(_SHA)))
        if image is None:
            item.setIcon(icon("cover" if self._covered else "hourglass", "muted"))
        else:
            item.setIcon(QIcon(QPixmap.fromImage(image)))

    def _go(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_SHA)))
