"""Taking images out of the queue: nobody is asked about them, undo goes by what was last, bytes bring them back."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest

from app.container import Core
from app.events import ImagesArrived, PreflightWanted, QueueChanged
from app.services.ruling import removals
from tests.unit.services.playing import PNG, Ear, Played, ingest, opened, picture
from tests.unit.services.ruling.test_review import ARTIFICIAL, HUMAN


async def test_what_is_taken_out_is_asked_about_no_more_and_its_rulings_stay(tmp_path: Path) -> None:
    played = Played(concurrency=1, gate=asyncio.Event())
    async with opened(tmp_path / "home", played, background=True) as core:
        ear = Ear(core.hub, QueueChanged)
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(4)))
        first, second, third, fourth = (image.sha256 for image in images)
        await core.review.rule(second, HUMAN)
        await played.until_asked()
        assert await core.removals.take_out([second, third, second]) == (second, third)
        assert await core.removals.take_out([second]) == ()
        assert ear.heard == [QueueChanged((second, third), out=True)]
        assert (await core.missing.lacking([first, second, third, fourth])).asks == ()
        assert played.gate is not None
        played.gate.set()
        await core.assess.drain()
        assert {submission.sha256 for submission in played.received} == {first, fourth}
        assert [row.sha256 for row in await core.review.rows()] == [first, fourth]
        assert [row.sha256 for row in await core.review.rows(out=True)] == [second, third]
        assert await core.review.extent() == (2, 4)
        assert await core.review.standing(second) is not None
        assert await core.removals.put_back([third]) == (third,)
        assert [ask.sha256s for ask in (await core.missing.lacking([second, third])).asks] == [(third,)]


async def test_what_waits_for_consent_is_not_sent_when_it_was_taken_out(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        wanted = Ear(core.hub, PreflightWanted)
        images = await ingest(core, picture(tmp_path / "1.png", 1), picture(tmp_path / "2.png", 2))
        await core.removals.take_out([images[0].sha256])
        core.assess.send_held()
        await core.assess.drain()
        assert [submission.sha256 for submission in played.received] == [images[1].sha256]
        assert all(notice.preflight.providers[0].images < 2 for notice in wanted.heard if notice.preflight.providers)


async def test_the_same_bytes_bring_an_image_back_with_what_was_ruled(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, picture(tmp_path / "x.png"))
        await core.review.rule(image.sha256, ARTIFICIAL)
        await core.removals.take_out([image.sha256])
        ear, arrived = Ear(core.hub, QueueChanged), Ear(core.hub, ImagesArrived)
        await ingest(core, picture(tmp_path / "copy.png"))
        assert ear.heard == [QueueChanged((image.sha256,), out=False, arrived=True)]
        assert len(arrived.heard) == 1
        (row,) = await core.review.rows()
        assert (row.name, row.force, row.out) == ("copy.png", "artificial", False)
        # The removal is no step any more: undo is about the ruling.
        undone = await core.review.undo()
        assert undone is not None
        assert undone.words == "Undone: open again"
        assert await core.review.can_reverse() == (False, True)


async def test_undo_and_redo_are_those_of_one_editor(tmp_path: Path) -> None:
    """Rulings, removals and returns by turns, against two plain stacks; the chain holds all the while."""
    chance = random.Random(5)  # noqa: S311 - no secret
    async with opened(tmp_path / "home") as core:
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(3)))
        shas = [image.sha256 for image in images]
        done: list[object] = []
        undone: list[object] = []
        for turn in range(60):
            at = await _standing(core, shas)
            match chance.choice(["rule", "move", "move", "undo", "undo", "redo"]):
                case "rule":
                    await core.review.rule(chance.choice(shas), chance.choice((HUMAN, ARTIFICIAL)))
                case "move":
                    some = chance.sample(shas, 2)
                    moved = await core.removals.take_out(some) or await core.removals.put_back(some)
                    assert moved
                case "undo":
                    assert await core.review.can_reverse() == (bool(done), bool(undone)), turn
                    assert (await core.review.undo() is not None) is bool(done)
                    if done:
                        undone.append(at)
                        assert await _standing(core, shas) == done.pop(), turn
                    continue
                case "redo":
                    assert (await core.review.redo() is not None) is bool(undone)
                    if undone:
                        done.append(at)
                        assert await _standing(core, shas) == undone.pop(), turn
                    continue
            done.append(at)
            undone.clear()
        assert (await core.review.verify()).broken is None


async def _standing(core: Core, shas: list[str]) -> list[tuple[object, ...]]:
    return [(row.sha256, row.force, row.state, row.out) for row in await core.review.rows_of(shas)]


async def test_what_another_program_takes_out_is_heard_and_asked_about_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(removals, "_LOOK_SECONDS", 0.01)
    played = Played(gate=asyncio.Event())
    async with opened(tmp_path / "home", played, background=True) as window:
        images = await ingest(window, *(picture(tmp_path / f"{n}.png", n) for n in range(3)))
        ear = Ear(window.hub, QueueChanged)
        async with opened(tmp_path / "home", Played()) as other:
            await other.removals.take_out([image.sha256 for image in images])
            (notice,) = await ear.until(bool)
            assert (set(notice.sha256s), notice.out) == ({image.sha256 for image in images}, True)
            assert window.assess.outstanding.asked("played") == frozenset()
            await other.review.undo()
            await ear.until(lambda heard: len(heard) > 1)
            assert not ear.heard[1].out
            # What is done instead of what was undone is heard as well.
            await other.removals.take_out([images[2].sha256])
            await ear.until(lambda heard: len(heard) > 2)
            # One's own are told once, and what comes after them is heard.
            await window.removals.take_out([images[0].sha256])
            await other.removals.take_out([images[1].sha256])
            await ear.until(lambda heard: heard[-1].sha256s == (images[1].sha256,))
        assert [notice.sha256s for notice in ear.heard[3:]] == [(images[0].sha256,), (images[1].sha256,)]
