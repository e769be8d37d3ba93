"""Heatmaps: evenly rising lightness, honest clipping, clear where nothing was found."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from app.domain.assessment import Heatmap
from tests.ui.samples import blob
from ui.theme import contrast
from ui.widgets.colour_maps import heat_colours
from ui.widgets.overlays import clipped, heat_image


def test_lightness_rises_without_a_step_back() -> None:
    grounds = [contrast(QColor(c & 0xFFFFFF | 0xFF000000).name(), "#000000") for c in heat_colours()]
    assert all(b >= a - 0.02 for a, b in pairwise(grounds))
    assert grounds[0] < 2
    assert grounds[-1] > 12


def test_weak_places_stay_clear_and_strong_ones_do_not() -> None:
    alphas = [c >> 24 & 0xFF for c in heat_colours()]
    assert alphas[0] == 0
    assert alphas == sorted(alphas)
    assert alphas[255] == 255


def test_a_map_is_enlarged_and_glows_where_the_model_looked() -> None:
    image = heat_image(blob(7))
    assert min(image.width(), image.height()) >= 224
    hot = image.pixelColor(int(image.width() * 0.7), int(image.height() * 0.4))
    cold = image.pixelColor(5, image.height() - 5)
    assert hot.alpha() > 200
    assert cold.alpha() < 30


@pytest.mark.parametrize(("width", "height"), [(1, 1), (1, 9), (9, 1), (3, 5), (1000, 700)])
def test_maps_of_any_shape(width: int, height: int) -> None:
    image = heat_image(Heatmap("x", width, height, bytes(i % 256 for i in range(width * height)), "test"), (1, 99))
    assert not image.isNull()


def test_clipping_by_percentiles() -> None:
    values = bytes(range(100, 200))
    assert clipped(values, 0, 100)[0] == 0
    assert clipped(values, 0, 100)[-1] == 255
    cut = clipped(values, 10, 90)
    assert cut[:9] == bytes(9)
    assert cut[-10:] == bytes([255] * 10)
    assert clipped(b"\x07" * 9, 1, 99) in (bytes(9), bytes([0] * 9))
