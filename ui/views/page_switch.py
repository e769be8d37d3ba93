"""The pages of the window below a slim row of tabs; the row is there only when there is more than one page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.theme import icon, plain_tip
from ui.translate import tr


class PageSwitch(QWidget):
    """Each page is built when it is first opened. `changed` carries the id of the page now shown.

    The action `page_<id>`, where one is declared, goes to a page; every other action knows on which page it acts.
    """

    changed = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._ids: list[str] = []
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._built: dict[str, QWidget] = {}
        self._wanted = ""
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.tabs.setAccessibleName(tr("Pages"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setIconSize(QSize(16, 16))
        self.tabs.hide()
        self.tabs.currentChanged.connect(self._went)
        actions.keys_changed.connect(self._name_keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    @property
    def current(self) -> str:
        """The id of the page that is shown."""
        return self._ids[self.tabs.currentIndex()] if self._ids else ""

    def add(self, page: str, title: str, icon_name: str, factory: Callable[[], QWidget]) -> None:
        """Offer a page; the first one is shown at once."""
        self._ids.append(page)
        self._factories[page] = factory
        if f"page_{page}" in self._actions.specs:
            self._actions.on(f"page_{page}", partial(self._go, page))
        self.tabs.addTab(icon(icon_name), title)
        self.tabs.setVisible(len(self._ids) > 1)
        self._name_keys()
        if len(self._ids) == 1:
            self._went(0)
        if page == self._wanted:
            self.show_page(page)

    def come_back_to(self, page: str) -> None:
        """Go to the page that was shown last, at once or when it is offered."""
        self._wanted = page
        self.show_page(page)

    def show_page(self, page: str) -> bool:
        """Go to a page; False when there is none of this id."""
        if page not in self._ids:
            return False
        self.tabs.setCurrentIndex(self._ids.index(page))
        return True

    def _go(self, page: str) -> None:
        self.show_page(page)

    def _went(self, place: int) -> None:
        if not 0 <= place < len(self._ids):
            return
        page = self._ids[place]
        if page not in self._built:
            self._built[page] = self._factories[page]()
            self._stack.addWidget(self._built[page])
        self._stack.setCurrentWidget(self._built[page])
        self._actions.set_page(page)
        self.changed.emit(page)

    def _name_keys(self) -> None:
        for place, page in enumerate(self._ids):
            name = f"page_{page}"
            key = self._actions.key(name) if name in self._actions.specs else ""
            title = self.tabs.tabText(place)
            self.tabs.setTabToolTip(place, plain_tip(f"{title}  ({key})" if key else title))
