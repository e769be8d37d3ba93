"""What is asked about a chosen trust list before it is taken over: whose it is, and its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.domain.provenance import TrustKind
from ui.translate import tr
from ui.views.settings.sheet import Card, FaultLine, Field
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.text import selectable


class TrustForm(Card):
    """Hidden until a file is offered. `accepted` carries path, kind and name."""

    accepted = Signal(str, TrustKind, str)
    cancelled = Signal()

    def __init__(self, kinds: Mapping[TrustKind, str]) -> None:
        super().__init__(tr("Add this list?"))
        self._path = ""
        self._file = selectable("")
        self._kinds = tuple(kinds)
        self.kind = ChoiceBox()
        self.kind.addItems([kinds[kind] for kind in self._kinds])
        self.kind.setMaximumWidth(280)
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.name.setMaximumWidth(360)
        self.name.returnPressed.connect(self._accept)
        self._fault = FaultLine()
        self.add_it = QPushButton(tr("Add"))
        self.add_it.setProperty("role", "primary")
        cancel = QPushButton(tr("Cancel"))
        for button, slot in ((self.add_it, self._accept), (cancel, self._cancel)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        whose = tr("Nothing in a file proves whose list it is, so you say it. The panel repeats what you said.")
        named = tr("A list of the same kind and name is replaced: it is taken for a newer edition.")
        self.add(
            self._file,
            Field(tr("Whose list it is"), self.kind, whose),
            Field(tr("Name"), self.name, named),
            self._fault,
        )
        self.add_row(self.add_it, cancel)
        self.hide()

    def offer(self, path: str) -> None:
        """Ask about the file at `path`."""
        self._path = path
        self._file.setText(path)
        self._fault.say("")
        self.name.setText(PurePath(path).stem[:100])
        self.kind.setCurrentIndex(self._kinds.index(TrustKind.OWN))
        self.show()
        self.kind.setFocus()

    def finish(self) -> None:
        """The list is in use."""
        self._path = ""
        self.add_it.setEnabled(True)
        self.hide()

    def show_fault(self, words: str) -> None:
        """The list was not taken."""
        self.add_it.setEnabled(True)
        self._fault.say(words)

    def _accept(self) -> None:
        if self._path and self.add_it.isEnabled():
            self.add_it.setEnabled(False)
            self._fault.say("")
            self.accepted.emit(self._path, self._kinds[self.kind.currentIndex()], self.name.text().strip())

    def _cancel(self) -> None:
        self.finish()
        self.cancelled.emit()
