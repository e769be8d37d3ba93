"""The queue's query: what is typed is what is asked, faults have words, and a failure is never below a threshold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.heard import NO_LEVELS
from app.domain.image import ReviewState
from app.domain.matching import matcher
from app.domain.order import Order, key_of, natural
from app.domain.query import CHOICES, Fault, Field, Query, Term, among, parse
from app.domain.queue import QueueRow

HEARD = (
    '[["local","nsfwjs",null,[["nudity","porn",0.81,"probability",0,""]]],["local","open_nsfw","timeout",[]],'
    '["yandex","moderation",null,[["overlay","text",0.2,"probability",0,"overlay: text"]]]]'
)
LEVELS = b"\xff\xff\x03\x2a\xff\xff\xff\xff\x00\xc8\xff\xff"
NOON = int(datetime.fromisoformat("2026-11-21T12:00:00").timestamp())  # local time, as the query means it
ROW = QueueRow(
    "ab12" + "0" * 60, 1, "Cat (2).JPG", 10, "JPEG", 8, 8, 1, None, None, ReviewState.RULED, "human", "ok",
    failed=1, provenance="Valid", declares_ai=True, seen=NOON, heard=HEARD, levels=LEVELS, disagreement=0.7,
)  # fmt: skip
BLANK = replace(ROW, heard="", levels=NO_LEVELS, failed=0, provenance=None, disagreement=0.0)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("", True),
        ("cat", True),
        ("dog", False),
        ("-dog", True),
        ('"cat (2)"', True),
        ("ab12", True),
        ("b120", False),
        ("jpeg", True),
        ("state:ruled", True),
        ("state:open,ruled", True),
        ("state:open state:ruled", True),
        ("-state:ruled", False),
        ("axis:nudity>0.8", True),
        ("nudity>=0.81", True),
        ("nudity>.9", False),
        ("nudity<1", True),
        ("gore<0.5", False),  # nobody said anything of it
        ("overlay<=0.2", True),
        ("answered:local", True),
        ("answered:NSFWJS", True),
        ("answered:open_nsfw", False),
        ("answered:porn", False),
        ("failed:any", True),
        ("failed:open_nsfw", True),
        ("failed:yandex", False),
        ("unasked:identifai", True),
        ("unasked:yandex", False),
        ("format:webp,jpeg", True),
        ("provenance:valid", True),
        ("provenance:no_manifest", False),
        ("declares:ai", True),
        ("declares:camera", False),
        ("is:contradicted", True),
        ("is:unreadable", False),
        ("is:human", True),
        ("label:ok", True),
        ("seen:2026-11-21", True),
        ("seen:>2026-11-21", False),
        ("seen:>=2026-11-21", True),
        ("seen:<2026-11-21", False),
        ("seen:<=2026-11-21", True),
        ("in:ffff,ab12", True),
        ("in:" + "ab12" + "0" * 60, True),
        ("in:" + "ab12" + "0" * 59 + "1", False),
        ("-in:ab12", False),
        ("in:ffff in:AB12", True),
        ("cat state:ruled nudity>0.5 -failed:yandex", True),
        ("cat state:open", False),
    ],
)
def test_terms_match(text: str, fits: bool) -> None:  # noqa: FBT001 - a case of the table
    parsed = parse(text)
    assert not parsed.problems
    assert matcher(parsed.query)(ROW) is fits


def test_what_nobody_answered_is_on_neither_side_of_a_threshold() -> None:
    for text in ("nudity>0", "nudity>=0", "nudity<1", "nudity<=1", "answered:any", "failed:any"):
        assert not matcher(parse(text).query)(BLANK)
    assert matcher(parse("unasked:any provenance:unread").query)(BLANK)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("stat:open", Fault.FIELD),
        ("state:opn", Fault.VALUE),
        ("state:", Fault.VALUE),
        ("axis:nudity", Fault.NUMBER),
        ("axis:nudty>0.5", Fault.VALUE),
        ("nudity>2", Fault.NUMBER),
        ("nudity>x", Fault.NUMBER),
        ("seen:yesterday", Fault.DATE),
        ("seen:2026-13-01", Fault.DATE),
        ("seen:0001-01-01", Fault.DATE),
        ("seen:9999-12-31", Fault.DATE),
        ('"never closed', Fault.QUOTE),
        ("in:", Fault.IDENTITY),
        ("in:ab12,cat", Fault.IDENTITY),
        ('label:"never closed', Fault.QUOTE),
    ],
)
def test_a_fault_is_told_and_the_rest_is_used(text: str, fault: Fault) -> None:
    parsed = parse(f"cat {text}")
    assert [problem.fault for problem in parsed.problems] == [fault]
    assert parsed.query == Query((Term(Field.TEXT, "cat"),))


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=12).map(str.casefold)
folded = words.filter(lambda word: word and word == word.casefold())
DAYS = st.dates(date(1970, 1, 1), date(9998, 12, 31))
terms = st.one_of(
    st.builds(Term, st.just(Field.TEXT), folded, negated=st.booleans()),
    st.builds(Term, st.sampled_from([Field.ANSWERED, Field.FAILED, Field.LABEL, Field.FORMAT]), folded),
    st.sampled_from([Term(field, word) for field, many in CHOICES.items() for word in many]),
    st.builds(
        Term,
        st.just(Field.AXIS),
        st.sampled_from(["nudity", "origin"]),
        st.sampled_from([">", ">=", "<", "<="]),
        st.integers(0, 1000).map(lambda n: n / 1000),
        st.booleans(),
    ),
    st.lists(st.text("0123456789abcdef", min_size=4, max_size=64), min_size=1, max_size=3).map(among),
    st.builds(Term, st.just(Field.SEEN), DAYS.map(str), st.sampled_from(["", ">", "<", ">=", "<="])),
)


@given(st.lists(terms, unique=True, max_size=6))
def test_a_query_is_read_as_it_is_spelled(many: list[Term]) -> None:
    query = Query(tuple(many))
    assert parse(query.spelled()) == parse(query.spelled())
    assert parse(query.spelled()).query == query
    assert not parse(query.spelled()).problems


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    parsed = parse(text)
    assert isinstance(matcher(parsed.query)(ROW), bool)
    assert parse(parsed.query.spelled()).query == parsed.query


@given(st.lists(st.integers(0, 10**30), min_size=2, max_size=8))
def test_numbers_in_names_are_counted(numbers: list[int]) -> None:
    names = [f"Image {number}.jpg" for number in numbers]
    assert sorted(names, key=natural) == [f"Image {number}.jpg" for number in sorted(numbers)]


def test_unknown_is_not_low_risk() -> None:
    high, low = replace(BLANK, heard=HEARD, levels=LEVELS), replace(BLANK, levels=b"\xff\xff\x00\x10" + b"\xff" * 8)
    unknown = replace(BLANK, heard='[["p","m","timeout",[]]]', failed=1)
    ordered = sorted([BLANK, low, unknown, high], key=key_of(Order.RISK))
    assert ordered == [high, unknown, low, BLANK]
