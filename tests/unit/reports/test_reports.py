"""Reports: nothing written by others becomes markup, every word is there, the same report gives the same file."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports import figures
from app.reports.document import Figure, Heading, Report, Table, Words
from app.reports.fonts import printable, register
from app.reports.page import html, svg
from app.reports.paper import pdf

_HOSTILE = '<script>alert("x")</script> & "quoted" \'’'
_LINE = figures.Series("first <b>", [0.0, 0.2, 1.0], [0.0, 0.8, 1.0], [0.0, 1.0], [0.0, 0.9], [0.3, 1.0])


class _Page(HTMLParser):
    """Collects tags and visible text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.images: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "img":
            self.images.append(dict(attrs).get("src") or "")

    def handle_data(self, data: str) -> None:
        self.text += data


def _report(words: str = _HOSTILE) -> Report:
    return Report(
        words,
        f"made {words}",
        (
            Heading(words),
            Words(words),
            Figure(words, figures.curves([_LINE], words, words, diagonal=True), words),
            Figure(
                "bars", figures.bars([figures.Bar(words, 0.5, "0.5", 0.2, 0.8), figures.Bar("b", None, "?")]), words
            ),
            Figure("shades", figures.shades(["a"], ["a", words], [[0.9, None]], [["9", words]]), "says"),
            Table(words, ("name", "n"), ((words, "1"), ("z", "2")), frozenset({1})),
            Words(words, quiet=True),
        ),
    )


def test_the_page_holds_every_word_and_no_foreign_markup() -> None:
    page = _Page(html(_report()))
    assert page.tags.count("script") == 0
    assert page.text.count(_HOSTILE) >= 7
    assert len(page.images) == 3
    assert all(image.startswith("data:image/svg+xml;base64,") for image in page.images)


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    assert not re.search(r"(src|href)\s*=\s*[\"'](?!data:)", html(_report("plain")))
    assert "default-src 'none'" in html(_report("plain"))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_any_words_make_a_well_formed_drawing_and_a_pdf(words: str) -> None:
    figure = Figure(words, figures.curves([_LINE], words, words), words)
    drawn = svg(figure)
    assert expat.ParserCreate().Parse(drawn, True) == 1
    assert "font-family: system-ui" in drawn
    assert pdf(Report(words, words, (Words(words), Table(words, (words,), ((words,),)), figure))).startswith(b"%PDF")


def test_the_same_report_is_the_same_file() -> None:
    assert pdf(_report()) == pdf(_report())
    assert html(_report()) == html(_report())


def test_a_long_table_goes_over_pages() -> None:
    rows = tuple((f"row {number}", str(number)) for number in range(200))
    data = pdf(Report("long", "", (Table("all", ("name", "n"), rows),)))
    pages = re.search(rb"/Count (\d+)", data)
    assert pages is not None
    assert int(pages[1]) >= 4


def test_what_the_face_lacks_is_written_as_its_code() -> None:
    register()
    assert printable("Grüße") == "Grüße"
    assert "U+1F600" in printable("a😀") or printable("a😀") == "a😀"


def test_a_row_that_does_not_fit_its_head_is_refused() -> None:
    with pytest.raises(ValueError, match="cells"):
        Table("t", ("a", "b"), (("1",),))
