"""The pages for people: every link inside the project leads somewhere, and decisions are numbered without a clash."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
RECORDS = sorted(p for p in (ROOT / "docs" / "decisions").glob("*.md") if p.name[0].isdigit())


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    inner = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert not [link for link in inner if not (page.parent / link).exists()]


def test_decisions_are_numbered() -> None:
    numbers = [int(p.name.split("-")[0]) for p in RECORDS]
    assert len(numbers) == len(set(numbers)), "two decisions have the same number: the later one takes the next"


@pytest.mark.parametrize("record", RECORDS, ids=lambda p: p.stem)
def test_a_decision_fits_a_page(record: Path) -> None:
    assert len(record.read_text(encoding="utf-8").splitlines()) <= 60
