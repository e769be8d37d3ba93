"""Assessment: lanes apart, one outcome for each image and model, nothing sent that is not in the ledger."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from app.container import Core, open_core
from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.domain.image import Image
from app.errors import CredentialsError, SettingsError
from app.events import AssessProgress, Fault, OutcomeArrived
from app.locations import Locations
from app.providers.protocol import Submission, Ticket
from tests.unit.services.playing import PNG, Ear, Played, Step, answers, assessed, ingest, opened, picture


async def settle(core: Core, *paths: Path) -> list[Image]:
    """Images whose assessments are all written."""
    images = await ingest(core, *paths)
    await core.assess.drain()
    return images


def kinds(outcomes: Sequence[Outcome]) -> list[str]:
    """The kinds of failures, or "ok"."""
    return sorted(o.kind.value if isinstance(o, Failure) else "ok" for o in outcomes)


async def test_the_real_models_answer_about_what_arrives(tmp_path: Path) -> None:
    async with open_core(Locations.under(tmp_path / "home"), background=False) as core:
        (image,) = await settle(core, picture(tmp_path / "x.png"))
        found = await core.assess.outcomes(image.sha256)
        assert {o.provider for o in found} == {"on_device"}
        assert len(found) == len(core.providers["on_device"].capability.models)
        assert all(isinstance(o, Assessment) for o in found)


async def test_a_hanging_provider_delays_no_other(tmp_path: Path) -> None:
    hangs, quick = Played("hangs", gate=asyncio.Event()), Played("quick", batch_size=3)
    async with opened(tmp_path / "home", hangs, quick) as core:
        ear = Ear(core.hub, OutcomeArrived)
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(5)))
        heard = await ear.until(lambda heard: len(heard) == 5)
        assert {n.outcome.provider for n in heard} == {"quick"}
        assert len(hangs.received) == hangs.concurrency
        assert hangs.gate is not None
        hangs.gate.set()
        await core.assess.drain()
        assert len(ear.heard) == 10
        assert kinds(await core.assess.outcomes(images[0].sha256)) == ["ok", "ok"]


async def test_a_provider_that_is_off_receives_nothing_and_says_so_when_named(tmp_path: Path) -> None:
    off = Played("off", models=("a", "b"))
    async with opened(tmp_path / "home", off) as core:
        (image,) = await settle(core, picture(tmp_path / "x.png"))
        await core.providers.set_enabled("off", False)
        assert core.assess.enabled() == ()
        ear = Ear(core.hub, OutcomeArrived)
        core.assess.request([image.sha256], ["off", "off"], again=True)
        await core.assess.drain()
        assert [n.outcome.kind for n in ear.heard] == [FailureKind.DISABLED] * 2
        assert len(off.received) == 1
        # What it once said stands: being off is no word of the provider's.
        assert kinds(await core.assess.outcomes(image.sha256)) == ["ok", "ok"]
        with pytest.raises(SettingsError, match="no provider"):
            core.assess.request([image.sha256], ["nobody"])


async def test_switching_off_in_the_middle_stops_what_waits(tmp_path: Path) -> None:
    slow = Played("slow", gate=asyncio.Event(), concurrency=1, prepare=PNG)
    async with opened(tmp_path / "home", slow) as core:
        ear = Ear(core.hub, OutcomeArrived)
        await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(6)))
        await slow.until_asked()
        await core.providers.set_enabled("slow", False)
        assert slow.gate is not None
        slow.gate.set()
        await core.assess.drain()
        assert len(slow.received) == 1
        assert len(ear.heard) == 1
        assert len(await core.ledger.to_provider("slow")) == 1


async def test_a_known_answer_is_not_asked_for_twice_unless_again_or_under_other_options(tmp_path: Path) -> None:
    played = Played(models=("a", "b"))
    async with opened(tmp_path / "home", played) as core:
        (image,) = await settle(core, picture(tmp_path / "x.png"))
        await settle(core, tmp_path / "x.png")
        core.assess.request([image.sha256, image.sha256])
        await core.assess.drain()
        assert len(played.received) == 1
        core.assess.request([image.sha256], again=True)
        await core.assess.drain()
        assert len(played.received) == 2
        played.says_options = '{"other":1}'
        core.assess.request([image.sha256])
        await core.assess.drain()
        assert len(played.received) == 3


async def test_a_failure_is_asked_again_and_is_never_a_score(tmp_path: Path) -> None:
    def fails(played: Played, submission: Submission) -> Sequence[Step]:
        return [played.asked(submission, "m").failure(CredentialsError("No key."), 0.0)]

    played = Played(script=fails)
    async with opened(tmp_path / "home", played) as core:
        (image,) = await settle(core, picture(tmp_path / "x.png"))
        (row,) = await core.review.rows()
        assert (row.worst, row.failed) == (None, 1)
        played.script = answers
        core.assess.request([image.sha256])
        await core.assess.drain()
        (row,) = await core.review.rows()
        assert row.worst is not None
        assert row.failed == 0


def silent(_: Played, _submission: Submission) -> Sequence[Step]:
    return []


def raises(played: Played, submission: Submission) -> Sequence[Step]:
    return [*answers(played, submission)[:1], ZeroDivisionError("a bug of the provider")]


def refuses(_: Played, _submission: Submission) -> Sequence[Step]:
    return [CredentialsError("raised, though it should have been yielded")]


def doubles(played: Played, submission: Submission) -> Sequence[Step]:
    return [*answers(played, submission), *answers(played, submission)]


def strays(played: Played, submission: Submission) -> Sequence[Step]:
    (good, other) = (played.asked(submission, model) for model in played.models)
    return [assessed(replace(good, sha256="0" * 64)), assessed(replace(other, provider="else")), assessed(good)]


@pytest.mark.expects_log
@pytest.mark.parametrize(
    ("script", "expected"),
    [
        (silent, ["malformed", "malformed"]),
        (raises, ["bug", "ok"]),
        (refuses, ["credentials", "credentials"]),
        (doubles, ["ok", "ok"]),
        (strays, ["malformed", "ok"]),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
async def test_whatever_a_provider_does_each_model_has_exactly_one_outcome(
    tmp_path: Path, script: object, expected: list[str]
) -> None:
    played = Played(models=("a", "b"), script=script)  # type: ignore[arg-type]
    async with opened(tmp_path / "home", played, Played("other")) as core:
        ear, faults = Ear(core.hub, OutcomeArrived), Ear(core.hub, Fault)
        (image,) = await settle(core, picture(tmp_path / "x.png"))
        mine = [n.outcome for n in ear.heard if n.outcome.provider == "played"]
        assert kinds(mine) == expected
        assert sorted(o.model for o in mine) == ["a", "b"]
        assert kinds([o for o in await core.assess.outcomes(image.sha256) if o.provider == "other"]) == ["ok"]
        assert faults.heard == []


async def test_a_batch_in_which_one_file_has_vanished_goes_on_without_it(tmp_path: Path) -> None:
    played = Played(batch_size=4, concurrency=1, prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        await core.providers.set_enabled("played", False)
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(3)))
        (tmp_path / "1.png").unlink()
        picture(tmp_path / "2.png", 99)
        await core.providers.set_enabled("played", True)
        core.assess.request([image.sha256 for image in images] + ["f" * 64])
        await core.assess.drain()
        assert [s.sha256 for s in played.received] == [images[0].sha256]
        told = [(await core.assess.outcomes(image.sha256))[0] for image in images]
        assert kinds(told) == ["environment", "environment", "ok"]
        assert [e.sha256 for e in await core.ledger.to_provider("played")] == [images[0].sha256]
        assert kinds(await core.assess.outcomes("f" * 64)) == ["environment"]


async def test_nothing_is_sent_that_the_ledger_does_not_know_of(tmp_path: Path) -> None:
    known: list[int] = []
    database = tmp_path / "home" / "secondlook.db"

    def looks(played: Played, submission: Submission) -> Sequence[Step]:
        connection = sqlite3.connect(database)
        known.append(connection.execute("SELECT count(*) FROM egress").fetchone()[0])
        connection.close()
        return answers(played, submission)

    played = Played(script=looks, prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        (image,) = await settle(core, picture(tmp_path / "x.png"))
        assert known == [1]
        (line,) = await core.ledger.of_image(image.sha256)
        assert played.received[0].prepared is not None
        assert line.sent == played.received[0].prepared.sent
        # A ledger that cannot be written: nothing is sent.
        await core.database.run(lambda c: c.execute("PRAGMA query_only = ON").fetchall())
        ear, faults = Ear(core.hub, OutcomeArrived), Ear(core.hub, Fault)
        core.assess.request([image.sha256], again=True)
        await core.assess.drain()
        assert len(played.received) == 1
        assert kinds([n.outcome for n in ear.heard]) == ["environment"]
        assert [f.title for f in faults.heard] == ["Assessments could not be written"]


async def test_cancel_breaks_off_and_the_same_image_can_be_asked_for_at_once(tmp_path: Path) -> None:
    slow = Played(gate=asyncio.Event(), concurrency=1)
    async with opened(tmp_path / "home", slow) as core:
        ear, progress = Ear(core.hub, OutcomeArrived), Ear(core.hub, AssessProgress)
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(3)))
        await slow.until_asked()
        core.assess.cancel("played")
        assert (progress.heard[-1].done, progress.heard[-1].total) == (1, 1), "what had begun counts as done"
        core.assess.request([slow.received[0].sha256])
        assert slow.gate is not None
        slow.gate.set()
        await core.assess.drain()
        cancelled, answered = [n.outcome for n in ear.heard]
        assert cancelled.sha256 == answered.sha256 == slow.received[0].sha256
        assert isinstance(cancelled, Failure)
        assert isinstance(answered, Assessment)
        core.assess.cancel()
        core.assess.prefer([images[0].sha256])
        await core.assess.drain()


async def test_what_the_reviewer_looks_at_goes_first(tmp_path: Path) -> None:
    slow = Played(gate=asyncio.Event(), concurrency=1)
    async with opened(tmp_path / "home", slow) as core:
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(4)))
        await slow.until_asked()
        last = [images[3].sha256, images[2].sha256]
        core.assess.prefer(last)
        assert slow.gate is not None
        slow.gate.set()
        await core.assess.drain()
        assert [s.sha256 for s in slow.received[1:3]] == last


async def test_an_interrupted_answer_is_fetched_and_not_bought_twice(tmp_path: Path) -> None:
    def hangs_after_its_ticket(_: Played, submission: Submission) -> Sequence[Step]:
        sent = submission.prepared.sent if submission.prepared else None
        return [Ticket(submission.sha256, "token-1", sent)]

    remembered = asyncio.Event()

    class Hanging(Played):
        async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
            async for step in super().assess(batch):
                yield step
            remembered.set()  # whoever asks for the next step has kept the ticket
            await asyncio.Event().wait()

    first = Hanging(script=hangs_after_its_ticket, prepare=PNG)
    file = picture(tmp_path / "x.png")
    async with opened(tmp_path / "home", first) as core:
        (image,) = await ingest(core, file)
        await remembered.wait()
    file.unlink()  # not needed any more
    second = Played(prepare=PNG)
    async with opened(tmp_path / "home", second, background=True) as core:
        await core.assess.drain()
        (submission,) = second.received
        assert (submission.ticket, submission.prepared) == ("token-1", None)
        assert submission.sent == first.received[0].prepared.sent if first.received[0].prepared else False
        assert kinds(await core.assess.outcomes(image.sha256)) == ["ok"]
        assert len(await core.ledger.of_image(image.sha256)) == 1
    third = Played(prepare=PNG)
    async with opened(tmp_path / "home", third, background=True) as core:
        await core.assess.drain()
        assert third.received == []


async def test_a_ticket_outlives_a_failure_that_passes(tmp_path: Path) -> None:
    def times_out(played: Played, submission: Submission) -> Sequence[Step]:
        failed = replace(played.asked(submission, "m").failure(CredentialsError("no"), 0.0), kind=FailureKind.TIMEOUT)
        return [Ticket(submission.sha256, "token-1", None), failed]

    played = Played(script=times_out, prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        (image,) = await settle(core, picture(tmp_path / "x.png"))
        played.script = answers
        core.assess.request([image.sha256])
        await core.assess.drain()
        assert played.received[1].ticket == "token-1"
        core.assess.request([image.sha256], again=True)
        await core.assess.drain()
        assert played.received[2].ticket is None


@pytest.mark.expects_log
async def test_an_outcome_that_cannot_be_stored_takes_no_other_with_it(tmp_path: Path) -> None:
    def odd(played: Played, submission: Submission) -> Sequence[Step]:
        good, bad = (assessed(played.asked(submission, model)) for model in played.models)
        return [good, replace(bad, request_id="\ud800")]

    async with opened(tmp_path / "home", Played(models=("a", "b"), script=odd)) as core:
        ear, faults = Ear(core.hub, OutcomeArrived), Ear(core.hub, Fault)
        (image,) = await settle(core, picture(tmp_path / "x.png"))
        assert [o.model for o in await core.assess.outcomes(image.sha256)] == ["a"]
        assert sorted(n.outcome.model for n in ear.heard) == ["a", "b"]
        assert [f.title for f in faults.heard] == ["Assessments could not be written"]


async def test_an_unreadable_image_is_never_sent(tmp_path: Path) -> None:
    broken = picture(tmp_path / "broken.png")
    broken.write_bytes(broken.read_bytes()[:120])
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        (image,) = await settle(core, broken)
        core.assess.request([image.sha256])
        await core.assess.drain()
        assert played.received == []
        assert kinds(await core.assess.outcomes(image.sha256)) == ["unreadable"]


async def test_closing_keeps_what_has_been_said(tmp_path: Path) -> None:
    played = Played(models=("a",))
    async with opened(tmp_path / "home", played) as core:
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(3)))
        await played.until_asked(3)
        for _ in range(3):  # said, but not yet written
            await asyncio.sleep(0)
    assert played.closed == 1
    async with opened(tmp_path / "home", Played()) as core:
        said = [len(await core.assess.outcomes(image.sha256)) for image in images]
        assert sum(said) >= 2
