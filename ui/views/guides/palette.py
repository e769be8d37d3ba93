"""The palette (Ctrl+K): every action, and the images by name, by a few letters and without the mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QListView, QVBoxLayout, QWidget

from ui.actions import Actions, key_text
from ui.actions.fuzzy import fit
from ui.models.palette_model import Entry, PaletteModel
from ui.theme import SPACE_2
from ui.translate import tr, tr_marked
from ui.views.guides.palette_delegate import PaletteDelegate
from ui.widgets.search_field import SearchField
from ui.widgets.text import SMALL, label

# Asks for images with these letters in their names and gives (identity, name) to the function handed over.
Find = Callable[[str, Callable[[Sequence[tuple[str, str]]], None]], None]

ACTION, IMAGE = "action", "image"
_PAUSE_MS = 120
_LEAST_LETTERS = 2
# What fits so much worse than the best is no answer but noise.
_WORTH = 0.4
_OWN = "palette"
_WALK = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Palette(QDialog):
    """Type, walk with the arrows, choose with Enter, leave with Esc. Deletes itself when closed.

    `chosen` carries the kind ("action", "image" or that of `more`) and the identifier, after the palette has closed.
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        actions: Actions,
        recent: Sequence[str],
        find: Find | None = None,
        parent: QWidget | None = None,
        *,
        more: Sequence[Entry] = (),
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._find, self._answer = find, 0
        self._images: Sequence[tuple[str, str]] = ()
        self._entries = [*_entries(actions, recent), *more]
        self.field, self.list, self.model = (
            SearchField(tr("What do you want to do? Or an image's name")),
            QListView(),
            PaletteModel(self),
        )
        self._hint = label(tone="muted", size=SMALL)
        self._pause = QTimer(self)
        self._lay_out()
        self._show("")

    def _lay_out(self) -> None:
        self.field.setAccessibleName(tr("Search actions and images"))
        self.field.textChanged.connect(self._show)
        self.field.textChanged.connect(self._pause.start)
        self.field.installEventFilter(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setAccessibleName(tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMinimumHeight(320)
        self.list.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_2)
        for part in (self.field, self.list, self._hint):
            column.addWidget(part)
        self.setMinimumWidth(480)
        parent = self.parentWidget()
        if parent is not None:
            room = parent.window()
            self.resize(min(720, max(480, room.width() - 120)), min(480, max(360, room.height() - 160)))
            self.move(room.geometry().center().x() - self.width() // 2, room.geometry().top() + 80)

    # -- what is typed ---------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter go to the list, all else is typed."""
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _WALK:
                self._walk(event.key())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _walk(self, key: int) -> None:
        rows, at = self.model.rowCount(), self.list.currentIndex().row()
        if not rows:
            return
        page = max(1, self.list.height() // max(1, self.list.sizeHintForRow(0)) - 1)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        step = steps[Qt.Key(key)]
        self._go((at + step) % rows if abs(step) == 1 else min(max(at + step, 0), rows - 1))

    def _show(self, words: str) -> None:
        words = words.strip()
        fitting = [
            (score, -place, entry)
            for place, entry in enumerate(self._entries)
            if (score := _score(words, entry)) is not None
        ]
        named = [Entry(IMAGE, sha, name, tr("Image"), "image") for sha, name in self._images] if words else []
        # A name that holds the words goes before an action that only has their letters somewhere.
        fitting += [((fit(words, entry.text) or 0) * 0.9, -len(self._entries), entry) for entry in named]
        fitting.sort(key=lambda found: found[:2], reverse=True)
        least = fitting[0][0] * _WORTH if fitting else 0.0
        self.model.show([entry for score, _, entry in fitting if score >= least or entry.kind == IMAGE])
        self._hint.setText(
            tr("↑ ↓ choose · Enter does it · Esc leaves")
            if self.model.rowCount()
            else tr("Nothing fits “{words}”", words=words)
        )
        self._go(0)

    def _ask(self) -> None:
        words = self.field.text().strip()
        self._answer += 1
        if self._find is None or len(words) < _LEAST_LETTERS:
            self._images = ()
            return
        asked = self._answer

        def take(found: Sequence[tuple[str, str]]) -> None:
            if asked == self._answer:
                kept = self.list.currentIndex().row()
                self._images = found
                self._show(self.field.text())
                self._go(max(0, min(kept, self.model.rowCount() - 1)))

        self._find(words, take)

    # -- what is chosen --------------------------------------------------------------------

    def _go(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        entry = self.model.entry(row)
        self.field.setAccessibleDescription(entry.spoken() if entry is not None else self._hint.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    def _choose(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is None:
            return
        if entry.why:
            self._hint.setText(tr("“{action}” cannot be done now: {why}", action=entry.text, why=entry.why))
            return
        self.accept()
        self.chosen.emit(entry.kind, entry.id)

    def done(self, result: int) -> None:
        """Close, and ask for nothing more."""
        self._pause.stop()
        self._answer += 1
        super().done(result)


def _entries(actions: Actions, recent: Sequence[str]) -> list[Entry]:
    """All actions, those chosen lately first."""
    order = {name: place for place, name in enumerate(recent)}
    made = [
        Entry(
            ACTION,
            spec.id,
            spec.text.replace("&", ""),
            tr_marked(spec.group),
            spec.icon,
            key_text(spec.keys[0]) if spec.keys else "",
            actions.why_not(spec.id) or (tr("Hold its key") if spec.hold else ""),
            tr_marked(spec.about),
        )
        for spec in actions.described()
        if spec.id != _OWN and actions[spec.id].isVisible()
    ]
    return sorted(made, key=lambda entry: (bool(entry.why), order.get(entry.id, len(order))))


def _score(words: str, entry: Entry) -> float | None:
    """The better of name and description; what cannot be done now comes after what can."""
    if not words:
        return 0.0
    scores = (fit(words, entry.text), fit(words, f"{entry.text} {entry.group} {entry.about}"))
    found = [score * weight for score, weight in zip(scores, (1.0, 0.6), strict=True) if score is not None]
    return None if not found or max(found) < 0.15 else max(found) - (0.05 if entry.why else 0)
