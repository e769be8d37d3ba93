"""Turning and mirroring: points go where the pixels go, and come back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage

from ui.widgets.stage_turn import UPRIGHT, Turn

turns = st.builds(Turn, st.integers(0, 3), st.booleans())
sides = st.integers(1, 400)


@given(turns, sides, sides, st.floats(0, 1), st.floats(0, 1))
def test_a_point_comes_back(turn: Turn, width: int, height: int, x: float, y: float) -> None:
    there = turn.point(x * width, y * height, width, height)
    across, down = turn.size(width, height)
    assert -1e-6 <= there[0] <= across + 1e-6
    assert -1e-6 <= there[1] <= down + 1e-6
    assert turn.back(*there, width, height) == pytest.approx((x * width, y * height), abs=1e-6)


@given(turns, st.integers(1, 9), st.integers(1, 9), st.data())
def test_pixels_go_where_points_go(turn: Turn, width: int, height: int, data: st.DataObject) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    image.setPixelColor(x, y, QColor("white"))
    turned = turn.image(image)
    there = turn.point(x + 0.5, y + 0.5, width, height)
    assert (turned.width(), turned.height()) == turn.size(width, height)
    assert turned.pixelColor(int(there[0]), int(there[1])) == QColor("white")


@given(turns, sides, sides)
def test_rectangles_come_back(turn: Turn, width: int, height: int) -> None:
    rect = QRectF(0.1 * width, 0.2 * height, 0.3 * width, 0.4 * height)
    back = turn.rect_back(turn.rect(rect, width, height), width, height)
    assert back.getRect() == pytest.approx(rect.getRect())


@given(turns)
def test_what_is_done_on_the_screen_can_be_undone_there(turn: Turn) -> None:
    assert turn.clockwise().clockwise(3) == turn
    assert turn.flipped().flipped() == turn
    image = QImage(2, 3, QImage.Format.Format_RGB32)
    for index in range(6):
        image.setPixelColor(index % 2, index // 2, QColor(40 * index, 0, 0))
    seen = turn.image(image)
    assert turn.flipped().image(image) == seen.flipped(Qt.Orientation.Horizontal)
    assert Turn(1).image(seen) == turn.clockwise().image(image)


def test_words_name_what_was_done_and_nothing_else() -> None:
    assert UPRIGHT.words() == ""
    assert Turn(1, mirrored=True).words() == "mirrored, turned 90°"
    with pytest.raises(ValueError, match="quarters"):
        Turn(4)
