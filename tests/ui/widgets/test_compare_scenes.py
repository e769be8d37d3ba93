"""What the stage paints while it compares, pixel by pixel against numpy: split, blink, difference, agreement."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.assessment import Heatmap
from app.domain.consensus import GRID, agreed, marked, votes
from tests.ui.samples import Pixels
from ui.theme import colour
from ui.widgets import compare_difference
from ui.widgets.care import UNCOVERED, Care, covered_image
from ui.widgets.compare_consensus import ConsensusScene, Voice, voice_pens
from ui.widgets.compare_difference import GAINS, DifferenceScene, strictest
from ui.widgets.compare_scene import LEAST_MS, BlinkScene, Scene, Second, SplitScene, Stroke
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.overlay_layer import OverlayLayer
from ui.widgets.overlays import LabelledBox
from ui.widgets.picture_layer import PictureLayer
from ui.widgets.stage_turn import Turn

Array = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
WIDTH, HEIGHT = 120, 80
TURNS = [Turn(quarters, mirrored=mirrored) for quarters in range(4) for mirrored in (False, True)]


def values(seed: int, width: int = WIDTH, height: int = HEIGHT) -> Array:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def pixels(array: Array) -> Pixels:
    return Pixels(array.shape[1], array.shape[0], 3, array.tobytes())


def array_of(image: QImage) -> Array:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(bytes(rgb.constBits()), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3)


def rgb(name: str) -> tuple[int, int, int]:
    """A colour of the theme as its three channels."""
    tint = colour(name)
    return tint.red(), tint.green(), tint.blue()


def turned(array: Array, turn: Turn) -> Array:
    return np.rot90(array[:, ::-1] if turn.mirrored else array, -turn.quarters)


@pytest.fixture
def owner(qapp: object) -> QObject:  # noqa: ARG001 - painting needs the application
    return QObject()


@pytest.fixture
def second(owner: QObject) -> Second:
    made = Second(owner)
    made.care, made.name = UNCOVERED, "other.png"
    made.layer.set_picture(pixels(values(2)))
    return made


def first() -> PictureLayer:
    layer = PictureLayer()
    layer.set_picture(pixels(values(1)))
    return layer


def _rgb(tint: QColor) -> tuple[int, int, int]:
    return tint.red(), tint.green(), tint.blue()


def painted(scene: Scene, layer: PictureLayer, care: Care = UNCOVERED, *, lifted: bool = False) -> Array:
    """The first picture with the scene over it, one pixel to one, as the canvas paints them."""
    image = QImage(round(layer.size[0]), round(layer.size[1]), QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    whole = QRectF(image.rect())
    painter = QPainter(image)
    layer.paint(painter, whole, care, 1.0, whole)
    scene.paint(painter, Stroke(layer, whole, whole, care, lifted=lifted, overlay=OverlayLayer()))
    painter.end()
    return array_of(image)


# ---------------------------------------------------------------------------------------------------------------- split


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("at", [0.0, 0.25, 0.5, 1.0])
def test_left_of_the_line_is_the_first_right_the_second(owner: QObject, second: Second, turn: Turn, at: float) -> None:
    layer, scene = first(), SplitScene(second, owner)
    layer.turn = turn
    scene.move_to(at)
    seen, one, two = painted(scene, layer), turned(values(1), turn), turned(values(2), turn)
    line = round(at * one.shape[1])
    left, right = max(0, line - 3), min(one.shape[1], line + 3)
    assert np.array_equal(seen[:, :left], one[:, :left])
    assert np.array_equal(seen[:, right:], two[:, right:])
    if 3 < line < one.shape[1] - 3:
        assert (seen[:, line - 1 : line + 1] == rgb("focus")).all(axis=2).any(), "the line"


def test_a_second_picture_of_another_size_fills_the_frame_of_the_first(owner: QObject) -> None:
    other = Second(owner)
    other.care = UNCOVERED
    quarters = np.zeros((30, 90, 3), np.uint8)
    quarters[:, 45:] = 255
    other.layer.set_picture(pixels(quarters))
    scene = SplitScene(other, owner)
    scene.move_to(0.0)
    seen = painted(scene, first())
    assert (seen[:, 5 : WIDTH // 2 - 4] == 0).all()
    assert (seen[:, WIDTH // 2 + 4 :] == 255).all()


def test_overlays_stay_on_their_side(qtbot: QtBot, second: Second, owner: QObject) -> None:
    canvas = ImageCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(WIDTH, HEIGHT)
    canvas.setMinimumSize(1, 1)
    canvas.set_care(UNCOVERED)
    black = pixels(np.zeros((HEIGHT, WIDTH, 3), np.uint8))
    canvas.set_picture(black)
    second.layer.set_picture(black)
    canvas.set_boxes((LabelledBox(10, 40, 110, 70, ""),))
    scene = SplitScene(second, owner)
    canvas.set_scene(scene)
    canvas.resize(WIDTH, HEIGHT)

    def lit() -> Array:
        band: Array = array_of(canvas.grab().toImage())[66:74].max(axis=(0, 2))
        return band

    seen = lit()
    assert seen[20:50].min() > 60
    assert seen[66:105].max() < 40
    canvas.set_boxes(())
    second.overlay.set_boxes((LabelledBox(10, 40, 110, 70, ""),))
    seen = lit()
    assert seen[20:50].max() < 40
    assert seen[70:105].min() > 60
    canvas.set_overlays_visible(False)
    assert lit()[70:105].max() < 40
    canvas.set_scene(None)


# ---------------------------------------------------------------------------------------------------------------- blink


def test_blink_shows_one_or_the_other_whole(qtbot: QtBot, owner: QObject, second: Second) -> None:
    scene, layer = BlinkScene(second, owner), first()
    assert np.array_equal(painted(scene, layer), values(1))
    scene.show_second(True)
    assert np.array_equal(painted(scene, layer), values(2))
    assert scene.first_part(QRectF(0, 0, 9, 9)).isEmpty()
    qtbot.waitUntil(lambda: not scene._rest.isActive(), timeout=20 * LEAST_MS)


def test_nothing_blinks_faster_than_the_limit(qtbot: QtBot, owner: QObject, second: Second) -> None:
    """Whatever is asked for, changes lie apart: a person with photosensitive epilepsy may be looking."""
    scene = BlinkScene(second, owner)
    scene.set_interval(1)
    assert scene.interval == LEAST_MS
    assert 1000 / LEAST_MS < 3
    shown: list[bool] = []
    scene.turned.connect(shown.append)
    for _ in range(20):
        scene.show_second(True)
        scene.show_second(False)
    assert shown == [True], "the last wish is kept for later, the others are dropped"
    qtbot.waitUntil(lambda: shown == [True, False], timeout=20 * LEAST_MS)
    assert scene._rest.isActive(), "it counts from the last change"
    qtbot.waitUntil(lambda: not scene._rest.isActive(), timeout=20 * LEAST_MS)


def test_a_still_scene_stays_still(owner: QObject, second: Second) -> None:
    scene = BlinkScene(second, owner)
    shown: list[bool] = []
    scene.turned.connect(shown.append)
    scene.play(True)
    scene.play(False)
    assert not scene.playing
    QTest.qWait(2 * LEAST_MS)
    assert shown == []


# ----------------------------------------------------------------------------------------------------------- difference


def by_numpy(one: Array, two: Array, gain: int) -> Array:
    seen: Array = np.minimum(255, np.abs(one.astype(int) - two) * gain).astype(np.uint8)
    return seen


@pytest.mark.parametrize("gain", GAINS)
@pytest.mark.parametrize("turn", TURNS[::3])
def test_the_difference_is_that_of_each_channel(owner: QObject, second: Second, gain: int, turn: Turn) -> None:
    scene, layer = DifferenceScene(second, owner), first()
    layer.turn = turn
    scene.set_gain(gain)
    assert np.array_equal(painted(scene, layer), turned(by_numpy(values(1), values(2), gain), turn))


def test_strips_give_the_same_as_one_stroke(
    qtbot: QtBot, owner: QObject, second: Second, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare_difference, "STRIP", 700)
    monkeypatch.setattr(compare_difference, "_COARSE", 400)
    scene, layer = DifferenceScene(second, owner), first()
    scene.set_gain(2)
    with qtbot.waitSignal(scene.changed):
        coarse = painted(scene, layer)
    exact = by_numpy(values(1), values(2), 2)
    assert not np.array_equal(coarse, exact)
    assert np.array_equal(painted(scene, layer), exact)


def test_pictures_of_different_sizes_are_compared_on_the_finer_grid(owner: QObject) -> None:
    """Twice as large by doubling every pixel: away from the borders of the blocks nothing differs."""
    other = Second(owner)
    other.care = UNCOVERED
    blocks = values(7, 12, 8)
    other.layer.set_picture(pixels(blocks.repeat(20, 0).repeat(20, 1)))
    layer = PictureLayer()
    layer.set_picture(pixels(blocks.repeat(10, 0).repeat(10, 1)))
    scene = DifferenceScene(other, owner)
    assert compare_difference.common_size(QSize(120, 80), QSize(240, 160)) == QSize(240, 160)
    seen = painted(scene, layer).reshape(8, 10, 12, 10, 3)
    assert seen[:, 2:-2, :, 2:-2].max() <= 1
    assert by_numpy(blocks, values(8, 12, 8), 1).max() > 100, "the oracle can tell"


def test_the_difference_of_a_picture_and_itself_is_black(owner: QObject, second: Second) -> None:
    scene, layer = DifferenceScene(second, owner), PictureLayer()
    layer.set_picture(pixels(values(2)))
    scene.set_gain(16)
    assert painted(scene, layer).max() == 0


@pytest.mark.parametrize("care", [Care(3, grey=False), Care(2), Care(edges=True), Care(0, grey=True)], ids=Care.words)
def test_a_difference_knows_no_more_than_the_filter_lets_through(owner: QObject, second: Second, care: Care) -> None:
    """It is computed of covered pictures only: of the stricter filter's on both sides."""
    scene, layer = DifferenceScene(second, owner), first()
    second.care = UNCOVERED
    one, two = (array_of(covered_image(pixels(values(seed)), care)) for seed in (1, 2))
    image, final = scene._image((), pixels(values(1)), pixels(values(2)), strictest(care, second.care))
    assert final
    assert np.array_equal(array_of(image), by_numpy(one, two, 1))
    stricter = painted(scene, layer, care)
    second.care = care
    assert np.array_equal(stricter, painted(scene, layer, UNCOVERED))
    lifted = painted(scene, layer, UNCOVERED, lifted=True)
    assert np.array_equal(lifted, by_numpy(values(1), values(2), 1))


