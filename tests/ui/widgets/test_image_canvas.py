"""The stage: what it shows, what it withholds, and what its keys and wheel do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.samples import Pixels, blob, landscape
from ui.widgets.care import UNCOVERED, Care
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.overlays import LabelledBox

pytestmark = pytest.mark.display

PLAIN = (200, 30, 40)


@pytest.fixture
def canvas(qtbot: QtBot) -> ImageCanvas:
    made = ImageCanvas()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.set_care(UNCOVERED)
    made.show()
    return made


def stripes(width: int = 400, height: int = 300) -> Pixels:
    row = b"".join(bytes((255, 255, 255)) if (x // 2) % 2 else bytes(PLAIN) for x in range(width))
    return Pixels(width, height, 3, row * height)


def seen(canvas: ImageCanvas) -> set[str]:
    """The colours visible away from the note in the corner."""
    image: QImage = canvas.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(60, 340, 1) for y in range(20, 200, 9)}


SHARP = "#c81e28"


def test_a_picture_is_shown_as_it_is(canvas: ImageCanvas) -> None:
    canvas.set_picture(stripes())
    assert SHARP in seen(canvas)
    assert "#ffffff" in seen(canvas)


@pytest.mark.parametrize("blur", [1, 2, 3, 4])
@pytest.mark.parametrize("zoom", [None, 1.0, 7.0])
def test_no_sharp_pixel_passes_the_blur(canvas: ImageCanvas, blur: int, zoom: float | None) -> None:
    canvas.set_care(Care(blur, False))
    canvas.set_picture(stripes())
    if zoom:
        canvas.zoom_to(zoom)
    assert not seen(canvas) & {SHARP, "#ffffff"}


def test_the_blur_holds_under_heatmap_and_boxes(canvas: ImageCanvas) -> None:
    canvas.set_care(Care(2, False))
    canvas.set_picture(stripes())
    canvas.set_heatmap(blob(), opacity=0.5)
    canvas.set_boxes((LabelledBox(1, 1, 20, 20, "a"),))
    assert SHARP not in seen(canvas)


def test_grey_shows_no_colour(canvas: ImageCanvas) -> None:
    canvas.set_care(Care(0, True))
    canvas.set_picture(stripes())
    assert all(name[1:3] == name[3:5] == name[5:7] for name in seen(canvas))


def test_reveal_lifts_and_lays(canvas: ImageCanvas) -> None:
    said: list[bool] = []
    canvas.revealChanged.connect(said.append)
    canvas.set_care(Care(3, True))
    canvas.set_picture(stripes())
    canvas.reveal(True)
    assert SHARP in seen(canvas)
    canvas.reveal(True)
    canvas.reveal(False)
    assert SHARP not in seen(canvas)
    assert said == [True, False]


def hide(canvas: ImageCanvas) -> None:
    canvas.hide()
    canvas.show()


def panic(canvas: ImageCanvas) -> None:
    canvas.set_panic(True)
    canvas.set_panic(False)


def empty(canvas: ImageCanvas) -> None:
    canvas.show_empty()
    canvas.set_picture(stripes())


COVERS: dict[str, Callable[[ImageCanvas], None]] = {
    "a new picture": lambda c: c.set_picture(stripes()),
    "hiding": hide,
    "panic": panic,
    "an empty stage": empty,
}


@pytest.mark.parametrize("what", COVERS)
def test_what_covers_again(canvas: ImageCanvas, what: str) -> None:
    canvas.set_care(Care(3, True))
    canvas.set_picture(stripes())
    canvas.reveal(True)
    COVERS[what](canvas)
    assert SHARP not in seen(canvas)


def test_the_same_image_at_a_better_resolution_keeps_view_and_reveal(canvas: ImageCanvas) -> None:
    canvas.set_care(Care(3, True))
    canvas.set_picture(stripes(200, 150), size=(400, 300))
    canvas.zoom_to(2.0)
    canvas.reveal(True)
    canvas.set_picture(stripes(), size=(400, 300), keep_view=True)
    assert canvas.zoom == pytest.approx(2.0)
    assert SHARP in seen(canvas)


def test_the_spotlight_reveals_a_circle_and_only_that(canvas: ImageCanvas) -> None:
    canvas.set_care(Care(3, True))
    canvas.set_picture(stripes())
    canvas.set_spotlight(40)
    at = QPointF(200, 100)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, moved)
    image = canvas.grab().toImage()
    near = {image.pixelColor(x, 100).name() for x in range(180, 220)}
    far = {image.pixelColor(x, y).name() for x in range(250, 400) for y in range(0, 300, 7)}
    assert SHARP in near
    assert SHARP not in far
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert SHARP not in seen(canvas)
    QApplication.sendEvent(canvas, moved)
    canvas.set_spotlight(0)
    assert SHARP not in seen(canvas)


def test_panic_shows_nothing_of_the_picture(canvas: ImageCanvas) -> None:
    canvas.set_picture(stripes())
    canvas.set_panic(True)
    canvas.reveal(True)
    assert not seen(canvas) & {SHARP, "#ffffff"}
    canvas.set_panic(False)
    assert SHARP in seen(canvas)


def test_words_only_shows_words(canvas: ImageCanvas) -> None:
    canvas.set_care(Care(0, False, words_only=True))
    canvas.set_picture(stripes(), name="beach.jpg")
    assert not seen(canvas) & {SHARP}
    canvas.reveal(True)
    assert SHARP in seen(canvas)


def test_states_without_a_picture_say_so(canvas: ImageCanvas) -> None:
    canvas.set_picture(stripes())
    canvas.show_unreadable("The file is cut off.")
    assert SHARP not in seen(canvas)
    assert "cannot be shown" in canvas.accessibleDescription()
    canvas.show_loading("beach.jpg")
    assert canvas.accessibleDescription() == "Loading"
    canvas.show_empty()
    assert "No image" in canvas.accessibleDescription()


def wheel(canvas: ImageCanvas, at: QPointF, turns: int) -> None:
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_the_wheel_keeps_the_point_under_the_cursor(canvas: ImageCanvas) -> None:
    canvas.set_picture(stripes(800, 600))
    at = QPointF(100, 220)
    before = canvas.view.to_image(at.x(), at.y())
    with_signal: list[float] = []
    canvas.zoomChanged.connect(with_signal.append)
    wheel(canvas, at, 3)
    assert with_signal == [pytest.approx(canvas.zoom)]
    assert canvas.view.to_image(at.x(), at.y()) == pytest.approx(before, abs=1e-6)


def test_dragging_pans(canvas: ImageCanvas) -> None:
    canvas.set_picture(stripes(800, 600))
    canvas.zoom_to(2.0)
    before = canvas.view.centre
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    QTest.mouseMove(canvas, QPoint(150, 130))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(150, 130))
    assert canvas.view.centre == pytest.approx((before[0] + 25, before[1] + 10))


def test_a_double_click_changes_between_fit_and_one_to_one(canvas: ImageCanvas) -> None:
    canvas.set_picture(stripes(800, 600))
    assert canvas.zoom == pytest.approx(0.5)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert canvas.zoom == pytest.approx(1.0)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert canvas.view.fitted


def test_keys_of_its_own_and_keys_that_pass(canvas: ImageCanvas) -> None:
    canvas.set_picture(stripes(800, 600))
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.zoom == pytest.approx(0.625)
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.zoom == pytest.approx(0.5)
    canvas.zoom_to(4.0)
    before = canvas.view.centre
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.view.centre[0] == pytest.approx(before[0] + 16)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.view.centre[0] == pytest.approx(before[0] + 16)


def test_linked_views_follow_each_other(canvas: ImageCanvas, qtbot: QtBot) -> None:
    other = ImageCanvas()
    qtbot.addWidget(other)
    other.resize(400, 300)
    for each in (canvas, other):
        each.set_picture(stripes(800, 600))
    canvas.viewportChanged.connect(other.set_view)
    other.viewportChanged.connect(canvas.set_view)
    canvas.zoom_to(3.0, QPointF(20, 20))
    assert other.view == canvas.view


def test_painted_is_said_once_per_picture(canvas: ImageCanvas, qtbot: QtBot) -> None:
    said: list[int] = []
    canvas.painted.connect(lambda: said.append(1))
    with qtbot.waitSignal(canvas.painted):
        canvas.set_picture(stripes())
    canvas.repaint()
    assert said == [1]


def test_pixels_lie_on_pixels_when_the_size_fits(canvas: ImageCanvas) -> None:
    canvas.set_picture(stripes(400, 300), size=(1600, 1201))
    assert {SHARP, "#ffffff"} == seen(canvas)


def test_alpha_lies_on_a_checkerboard(canvas: ImageCanvas) -> None:
    canvas.set_picture(landscape(400, 300, 4))
    image = canvas.grab().toImage()
    assert image.pixelColor(101, 4) != image.pixelColor(109, 4)


def test_bad_bytes_are_refused_before_anything_is_painted(canvas: ImageCanvas) -> None:
    with pytest.raises(ValueError, match="no picture"):
        canvas.set_picture(Pixels(10, 10, 3, b"short"))
