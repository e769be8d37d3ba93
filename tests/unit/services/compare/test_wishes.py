"""What is wanted by names: which series a threshold means, what a setting is, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.combining import Combine
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import Policy
from app.errors import SettingsError
from app.services.compare.questions import questions
from app.services.compare.values import Overview, Setting
from app.services.compare.wishes import Trial, Wanted, check, chosen, limits, setting
from tests.unit.services.compare.making import columns


def overview() -> Overview:
    """p and q on the origin, p on nudity: sexy; q gives a bare yes or no."""
    data = columns([[0.1], [1.0], [0.3]], [ScoreKind.PROBABILITY, ScoreKind.BINARY, ScoreKind.PROBABILITY])
    places = ((0, "p", "origin"), (1, "q", "origin"), (0, "p", "nudity: sexy"))
    series = tuple(
        replace(one, source=source, provider=name, axis=Axis(asked.partition(":")[0]), question=asked)
        for one, (source, name, asked) in zip(data.series, places, strict=True)
    )
    data = replace(data, series=series, sources=(("p", "m"), ("q", "m")))
    return Overview("", 1, data.sources, data.series, questions(data), 0, 0)


def test_what_names_the_question_goes_before_what_does_not() -> None:
    there = overview()
    origin, sexy = there.questions
    named = {"p:nudity: sexy": 0.2, "p": 0.7, "p:nudity": 0.3}
    assert limits(there.series, origin, named) == {0: 0.7}
    assert limits(there.series, sexy, named) == {2: 0.2}
    assert limits(there.series, sexy, {"p": 0.7, "p:nudity": 0.3}) == {2: 0.3}


def test_a_trial_is_a_setting_of_the_series_that_are_wanted() -> None:
    there = overview()
    trial = Trial("A", {"p": 0.7}, Combine.ALL, 0.1, look_at_flagged=False)
    made = setting(there.series, there.questions[0], trial, frozenset())
    assert made == Setting("origin", ((0, 0.7), (1, 0.5)), Combine.ALL, 0.1, look_at_flagged=False)
    only = setting(there.series, there.questions[0], trial, frozenset({"q"}))
    assert only is not None
    assert only.thresholds == ((1, 0.5),)
    assert setting(there.series, there.questions[1], trial, frozenset({"q"})) is None


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted(providers=frozenset({"nobody"})), "no answer by “nobody”. There are answers by: p, q"),
        (Wanted(thresholds={"q:nudity": 0.5}), "no answer by “q:nudity”"),
        (Wanted(trials=(Trial("A", {"r": 0.5}),)), "no answer by “r”"),
        (Wanted("file.csv", policies=(Policy("1", "", (), ()),)), "can only be tried by thresholds"),
        (Wanted("file.csv", since="2026-01-01"), "A file has no dates"),
        (Wanted(since="2026-02-01", until="2026-01-01"), "needs an earlier one"),
        (Wanted(until="2026-01-01"), "needs an earlier one"),
    ],
)
def test_what_there_is_not_is_refused(wanted: Wanted, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        check(overview(), wanted)


def test_questions_are_chosen_by_axis_or_name() -> None:
    there = overview()
    assert [one.id for one in chosen(there, ())] == ["origin", "nudity: sexy"]
    assert [one.id for one in chosen(there, ("nudity",))] == ["nudity: sexy"]
    assert [one.id for one in chosen(there, ("nudity: sexy", "origin"))] == ["origin", "nudity: sexy"]
    with pytest.raises(SettingsError, match=r"Nothing was said on “gore”\. There is: origin, nudity"):
        chosen(there, ("gore",))
