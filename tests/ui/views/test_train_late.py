"""What comes late on the Train page: an answer for the item before, a picture during a pause, figures amid a choice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.assessment import Outcome
from app.domain.labels import Axis
from app.domain.training import GoldItem, GoldSet, Mode
from tests.ui.views.evidence_window import assessed
from tests.ui.views.train_window import OnCore, double, page
from ui.bridge import Bridge
from ui.models.train_run import Phase
from ui.views.train.page import TrainPage

if TYPE_CHECKING:
    from app.container import Core

__all__ = ["page"]

pytestmark = pytest.mark.display


@pytest.fixture
def begun(page: TrainPage, on_core: OnCore, taken_in: Callable[..., str]) -> TrainPage:
    """A practice session over two images is open."""
    images = [taken_in(f"{seed}.png", seed=seed, size=(48, 32)) for seed in range(2)]
    items = [GoldItem(one, Axis.ORIGIN, "human", "because") for one in images]

    async def begin(core: Core) -> tuple[Any, GoldSet]:
        gold = await core.train.sets.save("faces", ("human", "artificial"), items)
        return await core.train.sessions.begin(gold.id, Mode.PRACTICE, second_look=False, seed="1"), gold

    page.open_session(*on_core(begin))
    return page


def test_answers_about_the_item_before_are_not_shown_with_the_next(
    begun: TrainPage, real_bridge: Bridge, on_core: OnCore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_asked, go = asyncio.Event(), asyncio.Event()
    asked: list[str] = []

    async def outcomes(sha256: str) -> tuple[Outcome, ...]:
        asked.append(sha256)
        if len(asked) == 1:
            first_asked.set()
            await go.wait()
        return (assessed(sha256),)

    monkeypatch.setattr(real_bridge.core.assess, "outcomes", outcomes)
    view, run = begun.session, begun.session.run
    assert run is not None
    first = run.image
    for _ in range(2):
        image = run.image
        view.bar.chosen.emit("human")
        run.commit()
        qtbot.waitUntil(lambda: run.phase is Phase.REVEALED)
        if image == first:
            on_core(lambda _: first_asked.wait())
            run.commit()

            async def let_go(_core: Core) -> None:
                go.set()

            on_core(let_go)
            qtbot.wait(50)
    qtbot.waitUntil(lambda: view._said.said is not None)
    assert view._said.said is not None
    assert [one.sha256 for one in view._said.said.outcomes] == [run.image]
    assert run.image != first


def test_a_picture_that_comes_during_a_pause_is_not_shown_before_it_ends(begun: TrainPage, qtbot: QtBot) -> None:
    stage, run = begun.session.stage, begun.session.run
    assert run is not None
    run.pause()
    qtbot.waitUntil(lambda: stage._pictures.get(run.image) is not None)
    assert stage.canvas.layer.picture is None
    run.go_on()
    assert stage.canvas.layer.picture is not None


def test_figures_that_come_late_leave_note_and_choice_as_they_are(
    page: TrainPage, on_core: OnCore, taken_in: Callable[..., str], tmp_path: Path, qtbot: QtBot
) -> None:
    image = taken_in("one.png")
    page._open_double(double(on_core, tmp_path, [image], [image]))
    page.double.note.setText("six fingers")
    page.double.choose_key(2)
    qtbot.waitUntil(lambda: page.double._pair is not None, timeout=20_000)
    assert page.double.note.text() == "six fingers"
    assert page.double.bar.commit.isEnabled()
