"""A reply or manifest as it came: JSON as a tree that folds or as text, all else as text or bytes; searched, copied."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.domain.raw import Raw, RawKind
from ui.models.json_model import JsonModel
from ui.theme import SPACE_2, SPACE_3, icon
from ui.translate import later, tr, tr_marked
from ui.views.fitting import fit
from ui.widgets.search_field import SearchField
from ui.widgets.text import label, mono_font

# A text field is slow with more, and with longer lines; "Copy all" has the whole.
MAX_TEXT = 400_000
MAX_LINE = 2_000
_OPEN_LEVELS = 2
_KINDS = {
    RawKind.NOTHING: later("There is nothing to show: no reply came, or it was empty."),
    RawKind.JSON: "",
    RawKind.TEXT: later("This is no JSON; it is shown as the text that came."),
    RawKind.BYTES: later("This is no text; its bytes are shown in hexadecimal."),
}


class RawDialog(QDialog):
    """Read only. Keys and tokens are blacked out before it gets the reply (`app.domain.raw`)."""

    def __init__(self, title: str, raw: Raw, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._raw = raw
        self.model = JsonModel(raw.value if raw.kind is RawKind.JSON else {}, self)
        self.tree, self.text = _JsonTree(self.model), QPlainTextEdit()
        self.search = SearchField(tr("Search"))
        self._state = label("", tone="muted", wrap=True)
        self._views = QStackedWidget()
        self._as_text = QToolButton()
        self._lay_out()
        self._fill()

    def find_next(self) -> None:
        """Go to the next place that holds what is searched, from the top again after the last."""
        self._find(backwards=False)

    def find_previous(self) -> None:
        """Go to the place before."""
        self._find(backwards=True)

    def _fill(self) -> None:
        shown = self._raw.text[:MAX_TEXT]
        self.text.setPlainText("\n".join(_broken(line) for line in shown.split("\n")))
        is_json = self._raw.kind is RawKind.JSON
        self._views.setCurrentWidget(self.tree if is_json else self.text)
        self._as_text.setVisible(is_json)
        words = [tr_marked(_KINDS[self._raw.kind])] if _KINDS[self._raw.kind] else []
        if self._raw.cut:
            words.append(tr("It is longer than what is shown."))
        elif len(self._raw.text) > MAX_TEXT:
            words.append(tr("As text only its beginning is shown; “Copy all” has the whole."))
        self._say(" ".join(words))
        if is_json:
            self.tree.expandToDepth(_OPEN_LEVELS - 1)
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def _find(self, *, backwards: bool) -> None:
        wanted = self.search.text()
        if not wanted:
            return
        tree = self._views.currentWidget() is self.tree
        found = self._find_in_tree(wanted, backwards) if tree else self._find_in_text(wanted, backwards)
        self._say("" if found else tr("“{text}” is not in it.", text=wanted))

    def _find_in_tree(self, wanted: str, backwards: bool) -> bool:  # noqa: FBT001 - handed on
        index = self.model.find(wanted, after=self.tree.currentIndex(), backwards=backwards)
        if not index.isValid():
            return False
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        return True

    def _find_in_text(self, wanted: str, backwards: bool) -> bool:  # noqa: FBT001 - handed on
        how = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
        if self.text.find(wanted, how):
            return True
        before = self.text.textCursor()
        round_again = QTextCursor(before)
        end = QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
        round_again.movePosition(end)
        self.text.setTextCursor(round_again)
        if self.text.find(wanted, how):
            return True
        self.text.setTextCursor(before)
        return False

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._views.setCurrentWidget(self.text if on else self.tree)

    def _lay_out(self) -> None:
        self.search.setAccessibleName(tr("Search in the reply"))
        self.search.returnPressed.connect(self.find_next)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.search, 1)
        for name, words, act in (
            ("chevron-up", tr("Previous (Shift+F3)"), self.find_previous),
            ("chevron-down", tr("Next (F3)"), self.find_next),
        ):
            button = QToolButton()
            button.setIcon(icon(name))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(act)
            row.addWidget(button)
        self._as_text.setText(tr("As text"))
        self._as_text.setCheckable(True)
        self._as_text.toggled.connect(self._switch)
        row.addWidget(self._as_text)
        self.text.setReadOnly(True)
        self.text.setFont(mono_font())
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(tr("Raw reply"))
        self._views.addWidget(self.tree)
        self._views.addWidget(self.text)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE_3)
        layout.addLayout(row)
        layout.addWidget(self._state)
        layout.addWidget(self._views, 1)
        layout.addWidget(self._buttons())
        for key, act in (
            ("Ctrl+F", lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)),
            ("F3", self.find_next),
            ("Shift+F3", self.find_previous),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)
        fit(self, 760, 600)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copies = [(tr("Copy all"), lambda: self._raw.text)]
        if self._raw.kind is RawKind.JSON:
            copies.insert(0, (tr("Copy this value"), self.tree.value_text))
        for words, text in copies:
            copy = QPushButton(icon("copy"), words)
            copy.setAutoDefault(False)
            copy.clicked.connect(lambda _=False, text=text: QGuiApplication.clipboard().setText(text()))
            buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        return buttons


class _JsonTree(QTreeView):
    """Copies the value under the cursor; typed letters do not search by themselves."""

    def __init__(self, model: JsonModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(tr("Raw reply as a tree"))
        self.setUniformRowHeights(True)
        self.setFont(mono_font())
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().resizeSection(0, 36 * self.fontMetrics().averageCharWidth())

    def value_text(self) -> str:
        """The value under the cursor: a text as it is, all else as JSON."""
        index = self.currentIndex()
        value = self._model.node(index).value if index.isValid() else ""
        return value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the whole value, not what there is room for."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.value_text())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters."""


def _broken(line: str) -> str:
    """A line cut into pieces that a text field can lay out."""
    return "\n".join(line[at : at + MAX_LINE] for at in range(0, len(line), MAX_LINE)) if len(line) > MAX_LINE else line
