"""Zooming and panning, as geometry: points stay put, pictures stay inside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.viewport import LARGEST, SMALLEST, Viewport

sides = st.integers(1, 20_000)


@given(sides, sides, st.integers(50, 4000), st.integers(50, 4000))
def test_fit_shows_the_whole_picture(width: int, height: int, across: int, down: int) -> None:
    view = Viewport((width, height), (across, down)).fit()
    left, top = view.to_window(0, 0)
    right, bottom = view.to_window(width, height)
    assert left >= -1e-6
    assert top >= -1e-6
    assert right <= across + 1e-6
    assert bottom <= down + 1e-6
    assert view.scale <= max(3, 96 / max(width, height))
    assert max(right - left, bottom - top) >= min(32, across, down) - 1e-6, "the smallest picture is seen"
    assert not view.overflows


@given(st.floats(0.1, 0.9), st.floats(0.1, 0.9), st.floats(1.0, 20.0))
def test_zooming_in_keeps_the_point_under_the_cursor(x: float, y: float, factor: float) -> None:
    view = Viewport((4000, 3000), (800, 600)).fit()  # fills the window exactly
    cursor = (x * 800, y * 600)
    point = view.to_image(*cursor)
    zoomed = view.zoomed(view.scale * factor, cursor)
    assert zoomed.to_image(*cursor) == pytest.approx(point, abs=1e-6)


@given(
    st.lists(
        st.tuples(st.sampled_from(["zoom", "pan", "size"]), st.floats(-3000, 3000), st.floats(0.01, 100)), max_size=30
    )
)
def test_whatever_is_done_the_picture_stays_in_the_window(steps: list[tuple[str, float, float]]) -> None:
    view = Viewport((1600, 1200), (800, 500)).fit()
    for what, amount, factor in steps:
        if what == "zoom":
            view = view.zoomed(view.scale * factor, (abs(amount) % 800, abs(amount) % 500))
        elif what == "pan":
            view = view.panned(amount, -amount)
        else:
            view = view.resized(100 + abs(amount), 100 + abs(amount) / 2)
        assert SMALLEST <= view.scale <= LARGEST or view.fitted
        for size, window, start in zip(view.image, view.window, view.to_window(0, 0), strict=True):
            end = start + size * view.scale
            if size * view.scale <= window:
                assert start == pytest.approx(window - end, abs=1e-3)  # centred
            else:
                assert start <= 1e-3
                assert end >= window - 1e-3


def test_a_fitted_picture_stays_fitted_when_the_window_changes() -> None:
    view = Viewport((1600, 1200), (800, 600)).fit().resized(400, 600)
    assert view.fitted
    assert view.scale == pytest.approx(0.25)
    assert not view.zoomed(0.5, (0, 0)).resized(900, 900).fitted
