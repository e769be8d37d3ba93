"""Where heatmaps agree, against numpy and against counting by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Heatmap
from app.domain.consensus import GRID, agreed, marked, outline, share, votes

SIDES = st.integers(1, 30)
TOPS = st.floats(0.01, 1.0)


@st.composite
def heatmaps(draw: st.DrawFn) -> Heatmap:
    width, height = draw(SIDES), draw(SIDES)
    values = draw(st.binary(min_size=width * height, max_size=width * height))
    return Heatmap("nsfw", width, height, values, "test")


def by_numpy(heatmap: Heatmap, top: float) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    cells = np.frombuffer(heatmap.values, np.uint8).reshape(heatmap.height, heatmap.width)
    stronger = (cells.reshape(-1)[None, :] > cells.reshape(-1)[:, None]).sum(axis=1).reshape(cells.shape)
    chosen = (stronger < top * cells.size) & (cells > cells.min())
    rows = ((np.arange(GRID) + 0.5) * heatmap.height / GRID).astype(int)
    columns = ((np.arange(GRID) + 0.5) * heatmap.width / GRID).astype(int)
    return np.asarray(chosen[rows[:, None], columns[None, :]])


def as_array(mask: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.frombuffer(mask, np.uint8).reshape(GRID, GRID)


@given(heatmaps(), TOPS)
def test_marks_are_those_of_the_definition(heatmap: Heatmap, top: float) -> None:
    assert np.array_equal(as_array(marked(heatmap, top)), by_numpy(heatmap, top))


@given(st.lists(heatmaps(), max_size=5), TOPS, st.integers(1, 6))
def test_agreement_is_counting(maps: list[Heatmap], top: float, least: int) -> None:
    expected = sum((by_numpy(each, top).astype(int) for each in maps), np.zeros((GRID, GRID), int))
    counted = votes([marked(each, top) for each in maps])
    assert np.array_equal(as_array(counted), expected)
    both = agreed(counted, least)
    assert np.array_equal(as_array(both), expected >= least)
    assert share(both) == pytest.approx((expected >= least).mean())


def test_strength_does_not_count_only_rank() -> None:
    strong = Heatmap("a", 2, 2, bytes([10, 90, 200, 255]), "test")
    weak = Heatmap("a", 2, 2, bytes([1, 2, 3, 4]), "test")
    assert marked(strong, 0.25) == marked(weak, 0.25)


def test_an_even_map_marks_nothing_and_ties_are_marked_together() -> None:
    even = Heatmap("a", 7, 7, bytes([200]) * 49, "test")
    assert share(marked(even, 0.25)) == 0
    tied = Heatmap("a", 2, 2, bytes([0, 9, 9, 9]), "test")
    assert share(marked(tied, 0.25)) == 0.75


@pytest.mark.parametrize("top", [0.0, -1.0, 1.01, float("nan")])
def test_no_share(top: float) -> None:
    with pytest.raises(ValueError, match="share"):
        marked(Heatmap("a", 1, 1, b"\1", "test"), top)


@given(st.lists(st.tuples(st.integers(0, GRID - 1), st.integers(0, GRID - 1)), max_size=60))
def test_an_outline_encloses_exactly_the_marked_squares(places: list[tuple[int, int]]) -> None:
    mask = bytearray(GRID * GRID)
    for x, y in places:
        mask[y * GRID + x] = 1
    lines = outline(bytes(mask))
    # The ray to the left of a square's middle crosses an odd number of upright sides exactly inside.
    crossings = np.zeros((GRID, GRID), int)
    for line in lines:
        for (x1, y1), (x2, y2) in zip(line, (*line[1:], line[0]), strict=True):
            assert (x1 == x2) != (y1 == y2), "sides are upright or level"
            if x1 == x2:
                crossings[min(y1, y2) : max(y1, y2), x1:] += 1
    assert np.array_equal(crossings % 2, as_array(bytes(mask)))
