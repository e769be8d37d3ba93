"""Exports say what the database says, in every form, whole or not at all."""

from __future__ import annotations

import asyncio
import csv
import errno
import io
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from app.domain.assessment import Assessment, Box, Detection, Finding, Verdict
from app.domain.decision import DecisionEvent, Force, Ruling, Verb
from app.domain.decision_list import DecisionLine, DecisionQuery, RulingKind, Scope, Subject
from app.domain.image import Arrival, ReviewState
from app.domain.labels import Axis, ScoreKind
from app.errors import EnvironmentFaultError, SettingsError
from app.services.exporting import Exporting, Format
from app.services.exports.coco import CocoBoxes
from app.services.exports.label_studio import task
from app.services.exports.lines import CsvText, JsonLines, guarded, unguarded
from app.store import handout
from app.store.outbox import NewDelivery
from app.store.rulings import RulingStore
from tests.unit.store.making import ARTIFICIAL, HUMAN, LONG_AGO, SKIPPED, Stores, failure, image, open_stores, sha

SCHEMAS = Path(__file__).resolve().parents[3] / "docs" / "schemas"
FORMULA = '=HYPERLINK("http://example.org";"win")'


@dataclass(frozen=True)
class Filled:
    """A database with three images, four decisions, and what two providers said."""

    stores: Stores
    exporting: Exporting


def boxed(number: int) -> Assessment:
    """An answer with two boxes, one of them in pixels."""
    face = Finding(Axis.ORIGIN, "artificial", 0.9, ScoreKind.PROBABILITY)
    return Assessment(
        sha(number),
        "boxes",
        "m",
        "",
        LONG_AGO,
        3.0,
        findings=(face, Finding(Axis.NUDITY, "porn", 0.01, ScoreKind.PROBABILITY)),
        detections=(
            Detection(Box(0.25, 0.5, 0.75, 1.0, relative=True), (face,), None),
            Detection(Box(10, 3, -5, 6, relative=False), (), Verdict("h", "human", None)),
        ),
    )


@pytest_asyncio.fixture
async def filled(tmp_path: Path) -> AsyncIterator[Filled]:
    stores = await open_stores(tmp_path / "secondlook.db")
    await stores.images.add([image(1, "/p/ä b.jpg"), image(2, "/p/two.jpg")], Arrival.OPEN)
    await stores.assessments.save_many([boxed(1), failure(1, "slow")])
    delivered = [NewDelivery("identifai", sha(1), LONG_AGO)]
    await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "ada", "1")
    await stores.decisions.append(sha(1), Verb.RULE, ARTIFICIAL, "ada", "1", deliveries=delivered)
    note = Ruling(ReviewState.RULED, Force.HUMAN, None, None, FORMULA)
    await stores.decisions.append(sha(3), Verb.RULE, note, "bob", "1")
    await stores.decisions.append(sha(2), Verb.SKIP, SKIPPED, "ada", "1")
    yield Filled(stores, Exporting(RulingStore(stores.database)))
    await stores.database.close()


async def written(filled: Filled, form: Format, path: Path, **query: Any) -> int:
    return await filled.exporting.export(path, form, DecisionQuery(**query))


def valid(name: str, value: object) -> None:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(value)


