"""The list of the page's sections: glyphs with names, or glyphs alone where the page is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.theme import SPACE_2, icon, plain_tip
from ui.translate import tr

_NARROW = 60
"""Heights of a line; a page that is less wide keeps its width for what is compared."""
_NAME = Qt.ItemDataRole.UserRole


class SectionList(QListWidget):
    """Follows the width of the widget that it lies in; a name that is not shown is in the tool tip and still spoken."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self.setAccessibleName(tr("Sections"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, name: str, glyph: str) -> None:
        """One section more."""
        item = QListWidgetItem(icon(glyph), name)
        item.setData(_NAME, name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
        self.addItem(item)
        self._fit()

    def follow(self, around: QWidget) -> None:
        """Be narrow when this is."""
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The widget around has another width."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            narrow = watched.width() < self.fontMetrics().height() * _NARROW
            if narrow != self._narrow:
                self._narrow = narrow
                self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        for at in range(self.count()):
            name = str(self.item(at).data(_NAME))
            self.item(at).setText("" if self._narrow else name)
            self.item(at).setToolTip(plain_tip(name) if self._narrow else "")
        beside = 2 if self._narrow else 8
        self.setFixedWidth(self.sizeHintForColumn(0) + beside * SPACE_2)
