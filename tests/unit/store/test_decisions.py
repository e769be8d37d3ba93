"""Decisions: the chain, undo and redo, deliveries in the same transaction, and what stands."""

from __future__ import annotations

import asyncio
import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.decision import OPEN, DecisionEvent, DeliveryState, Force, Ruling, Verb, chain_hash
from app.domain.image import ReviewState
from app.errors import BugError
from app.store.ledger import Draft
from app.store.outbox import NewDelivery
from app.store.standing import EntryFilter
from tests.unit.store.making import ARTIFICIAL, HUMAN, LONG_AGO, SKIPPED, Stores, open_stores, sha

IDENTIFAI = NewDelivery("identifai", sha(1), LONG_AGO)


async def rule(stores: Stores, number: int, ruling: Ruling = HUMAN, reviewer: str = "ada") -> int:
    return (await stores.decisions.append(sha(number), Verb.RULE, ruling, reviewer, "1")).seq


async def test_the_hash_can_be_recomputed_from_the_documented_words(stores: Stores) -> None:
    """The recipe of docs/data.md, in nothing but json and hashlib, from the columns as another program reads them."""
    await rule(stores, 1, Ruling(ReviewState.RULED, Force.HUMAN, "näh", None, 'quoted "note"\n'))
    await stores.decisions.undo("ada", "1")
    await stores.database.close()
    with closing(sqlite3.connect(stores.path)) as connection:
        connection.row_factory = sqlite3.Row
        prev = "0" * 64
        for row in connection.execute("SELECT * FROM decision ORDER BY seq"):
            body = {name: row[name] for name in ("seq", "event_id", "sha256", "verb", "reviewer", "decided_at")}
            body |= {name: row[name] for name in ("policy_version", "refers_to", "prev_hash")}
            body["ruling"] = {name: row[name] for name in ("state", "force", "policy_label", "reason", "note")}
            text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            assert row["prev_hash"] == prev
            prev = hashlib.sha256(text.encode()).hexdigest()
            assert row["hash"] == prev


def test_the_worked_example_of_the_page_holds() -> None:
    page = (Path(__file__).resolve().parents[3] / "docs" / "data.md").read_text("utf-8")
    canonical = page.split("```json\n")[1].split("\n```")[0]
    expected = page.split("```text\n")[1].split("\n```")[0]
    body = json.loads(canonical)
    assert json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False) == canonical
    assert hashlib.sha256(canonical.encode()).hexdigest() == expected
    ruling = Ruling(ReviewState(body["ruling"].pop("state")), Force(body["ruling"].pop("force")), **body.pop("ruling"))
    event = DecisionEvent(**body | {"verb": Verb(body["verb"])}, ruling=ruling, hash="")
    assert chain_hash(body["prev_hash"], event) == expected


async def test_undo_returns_to_what_stood_before_and_redo_brings_it_back(stores: Stores) -> None:
    await rule(stores, 1, HUMAN)
    await rule(stores, 1, ARTIFICIAL)
    (undone,) = (await stores.decisions.undo("ada", "1")).events
    assert (undone.verb, undone.ruling, undone.refers_to) == (Verb.UNDO, HUMAN, 2)
    (again,) = (await stores.decisions.undo("ada", "1")).events
    assert (again.ruling, again.refers_to) == (OPEN, 1)
    assert (await stores.decisions.undo("ada", "1")).events == ()
    assert await stores.decisions.standing(sha(1)) is None
    (back,) = (await stores.decisions.redo("ada", "1")).events
    assert (back.ruling, back.refers_to) == (HUMAN, 1)
    (back,) = (await stores.decisions.redo("ada", "1")).events
    assert (back.ruling, back.refers_to) == (ARTIFICIAL, 2)
    assert (await stores.decisions.redo("ada", "1")).events == ()
    (undone,) = (await stores.decisions.undo("ada", "1")).events
    assert (undone.ruling, undone.refers_to) == (HUMAN, 6)
    assert (await stores.decisions.verify()).broken is None


async def test_a_new_ruling_ends_what_could_be_redone(stores: Stores) -> None:
    await rule(stores, 1)
    await stores.decisions.undo("ada", "1")
    await rule(stores, 2)
    assert (await stores.decisions.redo("ada", "1")).events == ()
    assert await stores.decisions.reversible("ada") == (3, 0)


