"""What is asked later: only what is missing, only whom it can be asked of, and nothing before somebody agreed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from app.errors import MalformedAnswerError
from app.events import OutcomeArrived
from app.providers.protocol import Submission
from tests.unit.services.playing import PNG, Ear, Played, Step, answers, ingest, opened, picture


async def test_a_provider_switched_on_later_is_asked_for_what_it_has_not_answered_and_nothing_twice(
    tmp_path: Path,
) -> None:
    here, remote = Played("here"), Played("remote", prepare=PNG)
    async with opened(tmp_path / "home", here, remote) as core:
        await core.providers.set_enabled("remote", False)
        images = [i.sha256 for i in await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(3)))]
        await core.assess.drain()
        none = await core.missing.lacking(images)
        assert (none.asks, none.on) == ((), 1)

        await core.providers.set_enabled("remote", True)
        core.assess.request(images[:1], ["remote"])
        await core.assess.drain()
        plan = await core.missing.lacking([*images, images[1], "0" * 64])
        (ask,) = plan.asks
        assert (ask.provider, ask.sha256s, plan.here) == ("remote", tuple(images[1:]), ())
        (line,) = plan.preflight.providers
        assert (line.images, line.title) == (2, "Remote")
        assert line.bytes_estimate
        assert len(remote.received) == 1, "planning sends nothing"

        core.missing.ask(plan, ["here"])
        core.missing.ask(plan, ["remote"])
        core.missing.ask(plan, ["remote"])
        await core.assess.drain()
        core.missing.ask(plan, ["remote"])  # an old plan: what was answered meanwhile is not bought again
        await core.assess.drain()
        assert sorted(s.sha256 for s in remote.received) == sorted(images)
        assert len(here.received) == 3


async def test_what_waits_already_is_not_planned_and_several_images_are_cancelled_at_once(tmp_path: Path) -> None:
    slow, quick = Played("slow", gate=asyncio.Event(), concurrency=1), Played("quick")
    async with opened(tmp_path / "home", slow, quick) as core:
        ear = Ear(core.hub, OutcomeArrived)
        images = [i.sha256 for i in await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(4)))]
        await slow.until_asked(1)
        await ear.until(lambda heard: len(heard) == 4)
        assert (await core.missing.lacking(images)).asks == ()
        first = slow.received[0].sha256
        kept = next(sha256 for sha256 in images if sha256 != first)
        gone = [sha256 for sha256 in images if sha256 != kept]
        assert core.assess.cancel(sha256=gone) == 3
        assert core.assess.cancel(sha256=gone) == 0
        (ask,) = (await core.missing.lacking(images)).asks
        assert (ask.provider, set(ask.sha256s), ask.line) == ("slow", set(gone), None)
        assert slow.gate is not None
        slow.gate.set()
        await core.assess.drain()
        assert [s.sha256 for s in slow.received] == [first, kept]
        assert len(quick.received) == 4


async def test_asking_again_is_about_the_failures_of_those_that_are_on(tmp_path: Path) -> None:
    def stumbles(played: Played, submission: Submission) -> Sequence[Step]:
        if len(played.received) <= 2:
            return [MalformedAnswerError("Nonsense.")]
        return answers(played, submission)

    weak, sound = Played("weak", script=stumbles, concurrency=1), Played("sound")
    async with opened(tmp_path / "home", weak, sound) as core:
        images = [i.sha256 for i in await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(3)))]
        await core.assess.drain()
        failed = {s.sha256 for s in weak.received[:2]}
        plan = await core.missing.failed(images)
        assert [(ask.provider, set(ask.sha256s)) for ask in plan.asks] == [("weak", failed)]
        core.missing.ask(plan, plan.here)
        await core.assess.drain()
        assert len(weak.received) == 5
        assert (await core.missing.failed(images)).asks == ()
        assert len(sound.received) == 3
