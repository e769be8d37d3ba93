"""A provider's untouched reply, set out as JSON where it is JSON."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.assessment import Outcome
from ui.theme import SPACE_3, icon
from ui.translate import tr
from ui.widgets.text import label, mono_font

MAX_SHOWN = 2_000_000


class RawDialog(QDialog):
    """Read only; the text can be marked, searched by the eye and copied."""

    def __init__(self, title: str, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Raw reply – {title}", title=title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = raw_text(outcome.raw)
        view = QPlainTextEdit(text)
        view.setReadOnly(True)
        view.setFont(mono_font())
        view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        view.setAccessibleName(tr("Raw reply"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(icon("copy"), tr("Copy"))
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE_3)
        if not outcome.raw:
            layout.addWidget(
                label(tr("There is no reply to show: none came, or it was empty."), tone="muted", wrap=True)
            )
        layout.addWidget(view, 1)
        layout.addWidget(buttons)
        self.resize(720, 560)


def raw_text(raw: bytes) -> str:
    """The reply as text: indented when it is JSON, else as it came, cut where it is endless."""
    text = raw[:MAX_SHOWN].decode("utf-8", "replace")
    try:
        text = json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return text + ("\n…" if len(raw) > MAX_SHOWN else "")
    return text
