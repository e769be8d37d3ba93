"""A button that, once pressed, takes the next key press as an answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton

from ui.translate import tr

KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class KeyRecorder(QPushButton):
    """`pressed_key` carries the event of the key; leaving the button ends the wait.

    Tab is never taken: it goes on to the next control, as everywhere.
    """

    pressed_key = Signal(QKeyEvent)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.toggled.connect(self._say)

    @property
    def listening(self) -> bool:
        """Whether the next key is the answer."""
        return self.isChecked()

    def listen(self) -> None:
        """Wait for a key."""
        self.setFocus()
        self.setChecked(True)

    def event(self, event: QEvent) -> bool:
        """Take the key before shortcuts, dialogs and the button itself see it."""
        if self.listening and event.type() in KEYS and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.setChecked(False)
                return super().event(event)
            event.accept()
            if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
                self.pressed_key.emit(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        super().focusOutEvent(event)
        self.setChecked(False)

    def _say(self, listening: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.setText(tr("Press the key now…") if listening else self._words)
