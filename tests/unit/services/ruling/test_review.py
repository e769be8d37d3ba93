"""Review and delivery: rulings are kept and told, undo is true to what went out, deliveries end in a known state."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.container import Core
from app.domain.decision import DecisionEvent, Delivery, DeliveryState, Force, Ruling, Verb
from app.domain.image import ReviewState
from app.errors import CredentialsError, EnvironmentFaultError, SettingsError, UnavailableError
from app.events import DeliveryChanged, RulingChanged
from app.services.ruling.deliver import MAX_ATTEMPTS
from app.services.ruling.handing_on import of_redo, of_undo
from app.services.ruling.review import Draft
from app.store.clock import utc_now
from tests.unit.services.playing import PNG, Ear, Played, ingest, opened, picture

HUMAN, ARTIFICIAL = Draft(Force.HUMAN), Draft(Force.ARTIFICIAL, policy_label="deceptive", note="hands")


async def grace(core: Core, seconds: int) -> None:
    """Set the grace period."""
    await core.settings.update(lambda settings: replace(settings, grace_seconds=seconds))


async def sent_image(core: Core, path: Path, seed: int = 0) -> str:
    """The identity of an image that every provider has been sent."""
    (image,) = await ingest(core, picture(path, seed))
    await core.assess.drain()
    return image.sha256


async def states(core: Core, sha256: str) -> list[str]:
    """The states of an image's deliveries, oldest first."""
    return [delivery.state.value for delivery in await core.outbox.all(sha256)]


async def test_rulings_are_kept_told_once_and_stand(tmp_path: Path) -> None:
    async with opened(tmp_path / "home", background=True) as core:
        (image,) = await ingest(core, picture(tmp_path / "x.png"))
        ear = Ear(core.hub, RulingChanged)
        await core.review.rule(image.sha256, ARTIFICIAL)
        await core.review.skip(image.sha256, "unsure")
        await core.review.escalate(image.sha256, Draft(policy_label="gore", note="please look"))
        assert [n.ruling.state.value for n in ear.heard] == ["ruled", "skipped", "escalated"]
        standing = await core.review.standing(image.sha256)
        assert standing is not None
        assert (standing.ruling.policy_label, standing.ruling.note) == ("gore", "please look")
        assert [e.verb for e in await core.review.history(image.sha256)] == [Verb.RULE, Verb.SKIP, Verb.ESCALATE]
        assert (await core.review.verify()).broken is None
        (row,) = await core.review.rows()
        assert row.state is ReviewState.ESCALATED


async def test_a_draft_that_rules_nothing_or_names_no_label_of_the_policy_is_refused(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        with pytest.raises(SettingsError, match="Nothing is ruled"):
            await core.review.rule("0" * 64, Draft(note="hm"))
        with pytest.raises(SettingsError, match="no label “nonsense”"):
            await core.review.rule("0" * 64, Draft(policy_label="nonsense"))
        assert (await core.review.verify()).events == 0


async def test_undo_and_redo_also_after_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, picture(tmp_path / "x.png"))
        await core.review.rule(image.sha256, HUMAN)
        await core.review.rule(image.sha256, ARTIFICIAL)
    async with opened(tmp_path / "home") as core:
        assert await core.review.can_reverse() == (True, False)
        undone = await core.review.undo()
        assert undone is not None
        assert undone.words == "Undone: forced human"
        undone = await core.review.undo()
        assert undone is not None
        assert (undone.sha256s, undone.words) == ((image.sha256,), "Undone: open again")
        assert await core.review.undo() is None
        redone = await core.review.redo()
        assert redone is not None
        assert redone.words == "Redone: forced human"
        standing = await core.review.standing(image.sha256)
        assert standing is not None
        assert standing.ruling.force is Force.HUMAN


