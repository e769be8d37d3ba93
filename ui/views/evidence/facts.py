"""The file's own facts: names, identity, size, and all its metadata – to search, to read and to copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.domain.facts import Fact, FileFacts, as_json, as_text
from app.domain.image import Image
from app.domain.queue import QueueRow
from ui.models.facts_model import FactsModel
from ui.models.facts_words import in_words
from ui.theme import SPACE_1, SPACE_2, SPACE_3, icon
from ui.translate import decimal, later, say_kept, tr, tr_marked
from ui.widgets.search_field import SearchField
from ui.widgets.text import SMALL, label, when_words

FILE = "File"
_ORIENTATIONS = {
    1: later("upright"),
    2: later("mirrored"),
    3: later("turned by 180°"),
    4: later("mirrored and turned by 180°"),
    5: later("mirrored and turned by 270°"),
    6: later("turned by 90°"),
    7: later("mirrored and turned by 90°"),
    8: later("turned by 270°"),
}


class FactsView(QWidget):
    """A search field above groups of names and values; the whole of the chosen value stands below."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("File facts"))
        self.model = FactsModel(self)
        self._file: tuple[Fact, ...] = ()
        self._read: FileFacts | None = None
        self._trouble = ""
        self.search = SearchField(tr("Search names and values"))
        self.search.setAccessibleName(tr("Search the file's facts"))
        self.search.textChanged.connect(self._filter)
        self.tree = _FactTree()
        self.tree.setModel(self.model)
        self.tree.selectionModel().currentChanged.connect(self._show_value)
        self._state = label("", tone="muted", size=SMALL, wrap=True)
        self._value = QPlainTextEdit()
        self._value.setReadOnly(True)
        self._value.setAccessibleName(tr("The whole value"))
        self._lay_out()
        self.show_row(None)

    def show_row(self, row: QueueRow | None) -> None:
        """Show the little that the queue knows, until the rest is read."""
        self._read, self._trouble = None, ""
        known = () if row is None else ((tr("Name"), row.name), ("SHA-256", row.sha256))
        self.set_facts(known)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show what the database knows of the file, as names and values."""
        self._file = tuple(Fact(FILE, name, value) for name, value in facts)
        self._fill()

    def set_metadata(self, read: FileFacts) -> None:
        """Show what the file's own metadata says."""
        self._read, self._trouble = replace(read, facts=tuple(map(in_words, read.facts))), ""
        self._fill()

    def set_trouble(self, words: str) -> None:
        """Say why the metadata could not be read."""
        self._trouble = words
        self._fill()

    @property
    def has_metadata(self) -> bool:
        """Whether the metadata has been read, or could not be."""
        return self._read is not None or bool(self._trouble)

    def focus_search(self) -> None:
        """Let the reviewer type what to look for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _fill(self) -> None:
        identity = next((fact.value for fact in self._file if fact.name == "SHA-256"), None)
        more = self._read.facts if self._read is not None else ()
        self.model.set_facts((*self._file, *(f for f in more if not (f.name == "SHA-256" and f.value == identity))))
        self._filter()

    def _filter(self) -> None:
        self.model.set_filter(self.search.text())
        self.tree.expandAll()
        for group in range(self.model.rowCount()):
            self.tree.setFirstColumnSpanned(group, QModelIndex(), True)
        shown, known = len(self.model.shown), len(self.model.facts)
        if self._trouble:
            words = self._trouble
        elif not known:
            words = tr("No image is chosen.")
        elif self._read is None:
            words = tr("Reading the metadata…")
        elif self.search.text() and not shown:
            words = tr("Nothing fits the search.")
        elif shown < known:
            words = tr("{shown} of {all} facts", shown=shown, all=known)
        else:
            words = tr("%n facts", count=known)
            personal = sum(fact.personal for fact in self.model.facts)
            if personal:
                words = f"{words} · {tr('%n of them personal data', count=personal)}"
        if self._read is not None and self._read.cut:
            words = f"{words} · {tr('there is more than is shown')}"
        self._state.setText(words)
        self._show_value(self.tree.currentIndex())
        for action in self._copies[2:]:
            action.setEnabled(bool(known))

    def _show_value(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        fact = self.model.fact(index)
        self._value.setPlainText(fact.value if fact is not None else "")
        self._value.setVisible(fact is not None)
        for action in self._copies[:2]:
            action.setEnabled(fact is not None)

    def _copy(self, what: str) -> None:
        fact = self.model.fact(self.tree.currentIndex())
        if what in ("value", "row"):
            if fact is None:
                return
            text = fact.value if what == "value" else f"{fact.name}: {fact.value}"
        else:
            text = as_json(self.model.shown) if what == "json" else as_text(self.model.shown)
        QGuiApplication.clipboard().setText(text)

    def _lay_out(self) -> None:
        self._copies: list[QAction] = []
        menu = QMenu(self)
        for what, words, key in (
            ("value", tr("Copy the value"), "Ctrl+C"),
            ("row", tr("Copy name and value"), "Ctrl+Shift+C"),
            ("text", tr("Copy all that is shown as text"), ""),
            ("json", tr("Copy all that is shown as JSON"), ""),
        ):
            action = menu.addAction(icon("copy"), words)
            action.triggered.connect(lambda _=False, what=what: self._copy(what))
            if key:  # shown only: the tree itself hears these keys, before the window's own copying does
                action.setShortcut(QKeySequence(key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._copies.append(action)
        self.tree.copy_wanted.connect(self._copy)
        button = QToolButton()
        button.setIcon(icon("copy"))
        button.setText(tr("Copy"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setAccessibleName(tr("Copy facts"))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(lambda spot: menu.popup(self.tree.viewport().mapToGlobal(spot)))
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.search, 1)
        row.addWidget(button)
        self._value.setMaximumHeight(5 * self.fontMetrics().lineSpacing() + SPACE_3)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addLayout(row)
        column.addWidget(self._state)
        column.addWidget(self.tree, 1)
        column.addWidget(self._value)


class _FactTree(QTreeView):
    """Leaves typed letters to the window; `copy_wanted` carries "value" or "row"."""

    copy_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Facts of the file, in groups"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(SPACE_3)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names have two fifths of the width."""
        super().resizeEvent(event)
        self.header().resizeSection(0, round(self.viewport().width() * 0.4))

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys that copy from the window's own actions while the tree has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _copies(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the value, with Shift name and value."""
        what = _copies(event)
        if what:
            self.copy_wanted.emit(what)
            return
        super().keyPressEvent(event)


