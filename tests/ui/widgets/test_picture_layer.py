"""The layer that paints one picture: strips give what one stroke would, parts lie in their place, nothing passes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.samples import Pixels
from ui.widgets import picture_layer
from ui.widgets.care import UNCOVERED, Care, covered_image
from ui.widgets.picture_layer import PictureLayer
from ui.widgets.stage_adjust import Adjustment, adjusted
from ui.widgets.stage_turn import Turn

TURNS = [Turn(quarters, mirrored=mirrored) for quarters in range(4) for mirrored in (False, True)]


def noise(width: int, height: int, channels: int = 3, seed: int = 0) -> Pixels:
    values = np.random.default_rng(seed).integers(0, 256, width * height * channels, dtype=np.uint8)
    return Pixels(width, height, channels, values.tobytes())


def painted(layer: PictureLayer, target: QRectF, care: Care = UNCOVERED, size: tuple[int, int] = (200, 160)) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    layer.paint(painter, target, care, 1.0, QRectF(image.rect()))
    painter.end()
    return image


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("channels", [3, 4])
def test_strips_give_the_same_as_one_stroke(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, turn: Turn, channels: int
) -> None:
    monkeypatch.setattr(picture_layer, "STRIP", 700)
    picture, adjustment = noise(61, 47, channels), Adjustment(10, 20, 150)
    layer = PictureLayer()
    layer.set_picture(picture)
    layer.turn, layer.adjustment = turn, adjustment
    target = QRectF(0, 0, *turn.size(61, 47))
    size = (int(target.width()), int(target.height()))
    with qtbot.waitSignal(layer.changed):
        painted(layer, target, size=size)
    expected = QImage(*size, QImage.Format.Format_RGB32)
    expected.fill(QColor("black"))
    painter = QPainter(expected)
    painter.drawImage(0, 0, turn.image(adjusted(covered_image(picture, UNCOVERED), adjustment)))
    painter.end()
    assert painted(layer, target, size=size) == expected


def test_meanwhile_a_coarse_picture_of_the_same_look_stands_in(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_layer, "STRIP", 500)
    layer = PictureLayer()
    layer.set_picture(Pixels(60, 40, 3, bytes((200, 0, 0)) * 2400))
    layer.adjustment = Adjustment(contrast=-100)
    assert painted(layer, QRectF(0, 0, 60, 40)).pixelColor(30, 20) == QColor(128, 128, 128)
    with qtbot.waitSignal(layer.changed):
        pass
    assert painted(layer, QRectF(0, 0, 60, 40)).pixelColor(30, 20) == QColor(128, 128, 128)


@pytest.mark.parametrize("turn", TURNS)
def test_a_part_shows_true_pixels_in_their_place(turn: Turn) -> None:
    whole = noise(160, 120)
    array = np.frombuffer(whole.data, np.uint8).reshape(120, 160, 3)
    left, top, right, bottom = 20, 30, 90, 80
    layer = PictureLayer()
    layer.set_picture(Pixels(16, 12, 3, bytes(16 * 12 * 3)), (160, 120))
    layer.set_part(Pixels(70, 50, 3, array[top:bottom, left:right].tobytes()), (left, top, right, bottom))
    layer.turn = turn
    image = painted(layer, QRectF(0, 0, *turn.size(160, 120)), size=(160, 160))
    for x, y in ((20, 30), (55, 51), (89, 79)):
        at = turn.point(x + 0.5, y + 0.5, 160, 120)
        assert image.pixelColor(int(at[0]), int(at[1])).name() == QColor(*array[y, x].tolist()).name()
    outside = turn.point(10.5, 10.5, 160, 120)
    assert image.pixelColor(int(outside[0]), int(outside[1])) == QColor("black")


@pytest.mark.parametrize(
    "care", [Care(1, False), Care(3, True), Care(2, True, edges=True), Care(2, True, words_only=True)]
)
def test_no_part_is_painted_through_a_filter_that_leaves_no_details(care: Care) -> None:
    layer = PictureLayer()
    layer.set_picture(Pixels(40, 30, 3, bytes(3600)), (160, 120))
    without = painted(layer, QRectF(0, 0, 160, 120), care)
    layer.set_part(noise(160, 120), (0, 0, 160, 120))
    assert painted(layer, QRectF(0, 0, 160, 120), care) == without


def test_another_picture_forgets_the_part() -> None:
    layer = PictureLayer()
    layer.set_picture(noise(20, 20))
    layer.set_part(noise(20, 20, seed=1), (0, 0, 20, 20))
    layer.set_picture(noise(20, 20, seed=2))
    assert layer.part is None


def test_adjusting_reveals_nothing_that_the_filter_hides() -> None:
    """The strongest contrast on a blurred chequer of single pixels still shows no chequer."""
    chequer = np.indices((120, 160)).sum(axis=0) % 2 * 255
    picture = Pixels(160, 120, 3, np.repeat(chequer.astype(np.uint8)[:, :, None], 3, axis=2).tobytes())
    layer = PictureLayer()
    layer.set_picture(picture)
    layer.adjustment = Adjustment(contrast=95)

    def energy(care: Care) -> float:
        image = painted(layer, QRectF(0, 0, 160, 120), care).convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(image.height(), image.bytesPerLine())
        inside = rows[10:110, 10:150].astype(float)
        return float(np.abs(np.diff(inside, axis=1)).mean())

    assert energy(UNCOVERED) > 200
    assert energy(Care(2, False)) < 3
