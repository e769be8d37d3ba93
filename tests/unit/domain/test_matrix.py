"""The matrix: what may be compared is compared, what may not is said in words, and a failure is never a number."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agreement import AgreementKind
from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Outcome, Verdict
from app.domain.labels import Axis, ScoreKind
from app.domain.lanes import Pending
from app.domain.matrix import Cell, CellState, Column, Matrix, Row, matrix
from app.domain.statements import Lean, statements
from app.domain.thresholds import Thresholds

SHA = "ab" * 32
WHEN = "2026-11-20T10:11:12+00:00"
NSFWJS = Column("on_device", "nsfwjs", "nsfwjs", (Axis.NUDITY,))
NANOGPT = Column("nanogpt", "nsfw-classifier", "NanoGPT", (Axis.NUDITY,))
IDENTIFAI = Column("identifai", "image", "identifAI", (Axis.ORIGIN, Axis.NUDITY))
COLUMNS = (NSFWJS, NANOGPT, IDENTIFAI)


def said(column: Column, *findings: Finding, **more: object) -> Assessment:
    made = Assessment(SHA, column.provider, column.model, "{}", WHEN, 10.0, findings)
    return replace(made, **more)  # type: ignore[arg-type]


def failed(column: Column, kind: FailureKind = FailureKind.TIMEOUT) -> Failure:
    return Failure(SHA, column.provider, column.model, "{}", kind, "nothing came", WHEN, 10.0)


def nudity(label: str, score: float, kind: ScoreKind = ScoreKind.PROBABILITY, **more: object) -> Finding:
    return Finding(Axis.NUDITY, label, score, kind, **more)  # type: ignore[arg-type]


def flag(*, on: bool) -> Finding:
    return nudity("nsfw", float(on), ScoreKind.BINARY)


def row(table: Matrix, axis: Axis) -> Row:
    return next(r for r in table.rows if r.axis is axis)


def cell(table: Matrix, axis: Axis, column: Column) -> Cell:
    return row(table, axis).cells[[c.key for c in table.columns].index(column.key)]


def nudity_row(*outcomes: Outcome) -> Row:
    return row(matrix(outcomes, COLUMNS), Axis.NUDITY)


def test_rows_are_the_axes_that_were_asked() -> None:
    table = matrix([], COLUMNS)
    assert [r.axis for r in table.rows] == [Axis.ORIGIN, Axis.NUDITY]
    assert cell(table, Axis.NUDITY, NSFWJS).state is CellState.WAITING
    assert cell(table, Axis.ORIGIN, NSFWJS).state is CellState.NOT_ITS_QUESTION


def test_what_waits_for_the_user_is_not_said_to_be_asked() -> None:
    pending = Pending(asked=frozenset({NSFWJS.provider}), held=frozenset({IDENTIFAI.provider}))
    table = matrix([], COLUMNS, pending=pending)
    found = {column.provider: cell(table, Axis.NUDITY, column).state for column in COLUMNS}
    assert (found[NSFWJS.provider], found[IDENTIFAI.provider]) == (CellState.WAITING, CellState.HELD)
    assert found[NANOGPT.provider] is CellState.NOT_ASKED, "neither asked nor held: it was declined, or never given"
    answered = matrix([said(IDENTIFAI, flag(on=True))], COLUMNS, pending=pending)
    assert cell(answered, Axis.NUDITY, IDENTIFAI).state is CellState.SAID


def test_a_provider_that_was_not_asked_has_no_column_until_it_has_answered() -> None:
    off = replace(NANOGPT, asked=False)
    assert [c.key for c in matrix([], (NSFWJS, off)).columns] == [NSFWJS.key]
    assert [c.key for c in matrix([said(off, flag(on=True))], (NSFWJS, off)).columns] == [NSFWJS.key, off.key]


def test_an_answer_of_an_unknown_provider_is_shown_behind_the_others() -> None:
    stranger = Column("old", "m1", "old m1")
    table = matrix([failed(stranger), said(NSFWJS, nudity("porn", 0.3))], COLUMNS)
    assert table.columns[-1].key == stranger.key
    assert all(r.cells[-1].failure is FailureKind.TIMEOUT for r in table.rows)
    assert [r.axis for r in matrix([failed(stranger)], ()).rows] == [Axis.OTHER]


def test_the_newest_answer_counts() -> None:
    older = replace(said(NSFWJS, nudity("porn", 0.9)), requested_at="2026-11-19T10:00:00+00:00")
    assert cell(matrix([failed(NSFWJS), older], COLUMNS), Axis.NUDITY, NSFWJS).state is CellState.FAILED


def test_a_cell_shows_the_risk_and_not_the_highest_number() -> None:
    found = cell(
        matrix([said(NSFWJS, nudity("neutral", 0.9), nudity("porn", 0.06), nudity("hentai", 0.03))], COLUMNS),
        Axis.NUDITY,
        NSFWJS,
    )
    assert found.statement is not None
    assert (found.statement.label, found.statement.score) == ("porn", 0.06)


def test_a_softer_form_is_shown_when_it_weighs_more() -> None:
    found = statements(said(NSFWJS, nudity("porn", 0.05), nudity("sexy", 0.9)), Axis.NUDITY)
    assert [(s.label, s.softened) for s in found] == [("sexy", True), ("porn", True)]
    assert found[1].lean() is Lean.OPEN


def test_the_confidence_of_a_verdict_becomes_a_probability_only_for_identifai() -> None:
    human = Verdict("majority", "human", 0.9)
    derived = statements(said(IDENTIFAI, verdict=human), Axis.ORIGIN)[0]
    assert derived.derived
    assert derived.is_number
    assert (derived.label, round(derived.score, 6)) == ("artificial", 0.1)
    other = statements(said(NANOGPT, verdict=human), Axis.ORIGIN)[0]
    assert not other.derived
    assert not other.is_number
    assert other.words() == "confidence of human 0.90"
    assert other.lean() is Lean.NO


def test_a_verdict_without_a_number_is_a_flag() -> None:
    one = statements(said(IDENTIFAI, verdict=Verdict("", "artificial", None)), Axis.ORIGIN)[0]
    assert (one.kind, one.words()) == (ScoreKind.BINARY, "yes")


def test_an_undecided_origin_leaves_the_nudity_flag_as_it_is() -> None:
    origin = Finding(Axis.ORIGIN, "artificial", 0.5, ScoreKind.PROBABILITY)
    table = matrix([said(IDENTIFAI, origin, flag(on=True), inconclusive=True)], COLUMNS)
    assert cell(table, Axis.ORIGIN, IDENTIFAI).state is CellState.INCONCLUSIVE
    assert cell(table, Axis.NUDITY, IDENTIFAI).state is CellState.SAID
    empty = matrix([said(IDENTIFAI, flag(on=True), inconclusive=True)], COLUMNS)
    assert cell(empty, Axis.ORIGIN, IDENTIFAI).state is CellState.INCONCLUSIVE


def test_an_answer_that_says_nothing_on_an_axis_is_silent() -> None:
    assert cell(matrix([said(IDENTIFAI)], COLUMNS), Axis.NUDITY, IDENTIFAI).state is CellState.SILENT


def test_an_override_at_the_provider_is_said_beside_its_origin() -> None:
    table = matrix([said(IDENTIFAI, verdict=Verdict("", "human", 0.7), forced="human")], COLUMNS)
    assert cell(table, Axis.ORIGIN, IDENTIFAI).forced == "human"


@pytest.mark.parametrize(
    ("first", "second", "kind", "sentence"),
    [
        (nudity("porn", 0.81), flag(on=False), AgreementKind.CONTRADICTION, "nsfwjs 0.81 against NanoGPT: no"),
        (nudity("porn", 0.1), flag(on=True), AgreementKind.CONTRADICTION, "nsfwjs 0.10 against NanoGPT: yes"),
        (nudity("porn", 0.6), flag(on=False), AgreementKind.SPREAD, "nsfwjs 0.60 against NanoGPT: no"),
        (nudity("porn", 0.9), flag(on=True), AgreementKind.AGREEMENT, "NanoGPT and nsfwjs agree: 0.90, “yes”"),
        (nudity("porn", 0.1), nudity("nsfw", 0.9), AgreementKind.CONTRADICTION, "NanoGPT 0.90 against nsfwjs 0.10"),
        (nudity("porn", 0.48), nudity("nsfw", 0.52), AgreementKind.SPREAD, "NanoGPT 0.52 against nsfwjs 0.48"),
        (nudity("porn", 0.6), nudity("nsfw", 0.95), AgreementKind.SPREAD, "NanoGPT 0.95 against nsfwjs 0.60"),
        (nudity("porn", 0.9), nudity("nsfw", 0.95), AgreementKind.AGREEMENT, "NanoGPT and nsfwjs agree: 0.90 to 0.95"),
        (flag(on=True), flag(on=False), AgreementKind.CONTRADICTION, "nsfwjs: yes against NanoGPT: no"),
        (nudity("nsfw", 0.9, ScoreKind.AREA), flag(on=False), AgreementKind.INCOMPARABLE, None),
        (nudity("nsfw", 0.9, inconclusive=True), flag(on=False), AgreementKind.INCOMPARABLE, None),
        (nudity("neutral", 0.9), flag(on=True), AgreementKind.ALONE, "Only NanoGPT says anything"),
    ],
)
def test_differences_in_words(first: Finding, second: Finding, kind: AgreementKind, sentence: str | None) -> None:
    found = nudity_row(said(NSFWJS, first), said(NANOGPT, second)).agreement
    assert found.kind is kind
    assert sentence is None or found.sentence == sentence


def test_all_who_say_the_same_are_named() -> None:
    table = matrix(
        [said(NSFWJS, nudity("porn", 0.81)), said(NANOGPT, flag(on=False)), said(IDENTIFAI, flag(on=False))], COLUMNS
    )
    found = row(table, Axis.NUDITY).agreement
    assert found.sentence == "nsfwjs 0.81 against identifAI and NanoGPT: no"
    assert set(found.between) == {NSFWJS.key, NANOGPT.key, IDENTIFAI.key}


def test_a_suggestive_picture_is_no_plain_no() -> None:
    found = nudity_row(said(NSFWJS, nudity("porn", 0.05), nudity("sexy", 0.9)), said(NANOGPT, flag(on=True))).agreement
    assert found.kind is not AgreementKind.CONTRADICTION


def test_text_and_watermarks_are_two_questions() -> None:
    text = Finding(Axis.OVERLAY, "text", 0.9, ScoreKind.PROBABILITY)
    marks = Finding(Axis.OVERLAY, "watermarks", 0.1, ScoreKind.PROBABILITY)
    table = matrix([said(NSFWJS, text), said(NANOGPT, marks)], COLUMNS)
    assert row(table, Axis.OVERLAY).agreement.kind is AgreementKind.INCOMPARABLE
    same = matrix([said(NSFWJS, text), said(NANOGPT, replace(text, score=0.1))], COLUMNS)
    assert row(same, Axis.OVERLAY).agreement.sentence == "nsfwjs text 0.90 against NanoGPT text 0.10"


def test_models_of_one_provider_do_not_contradict_themselves() -> None:
    table = matrix([said(IDENTIFAI, flag(on=True), nudity("porn", 0.05))], COLUMNS)
    assert row(table, Axis.NUDITY).agreement.kind is AgreementKind.ALONE


def test_the_threshold_is_the_axis_own() -> None:
    outcomes = [said(NSFWJS, nudity("porn", 0.85)), said(NANOGPT, nudity("nsfw", 0.95))]
    assert row(matrix(outcomes, COLUMNS), Axis.NUDITY).agreement.kind is AgreementKind.AGREEMENT
    strict = row(matrix(outcomes, COLUMNS, Thresholds.of_percent({"nudity": 90})), Axis.NUDITY)
    assert (strict.threshold, strict.agreement.kind) == (0.9, AgreementKind.SPREAD)


LABELS = ("artificial", "human", "porn", "sexy", "neutral", "nsfw", "gruesome", "text", "low", "odd “label”")
LIMITS = st.dictionaries(st.sampled_from([axis.value for axis in Axis]), st.integers(1, 99)).map(Thresholds.of_percent)
FINDINGS = st.builds(
    Finding,
    st.sampled_from(Axis),
    st.sampled_from(LABELS),
    st.floats(0, 1),
    st.sampled_from(ScoreKind),
    st.sampled_from([None, "inner"]),
    st.booleans(),
)
VERDICTS = st.none() | st.builds(
    Verdict, st.just("majority"), st.sampled_from(["human", "artificial", "?"]), st.none() | st.floats(0, 1)
)
SEVERAL = (*COLUMNS, Column("stranger", "x", "stranger x"))
OUTCOMES = st.lists(
    st.builds(failed, st.sampled_from(SEVERAL), st.sampled_from(FailureKind))
    | st.builds(
        lambda column, findings, verdict, unsure: said(column, *findings, verdict=verdict, inconclusive=unsure),
        st.sampled_from(SEVERAL),
        st.lists(FINDINGS, max_size=5),
        VERDICTS,
        st.booleans(),
    ),
    max_size=7,
)


@given(OUTCOMES, LIMITS)
def test_a_failure_is_never_a_number_and_a_number_never_a_failure(outcomes: list[Outcome], limits: Thresholds) -> None:
    table = matrix(outcomes, COLUMNS, limits)
    failures = {(o.provider, o.model) for o in outcomes if isinstance(o, Failure)}
    for each in table.rows:
        assert len(each.cells) == len(table.columns)
        for column, found in zip(table.columns, each.cells, strict=True):
            assert (found.failure is not None) == (found.state is CellState.FAILED)
            if found.state is CellState.FAILED:
                assert column.key in failures
                assert found.statement is None
                assert not found.others
                assert column.key not in each.agreement.between
            if found.state is CellState.SAID:
                assert found.statement is not None
                assert not found.statement.inconclusive


@given(OUTCOMES, st.randoms(use_true_random=False), LIMITS)
def test_the_order_of_the_answers_does_not_matter(outcomes: list[Outcome], random: object, limits: Thresholds) -> None:
    shuffled = list(outcomes)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert matrix(outcomes, COLUMNS, limits) == matrix(shuffled, COLUMNS, limits)


@given(OUTCOMES)
def test_the_columns_order_changes_no_judgement(outcomes: list[Outcome]) -> None:
    there, back = matrix(outcomes, COLUMNS), matrix(outcomes, COLUMNS[::-1])
    assert [r.agreement for r in there.rows] == [r.agreement for r in back.rows]


@given(OUTCOMES)
def test_a_difference_names_two_who_said_something(outcomes: list[Outcome]) -> None:
    for each in matrix(outcomes, COLUMNS).rows:
        if each.agreement.kind in (AgreementKind.CONTRADICTION, AgreementKind.SPREAD):
            assert len(set(each.agreement.between)) >= 2
            assert " against " in each.agreement.sentence


@pytest.mark.parametrize("on", [True, False])
@given(score=st.floats(0, 1))
def test_a_flag_is_never_told_as_a_number(score: float, *, on: bool) -> None:
    found = nudity_row(said(NSFWJS, nudity("porn", score)), said(NANOGPT, flag(on=on))).agreement
    assert not re.search(r"NanoGPT:? *[01]\.", found.sentence)
