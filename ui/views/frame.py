"""What every page of the window may ask of it: the tabs, the covers, the actions, and a word in the status line."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui.actions import Actions
from ui.theme import icon
from ui.views.care.panic import TITLE, Panic
from ui.views.page_switch import PageSwitch
from ui.widgets.announce import announce

# A sentence stays as long as it takes to notice it and to read it, slowly.
_NOTICED_MS, _LETTER_MS, _LONGEST_MS = 4000, 60, 20_000
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

        def build() -> QWidget:
            with self.building():
                return factory()

        self.switch.add(page, title, icon_name, build)

    @contextlib.contextmanager
    def building(self) -> Iterator[None]:
        """Build widgets while the two filters that see every event of the program do not look.

        A page is made in ten thousand events, and each costs a call into Python for either
        of them: a third of the time that opening takes. Nothing that they look for can come
        in meanwhile.
        """
        self._watch(on=False)
        try:
            yield
        finally:
            self._watch(on=True)

    def _watch(self, *, on: bool) -> None:
        app = QApplication.instance()
        for each in (self.actions_, self.panic):
            if app is not None:
                app.installEventFilter(each) if on else app.removeEventFilter(each)

    def say(self, words: str) -> None:
        """Show a sentence in the status line while it is read, and have a screen reader say it."""
        self.statusBar().showMessage(words, reading_ms(words))
        announce(self.statusBar(), words)


def reading_ms(words: str) -> int:
    """How long a sentence is shown, in milliseconds: a long one longer."""
    return min(_NOTICED_MS + _LETTER_MS * len(words), _LONGEST_MS)


def building(part: QWidget) -> contextlib.AbstractContextManager[None]:
    """As `Frame.building`, for a part of a page that builds more of itself later."""
    window = part.window()
    return window.building() if isinstance(window, Frame) else contextlib.nullcontext()
