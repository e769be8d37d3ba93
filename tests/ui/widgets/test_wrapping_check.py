"""A check box with long words: narrow, it grows downwards; its words tick it; its name is what it says."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.wrapping_check import WrappingCheck

_LONG = "Let the provider fetch what came from the web instead of sending it from this machine"


def test_narrow_it_wraps_and_wide_it_does_not(qtbot: QtBot) -> None:
    box = WrappingCheck(_LONG)
    qtbot.addWidget(box)
    assert box.minimumSizeHint().width() < box.sizeHint().width() / 3
    assert box.heightForWidth(160) > 2 * box.heightForWidth(2000)


def test_pressing_the_last_word_ticks_it(qtbot: QtBot) -> None:
    box = WrappingCheck(_LONG)
    qtbot.addWidget(box)
    box.resize(160, box.heightForWidth(160))
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, box.height() - 4))
    assert box.isChecked()
    assert box.accessibleName() == _LONG
