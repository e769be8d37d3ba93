"""The table of brightness, contrast and gamma: it never falls, and grey stays grey."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from ui.widgets.stage_adjust import AS_IT_IS, Adjustment, adjusted, table

adjustments = st.builds(Adjustment, st.integers(-100, 100), st.integers(-100, 100), st.integers(20, 500))


@given(adjustments)
def test_what_is_lighter_stays_lighter(adjustment: Adjustment) -> None:
    values = table(adjustment)
    assert len(values) == 256
    assert all(b >= a for a, b in pairwise(values))


def test_nothing_asked_is_nothing_done() -> None:
    assert table(AS_IT_IS) == bytes(range(256))
    assert AS_IT_IS.words() == ""
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    assert adjusted(image, AS_IT_IS) is image


def test_known_values() -> None:
    assert table(Adjustment(brightness=20))[100] == 151
    assert table(Adjustment(contrast=-100))[0] == table(Adjustment(contrast=-100))[255] == 128
    assert table(Adjustment(contrast=50))[64] == 0
    assert table(Adjustment(gamma=200))[64] == round(255 * (64 / 255) ** 0.5)


@given(adjustments, st.integers(0, 255))
def test_grey_stays_grey_and_alpha_stays(adjustment: Adjustment, value: int) -> None:
    image = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(value, value, value, 128))
    image.setPixelColor(1, 1, QColor(value, value, value, 255))
    found = adjusted(image, adjustment)
    assert found.format() == image.format()
    solid, half = found.pixelColor(1, 1), found.pixelColor(0, 0)
    assert solid.red() == solid.green() == solid.blue() == table(adjustment)[value]
    assert (solid.alpha(), half.alpha()) == (255, 128)
    assert half.red() == half.green() == half.blue()


def test_steps_end_at_the_limits_and_senseless_values_are_refused() -> None:
    assert Adjustment(98).stepped(brightness=5).brightness == 100
    assert Adjustment(gamma=450).stepped(gamma=2).gamma == 500
    with pytest.raises(ValueError, match="no such adjustment"):
        Adjustment(contrast=101)
    assert Adjustment(5, -10, 150).words() == "brightness +5, contrast -10, gamma 1.50"
