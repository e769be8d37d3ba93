"""No unblurred pixel gets out: every visible widget, drag picture and clipboard image is measured for sharp detail.

The picture is coloured noise of several grains in two colours that nothing else in the window has.
Sharp detail is a step between neighbouring pixels from one colour to the other; the controls show
that the measure sees it wherever a picture is shown without the filter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.care import LADDER, AxisRules, Rung
from app.domain.image import Arrival
from app.domain.labels import Axis
from app.domain.provenance import Ingredient, Manifest, ProvenanceReport, ProvenanceState, Thumbnail
from app.domain.training import GoldItem, GoldSet, Mode, Session
from tests.ui.conftest import OnCore
from ui.bridge import Bridge
from ui.views.main_window import MainWindow
from ui.views.review_page import ReviewPage
from ui.views.train.page import TrainPage
from ui.widgets.care import UNCOVERED, Care

if TYPE_CHECKING:
    from app.container import Core

STEP = 290
"""Of 460 from one colour to the other, on the axis red minus green; to the window's ground it is 230, to a ring 266."""

SHARP = 30
"""So many steps are a leak; a sharp thumbnail of 48 pixels has some hundreds."""

PATIENCE_MS = 30_000


def noise(side: int = 640) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Magenta and green at random, in grains of 1, 4, 16 and 40 pixels."""
    rng, half = np.random.default_rng(5), side // 2
    mask = np.zeros((side, side), dtype=bool)
    for number, grain in enumerate((1, 4, 16, 40)):
        cells = rng.integers(0, 2, (half // grain + 1, half // grain + 1)).astype(bool)
        top, left = (number // 2) * half, (number % 2) * half
        mask[top : top + half, left : left + half] = cells.repeat(grain, 0).repeat(grain, 1)[:half, :half]
    return np.where(mask[..., None], [230, 0, 230], [0, 230, 0]).astype(np.uint8)


def detail(image: QImage) -> int:
    """How often neighbouring pixels step from one colour of the noise to the other."""
    if image.isNull():
        return 0
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine() // 4, 4)
    chroma = pixels[:, : rgb.width(), 2].astype(np.int16) - pixels[:, : rgb.width(), 1]
    return int((np.abs(np.diff(chroma, axis=0)) > STEP).sum() + (np.abs(np.diff(chroma, axis=1)) > STEP).sum())


def leaks() -> dict[str, int]:
    """Every visible widget of every window that shows sharp detail, and how much."""
    found = {}
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            for widget in (window, *window.findChildren(QWidget)):
                if widget.isVisible() and (sharp := detail(widget.grab().toImage())) >= SHARP:
                    found[f"{type(widget).__name__} “{widget.accessibleName()}” {id(widget)}"] = sharp
    return found


def sees(widget: QWidget) -> bool:
    return detail(widget.grab().toImage()) >= SHARP


Desk = tuple[MainWindow, ReviewPage]


@pytest.fixture
def desk(qtbot: QtBot, real_bridge: Bridge, on_core: OnCore[None], tmp_path: Path) -> Iterator[Desk]:
    """The window with three images of noise in its queue, the first on the stage, sharp thumbnails in its evidence."""
    paths = [tmp_path / f"{number}.png" for number in range(3)]
    for number, path in enumerate(paths):
        Pillow.fromarray(np.roll(noise(), number * 3, axis=1)).save(path)

    async def take(core: Core) -> None:
        await core.settings.update(lambda kept: replace(kept, providers={}))
        for path in paths:
            await core.ingest.take(str(path), Arrival.OPEN)

    on_core(take)
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=lambda each: each.panic.covered and each.panic.toggle())
    window.resize(1300, 860)
    window.show()
    window.attach(real_bridge)
    page = window._page
    assert page is not None
    qtbot.waitUntil(lambda: page.current is not None and page.queue.isVisible(), timeout=PATIENCE_MS)
    settle(qtbot, page)
    qtbot.waitUntil(lambda: page.evidence.provenance is not None, timeout=PATIENCE_MS)  # the file's own, which is none
    page.evidence.set_evidence(signed(), ())
    yield window, page
    QGuiApplication.clipboard().clear()
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    if window._care is not None:
        window._care.stop()
    page.stop()


def settle(qtbot: QtBot, page: ReviewPage) -> None:
    """Wait until stage and thumbnails show what they are to show."""
    row = page.current
    assert row is not None
    qtbot.waitUntil(lambda: page.covered_picture(row.sha256) is not None, timeout=PATIENCE_MS)
    page.queue.grab()
    qtbot.waitUntil(lambda: page.covered_thumbnail(row.sha256) is not None, timeout=PATIENCE_MS)
    QTest.qWait(50)


def signed() -> ProvenanceReport:
    """A reading with a manifest and an ingredient, both with the noise as their thumbnails."""
    pixels = noise(96)
    rgba = np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)]).tobytes()
    thumbnail = Thumbnail(96, 96, rgba)
    ingredient = Ingredient("before.jpg", "image/jpeg", "parentOf", None, thumbnail=thumbnail)
    manifest = Manifest("urn:c2pa:1", "after.jpg", "image/jpeg", "Test", None, (), (ingredient,), (), thumbnail)
    return ProvenanceReport(ProvenanceState.VALID, "urn:c2pa:1", (manifest,), (), None)


def by_rung(page: ReviewPage, care: Care) -> None:
    """The reviewer's own filter and nothing else: whatever a model finds in noise asks for nothing."""
    page.care._rules = AxisRules(rungs={})
    page.care.set_own(care)
    page.care.set_away(False)
    page.care.changed.emit()


