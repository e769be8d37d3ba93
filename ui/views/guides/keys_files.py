"""Import and export of keys: asks for the file, has the core read or write it, and says how it went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import SecondLookError
from ui.translate import say_kept, tr
from ui.views.sending.asking import Asking

if TYPE_CHECKING:
    from app.services.preferences import Keymap


class KeyFiles(QObject):
    """`read` carries the keymap of a file; `said` words, an icon and a tone."""

    read = Signal(object)
    said = Signal(str, str, str)

    def __init__(self, asking: Asking, window: QWidget) -> None:
        super().__init__(window)
        self._asking, self._window = asking, window

    def read_from(self) -> None:
        """Ask for a file and read it."""
        dialog = QFileDialog(self._window, tr("Import keys"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask_file(dialog, self._read)

    def write_to(self, keymap: Keymap) -> None:
        """Ask for a file and write these keys to it."""
        dialog = QFileDialog(self._window, tr("Export keys"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile("secondlook-keys.toml")
        self._ask_file(dialog, lambda path: self._write(path, keymap))

    def _ask_file(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([tr("Keys (*.toml)"), tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()

    def _read(self, path: Path) -> None:
        self._asking.ask(lambda core: core.preferences.import_keys(path), self.read.emit, self._failed)

    def _write(self, path: Path, keymap: Keymap) -> None:
        self._asking.ask(
            lambda core: core.preferences.export_keys(path, keymap),
            lambda _: self.said.emit(tr("The keys are in {path}.", path=path), "check-circle", "good"),
            self._failed,
        )

    def _failed(self, error: SecondLookError) -> None:
        self.said.emit(say_kept(error.message), "error", "bad")
