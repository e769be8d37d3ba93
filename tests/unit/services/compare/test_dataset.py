"""The table of scores holds what Review shows: the same number for the same question, and a gap for every failure."""

from __future__ import annotations

import asyncio
import math
from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Cost, Failure, FailureKind, Finding, Outcome, Verdict
from app.domain.image import Arrival
from app.domain.labels import Axis, ScoreKind
from app.domain.statements import statements
from app.services.compare.dataset import ANSWERED, NOT_ASKED, Dataset, dataset
from app.store.scores import FAILURES, ScoreStore
from tests.unit.store.making import LONG_AGO, image, open_stores, sha

_LABELS = {
    Axis.ORIGIN: ["artificial", "human"],
    Axis.NUDITY: ["porn", "hentai", "sexy", "neutral"],
    Axis.OVERLAY: ["text", "watermarks"],
}
_FINDING = st.sampled_from(list(_LABELS)).flatmap(
    lambda axis: st.builds(
        Finding,
        st.just(axis),
        st.sampled_from(_LABELS[axis]),
        st.floats(0, 1, width=32),
        st.sampled_from([ScoreKind.PROBABILITY, ScoreKind.AREA]),
        st.sampled_from([None, "inner"]),
        st.booleans(),
    )
)
_VERDICT = st.builds(
    Verdict,
    st.sampled_from(["", "h"]),
    st.sampled_from(["artificial", "human", "unknown"]),
    st.one_of(st.none(), st.floats(0, 1, width=32)),
)


def _assessment(
    number: int, provider: str, findings: list[Finding], verdict: Verdict | None, *, unsure: bool
) -> Outcome:
    return Assessment(
        sha(number),
        provider,
        "m",
        "",
        LONG_AGO,
        12.0,
        tuple(findings),
        verdict=verdict,
        inconclusive=unsure,
        cost=Cost(0.5, "USD"),
    )


async def _table(path: Path, outcomes: list[Outcome], images: int) -> Dataset:
    stores = await open_stores(path)
    try:
        await stores.images.add([image(number) for number in range(images)], Arrival.DROP)
        await stores.assessments.save_many(outcomes)
        return dataset(await ScoreStore(stores.database).read())
    finally:
        await stores.database.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.lists(_FINDING, max_size=5), st.one_of(st.none(), _VERDICT), st.booleans()), min_size=1, max_size=4
    ),
    st.sampled_from(["identifai", "other"]),
)
def test_it_holds_the_number_that_review_shows(
    tmp_path_factory: object, said: list[tuple[list[Finding], Verdict | None, bool]], provider: str
) -> None:
    path = tmp_path_factory.mktemp("scores") / "secondlook.db"  # type: ignore[attr-defined]
    outcomes = [_assessment(n, provider, f, v, unsure=u) for n, (f, v, u) in enumerate(said)]
    table = asyncio.run(_table(path, outcomes, len(said)))
    for number, outcome in enumerate(outcomes):
        assert isinstance(outcome, Assessment)
        for axis in _LABELS:
            for one in statements(outcome, axis):
                if one.kind is not ScoreKind.PROBABILITY or one.inconclusive or not one.is_number:
                    continue
                rows = [
                    place
                    for place, series in enumerate(table.series)
                    if (series.question, series.kind) == (one.question, ScoreKind.PROBABILITY)
                ]
                if not rows:  # “neutral” and its like answer no question
                    assert one.question not in {axis.value, *(f"{axis.value}: {label}" for label in ("sexy", "text"))}
                    continue
                (row,) = rows
                assert math.isclose(table.scores[row, number], one.score, abs_tol=1e-6)


async def test_failures_and_gaps_are_never_numbers(tmp_path: Path) -> None:
    good = _assessment(0, "p", [Finding(Axis.NUDITY, "porn", 0.9, ScoreKind.PROBABILITY)], None, unsure=False)
    bad = Failure(sha(1), "p", "m", "", FailureKind.TIMEOUT, "too slow", LONG_AGO, 30.0)
    table = await _table(tmp_path / "secondlook.db", [good, bad], 3)
    assert table.states.tolist() == [[ANSWERED, FAILURES.index(FailureKind.TIMEOUT), NOT_ASKED]]
    assert np.isnan(table.scores).tolist() == [[False, True, True]]
    assert table.cost[0, 0] == 0.5
    assert np.isnan(table.cost[0, 1:]).all()
    assert table.elapsed[0, :2].tolist() == [12.0, 30.0]
    assert (table.series[0].question, table.comparable("nudity"), table.on(Axis.GORE)) == ("nudity", (0,), ())


async def test_kinds_of_score_are_never_mixed(tmp_path: Path) -> None:
    findings = [
        Finding(Axis.NUDITY, "porn", 1.0, ScoreKind.BINARY),
        Finding(Axis.NUDITY, "hentai", 0.3, ScoreKind.PROBABILITY),
        Finding(Axis.NUDITY, "nsfw", 0.2, ScoreKind.AREA),
    ]
    table = await _table(tmp_path / "secondlook.db", [_assessment(0, "p", findings, None, unsure=False)], 1)
    assert {one.kind: float(table.scores[at, 0]) for at, one in enumerate(table.series)} == {
        ScoreKind.BINARY: 1.0,
        ScoreKind.PROBABILITY: np.float32(0.3),
        ScoreKind.AREA: np.float32(0.2),
    }


async def test_an_empty_database_is_an_empty_table(tmp_path: Path) -> None:
    table = await _table(tmp_path / "secondlook.db", [], 0)
    assert (table.images, table.series, table.scores.shape) == ((), (), (0, 0))
