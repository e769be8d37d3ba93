"""`compare` as a process: published figures, a report that needs nothing else, faults that name the place."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.cli.compare_figures import measure_record
from app.container import open_core
from app.domain.assessment import Cost, Waited
from app.domain.combining import Combine
from app.domain.decision import Force
from app.domain.image import Arrival
from app.domain.probe import Altered, whisker_of
from app.locations import Locations
from app.services.compare.values import Setting
from app.services.ruling.review import Draft
from app.store.assessments import AssessmentStore
from app.store.probes import ProbeStore
from tests.e2e.conftest import ROOT, Run
from tests.unit.services.compare.making import artificial, said
from tests.unit.store.making import image, sha

ML72 = ROOT.parent / "shared" / "corpus" / "D_agreement" / "ml72_predictions.csv"
OWN = "image,truth,a,b\n" + "".join(
    f"{n}.jpg,{'ai' if n % 2 else 'real'},{0.2 + 0.01 * n:.2f},{'yes' if n % 3 else 'no'}\n" for n in range(60)
)


def test_nothing_assessed_is_no_fault(cli: Run) -> None:
    ended = cli("compare", "--json")
    assert (ended.code, ended.out) == (0, "")
    assert "nothing to compare" in ended.err


def test_the_published_figures_come_out(cli: Run) -> None:
    if not ML72.exists():
        pytest.skip("the corpus is not here")
    lines = cli("compare", "--truth", ML72, "--json").lines("compare")
    (pair,) = [line for line in lines if line["line"] == "pair"]
    against = {line["series"]["provider"]: line for line in lines if line["line"] == "against"}
    assert round(pair["kappa"]["value"], 3) == 0.540
    assert round(against["prompt_basic"]["kappa"]["value"], 2) == 0.28
    assert round(against["prompt_detailed"]["kappa"]["value"], 2) == 0.44


def test_a_file_of_answers_gives_rows_a_page_and_a_pdf(cli: Run, tmp_path: Path) -> None:
    own, page, paper = tmp_path / "own.csv", tmp_path / "out.html", tmp_path / "out.pdf"
    own.write_text(OWN, encoding="utf-8")
    ended = cli("compare", "--truth", own, "--html", page, "--pdf", paper, "--threshold", "a=0.4")
    assert ended.code == 0, ended.err
    assert len(ended.out.splitlines()) == 8
    text = page.read_text(encoding="utf-8")
    assert "<script" not in text
    assert text.count("data:image/svg+xml") == 8
    assert "prefers-color-scheme: dark" in text
    assert paper.read_bytes().startswith(b"%PDF")
    assert cli("compare", "--html", page).code == 0
    text = page.read_text(encoding="utf-8")
    assert "from this machine&#x27;s database" in text
    assert ".db" not in text  # a report is handed on: where the database lies, and whose it is, is nobody's business
    lines = cli("compare", "--truth", own, "--json", "--provider", "a").lines("compare")
    assert [line["line"] for line in lines] == ["scores", "against", "what_if", "operation"]
    (_, against, tried, operation) = lines
    assert (against["threshold"], operation["waiting"]) == (0.5, None)
    assert [each["series"]["provider"] for each in tried["setting"]["thresholds"]] == ["a"]
    assert (against["auc"]["standing"], against["auc"]["interval"]) == ("known", "95 %, bootstrap")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--threshold", "a=2"], "is no threshold"),
        (["--provider", "nobody"], "There is no answer by “nobody”"),
        (["--axis", "gore"], "Nothing was said on “gore”"),
    ],
)
def test_what_there_is_not_is_said(cli: Run, tmp_path: Path, options: list[str], words: str) -> None:
    own = tmp_path / "own.csv"
    own.write_text("image,question,truth,a\nx,origin,yes,0.9\n", encoding="utf-8")
    ended = cli("compare", "--truth", own, *options)
    assert (ended.code, words in ended.err) == (2, True), ended.err


def test_a_file_that_cannot_be_used_is_refused_by_its_line(cli: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("image,truth\nx,yes\ny,perhaps\n", encoding="utf-8")
    ended = cli("compare", "--truth", own)
    assert ended.code == 2
    assert "own.csv is not read: line 3: the truth “perhaps” is neither yes nor no" in ended.err
    assert cli("compare", "--truth", tmp_path / "gone.csv").code == 3


LATER = "2026-03-01T00:00:00+00:00"


async def _filled() -> dict[str, Any]:
    """A database with rulings, an answer given twice, waits and a probe; and what the page is told of a setting."""
    async with open_core(Locations.find(), background=False) as core:
        await core.images.add([image(n, f"/photos/{n}.jpg") for n in range(8)], Arrival.DROP)
        waited = Waited(100.0, 20.0, 12.0)
        outcomes = [said(n, "p", artificial(n / 10), cost=Cost(0.5, "USD"), waited=waited) for n in range(8)]
        outcomes += [said(n, "q", artificial(0.9 - n / 10), model=model) for n in range(8) for model in ("v1", "v2")]
        outcomes += [said(n, "p", artificial(0.9), at=LATER, cost=Cost(0.5, "USD")) for n in range(3)]
        await AssessmentStore(core.database).save_many([replace(one, elapsed_ms=200.0) for one in outcomes])
        for n in range(6):
            await core.review.rule(sha(n), Draft(force=Force.ARTIFICIAL if n < 2 else Force.HUMAN))
        altered = (Altered("recompressed", "0.20", 0.2), Altered("resized", "failed (timeout): late", None))
        await ProbeStore(core.database).keep([whisker_of(sha(n), ("p", "m", "origin"), 0.6, altered) for n in (5, 7)])
        await core.compare.overview()
        told = await core.compare.what_if(Setting("origin", ((0, 0.4), (1, 0.5), (2, 0.5)), Combine.MOST), daily=50)
        return {"caught": measure_record(told.caught), "per_day": measure_record(told.per_day)}


def test_what_the_page_says_the_command_says(cli: Run, tmp_path: Path) -> None:
    page = asyncio.run(_filled())
    report = tmp_path / "out.html"
    options = ["--what-if", "p:origin=0.4, most", "--what-if", "any", "--policy", "current", "--daily", "50"]
    days = ["--since", "2026-02-01", "--until", "2026-04-01"]
    ended = cli("compare", "--json", "--html", report, *options, *days)
    lines = ended.lines("compare")
    kinds = [line["line"] for line in lines]
    assert [kinds.count(kind) for kind in ("pair", "together", "scores", "against")] == [3, 1, 3, 3]
    first, second, policy = (line for line in lines if line["line"] == "what_if")
    assert {name: first[name] for name in page} == page
    assert (first["tried"], second["tried"], policy["setting"]) == ("A", "B", None)
    assert first["reviewed"] != second["reviewed"]
    days_moved, models_moved = (line for line in lines if line["line"] == "drift")
    assert (days_moved["provider"], days_moved["n"], days_moved["now_yes"]) == ("p", 3, 3)
    assert days_moved["shift"]["value"] == pytest.approx(0.8, abs=1e-6)
    assert (models_moved["earlier"], models_moved["later"], models_moved["n"]) == ("v1", "v2", 8)
    (probe,) = (line for line in lines if line["line"] == "probe")
    assert [(each["change"], each["n"], each["without_score"], each["turned"]) for each in probe["changes"]] == [
        ("recompressed", 2, 0, 2),
        ("resized", 0, 2, 0),
    ]
    assert probe["changes"][0]["shift"]["value"] == pytest.approx(-0.4)
    assert probe["changes"][1]["shift"]["standing"] == "undefined"
    waiting = next(line["waiting"] for line in lines if line["line"] == "operation" and line["provider"] == "p")
    assert (waiting["n"], waiting["pace_ms"]["p50"], waiting["asked_ms"]["max"]) == (5, 100.0, 20.0)
    assert waiting["share"] == pytest.approx(132 / 212)
    text = re.sub(r"<[^>]*>", " ", report.read_text("utf-8"))
    for heading in ("What if", "Drift on the same images", "By provider and change", "Share of the time spent waiting"):
        assert heading in text
    assert sum(kind == "probed" for kind in kinds) == 2
    assert sum(kind == "disagreement" for kind in kinds) == 8
    # Blind first: nothing of single images that this reviewer has not ruled on, and the same figures over all.
    with (Locations.find().settings).open("a", encoding="utf-8") as settings:
        settings.write("blind_first = true\n")
    blind = cli("compare", "--json", *options, *days)
    assert "nothing is said of 2 images by themselves" in blind.err
    left = blind.lines("compare")
    single = ("probed", "disagreement")
    assert [line for line in left if line["line"] not in single] == [x for x in lines if x["line"] not in single]
    named = {line["sha256"] for line in left if line["line"] in single}
    assert named == {sha(n) for n in range(6)}
