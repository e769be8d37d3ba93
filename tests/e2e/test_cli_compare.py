"""`compare` as a process: published figures, a report that needs nothing else, faults that name the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, Run

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
    assert len(ended.out.splitlines()) == 5
    text = page.read_text(encoding="utf-8")
    assert "<script" not in text
    assert text.count("data:image/svg+xml") == 5
    assert "prefers-color-scheme: dark" in text
    assert paper.read_bytes().startswith(b"%PDF")
    assert cli("compare", "--html", page).code == 0
    text = page.read_text(encoding="utf-8")
    assert "from this machine&#x27;s database" in text
    assert ".db" not in text  # a report is handed on: where the database lies, and whose it is, is nobody's business
    lines = cli("compare", "--truth", own, "--json", "--provider", "a").lines("compare")
    assert [(line["line"], line.get("threshold")) for line in lines] == [("against", 0.5), ("operation", None)]
    (against, _) = lines
    assert (against["auc"]["standing"], against["auc"]["interval"]) == ("known", "95 %, bootstrap")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--threshold", "a"], "is no threshold"),
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