def provenance(window: MainWindow) -> None:
    assert window._page is not None
    window._page.evidence.set_evidence(signed(), ())
    window.actions_.trigger("provenance")


def zoomed(window: MainWindow) -> None:
    assert window._page is not None
    window._page.stage.canvas.zoom_to(4.0)


def opened(action: str) -> Callable[[MainWindow], None]:
    def open_(window: MainWindow) -> None:
        if action not in window.actions_.specs:
            pytest.skip(f"this form of the window has no {action}")
        window.actions_.trigger(action)

    return open_


def as_it_opens(_window: MainWindow) -> None:
    """List, stage and matrix."""


SCENES: dict[str, Callable[[MainWindow], None]] = {
    "as it opens": as_it_opens,
    "provenance with thumbnails": provenance,
    "zoomed in": zoomed,
    **{
        action: opened(action)
        for action in ("facts", "grid", "magnifier", "full_screen", "settings", "session", "history", "help", "palette")
    },
}


@pytest.mark.parametrize("care", [Care(3, grey=False), Care(edges=True), Care(words_only=True)], ids=Care.words)
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_sharp_in_any_widget(qtbot: QtBot, desk: Desk, scene: str, care: Care) -> None:
    window, page = desk
    by_rung(page, care)
    SCENES[scene](window)
    settle(qtbot, page)
    assert leaks() == {}


@pytest.mark.parametrize("rung", LADDER)
def test_the_ladder_withholds_what_it_says(qtbot: QtBot, desk: Desk, rung: Rung) -> None:
    """In grey there is detail but no colour; stricter rungs have neither; only full colour has both."""
    window, page = desk
    by_rung(page, Care(3).on(rung))
    provenance(window)
    settle(qtbot, page)
    assert bool(leaks()) == (rung is Rung.COLOUR)


def test_control_without_the_filter_everything_shows(qtbot: QtBot, desk: Desk) -> None:
    """The measure can fail: each place where pictures are shown has the detail when nothing is withheld."""
    window, page = desk
    by_rung(page, UNCOVERED)
    provenance(window)
    settle(qtbot, page)
    for widget in (page.stage.canvas, page.queue.list.viewport(), window):
        assert sees(widget), widget
    # A thumbnail further down is not to be seen in the whole, but it is in its own grab.
    assert any(sees(inner) for inner in page.evidence.findChildren(QWidget) if inner.isVisible())


def test_control_what_is_revealed_is_seen_on_the_stage_only(qtbot: QtBot, desk: Desk) -> None:
    _, page = desk
    by_rung(page, Care(3))
    settle(qtbot, page)
    lifts: tuple[Callable[[], None], ...] = (lambda: page.stage.canvas.reveal(True), page.spotlight.toggle)
    for lift in lifts:
        lift()
        assert sees(page.stage.canvas)
        assert not sees(page.queue)
        page.stage.canvas.reveal(False)
        assert leaks() == {}