async def test_csv_guards_formulas_and_says_what_stands(filled: Filled, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert await written(filled, Format.CSV, out) == 3
    with out.open(newline="", encoding="utf-8") as file:
        one, other, skipped = csv.DictReader(file)
    assert (one["sha256"], one["force_classification"], one["policy_label"]) == (sha(1), "artificial", "synthetic")
    assert (one["delivery_provider"], one["delivery_state"]) == ("identifai", "grace")
    assert other["note"] == f"'{FORMULA}"
    assert (skipped["state"], skipped["reason"]) == ("skipped", "too small")


async def test_events_are_exported_with_their_links(filled: Filled, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert await written(filled, Format.JSONL, out, scope=Scope.EVENTS) == 4
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    for record in records:
        valid("queue-decide", record)
    assert [record["seq"] for record in records] == [1, 2, 3, 4]


async def test_the_filtered_set_alone_is_exported(filled: Filled, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert await written(filled, Format.JSONL, out, kind=RulingKind.HUMAN) == 1
    (record,) = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    valid("queue-list", record)
    assert record["sha256"] == sha(3)


@pytest.mark.parametrize("scope", list(Scope))
async def test_sqlite_holds_the_same(filled: Filled, tmp_path: Path, scope: Scope) -> None:
    out = tmp_path / "out.db"
    count = await written(filled, Format.SQLITE, out, scope=scope)
    with closing(sqlite3.connect(out)) as connection:
        events = connection.execute("SELECT seq, sha256, force_classification, stands, hash FROM decision").fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        deliveries = connection.execute("SELECT seq, provider, state FROM delivery").fetchall()
        said = connection.execute("SELECT provider, failure FROM assessment ORDER BY provider").fetchall()
        findings = connection.execute("SELECT label, score FROM finding").fetchall()
        facts = dict(connection.execute("SELECT name, value FROM export"))
    kept = await filled.stores.decisions.events()
    standing = {2, 3, 4}
    wanted = [event for event in kept if scope is Scope.EVENTS or event.seq in standing]
    assert count == len(wanted)
    assert events == [
        (e.seq, e.sha256, e.ruling.force.value if e.ruling.force else None, int(e.seq in standing), e.hash)
        for e in wanted
    ]
    assert deliveries == [(2, "identifai", "grace")]
    assert said == [("boxes", None), ("slow", "timeout")]
    assert findings == [("artificial", 0.9), ("porn", 0.01)]
    assert (facts["format_version"], facts["scope"]) == ("1", scope.value)


async def test_label_studio_tasks(filled: Filled, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert await written(filled, Format.LABEL_STUDIO, out, scope=Scope.EVENTS) == 4
    tasks = json.loads(out.read_text("utf-8"))
    valid("export-label-studio", tasks)
    first, third, second = tasks
    assert first["data"]["image"] == "/data/local-files/?d=p/%C3%A4%20b.jpg"
    assert [ruling["seq"] for ruling in first["data"]["rulings"]] == [1, 2]
    assert [a["result"][0]["value"] for a in first["annotations"]] == [
        {"choices": ["human"]},
        {"choices": ["artificial"]},
    ]
    (prediction,) = first["predictions"]
    chosen = [r for r in prediction["result"] if r["type"] == "choices"]
    assert [(r["from_name"], r["value"]["choices"]) for r in chosen] == [("origin", ["artificial"])]
    assert first["data"]["failures"][0]["kind"] == "timeout"
    assert third["data"]["image"] == ""
    assert second["annotations"][0]["was_cancelled"] is True


async def test_coco_boxes_are_in_pixels_of_the_displayed_picture(filled: Filled, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert await written(filled, Format.COCO, out) == 3
    made = json.loads(out.read_text("utf-8"))
    valid("export-coco", made)
    assert [one["file_name"] for one in made["images"]] == ["ä b.jpg", sha(3), "two.jpg"]
    names = {one["id"]: one["name"] for one in made["categories"]}
    assert [(names[a["category_id"]], a["bbox"], a.get("score")) for a in made["annotations"]] == [
        ("artificial", [10.0, 15.0, 20.0, 15.0], 0.9),
        ("human", [0.0, 3.0, 10.0, 3.0], None),
    ]


@pytest.mark.parametrize("form", list(Format))
async def test_an_empty_set_is_a_sound_file(filled: Filled, tmp_path: Path, form: Format) -> None:
    out = tmp_path / "out"
    assert await written(filled, form, out, text="nowhere") == 0
    if form in (Format.LABEL_STUDIO, Format.COCO):
        valid(f"export-{form.value}", json.loads(out.read_bytes()))


@pytest.mark.parametrize("form", [form for form in Format if form is not Format.SQLITE])
async def test_a_stream_is_the_file(filled: Filled, tmp_path: Path, form: Format) -> None:
    out = tmp_path / "out"
    await written(filled, form, out)
    streamed = b"".join([chunk async for chunk in filled.exporting.stream(form, DecisionQuery())])
    if form is not Format.COCO:  # which says when it was made
        assert streamed == out.read_bytes()
    with pytest.raises(SettingsError, match="--output"):
        _ = [chunk async for chunk in filled.exporting.stream(Format.SQLITE, DecisionQuery())]


@pytest.mark.parametrize("form", [Format.CSV, Format.SQLITE])
async def test_a_full_disk_is_said_and_leaves_what_was_there(
    filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Format
) -> None:
    out = tmp_path / "folder" / "out"
    out.parent.mkdir()
    out.write_bytes(b"as before")

    def full(_: object) -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(CsvText, "end", full)
    # SQLite says of a file that may not grow what it says of a full disk.
    schema = handout._SCHEMA.replace("BEGIN;", "PRAGMA max_page_count = 1; BEGIN;")
    monkeypatch.setattr(handout, "_SCHEMA", schema)
    for number in range(4, 60):
        await filled.stores.decisions.append(sha(number), Verb.RULE, replace(HUMAN, note="x" * 200), "ada", "1")
    with pytest.raises(EnvironmentFaultError, match="the disk is full"):
        await written(filled, form, out)
    await until_alone(out)
    assert out.read_bytes() == b"as before"


async def test_a_cancelled_export_leaves_what_was_there(filled: Filled, tmp_path: Path) -> None:
    out = tmp_path / "folder" / "out.db"
    out.parent.mkdir()
    out.write_bytes(b"as before")
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        work.cancel()

    work = asyncio.ensure_future(filled.exporting.export(out, Format.SQLITE, DecisionQuery(), stop))
    with pytest.raises(asyncio.CancelledError):
        await work
    assert told == [(3, 3)]
    await until_alone(out)
    assert out.read_bytes() == b"as before"


async def until_alone(path: Path) -> None:
    async with asyncio.timeout(20):
        while [each.name for each in path.parent.iterdir()] != [path.name]:  # noqa: ASYNC110 - a folder tells nobody
            await asyncio.sleep(0.01)


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
rulings = st.builds(Ruling, st.sampled_from(ReviewState), st.none() | st.sampled_from(Force), *[st.none() | text] * 3)


def line(seq: int, ruling: Ruling) -> DecisionLine:
    event = DecisionEvent(seq, "e", sha(seq), Verb.RULE, ruling, "me", LONG_AGO, "1", None, sha(0), sha(0))
    return DecisionLine(event, None, known=True, stands=True, blind=False)


@given(st.lists(rulings, max_size=4), st.sampled_from(Scope))
def test_csv_and_json_lines_come_back_as_they_went(given_: list[Ruling], scope: Scope) -> None:
    subjects = [Subject(sha(n), (line(n, ruling),)) for n, ruling in enumerate(given_, 1)]
    table, lines = CsvText(scope), JsonLines(scope)
    read = csv.DictReader(io.StringIO((table.begin() + table.page(subjects)).decode(), newline=""))
    records = [json.loads(one) for one in lines.page(subjects).split(b"\n") if one]
    for ruling, row, record in zip(given_, read, records, strict=True):
        wanted = (ruling.policy_label, ruling.reason, ruling.note)
        assert tuple(unguarded(row[name]) for name in ("policy_label", "reason", "note")) == tuple(
            each or "" for each in wanted
        )
        assert (record["policy_label"], record["reason"], record["note"]) == wanted
        valid("queue-decide" if scope is Scope.EVENTS else "queue-list", record)


def test_a_picture_has_the_last_of_its_rulings_in_whatever_order_they_come() -> None:
    lines = [line(seq, Ruling(ReviewState.RULED, force)) for seq, force in ((2, Force.HUMAN), (1, Force.ARTIFICIAL))]
    made = json.loads(b"{" + CocoBoxes(LONG_AGO).page([Subject(sha(0), tuple(lines))]).strip()[1:])
    assert made["force_classification"] == "human"


@given(text)
def test_no_cell_begins_as_a_formula(cell: str) -> None:
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert unguarded(guarded(cell)) == cell


@given(st.lists(rulings, min_size=1, max_size=3))
def test_whatever_was_ruled_is_a_task_and_a_picture(given_: list[Ruling]) -> None:
    subject = Subject(sha(1), tuple(line(n, ruling) for n, ruling in enumerate(given_, 1)), outcomes=(boxed(1),))
    valid("export-label-studio", [task(subject)])
    boxes = CocoBoxes(LONG_AGO)
    made = json.loads(boxes.begin() + boxes.page([subject]) + boxes.end())
    valid("export-coco", made)
    assert made["annotations"] == []  # without a size no box has pixels
