"""The shown queue is the sorted, filtered source after any changes, and moves nothing by itself that is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.assessment import Assessment, Failure, FailureKind, Finding
from app.domain.image import ReviewState
from app.domain.labels import Axis, ScoreKind
from app.domain.matching import matcher
from app.domain.order import Order, key_of
from app.domain.query import Query, parse
from app.domain.queue import QueueRow, with_outcome
from tests.ui.models.test_queue_model import row
from ui.models.queue_model import QueueModel
from ui.models.queue_view import QueueView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

QUERIES = (
    "",
    "state:open",
    "cat",
    "nudity>0.5",
    "-nudity>0.5",
    "failed:p",
    "is:contradicted",
    "state:ruled nudity>0.2",
    "is:out",
    "is:out state:open",
)


def view_of(rows: list[QueueRow]) -> tuple[QueueModel, QueueView]:
    """A model and its view, both watched by Qt's own tester."""
    model = QueueModel()
    view = QueueView(model)
    for each in (model, view):
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal, each)
    model.add(rows)
    return model, view


def shown(view: QueueView) -> list[str]:
    return [found.sha256 for at in range(view.rowCount()) if (found := view.row_at(at)) is not None]


def expected(model: QueueModel, query: Query, order: Order) -> list[str]:
    """What query and order promise, by brute force."""
    fitting = [each for each in model.rows() if matcher(query)(each)]
    return [each.sha256 for each in sorted(fitting, key=key_of(order))]


def said(each: QueueRow, provider: str, score: float) -> QueueRow:
    found = (Finding(Axis.NUDITY, "porn", score, ScoreKind.PROBABILITY),)
    return with_outcome(each, Assessment(each.sha256, provider, "m", "", "", 0.0, found))


def failed(each: QueueRow, provider: str) -> QueueRow:
    return with_outcome(each, Failure(each.sha256, provider, "m", "", FailureKind.TIMEOUT, "late", "", 0.0))


numbers = st.integers(0, 40)
steps = st.one_of(
    st.tuples(st.just("add"), st.lists(numbers, max_size=30)),
    st.tuples(st.just("said"), numbers, st.sampled_from("pq"), st.sampled_from([0.0, 0.1, 0.45, 0.52, 0.9, 1.0])),
    st.tuples(st.just("failed"), numbers, st.sampled_from("pq")),
    st.tuples(st.just("state"), numbers, st.sampled_from(list(ReviewState))),
    st.tuples(st.just("out"), st.lists(numbers, max_size=30), st.booleans()),
    st.tuples(st.just("name"), numbers, st.sampled_from(["cat", "dog 10", "dog 9"])),
    st.tuples(st.just("show"), st.sampled_from(QUERIES), st.sampled_from(list(Order))),
    st.tuples(st.just("sort")),
)


def apply(model: QueueModel, step: tuple[object, ...]) -> None:
    change: Callable[[QueueRow], QueueRow] | None = None
    match step:
        case ("add", list(many)):
            model.add([row(number) for number in many if model.row(f"{number:064x}") is None])
        case ("out", list(many), bool(out)):
            known = [each for number in many if (each := model.row(f"{number:064x}")) is not None]
            model.replace_all(replace(each, out=out) for each in known)
        case ("said", int(_), str(provider), float(score)):
            change = lambda each: said(each, provider, score)  # noqa: E731 - one of four
        case ("failed", int(_), str(provider)):
            change = lambda each: failed(each, provider)  # noqa: E731
        case ("state", int(_), ReviewState() as state):
            change = lambda each: replace(each, state=state)  # noqa: E731
        case ("name", int(_), str(name)):
            change = lambda each: replace(each, name=name)  # noqa: E731
    found = model.row(f"{step[1]:064x}") if change is not None else None
    if change is not None and found is not None:
        model.replace(change(found))


