"""A key that can be entered, replaced and forgotten here, and never read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.services.providers import ConfigField, Source
from ui.theme import SPACE_1, icon
from ui.translate import tr, tr_marked
from ui.views.settings.provider_words import key_words
from ui.views.settings.sheet import FaultLine, bare_column, row_of
from ui.widgets.text import SMALL, label


class SecretField(QWidget):
    """Write-only entry for one key. It is never given the key, only where there is one."""

    entered = Signal(str)
    forgotten = Signal()

    def __init__(self, field: ConfigField, owner: str) -> None:
        super().__init__()
        self._field = field
        self.entry = QLineEdit()
        self.entry.setEchoMode(QLineEdit.EchoMode.Password)
        self.entry.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.entry.setMinimumWidth(200)
        self.entry.setMaximumWidth(360)
        self.entry.setAccessibleName(tr("{label} for {owner}", label=tr_marked(field.label), owner=owner))
        self.store = QPushButton(tr("Store"))
        self.store.setAutoDefault(False)
        self.store.setEnabled(False)
        self.store.setAccessibleName(tr("Store the {label} for {owner}", label=tr_marked(field.label), owner=owner))
        self.store.clicked.connect(self._hand_over)
        self.entry.textChanged.connect(lambda text: self.store.setEnabled(bool(text.strip())))
        self.entry.returnPressed.connect(self._hand_over)
        self.forget = QPushButton(tr("Forget"))
        self.forget.setAutoDefault(False)
        self.forget.setIcon(icon("trash"))
        self.forget.setAccessibleName(tr("Forget the {label} for {owner}", label=tr_marked(field.label), owner=owner))
        self.forget.clicked.connect(self.forgotten)
        self.forget.hide()
        self.state = FaultLine()
        self._fault = FaultLine()
        named = label(tr_marked(field.label))
        named.setBuddy(self.entry)
        column = bare_column(self, SPACE_1)
        column.addWidget(named)
        column.addWidget(row_of(self.entry, self.store, self.forget))
        column.addWidget(self.state)
        if field.help:
            column.addWidget(label(tr_marked(field.help), tone="muted", size=SMALL, wrap=True))
        column.addWidget(self._fault)
        self.state.say(tr("Looking…"), "hourglass", "muted")

    def show_source(self, source: Source | None) -> None:
        """Say where the key comes from."""
        words = key_words(self._field, source)
        missing = source is None and self._field.required
        glyph = "key" if source is not None else "alert" if missing else "info"
        self.state.say(words, glyph, "good" if source is not None else "caution" if missing else "muted")
        self.store.setText(tr("Replace") if source is Source.KEY_STORE else tr("Store"))
        self.entry.setPlaceholderText(tr("Enter a new key to replace it") if source is Source.KEY_STORE else "")
        self.entry.setAccessibleDescription(tr("{words} What is entered is never shown.", words=words))
        # Focus must not fall out of the dialog with the button that held it.
        if source is not Source.KEY_STORE and self.forget.hasFocus():
            self.entry.setFocus()
        self.forget.setVisible(source is Source.KEY_STORE)

    def show_unknown(self, words: str) -> None:
        """Say why it is not known whether there is a key."""
        self.state.say(words, "alert", "caution")

    def show_fault(self, words: str) -> None:
        """Say what went wrong with the last change; empty: nothing."""
        self._fault.say(words)

    def _hand_over(self) -> None:
        key = self.entry.text().strip()
        # setText, not clear: it leaves nothing behind for undo.
        self.entry.setText("")
        if key:
            self.entered.emit(key)
