"""Asks for files without blocking: where to save a report or a set, and what to import."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.translate import tr
from ui.views.train.desk import TrainDesk

_UNSAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))


def ask_where(parent: QWidget, title: str, name: str, suffix: str, kinds: str, then: Callable[[Path], None]) -> None:
    """Ask for a file to write; `then` is called with it."""
    dialog = _dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"{name.translate(_UNSAFE)}.{suffix}")
    dialog.filterSelected.connect(lambda kind: _take_kind(dialog, kind))
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()


def ask_file(parent: QWidget, title: str, kinds: str, then: Callable[[Path], None]) -> None:
    """Ask for a file to read."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()


def ask_folder(parent: QWidget, title: str, then: Callable[[Path], None]) -> None:
    """Ask for a folder to read."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()


def report_kinds() -> str:
    """What a report can be."""
    return tr("Page (*.html);;PDF (*.pdf)")


def said(desk: TrainDesk) -> Callable[[object], None]:
    """Says where something was written."""

    def say(path: object) -> None:
        desk.message.emit(tr("Saved as {path}.", path=path))

    return say


def _take_kind(dialog: QFileDialog, kind: str) -> None:
    """Another kind was chosen: the name ends as its files do."""
    found = re.search(r"\*(\.\w+)", kind)
    if found is None:
        return
    dialog.setDefaultSuffix(found[1])
    named = next(iter(dialog.selectedFiles()), "")
    if named:
        dialog.selectFile(Path(named).with_suffix(found[1]).name)


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent.window(), title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
