"""Nothing but the picture on the whole screen; the keys that rule go on working, and a slim line says what they did."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from ui.actions import Actions
from ui.views.review_page import ReviewPage
from ui.widgets.stage_strip import StageStrip

# These act in a part that is hidden: the bar comes up for the first two, the others bring everything back.
_IN_THE_BAR = ("note", "reasons")
_ELSEWHERE = ("find", "facts", "provenance", "raw")


class PictureAlone(QObject):
    """Hides all of a window but one page's stage, and brings back what was there."""

    def __init__(
        self, window: QMainWindow, page: ReviewPage, actions: Actions, others: tuple[QWidget, ...] = ()
    ) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        usual = (window.menuBar(), window.statusBar(), page.bar, *page.stage.chrome)
        self._around: tuple[QWidget, ...] = (*usual, *_beside(page.stage), *others)
        self._hidden: list[QWidget] = []
        self._state = Qt.WindowState.WindowNoState
        self._strip = StageStrip(actions.key("full_screen"), actions.key("panic"))
        self._strip.hide()
        layout = page.layout()
        if layout is not None:
            layout.addWidget(self._strip)
        page.name_changed.connect(self._name)
        page.message.connect(self._strip.say)
        page.bar.shown.connect(self._strip.set_state)
        page.bar.noteLeft.connect(self._fold)
        actions.on("full_screen", self.toggle)
        actions.wanted.connect(self._wanted)
        actions.keys_changed.connect(lambda: self._strip.set_keys(actions.key("full_screen"), actions.key("panic")))
        window.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether the picture is alone."""
        return not self._strip.isHidden()

    def toggle(self) -> None:
        """Show the picture alone, or everything again."""
        if self.on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> None:
        """Bring back what was there."""
        if not self.on:
            return
        self._strip.hide()
        for part in self._hidden:
            part.show()
        self._hidden = []
        self._window.setWindowState(self._state)
        self._page.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """The window closes: what it keeps of its layout is that of the usual one."""
        if event.type() is QEvent.Type.Close:
            self.leave()
        return False

    def _enter(self) -> None:
        self._state = self._window.windowState() & ~Qt.WindowState.WindowFullScreen
        self._hidden = [part for part in self._around if not part.isHidden()]
        for part in self._hidden:
            part.hide()
        self._strip.show()
        self._window.showFullScreen()
        self._page.stage.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, name: str) -> None:
        self._strip.set_name(name)
        self._fold()

    def _fold(self) -> None:
        """The decision bar came up for a note or a reason; it goes again."""
        if self.on and not self._page.bar.isHidden():
            self._page.bar.hide()
            self._page.stage.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted(self, action_id: str) -> None:
        if not self.on:
            return
        if action_id in _IN_THE_BAR:
            self._page.bar.show()
        elif action_id in _ELSEWHERE:
            self.leave()


def _beside(part: QWidget) -> list[QWidget]:
    """What stands beside a part in its splitter."""
    splitter = part.parentWidget()
    if not isinstance(splitter, QSplitter):
        return []
    parts = (splitter.widget(place) for place in range(splitter.count()))
    return [other for other in parts if other is not None and other is not part]