def test_a_session_of_training_leaks_no_more_than_review(qtbot: QtBot, desk: Desk, on_core: OnCore[Any]) -> None:
    window, page = desk

    async def begin(core: Core) -> tuple[Session, GoldSet]:
        items = [GoldItem(one, Axis.ORIGIN, "human") for one in page.queue.proxy.sha256s([0, 1])]
        gold = await core.train.sets.save("noise", ("human", "artificial"), items)
        return await core.train.sessions.begin(gold.id, Mode.PRACTICE, second_look=False, seed="1"), gold

    by_rung(page, Care(3, grey=False))
    window.actions_.trigger("page_train")
    train = window.findChild(TrainPage)
    assert train is not None
    train.open_session(*on_core(begin))
    canvas = train.session.stage.canvas
    qtbot.waitUntil(lambda: canvas.layer.picture is not None, timeout=PATIENCE_MS)
    for action in ("train_magnifier", "train_actual_size", "train_full_screen"):
        window.actions_.trigger(action)
        QTest.qWait(20)
        assert leaks() == {}, action
    window.actions_.trigger("train_magnifier")
    QCursor.setPos(canvas.mapToGlobal(canvas.rect().center()))  # it opens under the mouse, where that is on the stage
    window.actions_.trigger("train_spotlight")
    assert sees(canvas), "the measure sees what is lifted"
    QCursor.setPos(0, 0)
    window.actions_.trigger("page_review")
    window.actions_.trigger("page_train")
    assert leaks() == {}


def test_the_clipboard_has_the_picture_as_it_is_shown(qtbot: QtBot, desk: Desk) -> None:
    window, page = desk
    clipboard = QGuiApplication.clipboard()
    by_rung(page, Care(3, grey=False))
    settle(qtbot, page)
    page.stage.canvas.reveal(True)
    window.actions_.trigger("copy_picture")
    assert not clipboard.image().isNull()
    assert detail(clipboard.image()) < SHARP, "also while it is revealed"
    page.stage.canvas.reveal(False)
    by_rung(page, UNCOVERED)
    window.actions_.trigger("copy_picture")
    assert detail(clipboard.image()) >= SHARP
    clipboard.setText("before")
    by_rung(page, Care(words_only=True))
    window.actions_.trigger("copy_picture")
    assert clipboard.text() == "before"


def test_the_path_is_copied_apart(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    window, page = desk
    assert page.current is not None
    window.actions_.trigger("copy_path")
    expected = str(tmp_path / page.current.name)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == expected)


def test_the_drag_picture_is_covered_and_the_file_goes_along(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = desk
    assert window._care is not None
    handout = window._care.handout
    row = page.current
    assert row is not None
    dragged: list[tuple[str, int]] = []
    real = handout.drag

    class Drag:
        def __init__(self, sha256: str, path: str) -> None:
            made = real(page.queue.list, sha256, path)
            mime: QMimeData = made.mimeData()
            dragged.append((mime.urls()[0].toLocalFile(), detail(made.pixmap().toImage())))
            made.deleteLater()

        def exec(self, _action: Qt.DropAction) -> None:
            """Nobody is there to drop it on."""

    monkeypatch.setattr(handout, "drag", lambda _source, sha256, path: Drag(sha256, path))
    viewport = page.queue.list.viewport()

    def pull() -> None:
        start = page.queue.list.visualRect(page.queue.list.currentIndex()).center()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        qtbot.waitUntil(lambda: handout._path is not None)
        for step in (6, 30, 40):
            QTest.mouseMove(viewport, start + QPoint(step, 0))
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)

    for care, sharp in ((Care(3, grey=False), False), (UNCOVERED, True)):
        by_rung(page, care)
        settle(qtbot, page)
        dragged.clear()
        pull()
        assert [path for path, _ in dragged] == [str(tmp_path / row.name)]
        assert (dragged[0][1] >= SHARP) == sharp


def test_what_a_window_switcher_can_take_is_covered(qtbot: QtBot, desk: Desk) -> None:
    """While another program is in front even a reviewer without any filter shows nothing sharp."""
    window, page = desk
    by_rung(page, UNCOVERED)
    provenance(window)
    settle(qtbot, page)
    page.stage.canvas.reveal(True)
    assert window._care is not None
    window._care._turned(Qt.ApplicationState.ApplicationInactive)
    assert leaks() == {}, "at once, not with the next turn of the loop"
    settle(qtbot, page)
    assert leaks() == {}
    window._care._turned(Qt.ApplicationState.ApplicationActive)
    settle(qtbot, page)
    assert sees(page.stage.canvas)


def test_the_panic_cover_leaves_nothing(qtbot: QtBot, desk: Desk) -> None:
    window, page = desk
    by_rung(page, UNCOVERED)
    provenance(window)
    settle(qtbot, page)
    assert leaks()
    window.actions_.trigger("panic")
    assert leaks() == {}
    assert page.current is not None
    assert page.current.name not in window.windowTitle()
