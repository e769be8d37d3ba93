"""Saved views of the queue – a query and an order by a name: go there, save, rename, delete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from app.domain.order import Order
from app.domain.query import Query, parse
from ui.theme import SPACE_1
from ui.translate import tr
from ui.widgets.popover import Popover
from ui.widgets.text import SMALL, label

_LONGEST_NAME = 60
_MOST = 50
_LONGEST_VIEW = 20_000
_NameRole = Qt.ItemDataRole.UserRole


def spelled(query: Query, order: Order) -> str:
    """A view as it is kept: the order's word, then the query."""
    return f"{order.value} {query.spelled()}".rstrip()


def read(text: str) -> tuple[Query, Order]:
    """A kept view; what this version cannot read of it is left out."""
    word, _, rest = text.partition(" ")
    known = {order.value for order in Order}
    return parse(rest).query, Order(word) if word in known else Order.ARRIVAL


class SavedViews(Popover):
    """A list of names with a field for a new one; Enter goes to a view, Delete deletes it."""

    chosen = Signal(str)
    """The kept text of the view to go to."""

    changed = Signal(object)
    """All views by name, after one was saved, renamed or deleted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Saved views"))
        self._views: dict[str, str] = {}
        self._present = ""
        self._keys: Sequence[str] = ()
        self.list, self.name = QListWidget(), QLineEdit()
        self._note = label("", tone="muted", size=SMALL, wrap=True)
        self._go, self._save = QPushButton(tr("Go")), QPushButton(tr("Save as"))
        self._rename, self._delete = QPushButton(tr("Rename")), QPushButton(tr("Delete"))
        self._lay_out()
        self.list.itemActivated.connect(lambda _item: self._choose())
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.name.textChanged.connect(self._enable)
        self.name.returnPressed.connect(self.save)
        for button, act in (
            (self._go, self._choose),
            (self._save, self.save),
            (self._rename, self.rename),
            (self._delete, self.delete),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)

    def show_views(self, views: Mapping[str, str], present: str, keys: Sequence[str] = ()) -> None:
        """Show these; `present` is what would be saved, `keys` lead to the first of them."""
        self._views, self._present, self._keys = dict(views), present, keys
        self._fill()

    def first_control(self) -> QWidget | None:
        """The views; where there are none yet, the name for the first."""
        return self.list if self._views else self.name

    def save(self) -> None:
        """Save what is shown now under the name in the field; one of the same name is replaced."""
        name = self._typed()
        if name and self._keepable() and (name in self._views or len(self._views) < _MOST):
            self._views[name] = self._present
            self._tell(name)

    def rename(self) -> None:
        """Give the chosen view the name in the field."""
        old, new = self._current(), self._typed()
        if old and new and new not in self._views:
            self._views = {new if name == old else name: text for name, text in self._views.items()}
            self._tell(new)

    def delete(self) -> None:
        """Delete the chosen view."""
        name = self._current()
        if name:
            del self._views[name]
            self._tell("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete deletes the chosen view while the list has the keyboard; Enter goes there."""
        if self.list.hasFocus() and event.key() == Qt.Key.Key_Delete:
            self.delete()
        elif self.list.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.list.setAccessibleName(tr("Saved views"))
        self.list.setMinimumSize(280, 140)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(tr("Name for what is shown now"))
        self.name.setAccessibleName(tr("Name of the view"))
        self.column.addWidget(self.list)
        self.column.addWidget(self._note)
        self.column.addWidget(self.name)
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        for button in (self._go, self._save, self._rename, self._delete):
            row.addWidget(button)
        self.column.addLayout(row)

    def _fill(self, current: str = "") -> None:
        self.list.clear()
        for at, (name, text) in enumerate(self._views.items()):
            key = self._keys[at] if at < len(self._keys) else ""
            item = QListWidgetItem(f"{name}  ({key})" if key else name)
            query, _ = read(text)
            item.setData(_NameRole, name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}: {query.spelled()}")
            self.list.addItem(item)
        names = list(self._views)
        self.list.setCurrentRow(names.index(current) if current in names else 0)
        empty = tr("None yet: filter and sort the queue, then save it here under a name.")
        too_many = tr("The filter lists too many images to be kept as a view.") if not self._keepable() else ""
        self._note.setText(too_many or (empty if not names else ""))
        self._note.setVisible(bool(self._note.text()))
        self._enable()

    def _enable(self) -> None:
        current, typed = self._current(), self._typed()
        self._go.setEnabled(bool(current))
        self._delete.setEnabled(bool(current))
        self._save.setEnabled(bool(typed) and self._keepable())
        self._rename.setEnabled(bool(current and typed) and typed not in self._views)

    def _keepable(self) -> bool:
        """A list of thousands of images has no place in the settings file."""
        return len(self._present) <= _LONGEST_VIEW

    def _choose(self) -> None:
        name = self._current()
        if name:
            self.hide()
            self.chosen.emit(self._views[name])

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_NameRole)) if item is not None else ""

    def _typed(self) -> str:
        return " ".join(self.name.text().split())

    def _tell(self, current: str) -> None:
        self.name.clear()
        self._fill(current)
        self.changed.emit(dict(self._views))
