"""The icons at odd sizes: a button without room gets an empty picture, and Qt has nothing to complain about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from ui.theme import icon


@pytest.mark.usefixtures("qapp")
def test_an_icon_of_a_button_without_room_is_empty() -> None:
    assert icon("open").pixmap(QSize(16, 0)).isNull()
    assert icon("open").pixmap(QSize(0, 0)).isNull()


@pytest.mark.usefixtures("qapp")
def test_an_icon_that_is_not_square_keeps_its_place() -> None:
    made = icon("open").pixmap(QSize(24, 16))
    assert (made.width(), made.height()) == (24, 16)
