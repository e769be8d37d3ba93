"""What every page of the window may ask of it: the tabs, the covers, the actions, and a word in the status line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.actions import Actions
from ui.theme import icon
from ui.views.care_panic import TITLE, Panic
from ui.views.page_switch import PageSwitch
from ui.widgets.announce import announce

_MESSAGE_MS = 6000
# What a window manager draws around a window, about.
_FRAME = QSize(8, 40)


class Frame(QMainWindow):
    """The window without its pages: they know it, and it knows none of them."""

    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setWindowIcon(icon("app", "accent"))
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize() - _FRAME))
        self.actions_ = Actions(self)
        self.panic = Panic(self.actions_, self)
        self.switch = PageSwitch(self.actions_)

    def add_page(self, page: str, title: str, icon_name: str, factory: Callable[[], QWidget]) -> None:
        """Offer a page besides Review; `factory` builds it when it is first opened.

        Declare `ActionSpec("page_<id>", …, page=EVERYWHERE)` for its key, and its own actions with `page="<id>"`.
        """
        self.switch.add(page, title, icon_name, factory)

    def say(self, words: str) -> None:
        """Show a sentence in the status line for a while, and have a screen reader say it."""
        self.statusBar().showMessage(words, _MESSAGE_MS)
        announce(self.statusBar(), words)
