"""What stands where there is nothing to show: a glyph, a title, words that help, and buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import SPACE_2, SPACE_3, SPACE_4, SPACE_6, colour
from ui.widgets.icon_label import IconLabel
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import TITLE, label

# A button: its identifier, its words, its icon, its key.
ButtonSpec = tuple[str, str, str, str]


class EmptyState(QWidget):
    """Icon, title, words and buttons in the middle; `drop_hint` adds the dashed frame of a drop target."""

    pressed = Signal(str)

    def __init__(
        self,
        icon_name: str,
        title: str,
        words: str = "",
        buttons: Sequence[ButtonSpec] = (),
        *,
        drop_hint: bool = False,
    ) -> None:
        super().__init__()
        self._drop_hint, self._low = drop_hint, False
        self._icon = IconLabel(icon_name, "muted", 48)
        self._title = label(title, size=TITLE, bold=True, wrap=True)
        self._words = label(words, tone="muted", wrap=True)
        for each in (self._title, self._words):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._words.setMaximumWidth(560)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE_2)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        column.setSpacing(SPACE_3)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        centred = QHBoxLayout()
        centred.addWidget(self._words)
        column.addLayout(centred)
        column.addSpacing(SPACE_2)
        column.addLayout(self._row)
        column.addStretch(1)
        self.set_buttons(buttons)
        self._name_it()

    def set_message(self, icon_name: str, title: str, words: str = "", *, tint: str = "muted") -> None:
        """Say something else; `tint` colours the glyph."""
        self._icon.set_icon(icon_name, tint)
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._name_it()

    def set_buttons(self, buttons: Sequence[ButtonSpec]) -> None:
        """Offer other buttons; the first is the primary one. `pressed` carries the identifier."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        self._row.addStretch(1)
        for position, (identifier, text, icon_name, key) in enumerate(buttons):
            button = KeyButton(text, icon_name, key)
            if position == 0:
                button.setProperty("role", "primary")
            button.clicked.connect(lambda _=False, chosen=identifier: self.pressed.emit(chosen))
            self._row.addWidget(button)
        self._row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Title, words and buttons: where it is low, glyph and margins give way to them."""
        least = super().minimumSizeHint()
        spare = self._spare() if not self._low else 0
        return QSize(least.width(), least.height() - spare)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out whether there is room for the glyph."""
        super().resizeEvent(event)
        height = super().minimumSizeHint().height() + (self._spare() if self._low else 0)
        low = event.size().height() < height
        if low != self._low:
            self._low = low
            self._icon.setVisible(not low)
            margin = SPACE_2 if low else SPACE_6
            self._column.setContentsMargins(SPACE_6, margin, SPACE_6, margin)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame of a drop target."""
        if not self._drop_hint:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(colour("edge"), 1.5, Qt.PenStyle.DashLine)
            pen.setDashPattern([5, 4])
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(SPACE_4, SPACE_4, -SPACE_4, -SPACE_4), 12, 12)

    def _spare(self) -> int:
        """What glyph and margins take."""
        return 48 + self._column.spacing() + 2 * (SPACE_6 - SPACE_2)

    def _name_it(self) -> None:
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._words.text())
