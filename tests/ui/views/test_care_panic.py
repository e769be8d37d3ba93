"""The panic cover lies over every window at once, keeps titles and keys back, and lifts by the same key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.views.care.panic import TITLE
from ui.views.main_window import MainWindow
from ui.widgets.popover import Popover

pytestmark = pytest.mark.display

RED = "#ff0000"


def redden(widget: QWidget) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setObjectName("red")
    widget.setStyleSheet(f"#red {{ background: {RED} }}")


def red_share(widget: QWidget) -> float:
    image = widget.grab().toImage()
    points = [(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)]
    return sum(image.pixelColor(x, y).name() == RED for x, y in points) / len(points)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made, before_close_func=lambda each: each.panic.covered and each.panic.toggle())
    middle = made.centralWidget()
    assert middle is not None
    redden(middle)
    made.show()
    made.setWindowTitle("holiday.jpg — Second Look")
    yield made
    made.panic.toggle() if made.panic.covered else None


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> QDialog:
    made = QDialog(window)
    qtbot.addWidget(made)
    made.setWindowTitle("History of holiday.jpg")
    redden(made)
    made.field = QLineEdit()  # type: ignore[attr-defined]
    QVBoxLayout(made).addWidget(made.field)  # type: ignore[attr-defined]
    made.resize(300, 200)
    made.show()
    return made


def test_every_window_and_title_is_covered_before_the_loop_turns(window: MainWindow, dialog: QDialog) -> None:
    assert red_share(window) > 0
    assert red_share(dialog) > 0.3
    window.actions_.trigger("panic")
    for each in (window, dialog):  # no event was processed since
        assert red_share(each) == 0
        assert each.windowTitle() == TITLE
    window.actions_.trigger("panic")
    assert red_share(dialog) > 0.3
    assert dialog.windowTitle() == "History of holiday.jpg"
    assert window.windowTitle() == "holiday.jpg — Second Look"


def test_the_same_key_uncovers(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.panic.covered
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.panic.covered


def test_a_dialog_is_covered_by_its_own_key_and_not_closed(window: MainWindow, dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    assert window.panic.covered
    assert red_share(dialog) == 0
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible(), "uncovered, the key closes a dialog as everywhere"


def test_a_key_of_the_cover_acts_from_an_open_panel_too(window: MainWindow) -> None:
    middle = window.centralWidget()
    assert middle is not None
    panel = Popover(middle, "Show only")
    panel.open_at(middle)
    QTest.keyClick(panel, Qt.Key.Key_F12)
    assert window.panic.covered
    assert not panel.isVisible()
    assert red_share(window) == 0


def test_nothing_is_typed_or_ruled_while_covered(window: MainWindow, dialog: QDialog) -> None:
    ruled: list[str] = []
    for name in ("human", "commit", "undo", "next"):
        window.actions_.on(name, lambda name=name: ruled.append(name))  # type: ignore[misc]
    window.actions_.set_image_present(True)
    window.actions_.trigger("panic")
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_J):
        QTest.keyClick(window, key)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    field: QLineEdit = dialog.field  # type: ignore[attr-defined]
    QTest.keyClicks(field, "abc")
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert ruled == []
    assert field.text() == ""
    window.actions_.trigger("panic")
    dialog.close()
    QTest.keyClick(window, Qt.Key.Key_1)
    assert ruled == ["human"]


def test_a_window_that_opens_or_grows_meanwhile_is_covered(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.trigger("panic")
    late = QDialog(window)
    qtbot.addWidget(late)
    late.setWindowTitle("Late")
    redden(late)
    late.resize(200, 150)
    late.show()
    assert red_share(late) == 0
    assert late.windowTitle() == TITLE
    late.resize(500, 400)
    assert red_share(late) == 0
    window.actions_.trigger("panic")
    assert late.windowTitle() == "Late"


def test_a_title_given_while_covered_is_kept_back(window: MainWindow) -> None:
    window.actions_.trigger("panic")
    window._show_name("next.jpg")
    assert window.windowTitle() == TITLE
    window.setWindowTitle("by somebody who does not know")
    assert window.windowTitle() == TITLE
    window._show_name("after.jpg")
    window.actions_.trigger("panic")
    assert window.windowTitle() == "after.jpg — Second Look"
