"""A trainee's figures, counted again by hand: what counts, what is left out, what is not yet known."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.labels import Axis
from app.domain.training import Answer, GoldItem, GoldSet, Mode, Session
from app.measures.intervals import share
from app.measures.value import Standing
from app.services.train.figures import Judgement, among, figures, judged, of_pairs, versus

CHOICES = ("human", "artificial", "nudity")
_PAIRS = st.lists(st.tuples(st.sampled_from(CHOICES), st.sampled_from(CHOICES)), max_size=60)


def _sha(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()


def _made(pairs: list[tuple[str, str]], second: str | None = None) -> tuple[GoldSet, Session]:
    items = tuple(GoldItem(_sha(n), Axis.ORIGIN, truth) for n, (truth, _) in enumerate(pairs))
    answers = tuple(
        Answer(_sha(n), said, "t", 1000 * (n + 1), n % 2, second=second) for n, (_, said) in enumerate(pairs)
    )
    gold = GoldSet(1, "s", 1, "ada", "t", "1", CHOICES, items)
    order = tuple(item.sha256 for item in items)
    return gold, Session(1, 1, "tess", Mode.PRACTICE, "7", second is not None, order, "t", answers, interruptions=1)


@given(_PAIRS)
def test_figures_are_what_counting_by_hand_gives(pairs: list[tuple[str, str]]) -> None:
    gold, session = _made(pairs)
    found = figures(gold, session)
    right = sum(truth == said for truth, said in pairs)
    assert (found.counted, found.left_out, found.unanswered) == (len(pairs), 0, 0)
    assert found.exact.value == (pytest.approx(right / len(pairs)) if pairs else None)
    assert found.interruptions == 1 + len(pairs) // 2
    for label in found.labels:
        true = sum(truth == label.label for truth, _ in pairs)
        assert label.prevalence.value == pytest.approx(true / len(pairs))
        assert label.recall.defined == (true > 0)
    if len(pairs) < 30:
        assert found.exact.standing is not Standing.KNOWN


def test_figures_are_told_apart_by_what_is_asked() -> None:
    gold, session = _made([("human", "human"), ("nudity", "human"), ("nudity", "nudity"), ("nudity", "nudity")])
    items = tuple(replace(item, axis=Axis.NUDITY) for item in gold.items[1:3])
    gold = replace(gold, items=(gold.items[0], *items, replace(gold.items[3], axis=Axis.GORE, ambiguous=True)))
    origin, nudity, gore = figures(gold, session).axes
    assert [(one.axis, one.exact.value, one.exact.n) for one in (origin, nudity)] == [
        (Axis.ORIGIN, 1.0, 1),
        (Axis.NUDITY, 0.5, 2),
    ]
    # Kappa with answers that are all the same is 0 whatever was answered: it says nothing.
    assert (origin.cohen.defined, nudity.cohen.defined, "all the same" in str(nudity.cohen.why)) == (False, False, True)
    assert (gore.axis, gore.exact.defined, gore.exact.why) == (
        Axis.GORE,
        False,
        "no counted item of this axis was answered",
    )


def test_two_reviewers_agreement_comes_with_prevalence_and_intervals() -> None:
    pair = of_pairs([("human", "human")] * 36 + [("human", "artificial")] * 3 + [("artificial", "artificial")])
    assert (pair.table.labels, pair.table.table.tolist()) == (("artificial", "human"), [[1, 0], [3, 36]])
    prevalence = dict(pair.agreement.prevalence)
    assert prevalence["artificial"].value == pytest.approx(5 / 80)
    assert prevalence["human"].n == 40
    for measure in (pair.agreement.raw, *prevalence.values()):
        assert measure.value is not None
        assert measure.low is not None
        assert measure.high is not None
        assert measure.low < measure.value < measure.high


def test_ambiguous_items_do_not_count_until_confirmed() -> None:
    gold, session = _made([("human", "artificial"), ("human", "human")])
    unclear = replace(gold.items[0], ambiguous=True)
    gold = replace(gold, items=(unclear, gold.items[1]))
    assert (figures(gold, session).counted, figures(gold, session).left_out) == (1, 1)
    assert figures(gold, session).exact.value == 1.0
    gold = replace(gold, items=(replace(unclear, confirmed_by=("ada", "zoe")), gold.items[1]))
    assert figures(gold, session).exact.value == 0.5


def test_one_answer_only_is_undefined_and_says_why() -> None:
    found = figures(*_made([("human", "human")] * 40))
    assert found.exact.value == 1.0
    assert not found.agreement.cohen.defined
    assert "one category" in found.agreement.cohen.why
    assert not found.labels[0].detection.d_prime.defined


def test_nothing_answered_has_no_figures() -> None:
    gold, session = _made([("human", "human")])
    found = figures(gold, replace(session, answers=()))
    assert (found.counted, found.unanswered) == (0, 1)
    assert not found.exact.defined
    assert not found.seconds.defined


def test_first_and_final_answers_are_kept_apart() -> None:
    gold, session = _made([("artificial", "human")] * 4, second="artificial")
    assert figures(gold, session, first=True).exact.value == 0.0
    assert figures(gold, session).exact.value == 1.0


def test_a_provider_is_compared_on_the_same_items_and_its_help_counted() -> None:
    gold, session = _made([("artificial", "human"), ("human", "human"), ("artificial", "human")], second="artificial")
    found = versus(gold, session, "p", {_sha(0): True, _sha(1): True})
    assert (found.n, found.trainee.value, found.provider.value) == (2, 0.5, 0.5)
    assert found.reliance is not None
    assert (found.reliance.helped, found.reliance.harmed) == (1, 1)
    nothing = versus(gold, session, "p", {})
    assert (nothing.n, nothing.trainee.defined, nothing.reliance) == (0, False, None)


def test_the_time_is_the_median_with_its_interval() -> None:
    found = figures(*_made([("human", "human")] * 5)).seconds
    assert found.value == 3.0
    assert found.low is not None
    assert found.low >= 1.0


@pytest.mark.parametrize(
    ("hits", "of", "expected"),
    [
        (98, 100, Judgement.PASSED),
        (60, 100, Judgement.FAILED),
        (85, 100, Judgement.NOT_YET_KNOWN),
        (5, 5, Judgement.NOT_YET_KNOWN),
        (0, 13, Judgement.NOT_YET_KNOWN),
    ],
)
def test_a_pass_needs_the_whole_interval(hits: int, of: int, expected: Judgement) -> None:
    assert judged(share(hits, of), 0.8) is expected


def test_several_raters_with_gaps() -> None:
    gold, _ = _made([("human", "human")] * 3)
    one = {_sha(0): "human", _sha(1): "artificial", _sha(2): "human"}
    found = among(gold, [one, {**one, _sha(2): "nudity"}, {_sha(0): "human"}])
    assert found.raw.value == pytest.approx((1 + 1 + 0) / 3)
    assert not found.cohen.defined
    assert found.fleiss.defined
    assert not among(gold, []).raw.defined
    assert among(gold, [one, one]).cohen.value == 1.0
