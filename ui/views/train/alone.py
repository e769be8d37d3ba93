"""Nothing but the picture of a session on the whole screen; what is due comes beside it, a slim line says the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMainWindow, QSplitterHandle, QStackedWidget, QWidget

from ui.views.train.desk import TrainDesk
from ui.views.train.revealed import SidePanel
from ui.views.train.session_view import SessionView
from ui.widgets.banner import Banner
from ui.widgets.stage_strip import StageStrip

# They come when there is something to read, and go by themselves; a stack shows one part at a time.
_LEFT_ALONE = (SidePanel, Banner, QSplitterHandle)


class TrainAlone(QObject):
    """Hides all of the window but the stage of the session, and brings back what was there.

    Args:
        page: the Train page; `strip` stands at its foot.
        stack: shows the session or another part.
        session: whose picture is shown alone.
        desk: the page's.
    """

    def __init__(self, page: QWidget, stack: QStackedWidget, session: SessionView, desk: TrainDesk) -> None:
        super().__init__(page)
        self._page, self._stack, self._session, self._actions = page, stack, session, desk.actions
        self._hidden: list[QWidget] = []
        self._state = Qt.WindowState.WindowNoState
        self.strip = StageStrip("", "")
        self.strip.hide()
        self._name_keys()
        desk.actions.on("train_full_screen", self.toggle)
        desk.actions.keys_changed.connect(self._name_keys)
        desk.message.connect(self.strip.say)
        session.bar.said.connect(self.strip.set_words)
        session.title_changed.connect(lambda: self.strip.set_name(session.title()))
        stack.currentChanged.connect(self.leave)

    @property
    def on(self) -> bool:
        """Whether the picture is alone."""
        return not self.strip.isHidden()

    def toggle(self) -> None:
        """Show the picture alone, or everything again."""
        if self.on:
            self.leave()
        elif self._stack.currentWidget() is self._session:
            self._enter()

    def leave(self) -> None:
        """Bring back what was there."""
        if not self.on:
            return
        self.strip.hide()
        for part in self._hidden:
            part.show()
        self._hidden = []
        window = self._page.window()
        window.removeEventFilter(self)
        window.setWindowState(self._state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """The window closes: what it keeps of its layout is that of the usual one."""
        if event.type() is QEvent.Type.Close:
            self.leave()
        return False

    def _enter(self) -> None:
        window, stage = self._page.window(), self._session.stage
        self._state = window.windowState() & ~Qt.WindowState.WindowFullScreen
        self._hidden = [part for part in _around(stage, window) if not part.isHidden()]
        for part in self._hidden:
            part.hide()
        self.strip.set_name(self._session.title())
        self.strip.set_words(self._session.bar.accessibleDescription())
        self.strip.show()
        window.installEventFilter(self)
        window.showFullScreen()
        stage.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_keys(self) -> None:
        self.strip.set_keys(self._actions.key("train_full_screen"), self._actions.key("panic"))


def _around(part: QWidget, window: QWidget) -> list[QWidget]:
    """What stands around a part of a window, up to its bars; never what comes and goes by itself."""
    found: list[QWidget] = [window.menuBar(), window.statusBar()] if isinstance(window, QMainWindow) else []
    while (parent := part.parentWidget()) is not None and parent is not window:
        if not isinstance(parent, QStackedWidget):
            beside = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            found += [one for one in beside if one is not part and not isinstance(one, _LEFT_ALONE)]
        part = parent
    return [one for one in found if not one.isWindow()]
