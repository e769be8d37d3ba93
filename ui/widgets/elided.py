"""Words that are cut with an ellipsis where there is no room, and never widen or heighten what is around them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from ui.theme import plain_tip, scaled_font


class ElidedLabel(QLabel):
    """Plain text on one line, or on so many. The whole text is the tooltip, and what a screen reader reads."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: str = "",
        size: float = 1.0,
        bold: bool = False,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cut, self._lines = cut, lines
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

    def set_lines(self, lines: int) -> None:
        """Have so many lines: the height stays the same whatever is said."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines, used or not."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + (self._lines - 1) * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(min(self.sizeHint().width(), 4 * self.fontMetrics().averageCharWidth()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint as much as there is room for."""
        option = QStyleOption()
        room, height = self.contentsRect(), self.fontMetrics().lineSpacing()
        alignment = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        with QPainter(self) as painter:
            option.initFrom(self)
            lines = self._broken(room.width())
            top = room.top() + (room.height() - len(lines) * height) // 2
            for place, words in enumerate(lines):
                self.style().drawItemText(
                    painter,
                    QRect(room.left(), top + place * height, room.width(), height),
                    alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                    option.palette,
                    self.isEnabled(),
                    words,
                    self.foregroundRole(),
                )

    def _broken(self, width: int) -> list[str]:
        """The text in lines of this width, the last one cut."""
        rest, lines = self.text(), list[str]()
        while len(lines) < self._lines - 1 and self.fontMetrics().horizontalAdvance(rest) > width:
            length = self._first_line(rest, width)
            if length >= len(rest):
                break
            lines.append(rest[:length].rstrip())
            rest = rest[length:].lstrip()
        return [*lines, self.fontMetrics().elidedText(rest, self._cut, width)]

    def _first_line(self, words: str, width: int) -> int:
        """How many letters of these words stand on a line of this width."""
        layout = QTextLayout(words, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        line.setPosition(QPointF())
        layout.endLayout()
        return line.textLength()
