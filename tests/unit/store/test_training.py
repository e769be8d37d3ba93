"""Gold sets and sessions in a real database: versions stand, answers are given once, a crash loses none."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from app.domain.labels import Axis
from app.domain.training import Difficulty, GoldItem, GoldSet, Mode
from app.errors import BugError, SettingsError
from app.store.database import Database
from app.store.training import TrainingStore
from tests.unit.store.making import Stores, sha

CHOICES = ("human", "artificial")
ITEMS = tuple(
    GoldItem(
        sha(n),
        Axis.ORIGIN,
        CHOICES[n % 2],
        explanation=f"why {n} – “näher”",
        difficulty=Difficulty.HARD if n == 3 else Difficulty.EASY,
        ambiguous=n == 2,
        confirmed_by=("zoe", "ada") if n == 2 else (),
    )
    for n in range(5)
)


async def _made(stores: Stores, items: tuple[GoldItem, ...] = ITEMS) -> tuple[TrainingStore, GoldSet]:
    store = TrainingStore(stores.database)
    return store, await store.save_set("first", CHOICES, items, made_by="ada", policy_version="1", note="n")


async def test_a_set_comes_back_as_it_was_kept(stores: Stores) -> None:
    store, kept = await _made(stores)
    again = await store.gold_set(kept.id)
    assert again == kept
    assert {item.sha256: item for item in again.items}.keys() == {item.sha256 for item in ITEMS}
    assert again.item(sha(2)) == replace(ITEMS[2], confirmed_by=("ada", "zoe"))


async def test_the_same_content_is_the_same_version_and_a_change_is_the_next(stores: Stores) -> None:
    store, kept = await _made(stores)
    _, same = await _made(stores, ITEMS[::-1])
    _, changed = await _made(stores, (replace(ITEMS[0], answer="artificial"), *ITEMS[1:]))
    assert (same.id, changed.version) == (kept.id, 2)
    assert [one.version for one in await store.versions("first")] == [2, 1]
    assert await store.sets() == (changed,)


async def test_a_used_version_cannot_be_changed_by_anybody(stores: Stores) -> None:
    store, kept = await _made(stores)
    await store.begin(kept.id, "tess", Mode.PRACTICE, "7", second_look=False)
    for statement in (
        "UPDATE gold_item SET answer = 'human'",
        "DELETE FROM gold_item",
        (
            "INSERT INTO gold_item SELECT set_id, replace(sha256, '0', '1'), axis, answer, explanation, quote,"
            " difficulty, ambiguous, confirmed_by, made_by, confirmed_elsewhere FROM gold_item"
        ),
        "DELETE FROM gold_set",
    ):

        def forge(connection: sqlite3.Connection, words: str = statement) -> None:
            connection.execute(words)

        with pytest.raises(BugError, match="next version"):
            await stores.database.run(forge)


async def test_a_session_goes_through_the_set_in_its_order(stores: Stores) -> None:
    store, kept = await _made(stores)
    session = await store.begin(kept.id, "tess", Mode.PRACTICE, "7", second_look=True)
    other = await store.begin(kept.id, "tom", Mode.PRACTICE, "8", second_look=True)
    assert sorted(session.order) == sorted(other.order)
    assert session.order != other.order
    for sha256 in session.order:
        assert session.present == sha256
        session = await store.answer(session.id, sha256, "human", 1200, 1)
        assert session.awaits_second
        session = await store.answer_again(session.id, sha256, "artificial", 300)
    assert session.finished
    assert await store.session(session.id) == session
    ended = await store.end(session.id)
    assert (await store.end(session.id)).ended_at == ended.ended_at
    assert await store.unfinished("tess") == ()
    assert [one.id for one in await store.unfinished("tom")] == [other.id]


async def test_answers_out_of_turn_are_refused(stores: Stores) -> None:
    store, kept = await _made(stores)
    session = await store.begin(kept.id, "tess", Mode.ASSESSMENT, "7", second_look=False)
    first, second = session.order[:2]
    with pytest.raises(SettingsError, match="turn"):
        await store.answer(session.id, second, "human", 1, 0)
    with pytest.raises(SettingsError, match="not among"):
        await store.answer(session.id, first, "spam", 1, 0)
    await store.answer(session.id, first, "human", 1, 0)
    with pytest.raises(SettingsError, match="turn"):
        await store.answer(session.id, first, "artificial", 1, 0)
    with pytest.raises(SettingsError, match="turn"):
        await store.answer_again(session.id, first, "artificial", 1)
    await store.end(session.id)
    with pytest.raises(SettingsError, match="turn"):
        await store.answer(session.id, second, "human", 1, 0)
    with pytest.raises(SettingsError, match="no training session"):
        await store.session(99)
    with pytest.raises(SettingsError, match="no gold set"):
        await store.begin(99, "tess", Mode.PRACTICE, "7", second_look=False)


async def test_a_given_answer_is_never_changed(stores: Stores) -> None:
    store, kept = await _made(stores)
    session = await store.begin(kept.id, "tess", Mode.PRACTICE, "7", second_look=True)
    await store.answer(session.id, session.order[0], "human", 1, 0)

    def forge(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE training_answer SET first = 'artificial'")

    with pytest.raises(BugError, match="given once"):
        await stores.database.run(forge)


async def test_a_session_is_taken_up_after_a_restart(stores: Stores) -> None:
    store, kept = await _made(stores)
    session = await store.begin(kept.id, "tess", Mode.ASSESSMENT, "7", second_look=False)
    before = await store.answer(session.id, session.order[0], "human", 1200, 0)
    await stores.database.close()
    database = await Database.open(stores.path)
    try:
        again = TrainingStore(database)
        (found,) = await again.unfinished("tess")
        assert found == before
        await again.interrupt(found.id)
        assert (await again.session(found.id)).interruptions == 1
    finally:
        await database.close()


async def test_an_answer_given_in_another_process_is_seen(stores: Stores) -> None:
    store, kept = await _made(stores)
    session = await store.begin(kept.id, "tess", Mode.ASSESSMENT, "7", second_look=False)
    await store.answer(session.id, session.order[0], "human", 5, 0)
    other = await Database.open(stores.path)
    try:
        await TrainingStore(other).answer(session.id, session.order[1], "human", 5, 0)
    finally:
        await other.close()
    with pytest.raises(SettingsError, match="turn"):
        await store.answer(session.id, session.order[1], "artificial", 5, 0)
    after = await store.answer(session.id, session.order[2], "artificial", 5, 0)
    assert [answer.first for answer in after.answers] == ["human", "human", "artificial"]
    assert after == await store.session(session.id)
