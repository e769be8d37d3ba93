"""Policies in force: every version kept, changed at once, tried on what is known, and obeyed by rulings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.assessment import Assessment, Failure, FailureKind, Finding
from app.domain.decision import Force
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import Occasion, Policy
from app.domain.rules import Rule, ScoreIs
from app.domain.suggestion import Fit
from app.errors import EnvironmentFaultError, SettingsError
from app.events import PolicyChanged
from app.services.ruling.review import Draft
from app.store.assessments import AssessmentStore
from tests.unit.services.playing import Ear, ingest, opened, picture

EXPLICIT = Rule("explicit", "Explicit", ScoreIs(Axis.NUDITY, at_least=0.8), label="nudity")
CALM = Rule("calm", "Calm", ScoreIs(Axis.NUDITY, below=0.2), label="ok")


def assessed(sha256: str, score: float) -> Assessment:
    finding = Finding(Axis.NUDITY, "porn", score, ScoreKind.PROBABILITY)
    return Assessment(sha256, "somebody", "m", "", "2026-11-21T09:00:00.000000+00:00", 1.0, (finding,))


def with_rules(policy: Policy, version: str) -> Policy:
    return replace(policy, version=version, rules=(EXPLICIT, CALM))


async def test_the_policy_of_the_product_is_kept_before_anybody_rules_by_it(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (kept,) = await core.policies.versions()
        assert (kept.version, kept.chosen_at) == (core.review.policy.version, None)
        assert await core.policies.of_version(kept.version) == core.policies.current
        assert await core.policies.of_version("unheard of") is None


async def test_saving_puts_a_version_in_force_at_once_and_at_the_next_start(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, picture(tmp_path / "x.png"))
        first = core.policies.current
        ear = Ear(core.hub, PolicyChanged)
        second = with_rules(first, "second")
        await core.policies.save(second)
        assert [notice.policy for notice in ear.heard] == [second]
        event = await core.review.rule(image.sha256, Draft(policy_label="ok"))
        assert event.policy_version == "second"
    async with opened(tmp_path / "home") as core:
        assert core.policies.current == core.review.policy == second
        await core.policies.revert(first.version)
        assert core.review.policy == first
        assert {stored.version for stored in await core.policies.versions()} == {first.version, "second"}
    async with opened(tmp_path / "home") as core:
        assert core.policies.current == first


async def test_a_version_never_stands_for_two_policies(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        with pytest.raises(SettingsError, match="another policy of version"):
            await core.policies.save(replace(core.policies.current, title="Another"))
        labels = tuple(replace(label, key=3) for label in core.policies.current.labels[:2])
        with pytest.raises(SettingsError, match="key 3 given twice"):
            await core.policies.save(replace(core.policies.current, version="x", labels=labels, rules=()))
        with pytest.raises(SettingsError, match="No policy of version"):
            await core.policies.revert("unheard of")
        assert len(await core.policies.versions()) == 1


async def test_a_file_named_in_the_settings_comes_first_until_the_window_saves_another(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    home = tmp_path / "home"
    async with opened(home) as core:
        own = with_rules(core.policies.current, "own")
        await core.policies.export(file, own)
        assert await core.policies.load(file) == own
        await core.settings.update(lambda kept: replace(kept, policy=str(file)))
    async with opened(home) as core:
        assert core.review.policy == own
    # Changed by hand under its old version: rulings by the two must be told apart.
    file.write_text(file.read_text(encoding="utf-8").replace('title = "Explicit"', 'title = "Very"'), encoding="utf-8")
    async with opened(home) as core:
        assert core.review.policy.version.startswith("own~")
        assert core.review.policy.rules[0].title == "Very"
        await core.policies.save(replace(core.policies.current, version="from the window"))
        assert core.settings.current.policy == ""
    async with opened(home) as core:
        assert core.review.policy.version == "from the window"


async def test_files_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        with pytest.raises(EnvironmentFaultError, match="gone"):
            await core.policies.load(tmp_path / "gone.toml")
        with pytest.raises(EnvironmentFaultError, match="nowhere"):
            await core.policies.export(tmp_path / "nowhere" / "x.toml", core.policies.current)
        (tmp_path / "large.toml").write_bytes(b"#" * (1 << 21))
        with pytest.raises(SettingsError, match="1 MiB"):
            await core.policies.load(tmp_path / "large.toml")
        (tmp_path / "latin.toml").write_bytes(b"title = '\xff'")
        with pytest.raises(SettingsError, match="UTF-8"):
            await core.policies.load(tmp_path / "latin.toml")


async def test_rules_are_tried_on_what_is_stored(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(4)))
        high, low, broken, _ = (image.sha256 for image in images)
        store = AssessmentStore(core.database)
        failure = Failure(broken, "somebody", "m", "", FailureKind.TIMEOUT, "late", "2026-11-21T09:00:00+00:00", 1.0)
        await store.save_many((assessed(high, 0.95), assessed(low, 0.05), failure))
        policy = with_rules(core.policies.current, "second")
        found = await core.policies.replay(policy)
        assert (found.images, found.suggested) == (4, 2)
        assert (found.forces, found.labels) == ({}, {"nudity": 1, "ok": 1})
        assert found.rules == {"explicit": (1, 2), "calm": (1, 2)}
        assert (await core.policies.replay(policy, limit=1)).images == 1
        assert core.policies.current != policy, "trying puts nothing in force"
        await core.policies.save(policy)
        assert (await core.policies.suggestion(high)).label == "nudity"
        undecided = await core.policies.suggestion(broken)
        assert not undecided.says_something
        assert [ruled.fit for ruled in undecided.undecided] == [Fit.UNDECIDED, Fit.UNDECIDED]
        assert undecided.undecided[0].because == ("somebody timed out",)


async def test_a_ruling_without_what_the_policy_requires_is_refused(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, picture(tmp_path / "x.png"))
        strict = replace(
            core.policies.current,
            version="strict",
            reason_for=frozenset({Occasion.SKIP}),
            note_for=frozenset({Occasion.HUMAN, Occasion.ESCALATE}),
        )
        await core.policies.save(strict)
        with pytest.raises(SettingsError, match="requires a reason for “skip”"):
            await core.review.skip(image.sha256, None)
        with pytest.raises(SettingsError, match="requires a note for “human”"):
            await core.review.rule(image.sha256, Draft(Force.HUMAN))
        with pytest.raises(SettingsError, match="requires a note for “escalate”"):
            await core.review.escalate(image.sha256, Draft())
        assert await core.review.history(image.sha256) == ()
        await core.review.skip(image.sha256, "unsure")
        await core.review.rule(image.sha256, Draft(Force.HUMAN, note="seen"))


async def test_of_several_images_those_are_ruled_blind_whose_answers_the_reviewer_never_saw(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(3)))
        seen, taken_back, fresh = (image.sha256 for image in images)
        await core.review.rule(seen, Draft(Force.HUMAN))
        await core.review.rule(taken_back, Draft(Force.HUMAN))
        await core.review.undo()
        await core.review.rule_many((seen, taken_back, fresh), Draft(Force.ARTIFICIAL, blind=True))
        assert [pair.sha256 for pair in await core.policies.blind_pairs()] == [fresh]


async def test_both_rulings_of_blind_first_are_kept_and_the_chain_holds(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        images = await ingest(core, *(picture(tmp_path / f"{n}.png", n) for n in range(4)))
        changed, kept, undone, seen = (image.sha256 for image in images)
        reviewer = core.settings.current.reviewer
        assert not await core.policies.has_ruled(changed, reviewer)
        await core.review.rule(changed, Draft(Force.HUMAN, blind=True))
        assert await core.policies.has_ruled(changed, reviewer)
        await core.review.rule(changed, Draft(Force.ARTIFICIAL))
        await core.review.rule(kept, Draft(Force.HUMAN, blind=True))
        await core.review.rule(seen, Draft(Force.HUMAN))
        await core.review.rule(undone, Draft(Force.HUMAN, blind=True))
        await core.review.undo()
        assert await core.policies.has_ruled(undone, reviewer), "he has seen the answers, whatever he took back"
        pairs = await core.policies.blind_pairs()
        assert [(pair.sha256, pair.first.force, pair.final.force) for pair in pairs] == [
            (changed, Force.HUMAN, Force.ARTIFICIAL),
            (kept, Force.HUMAN, Force.HUMAN),
        ]
        assert (await core.review.verify()).broken is None
