"""The ways into the program: palette, key sheet, remapping, first steps; and the reviewer's own keys put in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.models.palette_model import Entry
from ui.views.guides.first_run import FirstStepsDialog
from ui.views.guides.help_dialog import HelpDialog
from ui.views.guides.keys_dialog import KeysDialog
from ui.views.guides.palette import ACTION, IMAGE, Palette
from ui.views.sending.asking import Asking

if TYPE_CHECKING:
    from ui.actions.keys import Keymap
    from ui.bridge import Bridge

_RECENT = 8
_FOUND = 8


class Guides(QObject):
    """Help needs no core; keys are kept and images are found once there is one."""

    image_chosen = Signal(str)
    view_chosen = Signal(str)
    """The name of a saved view."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._window = actions, window
        self._bridge: Bridge | None = None
        self._own: Keymap = {}
        self.recent: list[str] = []
        self.more: Callable[[], Sequence[Entry]] = tuple
        actions.on("help", self._help)
        actions.on("palette", self._palette)
        actions.on("first_steps", self._first_steps)

    def attach(self, bridge: Bridge) -> None:
        """The core is open: put the kept keys in force."""
        self._bridge = bridge
        settings = bridge.core.preferences.current
        self._own = settings.keys
        self.recent = list(settings.window.recent)
        self._actions.set_keys(self._own)
        self._actions.on("keys", self._keys)

    def _help(self) -> None:
        sheet = HelpDialog(self._actions.described(), self._window)
        sheet.keys_wanted.connect(partial(self._actions.trigger, "keys"))
        sheet.open()

    def _first_steps(self) -> None:
        FirstStepsDialog(self._actions, self._window).open()

    def _palette(self) -> None:
        find = self._find if self._bridge is not None else None
        palette = Palette(self._actions, self.recent, find, self._window, more=self.more())
        palette.chosen.connect(self._chosen)
        palette.open()

    def _chosen(self, kind: str, identifier: str) -> None:
        if kind != ACTION:
            (self.image_chosen if kind == IMAGE else self.view_chosen).emit(identifier)
            return
        self.recent = [identifier, *(each for each in self.recent if each != identifier)][:_RECENT]
        self._actions.trigger(identifier)

    def _find(self, words: str, take: Callable[[Sequence[tuple[str, str]]], None]) -> None:
        if self._bridge is not None:
            self._bridge.call(lambda core: core.names.find(words, _FOUND), take)

    def _keys(self) -> None:
        if self._bridge is None:
            return
        words = {spec.id: spec.text for spec in self._actions.described()}
        specs = [replace(spec, text=words[spec.id]) for spec in self._actions.specs.values()]
        dialog = KeysDialog(specs, self._own, Asking(self._bridge), self._window)
        dialog.changed.connect(self._changed)
        dialog.open()

    def _changed(self, keys: Keymap) -> None:
        self._own = keys
        self._actions.set_keys(keys)
        if self._bridge is not None:
            self._bridge.call(lambda core: core.preferences.keep_keys(keys))
