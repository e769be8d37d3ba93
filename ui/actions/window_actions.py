"""The window's actions at work: triggers by menu, button, palette or key, the reviewer's own keys, what is enabled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ui.actions.declared import SPECS
from ui.actions.focus import belongs_to, keeps_enter
from ui.actions.keys import Keymap, effective, is_single, key_code, key_text, plain_key
from ui.actions.spec import EVERYWHERE, REVIEW, ActionSpec
from ui.theme import plain_tip
from ui.translate import tr, tr_marked

KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class Actions(QObject):
    """The window's actions: triggers by menu, button or key, and the rule for single keys.

    A key without a modifier never fires while a text field has the focus. Keys that are
    held are seen by an event filter, because a shortcut knows no release.
    """

    keys_changed = Signal()
    """Other keys are in force: whoever shows one shows it anew."""

    wanted = Signal(str)
    """Before an action is carried out, its id: what it needs to be seen can be brought forward."""

    def __init__(self, window: QWidget, specs: Iterable[ActionSpec] = SPECS) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._specs = {spec.id: spec for spec in specs}
        self._keymap: dict[str, tuple[str, ...]] = {}
        self._run: dict[str, Callable[[], None]] = {}
        self._held: dict[str, Callable[[bool], None]] = {}
        self._single: dict[int, list[ActionSpec]] = {}
        self._begun: dict[int, ActionSpec] = {}
        self._page, self._image = REVIEW, True
        self._barred: dict[str, str] = {}
        for spec in self._specs.values():
            self._declare(spec)
        self._enable(self._specs.values())
        self.set_keys({})
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def __getitem__(self, action_id: str) -> QAction:
        """The Qt action of this id."""
        return self._actions[action_id]

    @property
    def specs(self) -> Mapping[str, ActionSpec]:
        """All declarations by id, in order, with the keys that were declared."""
        return self._specs

    @property
    def keymap(self) -> Keymap:
        """The keys now in force, by the actions' ids."""
        return self._keymap

    def described(self) -> tuple[ActionSpec, ...]:
        """All declarations with the words and keys they have now (policy labels have names of their own)."""
        return tuple(
            replace(spec, text=self._actions[spec.id].text(), keys=self._keymap[spec.id])
            for spec in self._specs.values()
        )

    def key(self, action_id: str) -> str:
        """The key of an action as it is printed on a cap; nothing when it has none."""
        keys = self._keymap[action_id]
        return key_text(keys[0]) if keys else ""

    def set_keys(self, changed: Keymap) -> None:
        """Put the reviewer's own keys in force, by the actions' ids; what is not named has its declared keys."""
        self._keymap = effective(self._specs.values(), changed)
        self._single = {}
        for spec in self._specs.values():
            keys = self._keymap[spec.id]
            self._actions[spec.id].setShortcuts([QKeySequence(key) for key in keys if not is_single(key)])
            for key in filter(is_single, keys):
                self._single.setdefault(key_code(key), []).append(spec)
            about = tr_marked(spec.about) or self._actions[spec.id].text()
            self._actions[spec.id].setToolTip(plain_tip(about + (f"  ({key_text(keys[0])})" if keys else "")))
        self.keys_changed.emit()

    def on(self, action_id: str, run: Callable[[], None]) -> None:
        """Say what the action does."""
        self._run[action_id] = run

    def on_hold(self, action_id: str, run: Callable[[bool], None]) -> None:
        """Say what begins (True) and ends (False) with holding the action's key."""
        self._held[action_id] = run

    def trigger(self, action_id: str) -> None:
        """Carry the action out, when it is enabled."""
        action = self._actions[action_id]
        if action.isEnabled() and (run := self._run.get(action_id)) is not None:
            self.wanted.emit(action_id)
            run()

    def set_image_present(self, present: bool) -> None:  # noqa: FBT001
        """Enable what needs an image on the stage, or not."""
        self._image = present
        self._enable(spec for spec in self._specs.values() if spec.needs_image)

    def set_page(self, page: str) -> None:
        """Another page of the window is shown: the actions of the others are silent."""
        self._page = page
        self._enable(self._specs.values())

    def bar(self, action_id: str, why: str) -> None:
        """Disable an action and say why, in words for the palette; enable it again with nothing."""
        self._barred[action_id] = why
        self._enable((self._specs[action_id],))

    def why_not(self, action_id: str) -> str:
        """Why the action cannot be carried out now, in words; nothing when it can."""
        spec = self._specs[action_id]
        if spec.page not in (EVERYWHERE, self._page):
            return tr("Not on this page")
        if spec.needs_image and not self._image:
            return tr("No image is on the stage")
        if action_id not in self._run and action_id not in self._held:
            return tr("The database is not open yet")
        return self._barred.get(action_id, "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Single keys: fire outside text fields only; held keys begin and end here."""
        # Every event of the program comes by: most go by their class, without their type being made for Python.
        if not isinstance(event, QKeyEvent) or event.type() not in KEY_EVENTS:
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        # A key that the focused widget leaves alone is offered to its parents: it is the focused one that counts.
        focused = QApplication.focusWidget() or watched
        if event.type() is QEvent.Type.ShortcutOverride:
            return keeps_enter(focused, event)
        spec = self._spec_of(event)
        if event.type() is QEvent.Type.KeyRelease:
            # What was begun by holding a key ends with it, whatever modifier has gone down meanwhile.
            spec = self._begun.get(event.key(), spec)
            return spec is not None and self._release(spec, event)
        if spec is None:
            return False
        mine = not belongs_to(focused, spec.id, event.key())
        if mine:
            self._press(spec, event)
        return mine

    def _spec_of(self, event: QKeyEvent) -> ActionSpec | None:
        plain = plain_key(event)
        wanting = self._single.get(plain, ()) if plain is not None else ()
        return next((spec for spec in wanting if spec.page in (EVERYWHERE, self._page)), None)

    def _press(self, spec: ActionSpec, event: QKeyEvent) -> None:
        if not spec.hold:
            if spec.repeats or not event.isAutoRepeat():
                self.trigger(spec.id)
        elif not event.isAutoRepeat() and self._actions[spec.id].isEnabled():
            self._begun[event.key()] = spec
            self._held.get(spec.id, _nothing)(True)

    def _release(self, spec: ActionSpec, event: QKeyEvent) -> bool:
        if not spec.hold:
            return False
        if not event.isAutoRepeat():
            self._begun.pop(event.key(), None)
            self._held.get(spec.id, _nothing)(False)
        return True

    def _enable(self, specs: Iterable[ActionSpec]) -> None:
        for spec in specs:
            here = spec.page in (EVERYWHERE, self._page)
            ready = (self._image or not spec.needs_image) and not self._barred.get(spec.id)
            self._actions[spec.id].setEnabled(here and ready)

    def _declare(self, spec: ActionSpec) -> None:
        action = QAction(tr_marked(spec.text), self._window)
        action.setObjectName(spec.id)
        action.setStatusTip(tr_marked(spec.about))
        action.setAutoRepeat(spec.repeats)
        action.triggered.connect(lambda _checked=False, action_id=spec.id: self.trigger(action_id))
        self._window.addAction(action)
        self._actions[spec.id] = action


def _nothing(_down: bool) -> None:  # noqa: FBT001
    """Stands in for a held key that nobody listens to."""
