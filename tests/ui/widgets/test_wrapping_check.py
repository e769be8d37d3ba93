"""A check box with long words: narrow, it grows downwards; its words tick it; its name is what it says."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.wrapping_check import WrappingCheck

_LONG = "Let the provider fetch what came from the web instead of sending it from this machine"


def test_narrow_it_wraps_and_wide_it_does_not(qtbot: QtBot) -> None:
    box = WrappingCheck(_LONG)
    qtbot.addWidget(box)
    assert box.minimumSizeHint().width() < box.sizeHint().width() / 3
    assert box.heightForWidth(160) > 2 * box.heightForWidth(2000)


def test_words_on_one_line_leave_the_box_its_height(qtbot: QtBot) -> None:
    page, box = QWidget(), WrappingCheck("Short")
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(box)
    column.addStretch(1)
    page.resize(300, 200)
    page.show()
    assert box.height() >= QCheckBox().sizeHint().height()


def test_pressing_the_last_word_ticks_it(qtbot: QtBot) -> None:
    box = WrappingCheck(_LONG)
    qtbot.addWidget(box)
    box.resize(160, box.heightForWidth(160))
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, box.height() - 4))
    assert box.isChecked()
    assert box.accessibleName() == _LONG