@settings(max_examples=150, deadline=None)
@given(st.lists(steps, max_size=30))
def test_it_is_the_sorted_and_filtered_source_after_any_changes(qapp: object, many: list[tuple[object, ...]]) -> None:  # noqa: ARG001
    model, view = view_of([row(number) for number in range(3)])
    told: list[int] = [0]
    view.stale_changed.connect(told.append)
    for step in many:
        before = shown(view)
        match step:
            case ("show", str(text), Order() as order):
                view.show(parse(text).query, order)
            case ("sort",):
                view.sort_again()
            case _:
                apply(model, step)
                stayed = [sha256 for sha256 in before if view.position_of(sha256) >= 0]
                left = set(stayed)
                # What was shown and still is keeps its order under the reviewer's hands.
                assert [sha256 for sha256 in shown(view) if sha256 in left] == stayed
        wanted = expected(model, view.query, view.order)
        assert sorted(shown(view)) == sorted(wanted)
        assert told[-1] == len(view.stale)
        assert model.in_queue == sum(not each.out for each in model.rows())
        if not view.stale:
            assert shown(view) == wanted
        for at, sha256 in enumerate(shown(view)):
            assert view.position_of(sha256) == at
    view.sort_again()
    assert shown(view) == expected(model, view.query, view.order)
    assert len(view.stale) == 0


def test_sorting_again_takes_what_is_selected_along() -> None:
    model, view = view_of([row(number) for number in range(10)])
    view.show(Query(), Order.RISK)
    kept = QPersistentModelIndex(view.index(7))
    sha256 = row(7).sha256
    model.replace(said(row(7), "p", 0.9))
    assert view.position_of(sha256) == 7  # it does not jump
    assert len(view.stale) == 1
    view.sort_again()
    assert kept.row() == view.position_of(sha256) == 0


def test_many_new_rows_are_sorted_in_and_the_selected_one_goes_along() -> None:
    model, view = view_of([replace(row(number), name=f"x {number}") for number in range(5)])
    view.show(Query(), Order.NAME)
    kept = QPersistentModelIndex(view.index(2))
    model.add([replace(row(number), name=f"a {number}") for number in range(100, 160)])
    assert shown(view) == expected(model, Query(), Order.NAME)
    assert kept.row() == view.position_of(row(2).sha256) == 62


def test_an_answer_does_not_take_away_what_is_looked_at_but_a_ruling_does(qtbot: QtBot) -> None:
    model, view = view_of([row(number) for number in range(4)])
    view.show(parse("unasked:p state:open").query, Order.ARRIVAL)
    view.pin(row(2).sha256)
    with qtbot.assertNotEmitted(view.rowsRemoved):
        model.replace(said(row(2), "p", 0.5))
    model.replace(said(row(1), "p", 0.5))
    assert shown(view) == [row(number).sha256 for number in (0, 2, 3)]
    model.replace(replace(row(2), state=ReviewState.RULED))
    assert shown(view) == [row(number).sha256 for number in (0, 3)]


def test_the_next_open_image_is_after_the_present_one() -> None:
    states = [ReviewState.OPEN, ReviewState.RULED, ReviewState.SKIPPED, ReviewState.OPEN, ReviewState.ESCALATED]
    model, view = view_of([row(number, state) for number, state in enumerate(states)])
    assert [view.next_open(at) for at in (-1, 0, 3)] == [0, 3, -1]
    model.replace(row(3, ReviewState.RULED))
    assert view.next_open(0) == -1
    model.replace(row(4))
    model.add([row(5)])
    view.show(parse("state:open").query, Order.NEWEST)
    assert [view.next_open(at) for at in (-1, 0, 1, 2)] == [0, 1, 2, -1]
    assert view.sha256s([0, 2, 9]) == [row(5).sha256, row(0).sha256]
    assert view.row_at(9) is None
    assert view.position_of("0" * 63 + "f") == -1


def test_blind_first_neither_sorts_nor_filters_by_hidden_answers() -> None:
    model, view = view_of([said(row(number), "p", number / 10) for number in range(5)])
    model.set_blind(True)
    view.show(Query(), Order.RISK)
    assert shown(view) == [row(number).sha256 for number in range(5)]
    view.show(parse("nudity>0").query, Order.RISK)
    assert not shown(view)
    model.set_blind(False)
    assert shown(view)