async def test_a_second_window_is_seen_and_what_it_ruled_over_is_left_alone_first(tmp_path: Path) -> None:
    home = tmp_path / "home"
    async with opened(home, background=True) as one:
        images = await ingest(one, picture(tmp_path / "x.png", 1), picture(tmp_path / "y.png", 2))
        first, second = (image.sha256 for image in images)
        await one.review.rule(second, HUMAN)
        await one.review.rule(first, HUMAN)
        ear = Ear(one.hub, RulingChanged)
        async with opened(home) as other:
            await other.review.rule(first, ARTIFICIAL)
        (notice,) = await ear.until(bool)
        assert (notice.sha256, notice.ruling.force) == (first, Force.ARTIFICIAL)
        undone = await one.review.undo()  # the other window's: same reviewer, the last step
        assert undone is not None
        assert undone.words == "Undone: forced human"


async def test_an_undo_over_somebody_elses_ruling_is_said_first(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        images = await ingest(core, picture(tmp_path / "x.png", 1), picture(tmp_path / "y.png", 2))
        first, second = (image.sha256 for image in images)
        await core.settings.update(lambda settings: replace(settings, reviewer="ada"))
        await core.review.rule(second, HUMAN)
        await core.review.rule(first, HUMAN)
        await core.settings.update(lambda settings: replace(settings, reviewer="bea"))
        await core.review.rule(first, ARTIFICIAL)
        await core.settings.update(lambda settings: replace(settings, reviewer="ada"))
        told = await core.review.undo()
        assert told is not None
        assert (told.sha256s, told.words[:10]) == ((), "Left alone")
        past = await core.review.undo()
        assert past is not None
        assert past.sha256s == (second,)


async def test_a_database_that_refuses_changes_nothing_and_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, picture(tmp_path / "x.png"))
        await core.database.run(lambda c: c.execute("PRAGMA query_only = ON").fetchall())
        ear = Ear(core.hub, RulingChanged)
        with pytest.raises(EnvironmentFaultError):
            await core.review.rule(image.sha256, HUMAN)
        assert await core.review.standing(image.sha256) is None
        assert ear.heard == []


