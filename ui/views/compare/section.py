"""What the page's sections share: they ask only while they are seen, scroll, and save what they show."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.services.sheets import csv_bytes, write_sheet
from ui.theme import SPACE_3
from ui.translate import say_kept, tr
from ui.views.compare.desk import Desk
from ui.widgets.plots.drawing import Drawing, Sheet
from ui.widgets.plots.export import png_of, svg_of
from ui.widgets.plots.frame import CSV, PNG, PlotFrame

_UNSAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))


@runtime_checkable
class Tabled(Protocol):
    """Whatever has a table behind it."""

    def sheet(self) -> Sheet:
        """The table."""


class Section(QScrollArea):
    """A scrolling column of frames. `refresh` asks for everything; it is called when the section is seen and stale."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.desk = desk
        self._stale = True
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        self.column.setSpacing(SPACE_3)
        self.setWidget(self.inside)
        self.viewport().setAutoFillBackground(False)
        self.inside.setAutoFillBackground(False)
        desk.renewed.connect(self.stale)

    def refresh(self) -> None:
        """Ask for everything that is shown."""

    def stale(self) -> None:
        """What is shown is out of date: ask anew, at once or when it is next seen."""
        self._stale = True
        if self.isVisible():
            self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        """It is seen."""
        super().showEvent(event)
        if self._stale:
            self._renew()

    def framed(self, title: str, inside: QWidget, words: str = "") -> PlotFrame:
        """A frame that saves what is inside."""
        frame = PlotFrame(title, inside, words)
        frame.save_wanted.connect(partial(self._ask_file, frame))
        return frame

    def _renew(self) -> None:
        self._stale = False
        if self.desk.overview is not None:
            self.refresh()

    def _ask_file(self, frame: PlotFrame, kind: str) -> None:
        dialog = QFileDialog(self.window(), tr("Save: {title}", title=frame.title))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"{frame.title.translate(_UNSAFE)}.{kind}")
        dialog.fileSelected.connect(lambda name: self.save(frame, kind, Path(name)))
        dialog.open()

    def save(self, frame: PlotFrame, kind: str, path: Path) -> None:
        """Write what a frame shows to a file."""
        inside = frame.inside
        make: Callable[[], bytes]
        if kind == CSV and isinstance(inside, Tabled):
            sheet = inside.sheet()
            make = partial(csv_bytes, sheet.columns, sheet.rows)
        elif isinstance(inside, Drawing):
            make = png_of(inside) if kind == PNG else partial(bytes, svg_of(inside))
        else:
            return
        self.desk.bridge.call(
            lambda _core: write_sheet(path, make),
            lambda _: self.desk.message.emit(tr("Saved as {path}.", path=path)),
            lambda error: self.desk.failed.emit(say_kept(error.message)),
        )
