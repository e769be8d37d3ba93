"""Lanes at work: what waits stays waiting while failing would be waste, and everything can be held, paused, dropped."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.container import Core
from app.domain.assessment import Assessment, Cost, Failure, FailureKind, Outcome
from app.domain.lanes import Lane, LaneState, Pending
from app.errors import CredentialsError, QuotaError, SettingsError, UnavailableError
from app.events import LaneChanged, OutcomeArrived, PreflightWanted, ProvidersChanged
from app.providers.protocol import Submission, Ticket
from app.services.asking import circuit
from tests.unit.services.playing import PNG, Ear, Played, Step, answers, assessed, ingest, opened, picture


def pictures(folder: Path, count: int) -> list[Path]:
    return [picture(folder / f"{n}.png", n) for n in range(count)]


def lane(core: Core, name: str = "played") -> Lane:
    return next(lane for lane in core.assess.lanes() if lane.provider == name)


def dead(played: Played, submission: Submission) -> Sequence[Step]:
    return [played.asked(submission, m).failure(UnavailableError("no answer"), 1.0) for m in played.models]


def no_key(played: Played, submission: Submission) -> Sequence[Step]:
    return [played.asked(submission, m).failure(CredentialsError("refused"), 1.0) for m in played.models]


def capped(played: Played, submission: Submission) -> Sequence[Step]:
    error = QuotaError("the day is over", retry_after=3600)
    return [played.asked(submission, m).failure(error, 1.0) for m in played.models]


def rows(core: Core) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(core.locations.database)) as connection:
        return connection.execute("SELECT provider, sha256, again FROM waiting ORDER BY position").fetchall()


# -- consent ---------------------------------------------------------------------------------


async def test_what_would_leave_is_held_until_the_user_agrees(tmp_path: Path) -> None:
    remote, local = Played("remote", prepare=PNG), Played("local")
    async with opened(tmp_path / "home", remote, local, unasked=False) as core:
        ear = Ear(core.hub, PreflightWanted)
        images = await ingest(core, *pictures(tmp_path, 5))
        await core.assess.drain()
        assert (len(local.received), remote.received) == (5, [])
        (notice, *more) = await ear.until(bool)
        assert len(more) <= 1
        (line,) = ear.heard[-1].preflight.providers
        assert (line.provider, line.images) == ("remote", 5)
        assert line.bytes_estimate == sum(image.byte_size for image in images)
        assert "EXIF, GPS and XMP are taken out" in line.metadata_words
        assert notice.preflight.providers
        assert await core.assess.outstanding.of(images[0].sha256) == Pending(held=frozenset({"remote"}))
        assert [(lane.state, lane.held) for lane in core.assess.lanes()] == [(LaneState.HELD, 5), (LaneState.READY, 0)]
        core.assess.send_held(["remote"])
        assert await core.assess.outstanding.of(images[0].sha256) == Pending(asked=frozenset({"remote"}))
        await core.assess.drain()
        assert await core.assess.outstanding.of(images[0].sha256) == Pending()
        assert {s.sha256 for s in remote.received} == {image.sha256 for image in images}
        await ear.until(lambda heard: heard[-1].preflight.providers == ())


async def test_what_was_declined_or_asked_for_otherwise_is_held_no_more(tmp_path: Path) -> None:
    remote = Played("remote", prepare=PNG)
    async with opened(tmp_path / "home", remote, unasked=False) as core:
        images = await ingest(core, *pictures(tmp_path, 3))
        core.assess.request([images[0].sha256], ["remote"])  # naming it is consent
        await core.assess.drain()
        core.assess.drop_held()
        core.assess.send_held()
        await core.assess.drain()
        assert [s.sha256 for s in remote.received] == [images[0].sha256]
        core.assess.send_unasked(True)
        await ingest(core, picture(tmp_path / "later.png", 77))
        await core.assess.drain()
        assert len(remote.received) == 2


async def test_a_preflight_counts_only_what_is_not_known_already(tmp_path: Path) -> None:
    remote = Played("remote", prepare=PNG)
    async with opened(tmp_path / "home", remote) as core:
        await ingest(core, *pictures(tmp_path, 2))
        await core.assess.drain()
        core.assess.send_unasked(False)
        ear = Ear(core.hub, PreflightWanted)
        await ingest(core, *pictures(tmp_path, 3))
        (notice,) = await ear.until(bool)
        assert [line.images for line in notice.preflight.providers] == [1]


# -- trouble ---------------------------------------------------------------------------------


async def test_images_wait_while_a_provider_is_down_and_are_asked_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(circuit, "FIRST_WAIT", 0.05)
    played = Played(prepare=PNG, concurrency=1, script=dead)
    async with opened(tmp_path / "home", played) as core:
        ear, lanes = Ear(core.hub, OutcomeArrived), Ear(core.hub, LaneChanged)
        await ingest(core, *pictures(tmp_path, 12))
        await lanes.until(lambda heard: heard[-1].lane.state is LaneState.DOWN)
        down = lanes.heard[-1].lane
        assert (down.waiting, down.done, down.failed) == (7, 5, 5)
        assert down.until is not None
        assert "does not answer" in down.words
        await played.until_asked(7)  # two tries more, none of which costs an image
        played.script = answers
        await ear.until(lambda heard: len(heard) == 12)
        assert sum(isinstance(n.outcome, Failure) for n in ear.heard) == 5
        await core.assess.drain()
        assert lane(core).state is LaneState.READY


@pytest.mark.parametrize(
    ("script", "state", "kind"),
    [(no_key, LaneState.PAUSED, FailureKind.CREDENTIALS), (capped, LaneState.LIMITED, FailureKind.QUOTA)],
)
async def test_a_refusal_stops_the_lane_and_costs_no_further_image(
    tmp_path: Path, script: Any, state: LaneState, kind: FailureKind
) -> None:
    played = Played(prepare=PNG, concurrency=3, script=script)
    async with opened(tmp_path / "home", played) as core:
        ear = Ear(core.hub, OutcomeArrived)
        await ingest(core, *pictures(tmp_path, 9))
        await core.assess.drain()
        assert [n.outcome.kind for n in ear.heard] == [kind]
        assert len(played.received) <= 3
        assert (lane(core).state, lane(core).waiting) == (state, 8)
        trouble = core.assess.trouble("played")
        assert trouble is not None
        assert trouble.kind is kind
        played.script = answers
        core.assess.resume("played")
        await core.assess.drain()
        assert len(ear.heard) == 9


async def test_a_new_key_lets_one_image_try(tmp_path: Path) -> None:
    played = Played(prepare=PNG, script=no_key)
    async with opened(tmp_path / "home", played) as core:
        await ingest(core, *pictures(tmp_path, 4))
        await core.assess.drain()
        asked_before = len(played.received)
        core.hub.publish(ProvidersChanged())
        await core.assess.drain()
        assert len(played.received) == asked_before + 1
        assert lane(core).waiting == 3
        played.script = answers
        core.hub.publish(ProvidersChanged())
        await core.assess.drain()
        assert lane(core).waiting == 0


# -- the user's hand -------------------------------------------------------------------------


async def test_a_pause_begins_nothing_and_one_image_can_be_cancelled(tmp_path: Path) -> None:
    slow = Played(gate=asyncio.Event(), concurrency=1)
    async with opened(tmp_path / "home", slow) as core:
        images = await ingest(core, *pictures(tmp_path, 4))
        await slow.until_asked(1)
        core.assess.pause()
        assert lane(core).state is LaneState.PAUSED
        first = slow.received[0].sha256
        waiting = [image.sha256 for image in images if image.sha256 != first]
        core.assess.cancel("played", waiting[0])
        core.assess.cancel(sha256=first)  # under way
        await core.assess.drain()
        assert (lane(core).waiting, lane(core).under_way, lane(core).total) == (2, 0, 3)
        assert (lane(core).done, lane(core).failed) == (1, 1), "what had begun ends as cancelled"
        assert slow.gate is not None
        slow.gate.set()
        core.assess.resume()
        await core.assess.drain()
        assert {s.sha256 for s in slow.received[1:]} == set(waiting[1:])
        with pytest.raises(SettingsError, match="no provider"):
            core.assess.pause("nobody")


async def test_batches_are_filled_and_costs_are_summed_by_currency(tmp_path: Path) -> None:
    def costly(played: Played, submission: Submission) -> Sequence[Step]:
        currency = "USD" if len(played.received) <= 4 else "XNO"
        return [replace(assessed(played.asked(submission, "m")), cost=Cost(0.5, currency))]

    sizes: list[int] = []

    class Counting(Played):
        async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
            sizes.append(len(batch))
            async for step in super().assess(batch):
                yield step

    played = Counting(batch_size=4, concurrency=2, prepare=PNG, script=costly)
    async with opened(tmp_path / "home", played, unasked=False) as core:
        images = await ingest(core, *pictures(tmp_path, 10))
        for image in images:
            core.assess.request([image.sha256], ["played"])  # one after the other
        await core.assess.drain()
        assert sorted(sizes, reverse=True)[:2] == [4, 4]
        assert sum(sizes) == 10
        assert sum(cost.amount for cost in lane(core).cost) == 5.0
        assert [cost.currency for cost in lane(core).cost] in (["USD"], ["USD", "XNO"], ["XNO"])


async def test_a_changed_setting_keeps_what_waits_and_what_was_broken_off_by_it(tmp_path: Path) -> None:
    class Closing(Played):
        async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
            async for step in super().assess(batch):
                yield replace(step, kind=FailureKind.CANCELLED) if isinstance(step, Failure) else step

    first = Closing(gate=asyncio.Event(), concurrency=1, prepare=PNG, script=dead)
    second = Played(prepare=PNG)
    async with opened(tmp_path / "home", first) as core:
        ear = Ear(core.hub, OutcomeArrived)
        await ingest(core, *pictures(tmp_path, 4))
        await first.until_asked(1)
        core.providers._built["played"] = second
        core.hub.publish(ProvidersChanged())
        assert first.gate is not None
        first.gate.set()
        await core.assess.drain()
        assert len(ear.heard) == 4
        assert not any(isinstance(n.outcome, Failure) for n in ear.heard)
        assert len(second.received) == 4


# -- a line that outlives the run --------------------------------------------------------------


async def test_what_waits_is_taken_up_by_the_next_run_in_its_order(tmp_path: Path) -> None:
    hangs = Played(gate=asyncio.Event(), concurrency=1, prepare=PNG)
    async with opened(tmp_path / "home", hangs) as core:
        images = await ingest(core, *pictures(tmp_path, 4))
        await hangs.until_asked(1)
        order = [image.sha256 for image in images]
    assert [row[1] for row in rows(core)] == order
    second = Played(prepare=PNG, concurrency=1)
    async with opened(tmp_path / "home", second, background=True, unasked=False) as core:
        await core.assess.drain()
        received = [s.sha256 for s in second.received]
        assert sorted(received) == sorted(order)
        # Two are made ready at a time, and whoever is ready first goes first: neighbours may change places.
        assert all(abs(order.index(sha256) - place) <= 1 for place, sha256 in enumerate(received))
    assert rows(core) == []


async def test_what_is_asked_for_anew_at_once_is_taken_up_after_a_crash(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:

        def ask_anew(notice: OutcomeArrived) -> None:
            if played.gate is None:
                played.gate = asyncio.Event()
                core.assess.request([notice.outcome.sha256], again=True)

        core.hub.subscribe(OutcomeArrived, ask_anew)
        await ingest(core, picture(tmp_path / "x.png"))
        await played.until_asked(2)
        await core.assess._said.drain()
        await core.assess._keeper.drain()
        await core.database.run(lambda connection: connection.execute("SELECT 1").close())  # after what came before
        assert len(rows(core)) == 1
        assert played.gate is not None
        played.gate.set()
        await core.assess.drain()


async def test_what_was_dropped_or_switched_off_is_not_taken_up(tmp_path: Path) -> None:
    for end in ("cancel", "off"):
        hangs = Played(gate=asyncio.Event(), concurrency=1, prepare=PNG)
        async with opened(tmp_path / end, hangs) as core:
            await ingest(core, *pictures(tmp_path / f"of {end}", 3))
            await hangs.until_asked(1)
            if end == "cancel":
                core.assess.cancel()
            else:
                await core.providers.set_enabled("played", False)
        assert len(rows(core)) <= (0 if end == "cancel" else 1)
        second = Played(prepare=PNG)
        async with opened(tmp_path / end, second, background=True) as core:
            await core.assess.drain()
            assert second.received == []
        assert rows(core) == []


# -- the ledger ------------------------------------------------------------------------------


async def test_every_repetition_has_a_line_of_its_own_and_what_stayed_here_has_none(tmp_path: Path) -> None:
    class Repeating(Played):
        async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
            for submission in batch:
                await submission.depart()
                await submission.depart()
            async for step in super().assess(batch):
                yield step

    class Silent(Played):
        async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
            for submission in batch:
                asked = replace(self.asked(submission, "m"), sent=None)
                yield asked.failure(CredentialsError("no key"), 0.0)

    repeating, silent = Repeating("repeating", prepare=PNG), Silent("silent", prepare=PNG)
    async with opened(tmp_path / "home", repeating, silent) as core:
        ear = Ear(core.hub, OutcomeArrived)
        (image,) = await ingest(core, picture(tmp_path / "x.png"))
        await core.assess.drain()
        assert len(ear.heard) == 2
        assert [e.provider for e in await core.ledger.of_image(image.sha256) if e.provider == "repeating"] == [
            "repeating"
        ] * 3


@pytest.mark.expects_log
async def test_a_provider_that_forgets_to_say_so_is_put_into_the_ledger_all_the_same(tmp_path: Path) -> None:
    class Forgetful(Played):
        async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
            for submission in batch:
                yield assessed(self.asked(submission, "m"))

    async with opened(tmp_path / "home", Forgetful(prepare=PNG)) as core:
        (image,) = await ingest(core, picture(tmp_path / "x.png"))
        await core.assess.drain()
        assert len(await core.ledger.of_image(image.sha256)) == 1


async def test_a_lane_tells_not_more_than_some_ten_times_a_second(tmp_path: Path) -> None:
    async with opened(tmp_path / "home", Played(concurrency=1)) as core:
        lanes = Ear(core.hub, LaneChanged)
        images = await ingest(core, *pictures(tmp_path, 40))
        began = asyncio.get_running_loop().time()
        for image in images:
            core.assess.request([image.sha256], again=True)
        await core.assess.drain()
        seconds = asyncio.get_running_loop().time() - began
        assert len(lanes.heard) <= 12 + 10 * (seconds + 5)


async def test_what_had_begun_ends_as_cancelled_and_an_older_answer_stands(tmp_path: Path) -> None:
    slow = Played(gate=asyncio.Event(), concurrency=1)
    async with opened(tmp_path / "home", slow) as core:
        ear = Ear(core.hub, OutcomeArrived)
        (image,) = await ingest(core, *pictures(tmp_path, 1))
        await slow.until_asked(1)
        core.assess.cancel("played", image.sha256)
        await core.assess.drain()
        (cancelled,) = await core.assess.outcomes(image.sha256)
        assert isinstance(cancelled, Failure)
        assert cancelled.kind is FailureKind.CANCELLED
        assert [notice.outcome for notice in ear.heard] == [cancelled]
        assert slow.gate is not None
        slow.gate.set()
        core.assess.request([image.sha256])
        await core.assess.drain()
        (answer,) = await core.assess.outcomes(image.sha256)
        assert isinstance(answer, Assessment), "cancelled once is not refused for ever"
        slow.gate.clear()
        core.assess.request([image.sha256], again=True)
        await slow.until_asked(3)
        core.assess.cancel()
        await core.assess.drain()
        assert await core.assess.outcomes(image.sha256) == (answer,)
        assert ear.heard[-1].outcome == answer, "whoever waits is told what stands"
        assert rows(core) == []


async def test_what_was_cancelled_is_fetched_when_asked_for_again_but_not_by_the_next_start(tmp_path: Path) -> None:
    def begins(_: Played, submission: Submission) -> Sequence[Step]:
        return [Ticket(submission.sha256, "token-1", None)]

    class Begun(Played):
        async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Any]:
            async for step in super().assess(batch):
                yield step
            await asyncio.Event().wait()

    first = Begun(script=begins, prepare=PNG)
    async with opened(tmp_path / "home", first) as core:
        core.assess.send_unasked(True)
        (image,) = await ingest(core, *pictures(tmp_path, 1))
        while not await core.assess._store.tickets("played"):  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.01)
        core.assess.cancel("played", image.sha256)
        await core.assess.drain()
    second = Played(prepare=PNG)
    async with opened(tmp_path / "home", second) as core:
        await core.assess.take_up()
        await core.assess.drain()
        assert second.received == []
        core.assess.request([image.sha256])
        await core.assess.drain()
        assert second.received[0].ticket == "token-1"
