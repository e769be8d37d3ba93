"""What was given first is written first, though it was ready last; what never comes is not waited for for long."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import cast

import pytest

from app.domain.image import Arrival, Image
from app.events import Hub
from app.services.intake.arrivals import Arrivals, Arrived
from app.services.tasks import Tasks
from app.store.images import ImageStore
from tests.unit.store.making import image


class Kept:
    """A store that notes what it was given."""

    def __init__(self) -> None:
        self.batches: list[list[Image]] = []

    async def add(self, images: Sequence[Image], _: Arrival) -> tuple[Image, ...]:
        await asyncio.sleep(0)
        self.batches.append(list(images))
        return tuple(images)

    @property
    def all(self) -> list[Image]:
        return [each for batch in self.batches for each in batch]


async def nothing(_: Sequence[str]) -> None:
    """Nothing was out of the queue."""


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
async def arrivals(kept: Kept) -> AsyncIterator[Arrivals]:
    tasks = Tasks()
    yield Arrivals(
        Hub(), tasks, cast("ImageStore", kept), returned=nothing, written=lambda _: None, fault=lambda _: None
    )
    await tasks.close()


def arrived(order: int) -> Arrived:
    return Arrived(order, Arrival.DROP, image=image(order))


async def test_what_was_given_first_is_written_first(arrivals: Arrivals, kept: Kept) -> None:
    arrivals._unwritten = [arrived(3), arrived(2)]
    assert arrivals._in_line() == [], "the first is still being read"
    arrivals.add(arrived(1))
    await arrivals.close()
    assert kept.all == [image(order) for order in (1, 2, 3)]


async def test_a_file_that_takes_long_has_its_place_behind_the_others(arrivals: Arrivals, kept: Kept) -> None:
    arrivals.add(arrived(2))
    await arrivals.close()
    arrivals.add(arrived(1))
    arrivals.add(arrived(3))
    await arrivals.close()
    assert kept.all == [image(order) for order in (2, 1, 3)]


async def test_what_was_called_off_is_not_waited_for(arrivals: Arrivals) -> None:
    arrivals.expect(9)
    arrivals._unwritten = [arrived(9)]
    assert arrivals._in_line() == [arrived(9)]
