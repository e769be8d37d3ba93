"""The Train page in a window over a real core, and what its tests do there: keys, words, two people's rulings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.domain.care import AxisRules
from app.domain.training_review import DoubleReview
from ui.actions import Actions
from ui.actions.train import TRAIN_PAGE
from ui.bridge import Bridge
from ui.views.care.keeper import CareKeeper
from ui.views.train.desk import TrainDesk
from ui.views.train.page import TrainPage
from ui.widgets.care import Care

if TYPE_CHECKING:
    from app.container import Core

OnCore = Callable[[Callable[["Core"], Awaitable[Any]]], Any]
PATIENCE = 20_000


@pytest.fixture
def page(real_bridge: Bridge, qtbot: QtBot) -> Iterator[TrainPage]:
    """The page in a window with bars of its own, and with the window's actions."""
    window = QMainWindow()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.menuBar().addMenu("File")
    window.statusBar().showMessage("ready")
    actions = Actions(window)
    care = CareKeeper(Care(), AxisRules(), lambda _: None, window)
    made = TrainPage(TrainDesk(real_bridge, actions, care, lambda _: None, window))
    window.setCentralWidget(made)
    actions.set_page(TRAIN_PAGE)
    window.show()
    yield made
    made.stop()


def trigger(page: TrainPage, *names: str) -> None:
    """Carry out actions of the page as their keys do."""
    for name in names:
        page._desk.actions.trigger(name)


def words(part: QWidget) -> str:
    """Everything that is written where it can be seen."""
    return "\n".join(one.text() for one in part.findChildren(QLabel) if one.isVisible())


def double(on_core: OnCore, folder: Path, first: Sequence[str], second: Sequence[str]) -> DoubleReview:
    """What bea (“human” of all of `first`) and cem (“artificial” of all of `second`, else “human”) ruled."""
    files = {}
    for who, artificial in (("bea", ()), ("cem", second)):
        lines = [
            f'{{"sha256": "{one}", "reviewer": "{who}", "state": "ruled", "force_classification": '
            f'"{"artificial" if one in artificial else "human"}", "decided_at": "2026-01-01T00:00:00+00:00"}}'
            for one in first
        ]
        files[who] = folder / f"{who}.jsonl"
        files[who].write_text("\n".join(lines) + "\n", encoding="utf-8")
    made: DoubleReview = on_core(
        lambda core: core.train.doubles.begin("", "bea", "cem", first_path=files["bea"], second_path=files["cem"])
    )
    return made
