"""Every policy version that was ever in force: which one is now, what the others said, and going back to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.services.ruling.policies import StoredPolicy
from ui.theme import SPACE_2, SPACE_4
from ui.translate import tr
from ui.widgets.text import label, mono_font, when_words


class VersionsList(QWidget):
    """Versions at the left, the chosen one's text at the right. `revert_wanted` carries a version."""

    revert_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._versions: tuple[StoredPolicy, ...] = ()
        self._current = ""
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Versions of the policy"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(mono_font(0.9))
        self.text.setAccessibleName(tr("The chosen version as TOML"))
        self.text.setTabChangesFocus(True)
        self.revert = QPushButton(tr("Put this version in force"))
        self.revert.setAutoDefault(False)
        self.revert.clicked.connect(self._revert)
        self.list.currentRowChanged.connect(self._show)
        left = QVBoxLayout()
        left.setSpacing(SPACE_2)
        words = tr(
            "Versions are never changed or removed, so that every ruling can be read with the policy of its day."
        )
        left.addWidget(label(words, tone="muted", wrap=True))
        left.addWidget(self.list, 1)
        left.addWidget(self.revert, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setSpacing(SPACE_4)
        row.addLayout(left, 2)
        row.addWidget(self.text, 3)
        self._show(-1)

    def show_versions(self, versions: Sequence[StoredPolicy], current: str) -> None:
        """Show these; `current` is the one in force."""
        self._versions, self._current = tuple(versions), current
        self.list.clear()
        for each in self._versions:
            force = f" – {tr('in force')}" if each.version == current else ""
            item = QListWidgetItem(f"{each.version}{force}\n{each.title} · {when_words(each.saved_at)}")
            item.setToolTip(tr("SHA-256 of its text: {hash}", hash=each.sha256))
            self.list.addItem(item)
        self.list.setCurrentRow(next((n for n, each in enumerate(self._versions) if each.version == current), 0))

    def _show(self, row: int) -> None:
        known = 0 <= row < len(self._versions)
        self.text.setPlainText(self._versions[row].content if known else "")
        self.revert.setEnabled(known and self._versions[row].version != self._current)

    def _revert(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._versions):
            self.revert_wanted.emit(self._versions[row].version)
