"""The stage of a session: the tools of Review by the same keys, its picture alone, heatmaps once they are due."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from app.domain.assessment import Assessment, Finding, Heatmap
from app.domain.decision import Force
from app.domain.labels import Axis, ScoreKind
from app.domain.training import GoldItem, GoldSet, Mode, Session
from app.services.ruling.review import Draft
from app.store.assessments import AssessmentStore
from tests.ui.samples import assessment, blob
from tests.ui.views.samples_views import close
from tests.ui.views.train_window import PATIENCE, OnCore, page, trigger, words
from ui.models.train_run import Phase
from ui.views.train.items_dialog import ItemsDialog
from ui.views.train.page import TrainPage

if TYPE_CHECKING:
    from app.container import Core

__all__ = ["page"]

pytestmark = pytest.mark.display


@pytest.fixture
def begun(page: TrainPage, on_core: OnCore, taken_in: Callable[..., str], qtbot: QtBot) -> TrainPage:
    """A session with a second look over two images, of which two providers say opposite things."""
    images = [taken_in(f"{seed}.png", seed=seed, size=(48, 32)) for seed in range(2)]

    def said(sha256: str, provider: str, answer: str, *heatmaps: Heatmap) -> Assessment:
        findings = (Finding(Axis.ORIGIN, answer, 0.97, ScoreKind.PROBABILITY),)
        return assessment(sha256=sha256, provider=provider, findings=findings, heatmaps=heatmaps, verdict=None)

    async def begin(core: Core) -> tuple[Session, GoldSet]:
        store = AssessmentStore(core.database)
        for one in images:
            await store.save(said(one, "identifai", "artificial", blob()))
            await store.save(said(one, "nanogpt", "human"))
        items = [GoldItem(one, Axis.ORIGIN, "human", "because") for one in images]
        gold = await core.train.sets.save("faces", ("human", "artificial"), items)
        return await core.train.sessions.begin(gold.id, Mode.ASSESSMENT, second_look=True, seed="1"), gold

    page.open_session(*on_core(begin))
    qtbot.waitUntil(lambda: page.session.stage.canvas.layer.picture is not None, timeout=PATIENCE)
    return page


def test_the_tools_of_review_by_the_same_keys(begun: TrainPage) -> None:
    canvas = begun.session.stage.canvas
    keymap = begun._desk.actions.keymap
    names = ("spotlight", "spotlight_left", "actual_size", "pan_up", "magnifier", "magnify_more", "full_screen", "fit")
    assert all(keymap[f"train_{name}"] == keymap[name] for name in names)
    trigger(begun, "train_actual_size")
    assert canvas.zoom == pytest.approx(1)
    trigger(begun, "train_spotlight")
    radius = canvas.spotlight
    trigger(begun, "train_spotlight_larger")
    assert canvas.spotlight > radius > 0
    trigger(begun, "train_magnifier", "train_magnify_more")
    assert canvas.lens is not None
    assert canvas.lens.power > 3
    trigger(begun, "train_pause")
    assert canvas.spotlight == 0
    trigger(begun, "train_spotlight")
    assert canvas.spotlight == 0  # words stand for the picture


def test_the_picture_alone_and_everything_back(begun: TrainPage) -> None:
    window, bar = begun.window(), begun.session.bar
    assert isinstance(window, QMainWindow)
    trigger(begun, "train_full_screen", "train_artificial")
    assert window.isFullScreen()
    assert not [part for part in (bar, window.menuBar(), window.statusBar()) if part.isVisible()]
    assert "Chosen: " in words(begun)
    assert begun.session.stage.canvas.isVisible()
    begun.show_lists()
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()
    assert window.statusBar().isVisible()
    assert not begun._desk.actions["train_full_screen"].isEnabled()


def test_heatmap_and_conflict_come_when_they_are_due(begun: TrainPage, qtbot: QtBot) -> None:
    session, run = begun.session, begun.session.run
    assert run is not None

    def shown() -> Heatmap | None:
        return session.stage.canvas.overlay.heatmap

    trigger(begun, "train_heatmap")
    assert shown() is None
    trigger(begun, "train_human", "train_commit")
    qtbot.waitUntil(lambda: run.phase is Phase.SECOND and "on origin" in words(begun), timeout=PATIENCE)
    assert "Not asked about this image: On this device" in words(begun)
    trigger(begun, "train_heatmap", "train_human")
    assert shown() is not None
    (buttons,) = session.heatmaps._offered
    assert buttons[0]._buttons[0].isChecked()  # also after the cards were made anew
    trigger(begun, "train_commit")
    qtbot.waitUntil(lambda: run.phase is Phase.FIRST, timeout=PATIENCE)
    assert shown() is None


def test_several_ruled_images_become_items_at_once(
    page: TrainPage, qtbot: QtBot, on_core: OnCore, taken_in: Callable[..., str]
) -> None:
    images = [taken_in(f"{seed}.png", seed=seed, size=(48, 32)) for seed in range(3)]
    on_core(lambda core: core.review.rule(images[0], Draft(force=Force.HUMAN)))
    on_core(lambda core: core.review.rule(images[1], Draft(force=Force.ARTIFICIAL)))
    dialog = ItemsDialog(page._desk, images, page.window())
    dialog.open()
    qtbot.waitUntil(dialog.ok.isEnabled, timeout=PATIENCE)
    said = "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
    assert "2 images to put into the set" in said
    assert "no ruling yet" in said
    assert images[2][:12] in said
    dialog._set.setEditText("both")
    with qtbot.waitSignal(page._desk.message, timeout=PATIENCE):
        dialog.ok.click()
    (made,) = on_core(lambda core: core.train.sets.all())
    assert {item.sha256: item.answer for item in made.items} == {images[0]: "human", images[1]: "artificial"}
    nothing = ItemsDialog(page._desk, images[2:], page.window())
    nothing.open()
    qtbot.waitUntil(nothing._left.isVisible, timeout=PATIENCE)
    assert not nothing.ok.isEnabled()
    close(qtbot, nothing)
