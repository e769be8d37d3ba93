"""What deserves a look first: only like is held against like, and a failure is never a number nor a low risk."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Outcome, Verdict
from app.domain.heard import NO_LEVELS, heard, heard_of, levels_of, risks, spelled, with_heard
from app.domain.labels import Axis, ScoreKind
from app.domain.priority import Declared, Weight, WhyKind, reasons, weigh
from app.domain.thresholds import Thresholds

SHA, NOW = "a" * 64, "2026-11-21T09:30:00.000000+00:00"


def said(
    provider: str,
    axis: Axis,
    label: str,
    score: float,
    kind: ScoreKind = ScoreKind.PROBABILITY,
    *,
    unsure: bool = False,
) -> Assessment:
    return Assessment(SHA, provider, "m", "", NOW, 1.0, (Finding(axis, label, score, kind, inconclusive=unsure),))


def failed(provider: str) -> Failure:
    return Failure(SHA, provider, "m", "", FailureKind.TIMEOUT, "late", NOW, 1.0)


def text(*outcomes: Outcome) -> str:
    made = ""
    for outcome in outcomes:
        made = with_heard(made, outcome)
    return made


def kinds(made: str, declared: Declared | None = None) -> list[WhyKind]:
    return [why.kind for why in reasons(made, declared or Declared())]


def test_a_contradiction_is_told_in_words_and_weighs_more_than_any_spread() -> None:
    made = text(said("nsfwjs", Axis.NUDITY, "porn", 0.81), said("open_nsfw", Axis.NUDITY, "nsfw", 0.12))
    assert reasons(made)[0].sentence == "nsfwjs 0.81 against open_nsfw 0.12"
    spread = text(said("a", Axis.NUDITY, "porn", 0.99), said("b", Axis.NUDITY, "nsfw", 0.55))
    assert kinds(spread)[:1] != [WhyKind.CONTRADICTION]
    assert weigh(heard(made)).disagreement > 0.5 > weigh(heard(spread)).disagreement > 0
    flag = text(said("a", Axis.NUDITY, "porn", 0.6), said("b", Axis.NUDITY, "nsfw", 0.0, ScoreKind.BINARY))
    assert WhyKind.SPREAD in kinds(flag)
    assert 0 < weigh(heard(flag)).disagreement < 0.5


def test_unlike_scores_are_not_compared() -> None:
    made = text(
        said("a", Axis.NUDITY, "porn", 0.9),
        said("b", Axis.OVERLAY, "text", 0.1, ScoreKind.AREA),
        said("c", Axis.GORE, "gore", 0.05),
    )
    assert weigh(heard(made)).disagreement == 0.0
    assert kinds(made) == [WhyKind.RISK]


def test_failures_are_no_numbers() -> None:
    only = text(failed("a"), failed("b"))
    assert levels_of(heard(only)) == NO_LEVELS
    assert weigh(heard(only)) == Weight(0.0, 1.0)  # nothing is known: that is as uncertain as can be
    assert kinds(only) == [WhyKind.NOBODY]
    mixed = text(failed("a"), said("b", Axis.GORE, "gore", 0.02))
    assert risks(levels_of(heard(mixed))) == {Axis.GORE: 0.02}
    assert weigh(heard(mixed)).disagreement == 0.0
    assert weigh(()) == Weight()


def test_doubt_is_near_the_threshold_or_declared_by_the_provider() -> None:
    near = text(said("a", Axis.NUDITY, "porn", 0.52), said("b", Axis.NUDITY, "nsfw", 0.47))
    assert weigh(heard(near)).uncertainty > 0.9
    assert len(next(why for why in reasons(near) if why.kind is WhyKind.NEAR).said) == 2
    unsure = text(said("a", Axis.ORIGIN, "artificial", 0.97, unsure=True))
    assert weigh(heard(unsure)).uncertainty == 1.0
    assert kinds(unsure)[0] is WhyKind.INCONCLUSIVE
    assert weigh(heard(text(said("a", Axis.NUDITY, "porn", 0.99)))).uncertainty < 0.05


def test_declarations_stand_against_rulings_and_plain_answers() -> None:
    human = text(Assessment(SHA, "identifai", "m", "", NOW, 1.0, (), verdict=Verdict("general", "human", 0.98)))
    assert kinds(human, Declared(ai=True, force="human"))[:2] == [
        WhyKind.DECLARES_AI_RULED_HUMAN,
        WhyKind.DECLARES_AI,
    ]
    assert weigh(heard(human), Declared(ai=True)).disagreement == 1.0
    assert kinds(human, Declared(camera=True)) == []
    artificial = text(said("x", Axis.ORIGIN, "artificial", 0.97))
    assert WhyKind.DECLARES_CAMERA in kinds(artificial, Declared(camera=True))
    assert kinds("", Declared(camera=True, force="artificial")) == [WhyKind.DECLARES_CAMERA_RULED_ARTIFICIAL]


labels = st.sampled_from(
    [
        (Axis.NUDITY, "porn"),
        (Axis.NUDITY, "neutral"),
        (Axis.GORE, "gore"),
        (Axis.ORIGIN, "artificial"),
        (Axis.OTHER, "x"),
    ]
)
outcomes = st.lists(
    st.one_of(
        st.builds(failed, st.sampled_from("abc")),
        st.builds(
            lambda provider, label, score, kind: said(provider, label[0], label[1], score, kind),
            st.sampled_from("abc"),
            labels,
            st.floats(0, 1),
            st.sampled_from(list(ScoreKind)),
        ),
    ),
    max_size=8,
)


@given(outcomes)
def test_the_text_says_what_was_said_last_in_any_order(many: list[Outcome]) -> None:
    last = {outcome.provider: outcome for outcome in many}
    made = text(*many)
    assert made == text(*reversed(list(last.values()))) == spelled(map(heard_of, last.values()))
    assert [one.provider for one in heard(made)] == sorted(last)
    assert spelled(heard(made)) == made
    weight = weigh(heard(made))
    assert 0 <= weight.disagreement <= 1
    assert 0 <= weight.uncertainty <= 1
    # Whatever has a weight has words.
    assert reasons(made) or weight.disagreement == 0


def test_thresholds_of_the_reviewer_decide_what_contradicts_what_is_near_and_what_is_risky() -> None:
    strict = Thresholds.of_percent({"nudity": 90})
    made = text(said("a", Axis.NUDITY, "porn", 0.85), said("b", Axis.NUDITY, "nsfw", 0.25))
    usual, own = weigh(heard(made)), weigh(heard(made), thresholds=strict)
    assert own.disagreement < 0.5 < usual.disagreement
    assert own.uncertainty > 0.9 > usual.uncertainty
    near = reasons(made, thresholds=strict)
    assert [(why.kind, why.threshold) for why in near] == [(WhyKind.NEAR, 0.9), (WhyKind.SPREAD, None)]
    assert WhyKind.RISK in kinds(made)
    flag = text(said("c", Axis.NUDITY, "nsfw", 1.0, ScoreKind.BINARY))
    assert reasons(flag, thresholds=strict) == reasons(flag), "a bare yes has no threshold"
    elsewhere = text(said("a", Axis.GORE, "gore", 0.85))
    assert reasons(elsewhere, thresholds=strict) == reasons(elsewhere)


@given(st.floats(0, 1), st.integers(1, 99))
def test_doubt_is_whole_on_the_threshold_and_none_at_the_ends(score: float, percent: int) -> None:
    limits = Thresholds.of_percent({"origin": percent})
    doubts = [
        weigh(heard(text(said("a", Axis.ORIGIN, "artificial", at))), thresholds=limits).uncertainty
        for at in (score, percent / 100, 0.0, 1.0)
    ]
    assert 0.0 <= doubts[0] <= 1.0
    assert doubts[1:] == [1.0, 0.0, 0.0]
