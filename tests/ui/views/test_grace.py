"""The countdown of what undo can still stop: undoing one image leaves the others' deliveries waiting; a redo counts."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.decision import Delivery, DeliveryState, Force
from tests.ui.models.test_queue_model import row
from tests.ui.test_bridge import CoreLoop
from ui.views.decisions.grace import Grace

NAMED = row(2, name="noise.png")


def delivery(number: int, seconds: int, force: Force) -> Delivery:
    now = datetime.now(UTC)
    due, sha256 = (now + timedelta(seconds=seconds)).isoformat(), f"{number:064x}"
    return Delivery(
        number, number, sha256, "identifai", "ab", force, DeliveryState.GRACE, due, 0, None, now.isoformat()
    )


class Outbox:
    """What waits, as the core tells it."""

    def __init__(self) -> None:
        self.waits: tuple[Delivery, ...] = ()

    async def of_events(self, first: int, last: int) -> tuple[Delivery, ...]:
        await asyncio.sleep(0)
        return tuple(each for each in self.waits if first <= each.seq <= last)

    async def in_grace(self) -> tuple[Delivery, ...]:
        await asyncio.sleep(0)
        return self.waits


@pytest.fixture
def outbox() -> Outbox:
    return Outbox()


@pytest.fixture
def grace(qtbot: QtBot, outbox: Outbox) -> Iterator[Grace]:  # noqa: ARG001 - the application
    loop, owner = CoreLoop(), QObject()
    loop.core.outbox = outbox
    bridge = loop.bridge()
    made = Grace(bridge, owner, {NAMED.sha256: NAMED}.get)
    yield made
    made.stop()
    bridge.close()
    loop.end()
    bridge.deleteLater()


def test_an_undo_leaves_the_other_images_deliveries_waiting_and_a_redo_counts_again(
    qtbot: QtBot, grace: Grace, outbox: Outbox
) -> None:
    first, second = delivery(1, 40, Force.HUMAN), delivery(2, 60, Force.ARTIFICIAL)
    outbox.waits = (first, second)
    for each in outbox.waits:
        grace.begin([SimpleNamespace(seq=each.seq)])  # type: ignore[list-item]
    qtbot.waitUntil(lambda: "artificial" in (grace.last() or ("", 0))[0])
    assert (grace.last(row(2)) or ("",))[0].startswith("“artificial”")
    assert (grace.last(row(1)) or ("",))[0].startswith("noise.png: “artificial”"), "while another is on the stage"
    outbox.waits = (first,)
    grace.look_again()
    qtbot.waitUntil(lambda: "human" in (grace.last() or ("", 0))[0])
    outbox.waits = (first, second)
    grace.look_again()
    qtbot.waitUntil(lambda: "artificial" in (grace.last() or ("", 0))[0])
    outbox.waits = ()
    grace.look_again()
    qtbot.waitUntil(lambda: grace.last() is None)
