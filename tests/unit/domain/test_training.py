"""The rules of training: the order of a session, whose turn it is, what counts, and honest time."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.labels import Axis
from app.domain.training import (
    Answer,
    GoldItem,
    Mode,
    Session,
    Stopwatch,
    check_set,
    content_hash,
    shuffled,
    with_first,
    with_second,
)

CHOICES = ("human", "artificial")
_SHAS = st.lists(st.integers(0, 500).map(lambda n: hashlib.sha256(str(n).encode()).hexdigest()), unique=True)


@given(_SHAS, st.text(max_size=8))
def test_the_order_holds_every_image_once_and_does_not_hang_on_how_they_came(shas: list[str], seed: str) -> None:
    order = shuffled(shas, seed)
    assert sorted(order) == sorted(shas)
    assert order == shuffled(reversed(shas), seed)


def test_the_order_is_the_same_on_every_machine() -> None:
    shas = [hashlib.sha256(str(n).encode()).hexdigest() for n in range(4)]
    assert [shas.index(one) for one in shuffled(shas, "7")] == [
        shas.index(one) for one in sorted(shas, key=lambda s: hashlib.sha256(f"7:{s}".encode()).hexdigest())
    ]


@given(_SHAS.filter(bool), st.lists(st.sampled_from(CHOICES)), st.booleans())
def test_every_item_gets_one_answer_or_two_in_its_turn(shas: list[str], said: list[str], second_look: bool) -> None:  # noqa: FBT001
    session = Session(1, 1, "tess", Mode.PRACTICE, "7", second_look, shuffled(shas, "7"), "t")
    for choice in said:
        present = session.present
        if present is None:
            break
        for other in shas:
            if other != present:
                with pytest.raises(ValueError, match="turn"):
                    with_first(session, Answer(other, choice, "t", 1), CHOICES)
        if session.awaits_second:
            session = with_second(session, present, choice, "t", 1, CHOICES)
            final = session.answer(present)
            assert final is not None
            assert final.final == choice
        else:
            session = with_first(session, Answer(present, choice, "t", 1), CHOICES)
    assert session.finished == (len(said) >= len(shas) * (2 if second_look else 1))
    assert [answer.sha256 for answer in session.answers] == list(session.order[: len(session.answers)])


def test_an_ambiguous_item_counts_once_two_seniors_confirmed_it() -> None:
    def item(*seniors: str) -> GoldItem:
        return GoldItem("a" * 64, Axis.ORIGIN, "human", ambiguous=True, confirmed_by=seniors)

    assert not item().counts
    assert not item("ada", "ada").counts
    assert item("ada", "zoe").counts
    assert GoldItem("a" * 64, Axis.ORIGIN, "human").counts


def test_what_is_wrong_with_a_set_is_said() -> None:
    item = GoldItem("a" * 64, Axis.ORIGIN, "spam")
    words = " ".join(check_set(("human",), (item, item)))
    assert "two answers" in words
    assert "twice" in words
    assert "spam" in words
    assert check_set((), ())[0] == "The set has no item."
    assert check_set(CHOICES, (GoldItem("a" * 64, Axis.ORIGIN, "human"),)) == ()


def test_the_hash_of_a_set_hangs_on_its_content_alone() -> None:
    one, other = GoldItem("a" * 64, Axis.ORIGIN, "human"), GoldItem("b" * 64, Axis.ORIGIN, "artificial")
    assert content_hash(CHOICES, (one, other)) == content_hash(CHOICES, (other, one))
    assert content_hash(CHOICES, (one,)) != content_hash(CHOICES[::-1], (one,))


@given(st.lists(st.tuples(st.sampled_from(["touch", "stop"]), st.integers(0, 10_000))))
def test_time_at_work_never_exceeds_the_cap_a_touch_nor_the_clock(steps: list[tuple[str, int]]) -> None:
    watch, now, touches = Stopwatch(cap_ms=1000), 0, 0
    for kind, later in steps:
        now += later
        watch = watch.touched(now) if kind == "touch" else watch.interrupted(now)
        touches += 1
    assert 0 <= watch.active_ms <= min(now, 1000 * touches)


def test_idle_is_cut_and_interruptions_are_counted() -> None:
    watch = Stopwatch(cap_ms=1000).touched(0).touched(400).touched(60_400)
    assert watch.active_ms == 1400
    watch = watch.interrupted(60_600).touched(99_000).touched(99_100)
    assert (watch.active_ms, watch.interruptions) == (1700, 1)
    assert watch.interrupted(99_100).interrupted(99_200).interruptions == 2
    assert Stopwatch(cap_ms=10).touched(50).touched(40).active_ms == 0  # a clock that was put back
