"""The reviewer's own keys: search an action, press a key for it, see clashes, reset, export and import."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.actions import ActionSpec, key_text
from ui.actions.edits import KeyEdits
from ui.actions.keys import Keymap, caution, recorded, refusal
from ui.theme import SPACE_2, SPACE_3, SPACE_4
from ui.translate import tr
from ui.views.fitting import fit
from ui.views.guides.keys_files import KeyFiles
from ui.views.guides.keys_tree import KeysTree
from ui.views.sending.asking import Asking
from ui.views.settings.sheet import FaultLine
from ui.widgets.key_recorder import KeyRecorder
from ui.widgets.search_field import SearchField
from ui.widgets.text import TITLE, label

if TYPE_CHECKING:
    from collections.abc import Iterable


class KeysDialog(QDialog):
    """Every change applies at once: `changed` carries what differs from the declarations. Deletes itself."""

    changed = Signal(object)

    def __init__(self, specs: Iterable[ActionSpec], own: Keymap, asking: Asking, parent: QWidget | None = None) -> None:
        """`specs` have their declared keys, and the words that stand on the actions now."""
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._edits, self._asking = KeyEdits(specs, own), asking
        self._files = KeyFiles(asking, self)
        self._wanted = ("", False)
        self.search, self.tree = SearchField(tr("Search by action or key")), KeysTree(self._edits)
        self.record, self.more = KeyRecorder(tr("Record a key")), KeyRecorder(tr("Record one more key"))
        self.take_over = _button("", self._take)
        self.line = FaultLine()
        self._lay_out()
        self._connect()
        self.tree.refresh()
        self.search.setFocus()
        self.setMinimumSize(480, 360)
        fit(self, 820, 640)

    def done(self, result: int) -> None:
        """Close."""
        self._asking.close()
        super().done(result)

    # -- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.take_over.hide()
        foot = _row(
            _button(tr("Reset all"), self._reset_all),
            _button(tr("Import…"), self._files.read_from),
            _button(tr("Export…"), lambda: self._files.write_to(self._edits.keymap)),
        )
        foot.addWidget(_button(tr("Close"), self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(label(tr("Keys"), size=TITLE, bold=True))
        about = tr("Choose an action and record a key for it. Buttons, menus and help show it at once.")
        column.addWidget(label(about, tone="muted", wrap=True))
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addLayout(
            _row(
                self.record,
                self.more,
                _button(tr("No key"), lambda: self._change(self._edits.clear)),
                _button(tr("Reset"), lambda: self._change(self._edits.reset)),
            )
        )
        column.addWidget(self.line)
        column.addLayout(_row(self.take_over))
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.tree.show_only)
        self.search.returnPressed.connect(self.tree.setFocus)
        self.tree.itemActivated.connect(lambda *_: self.record.listen())
        self.tree.currentItemChanged.connect(lambda *_: self._quiet())
        self.record.pressed_key.connect(lambda event: self._recorded(event, add=False))
        self.more.pressed_key.connect(lambda event: self._recorded(event, add=True))
        self._files.read.connect(self._take_in)
        self._files.said.connect(self.line.say)

    # -- changing --------------------------------------------------------------------------

    def _recorded(self, event: QKeyEvent, *, add: bool) -> None:
        key, chosen = recorded(event), self.tree.chosen
        if not key or not chosen:
            return
        self.record.setChecked(False)
        self.more.setChecked(False)
        self._quiet()
        spec, shown = self._edits.specs[chosen], key_text(key)
        if why := refusal(key, spec):
            self.line.say(f"{shown}: {why}")
        elif others := self._edits.clashes(chosen, key):
            self._wanted = key, add
            said = tr("{key} is the key of {others} already.", key=shown, others=self.tree.titles(others))
            self.line.say(said, "alert", "caution")
            self.take_over.setText(tr("Give {key} to “{action}”", key=shown, action=spec.text))
            self.take_over.show()
            self.take_over.setFocus()
        else:
            self._edits.assign(chosen, key, add=add)
            self.line.say(caution(key), "info", "muted")
            self.tree.setFocus()
            self._tell()

    def _take(self) -> None:
        key, add = self._wanted
        self._change(lambda chosen: self._edits.take(chosen, key, add=add))
        self.tree.setFocus()

    def _change(self, change: Callable[[str], None]) -> None:
        self._quiet()
        if self.tree.chosen:
            change(self.tree.chosen)
            self._tell()

    def _reset_all(self) -> None:
        self._quiet()
        self._edits.reset_all()
        self._tell()

    def _take_in(self, keys: Keymap) -> None:
        left = self._edits.replace(keys)
        self._tell()
        if left:
            said = tr("Taken in, but for what is not known here: {names}", names=", ".join(left[:12]))
            self.line.say(said, "alert", "caution")
        else:
            self.line.say(tr("The keys are taken in."), "check-circle", "good")

    def _quiet(self) -> None:
        self.line.say("")
        self.take_over.hide()

    def _tell(self) -> None:
        self.tree.refresh()
        self.tree.show_only(self.search.text())
        self.changed.emit(dict(self._edits.changed))


def _button(words: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: act())
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_2)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
