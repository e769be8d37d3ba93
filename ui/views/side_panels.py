"""The panels beside the stage fold away by key, button or edge, and come back when something in them is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from ui.actions import Actions
from ui.theme import plain_tip
from ui.translate import tr
from ui.views.guides.key_tips import follow_keys
from ui.widgets.shares import ShareSplitter

QUEUE, EVIDENCE = "queue_panel", "evidence_panel"

# What these bring forward stands in a panel, which comes back for it.
_INSIDE = {
    **dict.fromkeys(("find", "filters", "views", "grid"), QUEUE),
    **dict.fromkeys(("evidence_width", "provenance", "facts", "alike", "provider_previous", "provider_next"), EVIDENCE),
}
# Shares of the window that the evidence takes by its key: as it begins, half, and all but a small stage.
_WIDTHS = (0.32, 0.45, 0.6)


class SidePanels(QObject):
    """Folds the parts of a splitter, each by the action and the button of its name."""

    def __init__(
        self, splitter: ShareSplitter, parts: Mapping[str, QWidget], buttons: Mapping[str, QToolButton], stage: QWidget
    ) -> None:
        super().__init__(splitter)
        self._splitter, self._parts, self._buttons, self._stage = splitter, parts, buttons, stage
        splitter.folding.connect(self._keep_focus)
        for name, part in parts.items():
            splitter.set_foldable(part)
            part.installEventFilter(self)
            buttons[name].clicked.connect(partial(self.toggle, name))

    def act(self, actions: Actions) -> None:
        """Fold by the panels' keys, and bring a panel back before something in it is gone to."""
        for name in self._parts:
            actions.on(name, partial(self.toggle, name))
        actions.on("evidence_width", lambda: self._splitter.widen(self._parts[EVIDENCE], _WIDTHS))
        follow_keys(actions, self._buttons)
        actions.keys_changed.connect(lambda: self._name_edges(actions))
        actions.wanted.connect(self._wanted)
        self._name_edges(actions)

    def toggle(self, name: str) -> None:
        """Fold a panel away, or bring it back."""
        part = self._parts[name]
        self._splitter.fold(part, not part.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever hid or showed a panel: its button says so."""
        if event.type() in (QEvent.Type.HideToParent, QEvent.Type.ShowToParent):
            for name, part in self._parts.items():
                if part is watched:
                    self._buttons[name].setChecked(part.isHidden())
        return False

    def _keep_focus(self, part: QWidget) -> None:
        """The keyboard is not left inside what goes, nor handed to whatever comes next."""
        focused = QApplication.focusWidget()
        if focused is not None and part.isAncestorOf(focused):
            self._stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted(self, action_id: str) -> None:
        name = _INSIDE.get(action_id)
        if name is not None:
            self._splitter.fold(self._parts[name], False)

    def _name_edges(self, actions: Actions) -> None:
        for place in range(1, self._splitter.count()):
            edge = self._splitter.handle(place)
            part = self._splitter.beside(edge)
            for name in (name for name, own in self._parts.items() if own is part):
                words, key = tr("Drag to widen or narrow; a double click folds the panel away"), actions.key(name)
                edge.setToolTip(plain_tip(f"{words}  ({key})" if key else words))
