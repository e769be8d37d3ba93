"""Preprocessing: aligned corners, channel order, and picture sizes down to one pixel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.inference.preprocess import CAFFE_MEAN, caffe_crop, unit_square
from app.providers.protocol import Pixels


def pixels(array: np.ndarray) -> Pixels:
    return Pixels(array.shape[1], array.shape[0], array.astype(np.uint8).tobytes())


def plain_bilinear(source: np.ndarray, size: int) -> np.ndarray:
    """One point at a time, straight from the definition of aligned corners."""
    height, width, _ = source.shape
    out = np.zeros((size, size, 3))
    for row, column in np.ndindex(size, size):
        y, x = row * (height - 1) / (size - 1), column * (width - 1) / (size - 1)
        top, left = int(y), int(x)
        bottom, right = min(top + 1, height - 1), min(left + 1, width - 1)
        above = source[top, left] * (1 - x + left) + source[top, right] * (x - left)
        below = source[bottom, left] * (1 - x + left) + source[bottom, right] * (x - left)
        out[row, column] = above * (1 - y + top) + below * (y - top)
    return out / 255


@given(st.integers(1, 40), st.integers(1, 40), st.integers(2, 12), st.integers(0, 2**32 - 1))
def test_unit_square_is_bilinear_with_aligned_corners(width: int, height: int, size: int, seed: int) -> None:
    source = np.random.default_rng(seed).integers(0, 256, (height, width, 3))
    np.testing.assert_allclose(unit_square(pixels(source), size), plain_bilinear(source, size), atol=1e-4)


def test_unit_square_keeps_the_corners_and_stays_within_0_and_1() -> None:
    source = np.random.default_rng(1).integers(0, 256, (301, 517, 3))
    square = unit_square(pixels(source), 224)
    assert square.dtype == np.float32
    for row, column in ((0, 0), (0, -1), (-1, 0), (-1, -1)):
        np.testing.assert_allclose(square[row, column], source[row, column] / 255, atol=1e-5)
    assert square.min() >= 0
    assert square.max() <= 1


def test_caffe_crop_takes_the_middle_as_blue_green_red() -> None:
    source = np.random.default_rng(2).integers(0, 256, (256, 256, 3))
    expected = source[16:240, 16:240, ::-1] - CAFFE_MEAN
    np.testing.assert_array_equal(caffe_crop(pixels(source), 224), expected)


@pytest.mark.parametrize("shape", [(300, 500), (1, 1), (2000, 3)])
def test_caffe_crop_resizes_as_pillow_does(shape: tuple[int, int]) -> None:
    source = np.random.default_rng(3).integers(0, 256, (*shape, 3)).astype(np.uint8)
    resized = Image.fromarray(source).resize((256, 256), Image.Resampling.BILINEAR)
    expected = np.asarray(resized, np.float32)[16:240, 16:240, ::-1] - CAFFE_MEAN
    np.testing.assert_array_equal(caffe_crop(pixels(source), 224), expected)
