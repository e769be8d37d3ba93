"""Labels in the few voices of the interface: title, body, muted; and the fonts that go with them."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget

from ui.theme import plain_tip, scaled_font
from ui.translate import moment

TITLE, HEADING, SMALL = 1.35, 1.1, 0.9


def label(text: str = "", *, tone: str = "", size: float = 1.0, bold: bool = False, wrap: bool = False) -> QLabel:
    """A plain-text label; `tone` is a name of the stylesheet (muted, good, caution, bad, accent)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)  # what providers and files say is never markup
    made.setWordWrap(wrap)
    made.setProperty("tone", tone)  # not set_tone: polishing now would undo the font at the first real polish
    if size != 1.0 or bold:
        made.setFont(scaled_font(QApplication.font(), size, bold=bold))
    return made


def selectable(text: str, *, tone: str = "muted", size: float = 1.0, mono: bool = False) -> QLabel:
    """A label whose words can be marked and copied with the mouse."""
    made = label(text, tone=tone, size=size, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # An identifier has no place to break at: it is cut off where it must be, and never widens the panel around it.
    made.setMinimumWidth(1)
    made.setToolTip(plain_tip(text))
    if mono:
        made.setFont(mono_font(size))
    return made


def mono_font(size: float = 1.0) -> QFont:
    """The system's fixed-width font at the size of the interface."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(QApplication.font().pointSizeF() * size)
    return font


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a widget another tone of the stylesheet."""
    if widget.property("tone") == tone:
        return
    widget.setProperty("tone", tone)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def rule() -> QFrame:
    """A thin horizontal line."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def when_words(iso: str | None) -> str:
    """An ISO 8601 time as a person reads it, in UTC; whatever is no such time is shown as it stands."""
    if not iso:
        return ""
    try:
        time = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    known = time.astimezone(UTC) if time.tzinfo else time
    return moment(known, "%H:%M:%S") + (" UTC" if time.tzinfo else "")
