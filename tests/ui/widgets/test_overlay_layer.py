"""Heatmap and boxes lie on what they speak of, however the file is oriented and the view is turned."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.assessment import Box, Detection, Heatmap
from app.images import decode
from tests.ui.samples import Pixels
from ui import theme
from ui.theme import contrast
from ui.views.evidence.present import labelled
from ui.widgets.care import UNCOVERED
from ui.widgets.colour_maps import ColourMap, heat_colours
from ui.widgets.overlay_layer import OverlayLayer, OverlayLook, with_values
from ui.widgets.overlays import LabelledBox
from ui.widgets.picture_layer import PictureLayer
from ui.widgets.stage_turn import Turn

TURNS = [Turn(quarters, mirrored=mirrored) for quarters in range(4) for mirrored in (False, True)]
RED = (200, 20, 20)


def oriented(orientation: int) -> Pixels:
    """A JPEG of 160 × 120 as displayed, a red field at 100–140 × 10–50, stored as its EXIF orientation asks."""
    upright = Image.new("RGB", (160, 120), (20, 20, 20))
    upright.paste(RED, (100, 10, 140, 50))
    inverse = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    stored = upright.transpose(Image.Transpose(inverse[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    stored.save(file, "JPEG", quality=95, subsampling=0, exif=exif)
    meta, (data,) = decode.stage(file.getvalue(), {"max_width": 999, "max_height": 999})
    return Pixels(int(str(meta["width"])), int(str(meta["height"])), 3, data)


def shown(picture: Pixels, overlay: OverlayLayer, turn: Turn) -> QImage:
    layer = PictureLayer()
    layer.set_picture(picture)
    layer.turn = turn
    size = turn.size(picture.width, picture.height)
    image = QImage(int(size[0]), int(size[1]), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    target = QRectF(image.rect())
    layer.paint(painter, target, UNCOVERED, 1.0, target)
    overlay.paint(painter, target, layer.whole, turn, labels=False)
    painter.end()
    return image


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("relative", [True, False])
@pytest.mark.usefixtures("qapp")
def test_a_box_frames_its_object(orientation: int, turn: Turn, *, relative: bool) -> None:
    """Providers give boxes on the displayed picture (`Box`), as shares or as pixels."""
    picture = oriented(orientation)
    assert (picture.width, picture.height) == (160, 120)
    across, down = (160, 120) if relative else (1, 1)
    detection = Detection(Box(100 / across, 10 / down, 140 / across, 50 / down, relative), (), None)
    overlay = OverlayLayer()
    overlay.set_boxes((labelled(detection, 160, 120),))
    image = shown(picture, overlay, turn)
    for x, y in ((100, 30), (140, 30), (120, 10), (120, 50)):
        at = turn.point(x, y, 160, 120)
        near = {image.pixelColor(int(at[0]) + dx, int(at[1]) + dy).name() for dx in (-1, 0) for dy in (-1, 0)}
        assert theme.colour("accent").name() in near
    middle = turn.point(120, 30, 160, 120)
    assert image.pixelColor(int(middle[0]), int(middle[1])).red() > 150


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.usefixtures("qapp")
def test_a_heatmap_glows_on_its_object(orientation: int, turn: Turn) -> None:
    values = bytearray(16 * 12)
    for y in range(1, 5):
        for x in range(10, 14):
            values[y * 16 + x] = 255
    overlay = OverlayLayer()
    overlay.set_look(OverlayLook(opacity=1.0, colours=ColourMap.GREY))
    overlay.set_heatmap(Heatmap("red", 16, 12, bytes(values), "test"))
    image = shown(oriented(orientation), overlay, turn)
    hot, cold = turn.point(120, 30, 160, 120), turn.point(30, 100, 160, 120)
    assert image.pixelColor(int(hot[0]), int(hot[1])).green() > 240
    assert image.pixelColor(int(cold[0]), int(cold[1])).green() < 40


def test_boxes_under_the_threshold_are_left_out_and_those_without_a_number_are_not() -> None:
    overlay = OverlayLayer()
    boxes = tuple(LabelledBox(0, 0, 9, 9, str(score), score) for score in (0.2, 0.5, None, 0.9))
    overlay.set_boxes(boxes)
    overlay.set_look(OverlayLook(threshold=0.5))
    assert [box.score for box in overlay.shown_boxes()] == [0.5, None, 0.9]


@pytest.mark.parametrize("colours", ColourMap)
def test_every_map_rises_evenly_and_begins_clear(colours: ColourMap) -> None:
    table = heat_colours(colours)
    light = [contrast(QColor(c & 0xFFFFFF | 0xFF000000).name(), "#000000") for c in table]
    assert len(table) == 256
    assert all(b >= a - 0.04 for a, b in pairwise(light))
    assert light[0] < 2
    assert light[-1] > 12
    alphas = [c >> 24 & 0xFF for c in table]
    assert alphas[0] == 0
    assert alphas[-1] == 255
    assert alphas == sorted(alphas)


def test_settings_that_make_no_sense_are_put_in_order() -> None:
    look = with_values(OverlayLook(), opacity=50, colours="rainbow", low=90, high=10, threshold=30)
    assert look == OverlayLook(0.5, ColourMap.GLOW, (10.0, 90.0), 0.3)
