"""The list of all actions with their keys, by groups, in which the remapping dialog chooses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTreeWidgetItem

from ui.actions import key_text
from ui.actions.edits import KeyEdits
from ui.theme import icon
from ui.translate import tr, tr_marked
from ui.widgets.quiet_tree import QuietTree

_ACTION, _KEYS, _STATE = range(3)
_ID = Qt.ItemDataRole.UserRole


class KeysTree(QuietTree):
    """Shows what the edits say; keeps nothing of its own."""

    def __init__(self, edits: KeyEdits) -> None:
        super().__init__(tr("Actions with their keys"), (tr("Action"), tr("Keys"), tr("State")))
        self._edits = edits
        self._items: dict[str, QTreeWidgetItem] = {}
        groups: dict[str, QTreeWidgetItem] = {}
        for spec in edits.specs.values():
            if spec.group not in groups:
                groups[spec.group] = QTreeWidgetItem([tr_marked(spec.group)])
                groups[spec.group].setFlags(Qt.ItemFlag.ItemIsEnabled)
                for column in (_KEYS, _STATE):
                    groups[spec.group].setData(column, Qt.ItemDataRole.AccessibleTextRole, tr_marked(spec.group))
                self.addTopLevelItem(groups[spec.group])
            item = QTreeWidgetItem([spec.text])
            item.setData(_ACTION, _ID, spec.id)
            item.setToolTip(_ACTION, tr_marked(spec.about))
            if spec.icon:
                item.setIcon(_ACTION, icon(spec.icon))
            groups[spec.group].addChild(item)
            self._items[spec.id] = item
        self.setWordWrap(False)
        self.expandAll()
        self.setCurrentItem(next(iter(self._items.values())))

    @property
    def chosen(self) -> str:
        """The id of the chosen action; nothing on a group."""
        item = self.currentItem()
        return str(item.data(_ACTION, _ID) or "") if item is not None else ""

    def choose(self, action_id: str) -> None:
        """Go to an action."""
        self.setCurrentItem(self._items[action_id])

    def refresh(self) -> None:
        """Show the keys, the clashes and what differs from the declarations."""
        clashes, keymap = self._edits.all_clashes(), self._edits.keymap
        for name, item in self._items.items():
            item.setText(_KEYS, "   ".join(dict.fromkeys(map(key_text, keymap[name]))) or tr("none"))
            if name in clashes:
                item.setText(_STATE, tr("clashes with {others}", others=self.titles(clashes[name])))
                item.setIcon(_STATE, icon("alert", "caution"))
            elif name in self._edits.changed:
                item.setText(_STATE, tr("changed"))
                item.setIcon(_STATE, icon("dot-half", "accent"))
            else:
                item.setText(_STATE, "")
                item.setIcon(_STATE, QIcon())
            spoken = item.text(_STATE) or tr("as it comes")
            item.setData(_STATE, Qt.ItemDataRole.AccessibleTextRole, spoken)
        for column in (_ACTION, _KEYS):
            self.resizeColumnToContents(column)

    def show_only(self, words: str) -> None:
        """Hide what does not hold every one of these words, and groups with nothing left."""
        wanted = words.casefold().split()
        for item in self._items.values():
            hay = " ".join(item.text(column) for column in (_ACTION, _KEYS, _STATE)).casefold()
            item.setHidden(not all(word in hay for word in wanted))
        for position in range(self.topLevelItemCount()):
            group = self.topLevelItem(position)
            if group is not None:
                children = (group.child(place) for place in range(group.childCount()))
                group.setHidden(all(child is None or child.isHidden() for child in children))
        shown = next((item for item in self._items.values() if not item.isHidden()), None)
        current = self.currentItem()
        if shown is not None and (current is None or current.isHidden()):
            self.setCurrentItem(shown)

    def titles(self, names: tuple[str, ...]) -> str:
        """The actions' words, in quotes."""
        return ", ".join(tr("“{words}”", words=self._edits.specs[name].text) for name in names)
