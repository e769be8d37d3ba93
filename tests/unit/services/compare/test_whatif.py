"""What if: every image counted once, as a plain loop counts it; saving a setting makes a rule that does the same."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.container import load_policy
from app.domain.combining import Combine
from app.domain.labels import Axis, ScoreKind
from app.domain.policy_file import faults
from app.errors import SettingsError
from app.services.compare.fits import Known, Trier
from app.services.compare.truth import Truth
from app.services.compare.values import Counts, Setting
from app.services.compare.whatif import Daily, Replayer, daily_of, with_rule
from tests.unit.services.compare.making import columns

NAN = float("nan")
SCORES = st.sampled_from([0.0, 0.2, 0.4, 0.6, 0.8, 1.0, NAN])
TABLES = st.integers(1, 4).flatmap(
    lambda count: st.lists(
        st.tuples(st.lists(SCORES, min_size=count, max_size=count), st.sampled_from([-1, 0, 1])),
        min_size=1,
        max_size=12,
    )
)


def _truth(*of: int) -> Truth:
    return Truth("file", "", np.array(of, dtype=np.int8))


def _one_by_one(scores: list[float], setting: Setting) -> str:
    def holds(lower: float, silent: bool) -> bool:  # noqa: FBT001 - a test's own
        said = [
            silent if math.isnan(s) else s >= max(0.0, t - lower)
            for s, (_, t) in zip(scores, setting.thresholds, strict=True)
        ]
        return {
            Combine.ANY: any(said),
            Combine.ALL: all(said),
            Combine.MOST: sum(said) > len(said) / 2,
        }[setting.combine]

    if holds(0.0, False):
        return "flagged"
    if setting.margin and holds(setting.margin, False):
        return "grey"
    return "undecided" if holds(setting.margin, True) else "passed"


@given(TABLES, st.sampled_from(Combine), st.sampled_from([0.0, 0.25]), st.sampled_from([0.1, 0.5, 0.9]), st.data())
def test_every_image_is_counted_as_a_loop_counts_it(
    rows: list[tuple[list[float], int]], combine: Combine, margin: float, bound: float, data_: st.DataObject
) -> None:
    look = data_.draw(st.booleans())
    data = columns(np.array([scores for scores, _ in rows]).T.tolist())
    thresholds = tuple((place, bound) for place in range(len(data.series)))
    setting = Setting("origin", thresholds, combine, margin, look)
    found = Replayer(data).replay(setting, _truth(*(true for _, true in rows)), Daily(100, "x"))
    for true, counts in ((1, found.positives), (0, found.negatives), (-1, found.unknown)):
        done = [_one_by_one(scores, setting) for scores, of in rows if of == true]
        assert counts == Counts(*(done.count(word) for word in ("flagged", "grey", "undecided", "passed")))
    all_done = [_one_by_one(scores, setting) for scores, _ in rows]
    people = sum(word in ("grey", "undecided") or (look and word == "flagged") for word in all_done)
    assert found.reviewed.value == pytest.approx(people / len(rows))
    assert found.per_day.value == pytest.approx(100 * people / len(rows))


def test_what_cannot_be_judged_says_so() -> None:
    found = Replayer(columns([[0.9, 0.1]])).replay(Setting("origin", ((0, 0.5),)), _truth(-1, -1), None)
    assert (found.caught.value, found.false_alarms.value, found.per_day.value) == (None, None, None)
    assert found.caught.why == "no image is known to be truly yes"
    assert found.per_day.why == "it is not known how many images come in a day"
    assert (found.cost_per_thousand, found.unknown) == ((), Counts(1, 0, 0, 1))


def test_money_is_counted_by_currency_over_the_images_with_a_price() -> None:
    data = replace(
        columns([[0.9, 0.9, 0.1], [0.9, 0.1, NAN]]),
        currencies=("USD", "EUR"),
        cost=np.array([[0.5, 0.25, NAN], [0.5, 0.75, 2.0]], dtype=np.float32),
        currency=np.array([[0, 0, -1], [0, 0, 1]], dtype=np.int8),
    )
    found = Replayer(data).replay(Setting("origin", ((0, 0.5), (1, 0.5)), Combine.ALL), _truth(1, 1, 0), None)
    assert [(one.currency, one.amount.value) for one in found.cost_per_thousand] == [("USD", 1000.0), ("EUR", 2000.0)]
    assert [(one.currency, one.amount.value) for one in found.cost_per_caught] == [("USD", 2.0), ("EUR", 2.0)]
    # Of two images nobody knows what asking about them found: their price is not that of what was caught.
    found = Replayer(data).replay(Setting("origin", ((0, 0.5), (1, 0.5)), Combine.ALL), _truth(1, -1, -1), None)
    assert [one.amount.value for one in found.cost_per_thousand] == [1000.0, 2000.0]
    assert [(one.amount.value, one.amount.why) for one in found.cost_per_caught] == [
        (1.0, ""),
        (None, "no image whose truth is known has a price"),
    ]


def test_a_day_is_the_mean_of_the_days_on_which_any_came() -> None:
    assert daily_of((), None) is None
    mean = daily_of((10, 30), None)
    assert mean is not None
    assert (mean.images, mean.words) == (20, "reckoned with 20 images a day, the mean of 2 days on which any came")
    given_ = daily_of((10,), 5)
    assert given_ is not None
    assert given_.images == 5


@given(TABLES, st.sampled_from(Combine), st.sampled_from([0.1, 0.5, 0.9]))
def test_a_saved_setting_suggests_what_it_flagged(
    rows: list[tuple[list[float], int]], combine: Combine, bound: float
) -> None:
    data = columns(np.array([scores for scores, _ in rows]).T.tolist())
    setting = Setting("origin", tuple((place, bound) for place in range(len(data.series))), combine)
    policy = with_rule(replace(load_policy(), rules=()), data, setting, "next", "Next")
    assert not faults(policy)
    assert (policy.version, policy.title, len(policy.rules)) == ("next", "Next", 1)
    replayer, truth = Replayer(data), _truth(*(true for _, true in rows))
    tried = replayer.replay(setting, truth, None)
    ruled = replayer.replay_policy(Trier(Known(data)), policy, "origin", truth, None)
    assert (ruled.positives, ruled.negatives, ruled.unknown) == (tried.positives, tried.negatives, tried.unknown)
    again = with_rule(policy, data, setting, "third", "")
    assert (len(again.rules), again.title) == (1, "Next")


def test_what_no_rule_can_say_is_refused() -> None:
    data = columns([[0.9], [0.8]])
    policy = load_policy()
    one_provider = replace(
        data, series=tuple(replace(one, provider="p", model=f"m{n}") for n, one in enumerate(data.series))
    )
    with pytest.raises(SettingsError, match="names providers, not models"):
        with_rule(policy, one_provider, Setting("origin", ((0, 0.5), (1, 0.6))), "2", "")
    odd = replace(data, series=tuple(replace(one, axis=Axis.QUALITY, question="quality") for one in data.series))
    with pytest.raises(SettingsError, match="No label of the policy answers “quality”"):
        with_rule(policy, odd, Setting("quality", ((0, 0.5),)), "2", "")
    with pytest.raises(SettingsError, match="at least one provider"):
        Replayer(data).replay(Setting("origin", ()), _truth(1), None)
    with pytest.raises(SettingsError, match="does not answer"):
        Replayer(data).replay(Setting("gore", ((0, 0.5),)), _truth(1), None)


def test_a_flag_becomes_a_condition_on_flags() -> None:
    data = columns([[1.0]], [ScoreKind.BINARY])
    (rule,) = with_rule(replace(load_policy(), rules=()), data, Setting("origin", ((0, 0.5),)), "2", "").rules
    assert getattr(rule.when, "kind", None) is ScoreKind.BINARY
