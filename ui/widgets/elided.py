"""A line of words that is cut with an ellipsis where there is no room, and never widens what is around it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from ui.theme import plain_tip, scaled_font


class ElidedLabel(QLabel):
    """Plain text on one line. The whole text is the tooltip, and what a screen reader reads."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: str = "",
        size: float = 1.0,
        bold: bool = False,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        if size != 1.0 or bold:
            self.setFont(scaled_font(QApplication.font(), size, bold=bold))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Show other words."""
        if text != self.text() or not self.toolTip():
            self.setText(text)
            self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(min(self.sizeHint().width(), 4 * self.fontMetrics().averageCharWidth()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint as much as there is room for."""
        option = QStyleOption()
        with QPainter(self) as painter:
            option.initFrom(self)
            words = self.fontMetrics().elidedText(self.text(), self._cut, self.contentsRect().width())
            alignment = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                alignment | Qt.AlignmentFlag.AlignVCenter,
                option.palette,
                self.isEnabled(),
                words,
                self.foregroundRole(),
            )
