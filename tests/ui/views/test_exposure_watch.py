"""What is counted is what was on the stage: revealed, in colour or covered, and nothing while covered or away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.care import AxisRules
from app.domain.image import Arrival
from tests.ui.views.samples_views import Run
from ui.bridge import Bridge
from ui.views.care.exposure_watch import PAUSE_SECONDS
from ui.views.care.office import CareOffice
from ui.views.main_window import MainWindow
from ui.widgets.care import UNCOVERED, Care

if TYPE_CHECKING:
    from pathlib import Path

    from app.container import Core

Opened = tuple[MainWindow, CareOffice, "Clock"]


class Clock:
    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def opened(
    qtbot: QtBot, bridge: Bridge, run: Run, noise: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opened]:
    async def take(core: Core) -> None:
        for seed in range(2):
            await core.ingest.take(str(noise(f"{seed}.png", seed=seed)), Arrival.OPEN)

    run(take)
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    clock = Clock()
    monkeypatch.setattr("ui.views.care.exposure_watch.time.monotonic", clock)
    window.attach(bridge)
    office, page = window._care, window._page
    assert office is not None
    assert page is not None
    office.watch._clock = clock
    qtbot.waitUntil(lambda: page.current is not None and page.covered_picture(page.current.sha256) is not None)
    page.care.set_away(False)
    office.watch.set_away(False)  # whichever window the platform holds for the one in front
    office.watch._delta = office.watch._since = type(office.watch._delta)()
    office.watch._at = clock.at
    yield window, office, clock
    office.stop()
    page.stop()


def later(opened: Opened, seconds: float) -> Any:
    _, office, clock = opened
    clock.at += seconds
    office.watch.look()
    return office.watch._since


def test_seconds_go_where_they_belong(opened: Opened) -> None:
    window, office, _ = opened
    page = window._page
    assert page is not None
    page.care._rules = AxisRules(rungs={})  # whatever a model finds in noise
    later(opened, 10)
    page.stage.canvas.reveal(True)
    later(opened, 3)
    page.stage.canvas.reveal(False)
    page.care.set_own(UNCOVERED)
    later(opened, 4)
    page.care.set_own(Care(2))
    office.watch.set_covered(True)
    later(opened, 50)
    office.watch.set_covered(False)
    office.watch.set_away(True)
    later(opened, 50)
    office.watch.set_away(False)
    counted = later(opened, 1)
    assert (counted.seconds, counted.revealed_seconds, counted.colour_seconds) == (18, 3, 4)


def test_a_machine_that_slept_was_not_looked_at(opened: Opened) -> None:
    assert later(opened, 8 * 3600).seconds <= 60


def test_an_image_counts_once(opened: Opened) -> None:
    window, office, _ = opened
    office.watch._counted.clear()
    for name in ("next", "previous", "next", "previous"):
        window.actions_.trigger(name)
    assert later(opened, 1).images == 2


def test_a_pause_is_proposed_put_off_and_proposed_again(opened: Opened, run: Run) -> None:
    window, office, _ = opened
    banner = office._pause
    later(opened, 59)
    assert banner.isHidden(), "off by default"

    def ask(kept: Any) -> Any:
        return replace(kept, exposure=replace(kept.exposure, break_minutes=1, postpone_minutes=10))

    run(lambda core: core.settings.update(ask))
    later(opened, 30)
    assert banner.isVisible()
    assert "images in" in banner.accessibleName()
    button = next(b for b in banner.findChildren(type(banner._action)) if b.text() == "In 10 minutes")
    button.click()
    assert banner.isHidden()
    for _ in range(9):
        later(opened, 60)
    assert banner.isHidden()
    later(opened, 60)
    later(opened, 1)
    assert banner.isVisible()
    window.actions_.trigger("close_message")
    assert banner.isHidden()
    assert later(opened, 1).seconds <= 2, "a new count"


def test_a_real_pause_begins_a_new_count(opened: Opened) -> None:
    _, office, _ = opened
    later(opened, 40)
    office.watch.set_covered(True)
    later(opened, PAUSE_SECONDS + 1)
    office.watch.set_covered(False)
    assert later(opened, 2).seconds == 2


def test_what_was_counted_reaches_the_core(qtbot: QtBot, opened: Opened, run: Run) -> None:
    _, office, _ = opened
    later(opened, 15)
    office.watch.hand_over()

    async def read(core: Core) -> float:
        return (await core.exposure.read()).session.seconds

    qtbot.waitUntil(lambda: run(read) >= 15)


def test_a_large_picture_of_another_page_counts_and_each_reviewer_by_himself(
    qtbot: QtBot, opened: Opened, run: Run
) -> None:
    window, office, _ = opened
    page = window._page
    assert page is not None
    page.care._rules = AxisRules(rungs={})
    row = page.current
    later(opened, 10)
    page.stage.canvas.hide()
    office.watch.look()
    assert later(opened, 20).seconds == 10, "words, tables and plots do not count"
    page.care.elsewhere = lambda: row
    page.care.sight_changed.emit()
    later(opened, 4)
    page.care.revealed.emit(True)
    counted = later(opened, 2)
    assert (counted.seconds, counted.revealed_seconds) == (16, 2)
    run(lambda core: core.settings.update(lambda kept: replace(kept, reviewer="bea")))
    assert later(opened, 3).seconds == 3

    async def read(core: Core) -> float:
        return (await core.exposure.read()).today.seconds

    office.watch.hand_over()
    qtbot.waitUntil(lambda: run(read) == 3)
    run(lambda core: core.settings.update(lambda kept: replace(kept, reviewer="ada")))
    assert run(read) == 16