async def test_a_bulk_ruling_is_one_step(stores: Stores) -> None:
    await rule(stores, 1)
    drafts = [Draft(sha(n), Verb.RULE, ARTIFICIAL) for n in range(1, 5)]
    events = await stores.decisions.append_many(drafts, "ada", "1")
    assert len({event.event_id[:32] for event in events}) == 1
    undone = (await stores.decisions.undo("ada", "1")).events
    assert {event.refers_to for event in undone} == {event.seq for event in events}
    assert [entry.sha256 for entry in await stores.decisions.entries()] == [sha(1)]
    assert len((await stores.decisions.redo("ada", "1")).events) == 4
    with pytest.raises(BugError, match="twice"):
        await stores.decisions.append_many([drafts[0], drafts[0]], "ada", "1")


async def test_undo_leaves_alone_what_another_reviewer_has_ruled_since(stores: Stores) -> None:
    await rule(stores, 2)
    await rule(stores, 1, HUMAN, "ada")
    await rule(stores, 1, ARTIFICIAL, "bob")
    told = await stores.decisions.undo("ada", "1")
    assert (told.events, [event.seq for event in told.superseded]) == ((), [2])
    further = await stores.decisions.undo("ada", "1", past_superseded=True)
    assert [event.refers_to for event in further.events] == [1]
    standing = await stores.decisions.standing(sha(1))
    assert standing is not None
    assert (standing.ruling, standing.reviewer) == (ARTIFICIAL, "bob")


async def test_only_a_session_s_own_rulings_are_undone(stores: Stores) -> None:
    await rule(stores, 1)
    mine = await rule(stores, 2)
    await rule(stores, 3)
    assert await stores.decisions.reversible("ada", set()) == (0, 0)
    assert [e.refers_to for e in (await stores.decisions.undo("ada", "1", seqs={mine})).events] == [mine]
    assert (await stores.decisions.undo("ada", "1", seqs={mine})).events == ()


async def test_deliveries_are_written_and_withdrawn_with_the_decision(stores: Stores) -> None:
    await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "ada", "1", deliveries=[IDENTIFAI])
    await stores.decisions.append(sha(1), Verb.RULE, ARTIFICIAL, "ada", "1", deliveries=[IDENTIFAI])
    states = [(d.force, d.state) for d in await stores.outbox.all(sha(1))]
    assert states == [(Force.HUMAN, DeliveryState.WITHDRAWN), (Force.ARTIFICIAL, DeliveryState.GRACE)]
    reversal = await stores.decisions.undo("ada", "1", plan=lambda _, known: [IDENTIFAI] if known else [])
    assert reversal.reached == ()
    later = [(d.seq, d.force, d.state) for d in await stores.outbox.all(sha(1))][1:]
    assert later == [(2, Force.ARTIFICIAL, DeliveryState.WITHDRAWN), (3, Force.HUMAN, DeliveryState.GRACE)]


async def test_undo_reports_what_has_already_left(stores: Stores) -> None:
    await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "ada", "1", deliveries=[IDENTIFAI])
    (due,) = await stores.outbox.due("2026-12-31T00:00:00Z")
    assert await stores.outbox.claim(due.id)
    assert not await stores.outbox.claim(due.id)
    reversal = await stores.decisions.undo("ada", "1")
    assert [delivery.id for delivery in reversal.reached] == [due.id]
    assert await stores.outbox.finish(due.id, DeliveryState.DELIVERED, confirmation="ok")
    assert (await stores.outbox.all(sha(1)))[0].state is DeliveryState.DELIVERED


