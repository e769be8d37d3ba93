"""Every action of the window, declared once: menus, buttons, help and the keyboard come from this list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

SHIFTED_ON_SOME_KEYBOARDS = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})
ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
ARROW_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `keys` are portable key sequences; the first is shown on buttons.

    `hold` marks an action that begins when its key goes down and ends when it comes up;
    `repeats` one that goes on while its key is held (a ruling never does).
    """

    id: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    about: str = ""
    hold: bool = False
    repeats: bool = False
    needs_image: bool = False


SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("human", "Human", "Decide", ("1",), "human", "Force the classification to human", needs_image=True),
    ActionSpec(
        "artificial",
        "Artificial",
        "Decide",
        ("2",),
        "artificial",
        "Force the classification to artificial",
        needs_image=True,
    ),
    ActionSpec("clear", "Clear", "Decide", ("0",), "clear", "Clear the forced classification", needs_image=True),
    *(
        ActionSpec(
            f"label{key}",
            f"Policy label {key}",
            "Decide",
            (str(key),),
            "tag",
            f"Choose the policy label on key {key}",
            needs_image=True,
        )
        for key in range(3, 10)
    ),
    ActionSpec(
        "commit",
        "Commit and next",
        "Decide",
        ("Return", "Enter"),
        "commit",
        "Record the ruling and go to the next open image",
        needs_image=True,
    ),
    ActionSpec(
        "commit_stay",
        "Commit and stay",
        "Decide",
        ("Shift+Return", "Shift+Enter"),
        "commit",
        "Record the ruling and stay on this image",
        needs_image=True,
    ),
    ActionSpec("skip", "Skip", "Decide", ("U",), "skip", "Skip with the chosen reason", needs_image=True),
    ActionSpec(
        "escalate", "Escalate", "Decide", ("E",), "escalate", "Hand the image to somebody more senior", needs_image=True
    ),
    ActionSpec("note", "Note", "Decide", ("N",), "note", "Write a note to the ruling", needs_image=True),
    ActionSpec("reasons", "Reasons", "Decide", ("R",), "list", "Choose a reason", needs_image=True),
    ActionSpec(
        "undo",
        "Undo",
        "Decide",
        ("Ctrl+Z",),
        "undo",
        "Take back the last ruling; inside the grace period nothing is delivered",
    ),
    ActionSpec("redo", "Redo", "Decide", ("Ctrl+Shift+Z",), "redo", "Rule again what was undone"),
    ActionSpec("next", "Next image", "Go", ("J", "Right"), "chevron-down", "Go to the next image", repeats=True),
    ActionSpec(
        "previous", "Previous image", "Go", ("K", "Left"), "chevron-up", "Go to the previous image", repeats=True
    ),
    ActionSpec(
        "reveal",
        "Reveal while held",
        "See",
        ("V",),
        "eye",
        "Show the image without blur and in colour while the key is held",
        hold=True,
        needs_image=True,
    ),
    ActionSpec("blur", "Blur", "See", ("B",), "blur", "Step through the strengths of the blur"),
    ActionSpec("grey", "Greyscale", "See", ("G",), "grey", "Switch greyscale on or off"),
    ActionSpec(
        "panic", "Cover everything", "See", ("Escape",), "eye-off", "Cover every picture at once; the same key uncovers"
    ),
    ActionSpec("heatmap", "Heatmap", "See", ("H",), "heatmap", "Show where the model looked", needs_image=True),
    ActionSpec(
        "overlays",
        "Overlays",
        "See",
        ("O",),
        "layers",
        "Show or hide everything that lies over the picture",
        needs_image=True,
    ),
    ActionSpec("boxes", "Boxes", "See", ("X",), "boxes", "Show the regions a provider found", needs_image=True),
    ActionSpec("fit", "Fit to window", "See", ("F",), "fit", "Fit the picture to the stage", needs_image=True),
    ActionSpec("zoom_in", "Zoom in", "See", ("+", "="), "zoom-in", "", repeats=True, needs_image=True),
    ActionSpec("zoom_out", "Zoom out", "See", ("-",), "zoom-out", "", repeats=True, needs_image=True),
    ActionSpec(
        "provenance",
        "Provenance",
        "See",
        ("P",),
        "fingerprint",
        "Go to the Content Credentials of this image",
        needs_image=True,
    ),
    ActionSpec(
        "history",
        "Decision history…",
        "See",
        ("Ctrl+H",),
        "clock",
        "Who ruled on this image, when and why, and what was delivered",
        needs_image=True,
    ),
    ActionSpec("facts", "File facts", "See", ("I",), "info", "Go to the file's facts", needs_image=True),
    ActionSpec(
        "rerun",
        "Run again what failed",
        "Ask",
        ("F5",),
        "retry",
        "Ask again where a provider failed on this image",
        needs_image=True,
    ),
    ActionSpec(
        "providers",
        "Providers…",
        "Ask",
        ("Ctrl+P",),
        "provider",
        "Switch providers on or off, pause them, and see how far they are and what they cost",
    ),
    ActionSpec("open", "Open files…", "File", ("Ctrl+O",), "open", "Choose image files"),
    ActionSpec(
        "open_folder",
        "Open folder…",
        "File",
        ("Ctrl+Shift+O",),
        "images",
        "Choose a folder; everything below it is taken in",
    ),
    ActionSpec("paste", "Paste", "File", ("Ctrl+V",), "copy", "Take in copied files, an image or an address"),
    ActionSpec("settings", "Settings…", "File", ("Ctrl+,",), "settings", ""),
    ActionSpec("quit", "Quit", "File", ("Ctrl+Q",), "power", ""),
    ActionSpec("find", "Find", "Go", ("Ctrl+F",), "search", "Filter the queue by text"),
    ActionSpec("help", "Keys and help", "Help", ("F1",), "help", "All keys on one page"),
)


