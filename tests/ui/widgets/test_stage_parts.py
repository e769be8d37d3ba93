"""Which part is fetched: it holds what is seen, at its true pixels, and never more than the bound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from ui.widgets.stage_parts import MOST_PIXELS, visible, wanted
from ui.widgets.stage_turn import Turn
from ui.widgets.viewport import Viewport

turns = st.builds(Turn, st.integers(0, 3), st.booleans())


@given(st.integers(50, 20_000), st.integers(50, 20_000), st.floats(0.05, 8.0), st.floats(0, 1), st.floats(0, 1), turns)
def test_a_part_holds_what_is_seen(width: int, height: int, scale: float, x: float, y: float, turn: Turn) -> None:
    window, whole = (900, 700), (width, height)
    view = Viewport(turn.size(*whole), window).fit().zoomed(scale, (x * 900, y * 700))
    seen = visible(view, turn, whole, QRectF(0, 0, *window))
    asked = wanted(seen, whole, view.scale, 900 * 700)
    assert asked is not None
    left, top, right, bottom = asked.region
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert asked.covers(seen, view.scale)
    assert asked.width * asked.height <= MOST_PIXELS * 1.05 + 10_000
    if view.scale >= 1:
        assert (asked.width, asked.height) == (right - left, bottom - top)


def test_nothing_seen_is_nothing_wanted() -> None:
    assert wanted(QRectF(0, 0, 0, 0), (100, 100), 1.0, 10_000) is None


def test_a_huge_region_is_made_smaller_instead_of_larger_than_the_bound() -> None:
    asked = wanted(QRectF(0, 0, 20_000, 10_000), (20_000, 10_000), 1.0, 1_000_000)
    assert asked is not None
    assert asked.width * asked.height == pytest.approx(MOST_PIXELS, rel=0.01)
