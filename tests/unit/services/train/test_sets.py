"""Gold sets made from rulings: answers, versions, the seniors' confirmations, and sessions over them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.decision import Force
from app.domain.labels import Axis
from app.domain.training import GoldItem, Mode
from app.errors import SettingsError
from app.services.ruling.review import Draft
from tests.unit.services.playing import ingest, opened, picture
from tests.unit.services.train.playing import gold, ruled, taken

BOTH = (Force.HUMAN, Force.ARTIFICIAL)


async def test_a_ruling_becomes_an_item_with_the_policys_words(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, picture(tmp_path / "open.png", 99))
        unruled = await core.train.sets.draft(image.sha256)
        assert (unruled.item, "no ruling" in unruled.why) == (None, True)
        policy = core.policies.current
        labels = tuple(replace(one, rule="No gore.") if one.id == "gore" else one for one in policy.labels)
        await core.policies.save(replace(policy, version="with words", labels=labels))
        await core.review.rule(image.sha256, Draft(policy_label="gore", note="blood"))
        drafted = await core.train.sets.draft(image.sha256)
        assert drafted.item == GoldItem(image.sha256, Axis.GORE, "gore", "blood", "No gore.")
        await core.review.rule(image.sha256, Draft(cleared=True))
        assert (await core.train.sets.draft(image.sha256)).item is None
        made = await core.train.sets.put(" a  set ", drafted.item)
        assert (made.name, made.policy_version, made.version) == ("a set", "with words", 1)
        assert set(made.choices) == set(core.train.sets.offered()) - {"human", "artificial"}


async def test_a_change_makes_a_version_and_the_used_one_stands(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, BOTH)
        assert (made.version, made.choices) == (1, ("human", "artificial"))
        await taken(core, made, "tess")
        changed = await core.train.sets.put("first", replace(made.items[0], explanation="because"))
        assert (changed.version, await core.train.sets.get(made.id)) == (2, made)
        fewer = await core.train.sets.remove("first", made.items[0].sha256)
        assert [item.sha256 for item in fewer.items] == [made.items[1].sha256]
        with pytest.raises(SettingsError, match="no item"):
            await core.train.sets.remove("first", made.items[1].sha256)
        with pytest.raises(SettingsError, match="no gold set"):
            await core.train.sets.remove("second", made.items[1].sha256)
        assert [one.version for one in await core.train.sets.versions("first")] == [2, 1]


async def test_edits_at_once_lose_no_item(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core, opened(tmp_path / "home") as other:
        items = [GoldItem(sha256, Axis.ORIGIN, "human") for sha256 in await ruled(core, tmp_path, [Force.HUMAN] * 6)]
        await asyncio.gather(*(core.train.sets.put("first", item) for item in items[:4]))
        edits = (core.train.sets.put("first", items[4]), other.train.sets.put("first", items[5]))
        done = await asyncio.gather(*edits, return_exceptions=True)
        (kept,) = await core.train.sets.versions("first")
        # Another window's edit is either in it, or was refused in words.
        lost = [error for error in done if isinstance(error, SettingsError)]
        assert (len(kept.items) + len(lost), kept.version) == (6, 1)


async def test_many_are_put_at_once_and_what_is_there_stays(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        images = await ruled(core, tmp_path, [Force.HUMAN, Force.ARTIFICIAL, Force.HUMAN])
        await core.train.sets.put("first", GoldItem(images[0], Axis.ORIGIN, "human", "hands"))
        drafts = await core.train.sets.drafts(images)
        items = [draft.item for draft in drafts.values() if draft.item is not None]
        made = await core.train.sets.put_all("first", items)
        assert {one.sha256: one.explanation for one in made.items} == dict(zip(images, ("hands", "", ""), strict=True))
        assert await core.train.sets.put_all("first", items) == made
        with pytest.raises(SettingsError, match="no item"):
            await core.train.sets.put_all("second", ())


async def test_two_seniors_confirm_an_ambiguous_item_and_a_changed_answer_needs_them_again(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:

        async def be(name: str) -> None:
            await core.settings.update(lambda kept: replace(kept, reviewer=name))

        made = await gold(core, tmp_path, BOTH)
        sha256 = made.items[0].sha256
        unclear = replace(made.items[0], ambiguous=True, confirmed_by=("nobody", "no one"))
        # Confirmations are given by seniors, not brought along by whoever edits the item.
        assert (await core.train.sets.put("first", unclear)).item(sha256) == replace(unclear, confirmed_by=())
        with pytest.raises(SettingsError, match="two others"):
            await core.train.sets.confirm("first", sha256, unclear.answer)
        await be("ada")
        with pytest.raises(SettingsError, match="not the answer"):
            await core.train.sets.confirm("first", sha256, "human" if unclear.answer == "artificial" else "artificial")
        once = await core.train.sets.confirm("first", sha256, unclear.answer)
        with pytest.raises(SettingsError, match="another senior"):
            await core.train.sets.confirm("first", sha256, unclear.answer)
        assert not (once.item(sha256) or unclear).counts
        await be("zoe")
        item = (await core.train.sets.confirm("first", sha256, unclear.answer)).item(sha256)
        assert item is not None
        assert (item.counts, set(item.confirmed_by)) == (True, {"ada", "zoe"})
        kept = await core.train.sets.put("first", replace(item, explanation="clearer", confirmed_by=()))
        assert (kept.item(sha256) or item).counts
        turned = await core.train.sets.put(
            "first", replace(item, answer="human" if item.answer == "artificial" else "artificial")
        )
        assert not (turned.item(sha256) or item).counts
        with pytest.raises(SettingsError, match="ambiguous"):
            await core.train.sets.confirm("first", made.items[1].sha256, made.items[1].answer)


async def test_a_session_needs_its_images_and_is_resumed_where_it_was(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        sha256s = await ruled(core, tmp_path, BOTH)
        items = [GoldItem(sha256, Axis.ORIGIN, "human") for sha256 in (*sha256s, "0" * 64)]
        absent = await core.train.sets.save("absent", ("human", "artificial"), items)
        with pytest.raises(SettingsError, match="1 of the set's images"):
            await core.train.sessions.begin(absent.id, Mode.PRACTICE, second_look=False)
        made = await core.train.sets.save("here", ("human", "artificial"), items[:2])
        session = await core.train.sessions.begin(made.id, Mode.PRACTICE, second_look=False)
        assert session.seed
        assert session.trainee == core.settings.current.reviewer
        await core.train.sessions.answer(session.id, session.order[0], "human", active_ms=-5)
    async with opened(tmp_path / "home") as core:
        (left,) = await core.train.sessions.unfinished()
        resumed = await core.train.sessions.resume(left.id)
        assert (resumed.present, resumed.interruptions, resumed.answers[0].active_ms) == (session.order[1], 1, 0)
        await core.train.sessions.end(left.id)
        with pytest.raises(SettingsError, match="ended"):
            await core.train.sessions.resume(left.id)
        with pytest.raises(SettingsError, match="turn"):
            await core.train.sessions.answer(left.id, session.order[1], "human", active_ms=1)
