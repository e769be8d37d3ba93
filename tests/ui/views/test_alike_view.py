"""What looks alike beside the evidence: the strip, going there, ruling all of it, and what is left alone."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.domain.decision import Force, Ruling
from app.domain.image import Arrival, Image, ReviewState
from app.domain.query import Term
from app.domain.queue import row_of
from app.events import RulingChanged
from app.services.ruling.review import Draft
from tests.ui.views.samples_views import Run
from ui.actions import Actions
from ui.bridge import Bridge
from ui.views.decisions.decisions import Decisions
from ui.views.queue.alike_view import AlikeView
from ui.widgets.decision_bar import DecisionBar

if TYPE_CHECKING:
    from app.container import Core


def pictures(folder: Path) -> list[Path]:
    """One pattern in three files, and another pattern."""
    bases = (Random(seed).randbytes(120) for seed in (1, 2))  # noqa: S311 - patterns of a test
    base, other = (Pillow.frombytes("L", (12, 10), each).resize((200, 160)) for each in bases)
    paths = [folder / name for name in ("a.png", "b.jpg", "c.png", "other.png")]
    base.save(paths[0])
    base.save(paths[1], quality=60)
    base.resize((100, 80)).save(paths[2])
    other.save(paths[3])
    return paths


class Beside:
    """The strip with its view and the decision bar, in a window of their own."""

    def __init__(self, qtbot: QtBot, bridge: Bridge, images: list[Image]) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.asked: list[str] = []
        self.bar = DecisionBar()
        self.decisions = Decisions(bridge, self.bar, self.window, lambda _: None)
        self.view = AlikeView(bridge, self.thumbnail, self.decisions, self.window)
        for widget in (self.bar, self.decisions.bulk.confirm, self.view.strip):
            widget.setParent(self.window)
        self.window.setCentralWidget(self.view.strip)
        self.window.resize(500, 300)
        self.view.act(Actions(self.window))
        self.said: list[str] = []
        self.went: list[str] = []
        self.view.message.connect(self.said.append)
        self.view.going.connect(self.went.append)
        self.images = images
        bridge.listen(RulingChanged, self.decisions.standing.ruling_changed)
        self.window.show()
        self.show(0)

    def thumbnail(self, sha256: str) -> QImage:
        self.asked.append(sha256)
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.gray)
        return image

    def show(self, place: int) -> None:
        row = row_of(self.images[place], place, Ruling(ReviewState.OPEN))
        self.decisions.show_image(row)
        self.view.show_image(row)

    def words(self) -> list[str]:
        """What stands at each picture of the strip."""
        return [self.view.strip.list.item(at).text() for at in range(self.view.strip.list.count())]


@pytest.fixture
def beside(qtbot: QtBot, bridge: Bridge, run: Run, tmp_path: Path) -> Beside:
    async def take_in(core: Core) -> list[Image]:
        core.ingest.add_paths([str(path) for path in pictures(tmp_path)], Arrival.DROP)
        await core.ingest.drain()
        images, _ = await core.images.page()
        for image in images:
            await core.alike.group(image.sha256)
        return sorted(images, key=lambda image: image.name)

    made = Beside(qtbot, bridge, run(take_in))
    qtbot.waitUntil(made.view.strip.isVisible)
    return made


def stands(run: Run) -> dict[str, Force | None]:
    """The forces that stand, by image."""
    return {entry.sha256: entry.ruling.force for entry in run(lambda core: core.review.entries())}


def test_the_strip_shows_covered_pictures_with_what_stands_and_leads_there(beside: Beside) -> None:
    strip = beside.view.strip
    assert beside.words() == ["Open", "Open"]
    assert strip.accessibleName() == "2 look alike"
    assert set(beside.asked) == {image.sha256 for image in beside.images[1:3]}
    beside.view.enter()
    assert strip.list.hasFocus()
    QTest.keyClick(strip.list, Qt.Key.Key_Right)
    QTest.keyClick(strip.list, Qt.Key.Key_Return)
    assert beside.went == [strip.list.item(1).data(Qt.ItemDataRole.UserRole)]
    wanted: list[Term] = []
    beside.view.wanted.connect(wanted.append)
    beside.view.show_all()
    assert set(wanted[0].value.split(",")) == {image.sha256 for image in beside.images[:3]}
    left: list[bool] = []
    beside.view.back.connect(lambda: left.append(True))
    beside.view.enter()
    assert left == [True]


def test_all_alike_are_ruled_as_one_step_and_the_strip_follows(beside: Beside, qtbot: QtBot, run: Run) -> None:
    beside.view.rule()
    assert beside.said == ["Choose a ruling first: it is then given to all that look alike."]
    beside.bar.forceChosen.emit("artificial")
    beside.view.rule()
    qtbot.waitUntil(lambda: len(stands(run)) == 3)
    assert set(stands(run)) == {image.sha256 for image in beside.images[:3]}
    qtbot.waitUntil(lambda: beside.words() == ["Ruled artificial", "Ruled artificial"])
    qtbot.waitUntil(lambda: beside.decisions.proposed is not None)
    beside.view.rule()
    qtbot.waitUntil(lambda: beside.said[-1] == "All that look alike are ruled so already.")
    beside.bar.undoRequested.emit()
    qtbot.waitUntil(lambda: not stands(run))


def test_what_is_ruled_otherwise_is_left_alone_unless_confirmed(beside: Beside, qtbot: QtBot, run: Run) -> None:
    a, b, c = (image.sha256 for image in beside.images[:3])
    run(lambda core: core.review.rule(b, Draft(Force.HUMAN)))
    qtbot.waitUntil(lambda: "Ruled human" in beside.words())
    beside.bar.forceChosen.emit("artificial")
    beside.view.rule()
    confirm = beside.decisions.bulk.confirm
    assert [button.text() for button in confirm.buttons] == ["Rule 2 images", "Overrule: 3 images", "Cancel"]
    assert "b.jpg (Ruled human)" in confirm.accessibleDescription()
    confirm.buttons[0].click()
    qtbot.waitUntil(lambda: len(stands(run)) == 3)
    assert stands(run) == {a: Force.ARTIFICIAL, b: Force.HUMAN, c: Force.ARTIFICIAL}
    qtbot.waitUntil(lambda: beside.words().count("Ruled artificial") == 1)
    qtbot.waitUntil(lambda: beside.decisions.proposed is not None)
    beside.view.rule()  # nothing is drafted: what stands for this one is what is given to the others
    assert [button.text().rstrip("s") for button in confirm.buttons] == ["Overrule: 1 image", "Cancel"]
    confirm.buttons[0].click()
    qtbot.waitUntil(lambda: stands(run)[b] is Force.ARTIFICIAL)


def test_an_image_like_no_other_hides_the_strip_and_says_so(beside: Beside, qtbot: QtBot) -> None:
    beside.show(3)
    assert not beside.view.strip.isVisible()
    qtbot.wait(10)
    qtbot.waitUntil(lambda: beside.view._group.known == 4)
    beside.view.enter()
    assert beside.said == ["No picture looks like this one. Compared: 4 of 4 images."]


def test_panic_takes_the_pictures_away(beside: Beside) -> None:
    beside.asked.clear()
    beside.view.strip.set_covered(True)
    assert beside.asked == []
    beside.view.strip.set_covered(False)
    assert len(beside.asked) == 2