class Actions(QObject):
    """The window's actions: triggers by menu, button or key, and the rule for single keys.

    A key without a modifier never fires while a text field has the focus. Keys that are
    held are seen by an event filter, because a shortcut knows no release.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._specs = {spec.id: spec for spec in SPECS}
        self._run: dict[str, Callable[[], None]] = {}
        self._held: dict[str, Callable[[bool], None]] = {}
        self._keys: dict[int, ActionSpec] = {}
        for spec in SPECS:
            self._declare(spec)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def __getitem__(self, action_id: str) -> QAction:
        """The Qt action of this id."""
        return self._actions[action_id]

    @property
    def specs(self) -> Mapping[str, ActionSpec]:
        """All declarations by id, in order."""
        return self._specs

    def described(self) -> tuple[ActionSpec, ...]:
        """All declarations with the words that stand on them now (policy labels have names of their own)."""
        return tuple(replace(spec, text=self._actions[spec.id].text()) for spec in self._specs.values())

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
            run()

    def set_image_present(self, present: bool) -> None:  # noqa: FBT001
        """Enable what needs an image on the stage."""
        for spec in SPECS:
            if spec.needs_image:
                self._actions[spec.id].setEnabled(present)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Single keys: fire outside text fields only; held keys begin and end here."""
        if event.type() not in KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        # A key that the focused widget leaves alone is offered to its parents: it is the focused one that counts.
        focused = QApplication.focusWidget() or watched
        if event.type() is QEvent.Type.ShortcutOverride:
            return _keeps_enter(focused, event)
        spec = self._spec_of(event)
        if spec is None:
            return False
        if event.type() is QEvent.Type.KeyRelease:
            return self._release(spec, event)
        mine = not _belongs_to(focused, spec, event.key())
        if mine:
            self._press(spec, event)
        return mine

    def _spec_of(self, event: QKeyEvent) -> ActionSpec | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in SHIFTED_ON_SOME_KEYBOARDS:
            modifiers &= ~Qt.KeyboardModifier.ShiftModifier
        return self._keys.get(event.key()) if modifiers == Qt.KeyboardModifier.NoModifier else None

    def _press(self, spec: ActionSpec, event: QKeyEvent) -> None:
        if not spec.hold:
            if spec.repeats or not event.isAutoRepeat():
                self.trigger(spec.id)
        elif not event.isAutoRepeat() and self._actions[spec.id].isEnabled():
            self._held.get(spec.id, _nothing)(True)

    def _release(self, spec: ActionSpec, event: QKeyEvent) -> bool:
        if not spec.hold:
            return False
        if not event.isAutoRepeat():
            self._held.get(spec.id, _nothing)(False)
        return True

    def _declare(self, spec: ActionSpec) -> None:
        action = QAction(spec.text, self._window)
        action.setObjectName(spec.id)
        action.setToolTip(f"{spec.about or spec.text}" + (f"  ({key_text(spec.keys[0])})" if spec.keys else ""))
        action.setStatusTip(spec.about)
        with_modifier = [QKeySequence(key) for key in spec.keys if not _is_single(key)]
        action.setShortcuts(with_modifier)
        action.setAutoRepeat(spec.repeats)
        action.triggered.connect(lambda _checked=False, action_id=spec.id: self.trigger(action_id))
        for key in spec.keys:
            if _is_single(key):
                self._keys[_key_code(key)] = spec
        self._window.addAction(action)
        self._actions[spec.id] = action


def key_text(key: str) -> str:
    """A key sequence as printed on a key cap on this platform."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def _key_code(key: str) -> int:
    """The Qt key of a sequence of one key."""
    combination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs forget that a sequence can be indexed
    return int(combination.key())


def _is_single(key: str) -> bool:
    """Whether the key fires without a modifier and is therefore silent in text fields (F1–F12 are not)."""
    if len(key) > 1 and key[0] == "F" and key[1:].isdigit():
        return False
    return len(key) == 1 or "+" not in key


def _is_typing(widget: QWidget) -> bool:
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, TEXT_FIELDS)


def _belongs_to(widget: QWidget, spec: ActionSpec, key: int) -> bool:
    """Whether the focused widget needs this key itself.

    Text fields need every key but the one that covers everything; Enter presses a button,
    arrows walk a tree or table or move a slider.
    """
    if _is_typing(widget):
        return spec.id != "panic"
    if key in ENTER_KEYS:
        return isinstance(widget, QAbstractButton)
    return key in ARROW_KEYS and isinstance(widget, QTreeView | QTableView | QAbstractSlider | QTabBar)


def _keeps_enter(widget: QWidget, event: QKeyEvent) -> bool:
    """Whether Enter with Shift stays with the text field that has the focus: nothing is committed from inside it."""
    if event.key() not in ENTER_KEYS or not _is_typing(widget):
        return False
    event.accept()
    return True


def _nothing(_down: bool) -> None:  # noqa: FBT001
    """Stands in for a held key that nobody listens to."""
