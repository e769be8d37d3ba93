"""One decode for many askers, the wanted pictures at hand, the unwanted forgotten."""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from app.domain.picture import Picture
from app.errors import EnvironmentFaultError, UnreadableImageError, UnsupportedImageError
from app.images.limits import JSON, Args, Limits, Priority, Reply
from app.images.previews import Previews, preview_of, thumbnail_of
from app.images.sandbox import Sandbox
from app.images.source import Source
from tests.unit.images.pictures import encoded, noise, quarters

SHA = "a picture"  # no hash: what it is made of is not held against it


class Counting(Sandbox):
    """The real sandbox, which also counts what it is asked for."""

    def __init__(self, operations: dict[str, str]) -> None:
        super().__init__(operations, workers=1)
        self.asked: Counter[tuple[str, Priority]] = Counter()

    async def run(
        self,
        operation: str,
        path: Source,
        args: Args,
        *,
        priority: Priority = Priority.BULK,
        limits: Limits | None = None,
    ) -> Reply:
        self.asked[operation, priority] += 1
        return await super().run(operation, path, args, priority=priority, limits=limits)


@pytest.fixture
async def counting() -> AsyncIterator[Counting]:
    from app.images.decode import OPERATIONS

    made = Counting(OPERATIONS)
    await made.start()
    yield made
    await made.close()


@pytest.fixture
async def previews(counting: Counting) -> AsyncIterator[Previews]:
    made = Previews(counting)
    yield made
    await made.close()


MakeFile = Callable[..., Path]


async def test_a_thumbnail_and_a_stage_picture(previews: Previews, make_file: MakeFile) -> None:
    path = make_file(encoded(quarters((1000, 500)), "JPEG"))
    thumbnail = await previews.thumbnail(SHA, path)
    assert (thumbnail.width, thumbnail.height, thumbnail.channels) == (256, 128, 3)
    stage = await previews.stage(SHA, path, 400, 400)
    assert (stage.width, stage.height, stage.channels) == (400, 200, 3)
    assert previews.cached_thumbnail(SHA) is thumbnail
    assert previews.cached_stage(SHA, 400, 400) is stage
    assert previews.cached_stage(SHA, 401, 400) is None


async def test_transparency_reaches_the_stage(previews: Previews) -> None:
    data = encoded(noise(mode="RGBA"), "PNG")
    assert (await previews.stage(SHA, data, 400, 400)).channels == 4
    assert (await previews.thumbnail(SHA, data)).channels == 3


async def test_two_askers_cost_one_job(previews: Previews, counting: Counting) -> None:
    data = encoded(quarters(), "PNG")
    first, second = await asyncio.gather(previews.stage(SHA, data, 50, 50), previews.stage(SHA, data, 50, 50))
    assert first is second
    assert await previews.stage(SHA, data, 50, 50) is first
    assert counting.asked == {("images.stage", Priority.NOW): 1}


async def test_somebody_urgent_does_not_wait_in_the_queue_of_another(previews: Previews, counting: Counting) -> None:
    data = encoded(quarters(), "PNG")
    patient = asyncio.create_task(previews.stage(SHA, data, 50, 50, priority=Priority.BULK))
    await asyncio.sleep(0)
    urgent = await previews.stage(SHA, data, 50, 50, priority=Priority.NOW)
    assert await patient is urgent
    assert counting.asked[("images.stage", Priority.NOW)] == 1


async def test_one_asker_leaving_does_not_take_the_picture_from_the_other(previews: Previews) -> None:
    data = encoded(quarters(), "PNG")
    leaving = asyncio.create_task(previews.stage(SHA, data, 50, 50))
    staying = asyncio.create_task(previews.stage(SHA, data, 50, 50))
    await asyncio.sleep(0)
    leaving.cancel()
    assert (await staying).width == 50
    with pytest.raises(asyncio.CancelledError):
        await leaving


async def test_when_all_askers_leave_the_job_is_dropped(previews: Previews) -> None:
    alone = asyncio.create_task(previews.stage(SHA, encoded(quarters(), "PNG"), 50, 50))
    await asyncio.sleep(0)
    alone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await alone
    assert previews.cached_stage(SHA, 50, 50) is None


async def test_failures_reach_every_asker_and_are_not_remembered(previews: Previews) -> None:
    results = await asyncio.gather(
        previews.thumbnail(SHA, b"no picture"), previews.thumbnail(SHA, b"no picture"), return_exceptions=True
    )
    assert [type(result) for result in results] == [UnsupportedImageError] * 2
    with pytest.raises(UnreadableImageError):
        await previews.stage(SHA, encoded(noise(), "PNG")[:300], 50, 50)
    assert (await previews.thumbnail(SHA, encoded(quarters(), "PNG"))).width == 64


async def test_the_cache_forgets_the_least_recently_used(counting: Counting) -> None:
    previews = Previews(counting, memory_bytes=4 * 30_000)
    pictures = [Picture(100, 100, 3, bytes(30_000)) for _ in range(2)]
    for name, picture in zip("ab", pictures, strict=True):
        previews.put_thumbnail(name, picture)
    assert previews.cached_thumbnail("a") is None
    assert previews.cached_thumbnail("b") is pictures[1]
    data = encoded(noise((100, 100)), "PNG")
    for name in "xyz":
        await previews.stage(name, data, 100, 100)
    await previews.stage("x", data, 100, 100)
    await previews.stage("w", data, 100, 100)
    held = [name for name in "wxyz" if previews.cached_stage(name, 100, 100)]
    assert held == ["w", "x", "z"]
    previews.forget("x")
    previews.forget("b")
    assert previews.cached_stage("x", 100, 100) is None
    assert previews.cached_thumbnail("b") is None
    await previews.close()


async def test_pictures_are_fetched_ahead_and_the_unwanted_dropped(previews: Previews, counting: Counting) -> None:
    data = encoded(noise((100, 100)), "PNG")
    previews.prefetch([(name, data) for name in "abc"], 50, 50)
    previews.prefetch([("c", data), ("d", data), ("broken", b"nothing")], 50, 50)
    assert (await previews.stage("c", data, 50, 50)).width == 50
    assert (await previews.stage("d", data, 50, 50)).width == 50
    assert previews.cached_stage("a", 50, 50) is None
    previews.prefetch([("c", data), ("d", data)], 50, 50)
    assert counting.asked[("images.stage", Priority.NOW)] <= 2


async def test_the_reply_of_an_inspection_holds_both_pictures(counting: Counting) -> None:
    reply = await counting.run("images.inspect", encoded(quarters((600, 300)), "PNG"), {"thumb": 100, "preview": 200})
    assert (thumbnail_of(reply).width, preview_of(reply).width) == (100, 200)


def test_an_answer_that_makes_no_sense_is_no_picture() -> None:
    answers: list[dict[str, JSON]] = [{}, {"thumb": None}, {"thumb": {"width": 5}}, {"thumb": {"width": "x"}}]
    for meta in answers:
        with pytest.raises(UnreadableImageError, match="makes no sense"):
            thumbnail_of(Reply(meta, (b"short",)))


async def test_nothing_is_made_of_a_file_that_holds_other_bytes(previews: Previews) -> None:
    data = encoded(quarters(), "PNG")
    assert (await previews.stage(hashlib.sha256(data).hexdigest(), data, 50, 50)).width == 50
    with pytest.raises(EnvironmentFaultError, match="has changed"):
        await previews.stage("0" * 64, data, 50, 50)