def _copies(event: QKeyEvent) -> str:
    """What a key press copies: "value", "row" or nothing."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    if event.key() != Qt.Key.Key_C:
        return ""
    return {control: "value", control | shift: "row"}.get(event.modifiers(), "")


def facts_of(image: Image) -> tuple[tuple[str, str], ...]:
    """An image's facts in words, every path included."""
    lines: list[tuple[str, str]] = [(tr("Name"), image.name), ("SHA-256", image.sha256)]
    lines.append((tr("Size"), tr("{size:,} bytes", size=image.byte_size)))
    if image.facts is not None:
        facts = image.facts
        megapixels = decimal(facts.width * facts.height / 1e6, ".1f")
        size = tr("{width} × {height}, {mp} megapixels", width=facts.width, height=facts.height, mp=megapixels)
        frames = "1" if facts.frames == 1 else tr("{number}; the first is shown", number=facts.frames)
        colour = tr("{mode}, with transparency", mode=facts.mode) if facts.has_alpha else facts.mode
        orientation = tr_marked(_ORIENTATIONS.get(facts.orientation, later("unknown")))
        lines += [
            (tr("Format"), f"{facts.format} ({facts.mime})"),
            (tr("Pixels"), size),
            (tr("Frames"), frames),
            (tr("Colour"), colour),
            (tr("Orientation"), f"{facts.orientation} ({orientation})"),
        ]
    elif image.unreadable is not None:
        lines.append((tr("Unreadable"), say_kept(image.unreadable.message)))
    lines.append((tr("First seen"), when_words(image.first_seen_at)))
    lines += [(tr("Path") if place == 0 else tr("Also at"), path) for place, path in enumerate(reversed(image.paths))]
    return tuple(lines)
