"""The filter of each image: the reviewer's own, never less than its risks ask for, softened while nobody looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.care import AxisRules, Rung
from app.domain.labels import Axis
from ui.views.care.keeper import CareKeeper
from ui.widgets.care import UNCOVERED, Care

if TYPE_CHECKING:
    from app.domain.queue import QueueRow


@dataclass(frozen=True)
class Row:
    """As much of a row as the filter asks for."""

    risks: Mapping[Axis, float]


MILD, RISKY = Row({}), Row({Axis.NUDITY: 0.9, Axis.GORE: 0.2})


def row(made: Row) -> QueueRow:
    return cast("QueueRow", made)


@pytest.fixture
def keeper(qapp: object) -> Iterator[CareKeeper]:  # noqa: ARG001 - signals need an application
    known, parent = {"mild": row(MILD), "risky": row(RISKY)}, QObject()
    yield CareKeeper(UNCOVERED, AxisRules(), known.get, parent)
    parent.deleteLater()


def test_an_image_gets_the_stricter_of_both(keeper: CareKeeper) -> None:
    assert keeper.of("mild") == UNCOVERED
    assert keeper.of("unknown") == UNCOVERED
    assert keeper.of("risky").rung is Rung.BLURRED
    keeper.set_own(Care(words_only=True))
    assert keeper.of("risky").rung is Rung.WORDS


def test_away_softens_what_is_shown_in_full(keeper: CareKeeper) -> None:
    keeper.set_away(True)
    assert keeper.of("mild").rung is Rung.BLURRED
    keeper.set_own(Care(edges=True))
    assert keeper.of("mild").rung is Rung.EDGES
    keeper.set_away(False)
    assert keeper.of("mild").rung is Rung.EDGES


def test_each_change_is_told_once(qtbot: QtBot, keeper: CareKeeper) -> None:
    told: list[int] = []
    keeper.changed.connect(lambda: told.append(1))
    keeper.set_own(UNCOVERED)
    keeper.set_away(False)
    assert told == []
    with qtbot.waitSignals([keeper.changed, keeper.chosen, keeper.message]):
        keeper.step_blur()
    assert len(told) == 1


def test_steps_go_round_and_keep_the_strengths(keeper: CareKeeper) -> None:
    keeper.set_own(Care(2, grey_strength=60))
    rungs = []
    for _ in range(5):
        keeper.step_ladder()
        rungs.append(keeper.own.rung)
    assert rungs == [Rung.GREY, Rung.COLOUR, Rung.WORDS, Rung.EDGES, Rung.BLURRED]
    assert (keeper.own.blur, keeper.own.grey_strength) == (2, 60)
    keeper.toggle_grey()
    assert not keeper.own.greys
    keeper.set_own(Care(edges=True))
    keeper.step_blur()
    assert keeper.own.rung is Rung.BLURRED, "a step of the blur leaves the edges"


def test_a_key_that_seems_to_do_nothing_says_why(keeper: CareKeeper) -> None:
    said: list[str] = []
    keeper.message.connect(said.append)
    keeper.present = lambda: row(RISKY)
    keeper.set_own(replace(Care(3), grey=True))
    keeper.step_ladder()
    assert "This image stays at blur 3 of 4, greyscale, because of: Nudity" in said[-1]
    keeper.present = lambda: row(MILD)
    keeper.step_ladder()
    assert said[-1] == "Filter: uncovered"
