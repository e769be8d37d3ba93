"""Images, evidence, assessments, tickets and the ledger: kept, found again, and summed up for the queue."""

from __future__ import annotations

import dataclasses
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import (
    Assessment,
    Box,
    Cost,
    Detection,
    FailureKind,
    Finding,
    Heatmap,
    Outcome,
    Sent,
    Verdict,
    Waited,
)
from app.domain.decision import Ruling, Verb
from app.domain.heard import NO_LEVELS, heard, risks
from app.domain.image import Arrival, Image, Refusal, ReviewState
from app.domain.labels import Axis, ScoreKind
from app.domain.queue import row_of, with_outcome
from app.errors import BugError
from app.store import clock
from app.store.egress import Egress
from tests.unit.store.making import HUMAN, LONG_AGO, Stores, assessment, failure, image, sha

SENT = Sent(sha(99), 512, "image/jpeg", ("metadata removed", "scaled to 2048 px"))


async def test_the_same_bytes_are_one_image_with_several_paths(stores: Stores) -> None:
    await stores.images.add([image(1, "/a.jpg"), image(2, "/b.jpg")], Arrival.DROP)
    (again,) = await stores.images.add(
        [dataclasses.replace(image(1, "/c.jpg"), first_seen_at="2026-02-02T00:00:00Z")], Arrival.OPEN
    )
    assert again.paths == ("/a.jpg", "/c.jpg")
    assert again.first_seen_at == clock.respelled(LONG_AGO)
    (again,) = await stores.images.add([image(1, "/a.jpg")], Arrival.OPEN)
    assert again.paths == ("/c.jpg", "/a.jpg")
    assert await stores.images.count() == 2
    assert await stores.images.find_by_path("/c.jpg") == again
    await stores.images.add([image(3, "/c.jpg")], Arrival.OPEN)  # the file was replaced by another
    found = await stores.images.find_by_path("/c.jpg")
    assert found is not None
    assert found.sha256 == sha(3)
    assert await stores.images.find_by_path("/none.jpg") is None
    assert await stores.images.get(sha(77)) is None


async def test_a_name_that_is_no_utf8_comes_back_as_it_was(stores: Stores) -> None:
    name = b"/caf\xe9\n.jpg".decode("utf-8", "surrogateescape")
    (stored,) = await stores.images.add([image(1, name)], Arrival.DROP)
    assert stored.paths == (name,)
    assert await stores.images.find_by_path(name) == stored
    (row,) = await stores.images.rows()
    assert row.path == name


async def test_a_failed_reading_does_not_take_back_facts(stores: Stores) -> None:
    (first,) = await stores.images.add([image(1, readable=False)], Arrival.DROP)
    assert first.unreadable is not None
    (second,) = await stores.images.add([image(1)], Arrival.DROP)
    assert second.facts is not None
    (third,) = await stores.images.add([image(1, readable=False)], Arrival.DROP)
    assert third == second


async def test_pages_follow_the_order_of_arrival(stores: Stores) -> None:
    arrived = await stores.images.add([image(n, f"/{n}.jpg") for n in (5, 3, 9, 1)], Arrival.DROP)
    pages: list[list[Image]] = []
    after = 0
    while True:
        page, after = await stores.images.page(after, 3)
        if not page:
            break
        pages.append(page)
    assert pages == [arrived[:3], arrived[3:]]


async def test_refusals_are_listed_with_their_latest_reason(stores: Stores) -> None:
    await stores.images.add_refusals([Refusal("/dev/zero", "device", "a device", LONG_AGO)] * 2)
    await stores.images.add_refusals([Refusal("/dev/zero", "gone", "not there any more", LONG_AGO)])
    (refusal,) = await stores.images.refusals()
    assert (refusal.path, refusal.kind) == ("/dev/zero", "gone")
    await stores.images.add_refusals([])


async def test_evidence_belongs_to_a_known_image(stores: Stores) -> None:
    await stores.images.add([image(1)], Arrival.DROP)
    await stores.images.save_evidence(sha(1), "{}", "[]")
    await stores.images.save_evidence(sha(1), '{"state": "Valid"}', "[]")
    assert await stores.images.evidence(sha(1)) == ('{"state": "Valid"}', "[]")
    with pytest.raises(BugError):
        await stores.images.save_evidence(sha(2), "{}", "[]")


async def test_rows_carry_ruling_and_worst_finding(stores: Stores) -> None:
    await stores.assessments.save(assessment(2, "early", 0.4))  # an answer may come before the image is kept
    await stores.images.add([image(1, "/x/a.jpg"), image(2), image(3, readable=False)], Arrival.DROP)
    await stores.assessments.save_many([assessment(1, "a", 0.2), assessment(1, "b", 0.9), failure(1, "c")])
    await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "ada", "1")
    one, two, three = await stores.images.rows()
    assert (one.name, one.state, one.force, risks(one.levels), one.failures) == (
        "a.jpg", ReviewState.RULED, HUMAN.force, {Axis.NUDITY: 0.9}, 1,
    )  # fmt: skip
    assert [each.provider for each in heard(one.heard)] == ["a", "b", "c"]
    assert one.disagreement > 0.5
    assert (two.name, two.state, risks(two.levels), two.failures) == (
        sha(2)[:12], ReviewState.OPEN, {Axis.NUDITY: 0.4}, 0,
    )  # fmt: skip
    assert (three.unreadable_kind, three.format, three.levels, three.heard) == ("unreadable", None, NO_LEVELS, "")
    await stores.assessments.save_many([assessment(1, "b", 0.1), assessment(1, "c", 0.0)])
    (one,) = await stores.images.rows(limit=1)
    assert (risks(one.levels), one.failures, one.disagreement < 0.5) == ({Axis.NUDITY: 0.2}, 0, True)
    assert [row.rowid for row in await stores.images.rows(one.rowid)] == [two.rowid, three.rowid]