async def test_the_outbox_moves_by_compare_and_set(stores: Stores) -> None:
    event = await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "ada", "1", deliveries=[IDENTIFAI])
    assert await stores.outbox.due("2025-01-01T00:00:00Z") == ()
    assert await stores.outbox.next_due() == "2026-01-01T00:00:00.000000+00:00"
    (due,) = await stores.outbox.due("2026-01-02T01:00:00+02:00")
    assert await stores.outbox.claim(due.id)
    assert await stores.outbox.withdraw(event.seq) == 0
    assert await stores.outbox.recover() == 1
    assert await stores.outbox.claim(due.id)
    assert await stores.outbox.finish(due.id, DeliveryState.FAILED, "503 from the provider")
    assert not await stores.outbox.finish(due.id, DeliveryState.DELIVERED)
    assert await stores.outbox.retry(due.id, "2027-01-01T00:00:00Z")
    assert await stores.outbox.withdraw(event.seq) == 1
    kept = await stores.outbox.get(due.id)
    assert kept is not None
    assert (kept.attempts, kept.last_error, kept.state) == (2, "503 from the provider", DeliveryState.WITHDRAWN)
    assert await stores.outbox.counts() == {DeliveryState.WITHDRAWN: 1}


async def test_another_program_reads_the_queue_while_the_window_runs(stores: Stores) -> None:
    await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "ada", "1", deliveries=[IDENTIFAI])
    await stores.decisions.append(sha(2), Verb.SKIP, SKIPPED, "ada", "1")
    await rule(stores, 3)
    await stores.decisions.undo("ada", "1")
    with closing(sqlite3.connect(f"{stores.path.as_uri()}?mode=ro", uri=True)) as other:
        other.row_factory = sqlite3.Row
        lines = [dict(row) for row in other.execute("SELECT * FROM override_queue ORDER BY seq")]
    assert [(line["sha256"], line["force_classification"], line["delivery_state"]) for line in lines] == [
        (sha(1), "human", "grace"),
        (sha(2), None, None),
    ]
    assert list(lines[0]) == [
        "sha256", "force_classification", "policy_label", "reason", "note", "reviewer", "decided_at",
        "delivery_provider", "delivery_state", "seq", "review_state",
    ]  # fmt: skip


async def test_entries_come_in_pages_and_by_filter(stores: Stores) -> None:
    for number in range(7):
        await rule(stores, number, HUMAN if number % 2 else ARTIFICIAL)
    await stores.decisions.append(sha(0), Verb.SKIP, SKIPPED, "bob", "1")
    pages, after = [], 0
    while page := await stores.decisions.entries(after, 3):
        pages.append([entry.sha256 for entry in page])
        after = page[-1].seq
    assert pages == [[sha(1), sha(2), sha(3)], [sha(4), sha(5), sha(6)], [sha(0)]]
    human = await stores.decisions.entries(where=EntryFilter(force=Force.HUMAN))
    assert [entry.sha256 for entry in human] == [sha(1), sha(3), sha(5)]
    assert len(await stores.decisions.entries(where=EntryFilter(reviewer="bob"))) == 1
    assert await stores.decisions.counts() == {"ruled": 6, "skipped": 1}
    assert [event.seq for event in await stores.decisions.changed_since(6)] == [7, 8]
    assert await stores.decisions.head() == 8
    assert [event.verb for event in await stores.decisions.history(sha(0))] == [Verb.RULE, Verb.SKIP]


async def test_texts_that_utf8_cannot_hold_are_kept_legible_and_verifiable(stores: Stores) -> None:
    event = await stores.decisions.append(
        sha(1), Verb.RULE, Ruling(ReviewState.RULED, note="\ud83d lone, \ud83d\ude00 pair, \x00"), "ada", "1"
    )
    assert event.ruling.note == "\ufffd lone, \U0001f600 pair, \x00"
    assert (await stores.decisions.verify()).broken is None


async def test_decisions_cannot_be_changed_removed_or_replaced(stores: Stores) -> None:
    await rule(stores, 1)
    statements = (
        "UPDATE decision SET note = 'other'",
        "DELETE FROM decision",
        """
        INSERT OR REPLACE INTO decision
          (seq, event_id, sha256, verb, state, reviewer, decided_at, policy_version, prev_hash, hash)
        SELECT seq, event_id, sha256, verb, state, 'eve', decided_at, policy_version, prev_hash, hash FROM decision
        """,
    )
    with closing(sqlite3.connect(stores.path, isolation_level=None)) as other:
        for statement in statements:
            with pytest.raises(sqlite3.IntegrityError, match=r"never|must follow"):
                other.execute(statement)
    assert len(await stores.decisions.events()) == 1


