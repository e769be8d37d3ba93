"""Which keys the focused widget needs for itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
ARROW_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
REMOVING_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


def is_typing(widget: QWidget) -> bool:
    """Whether letters go into this widget as text."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, TEXT_FIELDS)


def belongs_to(widget: QWidget, action_id: str, key: int) -> bool:
    """Whether the focused widget needs this key itself.

    Text fields need every key but the one that covers everything; Enter and Space press a button,
    arrows walk a tree or table or move a slider. One with the property `ownKeys` needs Enter, Delete and the arrows.
    """
    if is_typing(widget):
        return action_id != "panic"
    if widget.property("ownKeys") and key in ENTER_KEYS | ARROW_KEYS | REMOVING_KEYS:
        return True
    if key in ENTER_KEYS:
        return isinstance(widget, QAbstractButton)
    if key == Qt.Key.Key_Space:
        return isinstance(widget, QAbstractButton | QComboBox)
    return key in ARROW_KEYS and isinstance(widget, QTreeView | QTableView | QAbstractSlider | QTabBar)


def keeps_enter(widget: QWidget, event: QKeyEvent) -> bool:
    """Whether Enter with Shift stays with the text field that has the focus: nothing is committed from inside it."""
    if event.key() not in ENTER_KEYS or not is_typing(widget):
        return False
    event.accept()
    return True
