"""Two people's independent rulings, a third's outcome, and rounds in which a team compares its answers."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.container import Core
from app.domain.decision import Force
from app.errors import BugError, EnvironmentFaultError, SettingsError
from app.services.ruling.review import Draft
from app.services.train.foreign import opinions_of_export
from tests.unit.services.playing import ingest, opened, picture
from tests.unit.services.train.playing import gold, ruled, taken

H, A = Force.HUMAN, Force.ARTIFICIAL


async def _be(core: Core, name: str) -> None:
    await core.settings.update(lambda kept: replace(kept, reviewer=name))


async def test_rulings_of_two_in_one_database_and_the_queue_for_a_third(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        await _be(core, "ada")
        images = await ruled(core, tmp_path, [H, H, A, "gore", A])
        await _be(core, "zoe")
        for sha256, force in zip(images[:4], (H, A, A, H), strict=True):
            await core.review.rule(sha256, Draft(force=force))
        await core.review.rule(images[0], Draft(force=A))
        await core.review.undo()  # what was taken back does not count
        assert await core.train.doubles.reviewers() == (("ada", 5), ("zoe", 4))
        review = await core.train.doubles.begin("", "ada", "zoe")
        assert (review.title, len(review.cases), len(review.open)) == ("ada and zoe", 4, 2)
        assert {case.sha256: (case.first.answer, case.second.answer) for case in review.disputes} == {
            images[1]: ("human", "artificial"),
            images[3]: ("gore", "human"),
        }
        with pytest.raises(SettingsError, match="third person"):
            await core.train.doubles.settle(review.id, images[1], H, None)
        await _be(core, "max")
        with pytest.raises(SettingsError, match="no disagreement"):
            await core.train.doubles.settle(review.id, images[0], H, None)
        with pytest.raises(SettingsError, match="no label"):
            await core.train.doubles.settle(review.id, images[1], None, "nonsense")
        await core.train.doubles.settle(review.id, images[1], H, None, note="the hands")
        settled = await core.train.doubles.settle(review.id, images[1], A, None, note="looked again")
        case = next(case for case in settled.cases if case.sha256 == images[1])
        assert (case.outcome, [one.opinion.answer for one in case.settlements]) == (
            "artificial",
            ["human", "artificial"],
        )
        assert ([one.by for one in case.settlements], len(settled.open)) == (["max", "max"], 1)
        assert await core.train.doubles.all() == (settled,)
        agreement = (await core.train.doubles.agreement(review.id)).agreement
        assert (agreement.raw.value, agreement.raw.n) == (0.5, 4)
        # Four items, answers human/artificial/gore; by hand: p_o = 2/4, p_e = (2·2 + 1·2 + 1·0) / 16.
        assert agreement.cohen.value == pytest.approx((0.5 - 6 / 16) / (1 - 6 / 16))
        assert not agreement.weighted.defined
    async with opened(tmp_path / "home") as core:
        assert await core.train.doubles.get(review.id) == settled
        for forged in ("UPDATE double_ruling SET force = NULL", "DELETE FROM settlement"):

            def forge(connection: sqlite3.Connection, words: str = forged) -> None:
                connection.execute(words)

            with pytest.raises(BugError, match="never"):
                await core.database.run(forge)


async def test_the_other_ones_rulings_come_from_his_database_or_his_export(tmp_path: Path) -> None:
    async with opened(tmp_path / "theirs") as core:
        await _be(core, "zoe")
        images = await ruled(core, tmp_path, [H, A, A])
        entries = await core.review.entries()
    copy = tmp_path / "zoe.db"
    shutil.copy(tmp_path / "theirs" / "secondlook.db", copy)
    exported = tmp_path / "zoe.jsonl"
    lines = [
        {"sha256": e.sha256, "state": "ruled", "force_classification": e.ruling.force, "policy_label": None,
         "reason": None, "note": None, "reviewer": e.reviewer, "decided_at": e.decided_at}
        for e in entries
    ]  # fmt: skip
    exported.write_text("".join(json.dumps(line) + "\n" for line in lines))
    async with opened(tmp_path / "mine") as core:
        await _be(core, "ada")
        for number, force in enumerate((A, A, A)):
            (image,) = await ingest(core, picture(tmp_path / f"{number}.png", number))
            await core.review.rule(image.sha256, Draft(force=force))
        for path in (copy, exported):
            assert await core.train.doubles.reviewers(path) == (("zoe", 3),)
            review = await core.train.doubles.begin("x", "ada", "zoe", second_path=path)
            assert [case.sha256 for case in review.open] == [images[0]]
            assert (review.first.origin, review.second.origin) == ("", path.name)
        with pytest.raises(SettingsError, match=r"no ruling by “max” in zoe\.db"):
            await core.train.doubles.begin("x", "ada", "max", second_path=copy)
        with pytest.raises(SettingsError, match="two reviewers"):
            await core.train.doubles.begin("x", "ada", "ada")


async def test_no_other_database_is_taken_for_ours(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE decision (seq INTEGER)")
    connection.close()
    forged = tmp_path / "forged.db"
    with sqlite3.connect(forged) as connection:
        connection.execute(f"PRAGMA application_id={0x534C4F4F}")
        connection.execute("CREATE VIEW decision AS SELECT 1 AS seq")
    connection.close()
    strange = tmp_path / "strange.db"
    with sqlite3.connect(strange) as connection:
        connection.execute(f"PRAGMA application_id={0x534C4F4F}")
        columns = "seq, sha256, verb, force, policy_label, reason, note, reviewer, decided_at, refers_to"
        connection.execute(f"CREATE TABLE decision ({columns})")
        connection.execute("INSERT INTO decision (seq, sha256, verb) VALUES (1, '../../x', 'rule')")
    connection.close()
    cut = tmp_path / "cut.db"
    cut.write_bytes(other.read_bytes()[:3000])
    text = tmp_path / "text.db"
    text.write_text("no database")
    logged = tmp_path / "logged.db"
    shutil.copy(strange, logged)
    (tmp_path / "logged.db-wal").write_bytes(b"newer")
    async with opened(tmp_path / "home") as core:
        for path, words in (
            (other, "no database of Second Look"),
            (forged, "no database of Second Look"),
            (strange, "cannot be read"),
            (cut, "cannot be read|no database"),
            (text, "no database"),
            (logged, "still in logged.db-wal"),
        ):
            with pytest.raises(SettingsError, match=words):
                await core.train.doubles.reviewers(path)
        with pytest.raises(EnvironmentFaultError):
            await core.train.doubles.reviewers(tmp_path / "gone.db")


@given(st.text(), st.booleans())
def test_whatever_an_export_is_it_is_read_or_refused(text: str, csv_: bool) -> None:  # noqa: FBT001 - drawn
    with contextlib.suppress(SettingsError):  # and nothing else
        opinions_of_export(text, csv_=csv_)


def test_names_and_notes_of_a_table_are_read_without_their_guard() -> None:
    table = f"sha256,state,force_classification,note,reviewer\n{'0' * 64},ruled,human,'-odd,'@ada\n"
    assert opinions_of_export(table, csv_=True)["@ada"]["0" * 64].note == "-odd"


async def test_a_round_walks_through_what_the_team_disagrees_on_and_changes_the_policy(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, [H, A, H, A])
        first = await taken(core, made, "tess", wrong=1)
        second = await taken(core, made, "tom", wrong=2)
        third = await taken(core, made, "tim", wrong=2)
        found = await core.train.rounds.begin("", [first.id, second.id, third.id])
        assert (found.title, found.sessions) == (f"first {made.version}", (first.id, second.id, third.id))
        items = await core.train.rounds.items(found.id)
        assert [(item.disputed, item.missed) for item in items] == [
            (True, True),
            (False, True),
            (False, False),
            (False, False),
        ]
        assert items[0].sha256 == made.items[1].sha256
        assert [session.trainee for session in await core.train.rounds.sessions(found.id)] == ["tess", "tom", "tim"]
        await core.train.rounds.note(found.id, " the hands ", items[0].sha256)
        await core.train.rounds.note(found.id, "well done")
        noted = await core.train.rounds.items(found.id)
        assert [note.words for note in noted[0].notes] == ["the hands"]
        before = core.policies.current
        changed = await core.train.rounds.change_policy(found.id, replace(before, version="after the round"))
        assert [(step.earlier, step.later) for step in changed.policies] == [(before.version, "after the round")]
        assert core.policies.current.version == "after the round"
        with pytest.raises(SettingsError, match="between 1"):
            await core.train.rounds.note(found.id, "  ")
        ended = await core.train.rounds.end(found.id)
        assert (await core.train.rounds.end(found.id), len(ended.notes)) == (ended, 2)
        with pytest.raises(SettingsError, match="has ended"):
            await core.train.rounds.note(found.id, "late")
        assert await core.train.rounds.all() == (ended,)


async def test_a_round_is_for_ended_sessions_of_different_people_over_one_version(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, [H, A])
        one, again, other = (
            await taken(core, made, "tess"),
            await taken(core, made, "tess"),
            await taken(core, made, "tom"),
        )
        open_ = await core.train.sessions.begin(made.id, one.mode, second_look=False, trainee="tim")
        next_version = await core.train.sets.put("first", replace(made.items[0], explanation="new"))
        later = await taken(core, next_version, "tam")
        for ids, words in (
            ([], "No session"),
            ([one.id], "at least two"),
            ([one.id, one.id], "at least two"),
            ([one.id, again.id], "twice"),
            ([one.id, open_.id], "not ended"),
            ([one.id, later.id], "different"),
            ([one.id, 99], "no training session"),
        ):
            with pytest.raises(SettingsError, match=words):
                await core.train.rounds.begin("x", ids)
        assert (await core.train.rounds.begin("x", [one.id, other.id])).title == "x"
        with pytest.raises(SettingsError, match="no calibration round"):
            await core.train.rounds.get(99)