async def test_the_database_hears_what_the_window_hears(stores: Stores) -> None:
    said: list[Outcome] = [
        assessment(1, "b", 0.91234),
        failure(1, "c"),
        assessment(1, "a", 0.2),
        assessment(1, "b", 0.45),
    ]
    await stores.images.add([image(1)], Arrival.DROP)
    await stores.assessments.save_many(said)
    (kept,) = await stores.images.rows()
    told = row_of(image(1), 1, Ruling(ReviewState.OPEN))
    for outcome in said:
        told = with_outcome(told, outcome)
    assert (kept.heard, kept.levels, kept.failures) == (told.heard, told.levels, told.failed)
    assert (kept.disagreement, kept.uncertainty) == (told.disagreement, told.uncertainty)


async def test_an_assessment_comes_back_whole(stores: Stores) -> None:
    finding = Finding(Axis.ORIGIN, "artificial", 0.97, ScoreKind.CONFIDENCE, "v3", inconclusive=True)
    verdict = Verdict("general", "artificial", 0.97, ("v3", "v4"))
    whole = Assessment(
        sha256=sha(1),
        provider="identifai",
        model="v3",
        options="heatmap=1",
        requested_at=clock.respelled(LONG_AGO),
        elapsed_ms=1234.5,
        findings=(finding, Finding(Axis.NUDITY, "porn", 0.0, ScoreKind.BINARY)),
        verdict=verdict,
        verdicts=(verdict, Verdict("faces", "human", None)),
        detections=(Detection(Box(0.1, 0.2, 0.3, 0.4, relative=True), (finding,), verdict),),
        heatmaps=(Heatmap("artificial", 2, 3, bytes(range(6)), "the provider's picture"),),
        inconclusive=True,
        forced="human",
        provider_c2pa='{"a": 1}',
        cost=Cost(0.02, "EUR"),
        request_id="r-1",
        sent=SENT,
        notes=("signed files are always called artificial",),
        raw=b"\x00reply" * 100,
        waited=Waited(12.5, 3000.0, 0.25),
    )
    failed = dataclasses.replace(failure(1, "nanogpt"), waited=Waited(0.0, 9.5))
    await stores.assessments.save(whole)
    await stores.assessments.save(failed)
    await stores.assessments.save(failure(1, "other"))  # not known is not nought
    assert await stores.assessments.latest(sha(1)) == [
        whole,
        *(dataclasses.replace(one, requested_at=clock.respelled(LONG_AGO)) for one in (failed, failure(1, "other"))),
    ]


async def test_what_was_paid_for_is_found_under_the_same_options_only(stores: Stores) -> None:
    await stores.assessments.save_many([assessment(1, "a", 0.2, options="x"), assessment(1, "a", 0.3, options="y")])
    await stores.assessments.save(failure(1, "a"))
    found = await stores.assessments.existing(sha(1), "a", "m", "x")
    assert found is not None
    assert found.findings[0].score == 0.2
    assert await stores.assessments.existing(sha(1), "a", "m", "") is None
    assert await stores.assessments.assessed([sha(1), sha(2)], "a", "m", "y") == {sha(1)}
    summaries = await stores.assessments.summaries([sha(1), sha(2)])
    assert [line.failure for line in summaries[sha(1)]] == [FailureKind.TIMEOUT]
    assert summaries[sha(2)] == []


async def test_tickets_outlive_a_restart_until_dropped(stores: Stores) -> None:
    await stores.assessments.save_ticket("identifai", sha(1), "old", None)
    await stores.assessments.save_ticket("identifai", sha(1), "new", SENT)
    (ticket,) = await stores.assessments.tickets("identifai")
    assert (ticket.token, ticket.sent) == ("new", SENT)
    await stores.assessments.drop_ticket("identifai", sha(1))
    assert await stores.assessments.tickets("identifai") == []


async def test_the_ledger_answers_what_somebody_has_received(stores: Stores) -> None:
    lines = [Egress(sha(n), "identifai", "api.example", "assess", clock.respelled(LONG_AGO), SENT) for n in (1, 2)]
    for line in lines:
        await stores.egress.record(line)
    assert await stores.egress.of_image(sha(1)) == lines[:1]
    assert await stores.egress.to_provider("identifai") == lines[::-1]
    assert await stores.egress.totals() == {"identifai": (2, 1024)}


@given(st.datetimes(timezones=st.timezones()))
def test_text_order_is_time_order(moment: datetime) -> None:
    text = clock.spelled(moment)
    assert clock.respelled(text) == text
    assert len(text) == len("2026-01-01T00:00:00.000000+00:00")
