"""Keys drawn as caps, and the button that carries its key on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.theme import SPACE_2, SPACE_3, colour, flip, icon_side, plain_tip, scaled_font, upright_icon, upright_words
from ui.translate import tr


def cap_size(font: QFont, key: str) -> QSize:
    """How large the cap of `key` is in this font (already the cap's own, smaller font)."""
    metrics = QFontMetricsF(font)
    height = round(metrics.height()) + 2
    return QSize(max(height, round(metrics.horizontalAdvance(key)) + 10), height)


def paint_cap(painter: QPainter, rect: QRectF, key: str, *, ink: str = "muted", edge: str = "edge") -> None:
    """Paint one key cap into `rect` in the painter's font."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # “Ctrl++” is read so in every language
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(edge), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(colour(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyCap(QWidget):
    """A key drawn as a cap, for help and hints."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(tr("key {key}", key=key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The cap's size in the widget's font."""
        return cap_size(scaled_font(self.font(), 0.85), self._key)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the cap."""
        with QPainter(self) as painter:
            painter.setFont(scaled_font(self.font(), 0.85))
            paint_cap(painter, QRectF(self.rect()), self._key)


# A key of so many letters stands beside a glyph.
_SHORT = 6


class KeyButton(QPushButton):
    """A button with an icon, words and the key that does the same.

    `tint` colours icon and words; the shortcut itself belongs to the window's actions.
    """

    def __init__(self, text: str, icon_name: str, key: str = "", *, tint: str = "text") -> None:
        super().__init__(text)
        self._icon, self._key, self._tint = icon_name, key, tint
        self.words_shown, self._told = True, False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._name_it()

    @property
    def key(self) -> str:
        """The key shown on the cap."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show another key, after a remapping."""
        self._key = key
        self._name_it()
        self.updateGeometry()
        self.update()

    def show_words(self, shown: bool) -> None:  # noqa: FBT001 - a switch
        """Show glyph and short key alone where there is little room: the tool tip says the rest, the name stays."""
        if shown != self.words_shown:
            self.words_shown = shown
            if self._told:
                self._told = False
                self.setToolTip("")
            self._name_it()
            self.updateGeometry()
            self.update()

    def words_extra(self) -> int:
        """How much wider the button is with its words."""
        return round(self._inner(words=True) - self._inner(words=False))

    def sizeHint(self) -> QSize:
        """Room for icon, words and cap."""
        font = self.font()
        height = max(icon_side(font), QFontMetricsF(font).height()) + 2 * SPACE_2
        return QSize(round(self._inner(words=self.words_shown) + 2 * SPACE_3), round(height))

    def minimumSizeHint(self) -> QSize:
        """The same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the style's button, then icon, words and cap on it."""
        with QPainter(self) as painter:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
            option = QStyleOptionButton()
            self.initStyleOption(option)
            option.text = ""
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            ink = self._ink()
            flip(painter, QRectF(self.rect()))
            left = (self.width() - self._inner(words=self.words_shown)) / 2
            middle = self.height() / 2
            if self._icon:
                side = icon_side(self.font())
                upright_icon(painter, QRectF(left, middle - side / 2, side, side), self._icon, ink)
                left += side + SPACE_2
            if self.words_shown:
                width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
                painter.setFont(self.font())
                painter.setPen(colour(ink))
                upright_words(painter, QRectF(left, 0, width + 2, self.height()), self.text())
                left += width + SPACE_2
            if self._capped(words=self.words_shown):
                font = scaled_font(self.font(), 0.85)
                size = cap_size(font, self._key)
                painter.setFont(font)
                cap = QRectF(left, middle - size.height() / 2, size.width(), size.height())
                flip(painter, cap)
                quiet = ink if ink in ("on_accent", "disabled") else "muted"
                paint_cap(painter, cap, self._key, ink=quiet, edge="line" if ink == "disabled" else quiet)

    def _ink(self) -> str:
        if not self.isEnabled():
            return "disabled"
        return "on_accent" if self.property("role") == "primary" else self._tint

    def _capped(self, *, words: bool) -> bool:
        """Whether the cap is drawn: beside a glyph alone only a short one, else it would be wider than the words."""
        return bool(self._key) and (words or len(self._key) <= _SHORT)

    def _inner(self, *, words: bool) -> float:
        parts = [float(icon_side(self.font()))] if self._icon else []
        if words:
            parts.append(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        if self._capped(words=words):
            parts.append(float(cap_size(scaled_font(self.font(), 0.85), self._key).width()))
        return sum(parts) + SPACE_2 * max(0, len(parts) - 1)

    def _name_it(self) -> None:
        named = tr("{words} (key {key})", words=self.text(), key=self._key) if self._key else self.text()
        self.setAccessibleName(named)
        if not self.words_shown and (self._told or not self.toolTip()):  # a tip of its own says more
            self._told = True
            self.setToolTip(plain_tip(named))
