"""Key sequences as values: how they are written, which fire without a modifier, and where they clash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.actions.spec import EVERYWHERE, ActionSpec
from ui.translate import tr

Keymap = Mapping[str, tuple[str, ...]]

SHIFTED_ON_SOME_KEYBOARDS = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})
_NOTHING = Qt.KeyboardModifier.NoModifier
_ONLY_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_unknown,
    }
)
_WALKING = frozenset({"Tab", "Shift+Tab", "Backtab"})
_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.MoveToNextWord,
    QKeySequence.StandardKey.MoveToPreviousWord,
    QKeySequence.StandardKey.SelectNextChar,
    QKeySequence.StandardKey.SelectPreviousChar,
    QKeySequence.StandardKey.SelectNextWord,
    QKeySequence.StandardKey.SelectPreviousWord,
    QKeySequence.StandardKey.DeleteStartOfWord,
)


def key_text(key: str) -> str:
    """A key sequence as printed on a key cap on this platform."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def key_code(key: str) -> int:
    """The Qt key of a sequence of one key."""
    combination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs forget that a sequence can be indexed
    return int(combination.key())


def is_key(key: str) -> bool:
    """Whether Qt knows this sequence, and it is one press (no chord of several)."""
    known = QKeySequence(key)
    return known.count() == 1 and bool(known.toString()) and key_code(key) != int(Qt.Key.Key_unknown)


def is_single(key: str) -> bool:
    """Whether the key fires without a modifier and is therefore silent in text fields (F1–F12 are not)."""
    if len(key) > 1 and key[0] == "F" and key[1:].isdigit():
        return False
    return len(key) == 1 or "+" not in key


def plain_key(event: QKeyEvent) -> int | None:
    """The key of an event without modifier; None with one.

    Signs and digits that a keyboard only gives with Shift count as unmodified, letters do not.
    """
    key = event.key()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ShiftModifier:
        sign = event.text()
        given = len(sign) == 1 and sign.isprintable() and not sign.isalpha() and not sign.isspace() and ord(sign) == key
        if key in SHIFTED_ON_SOME_KEYBOARDS or given:
            return key
    return key if modifiers == _NOTHING else None


def recorded(event: QKeyEvent) -> str:
    """The portable sequence that a key event stands for; nothing while only modifiers are down."""
    if Qt.Key(event.key()) in _ONLY_MODIFIERS:
        return ""
    plain = plain_key(event)
    if plain is not None:
        return QKeySequence(plain).toString()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(event.key() | modifiers.value).toString()


def same_key(one: str, other: str) -> bool:
    """Whether two written sequences are the same press; the two Enter keys are told apart."""
    return QKeySequence(one).toString() == QKeySequence(other).toString()


def effective(specs: Iterable[ActionSpec], changed: Keymap) -> dict[str, tuple[str, ...]]:
    """The keys of every action: the reviewer's where there are any (none counts as well), else the declared ones."""
    return {spec.id: tuple(filter(is_key, changed[spec.id])) if spec.id in changed else spec.keys for spec in specs}


def clashing(key: str, spec: ActionSpec, specs: Mapping[str, ActionSpec], keymap: Keymap) -> tuple[str, ...]:
    """The other actions that have this key already, where both could act."""
    return tuple(
        other.id
        for other in specs.values()
        if other.id != spec.id
        and (other.page == spec.page or EVERYWHERE in (other.page, spec.page))
        and any(same_key(key, taken) for taken in keymap.get(other.id, ()))
    )


def refusal(key: str, spec: ActionSpec) -> str:
    """Why an action cannot have this key at all, in words; nothing when it can."""
    if not is_key(key):
        return tr("This is no key that a shortcut can use.")
    if key in _WALKING:
        return tr("Tab goes from control to control and stays free.")
    if spec.hold and not is_single(key):
        return tr("An action that lasts while its key is held takes a single key without a modifier.")
    return ""


def caution(key: str) -> str:
    """What a reviewer should know of this key before taking it, in words; mostly nothing."""
    if any(key == standard.toString() for which in _EDITING for standard in QKeySequence.keyBindings(which)):
        return tr("While you write in a text field, this key edits the text there.")
    if key == "Space":
        return tr("On a button that has the focus, Space presses that button.")
    if is_single(key):
        return tr("A single key is silent while you write in a text field.")
    return ""