def strip_triggers(connection: sqlite3.Connection) -> None:
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")


SWAP = """
    UPDATE decision SET seq = -seq WHERE seq IN (3, 4);
    UPDATE decision SET seq = 4 WHERE seq = -3;
    UPDATE decision SET seq = 3 WHERE seq = -4;
"""
INSERT = """
    UPDATE decision SET seq = seq + 100 WHERE seq >= 4;
    INSERT INTO decision (seq, event_id, sha256, verb, state, reviewer, decided_at, policy_version, prev_hash, hash)
      SELECT 4, 'forged', sha256, verb, state, 'eve', decided_at, policy_version, hash, hash FROM decision
      WHERE seq = 3;
    UPDATE decision SET seq = seq - 99 WHERE seq > 100;
"""


@pytest.mark.expects_log  # the checkpoint is contradicted
@pytest.mark.parametrize(
    ("attack", "first", "words"),
    [
        ("UPDATE decision SET note = 'other' WHERE seq = 3", 3, "does not match its hash"),
        ("UPDATE decision SET reviewer = 'eve' WHERE seq = 1", 1, "does not match its hash"),
        ("UPDATE decision SET force = NULL, state = 'open' WHERE seq = 5", 5, "does not match its hash"),
        ("DELETE FROM decision WHERE seq = 3", 3, "is missing"),
        ("DELETE FROM decision WHERE seq = 1", 1, "is missing"),
        ("DELETE FROM decision WHERE seq >= 5", 5, "the end is cut off"),
        ("DELETE FROM decision", 1, "the end is cut off"),
        (INSERT, 4, "does not match"),
        (SWAP, 3, "link to the event before it"),
        ("PRAGMA ignore_check_constraints=1; UPDATE decision SET verb = 'bless' WHERE seq = 2", 2, "cannot be read"),
    ],
)
async def test_verify_names_the_first_broken_link(tmp_path: Path, attack: str, first: int, words: str) -> None:
    path = tmp_path / "x.db"
    stores = await open_stores(path)
    for number in range(6):
        await rule(stores, number)
    await stores.database.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as attacker:
        strip_triggers(attacker)
        attacker.executescript(attack)
    stores = await open_stores(path)
    broken = (await stores.decisions.verify()).broken
    assert broken is not None
    assert (broken.seq, words in broken.reason) == (first, True), broken
    await stores.database.close()


async def test_a_checkpoint_that_lags_is_no_break_and_a_contradicted_one_is_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "x.db"
    stores = await open_stores(path)
    for number in range(3):
        await rule(stores, number)
    await stores.database.close()
    lagging = stores.head.read_text()
    stores = await open_stores(path)
    await rule(stores, 9)
    await stores.database.close()
    assert json.loads(stores.head.read_text())["seq"] == 4
    stores.head.write_text(lagging)  # as after a crash
    stores = await open_stores(path)
    result = await stores.decisions.verify()
    assert (result.broken, result.events) == (None, 4)
    await stores.database.close()

    contradicted = json.dumps({"seq": 9, "hash": "f" * 64})
    stores.head.write_text(contradicted)
    stores = await open_stores(path)
    await rule(stores, 10)
    await stores.database.close()
    assert stores.head.read_text() == contradicted
    assert "contradict the checkpoint" in caplog.text


async def test_an_unreadable_checkpoint_is_named(stores: Stores) -> None:
    await rule(stores, 1)
    stores.head.write_text("not json")
    broken = (await stores.decisions.verify()).broken
    assert broken is not None
    assert "checkpoint cannot be read" in broken.reason
    stores.head.unlink()


async def test_two_windows_on_one_database_number_without_gaps(tmp_path: Path) -> None:
    one, two = await open_stores(tmp_path / "x.db"), await open_stores(tmp_path / "x.db")
    await asyncio.gather(*(rule(stores, n) for n in range(40) for stores in (one, two)))
    events = await two.decisions.events()
    assert [event.seq for event in events] == list(range(1, 81))
    assert (await one.decisions.verify()).broken is None
    await asyncio.gather(one.database.close(), two.database.close())
