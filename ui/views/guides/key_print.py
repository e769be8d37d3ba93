"""The key sheet on paper, or as PDF: asks for the printer, and lays out and prints on another thread."""

from __future__ import annotations

import html
from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QMarginsF, QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.actions import ActionSpec, key_text
from ui.translate import tr, tr_marked


def sheet_html(specs: Iterable[ActionSpec]) -> str:
    """The sheet as HTML for `QTextDocument`; every word in it is escaped."""
    listed = sorted(specs, key=lambda spec: spec.group)  # sorted is stable: within a group the order stays
    parts = [f"<h1>{html.escape(tr('Keys of Second Look'))}</h1>"]
    for group, members in groupby(listed, key=lambda spec: spec.group):
        parts.append(f"<h2>{html.escape(tr_marked(group))}</h2><table width='100%' cellspacing='0' cellpadding='3'>")
        for spec in members:
            keys = "&nbsp;&nbsp; ".join(html.escape(key) for key in dict.fromkeys(map(key_text, spec.keys))) or "–"
            words, about = (html.escape(text) for text in (spec.text.replace("&", ""), tr_marked(spec.about)))
            parts.append(
                f"<tr><td width='22%'><b>{keys}</b></td><td width='28%'>{words}</td><td width='50%'>{about}</td></tr>"
            )
        parts.append("</table>")
    return "".join(parts)


class KeyPrint(QObject):
    """One printing of the sheet; `said` tells how it went."""

    said = Signal(str)

    def __init__(self, specs: Iterable[ActionSpec], window: QWidget) -> None:
        super().__init__(window)
        self._window, self._html = window, sheet_html(specs)
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(tr("Keys of Second Look"))
        self._printer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)

    def ask(self) -> None:
        """Open the system's print dialog; a PDF file is one of its printers."""
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.print_now)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_now(self) -> None:
        """Print without holding the window."""
        QThreadPool.globalInstance().start(_Job(self))

    def work(self) -> None:
        """Lay out and print; runs on another thread."""
        document = QTextDocument()
        document.setHtml(self._html)
        document.print_(self._printer)
        done = self._printer.printerState() is not QPrinter.PrinterState.Error
        self.said.emit(tr("The sheet is printed.") if done else tr("The printer refused the sheet."))


class _Job(QRunnable):
    def __init__(self, printing: KeyPrint) -> None:
        super().__init__()
        self._printing = printing

    def run(self) -> None:
        """Qt's call, on a thread of the pool."""
        self._printing.work()