async def test_the_plan_names_hash_and_number_of_submissions(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        core.assess.request([sha256], again=True)
        await core.assess.drain()
        (plan,) = await core.review.plan(sha256, Force.HUMAN)
        assert played.received[0].prepared is not None
        assert plan.target_hash == played.received[0].prepared.sent.sha256
        assert (plan.submissions, plan.possible) == (2, True)
        (clearing,) = await core.review.plan(sha256, None)
        assert not clearing.possible
        assert "no way to clear" in clearing.words
        assert await core.review.plan("0" * 64, Force.HUMAN) == ()


async def test_undo_within_the_grace_period_withdraws(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played, background=True) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        assert await states(core, sha256) == ["grace"]
        await core.review.undo()
        assert await states(core, sha256) == ["withdrawn"]
        assert await core.deliver.deliver_now() == []
        assert played.overrides == []


async def test_undo_after_delivery_puts_right_or_says_that_it_cannot(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        await core.deliver.deliver_now()
        await core.review.rule(sha256, ARTIFICIAL)
        await core.deliver.deliver_now()
        undone = await core.review.undo()
        assert undone is not None
        assert undone.words.endswith("had already received the override and will be told")
        await core.deliver.deliver_now()
        assert [force for _, force in played.overrides] == [Force.HUMAN, Force.ARTIFICIAL, Force.HUMAN]
        undone = await core.review.undo()
        assert undone is not None
        assert "no way to clear" in undone.words
        assert (await states(core, sha256))[-1] == "not_possible"
        await core.review.redo()
        await core.deliver.deliver_now()
        assert played.overrides[-1][1] is Force.HUMAN


async def test_undo_of_a_change_of_mind_in_the_grace_period_sends_nothing_again(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        await core.deliver.deliver_now()
        await core.review.rule(sha256, ARTIFICIAL)
        await core.review.undo()
        assert await states(core, sha256) == ["delivered", "withdrawn"]


async def test_a_ruling_that_undo_brings_back_is_handed_on_though_it_was_withdrawn_unsent(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        await core.review.skip(sha256, "unsure")
        await core.review.undo()
        assert await states(core, sha256) == ["withdrawn", "grace"]
        await core.deliver.deliver_now()
        assert [force for _, force in played.overrides] == [Force.HUMAN]


async def test_what_was_ruled_over_while_it_was_being_sent_is_not_tried_again(tmp_path: Path) -> None:
    begun, fail = asyncio.Event(), asyncio.Event()

    async def fails_late(_: str, __: Force) -> str:
        begun.set()
        await fail.wait()
        raise UnavailableError("Nobody answers.", retry_after=90)

    played = Played(prepare=PNG, confirm=fails_late)
    async with opened(tmp_path / "home", played) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, ARTIFICIAL)
        sending = asyncio.ensure_future(core.deliver.deliver_now())
        await begun.wait()
        await core.review.rule(sha256, HUMAN)
        fail.set()
        await sending
        assert await states(core, sha256) == ["withdrawn", "grace"]
        (late, _) = await core.outbox.all(sha256)
        crashed = "UPDATE delivery SET state = 'sending' WHERE id = ?"
        await core.database.run(lambda c: c.execute(crashed, (late.id,)).rowcount)
        assert await core.outbox.recover() == 1
        assert await states(core, sha256) == ["withdrawn", "grace"]


async def test_a_delivery_goes_out_when_its_grace_has_passed(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played, background=True) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await grace(core, 0)
        ear = Ear(core.hub, DeliveryChanged)
        await core.review.rule(sha256, HUMAN)
        heard = await ear.until(lambda heard: len(heard) == 2)
        assert [n.delivery.state.value for n in heard] == ["sending", "delivered"]
        assert len(played.overrides) == 1


def refuses(error: Exception) -> Callable[[str, Force], Awaitable[str]]:
    """A provider that answers an override with `error`."""

    async def confirm(_: str, __: Force) -> str:
        raise error

    return confirm


async def test_what_may_pass_is_tried_again_later_and_fails_in_the_end(tmp_path: Path) -> None:
    played = Played(prepare=PNG, confirm=refuses(UnavailableError("Nobody answers.", retry_after=90)))
    async with opened(tmp_path / "home", played) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        for attempt in range(1, MAX_ATTEMPTS + 1):
            (delivery,) = await core.deliver.deliver_now()
            assert delivery.attempts == attempt
            assert delivery.last_error == "Nobody answers."
            assert (delivery.state is DeliveryState.FAILED) == (attempt == MAX_ATTEMPTS)
            if attempt < MAX_ATTEMPTS:
                assert delivery.due_at > utc_now()
        assert await core.deliver.deliver_now() == []
        played.confirm = None
        (delivery,) = await core.outbox.all(sha256)
        await core.deliver.retry(delivery.id)
        (delivery,) = await core.deliver.deliver_now(skip_grace=False)
        assert delivery.state is DeliveryState.DELIVERED


@pytest.mark.expects_log
@pytest.mark.parametrize("error", [CredentialsError("No key."), ZeroDivisionError("a bug")], ids=["refused", "bug"])
async def test_what_cannot_pass_fails_at_once_and_holds_up_nobody(tmp_path: Path, error: Exception) -> None:
    bad, good = Played("bad", prepare=PNG, confirm=refuses(error)), Played("good", prepare=PNG)
    async with opened(tmp_path / "home", bad, good) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        done = await core.deliver.deliver_now()
        assert {d.provider: d.state.value for d in done} == {"bad": "failed", "good": "delivered"}


async def test_a_provider_that_is_off_is_waited_for_without_counting_tries(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        await core.providers.set_enabled("played", False)
        (delivery,) = await core.deliver.deliver_now()
        assert (delivery.state, delivery.attempts) == (DeliveryState.GRACE, 0)
        assert "switched off" in (delivery.last_error or "")
        assert played.overrides == []
        await core.providers.set_enabled("played", True)
        (delivery,) = await core.deliver.deliver_now()
        assert delivery.state is DeliveryState.DELIVERED


async def test_a_claim_that_was_lost_is_left_to_whoever_won_it(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        done = await asyncio.gather(core.deliver.deliver_now(), core.deliver.deliver_now())
        assert len(played.overrides) == 1
        assert sum(len(deliveries) for deliveries in done) == 1


async def test_an_exchange_that_closing_breaks_off_is_due_again(tmp_path: Path) -> None:
    begun = asyncio.Event()

    async def hangs(_: str, __: Force) -> str:
        begun.set()
        await asyncio.Event().wait()
        return ""

    played = Played(prepare=PNG, confirm=hangs)
    async with opened(tmp_path / "home", played, background=True) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await grace(core, 0)
        await core.review.rule(sha256, HUMAN)
        await begun.wait()
    again = Played(prepare=PNG)
    async with opened(tmp_path / "home", again, background=True) as core:
        ear = Ear(core.hub, DeliveryChanged)
        await ear.until(lambda heard: any(n.delivery.state is DeliveryState.DELIVERED for n in heard))
        assert len(again.overrides) == 1


async def test_what_a_crash_left_in_sending_is_taken_up(tmp_path: Path) -> None:
    played = Played(prepare=PNG)
    async with opened(tmp_path / "home", played) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        (delivery,) = await core.outbox.all(sha256)
        assert await core.outbox.claim(delivery.id)
        old = "UPDATE delivery SET updated_at = '2020-01-01T00:00:00.000000+00:00'"
        await core.database.run(lambda c: c.execute(old).rowcount)
    async with opened(tmp_path / "home", played, background=True) as core:
        ear = Ear(core.hub, DeliveryChanged)
        await ear.until(lambda heard: any(n.delivery.state is DeliveryState.DELIVERED for n in heard))


def event(force: Force | None) -> DecisionEvent:
    """An event after which this force stands."""
    ruling = Ruling(ReviewState.RULED if force else ReviewState.OPEN, force)
    return DecisionEvent(9, "e", "0" * 64, Verb.UNDO, ruling, "r", utc_now(), "1", 8, "", "")


def delivery(state: DeliveryState, force: Force, attempts: int = 1) -> Delivery:
    """A delivery to one provider."""
    return Delivery(1, 1, "0" * 64, "p", "t", force, state, utc_now(), attempts, None, utc_now())


@pytest.mark.parametrize(
    ("stands", "was", "expected"),
    [
        (Force.HUMAN, [delivery(DeliveryState.DELIVERED, Force.HUMAN)], []),
        (Force.HUMAN, [delivery(DeliveryState.DELIVERED, Force.ARTIFICIAL)], ["grace"]),
        (Force.HUMAN, [delivery(DeliveryState.SENDING, Force.HUMAN)], ["grace"]),
        (Force.HUMAN, [delivery(DeliveryState.WITHDRAWN, Force.ARTIFICIAL, 0)], []),
        (Force.HUMAN, [delivery(DeliveryState.WITHDRAWN, f, 0) for f in (Force.HUMAN, Force.ARTIFICIAL)], ["grace"]),
        (Force.HUMAN, [delivery(DeliveryState.WITHDRAWN, Force.ARTIFICIAL, 1)], ["grace"]),
        (Force.HUMAN, [delivery(DeliveryState.NOT_POSSIBLE, Force.ARTIFICIAL)], []),
        (None, [delivery(DeliveryState.DELIVERED, Force.HUMAN)], ["not_possible"]),
        (None, [delivery(DeliveryState.WITHDRAWN, Force.HUMAN, 0)], []),
    ],
)
def test_who_is_told_after_an_undo(stands: Force | None, was: list[Delivery], expected: list[str]) -> None:
    assert [new.state.value for new in of_undo(event(stands), was, utc_now())] == expected


def test_who_is_told_after_a_redo() -> None:
    withdrawn = [delivery(DeliveryState.WITHDRAWN, Force.HUMAN, 0)] * 2
    assert [new.state.value for new in of_redo(event(Force.HUMAN), withdrawn, utc_now())] == ["grace"]
    assert of_redo(event(None), withdrawn, utc_now()) == []


async def test_a_bulk_ruling_is_one_step_also_after_a_restart_and_is_told_image_by_image(tmp_path: Path) -> None:
    home = tmp_path / "home"
    async with opened(home, background=True) as core:
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(4)))
        shas = [image.sha256 for image in images]
        await core.review.rule(shas[0], HUMAN)
        ear = Ear(core.hub, RulingChanged)
        events = await core.review.rule_many([*shas, shas[1]], ARTIFICIAL)
        assert [event.sha256 for event in events] == shas
        assert {event.event_id[:32] for event in events} == {events[0].event_id[:32]}
        assert [(n.sha256, n.ruling.force) for n in ear.heard] == [(sha256, Force.ARTIFICIAL) for sha256 in shas]
    async with opened(home) as core:
        undone = await core.review.undo()
        assert undone is not None
        assert set(undone.sha256s) == set(shas)
        assert undone.words == "Undone: 4 images, 3 open again, 1 forced human"
        assert [entry.sha256 for entry in await core.review.entries()] == [shas[0]]
        redone = await core.review.redo()
        assert redone is not None
        assert redone.words == "Redone: 4 images, forced artificial, deceptive"
        assert len(await core.review.entries()) == 4
        assert (await core.review.verify()).broken is None


async def test_bulk_skip_and_escalation_are_steps_and_an_empty_or_unfinished_one_is_refused(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        images = await ingest(core, picture(tmp_path / "x.png", 1), picture(tmp_path / "y.png", 2))
        shas = [image.sha256 for image in images]
        assert {e.verb for e in await core.review.skip_many(shas, "unsure")} == {Verb.SKIP}
        assert {e.verb for e in await core.review.escalate_many(shas, Draft(note="look"))} == {Verb.ESCALATE}
        with pytest.raises(SettingsError, match="No image is chosen"):
            await core.review.rule_many((), HUMAN)
        with pytest.raises(SettingsError, match="Nothing is ruled"):
            await core.review.rule_many(shas, Draft())
        await core.review.undo()
        assert {entry.ruling.state for entry in await core.review.entries()} == {ReviewState.SKIPPED}
        assert (await core.review.verify()).events == 6


async def test_bulk_deliveries_share_one_grace_and_one_undo_withdraws_them_all(tmp_path: Path) -> None:
    async with opened(tmp_path / "home", Played(prepare=PNG)) as core:
        await grace(core, 600)
        shas = [await sent_image(core, tmp_path / f"{n}.png", n) for n in range(3)]
        events = await core.review.rule_many(shas, HUMAN)
        planned = await core.deliver.plan_many(shas, Force.HUMAN)
        assert [len(planned[sha256]) for sha256 in shas] == [1, 1, 1]
        waiting = await core.outbox.of_events(events[0].seq, events[-1].seq)
        assert [delivery.sha256 for delivery in waiting] == shas
        assert len({delivery.due_at for delivery in waiting}) == 1
        await core.review.undo()
        assert [await states(core, sha256) for sha256 in shas] == [["withdrawn"]] * 3
        await core.review.redo()
        assert [await states(core, sha256) for sha256 in shas] == [["withdrawn", "grace"]] * 3


@pytest.mark.parametrize("verb", ["skip", "escalate", "label"])
async def test_what_a_provider_keeps_after_a_delivered_override_is_written_down(tmp_path: Path, verb: str) -> None:
    async with opened(tmp_path / "home", Played(prepare=PNG)) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, ARTIFICIAL)
        assert await core.deliver.held((sha256,)) == {}
        await core.deliver.deliver_now()
        (held,) = (await core.deliver.held((sha256, "f" * 64)))[sha256]
        assert (held.provider, held.force) == ("played", Force.ARTIFICIAL), "said before it is recorded"
        if verb == "skip":
            await core.review.skip(sha256, "unsure")
        elif verb == "escalate":
            await core.review.escalate(sha256, Draft(note="look"))
        else:
            await core.review.rule(sha256, Draft(policy_label="gore", reason="unsure", note="see"))
        assert await states(core, sha256) == ["delivered", "not_possible"]
        kept = (await core.outbox.all(sha256))[-1]
        assert "no way to clear" in (kept.last_error or "")
        await core.review.undo()  # what was delivered stands again: there is nothing to tell
        assert await states(core, sha256) == ["delivered", "not_possible"]


async def test_a_provider_that_is_off_is_told_of_the_other_force_once_it_is_on(tmp_path: Path) -> None:
    async with opened(tmp_path / "home", Played(prepare=PNG)) as core:
        sha256 = await sent_image(core, tmp_path / "x.png")
        await core.review.rule(sha256, HUMAN)
        await core.deliver.deliver_now()
        await core.providers.set_enabled("played", False)
        await core.review.rule(sha256, ARTIFICIAL)
        assert await states(core, sha256) == ["delivered", "grace"]
