"""The panic cover: one key lays opaque ground over every window of the program, titles included, and lifts it again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QWidget

from ui.actions import Actions
from ui.translate import tr
from ui.widgets.panic_cover import PanicCover

TITLE = "Second Look"
# While covered nothing can be ruled by accident: these reach no window but by the keys that uncover and quit.
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.ToolTip,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
    }
)


class Panic(QObject):
    """Covers and uncovers. Windows that open meanwhile are covered as they are shown."""

    changed = Signal(bool)
    """Whether everything is covered now."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._covers: dict[QWidget, PanicCover] = {}
        self._titles: dict[QWidget, str] = {}
        self.covered = False
        actions.on("panic", self.toggle)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def toggle(self) -> None:
        """Cover everything, or uncover it."""
        self._uncover() if self.covered else self._cover()

    def title(self, window: QWidget, title: str) -> None:
        """Give a window its title; while covered it is kept back."""
        if self.covered:
            self._titles[window] = title
        else:
            window.setWindowTitle(title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover what opens and grows; keep everything else from the windows while they are covered."""
        # Every event of the program comes by: to ask for its type makes a Python object, its class is there anyway.
        key = event if isinstance(event, QKeyEvent) else None
        if key is None and not self.covered:
            return False
        kind = event.type()
        if key is not None and kind is QEvent.Type.KeyPress and self._begins(watched, key):
            self.toggle()
            return True
        return self.covered and self._keeps(watched, event, kind)

    # -- inside ----------------------------------------------------------------------------

    def _keeps(self, watched: QObject, event: QEvent, kind: QEvent.Type) -> bool:
        """While covered: whether an event is kept from whom it is for."""
        if kind in (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.WindowTitleChange):
            if isinstance(watched, QWidget) and _is_covered_kind(watched):
                self._lay_over(watched)
            return False
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._quits(event):
                return False
            event.accept()  # no shortcut acts: the key itself comes next, and ends here
            return True
        return kind in _INPUT and isinstance(watched, QWidget)

    def _begins(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether this key press toggles: here rather than in the actions, since other windows have no actions.

        In an open dialog, panel or menu the plain key closes it as ever; a further key of the action covers, too.
        """
        if not isinstance(watched, QWidget) or event.isAutoRepeat() or not self._is_panic(event):
            return False
        if self.covered:
            return True
        return watched.window() is not self.parent() and event.key() != Qt.Key.Key_Escape

    def _is_panic(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        return any(pressed == QKeySequence(key) for key in self._actions.keymap["panic"])

    def _quits(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        return any(pressed == QKeySequence(key) for key in self._actions.keymap["quit"])

    def _cover(self) -> None:
        self.covered = True
        QToolTip.hideText()
        popup = QApplication.activePopupWidget()
        while popup is not None and popup.close():
            popup = QApplication.activePopupWidget()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and _is_covered_kind(window):
                self._lay_over(window)
        self.changed.emit(True)

    def _lay_over(self, window: QWidget) -> None:
        cover = self._covers.get(window)
        if cover is None:
            cover = PanicCover(window, self._actions.key("panic") or tr("the same key"))
            self._covers[window] = cover
            window.destroyed.connect(lambda *_, gone=window: self._forget(gone))
        if window.windowTitle() != TITLE:
            self._titles[window] = window.windowTitle()
            window.setWindowTitle(TITLE)
        cover.cover()
        cover.repaint()  # now, not with the next turn of the loop

    def _uncover(self) -> None:
        self.covered = False
        for cover in self._covers.values():
            cover.hide()
            cover.deleteLater()
        self._covers.clear()
        for window, title in self._titles.items():
            window.setWindowTitle(title)
        self._titles.clear()
        self.changed.emit(False)

    def _forget(self, window: QWidget) -> None:
        self._covers.pop(window, None)
        self._titles.pop(window, None)


def _is_covered_kind(widget: QWidget) -> bool:
    return widget.isWindow() and isinstance(widget, QDialog | QMainWindow)