def test_the_stricter_filter() -> None:
    assert strictest(Care(2), UNCOVERED) == Care(2)
    assert strictest(UNCOVERED, Care(words_only=True)).words_only
    assert strictest(Care(2), Care(4)).blur == 4
    assert strictest(Care(3), Care(edges=True)).edges


# ------------------------------------------------------------------------------------------------------------ agreement


def maps() -> tuple[Heatmap, ...]:
    rng = np.random.default_rng(3)
    cells = [(n, rng.integers(0, 256, n * n, dtype=np.uint8).tobytes()) for n in (7, 7, 14)]
    return tuple(Heatmap("nsfw", n, n, each, "test") for n, each in cells)


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("least", [1, 2, 3])
def test_the_veil_lies_where_enough_maps_agree(owner: QObject, turn: Turn, least: int) -> None:
    scene, layer, side = ConsensusScene(owner), PictureLayer(), GRID * 8
    layer.set_picture(pixels(np.zeros((side, side, 3), np.uint8)))
    layer.turn = turn
    scene.set_voices(tuple(Voice(f"p{n}", heatmap) for n, heatmap in enumerate(maps())))
    scene.set_limits(least, 25)
    expected = np.frombuffer(agreed(votes([marked(each, 0.25) for each in maps()]), least), np.uint8)
    squares = turned(expected.reshape(GRID, GRID), turn)
    seen = painted(scene, layer).astype(int)
    middles = seen[4::8, 4::8]
    veil = np.array(rgb("accent")) * 96 // 255
    plain = np.abs(middles - 0).max(axis=2) <= 2
    veiled = np.abs(middles - veil).max(axis=2) <= 2
    known = plain | veiled  # contours, their rims and the numbers hide some squares
    assert known.mean() > 0.5
    assert np.array_equal(veiled[known], squares[known].astype(bool))
    assert f"at least {least} of 3" in scene.words()


def test_contours_differ_by_dashes_and_number_not_only_by_colour(owner: QObject) -> None:
    pens = [voice_pens(place)[1] for place in range(6)]
    assert len({(*pen.dashPattern(), pen.style().value) for pen in pens}) == 6
    scene = ConsensusScene(owner)
    assert scene.words() == "no heatmap for this image"


def test_hidden_overlays_hide_the_contours(owner: QObject) -> None:
    scene, layer = ConsensusScene(owner), first()
    scene.set_voices((Voice("p", maps()[0]),))
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    hidden = OverlayLayer()
    hidden.set_visible(False)
    whole = QRectF(image.rect())
    painter = QPainter(image)
    stroke = Stroke(layer, whole, whole, UNCOVERED, overlay=hidden)
    scene.paint(painter, stroke)
    assert array_of(image).max() == 0
    scene.paint(painter, replace(stroke, overlay=OverlayLayer()))
    painter.end()
    assert array_of(image).max() > 0
